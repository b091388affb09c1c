import { type Scored, score } from "../judge/score.ts";
import type { Change, HistoryEntry, PastRun } from "../model/index.ts";

/** What happened between two runs, by the checks that both had at the same rev: a new check is nobody's doing. */
export function compareRuns(before: PastRun, after: PastRun): Change {
  const appeared: string[] = [];
  const resolved: string[] = [];
  for (const [key, now] of Object.entries(after.outcomes)) {
    const then = before.outcomes[key];
    if (then === undefined) continue;
    if (now === "fail" && then !== "fail") appeared.push(idOf(key));
    if (now === "pass" && then === "fail") resolved.push(idOf(key));
  }
  return { appeared, resolved, isComparable: isComparable(before, after) };
}

/** Whether two scores were measured alike: by the same checks and the same formula. */
function isComparable(a: PastRun, b: PastRun): boolean {
  return a.tool.catalog === b.tool.catalog && a.tool.scoring === b.tool.scoring;
}

/** Each run, oldest first, with what changed since the one before it that judged the same context. */
export function withChanges(runs: readonly PastRun[]): readonly HistoryEntry[] {
  const last = new Map<string, PastRun>();
  return runs.map((run) => {
    const before = last.get(run.judged);
    last.set(run.judged, run);
    return { run, change: before === undefined ? null : compareRuns(before, run) };
  });
}

/**
 * Scores of several runs that may be drawn as one line: each is scored anew, by today's formula, over the checks that
 * all of them had at the same rev. Checks that were experimental in one of the runs count here as they do now.
 */
export function comparableScores(runs: readonly PastRun[]): readonly number[] {
  const [first, ...others] = runs;
  const common = new Set(
    Object.keys(first?.outcomes ?? {}).filter((key) => others.every(({ outcomes }) => key in outcomes)),
  );
  return runs.map(({ severities }) => {
    const failed = Object.entries(severities).flatMap(([key, severity]): readonly Scored[] =>
      common.has(key) ? [{ id: idOf(key), severity }] : [],
    );
    return score(failed).value;
  });
}

function idOf(key: string): string {
  return key.slice(0, key.lastIndexOf("@"));
}
