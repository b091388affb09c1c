import type { KnownCheck } from "go-env-check/model";
import type { Assets } from "../dashboard/assets.ts";
import type { PublishedWeek } from "../publish/published.ts";
import type { Store } from "../store/store.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Sessions } from "./session.ts";
import type { Settings } from "./settings.ts";

/** What the service is made of; tests pass their own clock. */
export interface Parts {
  readonly store: Store;
  readonly known: readonly KnownCheck[];
  readonly now: () => Date;
  readonly settings: Settings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly assets: Assets;
  readonly version: string;
}

/** What a route may use. */
export interface Deps extends Parts {
  readonly sessions: Sessions;
  /** A team's published weeks, the latest first. */
  readonly published: (team: string, weeks: number) => Promise<readonly PublishedWeek[]>;
}
