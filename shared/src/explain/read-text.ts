import { withoutFrames } from "./frames.ts";
import { withoutHarmless } from "./harmless.ts";
import { normalizeInput } from "./normalize-input.ts";

/** No message is longer than this, but a log may be one line. */
const MAX_LINE = 4000;

/** A pasted text, ready to be searched. */
export interface PastedText {
  readonly lines: readonly string[];
  /** All of it in lower case, with the offset at which each line begins. */
  readonly lower: string;
  readonly starts: readonly number[];
  /** Where each word that was looked for is first, or -1: many messages share theirs. */
  readonly first: Map<string, number>;
}

/** A text as its lines were printed; `normalizeInput`, `withoutFrames` and `withoutHarmless` say what is taken out. */
export function readText(text: string): PastedText {
  return toText(withoutHarmless(withoutFrames(normalizeInput(text))).flatMap(cut));
}

/** The same with the lines put together that a narrow terminal broke: where the next word would not have fitted. */
export function unwrap({ lines }: PastedText): PastedText {
  return toText(broken(lines).flatMap((parts) => cut(joined(lines, parts))));
}

/** The line that a terminal broke and that one of a text is part of, as a text of its own; null where it was not broken. */
export function unwrapAt({ lines }: PastedText, line: number): PastedText | null {
  const parts = broken(lines).find((indices) => indices.includes(line));
  return parts === undefined || parts.length === 1 ? null : toText(cut(joined(lines, parts)));
}

/** Which lines belong together, by their indices. */
function broken(lines: readonly string[]): readonly (readonly number[])[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const whole: number[][] = [];
  lines.forEach((line, index) => {
    const [word = ""] = line.trimStart().split(/\s/);
    const before = lines[index - 1];
    if (before !== undefined && before.length + word.length + 1 > width) whole.at(-1)?.push(index);
    else whole.push([index]);
  });
  return whole;
}

function joined(lines: readonly string[], indices: readonly number[]): string {
  return indices.map((index) => lines[index] ?? "").join("");
}

/** The offset of a word in `lower` from `from` on, -1 for none. */
export function offsetOf({ lower, first }: PastedText, word: string, from: number): number {
  if (from > 0) return lower.indexOf(word, from);
  const known = first.get(word) ?? lower.indexOf(word);
  first.set(word, known);
  return known;
}

/** The index of the line that an offset of `lower` is in. */
export function lineAt({ starts }: PastedText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function toText(lines: readonly string[]): PastedText {
  const starts: number[] = [];
  let at = 0;
  const lower = lines.map(lowerCase);
  for (const line of lower) {
    starts.push(at);
    at += line.length + 1;
  }
  return { lines, lower: lower.join("\n"), starts, first: new Map() };
}

/** Lower case, character by character: `İ` would become two. */
function lowerCase(line: string): string {
  const lower = line.toLowerCase();
  return lower.length === line.length ? lower : line.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function cut(line: string): readonly string[] {
  if (line.length <= MAX_LINE) return [line];
  const pieces: string[] = [];
  for (let at = 0; at < line.length; at += MAX_LINE / 2) pieces.push(line.slice(at, at + MAX_LINE));
  return pieces;
}
