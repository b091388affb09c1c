import { Hono } from "hono";
import { bearer, hashToken } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";

/** `GET /v1/policy`: what a team requires of its members' machines. */
export function policyRoutes({ store, now }: Deps): Hono {
  return new Hono().get("/", async (c) => {
    const token = bearer(c.req.header("authorization"));
    const team = token === null ? null : await store.teamOf("ingest", hashToken(token), now());
    if (team === null) throw new HttpError(401, "ingest token required (Authorization: Bearer gec_ingest_…)");
    return c.json(await store.policy(team.id));
  });
}
