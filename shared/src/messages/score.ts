import type { Localized, Report } from "../model/index.ts";

interface ScoreMessages {
  /** How the number comes from the findings. */
  readonly formula: (report: Pick<Report, "score" | "findings">) => string;
  readonly ifFixed: (id: string, from: number, to: number) => string;
  /** Over the list of what fixing one finding gives. */
  readonly ifFixedHeading: string;
  readonly oneByOne: string;
}

/** The texts of the receipt: how a score came about and what would change it. */
export const SCORE_MESSAGES: Localized<ScoreMessages> = {
  en: {
    formula: ({ score, findings }) => {
      const critical = criticalOf(findings);
      if (critical === 1) return "a critical finding limits the score to 39";
      if (critical > 1)
        return `${critical} critical findings limit the score to ${Math.max(0, 39 - 13 * (critical - 1))} (39 for one, 13 less for each further one)`;
      return score.receipt.length === 0
        ? "nothing found that costs points"
        : `100 ${score.receipt.map(({ id, points }) => `− ${-points} ${id}`).join(" ")}`;
    },
    ifFixed: (id, from, to) => `if you fix ${id}: ${from} → ${to}`,
    ifFixedHeading: "If you fix one",
    oneByOne: "The score after fixing this finding and no other.",
  },
  "zh-CN": {
    formula: ({ score, findings }) => {
      const critical = criticalOf(findings);
      if (critical === 1) return "有 1 个致命问题：最多 39 分";
      if (critical > 1) return `有 ${critical} 个致命问题：最多 39 分，每多一个再减 13 分`;
      return score.receipt.length === 0
        ? "没有扣分的问题"
        : `100 ${score.receipt.map(({ id, points }) => `− ${-points} ${id}`).join(" ")}`;
    },
    ifFixed: (id, from, to) => `修复 ${id}：${from} → ${to}`,
    ifFixedHeading: "只修复其中一项",
    oneByOne: "只修复这一项之后的得分。",
  },
};

function criticalOf(findings: Report["findings"]): number {
  return findings.filter(({ severity, experimental }) => severity === "critical" && experimental !== true)
    .length;
}
