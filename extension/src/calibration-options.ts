import type { CalibrateOptions } from "go-env-check";
import { SHOWN_CONTEXTS } from "./model/context-detail.ts";
import type { Preferences } from "./preferences.ts";

type CheckPreferences = Pick<Preferences, "shell" | "project" | "network">;

/**
 * How the extension calibrates: about a terminal as the login shell makes it, because Raycast's own environment is not
 * the one a developer works in.
 */
export function calibrationOptions({ shell, project, network }: CheckPreferences): CalibrateOptions {
  return {
    language: "en",
    judge: "terminal",
    runShell: true,
    contexts: SHOWN_CONTEXTS,
    network,
    ...(shell?.trim() && { shell: shell.trim() }),
    ...(project && { project }),
  };
}

/** The terminal alone: for the commands that show a score or a fix and no matrix. */
export function terminalOptions(preferences: CheckPreferences): CalibrateOptions {
  return { ...calibrationOptions(preferences), contexts: ["terminal", "desktop"] };
}
