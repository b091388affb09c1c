import { isSelf, type Part, type PathList } from "../cut/path-list.ts";
import type { Syntax } from "../cut/unit.ts";
import { quote } from "../quote.ts";

/** How values are quoted in lines of a syntax. */
export const DIALECTS = { posix: "posix", fish: "fish", csh: "tcsh" } as const;

/**
 * A directory as people write it: below the home directory by `$HOME`, or by the `variable` that holds `home`. `within` is the quote that stands around it
 * already; null where it cannot be written there.
 */
export function writtenDirectory(
  dir: string,
  home: string | null,
  within: "" | "'" | '"',
  syntax: Syntax,
  variable = "HOME",
): string | null {
  const inHome = home !== null && home !== "/" && (dir === home || dir.startsWith(`${home}/`));
  const rest = inHome ? dir.slice(home.length) : dir;
  if (within === "'") return inHome || /['\\]/.test(dir) ? null : dir;
  // Between its double quotes nothing can be escaped.
  if (syntax === "csh" && within === '"' && /["\\$`!]/.test(rest)) return null;
  const body = rest.replace(syntax === "fish" ? /["\\$]/g : /["\\$`]/g, "\\$&");
  const base = inHome ? `$${variable}` : "";
  const text = `${base}${body}`;
  if (within === '"') return text;
  if (/^[A-Za-z0-9_/.,+@%-]*$/.test(rest)) return `${base}${rest}`;
  if (syntax === "csh" && /["\\$`!]/.test(rest)) return null;
  return inHome ? `"${text}"` : quote(dir, DIALECTS[syntax]);
}

/** The text with a directory in a list, behind or before one of its parts; null where its quotes do not allow it. */
export function withPart(
  text: string,
  list: PathList,
  beside: Part,
  side: "before" | "after",
  dir: string,
  home: string | null,
  syntax: Syntax,
  variable = "HOME",
): string | null {
  const edge = side === "after" ? beside.units.at(-1) : beside.units[0];
  const at = side === "after" ? beside.end : beside.start;
  if (list.kind === "words") {
    // One word without brackets has no place for a second.
    if (list.assignment.list === null) return null;
    const word = writtenDirectory(dir, home, "", syntax, variable);
    if (word === null) return null;
    const lineStart = text.lastIndexOf("\n", beside.start - 1) + 1;
    const alone =
      lineStart > list.assignment.command.start && text.slice(lineStart, beside.start).trim() === "";
    const gap = alone ? `\n${text.slice(lineStart, beside.start)}` : " ";
    return side === "after"
      ? `${text.slice(0, at)}${gap}${word}${text.slice(at)}`
      : `${text.slice(0, at)}${word}${gap}${text.slice(at)}`;
  }
  if (edge === undefined) return null;
  const word = writtenDirectory(dir, home, edge.quote, syntax, variable);
  if (word === null) return null;
  return side === "after"
    ? `${text.slice(0, at)}:${word}${text.slice(at)}`
    : `${text.slice(0, at)}${word}:${text.slice(at)}`;
}

/** The text with the list that lost what was there before joined to it again: `:$PATH`, `$path`. */
export function withSelf(text: string, list: PathList, syntax: Syntax): string | null {
  const last = list.parts.at(-1);
  if (last === undefined || list.assignment.adds || list.parts.some(isSelf)) return null;
  const name = syntax !== "fish" && list.kind === "words" ? "$path" : "$PATH";
  if (list.kind === "words") return `${text.slice(0, last.end)} ${name}${text.slice(last.end)}`;
  const edge = last.units.at(-1);
  if (edge === undefined || edge.quote === "'") return null;
  return `${text.slice(0, edge.end)}:${name}${text.slice(edge.end)}`;
}
