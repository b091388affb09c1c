import { VERDICT_MESSAGES } from "../messages/verdict.ts";
import type { Finding, Report } from "../model/index.ts";
import { explainCommand } from "./explain-command.ts";
import { applyCommand } from "./fix-command.ts";
import { applies, worstFirst } from "./verdict-text.ts";

/** The one thing to do next. */
export interface NextStep {
  /** The worst finding: what it says is done first. */
  readonly finding: Finding;
  /** What applies the fixes of all findings, or explains the worst where no program may write any. */
  readonly command: string;
  /** Whether the command writes. */
  readonly isWritten: boolean;
  /** For how many of several findings the command does it, as its introduction; null where there is one, or none. */
  readonly reach: string | null;
}

/** What to do first, and the command to run; null where nothing was found. */
export function nextStep(report: Report): NextStep | null {
  const w = VERDICT_MESSAGES[report.language];
  const all = worstFirst(report);
  const [finding] = all;
  if (finding === undefined) return null;
  const written = all.filter((one) => applies(one, report));
  const safe = written.filter(({ fix }) => fix?.safety === "safe").length;
  const isWritten = written.length > 0;
  return {
    finding,
    command: isWritten ? applyCommand(report.judged) : explainCommand(finding.id),
    isWritten,
    reach: all.length === 1 || !isWritten ? null : safe > 0 ? w.safeAtOnce(safe) : w.toReview(written.length),
  };
}
