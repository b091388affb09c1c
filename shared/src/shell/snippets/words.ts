import type { ShellText } from "../../model/index.ts";

/**
 * How one dialect says each change of the environment: idempotent, right for every value without NUL, and still in
 * force in a login shell that starts inside another one, where macOS's path_helper moves what was inherited behind
 * `/usr/bin`. That is why no form asks "is it missing?": it would be there, at the wrong place.
 */
export interface Words {
  readonly set: (name: ShellText, value: string) => ShellText;
  readonly unset: (name: ShellText) => ShellText;
  /** Takes an alias from the shell that runs. */
  readonly unalias: (name: ShellText) => ShellText;
  /** Puts a directory at the front of PATH. */
  readonly first: (dir: string) => ShellText;
  /** Has a directory on PATH; at the end where it was missing. */
  readonly last: (dir: string) => ShellText;
  /** Takes each copy of an entry out of PATH. */
  readonly remove: (entry: string) => ShellText;
  /** Runs a program with some variables for it alone. */
  readonly command: (argv: readonly string[], env: Readonly<Record<string, string>>) => ShellText;
}
