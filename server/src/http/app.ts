import { Hono } from "hono";
import { publisher } from "../publish/publisher.ts";
import type { Deps, Parts } from "./deps.ts";
import { HttpError } from "./http-error.ts";
import { drainRest, incomingOf } from "./incoming.ts";
import { type Observed, observe } from "./observe.ts";
import { dashboardRoutes } from "./routes/dashboard.tsx";
import { healthRoutes } from "./routes/health.ts";
import { policyRoutes } from "./routes/policy.ts";
import { reportRoutes } from "./routes/reports.ts";
import { summaryRoutes } from "./routes/summary.ts";
import { teamRoutes } from "./routes/team.ts";
import { sessions } from "./session.ts";

/** Builds the HTTP service from its parts. */
export function createApp(parts: Parts): Observed {
  const deps: Deps = {
    ...parts,
    sessions: sessions(parts.store, parts.now),
    published: publisher({ ...parts, thresholds: parts.settings.thresholds }),
  };
  const { log } = deps;
  const app = new Hono();
  app.route("/v1/reports", reportRoutes(deps));
  app.route("/v1", policyRoutes(deps));
  app.route("/v1", summaryRoutes(deps));
  app.route("/v1", teamRoutes(deps));
  app.route("/", healthRoutes(deps));
  app.route("/", dashboardRoutes(deps));
  app.notFound((c) => c.json({ error: "not found" }, 404));
  app.onError(async (error, c) => {
    // An unread body would be parsed as the next request.
    if (c.req.method !== "GET") c.header("Connection", "close");
    const incoming = incomingOf(c);
    if (incoming !== null) await drainRest(incoming);
    if (error instanceof HttpError) {
      if (error.retryAfter !== null) c.header("Retry-After", String(error.retryAfter));
      if (error.status === 401) c.header("WWW-Authenticate", "Bearer");
      return c.json(
        { error: error.message, ...(error.field !== null && { field: error.field }) },
        error.status,
      );
    }
    // The message may contain data of a request, so only the kind of the error is logged.
    log.error({ kind: error.name, code: "code" in error ? String(error.code) : undefined }, "request failed");
    c.header("Retry-After", "5");
    return c.json({ error: "server error: nothing was stored, try again" }, 503);
  });
  return observe(app, deps);
}
