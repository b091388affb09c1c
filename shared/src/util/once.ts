/** The same function, worked out at its first call and remembered from then on. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What stands under a key, worked out where nothing does yet. */
export function remembered<Key, T>(known: Map<Key, T>, key: Key, make: () => T): T {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}
