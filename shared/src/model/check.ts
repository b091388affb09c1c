import type { Facts } from "./facts.ts";
import type { Category, Localized, Severity } from "./vocabulary.ts";

/** Values a finding's text is made from. Flat, so that they survive JSON and can be shown as they are. */
export type Params = Readonly<Record<string, string | number | boolean | null>>;

export interface Evidence {
  readonly file: string;
  readonly line: number | null;
  readonly text: string;
}

/** One change that mends something. What it looks like in a shell is `fix/snippet.ts`'s business. */
export type Edit =
  | { readonly kind: "set"; readonly name: string; readonly value: string }
  | { readonly kind: "unset"; readonly name: string }
  | { readonly kind: "path-first" | "path-last" | "path-remove"; readonly dir: string }
  /** `go env -u NAME` with the variables that let a refusing Go start for this one command. */
  | {
      readonly kind: "go-env-unset";
      readonly name: string;
      readonly go: string;
      readonly escape: Readonly<Record<string, string>>;
    }
  /** `go env -w NAME=VALUE`. */
  | { readonly kind: "go-env-set"; readonly name: string; readonly value: string }
  | { readonly kind: "command"; readonly argv: readonly string[] };

/** How far a person may trust a fix unseen: `manual` ones are steps that no program should take. */
export type Safety = "safe" | "review" | "manual";

export interface FixPlan {
  readonly safety: Safety;
  readonly edits: readonly Edit[];
  /** Where to put it: behind the line that did it, unless the login file is the right place whatever did it. */
  readonly target?: "login-file";
  /** For `manual`: what to do, in words. */
  readonly advice?: Localized<string>;
}

export type CheckResult<P extends Params> =
  | { readonly status: "pass" }
  | { readonly status: "skip"; readonly reason: string }
  | {
      readonly status: "fail";
      readonly params: P;
      readonly severity?: Severity;
      readonly evidence?: readonly Evidence[];
    };

/** A finding's words. Given the parameters, so that a wrong name does not compile. */
export interface CheckText<P extends Params> {
  readonly title: string;
  readonly message: (params: P) => string;
  readonly why: string;
}

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

/**
 * A misconfiguration as a value. One file each in `checks/`, named for the id. `needs` lists the checks whose
 * failure makes this one meaningless: a cause is reported once, its consequences are skipped.
 */
export interface Check<P extends Params = Params> {
  readonly id: string;
  /** Version of the product that brought it. */
  readonly since: string;
  /** Raised when its meaning changes; an id is never used again. */
  readonly rev: number;
  /** The worst it can be; a single finding may be milder. */
  readonly severity: Severity;
  readonly category: Category;
  readonly platforms: "all" | readonly ("darwin" | "linux")[];
  readonly needs: readonly string[];
  readonly references: readonly string[];
  /**
   * Texts that people see because of it, in the wordings of Go 1.15 to 1.27 and of the shells; `…` stands for what
   * varies from machine to machine. `explain` finds a check by them, the check's page lists them.
   */
  readonly symptoms: readonly string[];
  /** Commands, the same in every shell, whose answers show whether it is so; without any, the check itself is named. */
  readonly seeYourself?: readonly string[];
  readonly text: Localized<CheckText<P>>;
  readonly run: (facts: Facts) => CheckResult<P>;
  readonly fix: ((params: P, facts: Facts) => FixPlan) | null;
  /** A thunk, so that nobody pays for the machines but the tests and the docs. */
  readonly examples: () => { readonly pass: readonly Example[]; readonly fail: readonly Example[] };
}

/** A check as far as a server has to know it. */
export interface KnownCheck {
  readonly id: string;
  readonly rev: number;
  readonly severity: Severity;
  /** The release it came with; left out for the first one. */
  readonly since?: string;
}
