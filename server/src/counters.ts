import * as v from "valibot";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";

const tally = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * All that is kept of a team's week: sums. No row stands for a machine, and nothing here can be taken apart again into
 * the reports that went in.
 */
export const countersSchema = v.strictObject({
  machines: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** score → machines */
  scores: tally,
  valid: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `id@rev|outcome` → machines */
  outcomes: tally,
  /** `os|darwin` … → machines, for each of the fixed breakdowns alone */
  breakdowns: tally,
  /** `appeared|id`, `resolved|id|weeks|by` → reports */
  changes: tally,
});
export type Counters = v.InferOutput<typeof countersSchema>;

export const BREAKDOWNS = ["os", "arch", "shell", "go", "installedBy"] as const;

export function noCounters(): Counters {
  return { machines: 0, scores: {}, valid: 0, outcomes: {}, breakdowns: {}, changes: {} };
}

/** The counters with a report's contribution added (`by` 1) or taken out again (`by` −1). Pure, independent of order. */
export function fold(counters: Counters, report: FleetReport, by: 1 | -1): Counters {
  return {
    machines: counters.machines + by,
    scores: bump(counters.scores, [String(report.score)], by),
    valid: counters.valid + (report.valid ? by : 0),
    outcomes: bump(
      counters.outcomes,
      Object.entries(report.outcomes).map(([key, outcome]) => `${key}|${outcome}`),
      by,
    ),
    breakdowns: bump(
      counters.breakdowns,
      BREAKDOWNS.map((name) => `${name}|${report[name]}`),
      by,
    ),
    changes: bump(
      counters.changes,
      [
        ...report.changes.appeared.map((id) => `appeared|${id}`),
        ...report.changes.resolved.map(({ id, weeks, by: how }) => `resolved|${id}|${weeks}|${how}`),
      ],
      by,
    ),
  };
}

function bump(
  before: Readonly<Record<string, number>>,
  keys: readonly string[],
  by: 1 | -1,
): Record<string, number> {
  const after: Record<string, number> = { ...before };
  for (const key of keys) {
    const value = (after[key] ?? 0) + by;
    if (value === 0) delete after[key];
    else after[key] = value;
  }
  return after;
}
