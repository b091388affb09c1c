import { type Context, Hono } from "hono";
import type { Team } from "../../store/store.ts";
import { bearer, hashToken } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";

/** What a member's client asks: what the team requires of its machines, and which team a token belongs to. */
export function policyRoutes({ store, now }: Deps): Hono {
  const teamOf = async (c: Context): Promise<Team> => {
    const token = bearer(c.req.header("authorization"));
    const team = token === null ? null : await store.teamOf("ingest", hashToken(token), now());
    if (team === null) throw new HttpError(401, "ingest token required (Authorization: Bearer gec_ingest_…)");
    return team;
  };
  const app = new Hono();
  app.get("/policy", async (c) => {
    // The goal is the lead's alone.
    const { minimumGo, suppressed } = await store.policy((await teamOf(c)).id);
    return c.json({ minimumGo, suppressed });
  });
  app.get("/team", async (c) => {
    const { id, name } = await teamOf(c);
    return c.json({ team: id, name });
  });
  return app;
}
