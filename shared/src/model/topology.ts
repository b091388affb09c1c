/** The relations that keep Go from working, or that will. */
export const BROKEN_RELATIONS = [
  "absent",
  "gone",
  "not-an-sdk",
  "other-release",
  "malformed",
  "is-an-sdk",
  "holds-go-mod",
  "unreachable",
  "not-writable",
  "nowhere",
] as const;

/** What the five directories and PATH are to each other; closed words, so that nothing personal can be in them. */
export const RELATIONS = [
  "found",
  "shim",
  "own",
  "same-release",
  "default",
  "inside",
  "elsewhere",
  "reachable",
  "empty",
  "not-known",
  ...BROKEN_RELATIONS,
] as const;
export type Relation = (typeof RELATIONS)[number];

export const NODES = ["PATH", "HOME", "go", "GOROOT", "GOPATH", "GOBIN", "GOMODCACHE", "GOCACHE"] as const;
export type TopologyNode = (typeof NODES)[number];
