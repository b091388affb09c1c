import { inlineCode, prose } from "go-env-check";
import * as v from "valibot";

const share = v.union([
  v.object({ share: v.number() }),
  v.object({ band: v.picklist(["none", "few", "some", "most"]) }),
]);
export type Share = v.InferOutput<typeof share>;

const week = v.variant("status", [
  v.object({
    week: v.string(),
    status: v.literal("published"),
    machines: v.union([v.number(), v.string()]),
    medianScore: v.number(),
    p10Score: v.nullable(v.number()),
    valid: share,
    critical: share,
  }),
  v.object({ week: v.string(), status: v.literal("withheld"), reason: v.string() }),
]);
export type Week = v.InferOutput<typeof week>;

/** The part of the fleet server's response that the extension reads; a newer server may send more. */
export const teamSummarySchema = v.object({
  team: v.string(),
  /** About how many machines cannot build; null when only a band is known. */
  criticalMachines: v.optional(v.nullable(v.number()), null),
  /** The latest week first. */
  weeks: v.array(week),
  checks: v.array(
    v.object({
      id: v.string(),
      failing: share,
      change: v.nullable(v.picklist(["up", "down", "same"])),
      course: v.array(v.nullable(v.number())),
    }),
  ),
  fixFirst: v.array(v.object({ id: v.string(), points: v.nullable(v.number()) })),
  breakdowns: v.record(v.string(), v.array(v.object({ value: v.string(), share }))),
  goSupport: v.array(v.object({ go: v.string(), ends: v.string(), supported: v.boolean(), share })),
});
export type TeamSummary = v.InferOutput<typeof teamSummarySchema>;

const BANDS = { none: "none", few: "few", some: "some", most: "most" } as const;

/** A share as text: `35 %` or `few`. */
export function formatShare(value: Share): string {
  return "share" in value ? `${Math.round(value.share * 100)} %` : BANDS[value.band];
}

/** How a share compares with the previous week. */
export const CHANGES: Readonly<Record<"up" | "down" | "same", string>> = {
  up: "more than the previous week",
  down: "fewer than the previous week",
  same: "same as the previous week",
};

/** Titles of the breakdowns. */
export const BREAKDOWN_TITLES: Readonly<Record<string, string>> = {
  os: "Operating System",
  macos: "macOS Version",
  arch: "Architecture",
  shell: "Shell",
  go: "Go Version",
  installedBy: "Installed By",
};

/** Numbers as a line of bar characters, the oldest first; a space where there is none. `max` is the full height. */
export function sparkline(values: readonly (number | null)[], max: number): string {
  const bars = "▁▂▃▄▅▆▇█";
  return values
    .map((value) =>
      value === null
        ? " "
        : (bars[Math.min(bars.length - 1, Math.max(0, Math.round((value / max) * (bars.length - 1))))] ?? ""),
    )
    .join("");
}

/** The news of the latest published week: how many machines cannot build, in whole and for a row of the list. Null when no week is published. */
export function headline({
  weeks,
  criticalMachines,
}: TeamSummary): { isBroken: boolean; text: string; row: string } | null {
  const latest = weeks.find((one) => one.status === "published");
  if (latest === undefined) return null;
  const { critical, machines } = latest;
  const isBroken = "share" in critical ? critical.share > 0 : critical.band !== "none";
  if (!isBroken)
    return {
      isBroken,
      text: `Almost all of the ${machines} machines can build`,
      row: `Almost all of ${machines} can build`,
    };
  const some =
    criticalMachines !== null
      ? `About ${criticalMachines} of`
      : `${{ none: "None", few: "A few", some: "Some", most: "Most" }["band" in critical ? critical.band : "some"]} of the`;
  return { isBroken, text: `${some} ${machines} machines cannot build`, row: `${some} ${machines} cannot build` };
}

/**
 * The news, and the score trend as Markdown: median and 10th percentile by week, the latest first. `picture` is the trend
 * as an image, where there is one.
 */
export function trendMarkdown(summary: TeamSummary, picture = ""): string {
  const { team, weeks } = summary;
  const news = headline(summary);
  const published = weeks.filter((one) => one.status === "published");
  const rows = weeks.map((one) =>
    one.status === "published"
      ? `| ${prose(one.week)} | **${one.medianScore}** | ${one.p10Score ?? "–"} | ${formatShare(one.valid)} | ${formatShare(one.critical)} | ${prose(String(one.machines))} |`
      : `| ${prose(one.week)} | hidden | | | | |`,
  );
  return [
    ...(news === null ? [`## ${prose(team)}`] : [`## ${news.isBroken ? "✗" : "✓"} ${prose(news.text)}`, prose(team)]),
    ...(picture === "" ? [] : [picture]),
    ...(published.length === 0
      ? [weeks[0]?.status === "withheld" ? prose(weeks[0].reason) : "No one has shared a report yet."]
      : [trendSentence(published)]),
    ...(rows.length === 0
      ? []
      : [
          [
            "| Week | Median | Bottom 10 % | Healthy | Critical | Machines |",
            "|---|---|---|---|---|---|",
            ...rows,
          ].join("\n"),
        ]),
  ].join("\n\n");
}

/** `Median **95**, 5 points more than in 2026-W37.` */
function trendSentence(published: readonly Extract<Week, { status: "published" }>[]): string {
  const latest = published[0];
  const first = published.at(-1);
  if (latest === undefined || first === undefined || first === latest)
    return `Median **${latest?.medianScore ?? ""}**.`;
  const points = latest.medianScore - first.medianScore;
  const change = points === 0 ? "the same as" : `${Math.abs(points)} points ${points > 0 ? "more than" : "less than"}`;
  return `Median **${latest.medianScore}**, ${change} in ${prose(first.week)}.`;
}

/** The trend and the misconfigurations as Markdown, for a chat or an issue. */
export function summaryAsMarkdown(summary: TeamSummary): string {
  const checks = summary.checks.map(
    ({ id, failing, change }) =>
      `- ${inlineCode(id)}: ${formatShare(failing)}${change === null ? "" : `, ${CHANGES[change]}`}`,
  );
  return [
    trendMarkdown(summary),
    "### Misconfigurations",
    checks.join("\n") || "None affects enough machines to be shown.",
  ].join("\n\n");
}
