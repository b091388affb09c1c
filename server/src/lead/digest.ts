import type { Language } from "go-env-check/model";
import { numberOf, type Share } from "../publish/published.ts";
import { checkTitle } from "./check-texts.ts";
import type { Summary } from "./summary.ts";

const DIGEST_MESSAGES = {
  en: {
    none: "Nothing to show yet: fewer than 5 machines have reported.",
    median: "Median score",
    tenth: "bottom 10 %",
    valid: "healthy setups",
    machines: "machines",
    first: "Top 3 to fix",
    worse: "More frequent than last week",
    points: "points on average",
    ends: (go: string, month: string) => `Go ${go} is supported until ${month}`,
    ended: (go: string, month: string) => `Go ${go} has been unsupported since ${month}`,
    band: { none: "none", few: "few", some: "some", most: "most" },
  },
  "zh-CN": {
    none: "暂无可展示的数据：上报的机器不足 5 台。",
    median: "中位分",
    tenth: "后 10%（第 10 百分位）",
    valid: "环境健康",
    machines: "台机器",
    first: "优先修复的 3 项",
    worse: "比上周更常见",
    points: "分（平均分）",
    ends: (go: string, month: string) => `Go ${go} 将于 ${month} 停止支持`,
    ended: (go: string, month: string) => `Go ${go} 已于 ${month} 停止支持`,
    band: { none: "无", few: "少数", some: "部分", most: "多数" },
  },
} as const;

/** The latest week as a few lines of Markdown, for a chat channel. It lists what got worse; the score shows what improved. */
export function toDigest(summary: Summary, language: Language): string {
  const messages = DIGEST_MESSAGES[language];
  const formatShare = (share: Share): string =>
    "share" in share ? `${Math.round(share.share * 100)} %` : messages.band[share.band];
  const latest = summary.weeks.find((week) => week.status === "published");
  if (latest === undefined) return `**${escapeMarkdown(summary.team)}**: ${messages.none}\n`;
  const change = latest.medianChange === null ? "" : ` (${signed(latest.medianChange)})`;
  const worse = summary.checks.filter((check) => check.change === "up");
  const aging = summary.goSupport.filter(({ share }) => numberOf(share) > 0);
  return `${[
    `**${escapeMarkdown(summary.team)} · ${latest.week}**`,
    `${messages.median} **${latest.medianScore}**${change} ·${latest.p10Score === null ? "" : ` ${messages.tenth} ${latest.p10Score} ·`} ${messages.valid} ${formatShare(latest.valid)} · ${latest.machines} ${messages.machines}`,
    ...section(
      messages.first,
      summary.fixFirst
        .slice(0, 3)
        .map(
          ({ id, points }) =>
            `${checkTitle(id, language)}${points === null ? "" : ` (+${points} ${messages.points})`}`,
        ),
    ),
    ...section(
      messages.worse,
      worse.map(({ id, failing }) => `${checkTitle(id, language)}: ${formatShare(failing)}`),
    ),
    ...aging.map(
      ({ go, ends, supported, share }) =>
        `- ${(supported ? messages.ends : messages.ended)(go, ends)} (${formatShare(share)})`,
    ),
  ].join("\n")}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `- ${line}`)];
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";
}

/** Escapes a team's name for Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
