import type { Share } from "./published.ts";
import { TINY } from "./suppress-small-changes.ts";
import type { Thresholds } from "./thresholds.ts";

/** Rounds a part of a team's machines, the coarser the fewer there are. In a small team, even all machines are "most". */
export function shareOf(count: number, machines: number, thresholds: Thresholds): Share {
  const ratio = machines === 0 ? 0 : Math.min(1, count / machines);
  if (machines < thresholds.shares) return { band: bandOf(ratio) };
  const steps = stepsIn(machines, thresholds);
  return { share: Math.round(ratio * steps + TINY) / steps };
}

/** The band of a share: few up to a quarter, some up to a half, most above. */
export function bandOf(ratio: number): "none" | "few" | "some" | "most" {
  if (ratio <= 0) return "none";
  return ratio <= 0.25 + TINY ? "few" : ratio <= 0.5 + TINY ? "some" : "most";
}

/** How many steps a rounded share has from 0 to 1: 10 for 10 %, 100 for 1 %. */
export function stepsIn(machines: number, { percent }: Thresholds): 10 | 100 {
  return machines >= percent ? 100 : 10;
}

/**
 * Counts of groups that do not overlap, which together are never more than `whole`. Counts that were held back at
 * different times may add up to more: each gives up the same part of the excess.
 */
export function withoutExcess(counts: readonly number[], whole: number): readonly number[] {
  const excess = Math.max(0, counts.reduce((sum, count) => sum + count, 0) - whole) / counts.length;
  return counts.map((count) => Math.max(0, count - excess));
}

/**
 * The shares of such groups, which together are never more than `whole` of `of`. Where rounding adds up to more, the
 * groups that it raised most are rounded down.
 */
export function sharesOfGroups(
  counts: readonly number[],
  { whole, of, steps }: { readonly whole: number; readonly of: number; readonly steps: number },
): readonly number[] {
  const exact = withoutExcess(counts, whole).map((count) => (count / of) * steps);
  const rounded = exact.map((value) => Math.round(value + TINY));
  const room = Math.round((whole / of) * steps);
  const raised = exact
    .map((value, at) => ({ at, by: (rounded[at] ?? 0) - value }))
    .sort((one, other) => other.by - one.by);
  let over = rounded.reduce((sum, value) => sum + value, 0) - room;
  for (const { at } of raised) {
    if (over <= 0) break;
    if ((rounded[at] ?? 0) === 0) continue;
    rounded[at] = (rounded[at] ?? 0) - 1;
    over -= 1;
  }
  return rounded.map((value) => value / steps);
}
