import { seeded } from "../../server/src/demo/fill-demo.ts";
import { live, type Machine, newMachine, reportOf } from "../../server/src/demo/simulated-machine.ts";
import { type Summary, summarize } from "../../server/src/lead/summary.ts";
import { publisher } from "../../server/src/publish/publisher.ts";
import { thresholds } from "../../server/src/publish/thresholds.ts";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { createTeam } from "../../server/src/store/teams.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { weeksBefore } from "../../shared/src/fleet/week.ts";
import { DAY_MS, delivery } from "./fleet.ts";

/** A Sunday, so that a week's reports arrive on the six days before it. */
const END = Date.parse("2026-11-29T18:00:00Z");
export const WEEKS = 26;
/** Everybody is on vacation in this one. */
const EMPTY_WEEK = 17;

export interface TeamShape {
  readonly from: number;
  readonly to: number;
}

/** What really is, and what a lead is shown of it. */
export interface Moment {
  readonly now: Date;
  /** The reports that count, by week: each machine's latest one. */
  readonly truth: ReadonlyMap<string, readonly FleetReport[]>;
  readonly summary: Summary;
}

/**
 * Lives through half a year of a team that grows or shrinks along an S curve. Machines report on a day of their own, some
 * a few days late, some again after a fix. A lead looks on three days a week. Calls `look` with each view.
 */
export async function simulateTeam(
  { from, to }: TeamShape,
  seed: number,
  look: (moment: Moment) => void,
): Promise<void> {
  const random = seeded(seed);
  const store = openSqlite(":memory:");
  const team = await createTeam(store, "Simulated");
  const machines: Machine[] = [];
  const truth = new Map<string, FleetReport[]>();
  let late: FleetReport[] = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const ago = WEEKS - 1 - week;
    const name = weeksBefore(new Date(END), ago);
    const wanted = Math.round(from + (to - from) / (1 + Math.exp(-(week - 9) / 2.4)));
    while (machines.length < wanted) {
      // A check that is critical at worst, and harmless on half of the machines.
      const severity = random() < 0.5 ? "info" : "critical";
      machines.push({ ...newMachine(week, random), milder: { id: "go111module-off", severity } });
    }
    // Whoever leaves is anybody.
    while (machines.length > wanted) machines.splice(Math.floor(random() * machines.length), 1);
    const lived = machines.map((machine) => ({ machine, changes: live(machine, week, random) }));
    const reports =
      week === EMPTY_WEEK
        ? []
        : lived
            .filter(({ machine }) => machine.joins === week || random() < 0.94)
            .map(({ machine, changes }) => reportOf(machine, { team: team.id, week: name }, changes));
    const onTime = reports.filter(() => random() < 0.95);
    const arrivals = onTime.map((report) => ({ report, day: Math.floor(random() * 6) }));
    const isLate = new Set(reports.filter((report) => !onTime.includes(report)));
    for (let day = 0; day < 7; day += 1) {
      const now = new Date(END - ago * 7 * DAY_MS - (6 - day) * DAY_MS);
      const due = arrivals.filter((one) => one.day === day).map(({ report }) => report);
      if (day === 1) {
        due.push(...late);
        late = [...isLate];
      }
      await store.ingest(due.map((report) => delivery(report)));
      for (const report of due) truth.set(report.week, [...(truth.get(report.week) ?? []), report]);
      if (![1, 3, 6].includes(day)) continue;
      // Somebody corrects this week's report after a fix.
      const counted = truth.get(name) ?? [];
      const at = counted.findIndex(({ score }) => score < 90);
      const old = counted[at];
      if (old !== undefined && random() < 0.5) {
        const corrected: FleetReport = {
          ...old,
          outcomes: Object.fromEntries(Object.keys(old.outcomes).map((key) => [key, "pass" as const])),
          severities: {},
          score: 100,
          valid: true,
        };
        await store.ingest([delivery(corrected, old)]);
        counted[at] = corrected;
      }
      const weeks = await publisher({ store, now: () => now, thresholds: thresholds() })(team.id, 4);
      look({ now, truth, summary: summarize({ id: team.id, name: "Simulated" }, weeks, [], now) });
    }
  }
  await store.close();
}
