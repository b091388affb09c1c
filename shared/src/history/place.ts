import { readState } from "../fs/read-state.ts";
import { stateFolder } from "../fs/state-directory.ts";
import { orThrow } from "../fs/state-error.ts";

/** The file whose presence is the one setting: without it nothing is ever written. */
export const HISTORY_SWITCH = "on";

/** Where the runs of this account are kept; null when there is no home to keep them in. */
export function historyDir(os: string, env: Readonly<Record<string, string>>): string | null {
  return stateFolder(os, env, "history");
}

/** Whether the user turned history on; throws a StateError where that cannot be read. */
export function isKept(dir: string): boolean {
  return orThrow(readState(dir, HISTORY_SWITCH)) !== null;
}
