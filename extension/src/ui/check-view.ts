import type { ContextName, Examined, Host, Report, TrialResult } from "go-env-check";
import type { TrialState } from "../model/finding-detail.ts";

/** What the items of Check Go Env share: what is known, and how to run the check again. */
export interface CheckView {
  readonly host: Host;
  /** What is shown: a report with a verdict, which may be of an earlier run or of a check that still runs. */
  readonly report: Report;
  /** The result of this run; null until all of it is there. */
  readonly examined: Examined | null;
  /** Resolves with the result of this run. What changes a file or leaves the Mac waits for it. */
  readonly settled: () => Promise<Examined>;
  readonly trialOf: (id: string) => TrialState;
  /** Called after fixes were tested; null when fixes for this shell cannot be tested. */
  readonly onTested: (ids: readonly string[], trialResults: readonly TrialResult[] | null) => void;
  /** Whether there is a fix to undo; looked up once for the whole list. */
  readonly canUndo: boolean;
  readonly isShowingDetail: boolean;
  readonly toggleDetail: () => void;
  readonly again: () => void;
  /** The check once more in these contexts, as it was made: with the team's suppressions, or without. */
  readonly examineAgain: (contexts: readonly ContextName[]) => Promise<Examined>;
}
