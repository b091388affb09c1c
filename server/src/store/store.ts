import type { ReportedCounters } from "../counters/contribution.ts";
import type { PublicationStore } from "../publish/publication-store.ts";
import type { Role } from "./tokens.ts";

export interface Team {
  readonly id: string;
  readonly name: string;
}

/**
 * A machine's report of a week. `current` is what it contributes now, `NOTHING_REPORTED` for a withdrawal. `replaces` is
 * its earlier contribution, which the receipt must confirm; undefined when it replaces nothing.
 */
export interface Delivery {
  readonly team: string;
  readonly week: string;
  readonly nullifier: string;
  readonly current: ReportedCounters;
  readonly replaces: ReportedCounters | undefined;
}

export type Verdict = "accepted" | "duplicate" | "corrected" | "conflict";

/** What the store knows of a token: never the token itself. */
export interface TokenInfo {
  readonly team: string;
  readonly role: Role;
  /** The first 12 hexadecimal digits of its hash: enough to identify it, useless to guess it. */
  readonly fingerprint: string;
  /** When it expires, as an ISO date; null when it does not. */
  readonly until: string | null;
}

/** A lead's annotation on the chart: "1.27 rolled out". */
export interface Note {
  readonly id: number;
  readonly week: string;
  readonly text: string;
}

/** What a team requires of its members' machines. */
export interface Policy {
  readonly minimumGo: string | null;
  readonly suppressed: readonly string[];
}

/** What the service needs of a database. When a promise is fulfilled, what it wrote is on disk. */
export interface Store extends PublicationStore {
  readonly createTeam: (team: Team, tokens: Readonly<Record<Role, Buffer>>) => Promise<void>;
  readonly teams: () => Promise<readonly Team[]>;
  readonly tokens: (team: string) => Promise<readonly TokenInfo[]>;
  /** Adds a token; the team's other tokens of this role expire at `othersUntil`, or earlier if they already do. */
  readonly rotateToken: (team: string, role: Role, hash: Buffer, othersUntil: Date) => Promise<void>;
  /** Revokes a token immediately, by its hash or its fingerprint; false when there is none. */
  readonly revokeToken: (hashOrFingerprint: Buffer | string) => Promise<boolean>;
  /** The team that a token's hash belongs to, as long as the token is valid. */
  readonly teamOf: (role: Role, hash: Buffer, now: Date) => Promise<Team | null>;
  /** Stores all deliveries in one transaction. */
  readonly ingest: (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]>;
  readonly notes: (team: string) => Promise<readonly Note[]>;
  readonly addNote: (team: string, note: Omit<Note, "id">) => Promise<void>;
  readonly removeNote: (team: string, id: number) => Promise<void>;
  readonly policy: (team: string) => Promise<Policy>;
  readonly setPolicy: (team: string, policy: Policy) => Promise<void>;
  /** How many receipts all teams have now, and the week of the oldest one. */
  readonly receipts: () => Promise<{ readonly count: number; readonly oldest: string | null }>;
  /** Deletes receipts of weeks that can no longer be reported. */
  readonly purgeExpired: (openWeeks: readonly string[]) => Promise<void>;
  /** 32 bytes that sign sessions, the same for every process on this database. */
  readonly sessionKey: () => Promise<Buffer>;
  /** Writes a complete copy to a file that must not exist yet, while the service runs. */
  readonly backup: (file: string) => Promise<void>;
  /** Whether the database can be written to. */
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}
