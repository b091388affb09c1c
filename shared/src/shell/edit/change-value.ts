import type { Assignment } from "../cut/assignment.ts";
import { type Lookup, texts } from "../cut/path-list.ts";
import type { Syntax, Unit } from "../cut/unit.ts";
import { quote } from "../quote.ts";
import { DIALECTS, writtenDirectory } from "./put-in.ts";

/** What stands for itself: outside quotes, in single and in double ones. */
const PLAIN = { "": /^[A-Za-z0-9_/.,:+@%=-]*$/, "'": /^[^'\\]*$/, '"': /^[^"$`\\!]*$/ } as const;

/**
 * The text with another value for a word or a part of one; only the characters that differ change. Null where it does not
 * stand for what was seen.
 */
export function withValue(
  text: string,
  value: readonly Unit[],
  from: string,
  to: string,
  lookup: Lookup,
  syntax: Syntax,
): string | null {
  const parts = texts(value, lookup);
  if (parts.includes(null) || parts.join("") !== from) return null;
  return withUnits(
    text,
    value,
    parts.map((part) => part ?? ""),
    to,
    lookup("HOME"),
    syntax,
  );
}

/**
 * The text with the expansion at the head of a value written out, which was empty where the line ran: `$GOPATH/bin` above
 * the line that sets GOPATH, `$(go env GOPATH)/bin` above the one that gives go. Null where the value seen tells otherwise.
 */
export function withHeadWritten(
  text: string,
  { value }: Assignment,
  from: string,
  to: string,
  home: string | null,
  syntax: Syntax,
): string | null {
  const [first, ...rest] = value ?? [];
  const isEmpty =
    rest.every((unit) => unit.value !== null) && rest.map((unit) => unit.value).join("") === from;
  if (first === undefined || first.value !== null || !isEmpty || !to.endsWith(from)) return null;
  const written = writtenDirectory(to.slice(0, to.length - from.length), home, first.quote, syntax);
  return written === null ? null : text.slice(0, first.start) + written + text.slice(first.end);
}

function withUnits(
  text: string,
  units: readonly Unit[],
  parts: readonly string[],
  to: string,
  home: string | null,
  syntax: Syntax,
): string | null {
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return null;
  const { head, tail, front, middle } = changedSpan(units, parts, to, beginning(units, parts, to, home));
  const edge = units[head] ?? last;
  const start = head < units.length ? (units[head]?.start ?? last.end) : last.end;
  const end = tail > head ? (units[tail - 1]?.end ?? start) : start;
  const inHome = home !== null && front === 0 && (middle === home || middle.startsWith(`${home}/`));
  const inQuotes = edge.quote !== "" && !text.slice(start, end).includes(edge.quote) && syntax !== "csh";
  if (
    !inHome &&
    PLAIN[inQuotes ? edge.quote : ""].test(middle) &&
    (inQuotes || !(front === 0 && middle.startsWith("~")))
  )
    return text.slice(0, start) + middle + text.slice(end);
  const written = inHome ? writtenDirectory(middle, home, edge.quote, syntax) : null;
  // A bare `$HOME` may touch a letter that would join its name.
  if (written !== null && !/^\w/.test(text.slice(end, end + 1)))
    return text.slice(0, start) + written + text.slice(end);
  return whole(text, first, last, to, home, syntax);
}

/** How many letters at the beginning may not stay, although they are the same: those of the home directory, which people do not write out. */
function beginning(
  units: readonly Unit[],
  parts: readonly string[],
  to: string,
  home: string | null,
): number {
  const isHomes = (dir: string): boolean => home !== null && home !== "/" && dir.startsWith(`${home}/`);
  return isHomes(to) && !isHomes(parts.join("")) && units[0]?.value !== null ? (home?.length ?? 0) : 0;
}

/** The texts, from `head` to before `tail`, that are not as `to` has them; what stands in their place there, and where. */
export function changedSpan(
  units: readonly Unit[],
  parts: readonly string[],
  to: string,
  fresh = 0,
): { readonly head: number; readonly tail: number; readonly front: number; readonly middle: string } {
  let head = 0;
  let front = 0;
  while (fresh === 0 && head < parts.length && to.startsWith(parts[head] ?? "", front)) {
    front += parts[head]?.length ?? 0;
    head += 1;
  }
  let tail = parts.length;
  let back = to.length;
  while (
    tail > head &&
    back - (parts[tail - 1]?.length ?? 0) >= Math.max(front, fresh) &&
    to.slice(0, back).endsWith(parts[tail - 1] ?? "")
  ) {
    tail -= 1;
    back -= parts[tail]?.length ?? 0;
  }
  // A letter behind a variable's name would become a part of it.
  if (head === tail && head > 0 && units[head - 1]?.name !== null && /^\w/.test(to.slice(front, back))) {
    head -= 1;
    front -= parts[head]?.length ?? 0;
  }
  return { head, tail, front, middle: to.slice(front, back) };
}

/** The whole value written anew. */
function whole(
  text: string,
  first: Unit,
  last: Unit,
  to: string,
  home: string | null,
  syntax: Syntax,
): string | null {
  const open = first.quote === "" ? first.start : first.start - 1;
  const close = last.quote === "" ? last.end : last.end + 1;
  if (first.quote !== "" && text[open] !== first.quote) return null;
  if (last.quote !== "" && text[close - 1] !== last.quote) return null;
  const inHome = home !== null && (to === home || to.startsWith(`${home}/`));
  const inner = inHome ? writtenDirectory(to, home, '"', syntax) : null;
  const readable = to.includes("'") && PLAIN['"'].test(to) && syntax !== "csh" ? `"${to}"` : null;
  const written = inner !== null ? `"${inner}"` : (readable ?? quote(to, DIALECTS[syntax]));
  return text.slice(0, open) + written + text.slice(close);
}
