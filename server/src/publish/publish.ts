import type { Counters, Tally } from "../counters/counters.ts";
import { breakdownsOf, repairsOf } from "./breakdowns.ts";
import { type Figures, numberOf, type Publication, type Share, type Withheld } from "./published.ts";
import { quantile } from "./quantile.ts";
import { shareOf } from "./share-of.ts";
import { isFirst, isRunning, isTime, stageOf } from "./stage.ts";
import { type Part, suppressSmallChange, TOO_FEW_MOVED } from "./suppress-small-changes.ts";
import type { Thresholds } from "./thresholds.ts";

interface PublishInput {
  readonly week: string;
  readonly counters: Counters;
  /** The sum of the changes of this week and the eleven weeks before it. */
  readonly changes: Tally;
  /** The latest publication of this week. */
  readonly before: Publication | null;
  /** The latest publication of an earlier week. */
  readonly last: Publication | null;
  readonly now: Date;
  readonly thresholds: Thresholds;
  readonly scoringBasis: Figures["scoringBasis"];
}

/**
 * The publication rule: what may be shown of a team's week. Pure.
 *
 * Fewer than 5 machines: nothing. 5 to 19: bands, scores to the nearest ten, no breakdowns, and last week's figures when
 * only one or two machines came or went. From 20: shares to 10 %; from 50: shares to 1 %. A breakdown shows a group when
 * it and all others together are large enough. A publication is kept until its stage changes (`stage.ts`), and each
 * number until it changed by three machines (`suppress-small-changes.ts`). `test/fleet/attack.test.ts` measures how well
 * this protects a single machine.
 */
export function publish(input: PublishInput): Publication | Withheld {
  const { week, counters, before, last, now, thresholds } = input;
  const { machines } = counters;
  const small = machines < thresholds.shares;
  const stage = stageOf(week, now, small);
  if (!willPublish(input)) {
    if (before !== null) return isRunning(stage) ? before : { ...before, stage };
    return machines < thresholds.anything
      ? withheld(week, "too-few", `fewer than ${thresholds.anything} machines reported`)
      : withheld(
          week,
          "not-yet",
          "shown when as many machines have reported as in the previous week, or when the week is over",
        );
  }
  const when = { week, asOf: now.toISOString().slice(0, 10), running: isRunning(stage) };
  if (small && last !== null && isSmall(last)) {
    const moved = Math.abs(machines - last.basis);
    if (moved > 0 && moved <= TOO_FEW_MOVED) {
      const carriedFrom = last.figures.carriedFrom ?? last.figures.week;
      return { ...last, stage, figures: { ...last.figures, ...when, carriedFrom } };
    }
  }
  return fresh(input, small, stage, when);
}

/** Whether a week is published now; otherwise its last publication stays, or it stays withheld. */
export function willPublish({
  week,
  counters: { machines },
  before,
  last,
  now,
  thresholds,
}: Omit<PublishInput, "changes" | "scoringBasis">): boolean {
  if (machines < thresholds.anything) return false;
  return isTime(machines, stageOf(week, now, machines < thresholds.shares), before, last);
}

function withheld(week: string, because: Withheld["because"], reason: string): Withheld {
  return { week, status: "withheld", because, reason };
}

function isSmall({ figures }: Publication): boolean {
  return typeof figures.machines === "string";
}

function fresh(
  { counters, changes, before, last, thresholds, scoringBasis }: PublishInput,
  small: boolean,
  stage: string,
  when: Pick<Figures, "week" | "asOf" | "running">,
): Publication {
  const { machines } = counters;
  // A team's first week is read while it fills; suppressing small changes would carry old numbers into the second week.
  const earlier = isFirst(last) ? null : (before ?? last);
  const held: Record<string, Part> = {};
  const keep = (key: string, count: number): Part => {
    held[key] = suppressSmallChange({ count, of: machines }, earlier?.held[key]);
    return held[key];
  };
  const share = (key: string, count: number): Share => shareOf(keep(key, count), machines, thresholds);
  const median = quantile(counters.scores, 0.5, earlier?.scores.median);
  const p10 = Math.min(median, quantile(counters.scores, 0.1, earlier?.scores.p10));
  const rounded = (score: number): number => (small ? Math.round(score / 10) * 10 : score);
  return {
    stage,
    basis: machines,
    held,
    scores: { median, p10 },
    figures: {
      ...when,
      status: "published",
      carriedFrom: null,
      machines: small ? (machines < 10 ? "5–9" : "10–19") : machines,
      medianScore: rounded(median),
      p10Score: rounded(p10),
      valid: share("valid", counters.valid),
      critical: share("critical", counters.critical),
      checks: failing(counters.outcomes)
        .map(({ id, rev, count }) => ({ id, rev, failing: share(`fail|${id}@${rev}`, count) }))
        .filter((check) => numberOf(check.failing) > 0)
        .sort(byShareThenName),
      breakdowns: small ? {} : breakdownsOf(counters, keep, thresholds),
      ...(small ? { repairs: null, fixes: [] } : repairsOf(changes, keep, thresholds)),
      scoringBasis,
    },
  };
}

/** Failing machines of every reported check, also of those that no longer fail: their last number may have to stay. */
function failing(outcomes: Tally): { id: string; rev: number; count: number }[] {
  const keys = new Set(Object.keys(outcomes).map((key) => key.slice(0, key.indexOf("|"))));
  return [...keys].map((key) => {
    const [id = "", rev = "1"] = key.split("@");
    return { id, rev: Number(rev), count: outcomes[`${key}|fail`] ?? 0 };
  });
}

/** Equal shares are sorted by name, so that the order reveals nothing more. */
function byShareThenName(a: Figures["checks"][number], b: Figures["checks"][number]): number {
  return numberOf(b.failing) - numberOf(a.failing) || (a.id < b.id ? -1 : 1);
}
