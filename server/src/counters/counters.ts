import * as v from "valibot";
import { type CounterName, counterNames } from "./counter-names.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tally = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * All that is kept of a team's week: sums of machines. No row stands for a machine, and nothing here can be taken apart
 * again into the reports that went in. A machine counts at most once in every single number, so that each can be
 * protected by itself.
 */
export const countersSchema = v.strictObject({
  machines: count,
  valid: count,
  /** Machines with a critical failure. */
  critical: count,
  /** score → machines */
  scores: tally,
  /** `id@rev|outcome` → machines */
  outcomes: tally,
  /** `os|darwin` … → machines, for each of the fixed breakdowns alone */
  breakdowns: tally,
  /** `appeared|id`, `resolved|id|how`, `after|weeks`, `by|how`, `any` → machines */
  changes: tally,
});
export type Counters = v.InferOutput<typeof countersSchema>;
export type Tally = Record<string, number>;

export const BREAKDOWNS = ["os", "macos", "arch", "shell", "go", "installedBy"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export function noCounters(): Counters {
  return { machines: 0, valid: 0, critical: 0, scores: {}, outcomes: {}, breakdowns: {}, changes: {} };
}

/** What a machine said comes in (`by` 1) or is taken out again (`by` −1). */
export interface Contribution {
  /** Numbers of counters, each at most once. */
  readonly counters: readonly number[];
  readonly by: 1 | -1;
}

/** The counters with all contributions in them. Independent of order; the counters given stay as they are. */
export function fold(before: Counters, contributions: readonly Contribution[]): Counters {
  const names = counterNames();
  const sums = new Int32Array(names.length);
  for (const { counters, by } of contributions)
    for (const counter of counters) sums[counter] = (sums[counter] ?? 0) + by;
  const tallies: Record<CounterName["tally"], Tally> = {
    sums: { machines: before.machines, valid: before.valid, critical: before.critical },
    scores: { ...before.scores },
    outcomes: { ...before.outcomes },
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

/** Never below nothing: what is taken out may have been counted by another release, which called other checks critical. */
function bump(tally: Tally, key: string, by: number): void {
  if (by === 0) return;
  const value = (tally[key] ?? 0) + by;
  if (value <= 0) delete tally[key];
  else tally[key] = value;
}

/** The sum of several weeks' changes. */
export function sumOfChanges(weeks: readonly Counters[]): Tally {
  const sum: Tally = {};
  for (const { changes } of weeks)
    for (const [key, value] of Object.entries(changes)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}
