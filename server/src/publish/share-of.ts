import type { Share } from "./published.ts";
import type { Part } from "./suppress-small-changes.ts";
import type { Thresholds } from "./thresholds.ts";

/** Rounds a share, the coarser the fewer machines there are. In a small team, even all machines are "most". */
export function shareOf({ count, of }: Part, machines: number, { shares, percent }: Thresholds): Share {
  const ratio = of === 0 ? 0 : count / of;
  if (machines >= percent) return { share: Math.round(ratio * 100) / 100 };
  if (machines >= shares) return { share: Math.round(ratio * 10) / 10 };
  if (count === 0) return { band: "none" };
  return { band: ratio <= 0.25 ? "few" : ratio <= 0.5 ? "some" : "most" };
}
