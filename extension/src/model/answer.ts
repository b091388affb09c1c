import { notChecked, type Report } from "go-env-check";

/**
 * Whether a report says anything about a new terminal: its shell started and ended by itself. Without that, what was read
 * is Raycast's own environment, or a half-read startup file, and no finding, score or fix may be shown.
 */
export function hasVerdict(report: Pick<Report, "judged" | "contexts">): boolean {
  return report.judged === "terminal" && notChecked(report, "terminal") === null;
}

/** Whether nothing was left out, so that the report may be copied from, shared, and said to be healthy. */
export function isComplete(report: Pick<Report, "judged" | "contexts" | "complete">): boolean {
  return hasVerdict(report) && report.complete;
}

/** Whether `go` works in a new terminal and nothing was found. */
export function isHealthy(report: Report): boolean {
  return isComplete(report) && report.go !== null && report.findings.length === 0;
}

/** Why there is no verdict, in one line; `limitMs` is how long the shell was given. */
export function whyNoVerdict({ contexts }: Pick<Report, "contexts">, limitMs: number): string {
  const terminal = contexts.find(({ context }) => context === "terminal");
  if (terminal === undefined) return "Your account has no login shell";
  if (terminal.status === "timeout") return `Your login shell needs longer than ${seconds(limitMs)}`;
  return "Your login shell gave no result";
}

/** `15 s`. */
export function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}
