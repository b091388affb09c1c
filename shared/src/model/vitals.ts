import type { ServiceFacts } from "./network.ts";
import type { Reading } from "./vocabulary.ts";

/** What the vitals gauge reads, in the order in which it is shown. */
export const METRICS = ["cpu", "memory", "disk", "connectivity"] as const;
export type Metric = (typeof METRICS)[number];

/** The machine's vital signs as they were read, unjudged. */
export interface VitalsFacts {
  /** Busy share of all processors over at least half a second, in per cent. */
  readonly cpu: Reading<number>;
  /** Share of the memory that cannot be had, in per cent. */
  readonly memory: Reading<number>;
  /** Median time to write, sync and read back a small file where Go's cache lies, in milliseconds. */
  readonly disk: Reading<number>;
  readonly connectivity: Reading<readonly ServiceFacts[]>;
}

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
