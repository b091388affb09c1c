/**
 * The value that a record holds under this name. A name that somebody typed may be `constructor` or `toString`, which
 * every object answers to.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
