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
  /** The id of the invite link whose members share it; null for a token that was handed out itself. */
  readonly ofInvite: string | null;
}

/** An invite link that can still be used. */
export interface Invite {
  readonly team: Team;
  /** Makes, with the code, the token of all who join by this link. */
  readonly secret: Buffer;
  /** When it expires, as an ISO date. */
  readonly until: string;
  /** How many may still join. */
  readonly left: number;
}

/** An invite link as a list shows it: its code is not kept. */
export interface InviteInfo {
  /** The first 12 hexadecimal digits of the code's hash. */
  readonly id: string;
  readonly uses: number;
  readonly joined: number;
  readonly until: string;
}

/** A lead's annotation on the chart: "1.27 rolled out". */
export interface Note {
  readonly id: number;
  readonly week: string;
  readonly text: string;
}

/** What a team requires of its members' machines, and what its lead wants to reach. */
export interface Policy {
  readonly minimumGo: string | null;
  readonly suppressed: readonly string[];
  /** The median score to reach, 1 to 100; null for none. */
  readonly goal: number | null;
}

/** A way that a digest goes. */
export type Way = "webhook" | "email";

/** What a team was sent of a week, by each way, because one can fail where the other does not. */
export interface SentDigests {
  readonly week: string;
  /** What got worse: IDs of checks, `critical`, `median`. */
  readonly alerts: Readonly<Record<Way, readonly string[]>>;
  /** The ways by which a digest failed that was sent by the other one: the next `digest` sends by these alone. */
  readonly failed: readonly Way[];
}

export interface AccountStore {
  readonly createTeam: (team: Team, tokens: Readonly<Record<Role, Buffer>>) => Promise<void>;
  readonly teams: () => Promise<readonly Team[]>;
  readonly renameTeam: (team: string, name: string) => Promise<void>;
  /** Deletes a team and everything that is kept of it. */
  readonly deleteTeam: (team: string) => Promise<void>;
  readonly tokens: (team: string) => Promise<readonly TokenInfo[]>;
  /** Adds a token beside the others. */
  readonly addToken: (team: string, role: Role, hash: Buffer) => Promise<void>;
  /**
   * Adds a token; the team's other tokens of this role expire at `othersUntil`, or earlier if they already do. Tokens of
   * invite links stay.
   */
  readonly rotateToken: (team: string, role: Role, hash: Buffer, othersUntil: Date) => Promise<void>;
  /** Revokes a token immediately, by its hash or its fingerprint, with its sessions; false when there is none. */
  readonly revokeToken: (hashOrFingerprint: Buffer | string) => Promise<boolean>;
  /** The team that a token's hash belongs to, as long as the token is valid. */
  readonly teamOf: (role: Role, hash: Buffer, now: Date) => Promise<Team | null>;
}

/** All by the hash of the session's cookie. */
export interface SessionStore {
  readonly openSession: (hash: Buffer, team: string, token: Buffer, until: Date) => Promise<void>;
  /** The team of a session, while it and its lead token are valid. */
  readonly teamOfSession: (hash: Buffer, now: Date) => Promise<Team | null>;
  readonly endSession: (hash: Buffer) => Promise<void>;
  /** Ends all sessions of a team; how many. */
  readonly endSessions: (team: string) => Promise<number>;
}

/** All by the hash of the link's code. */
export interface InviteStore {
  readonly addInvite: (invite: {
    readonly team: string;
    readonly code: Buffer;
    readonly secret: Buffer;
    readonly uses: number;
    readonly until: Date;
  }) => Promise<void>;
  /** Null when there is none, when it expired or was used up. */
  readonly findInvite: (code: Buffer, now: Date) => Promise<Invite | null>;
  /** Counts one who joined and makes the link's token valid; false when it cannot be used any more. */
  readonly acceptInvite: (code: Buffer, token: Buffer, now: Date) => Promise<boolean>;
  readonly invites: (team: string) => Promise<readonly InviteInfo[]>;
  /** Lets nobody else join by it; who joined keeps the token. False when there is none. */
  readonly endInvite: (team: string, id: string) => Promise<boolean>;
}

export interface NoteStore {
  readonly notes: (team: string) => Promise<readonly Note[]>;
  readonly addNote: (team: string, note: Omit<Note, "id">) => Promise<void>;
  readonly removeNote: (team: string, id: number) => Promise<void>;
  readonly policy: (team: string) => Promise<Policy>;
  readonly setPolicy: (team: string, policy: Policy) => Promise<void>;
  /** What was sent last; null when nothing was. */
  readonly sentDigests: (team: string) => Promise<SentDigests | null>;
  readonly rememberSent: (team: string, sent: SentDigests) => Promise<void>;
}

/** What the service needs of a database. When a promise is fulfilled, what it wrote is on disk. */
export interface Store extends PublicationStore, AccountStore, SessionStore, InviteStore, NoteStore {
  /** Stores all deliveries in one transaction. */
  readonly ingest: (deliveries: readonly Delivery[]) => Promise<readonly Verdict[]>;
  /** How many batches it best takes at the same time, and how many requests in one are enough to start with it. */
  readonly batches: { readonly atOnce: number; readonly enough: number };
  /** How many receipts all teams have now, and the week of the oldest one; counted as they come and go. */
  readonly receipts: () => Promise<{ readonly count: number; readonly oldest: string | null }>;
  /** Deletes receipts of weeks that can no longer be reported, sessions that expired, and what a deleted team left. */
  readonly purgeExpired: (openWeeks: readonly string[], now: Date) => Promise<void>;
  /**
   * Writes a complete copy, without receipts of other than the open weeks and without sessions, to a file that must not
   * exist yet, while the service runs. A copy that fails leaves no file.
   */
  readonly backup: (file: string, openWeeks: readonly string[]) => Promise<void>;
  /** Whether the database can be written to and has room. */
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}
