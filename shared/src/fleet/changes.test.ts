import { expect, it } from "vitest";
import type { Outcome } from "../model/index.ts";
import { compareWeeks, forgetFixes, type History, readFixes, rememberFix } from "./changes.ts";
import type { ClientStore } from "./client-store.ts";
import { isoWeek, weeksBetween } from "./week.ts";

const outcomes = (failing: readonly string[]): Record<string, Outcome> =>
  Object.fromEntries(["a", "b", "c"].map((id) => [id, failing.includes(id) ? "fail" : "pass"]));

function live(weeks: readonly (readonly [week: string, ...failing: string[]])[]) {
  let history: History | null = null;
  return weeks.map(([week, ...failing]) => {
    const result = compareWeeks({ outcomes: outcomes(failing) }, week, history, { b: "copied" });
    history = result.history;
    return result.changes;
  });
}

it("says nothing of a first week, then what appeared, what was resolved, how long it lasted and with what", () => {
  expect(
    live([
      ["2026-W47", "a", "b"],
      ["2026-W48", "a", "c"],
      ["2026-W52", "c"],
    ]),
  ).toEqual([
    { appeared: [], resolved: [] },
    { appeared: ["c"], resolved: [{ id: "b", weeks: "1", by: "copied" }] },
    { appeared: [], resolved: [{ id: "a", weeks: "4+", by: "unknown" }] },
  ]);
});

it("compares a week's second report with the week before, as it did the first one", () => {
  const [, first, second] = live([["2026-W47", "a"], ["2026-W48"], ["2026-W48", "a", "c"]]);
  expect(first).toEqual({ appeared: [], resolved: [{ id: "a", weeks: "1", by: "unknown" }] });
  expect(second).toEqual({ appeared: ["c"], resolved: [] });
});

it("remembers what mended a check until nothing more can be said of it", async () => {
  const kept = new Map<string, string>();
  const store: ClientStore = {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, value) => void kept.set(key, value),
  };
  for (const id of ["a", "b", "c"]) await rememberFix(store, id, "applied");
  await forgetFixes(store, { week: "2026-W48", failing: { a: "2026-W48" }, before: { b: "2026-W47" } });
  expect(await readFixes(store)).toEqual({ a: "applied", b: "applied" });
  await forgetFixes(store, { week: "2026-W49", failing: {}, before: {} });
  expect(await readFixes(store)).toEqual({});
});

it("calls nothing resolved that could only not be judged", () => {
  const history = { week: "2026-W47", failing: { a: "2026-W47" }, before: null };
  expect(compareWeeks({ outcomes: { a: "skip" } }, "2026-W48", history, {}).changes.resolved).toEqual([]);
});

it("counts weeks over the turn of years", () => {
  const start = Date.parse("2020-01-01T12:00:00Z");
  for (let n = 0; n < 600; n += 7)
    expect(weeksBetween(isoWeek(new Date(start)), isoWeek(new Date(start + n * 7 * 86_400_000)))).toBe(n);
  expect(weeksBetween("2026-W48", "2026-W47")).toBe(0);
});
