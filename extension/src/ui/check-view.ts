import type { Examined, Host, TrialResult } from "go-env-check";
import type { TrialState } from "../model/finding-detail.ts";

/** What the items of Check Go Env share: what was found, and how to look again. */
export interface CheckView {
  readonly host: Host;
  readonly examined: Examined;
  readonly trialOf: (id: string) => TrialState;
  /** Called when fixes were tried; null where this shell's fixes cannot be. */
  readonly onTested: (ids: readonly string[], trialResults: readonly TrialResult[] | null) => void;
  /** Whether there is a fix to take back; looked up once for the whole list. */
  readonly canUndo: boolean;
  readonly again: () => void;
}
