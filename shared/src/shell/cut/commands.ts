import { readWord } from "./read-word.ts";
import type { Command, Cut, Operator, Syntax, Word } from "./unit.ts";

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
    if (first !== undefined || odd)
      commands.push({ start: first?.start ?? at, end: words.at(-1)?.end ?? at, operator, words, odd });
    if (first !== undefined || odd || next !== "\n") operator = next;
    words = [];
    odd = false;
  };
  while (at < text.length) {
    const c = text[at] ?? "";
    OPERATORS.lastIndex = at;
    if (c === " " || c === "\t") at += 1;
    else if (c === "\\" && text[at + 1] === "\n") at += 2;
    else if (c === "#") at = (text.indexOf("\n", at) + 1 || text.length + 1) - 1;
    else if (OPERATORS.test(text)) {
      const sign = text.slice(at, OPERATORS.lastIndex);
      at = OPERATORS.lastIndex;
      flush(sign === ";;" ? ";" : (sign as Operator));
    } else if (c === "<" || c === ">" || c === "(" || c === ")") {
      odd = true;
      at += 1;
    } else {
      const read = readWord(text, at, syntax);
      const last = read.word.units.at(-1);
      if (
        !read.open &&
        syntax === "posix" &&
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
      if (open || word.end === at) break;
      items.push(word);
      at = word.end;
    }
  }
  return { items, end: text.length, open: true };
}
