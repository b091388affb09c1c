import type { Contribution } from "../counters/counters.ts";
import { NOTHING } from "../ingest/reported-counters.ts";
import type { Delivery, Verdict } from "./store.ts";

/** What a batch changes in one team's week. */
export interface WeekChange {
  readonly team: string;
  readonly week: string;
  readonly contributions: readonly Contribution[];
  /** Receipts to write, by nullifier: the place in the batch of each machine's last word. */
  readonly receipts: ReadonlyMap<string, number>;
}

interface OpenChange extends WeekChange {
  readonly contributions: Contribution[];
  readonly receipts: Map<string, number>;
}

export const weekKey = ({ team, week }: { team: string; week: string }): string => `${team}|${week}`;

/**
 * Judges deliveries in their order against the hashes of the receipts that are there (null: none), for both databases
 * the same. A machine's second word counts only when it shows the first one, which is then taken out again; the same
 * word again changes nothing.
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
    const { nullifier, says, replaces } = delivery;
    const { receipts, contributions } = changeOf(delivery);
    const before = receipts.get(nullifier);
    const known = before === undefined ? (hashes[at] ?? null) : (deliveries[before]?.says.hash ?? null);
    if (known === says.hash) return "duplicate";
    if (known !== null && known !== replaces?.hash) return "conflict";
    if (known !== null && replaces) contributions.push({ counters: replaces.counters, by: -1 });
    contributions.push({ counters: says.counters, by: 1 });
    receipts.set(nullifier, at);
    return known === null && says !== NOTHING ? "accepted" : "corrected";
  });
  return { verdicts, changes: [...changes.values()].filter(({ receipts }) => receipts.size > 0) };
}
