import type { Finding } from "../model.ts";

/**
 * Whether a fault is still there: its check fails as it did. One that fails about something else by now (PATH had two
 * bad entries, or a nested login holds an entry twice) is another fault of the same kind and not this one.
 */
export function persists(id: string, before: readonly Finding[], after: readonly Finding[]): boolean {
  const [old, now] = [before, after].map((findings) => findings.find((finding) => finding.id === id));
  if (now === undefined) return false;
  return old === undefined || JSON.stringify(old.params) === JSON.stringify(now.params);
}

/** Checks that passed and now find something that costs points. */
export function newFaults(
  passedBefore: (id: string) => boolean,
  after: readonly Finding[],
): readonly string[] {
  return after.filter(({ id, severity }) => severity !== "info" && passedBefore(id)).map(({ id }) => id);
}
