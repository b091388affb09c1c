import type { Part } from "../cut/path-list.ts";

/** The text with a single-quoted value in double quotes, so that what it names is expanded; null where that changes more. */
export function inDoubleQuotes(text: string, { units }: Part): string | null {
  const at = units.find(({ quote }) => quote === "'")?.start;
  if (at === undefined) return null;
  const open = text.lastIndexOf("'", at - 1);
  const close = text.indexOf("'", at);
  const inside = text.slice(open + 1, close);
  if (open < 0 || close < 0 || /["\\`!]|\$\(/.test(inside)) return null;
  return `${text.slice(0, open)}"${inside}"${text.slice(close + 1)}`;
}

/** The text with a quoted `~` at the beginning of a part as `$HOME`; null where there is none. */
export function withHome(text: string, { units }: Part): string | null {
  const [first, second] = units;
  if (first?.value !== "~" || first.quote === "" || (second !== undefined && second.value !== "/"))
    return null;
  if (first.quote === '"') return `${text.slice(0, first.start)}$HOME${text.slice(first.end)}`;
  const changed = `${text.slice(0, first.start)}$HOME${text.slice(first.end)}`;
  return inDoubleQuotes(changed, { start: first.start, end: first.end, units: [first] });
}
