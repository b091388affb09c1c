/** A number in [0, 1), like Math.random; tests hand in their own. */
export type Random = () => number;

/**
 * Probabilities behind every published number, so that nobody can tell for sure what one machine said, not even
 * somebody who knows what all the others said. `test/attack.test.ts` measures what that achieves.
 */
export const PROTECTION = {
  /** How far a number may lie off, in machines, and how likely by 0, 1, 2, 3, 4 (each to either side). */
  noise: [0.601, 0.1502, 0.0376, 0.0094, 0.0023],
  /** How likely a group of 0, 1, 2, 3, 4 machines is shown as nobody; from 5 on it never is. */
  hidden: [1, 0.99, 0.8, 0.1, 0.002],
  /** How likely a published number is drawn anew when the real one is so many machines away from it; 6 on: always. */
  renewed: [0, 0.01, 0.1, 0.5, 0.9, 0.99],
} as const;

/** The smallest group that is ever shown. */
const LEAST = 3;

/**
 * A number of machines that may be published for `count` of `of`. The smaller side is the one that needs protection:
 * one or two machines on it read as none, and any number may be off by up to four.
 */
export function protect(count: number, of: number, random: Random): number {
  const small = Math.min(count, of - count);
  if (small <= 0) return count;
  const shown =
    random() < (PROTECTION.hidden[small] ?? 0)
      ? 0
      : Math.min(of, Math.max(LEAST, Math.max(LEAST, small) + noise(random)));
  return small === count ? shown : of - shown;
}

/** Like `protect`, for bands: only the failing side is small enough to matter. */
export function protectLow(count: number, of: number, random: Random): number {
  if (count <= 0 || count >= of) return count;
  if (random() < (PROTECTION.hidden[count] ?? 0)) return 0;
  return Math.min(of, Math.max(LEAST, Math.max(LEAST, count) + noise(random)));
}

/** Whether a number that was published before is drawn anew, now that the real one is `distance` machines away. */
export function isRenewed(distance: number, random: Random): boolean {
  return random() < (PROTECTION.renewed[Math.floor(distance)] ?? 1);
}

/** −4 … 4, mostly 0. */
export function noise(random: Random): number {
  let left = random();
  for (const [size, probability] of PROTECTION.noise.entries()) {
    for (const sign of size === 0 ? [1] : [1, -1]) {
      left -= probability;
      if (left < 0) return sign * size;
    }
  }
  return 0;
}
