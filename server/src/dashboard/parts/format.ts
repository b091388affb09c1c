import { numberOf, type Share } from "../../publish/published.ts";
import type { Words } from "../messages/index.ts";

/** `35 %` or `few`. */
export function formatShare(share: Share, words: Words): string {
  return "share" in share ? `${Math.round(share.share * 100)} %` : words.shareBand[share.band];
}

/** 0 to 100, for bars and charts. */
export function percent(share: Share): number {
  return Math.round(numberOf(share) * 100);
}

/** `+3`, `−3`, `±0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";
}
