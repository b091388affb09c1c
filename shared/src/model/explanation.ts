import type { Finding } from "./finding.ts";
import type { ShellText } from "./shell-text.ts";
import type { Category, Severity } from "./vocabulary.ts";

/** How something is fixed in a shell's words, on an example machine. */
export interface ExampleFix {
  /** The shells that read it as it stands, each with its startup file (home as `~`) where one is concerned. */
  readonly shells: readonly { readonly name: string; readonly file: string | null }[];
  readonly snippet: ShellText;
  /** Variables that it unsets, which lasts only where the line that sets them is gone: it names no file then. */
  readonly unsets: readonly string[];
}

/** What is to be said of a misconfiguration, or of a message that only looks like one, in one language. */
export interface Explanation {
  readonly id: string;
  /** A `check` that the product runs; an `answer` is for a message that mostly has other causes. */
  readonly kind: "check" | "answer";
  /** The worst it can be; null for an answer. */
  readonly severity: Severity | null;
  readonly category: Category | null;
  readonly platforms: "all" | readonly string[];
  readonly title: string;
  /** What the report says on an example machine; null for an answer. */
  readonly example: string | null;
  readonly why: string;
  /** Error texts that people see; `…` stands for what varies. */
  readonly symptoms: readonly string[];
  /** Commands that show whether it is so, and where it comes from. */
  readonly verifyCommands: readonly string[];
  readonly fixes: readonly ExampleFix[];
  /** What to do, in words, where no line of shell code does it alone. */
  readonly advice: string | null;
  /** What goes with the advice: commands that change something. */
  readonly commands: readonly string[];
  readonly references: readonly string[];
}

/** Whether a cause is there on the machine that was checked; `possible` also where no machine was checked. */
export type CauseStatus = "confirmed" | "possible" | "not-here";

/** What to do about a message, with what it named; the commands are quoted for the user's shell. */
export interface CauseRemedy {
  readonly text: string;
  readonly commands: readonly string[];
}

/** One cause that a message can have. */
export interface Cause {
  /** The check's id, or that of a known error. */
  readonly id: string;
  readonly title: string;
  readonly status: CauseStatus;
  /** What the check found here, with file, line and its own fix; only where it is confirmed. */
  readonly finding?: Finding;
  /** Null for a guess, which gets no command. */
  readonly remedy: CauseRemedy | null;
}

/** The answer of `explain`, schema 1. */
export interface ExplainReport {
  readonly schema: 1;
  readonly match: "known" | "guess" | "unknown";
  /** The message that was found in the text, or the id that was asked for. */
  readonly symptom: string | null;
  readonly explanation: Explanation | null;
  /** Other ids that the text may be about. */
  readonly also: readonly string[];
  /** What can be behind it: confirmed ones first, then in the order in which the text speaks for them. */
  readonly causes: readonly Cause[];
  /** Whether this machine was checked for the causes. */
  readonly checked: boolean;
}
