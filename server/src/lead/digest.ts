import type { Language } from "go-env-check/model";
import { numberOf, type Share } from "../publish/published.ts";
import { checkTitle } from "./check-texts.ts";
import type { Summary } from "./summary.ts";

const REPORT_MESSAGES = {
  en: {
    none: "Nothing may be shown yet: fewer than five machines reported.",
    median: "Median score",
    tenth: "lowest tenth",
    valid: "valid setups",
    machines: "machines",
    first: "Fix these first",
    worse: "More often than last week",
    points: "points for the average machine",
    ends: (go: string, month: string) => `Go ${go} leaves support in ${month}`,
    ended: (go: string, month: string) => `Go ${go} is out of support since ${month}`,
    band: { none: "none", few: "few", some: "some", most: "most" },
  },
  "zh-CN": {
    none: "暂时没有可以公布的数据：上报的机器不足 5 台。",
    median: "中位分",
    tenth: "最低十分位",
    valid: "配置有效",
    machines: "台机器",
    first: "优先修复",
    worse: "比上周更常见",
    points: "分（平均每台机器）",
    ends: (go: string, month: string) => `Go ${go} 将于 ${month} 停止支持`,
    ended: (go: string, month: string) => `Go ${go} 已于 ${month} 停止支持`,
    band: { none: "无", few: "少数", some: "部分", most: "多数" },
  },
} as const;

/** The week in a few lines of Markdown, for a chat channel. Regressions are named, improvements show in the score. */
export function toDigest(summary: Summary, language: Language): string {
  const words = REPORT_MESSAGES[language];
  const say = (share: Share): string =>
    "share" in share ? `${Math.round(share.share * 100)} %` : words.band[share.band];
  const [latest, before] = summary.weeks.filter((week) => week.status === "published");
  if (latest === undefined) return `**${plain(summary.team)}**: ${words.none}\n`;
  const change = before === undefined ? "" : ` (${signed(latest.medianScore - before.medianScore)})`;
  const worse = summary.checks.filter((check) => check.change === "up");
  const aging = summary.goSupport.filter(({ share }) => numberOf(share) > 0);
  return `${[
    `**${plain(summary.team)} · ${latest.week}**`,
    `${words.median} **${latest.medianScore}**${change} · ${words.tenth} ${latest.p10Score} · ${words.valid} ${say(latest.valid)} · ${latest.machines} ${words.machines}`,
    ...section(
      words.first,
      summary.fixFirst
        .slice(0, 3)
        .map(({ id, points }) => `${checkTitle(id, language)} (+${points} ${words.points})`),
    ),
    ...section(
      words.worse,
      worse.map(({ id, failing }) => `${checkTitle(id, language)}: ${say(failing)}`),
    ),
    ...aging.map(
      ({ go, ends, supported, share }) =>
        `- ${(supported ? words.ends : words.ended)(go, ends)} (${say(share)})`,
    ),
  ].join("\n")}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `- ${line}`)];
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";
}

/** A team's name is a person's text. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
