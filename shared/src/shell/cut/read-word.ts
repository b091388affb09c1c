import { balancedEnd, expansionAt } from "./expansion.ts";
import type { Syntax, Unit, Word } from "./unit.ts";

// A carriage return is no blank to a shell: it ends up in the value.
const ENDS = { posix: /[ \t\n;&|<>()]/, fish: /[ \t\n;&|<>)]/, csh: /[ \t\n;&|<>()]/ } as const;

/** Reads one word from `from` on; `open` when its quotes or brackets are not closed. */
export function readWord(text: string, from: number, syntax: Syntax): { word: Word; open: boolean } {
  const units: Unit[] = [];
  let at = from;
  let quote: Unit["quote"] = "";
  const put = (
    end: number,
    value: string | null,
    { name = null, joins = false, gives }: Partial<Pick<Unit, "name" | "joins" | "gives">> = {},
  ): void => {
    units.push({ start: at, end, value, name, quote, joins, ...(gives !== undefined && { gives }) });
    at = end;
  };
  while (at < text.length) {
    const c = text[at] ?? "";
    const next = text[at + 1] ?? "";
    if (quote === "'") {
      if (c === "'") {
        quote = "";
        at += 1;
      } else if (syntax === "fish" && c === "\\" && (next === "'" || next === "\\")) put(at + 2, next);
      else put(at + 1, c);
    } else if (c === "\\" && next === "\n") at += 2;
    else if (c === "\\" && next === "")
      return { word: { start: from, end: at, units, array: null }, open: true };
    else if (c === "\\") {
      if (quote === "" || '$`"\\'.includes(next))
        put(at + 2, /\w/.test(next) && syntax === "fish" ? null : next);
      else put(at + 1, c);
    } else if (c === '"') {
      quote = quote === '"' ? "" : '"';
      at += 1;
    } else if (c === "'" && quote === "") {
      quote = "'";
      at += 1;
    } else if (c === "$" || (c === "`" && syntax !== "fish")) {
      const found = expansionAt(text, at, syntax, quote === '"');
      if (found.end < 0) return { word: { start: from, end: text.length, units, array: null }, open: true };
      put(found.end, found.name === null && found.end === at + 1 ? c : null, found);
    } else if (syntax === "fish" && quote === "" && (c === "(" || c === "{")) {
      const end = balancedEnd(text, at, c, c === "(" ? ")" : "}");
      if (end < 0) return { word: { start: from, end: text.length, units, array: null }, open: true };
      put(end, null, { name: /^\{\$([A-Za-z_]\w*)\}$/.exec(text.slice(at, end))?.[1] ?? null });
    } else if (quote === "" && ENDS[syntax].test(c)) break;
    else put(at + 1, c);
  }
  return { word: { start: from, end: at, units, array: null }, open: quote !== "" };
}
