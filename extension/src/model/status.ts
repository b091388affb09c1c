import * as v from "valibot";
import type { Report } from "go-env-check";
import { goLine } from "./score-detail.ts";

const snapshotSchema = v.object({
  at: v.string(),
  score: v.number(),
  band: v.picklist(["healthy", "minor-issues", "needs-attention", "broken"]),
  go: v.string(),
  findings: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      severity: v.picklist(["critical", "major", "minor", "info"]),
    }),
  ),
});

/** What the menu bar keeps of a check. Contains no path and no value. */
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** How many findings the menu shows. */
const WORST = 5;

/** The snapshot of a report. */
export function snapshotOf(report: Report): Snapshot {
  return {
    at: report.at,
    score: report.score.value,
    band: report.score.band,
    go: goLine(report),
    findings: report.findings.slice(0, WORST).map(({ id, title, severity }) => ({ id, title, severity })),
  };
}

/** Parses a stored snapshot; null when there is none or another version wrote it. */
export function readSnapshot(text: string | undefined): Snapshot | null {
  try {
    const parsed = v.safeParse(snapshotSchema, JSON.parse(text ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Whether a snapshot is missing or older than 10 minutes. */
export function isStale(snapshot: Snapshot | null, now: Date): boolean {
  return snapshot === null || !(now.getTime() - Date.parse(snapshot.at) < 10 * 60_000);
}
