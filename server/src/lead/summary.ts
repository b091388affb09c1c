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
  /** Compared with the previous published week; null when there is none. */
  readonly change: Change | null;
  /** The trend: the share in each published week (0 to 1), the oldest first. A key of the public API. */
  readonly course: readonly number[];
}

export interface Summary {
  readonly team: string;
  readonly scoringBasis: { readonly scoring: number; readonly catalog: string };
  /** The latest week first. */
  readonly weeks: readonly PublishedWeek[];
  /** The failing checks of the latest published week, the most frequent first. */
  readonly checks: readonly CheckSummary[];
  /** Checks by the gain in the average score if they were fixed on all machines. */
  readonly fixFirst: readonly Gain[];
  readonly breakdowns: Figures["breakdowns"];
  readonly repairs: Figures["repairs"];
  readonly fixes: Figures["fixes"];
  readonly goSupport: readonly (GoSupport & { readonly share: Share })[];
  readonly notes: readonly { readonly week: string; readonly text: string }[];
}

/** Everything a lead sees, made from published weeks only. Pure. */
export function summarize(
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

export interface CheckTrend {
  readonly team: string;
  readonly id: string;
  readonly weeks: readonly {
    readonly week: string;
    readonly status: PublishedWeek["status"];
    readonly failing: Share | null;
    /** Why the week is withheld; null when it is not. */
    readonly because: Withheld["because"] | null;
  }[];
}

/** The trend of one check, the latest week first. */
export function trendOf(team: Team, id: string, weeks: readonly PublishedWeek[]): CheckTrend {
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

/** The share of machines that fail a check; zero when the week does not list it. */
function shareIn({ checks, machines }: Figures, id: string): Share {
  const found = checks.find((check) => check.id === id);
  return found?.failing ?? (typeof machines === "string" ? { band: "none" } : { share: 0 });
}

/** Whether a share went up or down. */
function changeOf(now: Share, before: Share): Change {
  const difference = numberOf(now) - numberOf(before);
  return difference > 0 ? "up" : difference < 0 ? "down" : "same";
}
