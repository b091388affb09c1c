import type { Finding } from "../model.ts";
import type { Judgement } from "../run-checks.ts";
import { score } from "../score.ts";

/**
 * Whether a fault is still there: its check fails as it did. One that fails about something else by now (PATH had two
 * bad entries, or a nested login holds an entry twice) is another fault of the same kind and not this one.
 */
export function persists(id: string, before: readonly Finding[], after: readonly Finding[]): boolean {
  const [old, now] = [before, after].map((findings) => findings.find((finding) => finding.id === id));
  if (now === undefined) return false;
  return old === undefined || JSON.stringify(old.params) === JSON.stringify(now.params);
}

/**
 * What got worse: checks that passed and now find something that costs points. Where the score rose all the same they
 * are what the mended fault had hidden (of a Go that nobody found nothing can be said), and no reason to stop.
 */
export function gotWorse(before: Judgement, after: Judgement): readonly string[] {
  const value = ({ findings }: Judgement): number => score(findings).value;
  if (value(after) > value(before)) return [];
  return after.findings
    .filter(({ id, severity }) => severity !== "info" && before.outcomes[id] === "pass")
    .map(({ id }) => id);
}
