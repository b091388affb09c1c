import type { Counters } from "../counters/counters.ts";
import type { Publication } from "./published.ts";

export interface WeekCounters {
  readonly week: string;
  readonly counters: Counters;
}

/** What publishing needs of a database. */
export interface PublicationStore {
  /** Weeks with at least one report, the latest first. */
  readonly weekNames: (team: string, limit: number) => Promise<readonly string[]>;
  readonly week: (team: string, week: string) => Promise<Counters>;
  /** Counters by week, the latest first; none later than `upTo`. */
  readonly weeks: (team: string, limit: number, upTo?: string) => Promise<readonly WeekCounters[]>;
  /** Publications by week, the latest first. */
  readonly publications: (team: string, limit: number) => Promise<readonly Publication[]>;
  /** Stores a publication, unless another process published this stage of the week first; gives the one that counts. */
  readonly publish: (team: string, publication: Publication) => Promise<Publication>;
}
