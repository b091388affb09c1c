import { randomBytes } from "node:crypto";
import type { Store, Team } from "../store/store.ts";
import { hashToken } from "../store/tokens.ts";

const LIFETIME_MS = 12 * 60 * 60 * 1000;

/**
 * Sessions of signed-in leads. The cookie is 32 random bytes, of which the store keeps the hash, like a token's: a copy of
 * the database opens nothing. A session ends by signing out, after twelve hours, and when its lead token does.
 */
export interface Sessions {
  /** Starts a session; gives the value of its cookie. */
  readonly open: (team: Team, tokenHash: Buffer) => Promise<string>;
  /** The team of a session cookie; null when it is missing, forged or expired. */
  readonly find: (cookie: string | undefined) => Promise<Team | null>;
  readonly end: (cookie: string | undefined) => Promise<void>;
}

/** Creates the session handling. */
export function sessions(store: Store, now: () => Date): Sessions {
  return {
    open: async (team, tokenHash) => {
      const cookie = randomBytes(32).toString("base64url");
      await store.openSession(hashToken(cookie), team.id, tokenHash, new Date(now().getTime() + LIFETIME_MS));
      return cookie;
    },
    find: async (cookie) => {
      const hash = hashOf(cookie);
      return hash === null ? null : store.teamOfSession(hash, now());
    },
    end: async (cookie) => {
      const hash = hashOf(cookie);
      if (hash !== null) await store.endSession(hash);
    },
  };
}

function hashOf(cookie: string | undefined): Buffer | null {
  return /^[A-Za-z0-9_-]{43}$/.test(cookie ?? "") ? hashToken(cookie ?? "") : null;
}
