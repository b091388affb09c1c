import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Deps } from "../app.ts";
import { Overview } from "../dashboard/overview.tsx";
import { SignIn } from "../dashboard/sign-in.tsx";
import { STYLE } from "../dashboard/style.ts";
import { summarise } from "../summary.ts";

/** The session cookie of a lead. */
export const COOKIE = "gec_session";

/** The lead's page: server-rendered, no script at all. */
export function dashboardRoutes({ store, sessions }: Deps): Hono {
  const app = new Hono();
  app.get("/assets/style.css", (c) =>
    c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "max-age=3600" }),
  );
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get("/", (c) => {
    c.header("Cache-Control", "no-store");
    const team = sessions.find(getCookie(c, COOKIE));
    return c.html(
      team === null ? <SignIn refused={false} /> : <Overview summary={summarise(store, team, 12)} />,
    );
  });
  app.post("/session", async (c) => {
    const { token } = await c.req.parseBody();
    const team = typeof token === "string" ? store.teamOf("lead", token.trim()) : null;
    if (team === null) return c.html(<SignIn refused />, 401);
    const secure = new URL(c.req.url).protocol === "https:";
    setCookie(c, COOKIE, sessions.open(team), { httpOnly: true, sameSite: "Strict", path: "/", secure });
    return c.redirect("/", 303);
  });
  app.post("/session/end", (c) => {
    sessions.close(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, { path: "/" });
    return c.redirect("/", 303);
  });
  return app;
}
