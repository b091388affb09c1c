import { literal, type Syntax } from "../../../shell/cut/unit.ts";
import { withoutCommand } from "../../../shell/edit/take-out.ts";
import { type Document, type LogicalLine, logicalLines, replaced, withoutLines } from "./document.ts";

const OPENS =
  /^\s*(if\b.*;\s*then|if\b[^;]*|then|(function\s+)?[\w-]+\s*\(\)\s*\{|function\s+[\w-]+(\s*\(\))?\s*\{?|\{|begin|for\b.*;\s*do|while\b.*;\s*do)\s*$/;
/** `[ -d x ] && {`: a group that exists for its test. */
const OPENS_GROUP = /^\s*(\[.*\]|test\b[^;&|]*|command -v [\w-]+[^;|]*)\s*&&\s*\{\s*$/;
const CLOSES = /^\s*(fi|\}|end|endif|done)\s*;?\s*$/;
const ELSE = /^\s*(else|elif\b.*|else if\b.*)\s*$/;

/** A branch of `case` that does nothing. */
const EMPTY_BRANCH = /^\s*(\(?[^()]*\))?\s*(;;)?\s*$/;

/** The document with a command line changed, and without what that leaves empty: blocks, a `case`, a heading. */
export function rewritten(doc: Document, line: LogicalLine, text: string): Document {
  const now = replaced(doc, line, text);
  if (text === "") return tidied(now, line.from);
  return text.includes(")") && EMPTY_BRANCH.test(text) ? (withoutCase(now, line.from) ?? now) : now;
}

/**
 * The document after lines went from an index: a block that became empty goes as well, with the calls of a function
 * that did nothing else; so does the comment that headed a paragraph of which nothing is left.
 */
function tidied(doc: Document, at: number): Document {
  const text = (index: number): string => doc.lines[index]?.text.replace(/\r$/, "") ?? "";
  const { above, below } = neighbors(doc, at);
  if (above < 0 || below < 0) return withoutHeading(doc, at);
  const opens = (line: string): boolean => OPENS.test(line) || OPENS_GROUP.test(line);
  if (opens(text(above)) && CLOSES.test(text(below)) && pairs(text(above), text(below))) {
    const first = /^\s*then\s*$/.test(text(above)) ? above - 1 : above;
    if (/^\s*then\s*$/.test(text(above)) && !/^\s*if\b/.test(text(first))) return doc;
    const name = functionName(text(first));
    if (name === null) return tidied(withoutLines(doc, first, below), first);
    const without = withoutCalls(tidied(withoutLines(doc, first, below), first), name, syntaxOf(text(below)));
    return without ?? (syntaxOf(text(below)) === "fish" ? doc : withNullCommand(doc, at, text(above)));
  }
  const without = withoutCase(doc, at);
  if (without !== null) return without;
  // The last branch is missed by nobody; any other that must not be empty gets the null command.
  if (ELSE.test(text(above)) && CLOSES.test(text(below))) return withoutLines(doc, above, below - 1);
  const empty =
    (OPENS.test(text(above)) || ELSE.test(text(above))) &&
    (CLOSES.test(text(below)) || ELSE.test(text(below)));
  if (empty && !/^\s*end\b/.test(text(below)) && !/^\s*if\b[^;]*$/.test(text(above)))
    return withNullCommand(doc, at, text(above));
  return withoutHeading(doc, at);
}

/** With the command that does nothing, for a block that must not be empty. */
function withNullCommand({ lines }: Document, at: number, above: string): Document {
  const nothing = { text: `${/^\s*/.exec(above)?.[0] ?? ""}  :`, number: null };
  return { lines: [...lines.slice(0, at), nothing, ...lines.slice(at)] };
}

function syntaxOf(closing: string): Syntax {
  return /^\s*end\b/.test(closing) ? "fish" : "posix";
}

/** The document without the `case` around an index, of which every branch is empty; null where there is none. */
function withoutCase(doc: Document, at: number): Document | null {
  const text = (index: number): string => doc.lines[index]?.text ?? "";
  const isEmpty = (line: string): boolean => EMPTY_BRANCH.test(line);
  let from = at - 1;
  while (from >= 0 && isEmpty(text(from))) from -= 1;
  let to = at;
  while (to < doc.lines.length && isEmpty(text(to))) to += 1;
  const whole = /^\s*case\s.*\sin\s*$/.test(text(from)) && /^\s*esac\s*$/.test(text(to));
  return whole && to - from > 1 ? withoutHeading(withoutLines(doc, from, to), from) : null;
}

function pairs(open: string, close: string): boolean {
  if (/^\s*(fi|endif)/.test(close)) return /then\s*$/.test(open);
  if (/^\s*\}/.test(close)) return /\{\s*$/.test(open);
  if (/^\s*done/.test(close)) return /do\s*$/.test(open);
  return !/(then|\{|do)\s*$/.test(open);
}

/** The function whose definition a line begins; null where it begins none. */
export function functionName(text: string): string | null {
  return (
    /^\s*(?:function\s+)?([\w-]+)\s*\(\)\s*\{\s*$/.exec(text)?.[1] ??
    /^\s*function\s+([\w-]+)/.exec(text)?.[1] ??
    null
  );
}

/**
 * The document without the calls of a function that is gone, and without the tests that are there for their sake. Null
 * where nothing calls it here, so that something else does; where a call hangs together with other commands; and where
 * its name stands as a hook, an alias or the like.
 */
function withoutCalls(doc: Document, name: string, syntax: Syntax): Document | null {
  let now = doc;
  for (;;) {
    const calls = logicalLines(now, syntax).flatMap((line) =>
      line.commands
        .filter(({ words: [first] }) => first !== undefined && literal(first) === name)
        .map((call) => ({ line, call })),
    );
    const [first] = calls;
    if (first === undefined) break;
    const { line, call } = first;
    const text = withoutCommand(line.text, line.commands, call);
    if (text === null) return null;
    now = rewritten(now, line, text);
  }
  const word = new RegExp(`(?<![\\w./-])${name}(?![\\w./-])`);
  const isNamed = now.lines.some(({ text }) => !/^\s*#/.test(text) && word.test(text));
  return now === doc || isNamed ? null : now;
}

/** Without the comments of a paragraph that has no other lines any more, and without one of two blank lines. */
function withoutHeading(doc: Document, at: number): Document {
  const blank = (index: number): boolean => (doc.lines[index]?.text.trim() ?? "") === "";
  const last = at >= doc.lines.length - (doc.lines.at(-1)?.text === "" ? 1 : 0);
  if (!last && !blank(at)) return doc;
  let from = at;
  while (from > 0 && /^\s*#(?![!>])/.test(doc.lines[from - 1]?.text ?? "")) from -= 1;
  if (at - from > 2 || (from > 0 && !blank(from - 1))) return doc;
  if (from === 0 && at > 0) return doc;
  const to = last ? at - 1 : at;
  if (last && from > 0) return withoutLines(doc, from - 1, to);
  return from <= to && (from > 0 || blank(at)) ? withoutLines(doc, from, to) : doc;
}

/** The lines around an index that are not blank; those that open and close a block of which only comments are left. */
function neighbors({ lines }: Document, at: number): { above: number; below: number } {
  const around = (isPassed: RegExp): { above: number; below: number } => ({
    above: lines.findLastIndex(({ text }, index) => index < at && !isPassed.test(text)),
    below: lines.findIndex(({ text }, index) => index >= at && !isPassed.test(text)),
  });
  const code = around(/^\s*(#.*)?$/);
  const [open, close] = [code.above, code.below].map((index) => lines[index]?.text.replace(/\r$/, "") ?? "");
  const isBlock = OPENS.test(open ?? "") || OPENS_GROUP.test(open ?? "") || ELSE.test(open ?? "");
  return isBlock && (CLOSES.test(close ?? "") || ELSE.test(close ?? "")) ? code : around(/^\s*$/);
}
