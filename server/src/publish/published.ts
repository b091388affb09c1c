import { SEVERITIES } from "go-env-check/model";
import * as v from "valibot";

/** A share as a lead may see it: rounded, or a band when the team is small. */
export const shareSchema = v.union([
  v.object({ share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  v.object({ band: v.picklist(["none", "few", "some", "most"]) }),
]);
export type Share = v.InferOutput<typeof shareSchema>;

const groups = v.array(v.object({ value: v.string(), share: shareSchema }));
export type BreakdownShares = v.InferOutput<typeof groups>;

const week = v.string();
const score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const band = v.picklist(["healthy", "minor-issues", "needs-attention", "broken"]);

/** Whether a share certainly went up or down since the week before; "same" when it is not certain that it did. */
export const CHANGES = ["up", "down", "same"] as const;
export type Change = (typeof CHANGES)[number];

const check = v.object({
  id: v.string(),
  rev: v.number(),
  failing: shareSchema,
  /** The same machines by how severe the problem is on each of them. */
  severities: v.optional(v.array(v.object({ severity: v.picklist(SEVERITIES), share: shareSchema })), []),
  /** Compared with the week before; null when that week is not published. */
  change: v.optional(v.nullable(v.picklist(CHANGES)), null),
});
export type CheckFigures = v.InferOutput<typeof check>;

/** Everything that is published about a team's week. */
export const figuresSchema = v.object({
  week,
  status: v.literal("published"),
  /** The day it was published, `2026-11-24`. */
  asOf: v.string(),
  /** The week is in progress; it is published again when more is known. */
  running: v.boolean(),
  machines: v.union([v.number(), v.picklist(["5–9", "10–19"])]),
  /** To the nearest ten in a small team. */
  medianScore: score,
  /** The band of the median before it is rounded. */
  band: v.optional(band, "healthy"),
  /** How much the median certainly rose or fell since the week before, in points; null when it is not certain. */
  medianChange: v.optional(v.nullable(v.number()), null),
  /** Null with fewer than 100 machines: too few are in the lowest tenth. */
  p10Score: v.nullable(score),
  valid: shareSchema,
  /** Machines with a score below 40: something critical is broken. */
  critical: shareSchema,
  criticalChange: v.optional(v.nullable(v.picklist(CHANGES)), null),
  /** Failing checks, the most frequent first. */
  checks: v.array(check),
  breakdowns: v.record(v.string(), groups),
  /** Last twelve weeks: how many weeks fixes took, and how they were made. Null when too few machines fixed something. */
  repairs: v.nullable(v.object({ weeks: groups, by: groups })),
  /** Last twelve weeks: checks that machines fixed, and the share of them that used our fix. */
  fixes: v.array(v.object({ id: v.string(), withOurs: shareSchema })),
  scoringBasis: v.object({ scoring: v.number(), catalog: v.string() }),
});
export type Figures = v.InferOutput<typeof figuresSchema>;

export const withheldSchema = v.object({
  week,
  status: v.literal("withheld"),
  because: v.picklist(["too-few", "not-yet", "no-reports"]),
  reason: v.string(),
});
export type Withheld = v.InferOutput<typeof withheldSchema>;

export const publishedWeekSchema = v.variant("status", [figuresSchema, withheldSchema]);
export type PublishedWeek = v.InferOutput<typeof publishedWeekSchema>;

/** The first releases stored the score alone. */
const heldScore = v.union([
  v.object({ score, low: score, high: score, exact: v.boolean() }),
  v.pipe(
    score,
    v.transform((own) => ({ score: own, low: own, high: own, exact: false })),
  ),
]);

/** A publication as it is stored: once made, everybody gets the same one, however often they ask. */
export const publicationSchema = v.object({
  figures: figuresSchema,
  /** How many machines it was made from; never shown when the team is small. */
  basis: v.number(),
  /** The stage of the week: see stage.ts. */
  stage: v.string(),
  /** The numbers of machines behind the figures, which the next publication compares with. A missing one is 0. */
  held: v.record(
    v.string(),
    v.object({ count: v.number(), of: v.number(), exact: v.optional(v.boolean(), false) }),
  ),
  scores: v.object({ median: heldScore, p10: heldScore }),
});
export type Publication = v.InferOutput<typeof publicationSchema>;

/** A share as a number (0 to 1) for sorting and for bars; a band counts as the middle of its range. */
export function numberOf(share: Share): number {
  return "share" in share ? share.share : { none: 0, few: 0.15, some: 0.4, most: 0.75 }[share.band];
}
