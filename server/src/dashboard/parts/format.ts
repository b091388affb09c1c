import { numberOf, type Share } from "../../publish/published.ts";
import type { Messages } from "../messages/messages.ts";

/** `35 %` or `few`. */
export function formatShare(share: Share, messages: Messages): string {
  return "share" in share ? `${Math.round(share.share * 100)} %` : messages.shareBand[share.band];
}

/** 0 to 100, for bars and charts. */
export function percent(share: Share): number {
  return Math.round(numberOf(share) * 100);
}

/** `+3`, `−3`, `±0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";
}
