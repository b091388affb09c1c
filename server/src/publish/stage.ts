import { isoWeek, openWeeks } from "go-env-check/fleet-contract";
import type { Publication } from "./published.ts";
import { TOO_FEW_MOVED } from "./suppress-small-changes.ts";

/**
 * The stage of a week: `running`, then `over` while late reports are accepted for another week, then `closed`. A week may
 * be published daily until it is closed, so these stages include the day; a small team's only once while it runs.
 */
export function stageOf(week: string, now: Date, small: boolean): string {
  const day = now.toISOString().slice(0, 10);
  if (isoWeek(now) === week) return small ? "running" : `running ${day}`;
  return openWeeks(now).includes(week) ? `over ${day}` : "closed";
}

/** Whether the stage is that of a week in progress. */
export function isRunning(stage: string): boolean {
  return stage.startsWith("running");
}

/** Whether two stages are the same but for the day. */
export function isSameStage(one: string, other: string): boolean {
  return one.split(" ", 1)[0] === other.split(" ", 1)[0];
}

/**
 * Whether it is time to publish a week (again). A week in progress waits until as many machines have reported as in the
 * previous one: figures of a part of a known team would reveal who is in that part. A team's first week need not wait.
 * When a small team's week is over, it is published again only if at least three machines were late.
 */
export function isTime(
  { machines, stage, small }: { readonly machines: number; readonly stage: string; readonly small: boolean },
  before: Publication | null,
  last: Publication | null,
): boolean {
  if (before?.stage === stage) return false;
  if (isRunning(stage)) return last === null || machines >= last.basis;
  const isLate = small && before !== null && isSameStage(before.stage, stage);
  return !isLate || machines - before.basis > TOO_FEW_MOVED;
}
