/** A finding that somebody chose to live with, as `go-env-check.json` says it. */
export interface Suppression {
  readonly id: string;
  readonly reason: string;
  /** The last day on which it holds, `2027-01-01`; null for no end. */
  readonly until: string | null;
  /** The file that says so. */
  readonly file: string;
}

/** Something about the suppressions that a reader has to know. */
export interface Notice {
  /** `expired`: it held until that day and the finding is back; `unknown-id`: there is no such check. */
  readonly kind: "expired" | "unknown-id";
  readonly id: string;
  readonly until: string | null;
  readonly file: string;
}
