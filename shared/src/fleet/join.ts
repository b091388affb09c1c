import * as v from "valibot";
import { type Asked, askServer } from "./ask-server.ts";
import { type Fetch, reportsUrl } from "./client.ts";
import type { Enrolment } from "./enrolment.ts";

const team = v.pipe(v.string(), v.regex(/^t_[A-Za-z0-9_-]{8,32}$/));
const name = v.pipe(v.string(), v.maxLength(200));
const inviteSchema = v.object({ team, name, until: v.pipe(v.string(), v.isoTimestamp()), left: v.number() });
const joinedSchema = v.object({
  team,
  name,
  token: v.pipe(v.string(), v.regex(/^gec_ingest_[A-Za-z0-9_-]{20,200}$/)),
});

/** The two parts of an invite link: where to send to, and the code that lets in. */
export interface InviteLink {
  /** Base address of the server, without a slash at the end. */
  readonly server: string;
  readonly code: string;
}

/** What an invite link leads to. */
export type Invitation = v.InferOutput<typeof inviteSchema>;

/**
 * Reads `https://fleet.example.com/j/CODE`; null for what is no invite link, or would show the code to who listens. An
 * address with a user, a query or a fragment is none.
 */
export function readInviteLink(text: string): InviteLink | null {
  const [, server, code] =
    /^(https?:\/\/[\x21\x24-\x3e\x41-\x5b\x5d-\x7e]+?)\/j\/([A-Za-z0-9_-]{22})\/?$/.exec(text.trim()) ?? [];
  const isLink = server !== undefined && code !== undefined && reportsUrl(server) !== null;
  return isLink ? { server, code } : null;
}

/** Asks what an invite link leads to; uses nothing up. */
export function lookUpInvite({ server, code }: InviteLink, fetch: Fetch): Promise<Asked<Invitation>> {
  return askServer({ url: `${server}/j/${code}`, fetch, schema: inviteSchema });
}

/** Joins the team that an invite link leads to; uses the link up once. */
export async function acceptInvite({ server, code }: InviteLink, fetch: Fetch): Promise<Asked<Enrolment>> {
  const joined = await askServer({ url: `${server}/v1/join`, fetch, schema: joinedSchema, body: { code } });
  return joined.ok ? { ok: true, value: { server, ...joined.value } } : joined;
}

/** Which team a token belongs to. */
export function teamOfToken(
  { server, token }: Pick<Enrolment, "server" | "token">,
  fetch: Fetch,
): Promise<Asked<{ readonly team: string; readonly name: string }>> {
  const url = new URL("team", reportsUrl(server) ?? server).href;
  return askServer({ url, fetch, token, schema: v.object({ team, name }) });
}
