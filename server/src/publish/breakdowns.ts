import { BREAKDOWNS, type Counters, type Tally } from "../counters/counters.ts";
import { type BreakdownShares, type Figures, numberOf } from "./published.ts";
import { sharesOfGroups, stepsIn } from "./share-of.ts";
import type { Thresholds } from "./thresholds.ts";

/** Gives the number to publish for a counter, and records it for the next publication. */
type Keep = (key: string, count: number) => number;

/**
 * Each breakdown's groups. A group is shown when it contains enough machines and so do all others together. The groups of
 * a breakdown are never more than all machines, and the versions of macOS never more than the Macs.
 */
export function breakdownsOf(
  { machines, breakdowns }: Counters,
  keep: Keep,
  thresholds: Thresholds,
): Record<string, BreakdownShares> {
  const least = machines >= thresholds.large ? thresholds.largeGroup : thresholds.group;
  const steps = stepsIn(machines, thresholds);
  const groups = (name: string, whole: number): BreakdownShares => {
    const rows = startingWith(breakdowns, `${name}|`)
      .map(({ rest, key, count }) => ({ value: rest, count, held: keep(key, count) }))
      .filter(({ count, held }) => [count, held].every((own) => own >= least && machines - own >= least));
    const shares = sharesOfGroups(
      rows.map(({ held }) => held),
      { whole, of: machines, steps },
    );
    return rows
      .map(({ value }, at) => ({ value, share: { share: shares[at] ?? 0 } }))
      .sort((a, b) => numberOf(b.share) - numberOf(a.share) || (a.value < b.value ? -1 : 1));
  };
  const all = Object.fromEntries(BREAKDOWNS.map((name) => [name, groups(name, machines)]));
  const macs = all.os?.find(({ value }) => value === "darwin");
  return macs === undefined ? all : { ...all, macos: groups("macos", numberOf(macs.share) * machines) };
}

/** Fixes of twelve weeks together, because too few machines fix anything in a single week. */
export function repairsOf(
  changes: Tally,
  keep: Keep,
  thresholds: Thresholds,
): Pick<Figures, "repairs" | "fixes"> {
  const least = 2 * thresholds.group;
  const groups = (prefix: string): BreakdownShares => {
    const rows = startingWith(changes, prefix)
      .map(({ rest, key, count }) => ({ value: rest, count: keep(key, count) }))
      .sort((a, b) => (a.value < b.value ? -1 : 1));
    const whole = sumOf(rows);
    const shares = sharesOfGroups(
      rows.map(({ count }) => count),
      { whole, of: Math.max(1, whole), steps: stepsIn(whole, thresholds) },
    );
    return rows.map(({ value }, at) => ({ value, share: { share: shares[at] ?? 0 } }));
  };
  const ended = startingWith(changes, "resolved|").map(({ rest, key, count }) => {
    const [id = "", by = ""] = rest.split("|");
    return { id, by, count: keep(key, count) };
  });
  const fixes = [...new Set(ended.map(({ id }) => id))].sort().flatMap((id) => {
    const rows = ended.filter((row) => row.id === id);
    const whole = sumOf(rows);
    if (whole < least) return [];
    const ours = sumOf(rows.filter(({ by }) => by !== "unknown"));
    const steps = stepsIn(whole, thresholds);
    return [{ id, withOurs: { share: Math.round((ours / whole) * steps) / steps } }];
  });
  const enough = keep("any", changes.any ?? 0) >= least;
  return { repairs: enough ? { weeks: groups("after|"), by: groups("by|") } : null, fixes };
}

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** The counters whose key starts so, with the rest of it. */
export function startingWith(tally: Tally, prefix: string): { key: string; rest: string; count: number }[] {
  return Object.entries(tally)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, count]) => ({ key, rest: key.slice(prefix.length), count }));
}
