import type { Topic } from "./topic.ts";

/** How much of a topic's message must be in one line for a guess: of a line of a log, and of a line that was typed. */
const ENOUGH = 0.85;
const ENOUGH_TYPED = 0.45;
const MAX_GUESSES = 3;
const MAX_LINES = 200;
/** Up to so many words a person may have typed them, and slipped. */
const TYPED = 8;
/** What programs print and people seldom type. */
const PRINTED = /[:/\\"'$=%(){}]/;
/** Words of any program's error, and the name of Go, which alone says nothing of a fault. */
const GENERIC = new Set(
  "access command denied dial directory error exists failed file found go host installed lookup open permission such tcp unable".split(
    " ",
  ),
);
/** Words of any sentence. */
const COMMON = new Set(
  "a an and are be by can for from has in is it my no not of on or the this to was with you".split(" "),
);

/** The words of one of a topic's messages or titles, and what they are worth. */
interface Said {
  readonly words: readonly string[];
  /** Of a Chinese message the Latin words are what it names. */
  readonly latin: readonly string[];
  readonly rarest: string;
  readonly sum: number;
}

/** What topics say, and what a word of it is worth: the more, the fewer of them have it. */
interface Index {
  readonly sayings: readonly { readonly id: string; readonly said: readonly Said[] }[];
  readonly worth: (word: string) => number;
}

/** Making it takes as long as ten questions; who asks often has the same topics. */
const indexes = new WeakMap<readonly Topic[], Index>();

/**
 * The topics that some line of a text is nearest to, the best first; none where nothing is near. The words of one line
 * only, never those of a whole log; the rarest word of a message must be among them. Chinese, which has no spaces, is
 * compared by pairs of characters.
 */
export function fuzzyMatch(lines: readonly string[], topics: readonly Topic[]): readonly string[] {
  const index = indexes.get(topics) ?? toIndex(topics);
  indexes.set(topics, index);
  const best = new Map<string, number>();
  for (const line of lines.slice(-MAX_LINES)) {
    const asked = wordsOf(line);
    const typed = lines.length === 1 && asked.length <= TYPED && !PRINTED.test(line);
    for (const { id, share } of nearest(asked, typed, index))
      best.set(id, Math.max(share, best.get(id) ?? 0));
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_GUESSES)
    .map(([id]) => id);
}

function toIndex(topics: readonly Topic[]): Index {
  const texts = topics.map(({ id, messages, titles, when }) => ({
    id,
    // A message with a condition was looked for already: where the condition fails, its words mean nothing.
    texts: [id, ...(when === undefined ? messages.filter(isGeneral) : []), ...titles]
      .map(wordsOf)
      .filter((words) => words.length > 0),
  }));
  const spread = new Map<string, number>();
  for (const one of texts)
    for (const word of new Set(one.texts.flat())) spread.set(word, (spread.get(word) ?? 0) + 1);
  const worth = (word: string): number => Math.log(1 + topics.length / (spread.get(word) ?? topics.length));
  const toSaid = (words: readonly string[]): Said => ({
    words,
    latin: words.filter((word) => /^[a-z]/.test(word)),
    rarest: words.reduce((rare, word) => (worth(word) > worth(rare) ? word : rare), words[0] ?? ""),
    sum: sumOf(words, worth),
  });
  return { sayings: texts.map((one) => ({ id: one.id, said: one.texts.map(toSaid) })), worth };
}

function nearest(
  line: readonly string[],
  typed: boolean,
  { sayings, worth }: Index,
): readonly { readonly id: string; readonly share: number }[] {
  const asked = new Set(line);
  const slips = typed ? line.filter((word) => word.length >= 3) : [];
  const has = (word: string): boolean => asked.has(word) || slips.some((slip) => isSlip(slip, word));
  const shareOf = ({ words, latin, rarest, sum }: Said): number => {
    if (!typed && !has(rarest)) return 0;
    if (words.includes("go") && !has("go")) return 0;
    if (latin.length > 0 && !latin.some(has)) return 0;
    const shared = words.filter(has);
    if (shared.length < (typed ? 2 : 4) || shared.every((word) => GENERIC.has(word))) return 0;
    return sumOf(shared, worth) / (sum + (typed ? 1 : 0));
  };
  return sayings.flatMap(({ id, said }) => {
    const share = Math.max(0, ...said.map(shareOf));
    return share >= (typed ? ENOUGH_TYPED : ENOUGH) ? [{ id, share }] : [];
  });
}

function sumOf(words: readonly string[], worth: (word: string) => number): number {
  return words.reduce((total, word) => total + worth(word), 0);
}

/** Whether one is the other with a letter too many, too few or wrong at one place. */
function isSlip(a: string, b: string): boolean {
  if (b.length < 3 || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let left = 0;
  const room = Math.min(a.length, b.length) - from;
  while (left < room && a[a.length - 1 - left] === b[b.length - 1 - left]) left += 1;
  return Math.max(a.length, b.length) - from - left <= 1;
}

/** A message that must name something says nothing without it; any number or version does. */
function isGeneral(message: string): boolean {
  return !/\{(?!number|version)[a-z]+\d*\}/.test(message);
}

function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase().replace(/\{[a-z]+\d*\}/g, " ");
  const pairs = (lower.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, index) => `${[...run][index]}${character}`),
  );
  return [...new Set([...(lower.match(/[a-z0-9_]{2,}/g) ?? []), ...pairs])].filter(
    (word) => !COMMON.has(word),
  );
}
