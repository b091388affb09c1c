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

/** Everything that is published about a team's week. */
export const figuresSchema = v.object({
  week,
  status: v.literal("published"),
  /** The day it was published, `2026-11-24`. */
  asOf: v.string(),
  /** The week is in progress; it is published again when more is known. */
  running: v.boolean(),
  /** The earlier week these figures come from: so few machines came or went since that new figures would reveal them. */
  carriedFrom: v.nullable(week),
  machines: v.union([v.number(), v.picklist(["5–9", "10–19"])]),
  medianScore: score,
  p10Score: score,
  valid: shareSchema,
  /** Machines with at least one critical problem. */
  critical: shareSchema,
  /** Failing checks, the most frequent first. */
  checks: v.array(v.object({ id: v.string(), rev: v.number(), failing: shareSchema })),
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
  because: v.picklist(["too-few", "not-yet"]),
  reason: v.string(),
});
export type Withheld = v.InferOutput<typeof withheldSchema>;

export const publishedWeekSchema = v.variant("status", [figuresSchema, withheldSchema]);
export type PublishedWeek = v.InferOutput<typeof publishedWeekSchema>;

/** A publication as it is stored: once made, everybody gets the same one, however often they ask. */
export const publicationSchema = v.object({
  figures: figuresSchema,
  /** How many machines it was made from; never shown when the team is small. */
  basis: v.number(),
  /** The stage of the week: see stage.ts. */
  stage: v.string(),
  /** The exact numbers behind the figures, which the next publication compares with. */
  held: v.record(v.string(), v.object({ count: v.number(), of: v.number() })),
  scores: v.object({ median: score, p10: score }),
});
export type Publication = v.InferOutput<typeof publicationSchema>;

/** A share as a number (0 to 1) for sorting, charts and estimates; a band counts as the middle of its range. */
export function numberOf(share: Share): number {
  return "share" in share ? share.share : { none: 0, few: 0.15, some: 0.4, most: 0.75 }[share.band];
}
