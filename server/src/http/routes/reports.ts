import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { batcher } from "../../ingest/commit-batcher.ts";
import { deliveryReader } from "../../ingest/parse-deliveries.ts";
import { bearer, hashToken } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { rateLimit } from "../rate-limit.ts";
import { admitBody } from "../request-body.ts";

/** `POST /v1/reports`: answered after what it took in is on the disk. */
export function reportRoutes({
  store,
  known,
  now,
  settings,
  metrics,
}: Deps): Hono<{ Bindings: HttpBindings }> {
  const read = deliveryReader(known);
  const commit = batcher(store);
  const limit = rateLimit(settings.rateLimit);
  return new Hono<{ Bindings: HttpBindings }>().post("/", async (c) => {
    // Node's own headers: a Headers object made of them costs more than all that is asked of it here.
    const { headers } = c.env.incoming;
    admitBody(headers);
    const token = bearer(headers.authorization);
    const hash = token === null ? null : hashToken(token);
    const team = hash === null ? null : await store.teamOf("ingest", hash, now());
    if (hash === null || team === null)
      throw new HttpError(401, "an ingest token is needed: Authorization: Bearer gec_ingest_…");
    const key = hash.toString("base64");
    const wait = limit.admit(key);
    if (wait !== null) throw new HttpError(429, `too many requests; wait ${wait} s`, { retryAfter: wait });
    let verdicts: Awaited<ReturnType<typeof commit>>;
    try {
      verdicts = await commit(read(await bodyOf(c), team, now()));
    } catch (error) {
      if (error instanceof HttpError) limit.refused(key);
      throw error;
    }
    const answer = { accepted: 0, duplicates: 0, corrected: 0 };
    let conflicts = 0;
    for (const verdict of verdicts) {
      if (verdict === "conflict") conflicts += 1;
      else answer[verdict === "duplicate" ? "duplicates" : verdict] += 1;
    }
    for (const [verdict, count] of Object.entries({ ...answer, conflicts })) {
      if (count > 0) metrics.verdicts(verdict, count);
    }
    if (conflicts === 0) return c.json(answer, 202);
    return c.json(
      {
        ...answer,
        conflicts,
        error: "another report of this machine and week is there; send it along as replaces",
      },
      409,
    );
  });
}

/** A client that goes away before its body is whole is no failure of ours. */
async function bodyOf(c: Context): Promise<string> {
  try {
    return await c.req.text();
  } catch {
    throw new HttpError(400, "the body did not arrive whole");
  }
}
