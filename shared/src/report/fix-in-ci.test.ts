import { expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { EXAMPLES } from "../catalog/examples.ts";
import { runChecks } from "../judge/run-checks.ts";
import { type Facts, LANGUAGES } from "../model/index.ts";
import { presentFinding } from "./present-finding.ts";

const MACHINES = Object.values(EXAMPLES).flatMap((examples) => examples().fail.map(({ facts }) => facts));

/** The same machines with a quote or a backslash in the name of each directory of Go and of each home. */
const ODD_NAMES = ["o'brien", "o\\brien"].flatMap((odd) =>
  MACHINES.map((facts) => {
    const text = JSON.stringify(facts).replaceAll(
      /\/(?:usr\/local|home\/u)\b/g,
      (dir) => dir + JSON.stringify(odd).slice(1, -1),
    );
    const renamed: Facts = JSON.parse(text);
    return renamed;
  }),
);

/** The fixes of all findings of all examples. */
function fixes(change: (facts: Facts) => Facts, machines = MACHINES) {
  return machines
    .map(change)
    .flatMap((facts) =>
      runChecks(CATALOG, facts).verdicts.flatMap((verdict) =>
        LANGUAGES.map((language) => ({ verdict, fix: presentFinding(verdict, facts, language).fix })),
      ),
    );
}

it("no fix of a job's environment sends anybody to a startup file or a terminal", () => {
  for (const ci of ["github", "other"] as const) {
    let changed = 0;
    for (const { verdict, fix } of fixes((facts) => ({ ...facts, ci, judged: "current" }))) {
      if (!verdict.plan?.edits.some(({ kind }) => /^(set|unset|path-)/.test(kind))) continue;
      changed += 1;
      expect([verdict.id, fix]).toEqual([
        verdict.id,
        expect.objectContaining({ file: null, commands: [], restart: [] }),
      ]);
      expect([verdict.id, fix?.snippet || fix?.advice]).not.toEqual([
        verdict.id,
        expect.stringMatching(/^$/),
      ]);
    }
    expect(changed).toBeGreaterThan(100);
  }
});

it("not even one of a name that no command for any shell can hold", () => {
  for (const ci of ["github", "other"] as const)
    for (const { verdict, fix } of fixes((facts) => ({ ...facts, ci, judged: "current" }), ODD_NAMES)) {
      if (!verdict.plan?.edits.some(({ kind }) => /^(set|unset|path-)/.test(kind))) continue;
      expect([verdict.id, fix]).toEqual([
        verdict.id,
        expect.objectContaining({
          file: null,
          commands: [],
          restart: [],
          advice: expect.stringMatching(/./),
        }),
      ]);
      expect(fix?.snippet).not.toMatch(/brien/);
    }
});

it("a job changes nothing of what is said about a terminal", () => {
  const isTerminal = (facts: Facts): Facts => ({ ...facts, judged: "terminal" });
  expect(fixes((facts) => ({ ...isTerminal(facts), ci: "github" }))).toEqual(fixes(isTerminal));
});
