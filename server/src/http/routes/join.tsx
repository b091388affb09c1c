import type { Language } from "go-env-check/model";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { JoinPage } from "../../dashboard/join-page.tsx";
import { joinTeam } from "../../store/join.ts";
import { hashToken } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { inviteUrl, raycastLink } from "../invite-link.ts";
import { admitBody } from "../request-body.ts";

const MAX_BYTES = 1024;
const CODE = /^[A-Za-z0-9_-]{22}$/;
const joinSchema = v.strictObject({ code: v.pipe(v.string(), v.regex(CODE)) });
const NOT_VALID = "this invite link is not valid: it was mistyped, expired or used up; ask for a new one";

/** The page behind an invite link, the same as JSON for the command line, and joining by it. */
export function joinRoutes({ store, now, settings, log }: Deps, start: (c: Context) => Language): Hono {
  const app = new Hono();
  app.get("/j/:code", async (c) => {
    const code = c.req.param("code");
    const invite = CODE.test(code) ? await store.findInvite(hashToken(code), now()) : null;
    if (c.req.header("accept") === "application/json") {
      if (invite === null) throw new HttpError(404, NOT_VALID);
      const { team, until, left } = invite;
      return c.json({ team: team.id, name: team.name, until, left });
    }
    const language = start(c);
    if (invite === null) return c.html(<JoinPage invite={null} language={language} />, 404);
    const url = inviteUrl(c, settings, code);
    const shown = { team: invite.team.name, until: invite.until, url, raycast: raycastLink(url) };
    return c.html(<JoinPage invite={shown} language={language} />);
  });
  app.post("/v1/join", async (c) => {
    admitBody(c.req.header(), MAX_BYTES);
    const parsed = v.safeParse(joinSchema, await bodyOf(c));
    if (!parsed.success)
      throw new HttpError(400, "code must be the end of an invite link", { field: "code" });
    const joined = await joinTeam(store, parsed.output.code, now());
    if (joined === null) {
      log.info({}, "joining refused");
      throw new HttpError(404, NOT_VALID);
    }
    const { team, token } = joined;
    return c.json({ team: team.id, name: team.name, token });
  });
  return app;
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new HttpError(400, "the body is not JSON");
  }
}
