import type { Edit, ShellText } from "../model/index.ts";
import { type Dialect, quote } from "./quote.ts";
import { variableName } from "./shell-text.ts";
import { fish } from "./snippets/fish.ts";
import { nu } from "./snippets/nu.ts";
import { posix } from "./snippets/posix.ts";
import { pwsh } from "./snippets/pwsh.ts";
import { tcsh } from "./snippets/tcsh.ts";
import type { Words } from "./snippets/words.ts";
import { zsh } from "./snippets/zsh.ts";

const WORDS: Readonly<Record<Dialect, Words>> = { posix, zsh, fish, tcsh, nu, pwsh };

/** Shell code for an edit: idempotent, and right for every value without NUL. One line in every dialect but tcsh. */
export function snippetFor(edit: Edit, dialect: Dialect): ShellText {
  const words = WORDS[dialect];
  switch (edit.kind) {
    case "set":
      return words.set(nameOf(edit.name, dialect), edit.value);
    case "unset":
      return words.unset(nameOf(edit.name, dialect));
    case "unalias":
      return words.unalias(nameOf(edit.name, dialect));
    case "path-first":
      return words.first(oneEntry(edit.dir));
    case "path-last":
      return words.last(oneEntry(edit.dir));
    case "path-remove":
      return words.remove(oneEntry(edit.dir));
    case "go-env-unset":
      return words.command([edit.go, "env", "-u", edit.name], edit.escape);
    case "go-env-set":
      return words.command(["go", "env", "-w", `${edit.name}=${edit.value}`], edit.escape ?? {});
    case "command":
      return words.command(edit.argv, {});
  }
}

/** A name that no shell takes for a variable's stands there as a word, which the shell refuses. */
function nameOf(name: string, dialect: Dialect): ShellText {
  return variableName(name) ?? quote(name, dialect);
}

/** PATH has no way to hold a colon. */
function oneEntry(dir: string): string {
  if (dir.includes(":")) throw new RangeError("an entry of PATH cannot hold a colon");
  return dir;
}
