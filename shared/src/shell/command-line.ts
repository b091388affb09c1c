import type { Facts, ShellText } from "../model/index.ts";
import { hasHidden } from "../util/visible.ts";
import { type Dialect, dialectOf, quote } from "./quote.ts";
import { sh } from "./shell-text.ts";
import { snippetFor } from "./snippet.ts";

/** Whether a word has what is not seen, or a line break: a command with it cannot be read before it is pasted. */
export function isUnreadable(word: string): boolean {
  return hasHidden(word) || /[\n\t\ud800-\udfff]/.test(word.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ""));
}

/** A command for people to paste, quoted for the user's shell; null if a word of it cannot be shown on one line. */
export function commandLine(argv: readonly string[], facts: Facts): ShellText | null {
  return argv.some((word) => isUnreadable(word))
    ? null
    : snippetFor({ kind: "command", argv }, dialect(facts));
}

/** The same for a command to run in a directory; null also if the directory's path is not absolute. */
export function commandIn(dir: string, argv: readonly string[], facts: Facts): ShellText | null {
  const command = commandLine(argv, facts);
  if (command === null || isUnreadable(dir) || !dir.startsWith("/")) return null;
  const shell = dialect(facts);
  return shell === "nu" ? sh`cd ${quote(dir, shell)}; ${command}` : sh`cd ${quote(dir, shell)} && ${command}`;
}

/** A recursive change of owner to the user who pastes it; null if the path is not absolute or cannot be shown on one line. */
export function takeOwnership(path: string, facts: Facts): ShellText | null {
  if (isUnreadable(path) || !path.startsWith("/")) return null;
  const shell = dialect(facts);
  const user = { nu: sh`$env.USER`, pwsh: sh`$env:USER` };
  const name = shell === "nu" || shell === "pwsh" ? user[shell] : sh`"$USER"`;
  return sh`sudo chown -R ${name} ${quote(path, shell)}`;
}

function dialect({ shell }: Facts): Dialect {
  return dialectOf(shell?.name ?? null);
}
