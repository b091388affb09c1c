import { Hono } from "hono";
import { bearer, hashToken, sameHash } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { openApi } from "../openapi.ts";

/** Routes for the operator: health, readiness and metrics; and the OpenAPI document. */
export function healthRoutes({ store, settings, metrics, known, version }: Deps): Hono {
  const app = new Hono();
  const document = openApi(known, version);
  const expected = settings.metricsToken === null ? null : hashToken(settings.metricsToken);
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) =>
    (await store.ready()) ? c.text("ok\n") : c.text("the database is not writable\n", 503),
  );
  app.get("/metrics", async (c) => {
    if (expected === null) throw new HttpError(401, "metrics are off; set METRICS_TOKEN to turn them on");
    const token = bearer(c.req.header("authorization")) ?? "";
    if (!sameHash(hashToken(token), expected))
      throw new HttpError(401, "METRICS_TOKEN required (Authorization: Bearer …)");
    return c.body(await metrics.text(), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  });
  app.get("/v1/openapi.json", (c) => c.json(document));
  return app;
}
