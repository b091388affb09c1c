import type { Band, Outcome } from "./report.ts";
import type { ContextName, Severity } from "./vocabulary.ts";

/** What is kept of a run: enough to score it again, to tell what changed, and to know by which ruler it was judged. */
export interface PastRun {
  readonly schema: 1;
  readonly at: string;
  readonly tool: { readonly version: string; readonly catalog: string; readonly scoring: number };
  readonly judged: ContextName;
  readonly complete: boolean;
  readonly score: { readonly value: number; readonly band: Band };
  readonly goVersion: string | null;
  readonly fingerprint: string;
  /** `id@rev` → what became of that check. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Of those that failed, also `id@rev`. */
  readonly severities: Readonly<Record<string, Severity>>;
}

/** What happened between two runs, told by the checks that both had at the same rev. */
export interface Change {
  /** Ids of checks that fail now and did not before. */
  readonly appeared: readonly string[];
  /** Ids of checks that failed before and pass now; one that is merely not judged any more does not count. */
  readonly resolved: readonly string[];
  /** False when the catalog or the formula changed in between: then the two scores are not one trend. */
  readonly isComparable: boolean;
}

/** A past run and what changed since the one before it of the same context; null for the first. */
export interface HistoryEntry {
  readonly run: PastRun;
  readonly change: Change | null;
}
