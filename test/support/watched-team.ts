import { type Counters, noCounters, type Tally } from "../../server/src/counters/counters.ts";
import { compareWeeks } from "../../server/src/publish/compare-weeks.ts";
import { publish } from "../../server/src/publish/publish.ts";
import type { Publication } from "../../server/src/publish/published.ts";
import { thresholds } from "../../server/src/publish/thresholds.ts";
import { isoWeek } from "../../shared/src/fleet/week.ts";
import { DAY_MS } from "./fleet.ts";

export type Random = () => number;

/** Critical, and it makes a setup invalid: five published numbers speak of it at once. */
const CHECK = "goroot-version-mismatch@1";
const MONDAY = Date.parse("2026-11-02T12:00:00Z");

/** One machine as far as the attack cares. */
export interface Member {
  readonly fails: boolean;
  readonly otherwiseInvalid: boolean;
  readonly otherwiseCritical: boolean;
  readonly shell: "zsh" | "fish";
  /** The day of the week it reports on. */
  readonly day: number;
}

export function member(random: Random, rate: number): Member {
  return {
    fails: random() < rate,
    otherwiseInvalid: random() < 0.2,
    otherwiseCritical: random() < 0.05,
    shell: random() < 0.7 ? "zsh" : "fish",
    day: Math.floor(random() * 7),
  };
}

/** What the server's counters would be of these machines. */
export function countersOf(members: readonly Member[]): Counters {
  const sums = noCounters();
  const bump = (tally: Tally, key: string): void => {
    tally[key] = (tally[key] ?? 0) + 1;
  };
  for (const { fails, otherwiseInvalid, otherwiseCritical, shell } of members) {
    const critical = fails || otherwiseCritical;
    sums.machines += 1;
    if (critical) sums.critical += 1;
    if (!(critical || otherwiseInvalid)) sums.valid += 1;
    bump(sums.scores, critical ? "39" : otherwiseInvalid ? "85" : "100");
    bump(sums.outcomes, `${CHECK}|${fails ? "fail" : "pass"}`);
    if (fails) bump(sums.severities, `${CHECK}|critical`);
    bump(sums.breakdowns, `shell|${shell}`);
  }
  return sums;
}

/**
 * All that a team publishes over some weeks to somebody who looks every day: a text for each week whose machines are
 * handed in. Each machine reports on its day. A forgetful server shows each day what it has: the control.
 */
export function everythingPublished(
  weeks: readonly (readonly Member[])[],
  { forgetful = false }: { readonly forgetful?: boolean } = {},
): readonly string[] {
  const published = new Map<string, Publication>();
  const seen = weeks.map(() => "");
  for (let day = 0; day < (weeks.length + 2) * 7; day += 1) {
    const now = new Date(MONDAY + day * DAY_MS);
    for (const [number, members] of weeks.entries()) {
      const age = day - number * 7;
      if (age < 0 || age > 20) continue;
      const week = isoWeek(new Date(MONDAY + number * 7 * DAY_MS));
      const last = [...published.values()].filter(({ figures }) => figures.week < week).at(-1) ?? null;
      const result = publish({
        week,
        counters: countersOf(members.filter((one) => one.day <= age)),
        changes: {},
        before: forgetful ? null : (published.get(week) ?? null),
        last: forgetful ? null : last,
        now,
        thresholds: thresholds(),
        scoringBasis: { scoring: 1, catalog: "0" },
      });
      if (!("status" in result)) published.set(week, result);
      const before = published.get(isoWeek(new Date(MONDAY + (number - 1) * 7 * DAY_MS))) ?? null;
      const shown = "status" in result ? result.reason : JSON.stringify(compareWeeks(result, before));
      seen[number] += `${day} ${shown}\n`;
    }
  }
  return seen;
}
