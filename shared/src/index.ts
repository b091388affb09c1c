export { type CalibrateOptions, calibrate, examine } from "./calibration/calibrate.ts";
export { examineInSteps } from "./calibration/examine-in-steps.ts";
export { checksToRun, explain } from "./explain/explain.ts";
export { addSuppression } from "./fix/apply/add-suppression.ts";
export {
  type AppliedFix,
  applyFix,
  isFixed,
  planFix,
  testFix,
  undoableFixes,
  undoFix,
} from "./fix/fix-run.ts";
export {
  type AppliedProposal,
  applyProposed,
  type NoProposal,
  type ProposedFix,
  proposeFix,
} from "./fix/proposed-fix.ts";
export { comparableScores, compareRuns, withChanges } from "./history/compare.ts";
export { toPastRun } from "./history/past-run.ts";
export { historyDir, isKept } from "./history/place.ts";
export { addRun, clearRuns, keepHistory, readRuns } from "./history/store.ts";
export { FIX_MESSAGES } from "./messages/fix.ts";
export { PROGRESS_MESSAGES } from "./messages/progress.ts";
export { REPORT_MESSAGES } from "./messages/report.ts";
export type * from "./model/index.ts";
export { EXPECTS_GO } from "./model/vocabulary.ts";
export type { ContextCache } from "./probe/context-cache.ts";
export type { Account, Host } from "./probe/host.ts";
export { type NodeHostOptions, nodeHost } from "./probe/node-host.ts";
export { nodeSystemMetrics } from "./probe/node-system-metrics.ts";
export type { Stage } from "./probe/read-contexts.ts";
export type { SystemMetrics } from "./probe/system-metrics.ts";
export { readVitals } from "./probe/vitals.ts";
export { managedNotes, refusalText, revertedText, verdictText } from "./render/fix.ts";
export { adviceText, changeLines } from "./render/fix-lines.ts";
export {
  changesOf,
  findingsForAssistant,
  fixForAssistant,
  pasteText,
  withTildes,
} from "./render/for-assistant.ts";
export { type HtmlOptions, renderHtml } from "./render/html/page.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { codeBlock, inlineCode, prose } from "./render/markdown-text.ts";
export { COLORS, SHAPES } from "./render/palette.ts";
export { renderSarif } from "./render/sarif.ts";
export { tildeIn } from "./render/view.ts";
export { aboutCheck } from "./report/about-check.ts";
export { notChecked } from "./report/not-checked.ts";
export { readReport, reportFromHtml, reportFromJson } from "./report/schema/read-report.ts";
export { unreadText } from "./report/unread-text.ts";
export { tildify } from "./util/tildify.ts";
export { unifiedDiff } from "./util/unified-diff.ts";
export { visible } from "./util/visible.ts";
