import { findingsForAssistant, fixForAssistant, pasteText, type Report, withTildes } from "go-env-check";
import { hasVerdict, isComplete, whyNoVerdict } from "./answer.ts";
import { BAND_TITLES, goLine } from "./score-detail.ts";

/**
 * A report for an AI assistant: what is wrong, where and why, with `~` for the home directory. Contains no environment and
 * no lists of directories. Without a verdict it says only why there is none.
 */
export function forAssistant(report: Report, limitMs: number) {
  if (!hasVerdict(report)) return withoutVerdict(report, limitMs);
  return withTildes(report, {
    complete: isComplete(report),
    score: report.score.value,
    band: BAND_TITLES[report.score.band].toLowerCase(),
    go: goLine(report),
    shell: report.shell?.name ?? null,
    findings: findingsForAssistant(report),
  });
}

/**
 * The fix for one finding, by default for the first one that has commands to paste; `found` is false when there is no such
 * finding, or no verdict.
 */
export function fixOrReason(report: Report, id: string | null, limitMs: number) {
  if (!hasVerdict(report)) return { found: false, ...withoutVerdict(report, limitMs) };
  const { findings } = report;
  const finding =
    id === null
      ? (findings.find((one) => pasteText(one) !== "") ?? findings.find(({ fix }) => fix !== null))
      : findings.find((one) => one.id === id);
  if (finding === undefined) {
    const none = findings.length === 0 ? "Nothing to fix." : "No finding has a fix.";
    return { found: false, message: id === null ? none : `${id} was not found on this Mac.` };
  }
  return { found: true, ...fixForAssistant(finding, report) };
}

function withoutVerdict(report: Report, limitMs: number) {
  return { complete: false, message: `${whyNoVerdict(report, limitMs)}, so there is no result.` };
}
