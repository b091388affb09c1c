import type { Evidence } from "./finding.ts";
import type { FixPlan, Params } from "./fix-plan.ts";
import type { Category, Outcome, Severity } from "./vocabulary.ts";

/**
 * One check's failure on one machine: what is wrong, where, and what to do about it, without a word of prose. Everything
 * that acts (fix, explain, fleet, Raycast) works on verdicts; `presentFinding` makes text of one. Plain data: a verdict
 * survives JSON.
 */
export interface Verdict {
  readonly id: string;
  readonly rev: number;
  readonly severity: Severity;
  /** The check is on trial: it is shown and does not count. */
  readonly experimental?: true;
  readonly category: Category;
  /** As the machine has them, passwords included; what shows them hides those. */
  readonly params: Params;
  /** Absolute paths. */
  readonly evidence: readonly Evidence[];
  /** Null where there is nothing to do about it. */
  readonly plan: FixPlan | null;
  /** Where it was reported or is documented, the most useful first. */
  readonly references: readonly string[];
}

/** What a catalog of checks made of the facts. */
export interface Judgment {
  /** Worst first, then in the catalog's order. */
  readonly verdicts: readonly Verdict[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Why the checks with the outcome `skip` did not apply. */
  readonly skipped: Readonly<Record<string, string>>;
  /** Of the checks that were run those at another rev than 1. */
  readonly revs: Readonly<Record<string, number>>;
}
