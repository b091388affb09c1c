import type { Tally } from "../counters/counters.ts";
import { TOO_FEW_MOVED } from "./suppress-small-changes.ts";

/** Ranks below this are never shown, so that no single machine's score appears as the lowest. */
const LOWEST_RANK = 3;

type Sorted = readonly (readonly [score: number, count: number])[];

/** A published score, and between which scores the real one lies. */
export interface HeldScore {
  readonly score: number;
  /** The scores two machines below and above the real one. */
  readonly low: number;
  readonly high: number;
  /** Whether it was the real one when it was published; otherwise it is up to two machines off. */
  readonly exact: boolean;
}

/**
 * The score that the given part (0 to 1) of the machines does not exceed; never lower than the third lowest score. The
 * previously published score stays while its rank is fewer than three machines away from the real one.
 */
export function quantile(scores: Tally, part: number, before: number | undefined): HeldScore {
  const sorted = Object.entries(scores)
    .map(([score, count]) => [Number(score), count] as const)
    .sort(([a], [b]) => a - b);
  const machines = sorted.reduce((sum, [, count]) => sum + count, 0);
  const rank = Math.min(machines, Math.max(LOWEST_RANK, Math.ceil(part * machines)));
  const kept = before !== undefined && distance(sorted, before, rank) <= TOO_FEW_MOVED;
  return {
    score: kept ? before : scoreAt(sorted, rank),
    low: scoreAt(sorted, Math.max(1, rank - TOO_FEW_MOVED)),
    high: scoreAt(sorted, rank + TOO_FEW_MOVED),
    exact: !kept,
  };
}

/** Rank 1 is the lowest. */
function scoreAt(sorted: Sorted, rank: number): number {
  let seen = 0;
  for (const [score, count] of sorted) {
    seen += count;
    if (seen >= rank) return score;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

/** How many ranks a score is away from the given one. */
function distance(sorted: Sorted, score: number, rank: number): number {
  const under = sorted.filter(([own]) => own < score).reduce((sum, [, count]) => sum + count, 0);
  const upTo = sorted.filter(([own]) => own <= score).reduce((sum, [, count]) => sum + count, 0);
  return rank <= under ? under + 1 - rank : Math.max(0, rank - upTo);
}
