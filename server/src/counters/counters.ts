import * as v from "valibot";
import type { Contribution } from "./contribution.ts";
import { type CounterName, counterNames } from "./counter-names.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tally = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * Everything the service stores about a team's week: sums of machines. There is no row per machine, and the sums cannot
 * be split back into the reports that made them. A machine counts at most once in each number, so that each number can
 * be protected by itself.
 */
export const countersSchema = v.strictObject({
  machines: count,
  valid: count,
  /** Machines with a score below 40, which only a critical problem gives. */
  critical: count,
  /** score → machines */
  scores: tally,
  /** `id@rev|outcome` → machines */
  outcomes: tally,
  /** `id@rev|severity` → machines where the check fails with this severity */
  severities: v.optional(tally, {}),
  /** `os|darwin` … → machines, for each of the fixed breakdowns alone */
  breakdowns: tally,
  /** `appeared|id`, `resolved|id|how`, `after|weeks`, `by|how`, `any` → machines */
  changes: tally,
});
export type Counters = v.InferOutput<typeof countersSchema>;
export type Tally = Record<string, number>;

export const BREAKDOWNS = ["os", "macos", "arch", "shell", "go", "installedBy"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The counters of a week without reports. */
export function noCounters(): Counters {
  return {
    machines: 0,
    valid: 0,
    critical: 0,
    scores: {},
    outcomes: {},
    severities: {},
    breakdowns: {},
    changes: {},
  };
}

/** Adds contributions to counters. The order does not matter; the given counters are not changed. */
export function fold(before: Counters, contributions: readonly Contribution[]): Counters {
  const names = counterNames();
  const sums = new Int32Array(names.length);
  for (const { counters, by } of contributions)
    for (const counter of counters) sums[counter] = (sums[counter] ?? 0) + by;
  const tallies: Record<CounterName["tally"], Tally> = {
    sums: { machines: before.machines, valid: before.valid, critical: before.critical },
    scores: { ...before.scores },
    outcomes: { ...before.outcomes },
    severities: { ...before.severities },
    breakdowns: { ...before.breakdowns },
    changes: { ...before.changes },
  };
  for (const [number, { tally, key }] of names.entries()) bump(tallies[tally], key, sums[number] ?? 0);
  const {
    sums: { machines = 0, valid = 0, critical = 0 },
    ...others
  } = tallies;
  return { machines, valid, critical, ...others };
}

/** Never below zero: another release, which rated other checks as critical, may have counted what is subtracted here. */
function bump(tally: Tally, key: string, by: number): void {
  if (by === 0) return;
  const value = (tally[key] ?? 0) + by;
  if (value <= 0) delete tally[key];
  else tally[key] = value;
}

/** Adds up the changes of several weeks. */
export function sumOfChanges(weeks: readonly Counters[]): Tally {
  const sum: Tally = {};
  for (const { changes } of weeks)
    for (const [key, value] of Object.entries(changes)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}
