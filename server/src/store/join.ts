import { createHmac, randomBytes } from "node:crypto";
import type { Store, Team } from "./store.ts";
import { hashToken } from "./tokens.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long an invite link can be used, and how often, where nothing else is asked for. */
export const INVITE_DEFAULTS = { uses: 50, days: 14 } as const;
export const INVITE_LIMITS = { uses: 10_000, days: 365 } as const;

/** Creates an invite link's code; only the return value contains it, the store keeps its hash. */
export async function createInvite(
  store: Store,
  team: string,
  { uses, days, now }: { readonly uses: number; readonly days: number; readonly now: Date },
): Promise<{ readonly code: string; readonly until: Date }> {
  const code = randomBytes(16).toString("base64url");
  const until = new Date(now.getTime() + days * DAY_MS);
  await store.addInvite({ team, code: hashToken(code), secret: randomBytes(32), uses, until });
  return { code, until };
}

/**
 * Joins by an invite link: counts one use and gives the token that all who join by this link share. It is made from the
 * code, which the store does not have, and a secret, which the member does not have. That nobody has a token of their own
 * keeps their weeks apart; that it is not the team's keeps them in when the team's is rotated. Null for a code that
 * cannot be used.
 */
export async function joinTeam(
  store: Store,
  code: string,
  now: Date,
): Promise<{ readonly team: Team; readonly token: string } | null> {
  const hash = hashToken(code);
  const invite = await store.findInvite(hash, now);
  if (invite === null) return null;
  const token = `gec_ingest_${createHmac("sha256", invite.secret).update(code).digest("base64url")}`;
  return (await store.acceptInvite(hash, hashToken(token), now)) ? { team: invite.team, token } : null;
}
