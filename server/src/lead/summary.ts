import { CATALOG_HASH, KNOWN_CHECKS } from "go-env-check/catalog";
import { SEVERITIES, type Severity } from "go-env-check/model";
import { SCORING_VERSION } from "go-env-check/score";
import { shareIn } from "../publish/compare-weeks.ts";
import type { Change, CheckFigures, Figures, PublishedWeek, Share, Withheld } from "../publish/published.ts";
import type { Note, Team } from "../store/store.ts";
import { fixFirst, type Gain } from "./fix-first.ts";
import { type GoSupport, goSupport } from "./go-support.ts";

export interface CheckSummary {
  readonly id: string;
  readonly rev: number;
  /** The worst that it is on enough machines to be shown. */
  readonly severity: Severity;
  readonly failing: Share;
  /** About how many machines that is; null when only a band is known. */
  readonly machines: number | null;
  /** Compared with the previous week; null when that week is not published. */
  readonly change: Change | null;
  /**
   * The trend: the share in each week (0 to 1), the oldest first; null for a week that is not published or of which only
   * a band is known. A key of the public API.
   */
  readonly course: readonly (number | null)[];
}

export interface Summary {
  readonly team: string;
  readonly scoringBasis: { readonly scoring: number; readonly catalog: string };
  /** The week that everything below `weeks` is about: the latest one that is published. Null when none is. */
  readonly week: string | null;
  /** About how many machines are broken in that week; null when only a band is known. */
  readonly criticalMachines: number | null;
  /** The latest week first, without gaps. */
  readonly weeks: readonly PublishedWeek[];
  /** The failing checks, the most frequent first. */
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
  const latest = weeks.find((week) => week.status === "published");
  return {
    team: team.name,
    scoringBasis: { scoring: SCORING_VERSION, catalog: CATALOG_HASH },
    week: latest?.week ?? null,
    criticalMachines: latest === undefined ? null : machinesIn(latest, latest.critical),
    weeks,
    checks: (latest === undefined ? [] : latest.checks).map((check) => ({
      id: check.id,
      rev: check.rev,
      severity: severityOf(check),
      failing: check.failing,
      machines: latest === undefined ? null : machinesIn(latest, check.failing),
      change: check.change,
      course: courseOf(weeks, check.id).map((share) =>
        share !== null && "share" in share ? share.share : null,
      ),
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

/** About how many of a week's machines a share is; null when only a band is known. */
export function machinesIn({ machines }: Figures, share: Share): number | null {
  return typeof machines === "number" && "share" in share ? Math.round(share.share * machines) : null;
}

/** The share of machines that fail a check in every week, the oldest first; null for a week that is not published. */
export function courseOf(weeks: readonly PublishedWeek[], id: string): readonly (Share | null)[] {
  return [...weeks].reverse().map((week) => (week.status === "published" ? shareIn(week, id) : null));
}

const WORST = new Map<string, Severity>(KNOWN_CHECKS.map(({ id, severity }) => [id, severity]));

/** The worst that a check is on enough machines to be shown. */
function severityOf({ id, severities }: CheckFigures): Severity {
  return (
    SEVERITIES.find((severity) => severities.some((part) => part.severity === severity)) ??
    WORST.get(id) ??
    "info"
  );
}

export interface CheckTrend {
  readonly team: string;
  readonly id: string;
  readonly weeks: readonly {
    readonly week: string;
    readonly status: PublishedWeek["status"];
    readonly failing: Share | null;
    /** About how many machines that is; null when only a band is known. */
    readonly machines: number | null;
    /** Why the week is withheld; null when it is not. */
    readonly because: Withheld["because"] | null;
  }[];
}

/** The trend of one check, the latest week first. */
export function trendOf(team: Team, id: string, weeks: readonly PublishedWeek[]): CheckTrend {
  return {
    team: team.name,
    id,
    weeks: weeks.map((week) => {
      const failing = week.status === "published" ? shareIn(week, id) : null;
      return {
        week: week.week,
        status: week.status,
        failing,
        machines: week.status === "published" && failing !== null ? machinesIn(week, failing) : null,
        because: week.status === "withheld" ? week.because : null,
      };
    }),
  };
}
