import type { Language } from "go-env-check/model";
import { type Context, Hono } from "hono";
import { ShownOnce } from "../../dashboard/shown-once.tsx";
import { createInvite, INVITE_LIMITS } from "../../store/join.ts";
import { rotateToken } from "../../store/teams.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { inviteUrl } from "../invite-link.ts";
import { needSession, readForm } from "./session.tsx";

const MAX_OVERLAP_HOURS = 24 * 90;

/** The dashboard's forms about members: make and end invite links, rotate the ingest token. */
export function memberRoutes(deps: Deps, start: (c: Context) => Language): Hono {
  const { store, now, settings } = deps;
  const app = new Hono();
  app.post("/members/invites", async (c) => {
    const team = await needSession(c, deps);
    const form = await readForm(c);
    const uses = whole("uses", form.uses, 1, INVITE_LIMITS.uses);
    const days = whole("days", form.days, 1, INVITE_LIMITS.days);
    const { code } = await createInvite(store, team.id, { uses, days, now: now() });
    const language = start(c);
    return c.html(<ShownOnce kind="invite" value={inviteUrl(c, settings, code)} language={language} />, 201);
  });
  app.post("/members/invites/:id/end", async (c) => {
    const team = await needSession(c, deps);
    await store.endInvite(team.id, c.req.param("id"));
    return c.redirect("/#members", 303);
  });
  app.post("/members/token", async (c) => {
    const team = await needSession(c, deps);
    const overlapHours = whole("overlap", (await readForm(c)).overlap, 0, MAX_OVERLAP_HOURS);
    const token = await rotateToken(store, team.id, "ingest", { overlapHours, now: now() });
    return c.html(<ShownOnce kind="token" value={token} language={start(c)} />, 201);
  });
  return app;
}

function whole(name: string, text: unknown, least: number, most: number): number {
  const value = typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new HttpError(400, `${name} must be a number from ${least} to ${most}`, { field: name });
  return value;
}
