import type { Band, ContextName, Place, Severity } from "../model/index.ts";

/** The texts that every form of a report needs; a check's texts are in its file. */
export interface ReportMessages {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly band: Readonly<Record<Band, string>>;
  readonly score: string;
  /** What follows a label: a colon with its space. */
  readonly colon: string;
  /** What separates the items of a list. */
  readonly comma: string;
  readonly causedBy: string;
  readonly why: string;
  readonly fix: string;
  /** How many lines to add to a file, and after which of its lines; null for the end of the file. */
  readonly addTo: (file: string, lines: number, after: number | null) => string;
  readonly orRun: (commands: number) => string;
  readonly more: string;
  /** In front of the command that applies the fixes. */
  readonly apply: string;
  readonly experimental: string;
  readonly noProblems: string;
  readonly notChecked: (id: string, needs: "project" | "network" | "shell" | "platform" | "other") => string;
  readonly noGo: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  /** The formula's two terms in words: that it is so, that it is not. */
  readonly goMatchesGoroot: readonly [yes: string, no: string];
  readonly toolsOnPath: readonly [yes: string, no: string];
  readonly counts: (failed: number, passed: number, skipped: number) => string;
  readonly incomplete: string;
  readonly environment: (context: string) => string;
  readonly teamRequires: (minimum: string) => string;
  readonly teamRequiresNewer: (minimum: string, version: string) => string;
  /** In place of a command with a value in it that has characters which are not seen. */
  readonly notShown: (id: string) => string;
  readonly restart: string;
  /** The go of a new terminal and that of this process; null where there is none. */
  readonly terminalDiffers: (terminal: string | null, here: string | null) => string;
  /** A new terminal has a problem that this process does not have. */
  readonly terminalFails: (title: string, isCritical: boolean) => string;
  readonly context: Readonly<Record<ContextName, string>>;
  readonly noGoHere: string;
  /** Which go on PATH switches to the release that runs. */
  readonly switchesTo: (release: string) => string;
  /** What stands before the line at which a start did not go on: it hangs, ended, or became another program. */
  readonly stuckAt: Readonly<Record<"ok" | "timeout" | "failed", string>>;
  readonly atPromptOnly: string;
  readonly launchContext: string;
  readonly everywhere: string;
  readonly origin: Readonly<Record<Place["kind"], string>>;
  readonly moved: string;
  readonly again: string;
  readonly copies: (count: number) => string;
  readonly notSet: string;
  readonly lowConfidence: string;
  readonly noBlame: string;
  /** Whether a Go is supported. */
  readonly toolchain: {
    readonly support: Readonly<Record<"supported" | "ended" | "unknown", string>>;
  };
  readonly readBy: string;
  readonly readByNobody: string;
}
