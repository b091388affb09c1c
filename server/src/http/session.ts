import { createHmac, timingSafeEqual } from "node:crypto";
import type { Store, Team } from "../store/store.ts";

const LIFETIME_MS = 12 * 60 * 60 * 1000;

/**
 * Signed-in leads, without a table of sessions: the cookie names the hash of the token it was opened with and when it
 * ends, signed with a key that all processes share. It ends with its token.
 */
export interface Sessions {
  /** The cookie's value. */
  readonly open: (tokenHash: Buffer) => Promise<string>;
  readonly find: (cookie: string | undefined) => Promise<Team | null>;
}

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
      const right = await sign(text);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      if (Number(until) <= now().getTime()) return null;
      return store.teamOf("lead", Buffer.from(hash, "hex"), now());
    },
  };
}
