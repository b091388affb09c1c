import { codeBlock, type Report } from "go-env-check";
import { hasVerdict, isComplete, isHealthy } from "./answer.ts";

/** Titles of the score bands. */
export const BAND_TITLES: Readonly<Record<Report["score"]["band"], string>> = {
  healthy: "Healthy",
  "minor-issues": "Minor Issues",
  "needs-attention": "Needs Attention",
  broken: "Broken",
};

/** `go1.27.3 in a new terminal`, or that there is none. */
export function goLine({ go, judged }: Report): string {
  if (go === null) return "go not found on PATH";
  const where = judged === "terminal" ? "in a new terminal" : "in Raycast's environment";
  return `${go.version ?? "go of unknown version"} ${where}`;
}

/** What Raycast's root search shows beside the command; null without a verdict. */
export function subtitleOf(report: Report): string | null {
  if (!hasVerdict(report)) return null;
  if (isHealthy(report)) return `Healthy · ${report.go?.version ?? "go"}`;
  const count = report.findings.length;
  const findings = `${count} ${count === 1 ? "Finding" : "Findings"}`;
  return isComplete(report) ? `${report.score.value} · ${findings}` : `${findings}, incomplete`;
}

/** The detail of the score: what each finding cost, and which Go a new terminal uses. */
export function scoreMarkdown(report: Report): string {
  const { score, go } = report;
  const width = Math.max(0, ...score.receipt.map(({ id }) => id.length));
  const total = score.receipt.reduce((sum, { points }) => sum + points, 100);
  const receipt = [
    `${"base".padEnd(width)}  100`,
    ...score.receipt.map(({ id, points }) => `${id.padEnd(width)}  ${String(points).padStart(3)}`),
    ...(total === score.value ? [] : [`${"capped by a critical finding".padEnd(width)}`]),
    `${"score".padEnd(width)}  ${String(score.value).padStart(3)}`,
  ];
  return [
    `# ${score.value} · ${BAND_TITLES[score.band]}`,
    ...(score.receipt.length === 0 ? ["No points were deducted."] : [codeBlock(receipt.join("\n"))]),
    ...(go === null ? [] : [codeBlock([go.path, `GOROOT ${go.goroot ?? "unknown"}`].join("\n"))]),
    ...(report.unread.length === 0 ? [] : ["### Unreadable Files", ...report.unread.map((text) => codeBlock(text))]),
  ].join("\n\n");
}

/** "Yes" or "No". */
export function yesNo(value: boolean): string {
  return value ? "Yes" : "No";
}
