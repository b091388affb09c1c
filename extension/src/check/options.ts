import type { CalibrateOptions, Host } from "go-env-check";
import { SHOWN_CONTEXTS } from "../model/context-detail.ts";
import { absolute } from "../model/place.ts";

/** How long a login shell may take when the preference is not a number, in milliseconds. */
const DEFAULT_LIMIT_MS = 15_000;

type CheckPreferences = Partial<Pick<Preferences, "shell" | "project" | "network" | "timeLimit">>;

/**
 * The options of a check: it evaluates a new terminal as the login shell sets it up, because Raycast's own environment
 * is not the one a developer works in. `limitMs` is how long one start of the shell may take.
 */
export function calibrationOptions(
  preferences: CheckPreferences,
  host: Pick<Host, "account">,
  limitMs = timeLimit(preferences),
): CalibrateOptions {
  const { project, network = false } = preferences;
  const shell = chosenShell(preferences, host);
  return {
    language: "en",
    judge: "terminal",
    runShell: true,
    contexts: SHOWN_CONTEXTS,
    network,
    timeoutMs: limitMs,
    ...(shell !== null && { shell }),
    ...(project && { project }),
  };
}

/** The options for commands that show a score or a fix only: the terminal and no other shell contexts. */
export function terminalOptions(preferences: CheckPreferences, host: Pick<Host, "account">): CalibrateOptions {
  return { ...calibrationOptions(preferences, host), contexts: ["terminal", "desktop"] };
}

/** How long one start of the login shell may take, in milliseconds. */
export function timeLimit({ timeLimit: seconds }: CheckPreferences): number {
  const limit = Number(seconds) * 1000;
  return Number.isFinite(limit) && limit >= 1000 ? limit : DEFAULT_LIMIT_MS;
}

/** The shell that the user chose instead of the login shell, with `~` expanded; null for the login shell. */
export function chosenShell({ shell = "" }: CheckPreferences, { account }: Pick<Host, "account">): string | null {
  const trimmed = shell.trim();
  return trimmed === "" ? null : absolute(trimmed, account.home);
}
