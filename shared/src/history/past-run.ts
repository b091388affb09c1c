import type { PastRun, Report } from "../model/index.ts";

/** What is kept of a report: no path, no value of a variable, no text. */
export function toPastRun(report: Report): PastRun {
  const { tool, at, judged, complete, score, go, fingerprint, outcomes, findings } = report;
  const key = (id: string): string => `${id}@${report.revs[id] ?? 1}`;
  return {
    schema: 1,
    at,
    tool,
    judged,
    complete,
    score: { value: score.value, band: score.band },
    goVersion: go?.version ?? null,
    fingerprint,
    outcomes: Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [key(id), outcome])),
    severities: Object.fromEntries(findings.map(({ id, severity }) => [key(id), severity])),
  };
}
