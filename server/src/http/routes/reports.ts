import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { commitBatcher } from "../../ingest/commit-batcher.ts";
import { DeliveryError } from "../../ingest/delivery-error.ts";
import { deliveryParser } from "../../ingest/parse-deliveries.ts";
import { bearer, hashToken } from "../../store/tokens.ts";
import type { Deps } from "../deps.ts";
import { HttpError } from "../http-error.ts";
import { rateLimit } from "../rate-limit.ts";
import { admitBody } from "../request-body.ts";

/** `POST /v1/reports`: stores reports, and answers when they are on disk. */
export function reportRoutes({
  store,
  known,
  now,
  settings,
  metrics,
}: Deps): Hono<{ Bindings: HttpBindings }> {
  const parseDeliveries = deliveryParser(known);
  const commit = commitBatcher(store);
  const limit = rateLimit(settings.rateLimit);
  return new Hono<{ Bindings: HttpBindings }>().post("/", async (c) => {
    // Node's own headers, because creating a Headers object costs more than everything done with it here.
    const { headers } = c.env.incoming;
    admitBody(headers);
    const token = bearer(headers.authorization);
    const hash = token === null ? null : hashToken(token);
    const team = hash === null ? null : await store.teamOf("ingest", hash, now());
    if (hash === null || team === null)
      throw new HttpError(401, "ingest token required (Authorization: Bearer gec_ingest_…)");
    const key = hash.toString("base64");
    const wait = limit.admit(key);
    if (wait !== null)
      throw new HttpError(429, `too many requests; retry in ${wait} s`, { retryAfter: wait });
    let verdicts: Awaited<ReturnType<typeof commit>>;
    try {
      verdicts = await commit(parseDeliveries(await bodyOf(c), team, now()));
    } catch (error) {
      const refusal = error instanceof DeliveryError ? toHttpError(error) : error;
      if (refusal instanceof HttpError) limit.refused(key);
      throw refusal;
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
        error: "this machine already reported this week; send the earlier report in replaces",
      },
      409,
    );
  });
}

function toHttpError({ status, message, field }: DeliveryError): HttpError {
  return new HttpError(status, message, { ...(field !== null && { field }) });
}

/** Reads the body; a client that disconnects early is not a server error. */
async function bodyOf(c: Context): Promise<string> {
  try {
    return await c.req.text();
  } catch {
    throw new HttpError(400, "the body is incomplete");
  }
}
