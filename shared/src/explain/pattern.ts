import { straighten } from "./normalize-input.ts";
import { kindOf } from "./placeholders.ts";

/** The most characters that one `…` stands for: a long path, a list of packages. */
const MAX_GAP = 400;

/** Who printed a message says nothing about what is wrong. */
const SPEAKER = /^(?:-?(?:ba|z|da|k|mk|tc|fi)?sh|warning|error):/i;

/** `{tool}`, or `…`, which stands for anything. */
const VARIABLE = /\{([a-z]+\d*)\}|…/;

/** What a message names, by placeholder. */
export type Captured = Readonly<Record<string, string>>;

/** A message to look for within a line: literal words in order, with `{placeholders}` and `…` between them. */
export interface Pattern {
  readonly symptom: string;
  /** How many characters of it are literal, without who says it: the more, the more it says. */
  readonly weight: number;
  /** The longest literal without a space, in lower case: a line without it cannot match. */
  readonly anchor: string;
  /** What the line's message names; null where the line does not have the message. */
  readonly find: (line: string, text: string) => Captured | null;
}

const SPACES = /\s+/;
/** A letter or a digit of any script. One expression for all patterns: V8 takes milliseconds to make each that has them. */
const LETTER = /[\p{L}\p{N}]/u;
const cache = new Map<string, Pattern>();

/** A whole word of a message that is no placeholder. */
const PLAIN = /(?<![{\w])[A-Za-z]{4,}(?![\w}])/;

/** Some literal word of a message, in lower case: a text without it need not be searched. Found at a tenth of what a pattern takes. */
export function wordOf(symptom: string): string | null {
  return PLAIN.exec(symptom)?.[0].toLowerCase() ?? null;
}

/** Reads a message in the form that entries and checks write it. Throws a RangeError for an unknown placeholder. */
export function toPattern(symptom: string): Pattern {
  const known = cache.get(symptom);
  if (known !== undefined) return known;
  const made = compile(symptom);
  cache.set(symptom, made);
  return made;
}

function compile(symptom: string): Pattern {
  const pieces = straighten(symptom).split(VARIABLE);
  // `split` puts the group between the literals: undefined for a `…`.
  const literals = pieces.filter((_, index) => index % 2 === 0);
  const words = literals.join(" ").toLowerCase().split(SPACES);
  let expression: Expression | null = null;
  return {
    symptom,
    // Only what is found is weighed.
    get weight() {
      return literals.join("").replace(SPEAKER, "").replace(/\s/g, "").length;
    },
    anchor: longestOf(words),
    find: (line, text) => {
      // Making the expression takes far longer than seeing that one of its words is missing.
      const lower = line.toLowerCase();
      if (!words.every((word) => lower.includes(word))) return null;
      expression ??= toExpression(pieces);
      for (const found of line.matchAll(expression.regex)) {
        const { index = 0 } = found;
        if (expression.begins && isForeign(line, index - 1)) continue;
        if (expression.ends && isForeign(line, index + found[0].length)) continue;
        const captured = { ...found.groups };
        if (Object.entries(captured).every(([name, value]) => kindOf(name).fits?.(value, text) ?? true))
          return captured;
      }
      return null;
    },
  };
}

/** What a line is compared with: `go` is no part of `go-task`, of `hello-go`, or of a word with other letters than ASCII's. */
interface Expression {
  readonly regex: RegExp;
  /** Whether it begins and ends with a letter: none beyond ASCII may be beside it then, which the regex leaves open. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Whether a letter or digit beyond ASCII is at an offset. */
function isForeign(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x7f && LETTER.test(text.charAt(at));
}

function longestOf(words: readonly string[]): string {
  let longest = "";
  for (const word of words) if (word.length > longest.length) longest = word;
  return longest;
}

function toExpression(pieces: readonly (string | undefined)[]): Expression {
  const seen = new Set<string>();
  const source = pieces
    .map((piece, index) => {
      if (index % 2 === 0) return literal(piece ?? "");
      const outside =
        index === 1 && pieces[0] === ""
          ? "first"
          : index === pieces.length - 2 && pieces.at(-1) === ""
            ? "last"
            : null;
      if (piece === undefined) return outside === null ? `.{0,${MAX_GAP}}?` : "";
      if (seen.has(piece)) return `\\k<${piece}>`;
      seen.add(piece);
      const group = `(?<${piece}>${kindOf(piece).shape})`;
      // `-c` is a flag, however a shell comes to take it for a command.
      if (outside === "first") return `(?<![\\w.+/\\\\]|\\w-|\\w::?)(?!(?<=-)\\w\\b)${group}`;
      return outside === "last" && !kindOf(piece).open ? `${group}(?![\\w/\\\\-])` : group;
    })
    .join("");
  const [first = ""] = pieces;
  const begins = isLetter(first.trimStart().charAt(0));
  const ends = isLetter(pieces.at(-1)?.trimEnd().at(-1) ?? "");
  // `main.go: open x` is a file's name, and no message of go's.
  const before = begins ? `(?<!\\w-?${first.startsWith("go:") ? "|\\w\\." : ""})` : "";
  const after = ends ? "(?!-?\\w|[/\\\\])" : "";
  return { regex: new RegExp(`${before}${source}${after}`, "gi"), begins, ends };
}

function isLetter(character: string): boolean {
  return /\w/.test(character) || isForeign(character, 0);
}

/** A literal in which any spacing does: a log lines words up, a terminal breaks them. */
function literal(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("\\s*")
    .replace(/^/, /^\s/.test(text) ? "\\s*" : "")
    .replace(/$/, /\S\s+$/.test(text) ? "\\s*" : "");
}
