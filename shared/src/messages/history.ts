import type { Localized } from "../model/index.ts";

interface HistoryMessages {
  readonly turnedOn: (dir: string, most: number) => string;
  readonly turnedOff: string;
  readonly cleared: (count: number) => string;
  readonly isOff: string;
  readonly none: string;
  readonly newScoringBasis: string;
  readonly incomplete: string;
  readonly runs: (count: number) => string;
}

/** The texts of `go-env-check history`. */
export const HISTORY_MESSAGES: Localized<HistoryMessages> = {
  en: {
    turnedOn: (dir, most) =>
      `History is on: the last ${most} complete checks are saved in\n${dir}\nOnly scores, check IDs and versions are saved. To stop: go-env-check history off`,
    turnedOff: "History is off. To delete the saved runs: go-env-check history clear",
    cleared: (count) => `${count} saved ${count === 1 ? "run" : "runs"} deleted.`,
    isOff: "History is off. To save the score of each check: go-env-check history on",
    none: "No saved runs yet.",
    newScoringBasis: "Scoring changed here; scores above and below are not comparable",
    incomplete: "incomplete",
    runs: (count) => `${count} ${count === 1 ? "run" : "runs"}`,
  },
  "zh-CN": {
    turnedOn: (dir, most) =>
      `历史记录已开启：最近 ${most} 次完整检查保存在\n${dir}\n只保存得分、检查项 ID 和版本。停止：go-env-check history off`,
    turnedOff: "历史记录已关闭。删除已保存的记录：go-env-check history clear",
    cleared: (count) => `已删除 ${count} 条记录。`,
    isOff: "历史记录已关闭。保存每次检查的得分：go-env-check history on",
    none: "还没有保存的记录。",
    newScoringBasis: "评分标准在此变更：上下两段得分不可比较",
    incomplete: "不完整",
    runs: (count) => `${count} 次检查`,
  },
};
