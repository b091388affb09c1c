import { Hono } from "hono";
import { bearer, hashToken, sameHash } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { openApi } from "../openapi.ts";

/** What keeps the service running: health, readiness, metrics, and the description of its own surface. */
export function operationRoutes({ store, settings, metrics, known, version }: Deps): Hono {
  const app = new Hono();
  const document = openApi(known, version);
  const right = settings.metricsToken === null ? null : hashToken(settings.metricsToken);
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) =>
    (await store.ready()) ? c.text("ok\n") : c.text("the database cannot be written to\n", 503),
  );
  app.get("/metrics", async (c) => {
    if (right === null) throw new HttpError(401, "metrics are off; the operator sets METRICS_TOKEN");
    const token = bearer(c.req.header("authorization")) ?? "";
    if (!sameHash(hashToken(token), right))
      throw new HttpError(401, "the operator's METRICS_TOKEN is needed");
    return c.body(await metrics.text(), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  });
  app.get("/v1/openapi.json", (c) => c.json(document));
  return app;
}
