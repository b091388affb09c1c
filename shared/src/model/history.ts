import * as v from "valibot";
import { bandSchema } from "./band.ts";
import { toolSchema } from "./report.ts";
import { byName, type DataOf, maybeText, points, text, timestamp } from "./schema-parts.ts";
import { CONTEXTS, OUTCOMES, SEVERITIES } from "./vocabulary.ts";

/** What is kept of a run: enough to score it again, to tell what changed, and to know by which ruler it was judged. */
export type PastRun = DataOf<typeof pastRunSchema>;
export const pastRunSchema = v.object({
  schema: v.literal(1),
  at: timestamp,
  tool: toolSchema,
  judged: v.picklist(CONTEXTS),
  complete: v.boolean(),
  score: v.object({ value: points, band: bandSchema }),
  goVersion: maybeText,
  fingerprint: text,
  /** `id@rev` → what became of that check. */
  outcomes: byName(v.picklist(OUTCOMES)),
  /** Of those that failed, also `id@rev`. */
  severities: byName(v.picklist(SEVERITIES)),
});

/** What happened between two runs, told by the checks that both had at the same rev. */
export interface Change {
  /** Ids of checks that fail now and did not before. */
  readonly appeared: readonly string[];
  /** Ids of checks that failed before and pass now; one that is merely not judged any more does not count. */
  readonly resolved: readonly string[];
  /** False when the catalog or the formula changed in between: then the two scores are not one trend. */
  readonly isComparable: boolean;
}

/** A past run and what changed since the one before it of the same context; null for the first. */
export interface HistoryEntry {
  readonly run: PastRun;
  readonly change: Change | null;
}
