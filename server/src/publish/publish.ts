import { bandOf } from "go-env-check/score";
import type { Counters, Tally } from "../counters/counters.ts";
import { breakdownsOf, repairsOf } from "./breakdowns.ts";
import { failingMachines } from "./check-figures.ts";
import { holdCounts } from "./hold-counts.ts";
import type { Figures, Publication, Withheld } from "./published.ts";
import { quantile } from "./quantile.ts";
import { shareOf } from "./share-of.ts";
import { isRunning, isSameStage, isTime, stageOf } from "./stage.ts";
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
 * Fewer than 5 machines: nothing. 5 to 19: bands, scores to the nearest ten, no breakdowns. From 20: shares to 10 %; from
 * 50: shares to 1 %; from 100: the 10th percentile. A breakdown shows a group when it and all others together are large
 * enough. A publication is kept until its stage changes (`stage.ts`), and each number of machines until it changed by
 * three (`suppress-small-changes.ts`); shares are made of these numbers and of the machines that report today. So every
 * share is within its rounding and two machines of the real one (`test/fleet/truth.test.ts`), and
 * `test/fleet/attack.test.ts` measures how well this protects a single machine.
 */
export function publish(input: PublishInput): Publication | Withheld {
  const { week, counters, before, now, thresholds } = input;
  const { machines } = counters;
  const stage = stageOf(week, now, machines < thresholds.shares);
  if (willPublish(input)) return fresh(input, stage);
  if (before !== null) return isSameStage(before.stage, stage) ? before : { ...before, stage };
  return machines < thresholds.anything
    ? tooFew(week, thresholds)
    : withheld(
        week,
        "not-yet",
        "shown when as many machines have reported as in the previous week, or when the week is over",
      );
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
  const small = machines < thresholds.shares;
  return isTime({ machines, stage: stageOf(week, now, small), small }, before, last);
}

/** A week that is not shown because too few machines reported, or had when a later week was shown. */
export function tooFew(week: string, { anything }: Thresholds): Withheld {
  return withheld(week, "too-few", `fewer than ${anything} machines reported`);
}

/** A week that is not shown, and why. */
export function withheld(week: string, because: Withheld["because"], reason: string): Withheld {
  return { week, status: "withheld", because, reason };
}

function fresh(
  { week, counters, changes, before, last, now, thresholds, scoringBasis }: PublishInput,
  stage: string,
): Publication {
  const { machines } = counters;
  const small = machines < thresholds.shares;
  // A team's first week shows the real numbers once it is over: the second week would be held against old ones.
  const isFirst = last === null && before !== null && !isSameStage(before.stage, stage);
  const earlier = isFirst ? null : (before ?? last);
  const counts = holdCounts(earlier?.held ?? null);
  const share = (count: number) => shareOf(count, machines, thresholds);
  const median = quantile(counters.scores, 0.5, earlier?.scores.median.score);
  const p10 = quantile(counters.scores, 0.1, earlier?.scores.p10.score);
  const { critical, checks } = failingMachines(counters, { counts, share });
  return {
    stage,
    basis: machines,
    held: counts.held,
    scores: { median, p10 },
    figures: {
      week,
      status: "published",
      asOf: now.toISOString().slice(0, 10),
      running: isRunning(stage),
      machines: small ? (machines < 10 ? "5–9" : "10–19") : machines,
      medianScore: small ? Math.round(median.score / 10) * 10 : median.score,
      band: bandOf(median.score),
      medianChange: null,
      p10Score: machines < thresholds.tenth ? null : Math.min(median.score, p10.score),
      valid: share(counts.hold("valid", counters.valid, machines)),
      critical: share(critical),
      criticalChange: null,
      checks: [...checks],
      breakdowns: small ? {} : breakdownsOf(counters, counts, thresholds),
      ...(small ? { repairs: null, fixes: [] } : repairsOf(changes, counts, thresholds)),
      scoringBasis,
    },
  };
}
