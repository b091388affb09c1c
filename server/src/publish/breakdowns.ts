import { BREAKDOWNS, type Counters, type Tally } from "../counters/counters.ts";
import type { HoldCounts } from "./hold-counts.ts";
import { type BreakdownShares, type Figures, numberOf } from "./published.ts";
import { sharesOfGroups, stepsIn, withoutExcess } from "./share-of.ts";
import { isTooFarOff } from "./suppress-small-changes.ts";
import type { Thresholds } from "./thresholds.ts";

interface Group {
  readonly key: string;
  readonly count: number;
  readonly held: number;
}

/** What to publish of groups that are parts of `whole`: the real numbers where those held back fit no more. */
function numbersOf(
  rows: readonly Group[],
  whole: number,
  of: number,
  { refresh }: HoldCounts,
): readonly number[] {
  const held = rows.map((row) => row.held);
  const isTrue = withoutExcess(held, whole).every((shown, at) => !isTooFarOff(shown, rows[at]?.count ?? 0));
  return isTrue ? held : rows.map(({ key, count }) => refresh(key, count, of));
}

/**
 * Each breakdown's groups. A group is shown when it contains enough machines and so do all others together. The groups of
 * a breakdown are never more than all machines, and the versions of macOS never more than the Macs.
 */
export function breakdownsOf(
  { machines, breakdowns }: Counters,
  counts: HoldCounts,
  thresholds: Thresholds,
): Record<string, BreakdownShares> {
  const least = machines >= thresholds.large ? thresholds.largeGroup : thresholds.group;
  const steps = stepsIn(machines, thresholds);
  const groups = (name: string, whole: number): BreakdownShares => {
    const rows = startingWith(breakdowns, `${name}|`)
      .map(({ rest, key, count }) => ({ value: rest, key, count, held: counts.hold(key, count, machines) }))
      .filter(({ count, held }) => [count, held].every((own) => own >= least && machines - own >= least));
    const shares = sharesOfGroups(numbersOf(rows, whole, machines, counts), { whole, of: machines, steps });
    return rows
      .map(({ value }, at) => ({ value, share: { share: shares[at] ?? 0 } }))
      .sort((a, b) => numberOf(b.share) - numberOf(a.share) || (a.value < b.value ? -1 : 1));
  };
  const all = Object.fromEntries(BREAKDOWNS.map((name) => [name, groups(name, machines)]));
  const macs = all.os?.find(({ value }) => value === "darwin");
  return macs === undefined ? all : { ...all, macos: groups("macos", numberOf(macs.share) * machines) };
}

/** Fixes of twelve weeks together, because too few machines fix anything in a single week. Each share is of all fixes. */
export function repairsOf(
  changes: Tally,
  counts: HoldCounts,
  thresholds: Thresholds,
): Pick<Figures, "repairs" | "fixes"> {
  const least = 2 * thresholds.group;
  /** A number that is a part of nothing. */
  const total = (key: string, real: number): number => counts.hold(key, real, 1);
  const groups = (name: string): BreakdownShares => {
    const parts = startingWith(changes, `${name}|`).sort((a, b) => (a.rest < b.rest ? -1 : 1));
    const whole = sumOf(parts);
    const rows = parts.map((row) => ({ ...row, held: counts.hold(row.key, row.count, whole) }));
    const shares = sharesOfGroups(numbersOf(rows, whole, whole, counts), {
      whole,
      of: Math.max(1, whole),
      steps: stepsIn(total(name, whole), thresholds),
    });
    return rows.map(({ rest }, at) => ({ value: rest, share: { share: shares[at] ?? 0 } }));
  };
  const ended = startingWith(changes, "resolved|").map(({ rest, count }) => {
    const [id = "", by = ""] = rest.split("|");
    return { id, by, count };
  });
  const fixes = [...new Set(ended.map(({ id }) => id))].sort().flatMap((id) => {
    const rows = ended.filter((row) => row.id === id);
    const whole = sumOf(rows);
    const known = total(`resolved|${id}`, whole);
    const ours = counts.hold(`resolved|${id}|ours`, sumOf(rows.filter(({ by }) => by !== "unknown")), whole);
    const steps = stepsIn(known, thresholds);
    const share = Math.round((Math.min(ours, whole) / whole) * steps) / steps;
    return known < least ? [] : [{ id, withOurs: { share } }];
  });
  const enough = total("any", changes.any ?? 0) >= least;
  return { repairs: enough ? { weeks: groups("after"), by: groups("by") } : null, fixes };
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
