import { createHmac, timingSafeEqual } from "node:crypto";
import type { Store, Team } from "../store/store.ts";

const LIFETIME_MS = 12 * 60 * 60 * 1000;

/**
 * Sessions of signed-in leads, without a table: the cookie contains the hash of the lead token and the expiry time,
 * signed with a key that all processes share. A session also ends when its token does.
 */
export interface Sessions {
  /** The value of the session cookie. */
  readonly open: (tokenHash: Buffer) => Promise<string>;
  /** The team of a session cookie; null when it is missing, forged or expired. */
  readonly find: (cookie: string | undefined) => Promise<Team | null>;
}

/** Creates the session handling. */
export function sessions(store: Store, now: () => Date): Sessions {
  let key: Promise<Buffer> | null = null;
  const sign = async (text: string): Promise<Buffer> => {
    key ??= store.sessionKey();
    try {
      return createHmac("sha256", await key)
        .update(text)
        .digest();
    } catch (error) {
      key = null;
      throw error;
    }
  };
  return {
    open: async (tokenHash) => {
      const text = `${tokenHash.toString("hex")}.${now().getTime() + LIFETIME_MS}`;
      return `${text}.${(await sign(text)).toString("base64url")}`;
    },
    find: async (cookie) => {
      const [, text, hash, until, mac] =
        /^(([0-9a-f]{64})\.(\d{1,15}))\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? "") ?? [];
      if (text === undefined || hash === undefined || until === undefined || mac === undefined) return null;
      const given = Buffer.from(mac, "base64url");
      const expected = await sign(text);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      if (Number(until) <= now().getTime()) return null;
      return store.teamOf("lead", Buffer.from(hash, "hex"), now());
    },
  };
}
