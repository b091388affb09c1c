import { randomBytes } from "node:crypto";
import type { Team } from "./store/store.ts";
import { hashToken } from "./tokens.ts";

const LIFETIME_MS = 12 * 60 * 60 * 1000;
const MAX_SESSIONS = 10_000;

/** Signed-in leads, in memory only: a restart signs everybody out. Keys are kept hashed. */
export interface Sessions {
  /** A new session's key for the cookie. */
  readonly open: (team: Team) => string;
  readonly find: (key: string | undefined) => Team | null;
  readonly close: (key: string | undefined) => void;
}

export function sessions(now: () => Date): Sessions {
  const open = new Map<string, { readonly team: Team; readonly until: number }>();
  const digest = (key: string): string => hashToken(key).toString("base64url");
  return {
    open: (team) => {
      const oldest = open.keys().next().value;
      if (open.size >= MAX_SESSIONS && oldest !== undefined) open.delete(oldest);
      const key = randomBytes(32).toString("base64url");
      open.set(digest(key), { team, until: now().getTime() + LIFETIME_MS });
      return key;
    },
    find: (key) => {
      const session = key === undefined ? undefined : open.get(digest(key));
      return session !== undefined && session.until > now().getTime() ? session.team : null;
    },
    close: (key) => {
      if (key !== undefined) open.delete(digest(key));
    },
  };
}
