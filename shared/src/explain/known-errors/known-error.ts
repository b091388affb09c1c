import type { Localized } from "../../model/index.ts";
import type { Captured } from "../pattern.ts";

/**
 * What to do about a message, in words and as commands. `{placeholders}` are filled with what the message named, quoted
 * for the shell; a command that needs something the message did not name shows its name in capitals.
 */
export interface Remedy extends Localized<string> {
  /** Plain commands, one a line; `@tools-path` and `@forget-commands` are the shell's own line for that. */
  readonly commands?: readonly string[];
}

/** Messages with one meaning. A new message is one entry, in the file of its theme. */
export interface ErrorMessage {
  /** The check that it speaks for, or an id of its own. */
  readonly id: string;
  /** In the form of `placeholders.ts`. */
  readonly messages: readonly string[];
  /** Whether the rest of the text agrees; gets what the message names. */
  readonly when?: (found: Captured, text: string) => boolean;
  /** Above 0 it says more than a longer message of another entry, below 0 less. */
  readonly priority?: number;
  /** Whether the text has the words that rule out what else prints the same; without them it is explained as a guess. */
  readonly tells?: (found: Captured, text: string) => boolean;
  /** Several causes print the same, and nothing in a text tells them apart: it is explained as a guess. */
  readonly ambiguous?: true;
  /** Pasted texts that must lead to this entry; each runs as a test. */
  readonly examples: readonly string[];
  /** Left out where what the check itself says fits: `remedies/` has that. */
  readonly remedy?: Remedy;
  /** Where the text comes from Windows. */
  readonly windows?: Remedy;
  /** Checks of this machine that can be behind the message too, the likeliest first. */
  readonly others?: readonly string[];
}

/** Messages that no check is about: what they mean is told here. */
export interface KnownError extends ErrorMessage {
  readonly text: Localized<{ readonly title: string; readonly why: string }>;
  readonly remedy: Remedy;
  readonly verifyCommands: readonly string[];
  readonly references: readonly string[];
}

/** Whether an entry explains an id of its own. */
export function isKnownError(entry: ErrorMessage): entry is KnownError {
  return "text" in entry;
}
