import { type Language, SEVERITIES } from "go-env-check/model";
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ApiPage } from "../../dashboard/api-page.tsx";
import { CheckPage } from "../../dashboard/check-page.tsx";
import { pickLanguage } from "../../dashboard/messages/index.ts";
import { Overview } from "../../dashboard/overview.tsx";
import { Privacy } from "../../dashboard/privacy.tsx";
import { SignIn } from "../../dashboard/sign-in.tsx";
import { summarize, trendOf } from "../../lead/summary.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { isSecure, leadOf, weeksOf } from "../lead-auth.ts";
import { openApi } from "../openapi.ts";
import { joinRoutes } from "./join.tsx";
import { memberRoutes } from "./members.tsx";
import { sessionRoutes } from "./session.tsx";

const LANGUAGE_COOKIE = "gec_lang";
const YEAR_S = 365 * 24 * 60 * 60;
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The dashboard's pages. They are rendered on the server and have no scripts. */
export function dashboardRoutes(deps: Deps): Hono {
  const { store, known, now, published, assets, settings } = deps;
  const app = new Hono();
  app.get("/assets/:name", (c) => {
    const asset = assets.get(c.req.param("name"));
    if (asset === undefined) throw new HttpError(404, "not found");
    return c.body(asset.body, 200, { "Content-Type": asset.type, "Cache-Control": "max-age=3600" });
  });
  app.get("/favicon.ico", (c) => c.redirect("/assets/icon.svg", 301));
  app.get("/", async (c) => {
    const language = start(c);
    const team = await leadOf(c, deps);
    if (team === null) return c.html(<SignIn refused={false} language={language} />);
    const weeks = weeksOf(c);
    const [shown, notes, invites, { goal }] = await Promise.all([
      published(team.id, weeks),
      store.notes(team.id),
      store.invites(team.id),
      store.policy(team.id),
    ]);
    const summary = summarize(team, shown, notes, now());
    return c.html(
      <Overview
        summary={summary}
        notes={notes}
        invites={invites}
        now={now()}
        weeks={weeks}
        goal={goal}
        severity={SEVERITIES.find((own) => own === c.req.query("severity")) ?? null}
        language={language}
      />,
    );
  });
  app.get("/checks/:id", async (c) => {
    const language = start(c);
    const team = await leadOf(c, deps);
    const check = known.find(({ id }) => id === c.req.param("id"));
    if (check === undefined) throw new HttpError(404, "unknown check");
    // A member who follows a lead's link reads what it means and how to fix it, and nothing about the team.
    const trend = team === null ? null : trendOf(team, check.id, await published(team.id, weeksOf(c, 26)));
    return c.html(
      <CheckPage
        id={check.id}
        trend={trend}
        severity={check.severity}
        address={addressOf(c, settings.trustedProxies)}
        language={language}
      />,
    );
  });
  app.get("/privacy", async (c) => {
    const language = start(c);
    const signedIn = (await leadOf(c, deps)) !== null;
    return c.html(<Privacy receipts={await store.receipts()} language={language} signedIn={signedIn} />);
  });
  app.get("/api", async (c) => {
    const language = start(c);
    const signedIn = (await leadOf(c, deps)) !== null;
    return c.html(
      <ApiPage document={openApi(known, deps.version)} language={language} signedIn={signedIn} />,
    );
  });
  app.route("/", joinRoutes(deps, start));
  app.route("/", sessionRoutes(deps, start));
  app.route("/", memberRoutes(deps, start));
  return app;
}

/** Sets the headers of a page and picks its language; a language chosen in the URL is kept in a cookie. */
function start(c: Context): Language {
  c.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  c.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  const chosen = c.req.query("lang");
  const language = pickLanguage(chosen ?? getCookie(c, LANGUAGE_COOKIE), c.req.header("accept-language"));
  if (chosen === language)
    setCookie(c, LANGUAGE_COOKIE, language, { path: "/", sameSite: "Lax", maxAge: YEAR_S, httpOnly: true });
  return language;
}

/** The address of the page that was asked for, as the browser sees it. */
function addressOf(c: Context, trustedProxies: Deps["settings"]["trustedProxies"]): string {
  const { host, pathname } = new URL(c.req.url);
  return `${isSecure(c, trustedProxies) ? "https" : "http"}://${host}${pathname}`;
}
