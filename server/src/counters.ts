import * as v from "valibot";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { criticalIn } from "./critical.ts";

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

/** A report that comes in (`by` 1) or is taken out again (`by` −1). */
export interface Contribution {
  readonly report: FleetReport;
  readonly by: 1 | -1;
}

/** The counters with all contributions in them. Independent of order; the counters given stay as they are. */
export function fold(before: Counters, contributions: readonly Contribution[]): Counters {
  const after: Counters = {
    machines: before.machines,
    valid: before.valid,
    critical: before.critical,
    scores: { ...before.scores },
    outcomes: { ...before.outcomes },
    breakdowns: { ...before.breakdowns },
    changes: { ...before.changes },
  };
  // Outcomes are most of a report; summed by check first, a batch writes each long key once.
  const outcomes = new Map<string, Tally>();
  for (const { report, by } of contributions) {
    add(after, report, by);
    for (const key in report.outcomes) {
      const sums = outcomes.get(key) ?? {};
      if (!outcomes.has(key)) outcomes.set(key, sums);
      const outcome = report.outcomes[key] ?? "";
      sums[outcome] = (sums[outcome] ?? 0) + by;
    }
  }
  for (const [key, sums] of outcomes)
    for (const outcome in sums) bump(after.outcomes, `${key}|${outcome}`, sums[outcome] ?? 0);
  return after;
}

function add(sums: Counters, report: FleetReport, by: 1 | -1): void {
  sums.machines += by;
  if (report.valid) sums.valid += by;
  if (criticalIn(report.outcomes)) sums.critical += by;
  bump(sums.scores, String(report.score), by);
  bump(sums.breakdowns, `os|${report.os}`, by);
  if (report.os === "darwin") bump(sums.breakdowns, `macos|${report.osMajor}`, by);
  bump(sums.breakdowns, `arch|${report.arch}`, by);
  bump(sums.breakdowns, `shell|${report.shell}`, by);
  bump(sums.breakdowns, `go|${report.go}`, by);
  bump(sums.breakdowns, `installedBy|${report.installedBy}`, by);
  for (const key of changeKeys(report.changes)) bump(sums.changes, key, by);
}

/** Each key once, however many checks stand behind it: sums count machines. */
function changeKeys({ appeared, resolved }: FleetReport["changes"]): ReadonlySet<string> {
  const keys = new Set(appeared.map((id) => `appeared|${id}`));
  for (const { id, weeks, by } of resolved) {
    keys.add("any").add(`resolved|${id}|${by}`).add(`after|${weeks}`).add(`by|${by}`);
  }
  return keys;
}

function bump(tally: Tally, key: string, by: number): void {
  const value = (tally[key] ?? 0) + by;
  if (value === 0) delete tally[key];
  else tally[key] = value;
}

/** The sum of several weeks' changes. */
export function sumOfChanges(weeks: readonly Counters[]): Tally {
  const sum: Tally = {};
  for (const { changes } of weeks)
    for (const [key, value] of Object.entries(changes)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}
