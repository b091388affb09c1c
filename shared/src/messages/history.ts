import type { Localized } from "../model/index.ts";

interface HistoryWords {
  readonly turnedOn: (dir: string, most: number) => string;
  readonly turnedOff: string;
  readonly cleared: (count: number) => string;
  readonly isOff: string;
  readonly none: string;
  readonly newScoringBasis: string;
  readonly incomplete: string;
}

/** The words of `go-env-check history`. */
export const HISTORY_MESSAGES: Localized<HistoryWords> = {
  en: {
    turnedOn: (dir, most) =>
      `Each whole check is kept from now on, the last ${most} of them, in\n${dir}\nScores, ids and versions only. go-env-check history off stops it.`,
    turnedOff: "No further check is kept. go-env-check history clear deletes those that were.",
    cleared: (count) => `${count} kept ${count === 1 ? "run" : "runs"} deleted.`,
    isOff: "Runs are not kept: a check leaves no trace. go-env-check history on keeps them from now on.",
    none: "No run is kept yet.",
    newScoringBasis: "the checks or the formula changed: scores above and below are not one trend",
    incomplete: "incomplete",
  },
  "zh-CN": {
    turnedOn: (dir, most) =>
      `从现在起，每次完整检查都会保留，最多 ${most} 次，存放在\n${dir}\n只记录得分、检查 id 和版本。用 go-env-check history off 停止。`,
    turnedOff: "不再保留新的检查。用 go-env-check history clear 删除已保留的记录。",
    cleared: (count) => `已删除 ${count} 条记录。`,
    isOff: "未保留历史：检查不会留下任何痕迹。用 go-env-check history on 开始保留。",
    none: "还没有保留的记录。",
    newScoringBasis: "检查项或评分公式有变化：上下两段得分不可直接比较",
    incomplete: "不完整",
  },
};
