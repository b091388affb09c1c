import { BREAKDOWNS, type Counters, type Tally } from "../counters.ts";
import { isRenewed, protect, protectLow, type Random } from "./protect.ts";
import {
  type Cells,
  type Figures,
  numberOf,
  type Publication,
  type Share,
  type Withheld,
} from "./published.ts";
import { quantile } from "./quantile.ts";
import { isRunning, mayPublishAgain, stageOf, TOO_FEW_MOVED } from "./stage.ts";
import type { Thresholds } from "./thresholds.ts";

export interface PublishInput {
  readonly week: string;
  readonly counters: Counters;
  /** Changes of this week and the eleven before it, summed. */
  readonly changes: Tally;
  /** What was published of this week so far. */
  readonly before: Publication | null;
  /** The latest publication of an earlier week. */
  readonly last: Publication | null;
  readonly now: Date;
  readonly thresholds: Thresholds;
  readonly ruler: Figures["ruler"];
  readonly random: Random;
}

/** How far a number may be off, in machines: a cell is shown only when it reaches its threshold even then. */
const MARGIN = 5;

/**
 * The publication rule: what may be said of a team's week. Pure, given the random numbers.
 *
 * Fewer than 5 machines: nothing. 5 to 19: bands, scores to the nearest ten, no breakdowns, and last week's figures
 * when only one or two machines came or went. From 20: shares to 10 %, from 50 to 1 %, breakdowns where a cell and its
 * remainder are large enough. What was published stays as it is until there is enough that is new (`stage.ts`). Each
 * number is protected (`protect.ts`) and held until the real one has moved away from it.
 */
export function publish(input: PublishInput): Publication | Withheld {
  const { week, counters, before, last, now, thresholds } = input;
  const { machines } = counters;
  const small = machines < thresholds.shares;
  const stage = stageOf(week, now);
  if (!willPublish(input)) {
    if (before === null)
      return { week, status: "withheld", reason: `fewer than ${thresholds.anything} machines reported` };
    return isRunning(stage) ? before : { ...before, stage };
  }
  const when = { week, asOf: now.toISOString().slice(0, 10), running: isRunning(stage) };
  const moved = last === null ? 0 : Math.abs(machines - last.basis);
  if (
    small &&
    last !== null &&
    moved > 0 &&
    moved <= TOO_FEW_MOVED &&
    typeof last.figures.machines === "string"
  ) {
    const carriedFrom = last.figures.carriedFrom ?? last.figures.week;
    return { ...last, stage, figures: { ...last.figures, ...when, carriedFrom } };
  }
  return fresh(input, small, stage, when);
}

/** Whether there is something new to say of a week; otherwise what was said stays, or it stays withheld. */
export function willPublish({
  week,
  counters: { machines },
  before,
  now,
  thresholds,
}: Pick<PublishInput, "week" | "counters" | "before" | "now" | "thresholds">): boolean {
  if (machines < thresholds.anything) return false;
  return (
    before === null || mayPublishAgain(before, machines, machines < thresholds.shares, stageOf(week, now))
  );
}

function fresh(
  { counters, changes, before, last, thresholds, ruler, random }: PublishInput,
  small: boolean,
  stage: string,
  when: Pick<Figures, "week" | "asOf" | "running">,
): Publication {
  const { machines } = counters;
  const earlier = near(before, machines) ?? near(last, machines);
  const held: Record<string, number> = {};
  const hold = (key: string, count: number): number => {
    const old = earlier?.held[key];
    const keeps = old !== undefined && old <= machines && !isRenewed(Math.abs(count - old), random);
    held[key] = keeps ? old : (small ? protectLow : protect)(count, machines, random);
    return held[key];
  };
  const share = (count: number): Share => shareOf(count, machines, thresholds);
  const score = (key: string, part: number): number => {
    held[key] = quantile(counters.scores, part, earlier?.held[key], random);
    return small ? Math.round(held[key] / 10) * 10 : held[key];
  };
  const medianScore = score("median", 0.5);
  const p10Score = Math.min(medianScore, score("p10", 0.1));
  return {
    stage,
    basis: machines,
    held,
    figures: {
      ...when,
      status: "published",
      carriedFrom: null,
      machines: small ? (machines < 10 ? "5–9" : "10–19") : machines,
      medianScore,
      p10Score,
      // Of a small team it is the failing side that is protected, so valid machines are counted from there.
      valid: share(machines - hold("invalid", machines - counters.valid)),
      critical: share(hold("critical", counters.critical)),
      checks: failing(counters.outcomes)
        .map(({ id, rev, count }) => ({
          id,
          rev,
          failing: share(hold(`fail|${id}@${rev}`, count)),
        }))
        .filter(({ failing: part }) => numberOf(part) > 0)
        .sort(byShareThenName),
      breakdowns: small ? {} : breakdowns(counters, hold, thresholds),
      ...(small ? { repairs: null, fixes: [] } : repairs(changes, random, thresholds)),
      ruler,
    },
  };
}

