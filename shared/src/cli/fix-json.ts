import type { AppliedFix } from "../fix/fix-run.ts";
import type { FixRun, Report } from "../model/index.ts";
import { unifiedDiff } from "../util/unified-diff.ts";
import { jsonText } from "../util/visible.ts";

/** One document for programs: the plan, the results of its tests, and what was applied; files as diffs. */
export function fixRunAsJson(
  { plan, trialResults }: FixRun,
  report: Report,
  applied: AppliedFix | null,
): string {
  const document = {
    schema: 1,
    tool: report.tool,
    fixes: plan.fixes,
    files: plan.patches.map((patch) => ({
      file: patch.file,
      ids: patch.ids,
      diff: unifiedDiff(patch, patch.file),
    })),
    proofs: trialResults,
    applied:
      applied === null
        ? null
        : {
            number: applied.entry.number,
            ids: applied.entry.ids,
            score: { before: applied.before.score.value, after: applied.after.score.value },
            notFixed: applied.notFixed,
            broken: applied.broken,
            takenBack: applied.takenBack === null ? null : applied.takenBack.ok,
          },
  };
  return `${jsonText(document)}\n`;
}
