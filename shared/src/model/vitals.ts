import * as v from "valibot";
import { type DataOf, number } from "./data-of.ts";
import { serviceFactsSchema } from "./network.ts";
import { readingOf } from "./reading.ts";
import type { Metric } from "./vocabulary.ts";

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

export interface VitalSign {
  readonly metric: Metric;
  /** Per cent of the whole, before missing readings hand theirs on. */
  readonly weight: number;
  /** Per cent; milliseconds for `disk`; the share of services that answered for `connectivity`. */
  readonly value: number | null;
  /** 0 to 100; null exactly when there is no reading. */
  readonly score: number | null;
  /** Why there is no reading, or which services did not answer. */
  readonly note: string | null;
}

/** How the machine feels this very minute. Beside the calibration score, never mixed into it. */
export interface Vitals {
  /** 0 to 100, an integer; null when nothing could be read. */
  readonly value: number | null;
  readonly signs: readonly VitalSign[];
}
