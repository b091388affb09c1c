/** Where a counter lies in a week's counters: `valid` by itself, or a key of one of the tallies. */
export interface CounterName {
  readonly tally: "sums" | "scores" | "outcomes" | "breakdowns" | "changes";
  readonly key: string;
}

const names: CounterName[] = [];
const numbers = new Map<string, number>();

/**
 * A small number for each counter that a report can add to, so that a report is kept as numbers until it is counted. The
 * closed schema bounds them to a few thousand. They hold in this process alone and are never stored.
 */
export function numberOf(tally: CounterName["tally"], key: string): number {
  const name = `${tally} ${key}`;
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push({ tally, key }) - 1;
}

/** All counters by their numbers. */
export function counterNames(): readonly CounterName[] {
  return names;
}
