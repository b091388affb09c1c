import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { KnownCheck } from "../../shared/src/model.ts";
import { HttpError } from "./http-error.ts";
import { dashboardRoutes } from "./routes/dashboard.tsx";
import { reportRoutes } from "./routes/reports.ts";
import { summaryRoutes } from "./routes/summary.ts";
import { type Sessions, sessions } from "./session.ts";
import type { Store } from "./store/store.ts";

/** What the service is made of; tests hand in a clock of their own. */
export interface Deps {
  readonly store: Store;
  readonly known: readonly KnownCheck[];
  readonly now: () => Date;
  readonly sessions: Sessions;
}

/** The whole HTTP surface on one screen. */
export function createApp(deps: Omit<Deps, "sessions">): Hono {
  const all: Deps = { ...deps, sessions: sessions(deps.now) };
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
    }),
  );
  app.route("/v1/reports", reportRoutes(all));
  app.route("/v1/summary", summaryRoutes(all));
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", (c) =>
    all.store.ready() ? c.text("ok\n") : c.text("the database does not answer\n", 503),
  );
  app.route("/", dashboardRoutes(all));
  app.notFound((c) => c.json({ error: "there is nothing here" }, 404));
  app.onError((error, c) => {
    if (error instanceof HttpError) {
      return c.json(
        { error: error.message, ...(error.field !== null && { field: error.field }) },
        error.status,
      );
    }
    // Its text may carry data of a request; only its kind is written down.
    console.error(JSON.stringify({ level: "error", at: all.now().toISOString(), kind: error.name }));
    return c.json({ error: "the service failed; nothing was stored, try again" }, 503);
  });
  return app;
}
