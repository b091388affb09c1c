import { type Contribution, NOTHING_REPORTED } from "../counters/contribution.ts";
import type { Delivery, Verdict } from "./store.ts";

/** What a batch changes in one team's week. */
export interface WeekChange {
  readonly team: string;
  readonly week: string;
  readonly contributions: readonly Contribution[];
  /** Receipts to write, by nullifier: the index in the batch of each machine's latest report. */
  readonly receipts: ReadonlyMap<string, number>;
}

interface OpenChange extends WeekChange {
  readonly contributions: Contribution[];
  readonly receipts: Map<string, number>;
}

/** A key for maps of weeks. */
export const weekKey = ({ team, week }: { team: string; week: string }): string => `${team}|${week}`;

/**
 * Compares deliveries, in order, with the hashes of the stored receipts (null: none). Both databases use it. A second
 * report of a machine counts only when it carries the first one, which is then subtracted. The same report again changes
 * nothing.
 */
export function apply(
  deliveries: readonly Delivery[],
  hashes: readonly (string | null)[],
): { readonly verdicts: readonly Verdict[]; readonly changes: readonly WeekChange[] } {
  const changes = new Map<string, OpenChange>();
  const changeOf = ({ team, week }: Delivery): OpenChange => {
    const key = weekKey({ team, week });
    const change = changes.get(key) ?? { team, week, contributions: [], receipts: new Map<string, number>() };
    changes.set(key, change);
    return change;
  };
  const verdicts = deliveries.map((delivery, at): Verdict => {
    const { nullifier, current, replaces } = delivery;
    const { receipts, contributions } = changeOf(delivery);
    const before = receipts.get(nullifier);
    const known = before === undefined ? (hashes[at] ?? null) : (deliveries[before]?.current.hash ?? null);
    if (known === current.hash) return "duplicate";
    if (known !== null && known !== replaces?.hash) return "conflict";
    if (known !== null && replaces) contributions.push({ counters: replaces.counters, by: -1 });
    contributions.push({ counters: current.counters, by: 1 });
    receipts.set(nullifier, at);
    return known === null && current !== NOTHING_REPORTED ? "accepted" : "corrected";
  });
  return { verdicts, changes: [...changes.values()].filter(({ receipts }) => receipts.size > 0) };
}
