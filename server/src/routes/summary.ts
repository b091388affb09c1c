import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import type { Deps } from "../app.ts";
import { HttpError } from "../http-error.ts";
import { summarise } from "../summary.ts";
import { bearer } from "../tokens.ts";
import { COOKIE } from "./dashboard.tsx";

const MAX_WEEKS = 104;

/** `GET /v1/summary?weeks=12` for a lead's token or session. */
export function summaryRoutes({ store, sessions }: Deps): Hono {
  return new Hono().get("/", (c) => {
    const token = bearer(c.req.header("authorization"));
    const team = token === null ? sessions.find(getCookie(c, COOKIE)) : store.teamOf("lead", token);
    if (team === null) throw new HttpError(401, "a lead token is needed: Authorization: Bearer …");
    const weeks = c.req.query("weeks") ?? "12";
    if (!/^\d{1,3}$/.test(weeks) || Number(weeks) < 1 || Number(weeks) > MAX_WEEKS) {
      throw new HttpError(400, `weeks is a number from 1 to ${MAX_WEEKS}`, "weeks");
    }
    c.header("Cache-Control", "no-store");
    return c.json(summarise(store, team, Number(weeks)));
  });
}
