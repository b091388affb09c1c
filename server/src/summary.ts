import { CATALOG_HASH } from "../../shared/src/catalog-ids.ts";
import { SCORING_VERSION } from "../../shared/src/score.ts";
import { numberOf, type PublishedWeek, publish, type Share } from "./publish.ts";
import type { Store, Team } from "./store/store.ts";

export interface Summary {
  readonly team: string;
  readonly ruler: { readonly scoring: number; readonly catalog: string };
  /** The latest week first. */
  readonly weeks: readonly PublishedWeek[];
  /** Failing checks of the latest published week against the one before it; `change` is null where there is none. */
  readonly checks: readonly {
    readonly id: string;
    readonly failing: Share;
    readonly change: "up" | "down" | "same" | null;
  }[];
}

/** What a lead sees of so many weeks, and nothing that the publication rule withholds. */
export function summarise(store: Store, team: Team, weeks: number): Summary {
  const published = store.weeks(team.id, weeks).map(({ week, counters }) => publish(week, counters));
  const [latest, before] = published.filter((week) => week.status === "published");
  return {
    team: team.name,
    ruler: { scoring: SCORING_VERSION, catalog: CATALOG_HASH },
    weeks: published,
    checks: (latest?.checks ?? []).map(({ id, failing }) => {
      if (before === undefined) return { id, failing, change: null };
      const earlier = before.checks.find((check) => check.id === id);
      const difference = numberOf(failing) - (earlier === undefined ? 0 : numberOf(earlier.failing));
      return { id, failing, change: difference > 0 ? "up" : difference < 0 ? "down" : "same" };
    }),
  };
}
