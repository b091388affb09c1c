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
    p10Score: v.number(),
    valid: share,
    critical: share,
  }),
  v.object({ week: v.string(), status: v.literal("withheld"), reason: v.string() }),
]);
export type Week = v.InferOutput<typeof week>;

/** What the extension reads of the fleet server's answer; a newer server may say more. */
export const teamSummarySchema = v.object({
  team: v.string(),
  /** The latest first. */
  weeks: v.array(week),
  checks: v.array(
    v.object({
      id: v.string(),
      failing: share,
      change: v.nullable(v.picklist(["up", "down", "same"])),
      course: v.array(v.number()),
    }),
  ),
  fixFirst: v.array(v.object({ id: v.string(), points: v.number() })),
  breakdowns: v.record(v.string(), v.array(v.object({ value: v.string(), share }))),
  goSupport: v.array(v.object({ go: v.string(), ends: v.string(), supported: v.boolean(), share })),
});
export type TeamSummary = v.InferOutput<typeof teamSummarySchema>;

const BANDS = { none: "none", few: "few", some: "some", most: "most" } as const;

export function formatShare(value: Share): string {
  return "share" in value ? `${Math.round(value.share * 100)} %` : BANDS[value.band];
}

export const CHANGES: Readonly<Record<"up" | "down" | "same", string>> = {
  up: "more than the week before",
  down: "fewer than the week before",
  same: "as many as the week before",
};

export const BREAKDOWN_TITLES: Readonly<Record<string, string>> = {
  os: "System",
  macos: "macOS",
  arch: "Architecture",
  shell: "Shell",
  go: "Go Version",
  installedBy: "Installed By",
};

/** Numbers as a line of bars, the oldest first; `max` is the full height. */
export function sparkline(values: readonly number[], max: number): string {
  const bars = "▁▂▃▄▅▆▇█";
  return values
    .map(
      (value) =>
        bars[Math.min(bars.length - 1, Math.max(0, Math.round((value / max) * (bars.length - 1))))] ?? "",
    )
    .join("");
}

/** The trend: each week's median and lowest tenth, the latest first. */
export function trendMarkdown({ team, weeks }: TeamSummary): string {
  const published = weeks.filter((one) => one.status === "published");
  const rows = weeks.map((one) =>
    one.status === "published"
      ? `| ${one.week} | **${one.medianScore}** | ${one.p10Score} | ${formatShare(one.valid)} | ${formatShare(one.critical)} | ${one.machines} |`
      : `| ${one.week} | withheld | | | | |`,
  );
  return [
    `## ${team}`,
    ...(published.length === 0
      ? [weeks[0]?.status === "withheld" ? weeks[0].reason : "Nobody has shared a report yet."]
      : [courseOf(published)]),
    ...(rows.length === 0
      ? []
      : [
          [
            "| Week | Median | Lowest Tenth | Valid | Critical | Machines |",
            "|---|---|---|---|---|---|",
            ...rows,
          ].join("\n"),
        ]),
  ].join("\n\n");
}

/** `Median **95**, 5 points more than in 2026-W37.` */
function courseOf(published: readonly Extract<Week, { status: "published" }>[]): string {
  const latest = published[0];
  const first = published.at(-1);
  if (latest === undefined || first === undefined || first === latest)
    return `Median **${latest?.medianScore ?? ""}**.`;
  const points = latest.medianScore - first.medianScore;
  const change = points === 0 ? "as" : `${Math.abs(points)} points ${points > 0 ? "more than" : "less than"}`;
  return `Median **${latest.medianScore}**, ${change} in ${first.week}.`;
}

/** The same for a chat or a ticket, with the misconfigurations. */
export function summaryAsMarkdown(summary: TeamSummary): string {
  const checks = summary.checks.map(
    ({ id, failing, change }) =>
      `- ${id}: ${formatShare(failing)}${change === null ? "" : `, ${CHANGES[change]}`}`,
  );
  return [trendMarkdown(summary), "### Misconfigurations", checks.join("\n") || "None to be shown."].join(
    "\n\n",
  );
}
