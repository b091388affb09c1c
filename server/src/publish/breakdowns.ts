import { BREAKDOWNS, type Counters, type Tally } from "../counters/counters.ts";
import { type BreakdownShares, type Figures, numberOf } from "./published.ts";
import { shareOf } from "./share-of.ts";
import type { Part } from "./suppress-small-changes.ts";
import type { Thresholds } from "./thresholds.ts";

/** Gives what to publish for a counter, and records it for the next publication. */
type Keep = (key: string, count: number) => Part;

/** Each breakdown's groups. A group is shown when it contains enough machines and so do all others together. */
export function breakdownsOf(
  { machines, breakdowns }: Counters,
  keep: Keep,
  thresholds: Thresholds,
): Record<string, BreakdownShares> {
  const least = machines >= thresholds.large ? thresholds.largeGroup : thresholds.group;
  const groups = (name: string): BreakdownShares =>
    startingWith(breakdowns, `${name}|`)
      .map(({ rest, key, count }) => ({
        value: rest,
        real: { count, of: machines },
        shown: keep(key, count),
      }))
      .filter(({ real, shown }) =>
        [real, shown].every(({ count, of }) => count >= least && of - count >= least),
      )
      .map(({ value, shown }) => ({ value, share: shareOf(shown, machines, thresholds) }))
      .sort((a, b) => numberOf(b.share) - numberOf(a.share) || (a.value < b.value ? -1 : 1));
  return Object.fromEntries(BREAKDOWNS.map((name) => [name, groups(name)]));
}

/** Fixes of twelve weeks together, because too few machines fix anything in a single week; shares to 10 %. */
export function repairsOf(
  changes: Tally,
  keep: Keep,
  { group }: Thresholds,
): Pick<Figures, "repairs" | "fixes"> {
  const share = (part: number, whole: number) => ({ share: Math.round((part / whole) * 10) / 10 });
  const groups = (prefix: string): BreakdownShares => {
    const rows = startingWith(changes, prefix).map(({ rest, key, count }) => ({
      value: rest,
      count: keep(key, count).count,
    }));
    const whole = rows.reduce((sum, { count }) => sum + count, 0);
    return rows
      .map(({ value, count }) => ({ value, share: share(count, whole) }))
      .sort((a, b) => (a.value < b.value ? -1 : 1));
  };
  const ended = startingWith(changes, "resolved|").map(({ rest, key, count }) => {
    const [id = "", by = ""] = rest.split("|");
    return { id, by, count: keep(key, count).count };
  });
  const fixes = [...new Set(ended.map(({ id }) => id))].sort().flatMap((id) => {
    const rows = ended.filter((row) => row.id === id);
    const sum = (wanted: typeof rows): number => wanted.reduce((total, { count }) => total + count, 0);
    if (sum(rows) < 2 * group) return [];
    return [{ id, withOurs: share(sum(rows.filter(({ by }) => by !== "unknown")), sum(rows)) }];
  });
  const enough = keep("any", changes.any ?? 0).count >= 2 * group;
  return { repairs: enough ? { weeks: groups("after|"), by: groups("by|") } : null, fixes };
}

function startingWith(tally: Tally, prefix: string): { key: string; rest: string; count: number }[] {
  return Object.entries(tally)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, count]) => ({ key, rest: key.slice(prefix.length), count }));
}
