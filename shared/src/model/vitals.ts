import * as v from "valibot";
import { serviceFactsSchema } from "./network.ts";
import { readingOf } from "./reading.ts";
import { type DataOf, maybeText, number, percent, points } from "./schema-parts.ts";
import { METRICS } from "./vocabulary.ts";

/** The machine's vital signs as they were read, unjudged. */
export type VitalsFacts = DataOf<typeof vitalsFactsSchema>;
export const vitalsFactsSchema = v.object({
  /** Busy share of all processors over at least half a second, in per cent. */
  cpu: readingOf(number),
  /** Share of the memory that cannot be had, in per cent. */
  memory: readingOf(number),
  /** Median time to write, sync and read back a small file where Go's cache lies, in milliseconds. */
  disk: readingOf(number),
  connectivity: readingOf(v.array(serviceFactsSchema)),
});

export type VitalSign = DataOf<typeof vitalSignSchema>;
const vitalSignSchema = v.object({
  metric: v.picklist(METRICS),
  /** Per cent of the whole, before missing readings hand theirs on. */
  weight: percent,
  /** Per cent; milliseconds for `disk`; the share of services that answered for `connectivity`. */
  value: v.nullable(v.number()),
  /** 0 to 100; null exactly when there is no reading. */
  score: v.nullable(percent),
  /** Why there is no reading, or which services did not answer. */
  note: maybeText,
});

/** How the machine feels this very minute. Beside the calibration score, never mixed into it. */
export type Vitals = DataOf<typeof vitalsSchema>;
export const vitalsSchema = v.object({
  /** 0 to 100, an integer; null when nothing could be read. */
  value: v.nullable(points),
  signs: v.array(vitalSignSchema),
});
