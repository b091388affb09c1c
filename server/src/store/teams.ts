import { randomBytes } from "node:crypto";
import type { Store, Team } from "./store.ts";
import { hashToken, newToken, type Role } from "./tokens.ts";

/** Creates a team. Only the return value contains its tokens; the store keeps their hashes. */
export async function createTeam(
  store: Store,
  name: string,
): Promise<Team & { readonly ingestToken: string; readonly leadToken: string }> {
  const team = { id: `t_${randomBytes(9).toString("base64url")}`, name };
  const tokens = { ingest: newToken("ingest"), lead: newToken("lead") };
  await store.createTeam(team, { ingest: hashToken(tokens.ingest), lead: hashToken(tokens.lead) });
  return { ...team, ingestToken: tokens.ingest, leadToken: tokens.lead };
}

/** Creates a token. The old ones stay valid for `overlapHours`, so that members can switch one by one. */
export async function rotateToken(
  store: Store,
  team: string,
  role: Role,
  { overlapHours, now }: { readonly overlapHours: number; readonly now: Date },
): Promise<string> {
  const token = newToken(role);
  const until = new Date(now.getTime() + overlapHours * 60 * 60 * 1000);
  await store.rotateToken(team, role, hashToken(token), until);
  return token;
}

/** Creates another token of a role, beside those that there are: a second lead's, for example. */
export async function addToken(store: Store, team: string, role: Role): Promise<string> {
  const token = newToken(role);
  await store.addToken(team, role, hashToken(token));
  return token;
}
