import type { CapturedContext } from "./captured.ts";
import type { Facts } from "./facts.ts";
import type { Report } from "./report.ts";
import type { Verdict } from "./verdict.ts";

/** A report with the facts that it sums up and the verdicts that its findings tell of; all of it plain data. */
export interface Examined {
  readonly facts: Facts;
  readonly verdicts: readonly Verdict[];
  readonly report: Report;
  /** The whole environments that the check captured, for who tests a fix; left out where the facts were recorded. */
  readonly captured?: readonly CapturedContext[];
}
