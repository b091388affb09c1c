/** What lies at a path. `realPath` is set when everything on the way could be resolved. */
export interface PathFacts {
  readonly path: string;
  readonly kind: "directory" | "file" | "missing" | "denied" | "other";
  readonly realPath: string | null;
}
