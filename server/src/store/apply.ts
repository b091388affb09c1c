import { createHash } from "node:crypto";
import type { FleetReport } from "../../../shared/src/fleet/contract.ts";
import { type Contribution, type Counters, fold } from "../counters.ts";
import type { Delivery, Verdict } from "./store.ts";

/** What a batch changes: for both databases the same. */
export interface Applied {
  readonly verdicts: readonly Verdict[];
  /** Receipts to write, by `receiptKey`; the last word of each machine. */
  readonly receipts: ReadonlyMap<string, { readonly delivery: Delivery; readonly hash: Buffer }>;
  /** What goes into each team's week, by `weekKey`. */
  readonly contributions: ReadonlyMap<string, readonly Contribution[]>;
}

export const weekKey = ({ team, week }: { team: string; week: string }): string => `${team}|${week}`;
export const receiptKey = (of: { team: string; week: string; nullifier: string }): string =>
  `${of.team}|${of.week}|${of.nullifier}`;

/**
 * Judges deliveries in their order against the receipts that are there. A machine's second word counts only when it
 * shows the first one, which is then taken out again; the same word again changes nothing.
 */
export function apply(
  deliveries: readonly Delivery[],
  receiptOf: (delivery: Delivery) => Buffer | null,
): Applied {
  const receipts = new Map<string, { delivery: Delivery; hash: Buffer }>();
  const contributions = new Map<string, Contribution[]>();
  const verdicts = deliveries.map((delivery): Verdict => {
    const { report, replaces } = delivery;
    const key = receiptKey(delivery);
    const known = receipts.get(key)?.hash ?? receiptOf(delivery);
    const hash = hashOf(report);
    if (known?.equals(hash)) return "duplicate";
    if (known !== null && (replaces === undefined || !known.equals(hashOf(replaces)))) return "conflict";
    const place = contributions.get(weekKey(delivery)) ?? [];
    if (known !== null && replaces) place.push({ report: replaces, by: -1 });
    if (report !== null) place.push({ report, by: 1 });
    contributions.set(weekKey(delivery), place);
    receipts.set(key, { delivery, hash });
    return known === null && report !== null ? "accepted" : "corrected";
  });
  return { verdicts, receipts, contributions };
}

/** A week's counters with a batch in them, as the text that is stored. */
export function foldText(before: Counters, contributions: readonly Contribution[]): string {
  return JSON.stringify(fold(before, contributions));
}

/**
 * SHA-256 of what a machine said. The parsed report has its keys in the schema's order already; only the outcomes come
 * in any order, so they alone are sorted. Written out because every report goes through it.
 */
function hashOf(said: FleetReport | null): Buffer {
  const hash = createHash("sha256");
  if (said === null) return hash.update("null").digest();
  const { outcomes, ...rest } = said;
  let text = JSON.stringify(rest);
  for (const key of sorted(Object.keys(outcomes))) text += `;${key}=${outcomes[key]}`;
  return hash.update(text).digest();
}

/** Clients send their outcomes sorted, as a rule. */
function sorted(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? "") > (keys[at] ?? "")) return keys.sort();
  return keys;
}
