import * as v from "valibot";

/** A share as a lead may see it: rounded, or as a band where the team is small. */
export const shareSchema = v.union([
  v.object({ share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  v.object({ band: v.picklist(["none", "few", "some", "most"]) }),
]);
export type Share = v.InferOutput<typeof shareSchema>;

const cells = v.array(v.object({ value: v.string(), share: shareSchema }));
export type Cells = v.InferOutput<typeof cells>;

const week = v.string();
const score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** What is said of a team's week, and all that is said of it. */
export const figuresSchema = v.object({
  week,
  status: v.literal("published"),
  /** The day it was published, `2026-11-24`. */
  asOf: v.string(),
  /** The week goes on; it is published anew when more is known. */
  running: v.boolean(),
  /** These are an earlier week's figures: so few machines came or went that showing it would show them. */
  carriedFrom: v.nullable(week),
  machines: v.union([v.number(), v.picklist(["5–9", "10–19"])]),
  medianScore: score,
  p10Score: score,
  valid: shareSchema,
  /** Machines with a critical failure. */
  critical: shareSchema,
  /** Failing checks, the most frequent first. */
  checks: v.array(v.object({ id: v.string(), rev: v.number(), failing: shareSchema })),
  breakdowns: v.record(v.string(), cells),
  /** Over the last twelve weeks: how many weeks it took to repair something, and with what. Null where too few did. */
  repairs: v.nullable(v.object({ weeks: cells, by: cells })),
  /** Over the last twelve weeks: checks that machines were rid of, and the share that our fix had part in. */
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

/** A publication as it is kept: once made, it is what everybody gets, however often they ask. */
export const publicationSchema = v.object({
  figures: figuresSchema,
  /** How many machines it was made from; never shown where the team is small. */
  basis: v.number(),
  /** Where in its life the week was: see stage.ts. */
  stage: v.string(),
  /** The numbers behind the figures, for the next publication to hold on to. */
  held: v.record(v.string(), v.object({ count: v.number(), of: v.number() })),
  scores: v.object({ median: score, p10: score }),
});
export type Publication = v.InferOutput<typeof publicationSchema>;

/** A share as a number for sorting, charts and estimates; a band as the middle of what it covers. */
export function numberOf(share: Share): number {
  return "share" in share ? share.share : { none: 0, few: 0.15, some: 0.4, most: 0.75 }[share.band];
}
