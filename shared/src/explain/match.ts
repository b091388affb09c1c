import { type Candidate, isSure } from "./confidence.ts";
import { fuzzyMatch } from "./fuzzy-match.ts";
import { type Captured, toPattern, wordOf } from "./pattern.ts";
import { lineAt, offsetOf, type PastedText, readText, unwrap, unwrapAt } from "./read-text.ts";
import { canHave, shownGo } from "./shown-go.ts";
import type { Topic } from "./topic.ts";

export type Match =
  | {
      /** A guess where the message was found and other lines leave doubt. */
      readonly kind: "known" | "guess";
      readonly id: string;
      /** The symptom that was found, or the id itself. */
      readonly symptom: string;
      /** What the message names; empty for an id. */
      readonly captured: Captured;
      /** The topic whose message it is: an id may have several. */
      readonly topic: Topic;
      /** Other ids that the same line speaks for, the most telling first. */
      readonly rivals: readonly Rival[];
      /** All other ids whose messages are in the text, the most telling first. */
      readonly also: readonly string[];
    }
  | {
      /** No message was found, and these are the nearest. */
      readonly kind: "guess";
      readonly id: string;
      readonly symptom: null;
      readonly topic: null;
      readonly also: readonly string[];
    }
  | { readonly kind: "unknown" };

/** Another cause of the same line. */
export interface Rival {
  readonly id: string;
  readonly topic: Topic;
  readonly captured: Captured;
}

/** A paste of more lines is a log, and its lines are whole. */
const MAX_WRAPPED = 40;

/** The lines of a log that one message is looked for in. */
const MAX_HITS = 20;

/**
 * What a text is about: an id, a report of ours that names one, or whatever was copied from a terminal. Of several
 * messages the one of the highest priority decides, then the one with the most literal characters; of topics that claim
 * the same one, the rank, then how much else of the text speaks for it. Lines that a terminal broke are put together
 * where no line has a message by itself, and in a short paste also where the line that is meant then has one that says more.
 */
export function match(text: string, topics: readonly Topic[]): Match {
  const asked = text.trim().toLowerCase();
  const named = topics.find(({ id }) => id === asked);
  if (named !== undefined)
    return {
      kind: "known",
      id: named.id,
      symptom: named.id,
      captured: {},
      topic: named,
      rivals: [],
      also: [],
    };
  const pasted = readText(text);
  const found = search(pasted, topics);
  const all = found.length > 0 ? wholeLine(found, pasted, topics) : elsewise(pasted, topics);
  const [first] = all;
  if (first !== undefined) {
    const others = all.filter(({ id }) => id !== first.id);
    const rivals = others.filter(
      ({ line, priority }) => line === first.line && priority >= first.priority - 1,
    );
    return {
      kind: isSure(first, all, pasted) ? "known" : "guess",
      id: first.id,
      symptom: first.symptom,
      captured: first.captured,
      topic: first.topic,
      rivals: firstOfEach(rivals),
      also: [...new Set(others.map(({ id }) => id))],
    };
  }
  const [guess, ...also] = fuzzyMatch(pasted.lines, topics);
  return guess === undefined
    ? { kind: "unknown" }
    : { kind: "guess", id: guess, symptom: null, topic: null, also };
}

/** A message of go's that speaks of Go without who says it, too. */
const SPEAKS_OF_GO = /^go: .*(?:\$?\bGO[A-Z]|\bgo\.(?:mod|sum|work)\b|\btoolchain\b)/;

/** A text in which no line has a message by itself: with its broken lines put together, or one line that lost its `go: `. */
function elsewise(pasted: PastedText, topics: readonly Topic[]): readonly Found[] {
  const found = search(unwrap(pasted), topics);
  const [line, ...more] = pasted.lines;
  if (found.length > 0 || line === undefined || more.length > 0 || line.startsWith("go: ")) return found;
  return search(readText(`go: ${line.trim()}`), topics).filter(({ symptom }) => SPEAKS_OF_GO.test(symptom));
}

/** What a text's messages are, with what the line that was meant says where a terminal broke it. */
function wholeLine(found: readonly Found[], pasted: PastedText, topics: readonly Topic[]): readonly Found[] {
  const [part] = found;
  if (part === undefined || pasted.lines.length > MAX_WRAPPED) return found;
  // Something that only announces is seldom all: what stopped it may be broken over two other lines.
  const [cause] = part.priority < 0 ? search(unwrap(pasted), topics) : [];
  if (cause !== undefined && cause.priority > part.priority && cause.priority >= 0)
    return [{ ...cause, line: part.line }, ...found.filter(({ topic }) => topic !== cause.topic)];
  const line = unwrapAt(pasted, part.line);
  const [whole] = line === null ? [] : search(line, topics);
  if (whole === undefined || whole.priority < part.priority) return found;
  if (whole.priority === part.priority && whole.weight <= part.weight) return found;
  return [{ ...whole, line: part.line }, ...found.filter(({ topic }) => topic !== whole.topic)];
}

interface Found extends Rival, Candidate {
  readonly line: number;
  /** Of the heaviest symptom, and of all together. */
  readonly weight: number;
  readonly support: number;
  readonly rank: number;
}

/** Each topic of which some line has a message, with the heaviest of them; the one that is meant first. */
function search(pasted: PastedText, topics: readonly Topic[]): readonly Found[] {
  const whole = pasted.lines.join("\n");
  const shown = shownGo(whole);
  const found = topics.flatMap((topic): Found[] => {
    const { id, messages, rank, priority = 0 } = topic;
    if (!canHave(id, shown)) return [];
    const held = [...messages, `[${id}]`]
      .flatMap((message) => {
        const hit = firstHit(pasted, whole, message, topic);
        return hit === null ? [] : [{ ...hit, symptom: message, weight: toPattern(message).weight }];
      })
      .sort((a, b) => b.weight - a.weight);
    const [heaviest] = held;
    if (heaviest === undefined) return [];
    const support = held.reduce((sum, { weight }) => sum + weight, 0);
    return [{ id, topic, ...heaviest, support, priority, rank }];
  });
  return found.sort(
    (a, b) => b.priority - a.priority || b.weight - a.weight || a.rank - b.rank || b.support - a.support,
  );
}

/** The first line that has a message and meets the topic's condition. */
function firstHit(
  pasted: PastedText,
  whole: string,
  message: string,
  { when }: Topic,
): { readonly line: number; readonly where: string; readonly captured: Captured } | null {
  const word = wordOf(message);
  if (word !== null && offsetOf(pasted, word, 0) < 0) return null;
  const { anchor, find } = toPattern(message);
  let hits = 0;
  for (let at = offsetOf(pasted, anchor, 0); at >= 0 && hits < MAX_HITS; hits++) {
    const line = lineAt(pasted, at);
    const where = pasted.lines[line] ?? "";
    const captured = find(where, whole);
    if (captured !== null && (when?.(captured, whole) ?? true)) return { line, where, captured };
    const next = pasted.starts[line + 1];
    if (next === undefined) break;
    at = offsetOf(pasted, anchor, next);
  }
  return null;
}

function firstOfEach(rivals: readonly Rival[]): readonly Rival[] {
  return rivals.filter(({ id }, index) => rivals.findIndex((other) => other.id === id) === index);
}
