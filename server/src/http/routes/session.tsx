import type { Language } from "go-env-check/model";
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { MAX_NOTE } from "../../dashboard/parts/notes.tsx";
import { SignIn } from "../../dashboard/sign-in.tsx";
import type { Team } from "../../store/store.ts";
import { hashToken } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { cookieName, isSecure, leadOf, needSameSite } from "../lead-auth.ts";

const MAX_FORM_BYTES = 8 * 1024;
const MAX_NOTES = 200;
const note = v.object({
  week: v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)),
  text: v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\p{Cc}/gu, " ").trim()),
    v.minLength(1),
    v.maxLength(MAX_NOTE),
  ),
});

/** Handles the dashboard's forms: sign in, sign out, add and remove annotations. */
export function sessionRoutes(deps: Deps, start: (c: Context) => Language): Hono {
  const { store, sessions, now, settings, log } = deps;
  const app = new Hono();
  app.post("/session", async (c) => {
    needSameSite(c);
    const language = start(c);
    const { token } = await readForm(c);
    const hash = typeof token === "string" ? hashToken(token.trim()) : null;
    const team = hash === null ? null : await store.teamOf("lead", hash, now());
    if (hash === null || team === null) {
      // Neither what was tried nor from where: only that somebody tries.
      log.info({}, "sign-in refused");
      return c.html(<SignIn refused language={language} />, 401);
    }
    const secure = isSecure(c, settings.trustedProxies);
    setCookie(c, cookieName(secure), await sessions.open(team, hash), {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      secure,
    });
    return c.redirect("/", 303);
  });
  app.post("/session/end", async (c) => {
    needSameSite(c);
    const secure = isSecure(c, settings.trustedProxies);
    await sessions.end(getCookie(c, cookieName(secure)));
    deleteCookie(c, cookieName(secure), { path: "/", secure });
    return c.redirect("/", 303);
  });
  app.post("/notes", async (c) => {
    const team = await needSession(c, deps);
    const parsed = v.safeParse(note, await readForm(c));
    if (!parsed.success)
      throw new HttpError(400, `an annotation needs a week and a text of 1 to ${MAX_NOTE} characters`);
    if ((await store.notes(team.id)).length >= MAX_NOTES)
      throw new HttpError(400, `a team can have ${MAX_NOTES} annotations at most; remove one first`);
    await store.addNote(team.id, parsed.output);
    return c.redirect("/#notes", 303);
  });
  app.post("/notes/:id/end", async (c) => {
    const team = await needSession(c, deps);
    const id = c.req.param("id");
    if (!/^\d{1,9}$/.test(id)) throw new HttpError(404, "annotation not found");
    await store.removeNote(team.id, Number(id));
    return c.redirect("/#notes", 303);
  });
  return app;
}

/** The signed-in team. Besides the SameSite=Strict cookie, the browser must report the form as sent from this site. */
export async function needSession(c: Context, deps: Deps): Promise<Team> {
  needSameSite(c);
  const team = await leadOf(c, deps);
  if (team === null) throw new HttpError(401, "sign in first");
  return team;
}

/** The fields of a form; throws a 413 for one that is too large and a 400 for what is none. */
export async function readForm(c: Context): Promise<Record<string, unknown>> {
  const length = Number(c.req.header("content-length") ?? "NaN");
  if (!(length <= MAX_FORM_BYTES))
    throw new HttpError(413, `the form is larger than ${MAX_FORM_BYTES} bytes`);
  try {
    return await c.req.parseBody();
  } catch {
    throw new HttpError(400, "the body is not a form");
  }
}
