import { Hono } from "hono";
import type { Deps } from "../app.ts";
import { batcher } from "../batcher.ts";
import { HttpError } from "../http-error.ts";
import { deliveryReader } from "../read-deliveries.ts";
import { bearer } from "../tokens.ts";

/** 500 reports of some 4 kB. */
const MAX_BYTES = 2 * 1024 * 1024;

/** `POST /v1/reports`: answered after what it took in is on the disk. */
export function reportRoutes({ store, known, now }: Deps): Hono {
  const read = deliveryReader(known);
  const commit = batcher(store, now);
  return new Hono().post("/", async (c) => {
    admitSize(c.req.header("content-length"), c.req.header("content-encoding"), c.req.header("content-type"));
    const token = bearer(c.req.header("authorization"));
    const team = token === null ? null : store.teamOf("ingest", token);
    if (team === null) throw new HttpError(401, "an ingest token is needed: Authorization: Bearer …");
    const deliveries = read(await c.req.text(), team, now());
    const verdicts = await Promise.all(deliveries.map(commit));
    const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
    const answer = {
      accepted: count("accepted"),
      duplicates: count("duplicate"),
      corrected: count("corrected"),
    };
    if (verdicts.includes("conflict")) {
      return c.json(
        { ...answer, error: "another report of this machine and week is there; send it along as replaces" },
        409,
      );
    }
    return c.json(answer, 202);
  });
}

function admitSize(length: string | undefined, encoding: string | undefined, type: string | undefined): void {
  if (encoding !== undefined && encoding !== "identity")
    throw new HttpError(415, "send the body without Content-Encoding");
  if (!/^application\/json\s*(;|$)/i.test(type ?? "")) throw new HttpError(415, "send application/json");
  if (length === undefined || !/^\d+$/.test(length)) throw new HttpError(411, "send a Content-Length");
  if (Number(length) > MAX_BYTES) throw new HttpError(413, `a body holds at most ${MAX_BYTES} bytes`);
}
