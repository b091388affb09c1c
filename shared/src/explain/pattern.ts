import { straighten } from "./normalize-input.ts";
import { isBorder, type Stripped, stripWhitespace } from "./strip-whitespace.ts";

/** The most characters that one `…` stands for: a long path, a list of packages. */
const MAX_GAP = 400;

/** Who printed a message says nothing about what is wrong. */
const SPEAKER = /^(?:-?(?:ba|z|da|k|mk|tc|fi)?sh|warning|error):/;

/** A symptom to look for: its literal parts in order, anything between them. */
export interface Pattern {
  readonly symptom: string;
  readonly parts: readonly string[];
  /** The text must begin, or end, at the border of a word: there is no `…` at that end. */
  readonly beginsAtBorder: boolean;
  readonly endsAtBorder: boolean;
  /** How many characters of it are literal, without who says it: the more, the more it says. */
  readonly weight: number;
}

export function toPattern(symptom: string): Pattern {
  const parts = straighten(symptom)
    .split("…")
    .map((part) => stripWhitespace(part).text)
    .filter((part) => part !== "");
  return {
    symptom,
    parts,
    beginsAtBorder: !symptom.trimStart().startsWith("…"),
    endsAtBorder: !symptom.trimEnd().endsWith("…"),
    weight: parts.join("").replace(SPEAKER, "").length,
  };
}

/** Whether the line holds the symptom. Each part may only begin so far behind the nearest end of the one before. */
export function holds(line: Stripped, pattern: Pattern): boolean {
  const { parts } = pattern;
  let ends: readonly number[] = [];
  for (const [index, part] of parts.entries()) {
    const next: number[] = [];
    let before = 0;
    for (let at = line.text.indexOf(part); at >= 0; at = line.text.indexOf(part, at + 1)) {
      const end = at + part.length;
      if (index === 0) {
        if (pattern.beginsAtBorder && !isBorder(line, at)) continue;
      } else {
        while ((ends[before + 1] ?? Number.POSITIVE_INFINITY) <= at) before += 1;
        const fuzzyMatch = ends[before];
        if (fuzzyMatch === undefined || fuzzyMatch > at || at - fuzzyMatch > MAX_GAP) continue;
      }
      if (index === parts.length - 1 && pattern.endsAtBorder && !isBorder(line, end)) continue;
      next.push(end);
    }
    if (next.length === 0) return false;
    ends = next;
  }
  return parts.length > 0;
}
