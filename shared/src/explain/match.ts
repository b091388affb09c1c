import { fuzzyMatch } from "./fuzzy-match.ts";
import { normalizeInput } from "./normalize-input.ts";
import { holds, toPattern } from "./pattern.ts";
import { stripWhitespace } from "./strip-whitespace.ts";
import type { Topic } from "./topic.ts";

export type Match =
  | {
      readonly kind: "known";
      readonly id: string;
      /** The symptom that was found, or the id itself. */
      readonly symptom: string;
      /** Other topics whose messages are in the text too, the most telling first. */
      readonly also: readonly string[];
    }
  | { readonly kind: "guess"; readonly id: string; readonly also: readonly string[] }
  | { readonly kind: "unknown" };

/**
 * What a text is about: an id, a report of ours that names one, or whatever was copied from a terminal. The symptom
 * with the most literal characters decides; of topics that claim the same one, the rank, then how much else of the text
 * speaks for it. Only where no line holds a symptom by itself are the lines read as one, because a narrow terminal may have broken it.
 */
export function match(text: string, topics: readonly Topic[]): Match {
  const asked = text.trim().toLowerCase();
  const named = topics.find(({ id }) => id === asked);
  if (named !== undefined) return { kind: "known", id: named.id, symptom: named.id, also: [] };
  const lines = normalizeInput(text);
  const found = search(lines, topics);
  const all = found.length > 0 ? found : search([lines.join("\n")], topics);
  const [first, ...others] = all;
  if (first !== undefined) {
    return { kind: "known", id: first.id, symptom: first.symptom, also: others.map(({ id }) => id) };
  }
  const [guess, ...also] = fuzzyMatch(lines.join("\n"), topics);
  return guess === undefined ? { kind: "unknown" } : { kind: "guess", id: guess, also };
}

interface Found {
  readonly id: string;
  readonly symptom: string;
  /** Of the heaviest symptom, and of all together. */
  readonly weight: number;
  readonly support: number;
  readonly rank: number;
}

/** Each topic of which some line holds a symptom, with the heaviest of them; the heaviest first. */
function search(lines: readonly string[], topics: readonly Topic[]): readonly Found[] {
  const squashed = lines.map(stripWhitespace);
  const found = topics.flatMap(({ id, messages, rank }): Found[] => {
    const held = [...messages, `[${id}]`]
      .map(toPattern)
      .filter((pattern) => squashed.some((line) => holds(line, pattern)))
      .sort((a, b) => b.weight - a.weight);
    const [heaviest] = held;
    if (heaviest === undefined) return [];
    const support = held.reduce((sum, { weight }) => sum + weight, 0);
    return [{ id, symptom: heaviest.symptom, weight: heaviest.weight, support, rank }];
  });
  return found.sort((a, b) => b.weight - a.weight || a.rank - b.rank || b.support - a.support);
}
