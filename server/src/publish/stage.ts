import { isoWeek, openWeeks } from "go-env-check/fleet-contract";
import type { Publication } from "./published.ts";

/**
 * The stage of a week: `running`, then `over` while late reports are accepted for another week, then `closed`. Larger
 * teams may publish daily, so their `running` includes the day.
 */
export function stageOf(week: string, now: Date, small: boolean): string {
  if (isoWeek(now) === week) return small ? "running" : `running ${now.toISOString().slice(0, 10)}`;
  return openWeeks(now).includes(week) ? "over" : "closed";
}

/** Whether the stage is that of a week in progress. */
export function isRunning(stage: string): boolean {
  return stage.startsWith("running");
}

/**
 * Whether it is time to publish a week (again): once at every stage. A week in progress waits until as many machines have
 * reported as in the previous one: figures of a part of a known team would reveal who is in that part. A team's first
 * week need not wait.
 */
export function isTime(
  machines: number,
  stage: string,
  before: Publication | null,
  last: Publication | null,
): boolean {
  if (before?.stage === stage) return false;
  return !isRunning(stage) || last === null || machines >= last.basis;
}
