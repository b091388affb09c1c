/** What the shared package exports: the name that an import gives → the file's full path. */
export function sharedExports(): ReadonlyMap<string, string>;
