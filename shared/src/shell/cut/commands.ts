import { balancedEnd } from "./expansion.ts";
import { readWord } from "./read-word.ts";
import { type Command, type Cut, literal, NO_WORD, type Operator, type Syntax, type Word } from "./unit.ts";

/** `2>&1`, `&>file`: the sign in them ends no command. */
const REDIRECTS = /&>>?|[<>]+[&|]?/y;
const OPERATORS = /&&|\|\||;;|[;\n&|]/y;

/** Cuts a text into its commands, and these into words. Comments are left out. */
export function cut(text: string, syntax: Syntax): Cut {
  const commands: Command[] = [];
  let words: Word[] = [];
  let operator: Operator = "";
  let odd = false;
  let at = 0;
  let open = false;
  const flush = (next: Operator): void => {
    const [first] = words;
    // What its backslash and its history do depends on the quotes around them.
    if (syntax === "csh" && /[\\!`]/.test(text.slice(first?.start ?? at, at))) odd = true;
    if (first !== undefined || odd)
      commands.push({ start: first?.start ?? at, end: words.at(-1)?.end ?? at, operator, words, odd });
    if (first !== undefined || odd || next !== "\n") operator = next;
    words = [];
    odd = false;
  };
  while (at < text.length) {
    const c = text[at] ?? "";
    OPERATORS.lastIndex = at;
    REDIRECTS.lastIndex = at;
    if (c === " " || c === "\t") at += 1;
    else if (c === "\\" && text[at + 1] === "\n") at += 2;
    else if (c === "#") at = (text.indexOf("\n", at) + 1 || text.length + 1) - 1;
    else if (REDIRECTS.test(text)) {
      odd = true;
      at = REDIRECTS.lastIndex;
    } else if (OPERATORS.test(text)) {
      const sign = text.slice(at, OPERATORS.lastIndex);
      at = OPERATORS.lastIndex;
      flush(sign === ";;" ? ";" : (sign as Operator));
    } else if (c === ")" && syntax === "posix" && !text.slice(0, at).includes("(")) {
      // The pattern of a branch of `case` is no command.
      words = [];
      odd = false;
      at += 1;
    } else if (c === "(" && syntax === "csh" && isListOfCsh(words)) {
      const list = readArray(text, at + 1);
      words.push({ start: at, end: list.end, units: [], array: list.items });
      open = list.open;
      at = list.end;
      if (open) break;
    } else if ((c === "(" && syntax !== "fish") || c === ")") {
      odd = true;
      at += 1;
    } else {
      const read = readWord(text, at, syntax);
      const last = read.word.units.at(-1);
      if (
        !read.open &&
        syntax !== "fish" &&
        text[read.word.end] === "(" &&
        last?.value === "=" &&
        last.quote === ""
      ) {
        const list = readArray(text, read.word.end + 1);
        words.push({ ...read.word, end: list.end, array: list.items });
        open = list.open;
        at = list.end;
      } else {
        words.push(read.word);
        open = read.open;
        // A character that begins no word, such as a carriage return, is never read twice.
        at = Math.max(read.word.end, at + 1);
      }
      if (open) break;
    }
  }
  flush("\n");
  return { commands, open: open || /(^|[^\\])(\\\\)*\\\n?$/.test(text) };
}

/** Whether `set path =` stands in front of a bracket. */
function isListOfCsh(words: readonly Word[]): boolean {
  const last = words.at(-1);
  return literal(words[0] ?? NO_WORD) === "set" && last !== undefined && (literal(last) ?? "").endsWith("=");
}

/** The words up to the `)` that ends a list; comments between them are left out. */
function readArray(text: string, from: number): { items: Word[]; end: number; open: boolean } {
  const items: Word[] = [];
  let at = from;
  while (at < text.length) {
    const c = text[at] ?? "";
    if (c === ")") return { items, end: at + 1, open: false };
    if (/\s/.test(c)) at += 1;
    else if (c === "\\" && text[at + 1] === "\n") at += 2;
    else if (c === "#") at = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    else {
      const { word, open } = readWord(text, at, "posix");
      // `(N)` behind a pattern of zsh is a part of it.
      const end = text[word.end] === "(" ? balancedEnd(text, word.end, "(", ")") : word.end;
      if (open || end <= at) break;
      const qualifier = { start: word.end, end, value: null, name: null, quote: "" as const, joins: false };
      items.push(end === word.end ? word : { ...word, end, units: [...word.units, qualifier] });
      at = end;
    }
  }
  return { items, end: text.length, open: true };
}
