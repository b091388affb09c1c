import type { Topic } from "./topic.ts";

/** How much of what a topic's text says must be in the pasted one for a guess. */
const ENOUGH = 0.45;
const MAX_GUESSES = 3;
/** Up to so many words a person may have typed them, and slipped. */
const TYPED = 12;

/**
 * The topics that a text is nearest to, the best first; none where nothing is near. Words count the more the fewer
 * topics use them; Chinese, which has no blanks, is compared by pairs of characters.
 */
export function fuzzyMatch(text: string, topics: readonly Topic[]): readonly string[] {
  const asked = words(text);
  const slips = asked.size > TYPED ? [] : [...asked].filter((word) => word.length >= 3);
  const sayings = topics.map(({ id, messages, titles }) => ({
    id,
    texts: [id, ...messages, ...titles].map(words),
  }));
  const spread = new Map<string, number>();
  for (const { texts } of sayings) {
    for (const word of new Set(texts.flatMap((set) => [...set])))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const worth = (word: string): number => Math.log(1 + topics.length / (spread.get(word) ?? topics.length));
  const sum = (set: Iterable<string>): number => [...set].reduce((total, word) => total + worth(word), 0);
  return sayings
    .map(({ id, texts }) => {
      const shares = texts.map((set) => {
        const shared = [...set].filter((word) => asked.has(word) || slips.some((slip) => isSlip(slip, word)));
        return shared.length < Math.min(2, asked.size) ? 0 : sum(shared) / (sum(set) + 1);
      });
      return { id, share: Math.max(...shares) };
    })
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share)
    .slice(0, MAX_GUESSES)
    .map(({ id }) => id);
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

function words(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const pairs = (lower.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, index) => `${[...run][index]}${character}`),
  );
  return new Set([...(lower.match(/[a-z0-9_]{2,}/g) ?? []), ...pairs]);
}
