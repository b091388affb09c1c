import { isoWeek, openWeeks } from "../../../shared/src/fleet/week.ts";
import type { Publication } from "./published.ts";

/** So many machines more or fewer are too few to show without showing them. */
export const TOO_FEW_MOVED = 2;
const GROWN = 1.5;

/** Where in its life a week is. Reports come in while it runs and for a week after that. */
export function stageOf(week: string, now: Date): string {
  if (isoWeek(now) === week) return `running ${now.toISOString().slice(0, 10)}`;
  return openWeeks(now).includes(week) ? "over" : "closed";
}

export function isRunning(stage: string): boolean {
  return stage.startsWith("running");
}

/**
 * Whether a week that was published may be published again: when it has come to a new stage and enough machines came or
 * went since. While it runs, at most once a day and only when half as many more have reported (a small team: not
 * at all); then when it is over, and when it is closed.
 */
export function mayPublishAgain(
  before: Publication,
  machines: number,
  small: boolean,
  stage: string,
): boolean {
  if (before.stage === stage || Math.abs(machines - before.basis) <= TOO_FEW_MOVED) return false;
  if (!isRunning(stage)) return true;
  const wasSmall = typeof before.figures.machines === "string";
  return !small && (wasSmall || machines >= before.basis * GROWN);
}
