import { seeded } from "../../server/src/demo/fill-demo.ts";
import { type Machine, newMachine, reportOf } from "../../server/src/demo/simulated-machine.ts";
import { summarize } from "../../server/src/lead/summary.ts";
import { publisher } from "../../server/src/publish/publisher.ts";
import { thresholds } from "../../server/src/publish/thresholds.ts";
import { openSqlite } from "../../server/src/store/sqlite.ts";
import { createTeam } from "../../server/src/store/teams.ts";
import { KNOWN_CHECKS } from "../../shared/src/catalog/ids.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { weeksBefore } from "../../shared/src/fleet/week.ts";
import { DAY_MS, delivery } from "./fleet.ts";
import type { Moment } from "./simulated-team.ts";
import type { Random } from "./watched-team.ts";

/** A Sunday. */
const END = Date.parse("2026-11-29T18:00:00Z");
const WEEKS = 16;
const MOST_MACHINES = 400;
/** About as large a team is, by seed. */
const SIZES = [120, 40, 14];
const EDGES = [4, 5, 9, 10, 18, 19, 20, 21, 49, 50, 51, 99, 100];

interface Week {
  readonly week: number;
  readonly random: Random;
  /** A size that belongs to the team. */
  readonly size: number;
  /** How many machines there were the week before. */
  readonly before: number;
}

/** How many machines a team has in each week. */
const COURSES = {
  steady: ({ size }) => size,
  "up and down": ({ random, before }) => before + Math.round((random() - 0.5) * 6),
  jumps: ({ random, size, before }) => (random() < 0.25 ? size * (0.2 + 1.6 * random()) : before),
  shifts: ({ week, size }) => (week % 4 < 2 ? size : size * 0.55),
  merges: ({ week, size }) => (week < 6 ? size / 3 : size),
  splits: ({ week, size }) => (week < 6 ? size : size / 3),
  doubles: ({ week, size }) => (size / 8) * 2 ** (week / 3),
  dies: ({ week, size }) => size * 0.88 ** week,
  "half of it silent": ({ random, size }) => (random() < 0.4 ? size * 0.3 * random() : size),
  "at the thresholds": ({ random }) => pick(random, EDGES),
} as const satisfies Readonly<Record<string, (week: Week) => number>>;

export type Course = keyof typeof COURSES;
export const COURSE_NAMES = [
  "steady",
  "up and down",
  "jumps",
  "shifts",
  "merges",
  "splits",
  "doubles",
  "dies",
  "half of it silent",
  "at the thresholds",
] as const satisfies readonly Course[];

