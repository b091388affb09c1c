import * as v from "valibot";
import { CONTEXTS, SEVERITIES } from "../../model/index.ts";
import { bandSchema } from "./band-schema.ts";

/** A past run as it is stored, schema 1. */
export const pastRunSchema = v.object({
  schema: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  tool: v.object({ version: v.string(), catalog: v.string(), scoring: v.number() }),
  judged: v.picklist(CONTEXTS),
  complete: v.boolean(),
  score: v.object({
    value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    band: bandSchema,
  }),
  goVersion: v.nullable(v.string()),
  fingerprint: v.string(),
  outcomes: v.record(v.string(), v.picklist(["pass", "fail", "skip", "error", "suppressed"])),
  severities: v.record(v.string(), v.picklist(SEVERITIES)),
});
