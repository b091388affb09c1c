import type { Place } from "./blame.ts";
import type { ContextName } from "./vocabulary.ts";

/** From here on people notice a start in each new terminal, milliseconds; VS Code gives up after ten seconds. */
export const SLOW_START_MS = 3000;

/** What one start of a shell gave. */
export interface Started {
  readonly status: "ok" | "timeout" | "failed";
  /** What startup files left; empty unless ok. */
  readonly env: Readonly<Record<string, string>>;
  /** The same after the hooks of the prompt; equal to `env` where there are none or they did not end. */
  readonly atPrompt: Readonly<Record<string, string>>;
  /** `5.9`, `3.2.57`; null where the shell does not say. */
  readonly version: string | null;
  /** What the word `go` is to it. */
  readonly goIs: "program" | "alias" | "function";
  /** What an alias named `go` stands for, as the shell writes it; left out where there is none. */
  readonly goAlias?: string;
  /** A function named `go`, as the shell writes it, and the names of all functions; left out where there is none. */
  readonly goFunction?: string;
  /** zsh's own ZDOTDIR, exported or not; left out where it is not set. */
  readonly zdotdir?: string;
  /** The last lines the shell wrote to standard error. */
  readonly said: string;
}

/** The environment that one launch context produced, whole. */
export interface CapturedContext extends Started {
  readonly context: ContextName;
  /** Where a start that never ended stands, or where it left by `exec` or `exit`. */
  readonly stuck: Place | null;
  /** How long the start took, milliseconds; null for a context that no shell makes. */
  readonly tookMs: number | null;
}
