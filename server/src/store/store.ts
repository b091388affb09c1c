import type { FleetReport } from "../../../shared/src/fleet/contract.ts";
import type { Counters } from "../counters.ts";
import type { Role } from "../tokens.ts";

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** A report to take in; `replaces` is the earlier one of the same machine and week that it corrects. */
export interface Delivery {
  readonly report: FleetReport;
  readonly replaces: FleetReport | null;
}

export type Verdict = "accepted" | "duplicate" | "corrected" | "conflict";

/** What the service needs of a database. */
export interface Store {
  readonly createTeam: (team: Team, tokens: Readonly<Record<Role, Buffer>>) => void;
  readonly teams: () => readonly Team[];
  /** The team that a token belongs to, by its hash. */
  readonly teamOf: (role: Role, token: string) => Team | null;
  /** Takes all deliveries in one transaction; when it returns they are on the disk. */
  readonly ingest: (deliveries: readonly Delivery[], at: Date) => readonly Verdict[];
  /** Counters by week, the latest first. */
  readonly weeks: (
    team: string,
    limit: number,
  ) => readonly { readonly week: string; readonly counters: Counters }[];
  /** Deletes receipts of weeks that can no longer be reported. */
  readonly forget: (openWeeks: readonly string[]) => void;
  readonly ready: () => boolean;
  readonly close: () => void;
}
