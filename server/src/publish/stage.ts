import { isoWeek, openWeeks } from "go-env-check/fleet-contract";
import type { Publication } from "./published.ts";
import { TOO_FEW_MOVED } from "./suppress-small-changes.ts";

/**
 * Where in its life a week is: `running` (a small team's; for a larger one with the day, because it may be published
 * daily), `over` while late reports come in for another week, then `closed`.
 */
export function stageOf(week: string, now: Date, small: boolean): string {
  if (isoWeek(now) === week) return small ? "running" : `running ${now.toISOString().slice(0, 10)}`;
  return openWeeks(now).includes(week) ? "over" : "closed";
}

export function isRunning(stage: string): boolean {
  return stage.startsWith("running");
}

/**
 * Whether there is something new to say of a week. What was said of it stays until it is at another stage and at least
 * three machines came or went. A week that is still running waits until as many machines have reported as in the one
 * before: a part of a known team would show who is in that part. A team's very first week need not wait, and has
 * its last word when it is over.
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

/** Whether a week is the first one that a team publishes. */
export function isFirst(last: Publication | null): boolean {
  return last === null;
}
