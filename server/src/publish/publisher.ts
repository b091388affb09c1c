import { CATALOG_HASH } from "go-env-check/catalog";
import { isoWeek, weeksBefore } from "go-env-check/fleet-contract";
import { SCORING_VERSION } from "go-env-check/score";
import { sumOfChanges } from "../counters/counters.ts";
import { compareWeeks } from "./compare-weeks.ts";
import type { PublicationStore } from "./publication-store.ts";
import { publish, willPublish, withheld } from "./publish.ts";
import type { Publication, PublishedWeek, Withheld } from "./published.ts";
import { isRunning, stageOf } from "./stage.ts";
import type { Thresholds } from "./thresholds.ts";

/** Number of weeks that fixes are summed over. */
const REPAIR_WEEKS = 12;
const SCORING_BASIS = { scoring: SCORING_VERSION, catalog: CATALOG_HASH };

interface PublisherDeps {
  readonly store: PublicationStore;
  readonly now: () => Date;
  readonly thresholds: Thresholds;
}

/**
 * Makes the function that gives a team's weeks up to now, the latest first, without a gap. It takes earlier publications
 * from the store, and publishes and stores what may be published by now. It reads counters only of weeks that may still
 * change.
 */
export function publisher({ store, now, thresholds }: PublisherDeps) {
  const publishWeek = async (
    team: string,
    week: string,
    stored: ReadonlyMap<string, Publication>,
  ): Promise<Publication | Withheld> => {
    const counters = await store.week(team, week);
    const before = stored.get(week) ?? null;
    const moment = { week, counters, before, last: lastBefore(stored, week), now: now(), thresholds };
    // Reads twelve weeks only when there is something to publish.
    const changes = willPublish(moment)
      ? sumOfChanges((await store.weeks(team, REPAIR_WEEKS, week)).map((one) => one.counters))
      : {};
    const result = publish({ ...moment, changes, scoringBasis: SCORING_BASIS });
    if ("status" in result || before?.stage === result.stage) return result;
    return store.publish(team, result);
  };

  return async (team: string, limit: number): Promise<readonly PublishedWeek[]> => {
    const names = await store.weekNames(team, limit);
    const stored = new Map((await store.publications(team, limit + 1)).map((one) => [one.figures.week, one]));
    const hidden = new Map<string, Withheld>();
    // Oldest first: a week may depend on the one before it.
    for (const week of [...names].reverse()) {
      const known = stored.get(week);
      const stage = stageOf(week, now(), false);
      const settled = known !== undefined && known.stage === stage && !isRunning(stage);
      const result = settled ? known : await publishWeek(team, week, stored);
      if ("status" in result) hidden.set(week, result);
      else stored.set(week, result);
    }
    return withoutGaps(names, now())
      .slice(0, limit)
      .map(({ week, before }): PublishedWeek => {
        const publication = stored.get(week);
        if (publication === undefined)
          return hidden.get(week) ?? withheld(week, "no-reports", "no machine reported");
        const figures = compareWeeks(publication, stored.get(before) ?? null);
        return { ...figures, running: isRunning(stageOf(week, now(), false)) };
      });
  };
}

/**
 * Every week from the latest that has reports, or the last one that is over, back to the first one, each with the week
 * before it; the latest first.
 */
function withoutGaps(
  names: readonly string[],
  now: Date,
): readonly { readonly week: string; readonly before: string }[] {
  const [latest, first] = [names[0], names.at(-1)];
  const weeks: { week: string; before: string }[] = [];
  if (latest === undefined || first === undefined) return weeks;
  // The next week begins a day early for machines whose clock is ahead.
  for (let ago = -1; ; ago += 1) {
    const week = weeksBefore(now, ago);
    if (week <= latest || week < isoWeek(now)) weeks.push({ week, before: weeksBefore(now, ago + 1) });
    if (week <= first) return weeks;
  }
}

function lastBefore(stored: ReadonlyMap<string, Publication>, week: string): Publication | null {
  const earlier = [...stored.values()].filter(({ figures }) => figures.week < week);
  return earlier.reduce<Publication | null>(
    (latest, one) => (latest === null || one.figures.week > latest.figures.week ? one : latest),
    null,
  );
}
