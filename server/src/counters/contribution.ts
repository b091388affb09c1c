import { hash } from "node:crypto";

/**
 * What is kept of one report after it was parsed: the hash that its receipt stores, and the counters that it adds one
 * to. The report itself is dropped.
 */
export interface ReportedCounters {
  /** SHA-256 of the report, in hexadecimal digits, whatever the order of its keys; each outcome enters it as 48 bits. */
  readonly hash: string;
  /** Numbers of counters, each at most once. */
  readonly counters: readonly number[];
}

/** What a withdrawn report counts as: nothing. */
export const NOTHING_REPORTED: ReportedCounters = { hash: hash("sha256", "null"), counters: [] };

/** One report's counters, added to the sums (`by` 1) or subtracted from them (`by` −1). */
export interface Contribution {
  /** Numbers of counters, each at most once. */
  readonly counters: readonly number[];
  readonly by: 1 | -1;
}
