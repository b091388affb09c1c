import type { Report } from "go-env-check";
import { changesOf, pasteText } from "./finding-detail.ts";
import { BAND_TITLES, goLine } from "./score-detail.ts";

/** A report for an AI assistant: what is wrong, where and why. Contains no environment and no lists of directories. */
export function forAssistant(report: Report) {
  return {
    score: report.score.value,
    band: BAND_TITLES[report.score.band].toLowerCase(),
    go: goLine(report),
    shell: report.shell?.name ?? null,
    complete: report.complete,
    findings: report.findings.map(({ id, severity, title, message, why, evidence, fix }) => ({
      id,
      severity,
      title,
      message,
      why,
      where: evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`)),
      hasFix: fix !== null,
    })),
  };
}

/** The fix for one finding, by default the worst one; `found` is false when there is no such finding. */
export function fixForAssistant({ findings }: Report, id: string | null) {
  const finding = id === null ? findings[0] : findings.find((one) => one.id === id);
  if (finding === undefined) {
    return { found: false, message: id === null ? "Nothing to fix." : `${id} was not found on this Mac.` };
  }
  return {
    found: true,
    id: finding.id,
    title: finding.title,
    changes: changesOf(finding),
    commands: pasteText(finding),
    file: finding.fix?.file ?? null,
    advice: finding.fix?.advice ?? null,
    restart: finding.fix?.restart ?? [],
  };
}
