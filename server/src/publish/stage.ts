import { isoWeek, openWeeks } from "go-env-check/fleet-contract";
import type { Publication } from "./published.ts";
import { TOO_FEW_MOVED } from "./suppress-small-changes.ts";

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
 * Whether it is time to publish a week (again). A publication stays until the week is at another stage and at least
 * three machines came or went. A week in progress waits until as many machines have reported as in the previous one:
 * figures of a part of a known team would reveal who is in that part. A team's first week need not wait, and is
 * published once more when it is over.
 */
export function isTime(
  machines: number,
  stage: string,
  before: Publication | null,
  last: Publication | null,
): boolean {
  if (before !== null) {
    const moved = Math.abs(machines - before.basis);
    if (before.stage === stage || moved === 0) return false;
    if (moved <= TOO_FEW_MOVED && !(isFirst(last) && stage === "over")) return false;
  }
  return !isRunning(stage) || last === null || machines >= last.basis;
}

/** Whether a week is the first one of a team to be published. */
export function isFirst(last: Publication | null): boolean {
  return last === null;
}