/** A publication to hold on to: one of about as many machines. */
function near(publication: Publication | null, machines: number): Publication | null {
  if (publication === null) return null;
  return Math.abs(machines - publication.basis) <= Math.max(TOO_FEW_MOVED, machines / 10)
    ? publication
    : null;
}

function failing(outcomes: Tally): { id: string; rev: number; count: number }[] {
  return Object.entries(outcomes).flatMap(([key, count]) => {
    const [, id = "", rev = "1"] = /^(.+)@(\d+)\|fail$/.exec(key) ?? [];
    return id === "" ? [] : [{ id, rev: Number(rev), count }];
  });
}

/** Equal ones by name, so that the order tells nothing more. */
function byShareThenName(a: Figures["checks"][number], b: Figures["checks"][number]): number {
  return numberOf(b.failing) - numberOf(a.failing) || (a.id < b.id ? -1 : 1);
}

/** `part` of `whole`, as coarse as the team's size asks for. */
export function shareOf(part: number, whole: number, { shares, percent }: Thresholds): Share {
  const ratio = whole === 0 ? 0 : part / whole;
  if (whole >= percent) return { share: Math.round(ratio * 100) / 100 };
  if (whole >= shares) return { share: Math.round(ratio * 10) / 10 };
  if (part === 0) return { band: "none" };
  return { band: ratio <= 1 / 3 ? "few" : ratio <= 1 / 2 ? "some" : "most" };
}

function breakdowns(
  { machines, breakdowns: tally }: Counters,
  hold: (key: string, count: number) => number,
  thresholds: Thresholds,
): Record<string, Cells> {
  const least = (machines >= thresholds.large ? thresholds.largeCell : thresholds.cell) + MARGIN;
  const cells = (name: string): Cells =>
    Object.entries(tally)
      .filter(([key]) => key.startsWith(`${name}|`))
      .map(([key, count]) => ({ value: key.slice(name.length + 1), count: hold(key, count) }))
      .filter(({ count }) => count >= least && machines - count >= least)
      .map(({ value, count }) => ({ value, share: shareOf(count, machines, thresholds) }))
      .sort((a, b) => numberOf(b.share) - numberOf(a.share) || (a.value < b.value ? -1 : 1));
  return Object.fromEntries(BREAKDOWNS.map((name) => [name, cells(name)]));
}

/** Twelve weeks together: in a single one too few machines repair anything. */
function repairs(changes: Tally, random: Random, thresholds: Thresholds): Pick<Figures, "repairs" | "fixes"> {
  const all = changes.any ?? 0;
  const least = thresholds.cell + MARGIN;
  const sum = (prefix: string): { value: string; count: number }[] =>
    Object.entries(changes)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, count]) => ({
        value: key.slice(prefix.length),
        count: protectLow(count, Infinity, random),
      }))
      .filter(({ count }) => count > 0);
  const cells = (prefix: string): Cells => {
    const rows = sum(prefix);
    const whole = rows.reduce((total, { count }) => total + count, 0);
    return rows
      .map(({ value, count }) => ({ value, share: { share: Math.round((count / whole) * 10) / 10 } }))
      .sort((a, b) => (a.value < b.value ? -1 : 1));
  };
  const rid = sum("resolved|").map(({ value, count }) => {
    const [id = "", by = ""] = value.split("|");
    return { id, by, count };
  });
  const fixes = [...new Set(rid.map(({ id }) => id))].flatMap((id) => {
    const rows = rid.filter((row) => row.id === id);
    const whole = rows.reduce((total, { count }) => total + count, 0);
    const ours = rows.filter(({ by }) => by !== "unknown").reduce((n, { count }) => n + count, 0);
    return whole < least ? [] : [{ id, withOurs: { share: Math.round((ours / whole) * 10) / 10 } }];
  });
  return {
    repairs: all < least + MARGIN ? null : { weeks: cells("after|"), by: cells("by|") },
    fixes: fixes.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
