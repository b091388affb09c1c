import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { MAX_WEEKS } from "../publish/publisher.ts";
import type { Team } from "../store/store.ts";
import { bearer, hashToken } from "../store/tokens.ts";
import type { Deps } from "./deps.ts";
import { HttpError } from "./http-error.ts";
import { incomingOf } from "./incoming.ts";
import type { Settings } from "./settings.ts";

/** Whether the request came over TLS. X-Forwarded-Proto counts only from a proxy that the operator listed. */
export function isSecure(c: Context, trustedProxies: Settings["trustedProxies"]): boolean {
  const address = remoteAddress(c);
  if (address !== null && trustedProxies(address)) return c.req.header("x-forwarded-proto") === "https";
  return new URL(c.req.url).protocol === "https:";
}

/** The name of the session cookie. With TLS it has a prefix that stops other hosts of the domain from setting it. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-gec_session" : "gec_session";
}

/** The team of the request's lead token or session; null when there is neither. */
export async function leadOf(c: Context, { store, sessions, now, settings }: Deps): Promise<Team | null> {
  const token = bearer(c.req.header("authorization"));
  if (token !== null) return store.teamOf("lead", hashToken(token), now());
  return sessions.find(getCookie(c, cookieName(isSecure(c, settings.trustedProxies))));
}

/** Like `leadOf`, but throws a 401 instead of giving null. */
export async function needLead(c: Context, deps: Deps): Promise<Team> {
  const team = await leadOf(c, deps);
  if (team === null) throw new HttpError(401, "lead token required (Authorization: Bearer gec_lead_…)");
  return team;
}

/** Throws a 403 for a form of another site. Browsers say where a form comes from, old ones by its origin alone. */
export function needSameSite(c: Context): void {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isForeign =
    site !== undefined
      ? site !== "same-origin"
      : origin !== undefined && hostOf(origin) !== c.req.header("host");
  if (isForeign) throw new HttpError(403, "this form was submitted from another site");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** The number of weeks asked for with `?weeks=`; throws a 400 unless it is 1 to 104. */
export function weeksOf(c: Context, otherwise = 12): number {
  const weeks = c.req.query("weeks") ?? String(otherwise);
  if (!/^\d{1,3}$/.test(weeks) || Number(weeks) < 1 || Number(weeks) > MAX_WEEKS)
    throw new HttpError(400, `weeks must be a number from 1 to ${MAX_WEEKS}`, { field: "weeks" });
  return Number(weeks);
}

/** The peer's address; null when there is no socket (a request made by a test). */
function remoteAddress(c: Context): string | null {
  return incomingOf(c)?.socket.remoteAddress?.replace(/^::ffff:/, "") ?? null;
}
