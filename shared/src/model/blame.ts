import type { ContextName } from "./vocabulary.ts";

/** A line of a file. `line` is 1-based; null where only the file is known. */
export interface Location {
  readonly file: string;
  readonly line: number | null;
}

/** Who gave a value: a line that a shell ran, or a place outside every shell. */
export interface Place extends Location {
  readonly kind:
    | "line" // a startup file's line, seen while it ran
    | "paths-file" // /etc/paths and /etc/paths.d, by way of path_helper
    | "universal" // a universal variable of fish
    | "launchctl" // launchd's environment, by launchctl
    | "text" // a startup file that names it; found by reading, because the watching was disturbed
    | "system" // a file that the shell reads before ours can watch
    | "inherited"; // was there before the shell began
  /** The line's text, or the command where it cannot be found in the file. */
  readonly text: string;
  /** Who called it, the nearest first. */
  readonly via: readonly Location[];
}

/** One entry of PATH: who put it there, and who moved it later. */
export interface PathBlame {
  /** The entry as it stands in PATH. */
  readonly entry: string;
  readonly introduced: Place;
  readonly moved: Place | null;
  /** How often it stands there. */
  readonly copies: number;
}

/** Where one context's PATH and variables come from, seen by watching the shell start. */
export interface BlameFacts {
  readonly context: ContextName;
  /** Low when the watching was disturbed: then a place may be missing, and none is made up. */
  readonly confidence: "high" | "low";
  readonly path: readonly PathBlame[];
  readonly variables: Readonly<Record<string, { readonly value: string; readonly place: Place }>>;
}

/** What a watched start recorded: after each change, the place of the command that made it and what then held. */
export interface Step {
  /** Null for what stood before the first watched command. */
  readonly place: Place | null;
  /** The command itself, which may be a part of the place's line. */
  readonly command: string;
  readonly values: Readonly<Record<string, string | null>>;
}