function pick<T>(random: Random, all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

interface Problem {
  readonly id: string;
  readonly rate: number;
  /** How many machines get or lose it in any week. */
  readonly churn: number;
  /** A week in which it hits a part of all machines at once. */
  readonly outbreak: number;
  readonly hits: number;
}

/**
 * Lives through sixteen weeks of a team in which all that can be drawn is: its size, what is broken and how often, who
 * reports, is late, is late by days, delivers twice or corrects a report, and how often and how far back a lead looks.
 */
export async function liveRandomly(
  course: Course,
  seed: number,
  look: (moment: Moment) => void,
): Promise<void> {
  const random = seeded(seed * 7919 + COURSE_NAMES.indexOf(course));
  const size = pick(() => (seed % SIZES.length) / SIZES.length, SIZES) * (0.7 + 0.6 * random());
  const store = openSqlite(":memory:");
  const team = await createTeam(store, "Simulated");
  const looks = pick(random, ["daily", "weekly", "monthly", "once"] as const);
  const limit = pick(random, [2, 4, 12, 26]);
  const [late, absent, corrects] = [random() * 0.3, random() * 0.3, random() * 0.2];
  const scored = KNOWN_CHECKS.filter(({ stage }) => stage !== "trial");
  const problems = Array.from(
    { length: 1 + Math.floor(random() * 14) },
    (): Problem => ({
      id: pick(random, scored).id,
      rate: random() ** 2,
      churn: random() * 0.4,
      outbreak: Math.floor(random() * WEEKS),
      hits: random() < 0.4 ? random() : 0,
    }),
  );
  const truth = new Map<string, FleetReport[]>();
  const machines: Machine[] = [];
  let waiting: readonly FleetReport[] = [];
  let count = Math.round(size);
  for (let week = 0; week < WEEKS; week += 1) {
    const ago = WEEKS - 1 - week;
    const where = { team: team.id, week: weeksBefore(new Date(END), ago) };
    const wanted = COURSES[course]({ week, random, size, before: count });
    count = Math.max(0, Math.min(MOST_MACHINES, Math.round(wanted)));
    while (machines.length < count) machines.push(drawn(week, problems, random));
    while (machines.length > count) machines.splice(Math.floor(random() * machines.length), 1);
    for (const machine of machines) breakAndFix(machine, week, problems, random);
    const reporting = random() < 0.06 ? [] : machines.filter(() => random() > absent);
    const arrivals = reporting.map((machine) => ({
      report: reportOf(machine, where, drawnChanges(problems, random)),
      day: random() < late ? 7 : Math.floor(random() * 7),
    }));
    for (let day = 0; day < 7; day += 1) {
      const now = new Date(END - ago * 7 * DAY_MS - (6 - day) * DAY_MS);
      const due = arrivals.filter((one) => one.day === day).map(({ report }) => report);
      if (day === 2) due.push(...waiting);
      await store.ingest(due.map((report) => delivery(report)));
      await store.ingest(due.filter(() => random() < 0.1).map((report) => delivery(report)));
      for (const report of due) truth.set(report.week, [...(truth.get(report.week) ?? []), report]);
      const counted = truth.get(where.week) ?? [];
      for (const [at, old] of counted.entries()) {
        if (random() > corrects / 7) continue;
        const drawnAgain = reportOf(drawn(week, problems, random), where, drawnChanges(problems, random));
        const corrected = { ...drawnAgain, nullifier: old.nullifier };
        await store.ingest([delivery(corrected, old)]);
        counted[at] = corrected;
      }
      if (!isLookedAt(looks, week, day)) continue;
      const weeks = await publisher({ store, now: () => now, thresholds: thresholds() })(team.id, limit);
      look({ now, truth, summary: summarize({ id: team.id, name: "Simulated" }, weeks, [], now) });
    }
    waiting = arrivals.filter(({ day }) => day === 7).map(({ report }) => report);
  }
  await store.close();
}

function isLookedAt(looks: "daily" | "weekly" | "monthly" | "once", week: number, day: number): boolean {
  if (looks === "daily") return true;
  if (looks === "once") return week === WEEKS - 1 && day === 6;
  return day === 4 && (looks === "weekly" || week % 4 === 3);
}

function drawn(week: number, problems: readonly Problem[], random: Random): Machine {
  const failing = problems.filter(({ rate }) => random() < rate).map(({ id }) => [id, week] as const);
  const severity = pick(random, ["info", "minor", "major", "critical"] as const);
  return {
    ...newMachine(week, random),
    failing: new Map(failing),
    milder: { id: pick(random, problems).id, severity },
  };
}

function breakAndFix({ failing }: Machine, week: number, problems: readonly Problem[], random: Random): void {
  for (const { id, rate, churn, outbreak, hits } of problems) {
    if (outbreak === week && random() < hits) failing.set(id, week);
    else if (random() < churn) {
      if (random() < rate) failing.set(id, week);
      else failing.delete(id);
    }
  }
}

function drawnChanges(problems: readonly Problem[], random: Random): FleetReport["changes"] {
  if (random() > 0.3) return { appeared: [], resolved: [] };
  const weeks = pick(random, ["0", "1", "2", "3", "4+"] as const);
  const by = pick(random, ["applied", "copied", "unknown"] as const);
  return { appeared: [], resolved: [{ id: pick(random, problems).id, weeks, by }] };
}
