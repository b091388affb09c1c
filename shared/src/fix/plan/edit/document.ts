import { cut } from "../../../shell/cut/commands.ts";
import type { Command, Syntax } from "../../../shell/cut/unit.ts";

/** A file's lines, each with the number that it had before any change; null for a line that is new. */
export interface Document {
  readonly lines: readonly { readonly text: string; readonly number: number | null }[];
}

/** A command line with all that continues it, and where it lies among the lines. */
export interface LogicalLine {
  readonly from: number;
  /** The last line of it. */
  readonly to: number;
  readonly text: string;
  readonly commands: readonly Command[];
}

const MOST_LINES = 60;

export function documentOf(text: string): Document {
  return { lines: text.split("\n").map((line, index) => ({ text: line, number: index + 1 })) };
}

export function textOf({ lines }: Document): string {
  return lines.map(({ text }) => text).join("\n");
}

/** Where the line lies that had this number; negative when it is gone. */
export function indexOf({ lines }: Document, number: number): number {
  return lines.findIndex((line) => line.number === number);
}

/** The logical line that begins at an index; null where it does not end. */
export function logicalFrom({ lines }: Document, from: number, syntax: Syntax): LogicalLine | null {
  let text = lines[from]?.text;
  if (text === undefined) return null;
  for (let to = from; to < Math.min(lines.length, from + MOST_LINES); to += 1) {
    if (to > from) text += `\n${lines[to]?.text}`;
    const { commands, open } = cut(text, syntax);
    if (open) continue;
    const end = syntax === "posix" ? endOfHereDocument(lines, to) : to;
    return {
      from,
      to: end,
      text: lines
        .slice(from, end + 1)
        .map((line) => line.text)
        .join("\n"),
      commands,
    };
  }
  return null;
}

/** The last line of the text that a command takes with `<<END`; the line itself where it takes none. */
function endOfHereDocument(lines: Document["lines"], at: number): number {
  const [, dash, , word] = /(?<!<)<<(-?)\s*(["'\\]?)([A-Za-z_]\w*)/.exec(lines[at]?.text ?? "") ?? [];
  if (word === undefined) return at;
  for (let to = at + 1; to < lines.length; to += 1) {
    const text = lines[to]?.text.replace(/\r$/, "") ?? "";
    if ((dash === "-" ? text.replace(/^\t+/, "") : text) === word) return to;
  }
  return at;
}

const cutBefore = new WeakMap<Document, Map<Syntax, readonly LogicalLine[]>>();

/** The logical lines of a document one after the other, without comments. A document never changes, so it is cut once. */
export function logicalLines(doc: Document, syntax: Syntax): readonly LogicalLine[] {
  const known = cutBefore.get(doc)?.get(syntax);
  if (known !== undefined) return known;
  const found: LogicalLine[] = [];
  for (let at = 0; at < doc.lines.length; ) {
    const isEmpty = /^\s*(#|$)/.test(doc.lines[at]?.text ?? "");
    const line = isEmpty ? null : logicalFrom(doc, at, syntax);
    if (line !== null) found.push(line);
    at = line === null ? at + 1 : line.to + 1;
  }
  cutBefore.set(doc, (cutBefore.get(doc) ?? new Map()).set(syntax, found));
  return found;
}

/** The logical lines that hold the line at an index: the one that begins there first, then longer ones from above. */
export function logicalAround(doc: Document, index: number, syntax: Syntax): readonly LogicalLine[] {
  const found: LogicalLine[] = [];
  for (let from = index; from >= Math.max(0, index - MOST_LINES); from -= 1) {
    if (/(^|[^\\])(\\\\)*\\\r?$/.test(doc.lines[from - 1]?.text ?? "")) continue;
    const line = logicalFrom(doc, from, syntax);
    if (line !== null && line.to >= index) found.push(line);
  }
  return found;
}

/** The document with the lines of a logical line written anew; empty text takes them out. */
export function replaced(doc: Document, { from, to }: LogicalLine, text: string): Document {
  const old = doc.lines.slice(from, to + 1);
  const texts = text === "" ? [] : text.split("\n");
  let at = 0;
  const now = texts.map((line, index) => {
    const same = old.findIndex((one, position) => position >= at && one.text === line);
    const position = same >= 0 ? same : old.length === texts.length || index === 0 ? Math.max(index, at) : -1;
    if (position < 0) return { text: line, number: null };
    at = position + 1;
    return { text: line, number: old[position]?.number ?? null };
  });
  return { lines: [...doc.lines.slice(0, from), ...now, ...doc.lines.slice(to + 1)] };
}

/** The document without the lines from one index to another. */
export function withoutLines(doc: Document, from: number, to: number): Document {
  return { lines: [...doc.lines.slice(0, from), ...doc.lines.slice(to + 1)] };
}
