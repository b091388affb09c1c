import type { CalibrateOptions } from "go-env-check";
import { SHOWN_CONTEXTS } from "./model/context-detail.ts";
import type { Preferences } from "./preferences.ts";

type CheckPreferences = Pick<Preferences, "shell" | "project" | "network">;

/**
 * The options of a check: it evaluates a new terminal as the login shell sets it up, because Raycast's own environment
 * is not the one a developer works in.
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

/** The options for commands that show a score or a fix only: the terminal and no other shell contexts. */
export function terminalOptions(preferences: CheckPreferences): CalibrateOptions {
  return { ...calibrationOptions(preferences), contexts: ["terminal", "desktop"] };
}
