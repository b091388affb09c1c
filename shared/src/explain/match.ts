import { nearest } from "./nearest.ts";
import { readPaste } from "./paste.ts";
import { holds, type Pattern, toPattern } from "./pattern.ts";
import { squash } from "./squash.ts";

/** Something that can be explained, as far as finding it goes. */
export interface Topic {
  readonly id: string;
  readonly symptoms: readonly string[];
  /** Its titles, by which the nearest is guessed where no symptom fits. */
  readonly titles: readonly string[];
}

export type Match =
  | {
      readonly kind: "known";
      readonly id: string;
      /** The symptom that was found, or the id itself. */
      readonly symptom: string;
      /** Other topics whose symptoms are in the text too, the most telling first. */
      readonly also: readonly string[];
    }
  | { readonly kind: "guess"; readonly id: string; readonly also: readonly string[] }
  | { readonly kind: "unknown" };

/**
 * What a text is about: an id, a report of ours that names one, or whatever was copied from a terminal. The symptom
 * with the most literal characters decides; of two that say the same, the topic that comes first. Only where no line
 * holds one by itself are the lines read as one, because a narrow terminal may have broken it.
 */
export function match(text: string, topics: readonly Topic[]): Match {
  const asked = text.trim().toLowerCase();
  const named = topics.find(({ id }) => id === asked);
  if (named !== undefined) return { kind: "known", id: named.id, symptom: named.id, also: [] };
  const lines = readPaste(text);
  const found = search(lines, topics);
  const all = found.length > 0 ? found : search([lines.join("\n")], topics);
  const [first, ...others] = all;
  if (first !== undefined) {
    return { kind: "known", id: first.id, symptom: first.symptom, also: others.map(({ id }) => id) };
  }
  const [guess, ...also] = nearest(lines.join("\n"), topics);
  return guess === undefined ? { kind: "unknown" } : { kind: "guess", id: guess, also };
}

interface Found {
  readonly id: string;
  readonly symptom: string;
  readonly weight: number;
}

/** Each topic of which some line holds a symptom, with the heaviest of them; the heaviest first. */
function search(lines: readonly string[], topics: readonly Topic[]): readonly Found[] {
  const squashed = lines.map(squash);
  const found = topics.flatMap(({ id, symptoms }): Found[] => {
    const heaviest = [...symptoms, `[${id}]`]
      .map(toPattern)
      .sort((a, b) => b.weight - a.weight)
      .find((pattern: Pattern) => squashed.some((line) => holds(line, pattern)));
    return heaviest === undefined ? [] : [{ id, symptom: heaviest.symptom, weight: heaviest.weight }];
  });
  return found.sort((a, b) => b.weight - a.weight);
}
