import type { Examined, Host, TrialResult } from "go-env-check";
import type { TrialState } from "../model/finding-detail.ts";

/** What the items of Check Go Env share: the result, and how to run the check again. */
export interface CheckView {
  readonly host: Host;
  readonly examined: Examined;
  readonly trialOf: (id: string) => TrialState;
  /** Called after fixes were tested; null when fixes for this shell cannot be tested. */
  readonly onTested: (ids: readonly string[], trialResults: readonly TrialResult[] | null) => void;
  /** Whether there is a fix to undo; looked up once for the whole list. */
  readonly canUndo: boolean;
  readonly again: () => void;
}
