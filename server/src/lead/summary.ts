import { CATALOG_HASH } from "go-env-check/catalog";
import { SCORING_VERSION } from "go-env-check/score";
import {
  type Figures,
  numberOf,
  type PublishedWeek,
  type Share,
  type Withheld,
} from "../publish/published.ts";
import type { Note, Team } from "../store/store.ts";
import { fixFirst, type Gain } from "./fix-first.ts";
import { type GoSupport, goSupport } from "./go-support.ts";

export type Change = "up" | "down" | "same";

export interface CheckSummary {
  readonly id: string;
  readonly rev: number;
  readonly failing: Share;
  /** Against the week before; null where that was not published. */
  readonly change: Change | null;
  /** The share in each published week, the oldest first; null where this check was not among the failing. */
  readonly course: readonly number[];
}

export interface Summary {
  readonly team: string;
  readonly scoringBasis: { readonly scoring: number; readonly catalog: string };
  /** The latest week first. */
  readonly weeks: readonly PublishedWeek[];
  /** The latest published week's checks by prevalence. */
  readonly checks: readonly CheckSummary[];
  /** What mending a check everywhere would add to the team's score. */
  readonly fixFirst: readonly Gain[];
  readonly breakdowns: Figures["breakdowns"];
  readonly repairs: Figures["repairs"];
  readonly fixes: Figures["fixes"];
  readonly goSupport: readonly (GoSupport & { readonly share: Share })[];
  readonly notes: readonly { readonly week: string; readonly text: string }[];
}

/** All that a lead sees, made of what was published and of nothing else. Pure. */
export function summarise(
  team: Team,
  weeks: readonly PublishedWeek[],
  notes: readonly Note[],
  now: Date,
): Summary {
  const published = weeks.filter((week) => week.status === "published");
  const [latest, before] = published;
  return {
    team: team.name,
    scoringBasis: { scoring: SCORING_VERSION, catalog: CATALOG_HASH },
    weeks,
    checks: (latest?.checks ?? []).map(({ id, rev, failing }) => ({
      id,
      rev,
      failing,
      change: before === undefined ? null : changeOf(failing, shareIn(before, id)),
      course: published.map((week) => numberOf(shareIn(week, id))).reverse(),
    })),
    fixFirst: fixFirst(latest?.checks ?? []),
    breakdowns: latest?.breakdowns ?? {},
    repairs: latest?.repairs ?? null,
    fixes: latest?.fixes ?? [],
    goSupport: (latest?.breakdowns.go ?? []).flatMap(({ value, share }) => {
      const support = goSupport(value, now);
      return support === null ? [] : [{ ...support, share }];
    }),
    notes: notes.map(({ week, text }) => ({ week, text })),
  };
}

export interface CheckCourse {
  readonly team: string;
  readonly id: string;
  readonly weeks: readonly {
    readonly week: string;
    readonly status: PublishedWeek["status"];
    readonly failing: Share | null;
    /** Why it is withheld; null where it is not. */
    readonly because: Withheld["because"] | null;
  }[];
}

/** One check over the weeks, the latest first. */
export function courseOf(team: Team, id: string, weeks: readonly PublishedWeek[]): CheckCourse {
  return {
    team: team.name,
    id,
    weeks: weeks.map((week) => ({
      week: week.week,
      status: week.status,
      failing: week.status === "published" ? shareIn(week, id) : null,
      because: week.status === "withheld" ? week.because : null,
    })),
  };
}

/** A check that is not listed as failing fails nowhere that may be shown. */
export function shareIn({ checks, machines }: Figures, id: string): Share {
  const found = checks.find((check) => check.id === id);
  return found?.failing ?? (typeof machines === "string" ? { band: "none" } : { share: 0 });
}

export function changeOf(now: Share, before: Share): Change {
  const difference = numberOf(now) - numberOf(before);
  return difference > 0 ? "up" : difference < 0 ? "down" : "same";
}
