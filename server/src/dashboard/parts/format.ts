import { machinesIn } from "../../lead/summary.ts";
import { type Figures, numberOf, type Share } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";

/** `35 %` or `few`. */
export function formatShare(share: Share, messages: Messages): string {
  return "share" in share ? `${Math.round(share.share * 100)} %` : messages.shareBand[share.band];
}

/** `~8 of 39 · 20 %`, or a band. */
export function formatMachines(week: Figures, share: Share, messages: Messages): string {
  const count = machinesIn(week, share);
  const text = formatShare(share, messages);
  return count === null ? text : `${messages.aboutOf(count, String(week.machines))} · ${text}`;
}

/** How coarse a week's shares are, for the columns that show them; null where a band says it already. */
export function roundingOf({ machines }: Figures, messages: Messages): string | null {
  if (typeof machines === "string") return null;
  return machines < FINE_FROM ? messages.roundedToTens : messages.roundedToOnes;
}

/** From so many machines on, shares are rounded to 1 %; an operator may have set more. */
const FINE_FROM = 50;

/** 0 to 100, for bars and charts. */
export function percent(share: Share): number {
  return Math.round(numberOf(share) * 100);
}

/** `+3`, `−3`, `±0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";
}
