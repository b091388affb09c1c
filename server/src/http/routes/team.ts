import { type Context, Hono } from "hono";
import * as v from "valibot";
import { createInvite, INVITE_DEFAULTS, INVITE_LIMITS } from "../../store/join.ts";
import type { Team } from "../../store/store.ts";
import { teamPolicySchema } from "../../store/team-policy.ts";
import { rotateToken } from "../../store/teams.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { inviteUrl } from "../invite-link.ts";
import { needLead, needSameSite } from "../lead-auth.ts";
import { admitBody } from "../request-body.ts";

const MAX_BYTES = 16 * 1024;
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const inviteSchema = v.strictObject({
  uses: v.optional(whole(INVITE_LIMITS.uses), INVITE_DEFAULTS.uses),
  days: v.optional(whole(INVITE_LIMITS.days), INVITE_DEFAULTS.days),
});
const rotateSchema = v.strictObject({
  overlapHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 90)), 24),
});
/** What a lead does for the team: invite links, the ingest token, the policy. */
export function teamRoutes(deps: Deps): Hono {
  const { store, now, settings, known } = deps;
  const app = new Hono();
  app.get("/invites", async (c) => {
    const team = await needLead(c, deps);
    const invites = await store.invites(team.id);
    return c.json({ invites: invites.map(({ id, uses, joined, until }) => ({ id, uses, joined, until })) });
  });
  app.post("/invites", async (c) => {
    const team = await leadOfForm(c, deps);
    const { uses, days } = await read(c, inviteSchema);
    const { code, until } = await createInvite(store, team.id, { uses, days, now: now() });
    return c.json({ url: inviteUrl(c, settings, code), uses, until: until.toISOString() }, 201);
  });
  app.delete("/invites/:id", async (c) => {
    const team = await leadOfForm(c, deps);
    if (!(await store.endInvite(team.id, c.req.param("id"))))
      throw new HttpError(404, "invite link not found");
    return c.body(null, 204);
  });
  app.post("/tokens/ingest/rotate", async (c) => {
    const team = await leadOfForm(c, deps);
    const { overlapHours } = await read(c, rotateSchema);
    const token = await rotateToken(store, team.id, "ingest", { overlapHours, now: now() });
    return c.json({ token, overlapHours }, 201);
  });
  app.put("/policy", async (c) => {
    const team = await leadOfForm(c, deps);
    const policy = await read(c, teamPolicySchema);
    const unknown = policy.suppressed.some((id) => !known.some((check) => check.id === id));
    if (unknown) throw new HttpError(400, "suppressed must list known checks", { field: "suppressed" });
    const { goal = (await store.policy(team.id)).goal } = policy;
    await store.setPolicy(team.id, { ...policy, goal });
    return c.json({ ...policy, goal });
  });
  return app;
}

/** The lead who changes something: a browser with a session must also say that the request comes from our page. */
async function leadOfForm(c: Context, deps: Deps): Promise<Team> {
  needSameSite(c);
  return needLead(c, deps);
}

async function read<T extends v.GenericSchema>(c: Context, schema: T): Promise<v.InferOutput<T>> {
  admitBody(c.req.header(), MAX_BYTES);
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw new HttpError(400, "the body is not JSON");
  }
  // An array is an object without keys to the schema.
  const parsed = v.safeParse(schema, Array.isArray(body) ? null : body);
  if (parsed.success) return parsed.output;
  const key = parsed.issues[0]?.path?.[0]?.key;
  const field = typeof key === "string" && /^[A-Za-z]{1,20}$/.test(key) ? key : "(unknown key)";
  throw new HttpError(400, `${field} does not match the schema`, { field });
}
