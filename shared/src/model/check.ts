import type { Facts } from "./facts.ts";
import type { Evidence } from "./finding.ts";
import type { FixPlan, Params } from "./fix-plan.ts";
import type { SkipReason } from "./skip-reasons.ts";
import type { Category, Severity } from "./vocabulary.ts";

/** What a check's `run` answers, with the parameters of its texts and its fix. */
export type CheckResult<P extends Params> =
  | { readonly status: "pass" }
  | { readonly status: "skip"; readonly reason: SkipReason }
  | {
      readonly status: "fail";
      readonly params: P;
      readonly severity?: Severity;
      readonly evidence?: readonly Evidence[];
    };

/** What a check answers about a machine: its result, with the plan that its fix makes of it. */
export type Evaluation =
  | { readonly status: "pass" }
  | { readonly status: "skip"; readonly reason: SkipReason }
  | {
      readonly status: "fail";
      readonly params: Params;
      readonly severity?: Severity;
      readonly evidence: readonly Evidence[];
      readonly plan: FixPlan | null;
    };

/** A check on trial is shown and does not count; a stable one counts. */
export type CheckStage = "trial" | "stable";

interface CheckBasics {
  readonly id: string;
  readonly stage: CheckStage;
  /** Raised when its meaning changes; an id is never used again. */
  readonly rev: number;
  /** The worst it can be; a single verdict may be milder. */
  readonly severity: Severity;
  readonly category: Category;
  readonly platforms: "all" | readonly ("darwin" | "linux")[];
  /**
   * Checks whose failure makes this one meaningless: a cause is reported once, its consequences are skipped. What is more
   * severe than its cause is no consequence of it.
   */
  readonly needs: readonly string[];
  /** Runs after all others, and not where something critical was found, or something major by one of these. */
  readonly lastResort?: readonly string[];
  readonly references: readonly string[];
}

/** A check as its file describes it; `defineCheck` makes a `Check` of it. */
export interface CheckDefinition<P extends Params> extends CheckBasics {
  readonly run: (facts: Facts) => CheckResult<P>;
  readonly fix: ((params: P, facts: Facts) => FixPlan | null) | null;
}

/** A misconfiguration as a value. One file each in `checks/`, named for the id. */
export interface Check extends CheckBasics {
  /** Pure; throws only where the check itself is wrong. */
  readonly evaluate: (facts: Facts) => Evaluation;
}

/** A finding's words in one language. */
export interface CheckText {
  readonly title: string;
  // A method, so that the texts of a check, which know its own parameters, fit in one table with all others.
  message(params: Params): string;
  readonly why: string;
  /** What to do, by the key of an `Advice`. */
  readonly advice?: Readonly<Record<string, AdviceText>>;
}

/** Says a step for people; gets the parameters of the finding and those of the `Advice`. */
export type AdviceText = {
  // A method, for the same reason.
  text(params: Params): string;
}["text"];

/** A machine on which a check is known to pass or to fail; each runs as a test. */
export interface Example {
  readonly name: string;
  readonly facts: Facts;
  /** How bad it is on this machine, where that matters to the example. */
  readonly severity?: Severity;
  /** A part of what the English message says. */
  readonly says?: string;
  /** The evidence it names, in order: `file`, or `file:line`. */
  readonly at?: readonly string[];
}

export interface CheckExamples {
  readonly pass: readonly Example[];
  readonly fail: readonly Example[];
}

/** A check as far as a server has to know it. */
export interface KnownCheck {
  readonly id: string;
  readonly rev: number;
  readonly severity: Severity;
  /** Left out for a stable one. */
  readonly stage?: "trial";
}
