import { CATALOG_HASH } from "go-env-check/catalog";
import { SCORING_VERSION } from "go-env-check/score";
import { sumOfChanges } from "../counters/counters.ts";
import type { Store } from "../store/store.ts";
import { publish, willPublish } from "./publish.ts";
import type { Publication, PublishedWeek, Withheld } from "./published.ts";
import { isRunning, stageOf } from "./stage.ts";
import type { Thresholds } from "./thresholds.ts";

/** Weeks that repairs are summed over. */
const REPAIR_WEEKS = 12;
const SCORING_BASIS = { scoring: SCORING_VERSION, catalog: CATALOG_HASH };

export interface PublisherDeps {
  readonly store: Store;
  readonly now: () => Date;
  readonly thresholds: Thresholds;
}

/**
 * The public side of a team's weeks, the latest first: what was published before comes from the store, what may be
 * published by now is, and is kept. Counters are read only of weeks whose last word was not spoken.
 */
export function publisher({ store, now, thresholds }: PublisherDeps) {
  const look = async (
    team: string,
    week: string,
    kept: ReadonlyMap<string, Publication>,
  ): Promise<Publication | Withheld> => {
    const counters = await store.week(team, week);
    const before = kept.get(week) ?? null;
    const moment = { week, counters, before, last: lastBefore(kept, week), now: now(), thresholds };
    // Twelve weeks are read for what is published anew only.
    const changes = willPublish(moment)
      ? sumOfChanges((await store.weeks(team, REPAIR_WEEKS, week)).map((one) => one.counters))
      : {};
    const result = publish({ ...moment, changes, scoringBasis: SCORING_BASIS });
    if ("status" in result || before?.stage === result.stage) return result;
    return store.publish(team, result);
  };

  return async (team: string, limit: number): Promise<readonly PublishedWeek[]> => {
    const names = await store.weekNames(team, limit);
    const kept = new Map((await store.publications(team, limit + 1)).map((one) => [one.figures.week, one]));
    const shown: PublishedWeek[] = [];
    // Oldest first: a week may have to look at the one before it.
    for (const week of [...names].reverse()) {
      const known = kept.get(week);
      const stage = stageOf(week, now(), false);
      const settled = known !== undefined && known.stage === stage && !isRunning(stage);
      const result = settled ? known : await look(team, week, kept);
      if ("status" in result) shown.unshift(result);
      else {
        kept.set(week, result);
        shown.unshift({ ...result.figures, running: isRunning(stage) });
      }
    }
    return shown;
  };
}

function lastBefore(kept: ReadonlyMap<string, Publication>, week: string): Publication | null {
  const earlier = [...kept.values()].filter(({ figures }) => figures.week < week);
  return earlier.reduce<Publication | null>(
    (latest, one) => (latest === null || one.figures.week > latest.figures.week ? one : latest),
    null,
  );
}
