import type { ShellText } from "../model/index.ts";
import { quotedBy } from "./shell-text.ts";

/** Shells whose words the product speaks. dash, bash, ksh, mksh and any unknown shell get `posix`. */
export type Dialect = "posix" | "zsh" | "fish" | "tcsh" | "nu" | "pwsh";

/** The dialect of a shell by its base name. */
export function dialectOf(shell: string | null): Dialect {
  switch (shell) {
    case "zsh":
    case "fish":
    case "nu":
    case "pwsh":
      return shell;
    case "csh":
    case "tcsh":
      return "tcsh";
    default:
      return "posix";
  }
}

/** Reads as itself in every dialect but nu; not at the beginning: `-`, `=` and `~`, which zsh expands. */
const PLAIN = /^[A-Za-z0-9_/.,:+][A-Za-z0-9_/.,:+-]*$/;

/**
 * A word that the shell reads as exactly this value. Text is handled character by character and only ASCII ones are
 * touched, so that bytes kept as latin1 survive as well. NUL cannot be part of a value.
 */
export function quote(value: string, dialect: Dialect): ShellText {
  return quotedBy((word) => quoted(word, dialect), value);
}

function quoted(value: string, dialect: Dialect): string {
  if (value.includes("\0")) throw new RangeError("a shell value cannot hold NUL");
  // nu takes bare words for numbers, dates or sizes where they look like it.
  if (dialect === "nu") return quoteForNu(value);
  if (PLAIN.test(value)) return value;
  switch (dialect) {
    case "posix":
    case "zsh":
      // Nothing is special between single quotes; the quote itself leaves and enters them.
      return `'${value.replaceAll("'", "'\\''")}'`;
    case "fish":
      return `'${value.replace(/[\\']/g, "\\$&")}'`;
    case "tcsh":
      // History expansion and the end of a line reach into single quotes.
      return `'${value.replaceAll("'", "'\\''").replace(/[!\n]/g, "\\$&")}'`;
    case "pwsh":
      // Each of its five single quotation marks closes the string, doubled it stands for itself.
      return `'${value.replace(/['\u2018-\u201b]/g, "$&$&")}'`;
  }
}

/** An option such as `-w`, or `NAME=value`: as an argument each POSIX-like shell, fish and tcsh read it as itself. */
const PLAIN_ARGUMENT = /^-{0,2}[A-Za-z0-9_/.,:+][A-Za-z0-9_/.,:+=-]*$/;

/** A word behind a program's name, where `-` and `=` need no quotes; not the name itself, which `=` would change. */
export function quoteArgument(value: string, dialect: "posix" | "zsh" | "fish" | "tcsh"): ShellText {
  return quotedBy((word) => (PLAIN_ARGUMENT.test(word) ? word : quoted(word, dialect)), value);
}

const NU_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Double quotes, because nu's raw strings cannot hold every text. */
function quoteForNu(value: string): string {
  const escaped = value.replace(
    /["\\\x01-\x1f\x7f]/g,
    (c) => NU_ESCAPES[c] ?? `\\u{${c.charCodeAt(0).toString(16)}}`,
  );
  return `"${escaped}"`;
}
