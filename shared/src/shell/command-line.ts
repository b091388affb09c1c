import type { Facts } from "../model/index.ts";
import { type Dialect, dialectOf, quote } from "./quote.ts";
import { snippetFor } from "./snippet.ts";

/** Control characters, line separators, and characters that nobody sees: a command with one cannot be read before it is pasted. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A command for people to paste, quoted for the user's shell; null if a word of it cannot be shown on one line. */
export function commandLine(argv: readonly string[], facts: Facts): string | null {
  return argv.some((word) => UNREADABLE.test(word))
    ? null
    : snippetFor({ kind: "command", argv }, dialect(facts));
}

/** The same for a command to run in a directory; null also if the directory's path is not absolute. */
export function commandIn(dir: string, argv: readonly string[], facts: Facts): string | null {
  const command = commandLine(argv, facts);
  if (command === null || UNREADABLE.test(dir) || !dir.startsWith("/")) return null;
  const shell = dialect(facts);
  return `cd ${quote(dir, shell)}${shell === "nu" ? "; " : " && "}${command}`;
}

/** A recursive change of owner to the user who pastes it; null if the path is not absolute or cannot be shown on one line. */
export function takeOwnership(path: string, facts: Facts): string | null {
  if (UNREADABLE.test(path) || !path.startsWith("/")) return null;
  const shell = dialect(facts);
  const user = { nu: "$env.USER", pwsh: "$env:USER" };
  return `sudo chown -R ${shell === "nu" || shell === "pwsh" ? user[shell] : '"$USER"'} ${quote(path, shell)}`;
}

function dialect({ shell }: Facts): Dialect {
  return dialectOf(shell?.name ?? null);
}
