import type { Counters } from "../counters/counters.ts";
import type { ReportedCounters } from "../ingest/reported-counters.ts";
import type { Publication } from "../publish/published.ts";
import type { Role } from "./tokens.ts";

export interface Team {
  readonly id: string;
  readonly name: string;
}

/**
 * What a machine says of its week: `NOTHING` to be forgotten. `replaces` is what it said before, which the receipt must
 * confirm; undefined where it claims to replace nothing.
 */
export interface Delivery {
  readonly team: string;
  readonly week: string;
  readonly nullifier: string;
  readonly says: ReportedCounters;
  readonly replaces: ReportedCounters | undefined;
}

export type Verdict = "accepted" | "duplicate" | "corrected" | "conflict";

/** A token as far as the store knows it: never the token itself. */
export interface TokenInfo {
  readonly team: string;
  readonly role: Role;
  /** The first 12 hexadecimal digits of its hash: enough to name it, useless to guess it. */
  readonly fingerprint: string;
  /** ISO date; null for one that lasts. */
  readonly until: string | null;
}

/** A lead's note on the chart: "1.27 rolled out". */
export interface Note {
  readonly id: number;
  readonly week: string;
  readonly text: string;
}

/** What a team asks of its members' machines. */
export interface Policy {
  readonly minimumGo: string | null;
  readonly suppressed: readonly string[];
}

export interface WeekCounters {
  readonly week: string;
  readonly counters: Counters;
}

/** What the service needs of a database. What is written is on the disk when the promise is fulfilled. */
export interface Store {
  readonly createTeam: (team: Team, tokens: Readonly<Record<Role, Buffer>>) => Promise<void>;
  readonly teams: () => Promise<readonly Team[]>;
  readonly tokens: (team: string) => Promise<readonly TokenInfo[]>;
  /** Adds a token; the team's others of this role end at `othersUntil`, unless they end sooner. */
  readonly rotateToken: (team: string, role: Role, hash: Buffer, othersUntil: Date) => Promise<void>;
  /** Ends a token at once, by its hash or its fingerprint; false when there is none. */
  readonly revokeToken: (hashOrFingerprint: Buffer | string) => Promise<boolean>;
  /** The team that a token's hash belongs to, while it is valid. */
  readonly teamOf: (role: Role, hash: Buffer, now: Date) => Promise<Team | null>;
  /** Takes all deliveries in one transaction. */
  readonly ingest: (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]>;
  /** Weeks that somebody reported in, the latest first. */
  readonly weekNames: (team: string, limit: number) => Promise<readonly string[]>;
  readonly week: (team: string, week: string) => Promise<Counters>;
  /** Counters by week, the latest first; none later than `upTo`. */
  readonly weeks: (team: string, limit: number, upTo?: string) => Promise<readonly WeekCounters[]>;
  /** Publications by week, the latest first. */
  readonly publications: (team: string, limit: number) => Promise<readonly Publication[]>;
  /** Keeps a publication unless another process published this week's stage meanwhile; gives the one that counts. */
  readonly publish: (team: string, publication: Publication) => Promise<Publication>;
  readonly notes: (team: string) => Promise<readonly Note[]>;
  readonly addNote: (team: string, note: Omit<Note, "id">) => Promise<void>;
  readonly removeNote: (team: string, id: number) => Promise<void>;
  readonly policy: (team: string) => Promise<Policy>;
  readonly setPolicy: (team: string, policy: Policy) => Promise<void>;
  /** Receipts that are there now, of all teams, and the oldest one's week. */
  readonly receipts: () => Promise<{ readonly count: number; readonly oldest: string | null }>;
  /** Deletes receipts of weeks that can no longer be reported. */
  readonly forget: (openWeeks: readonly string[]) => Promise<void>;
  /** 32 bytes that sign sessions, the same for every process on this database. */
  readonly sessionKey: () => Promise<Buffer>;
  /** A whole copy into a file that must not be there yet, while the service goes on. */
  readonly backup: (file: string) => Promise<void>;
  /** Whether it can be written to. */
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}
