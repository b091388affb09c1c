import { CATALOG_HASH } from "go-env-check/catalog";
import { isoWeek, weeksBefore } from "go-env-check/fleet-contract";
import { SCORING_VERSION } from "go-env-check/score";
import { sumOfChanges } from "../counters/counters.ts";
import { compareWeeks } from "./compare-weeks.ts";
import type { PublicationStore } from "./publication-store.ts";
import { publish, tooFew, willPublish, withheld } from "./publish.ts";
import type { Publication, PublishedWeek, Withheld } from "./published.ts";
import { isRunning, stageOf } from "./stage.ts";
import type { Thresholds } from "./thresholds.ts";

/** Number of weeks that fixes are summed over. */
const REPAIR_WEEKS = 12;
/** Weeks that are published, counted from the latest one; nobody can ask for more. */
export const MAX_WEEKS = 104;
/** Weeks whose publication may change: the one in progress, two that were open a moment ago, and a next one. */
const UNSETTLED_WEEKS = 4;
const SCORING_BASIS = { scoring: SCORING_VERSION, catalog: CATALOG_HASH };

interface PublisherDeps {
  readonly store: PublicationStore;
  readonly now: () => Date;
  readonly thresholds: Thresholds;
}

/**
 * Makes the function that gives a team's latest weeks, the latest first, without a gap. It takes earlier publications from
 * the store, and publishes and stores what may be published by now. It reads counters only of weeks that may still change.
 *
 * However few weeks are asked for, all are published in their order, each with numbers that depend on those before it. A
 * week that could not be published before a later one was stays withheld. Otherwise whoever asks for the latest week
 * first and for earlier ones afterwards would get the real numbers of all of them, and so the machine between two.
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
    const thisWeek = isoWeek(now());
    // Machines whose clock is ahead report for the next one, which is not shown before it begins.
    const names = (await store.weekNames(team, MAX_WEEKS)).filter((week) => week <= thisWeek);
    const publications = await store.publications(team, Math.max(limit + 1, UNSETTLED_WEEKS));
    const stored = new Map(publications.map((one) => [one.figures.week, one]));
    const latest = publications[0]?.figures.week ?? "";
    const hidden = new Map<string, Withheld>();
    // Oldest first: a week depends on the one before it.
    for (const week of [...names].reverse()) {
      const known = stored.get(week);
      if (known === undefined && week < latest) {
        hidden.set(week, tooFew(week, thresholds));
        continue;
      }
      const stage = stageOf(week, now(), false);
      const settled = known !== undefined && known.stage === stage && !isRunning(stage);
      const result = settled ? known : await publishWeek(team, week, stored);
      if ("status" in result) hidden.set(week, result);
      else stored.set(week, result);
    }
    return withoutGaps(names, now(), limit).map(({ week, before }): PublishedWeek => {
      const publication = stored.get(week);
      if (publication === undefined)
        return hidden.get(week) ?? withheld(week, "no-reports", "no machine reported");
      const figures = compareWeeks(publication, stored.get(before) ?? null);
      return { ...figures, running: isRunning(stageOf(week, now(), false)) };
    });
  };
}

/**
 * Every week from the latest that has reports, or the last one that is over, back to the first one or as many as the
 * limit says, each with the week before it; the latest first.
 */
function withoutGaps(
  names: readonly string[],
  now: Date,
  limit: number,
): readonly { readonly week: string; readonly before: string }[] {
  const [latest, first] = [names[0], names.at(-1)];
  const weeks: { week: string; before: string }[] = [];
  if (latest === undefined || first === undefined) return weeks;
  for (let ago = 0; ; ago += 1) {
    const week = weeksBefore(now, ago);
    if (week <= latest || ago > 0) weeks.push({ week, before: weeksBefore(now, ago + 1) });
    if (week <= first || weeks.length === limit) return weeks;
  }
}

function lastBefore(stored: ReadonlyMap<string, Publication>, week: string): Publication | null {
  const earlier = [...stored.values()].filter(({ figures }) => figures.week < week);
  return earlier.reduce<Publication | null>(
    (latest, one) => (latest === null || one.figures.week > latest.figures.week ? one : latest),
    null,
  );
}
