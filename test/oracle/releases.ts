/** The Go releases that the oracle asks, as `part` of the test's support names them without the leading `go`. */
export const RELEASES = ["1.26", "1.27", "1.24", "1.21"] as const;

export type Release = (typeof RELEASES)[number];
