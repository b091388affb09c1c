export { type CalibrateOptions, calibrate, type Examined, examine } from "./calibrate.ts";
export { explain } from "./explain/explain.ts";
export { tildify } from "./facts/tildify.ts";
export { unifiedDiff } from "./fix/unified-diff.ts";
export { comparableScores, compareRuns, withChanges } from "./history/compare.ts";
export { toPastRun } from "./history/past-run.ts";
export { historyDir, isKept, keepHistory } from "./history/place.ts";
export { addRun, clearRuns, readRuns } from "./history/store.ts";
export { MEND_WORDS } from "./locale/mend-words.ts";
export { PROGRESS } from "./locale/progress-words.ts";
export { WORDS } from "./locale/words.ts";
export { addSuppression } from "./mend/add-suppression.ts";
export {
  type AppliedFix,
  applyFix,
  isHealed,
  planFix,
  proveFix,
  undoableFixes,
  undoFix,
} from "./mend/mend.ts";
export type * from "./model.ts";
export type { ContextCache } from "./probe/context-cache.ts";
export type { Stage } from "./probe/gather.ts";
export type { Account, Host } from "./probe/host.ts";
export type { Meters } from "./probe/meters.ts";
export { type NodeHostOptions, nodeHost } from "./probe/node-host.ts";
export { nodeMeters } from "./probe/node-meters.ts";
export { readVitals } from "./probe/vitals.ts";
export { type HtmlOptions, renderHtml } from "./render/html/page.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { sayRefusal, sayVerdict } from "./render/mend.ts";
export { renderSarif } from "./render/sarif.ts";
export { readReport, reportFromHtml, reportFromJson } from "./stored/read-report.ts";
