import { serve } from "@hono/node-server";
import { Hono } from "hono";
import * as v from "valibot";
import { KNOWN_CHECKS } from "../../shared/src/catalog/ids.ts";
import { reportSchema } from "../../shared/src/fleet/contract.ts";

// What the fleet service is compared with: Hono, its adapter and the schema; nothing is guarded and nothing is stored.
const schema = reportSchema(KNOWN_CHECKS);
const app = new Hono().post("/v1/reports", async (c) => {
  const parsed = v.safeParse(schema, await c.req.json(), { abortEarly: true });
  return parsed.success
    ? c.json({ accepted: 1, duplicates: 0, corrected: 0 }, 202)
    : c.json({ error: "not what the schema allows" }, 400);
});
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  console.log(`listens on http://127.0.0.1:${port}`),
);
process.once("SIGTERM", () => server.close(() => process.exit(0)));
