import { score } from "../../judge/score.ts";
import type { Judgment, Verdict } from "../../model/index.ts";

/**
 * Whether a fault is still there: its check fails as it did. One that fails about something else by now (PATH had two
 * bad entries, or a nested login holds an entry twice) is another fault of the same kind and not this one.
 */
export function stillFails(id: string, before: readonly Verdict[], after: readonly Verdict[]): boolean {
  const now = after.find((one) => one.id === id);
  return now !== undefined && !saysElse(id, before, after);
}

/** Whether a check failed before and fails now, about something else. */
export function saysElse(id: string, before: readonly Verdict[], after: readonly Verdict[]): boolean {
  const [old, now] = [before, after].map((verdicts) => verdicts.find((one) => one.id === id));
  if (old === undefined || now === undefined) return false;
  return JSON.stringify(old.params) !== JSON.stringify(now.params);
}

/**
 * What got worse: checks that passed and now find something that costs points. Where the score rose all the same they
 * are what the mended fault had hidden (of a Go that nobody found nothing can be said), and no reason to stop.
 */
export function regressions(before: Judgment, after: Judgment): readonly string[] {
  const value = ({ verdicts }: Judgment): number => score(verdicts).value;
  if (value(after) > value(before)) return [];
  return after.verdicts
    .filter(({ id, severity }) => severity !== "info" && before.outcomes[id] === "pass")
    .map(({ id }) => id);
}
