import { randomBytes } from "node:crypto";
import type { Store, Team } from "./store/store.ts";
import { hashToken, newToken } from "./tokens.ts";

/** Makes a team. Its tokens exist in the answer only; the store keeps their hashes. */
export function createTeam(
  store: Store,
  name: string,
): Team & { readonly ingestToken: string; readonly leadToken: string } {
  const team = { id: `t_${randomBytes(9).toString("base64url")}`, name };
  const tokens = { ingest: newToken("ingest"), lead: newToken("lead") };
  store.createTeam(team, { ingest: hashToken(tokens.ingest), lead: hashToken(tokens.lead) });
  return { ...team, ingestToken: tokens.ingest, leadToken: tokens.lead };
}
