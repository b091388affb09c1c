import type { Report } from "go-env-check";
import { pasteText } from "./finding-detail.ts";
import { goLine } from "./score-detail.ts";

/** A report as an assistant needs it: what is wrong, where and why; no environment, no lists of directories. */
export function forAssistant(report: Report) {
  return {
    score: report.score.value,
    band: report.score.band,
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

/** One finding's fix, the worst one's unless told; says so when there is no such finding here. */
export function fixForAssistant({ findings }: Report, id: string | null) {
  const finding = id === null ? findings[0] : findings.find((one) => one.id === id);
  if (finding === undefined) {
    return { found: false, message: id === null ? "Nothing to mend." : `${id} was not found on this Mac.` };
  }
  return {
    found: true,
    id: finding.id,
    title: finding.title,
    commands: pasteText(finding),
    file: finding.fix?.file ?? null,
    advice: finding.fix?.advice ?? null,
    restart: finding.fix?.restart ?? [],
  };
}
