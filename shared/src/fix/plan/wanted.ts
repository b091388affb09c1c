import type { Evidence, FixPlan, Severity, ShellText } from "../../model/index.ts";

/** A finding that is to be fixed, with what its check says of the fix. */
export interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly plan: FixPlan;
  /** Full paths. */
  readonly evidence: readonly Evidence[];
  readonly advice: string | null;
  readonly commands: readonly ShellText[];
}
