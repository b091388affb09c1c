import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../test/support/recorded.ts";
import { machine } from "../checks/examples/machine.ts";
import { bandOf, score } from "../judge/score.ts";
import type { Outcome, PastRun, Severity } from "../model/index.ts";
import { comparableScores, compareRuns, withChanges } from "./compare.ts";
import { toPastRun } from "./past-run.ts";

function run(outcomes: Readonly<Record<string, Outcome>>, more: Partial<PastRun> = {}): PastRun {
  const failed = Object.keys(outcomes).filter((key) => outcomes[key] === "fail");
  const severities = Object.fromEntries(failed.map((key): [string, Severity] => [key, "major"]));
  const { value } = score(failed.map((id) => ({ id, severity: "major" })));
  return {
    schema: 1,
    at: "2026-11-24T12:00:00.000Z",
    tool: { version: "1.0.0", catalog: "a", scoring: 1 },
    judged: "current",
    complete: true,
    score: { value, band: bandOf(value) },
    goVersion: "go1.26.11",
    fingerprint: "f",
    outcomes,
    severities,
    ...more,
  };
}

describe("what changed between two runs", () => {
  it("is what fails now and did not, and what failed and passes now", () => {
    const before = run({ "a@1": "pass", "b@1": "fail", "c@1": "fail", "d@1": "skip" });
    const after = run({ "a@1": "fail", "b@1": "pass", "c@1": "fail", "d@1": "fail" });
    expect(compareRuns(before, after)).toEqual({ appeared: ["a", "d"], resolved: ["b"], isComparable: true });
  });

  it("counts neither a new check nor one whose meaning changed nor one that is not judged any more", () => {
    const before = run({ "b@1": "pass", "c@1": "fail", "e@1": "fail" });
    const after = run({ "new@1": "fail", "b@2": "fail", "c@1": "skip", "e@1": "error" });
    expect(compareRuns(before, after)).toMatchObject({ appeared: [], resolved: [] });
  });

  it("marks a change of the catalog or the formula", () => {
    const old = run({});
    expect(compareRuns(old, run({}, { tool: { ...old.tool, catalog: "b" } })).isComparable).toBe(false);
    expect(compareRuns(old, run({}, { tool: { ...old.tool, scoring: 2 } })).isComparable).toBe(false);
    expect(compareRuns(old, run({}, { tool: { ...old.tool, version: "1.0.1" } })).isComparable).toBe(true);
  });

  it("compares a run with the last one of its own context", () => {
    const runs = [
      run({ "a@1": "fail" }),
      run({ "a@1": "pass" }, { judged: "terminal" }),
      run({ "a@1": "fail" }),
      run({ "a@1": "fail" }, { judged: "terminal" }),
    ];
    expect(withChanges(runs).map(({ change }) => change && [change.appeared, change.resolved])).toEqual([
      null,
      null,
      [[], []],
      [["a"], []],
    ]);
  });
});

it("keeps each check of a report with the rev at which it judged", () => {
  const { outcomes, severities } = toPastRun({
    ...reportOf(machine({ env: { GO111MODULE: "off" } }), "en"),
    revs: { "go111module-off": 2 },
  });
  expect([outcomes["go111module-off@2"], outcomes["go111module-off@1"]]).toEqual(["fail", undefined]);
  expect(severities).toEqual({ "go111module-off@2": "major" });
  expect(outcomes["go-not-on-path@1"]).toBe("pass");
});

describe("scores that may be drawn as one line", () => {
  it("are taken over the checks that every run had at the same rev", () => {
    const runs = [
      run({ "a@1": "fail", "b@1": "fail" }),
      run({ "a@1": "fail", "b@2": "fail", "new@1": "fail" }),
      run({ "a@1": "pass", "b@2": "pass", "new@1": "fail" }),
    ];
    expect(comparableScores(runs)).toEqual([85, 85, 100]);
    expect(comparableScores([])).toEqual([]);
  });

  it("do not move because the catalog grew, whatever the new checks say", () => {
    const outcome = fc.constantFrom<Outcome>("pass", "fail", "skip", "error", "suppressed");
    const some = (name: string) =>
      fc.dictionary(
        fc.integer({ min: 0, max: 9 }).map((n) => `${name}${n}@1`),
        outcome,
      );
    fc.assert(
      fc.property(some("old"), some("new"), (old, grown) => {
        const [before, after] = comparableScores([run(old), run({ ...old, ...grown })]);
        expect(after).toBe(before);
        expect(compareRuns(run(old), run({ ...old, ...grown }))).toMatchObject({
          appeared: [],
          resolved: [],
        });
      }),
    );
  });
});
