import type { Tally } from "../counters.ts";
import { isRenewed, noise, type Random } from "./protect.ts";

/** No single machine's score is ever the lowest one shown. */
const LOWEST_RANK = 3;

/**
 * The score that so large a part of the machines stays at or under, by a rank that is off by up to four. One that was
 * published before stays while its place among the scores is near enough.
 */
export function quantile(scores: Tally, part: number, before: number | undefined, random: Random): number {
  const sorted = Object.entries(scores)
    .map(([score, count]) => [Number(score), count] as const)
    .sort(([a], [b]) => a - b);
  const machines = sorted.reduce((sum, [, count]) => sum + count, 0);
  const rank = rankOf(part, machines);
  if (before !== undefined && !isRenewed(distance(sorted, before, rank), random)) return before;
  return scoreAt(sorted, Math.min(machines, Math.max(1, rank + noise(random))));
}

/** 1 for the lowest. */
export function rankOf(part: number, machines: number): number {
  return Math.min(machines, Math.max(LOWEST_RANK, Math.ceil(part * machines)));
}

type Sorted = readonly (readonly [score: number, count: number])[];

function scoreAt(sorted: Sorted, rank: number): number {
  let seen = 0;
  for (const [score, count] of sorted) {
    seen += count;
    if (seen >= rank) return score;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

/** How many ranks a score lies away from where it would have to be. */
function distance(sorted: Sorted, score: number, rank: number): number {
  const under = sorted.filter(([own]) => own < score).reduce((sum, [, count]) => sum + count, 0);
  const upTo = sorted.filter(([own]) => own <= score).reduce((sum, [, count]) => sum + count, 0);
  if (rank <= under) return under + 1 - rank;
  return Math.max(0, rank - upTo);
}
