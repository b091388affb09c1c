import { weeksBefore } from "go-env-check/fleet-contract";
import { reportedCounters } from "../ingest/reported-counters.ts";
import { publisher } from "../publish/publisher.ts";
import { thresholds } from "../publish/thresholds.ts";
import type { Store } from "../store/store.ts";
import { createTeam } from "../store/teams.ts";
import { BAD_RELEASE, live, type Machine, newMachine, type Random, reportOf } from "./simulated-machine.ts";

const DEMO = { machines: 40, weeks: 26 } as const;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const FIRST_MACHINES = 9;

/**
 * Fills a store with a simulated team: it grows from a few machines to forty, fixes problems, and is hit by a Go release.
 * Each week is published at its time, as if a lead had visited the dashboard regularly.
 */
export async function fillDemo(
  store: Store,
  now: Date,
  random: Random = seeded(20_261_124),
): Promise<{ readonly team: string; readonly leadToken: string }> {
  const team = await createTeam(store, "Demo team (simulated)");
  await store.setPolicy(team.id, { minimumGo: null, suppressed: [], goal: 95 });
  const machines: Machine[] = [];
  for (let week = 0; week < DEMO.weeks; week += 1) {
    const ago = DEMO.weeks - 1 - week;
    const name = weeksBefore(now, ago);
    while (machines.length < adopted(week)) machines.push(newMachine(week, random));
    const reporting = machines
      .map((machine) => ({ machine, changes: live(machine, week, random) }))
      // Somebody is always on vacation.
      .filter(({ machine }) => machine.joins === week || random() < 0.94);
    const reports = reporting.map(({ machine, changes }) =>
      reportOf(machine, { team: team.id, week: name }, changes),
    );
    await store.ingest(
      reports.map((report) => ({
        team: team.id,
        week: name,
        nullifier: report.nullifier,
        current: reportedCounters(report),
        replaces: undefined,
      })),
    );
    const publish = publisher({
      store,
      now: () => new Date(now.getTime() - ago * WEEK_MS),
      thresholds: thresholds(),
    });
    await publish(team.id, 3);
    if (week === BAD_RELEASE.week)
      await store.addNote(team.id, { week: name, text: `Go 1.${BAD_RELEASE.go} rolled out` });
    if (week === 8) await store.addNote(team.id, { week: name, text: "Raycast extension rolled out" });
  }
  return { team: team.id, leadToken: team.leadToken };
}

/** How many machines have joined by a week: a few at first, most in the middle, the last ones late. */
function adopted(week: number): number {
  const logistic = 1 / (1 + Math.exp(-(week - 7) / 2.4));
  return Math.round(FIRST_MACHINES + (DEMO.machines - FIRST_MACHINES) * Math.min(1, logistic * 1.02));
}

/** Random numbers that repeat for the same seed (mulberry32), so that the demo always looks the same. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
