import { expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { EXAMPLES } from "../catalog/examples.ts";
import { runChecks } from "../judge/run-checks.ts";
import { type Facts, LANGUAGES } from "../model/index.ts";
import { presentFinding } from "./present-finding.ts";

const MACHINES = Object.values(EXAMPLES).flatMap((examples) => examples().fail.map(({ facts }) => facts));

/** The fixes of all findings of all examples. */
function fixes(change: (facts: Facts) => Facts) {
  return MACHINES.map(change).flatMap((facts) =>
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

it("a job changes nothing of what is said about a terminal", () => {
  const isTerminal = (facts: Facts): Facts => ({ ...facts, judged: "terminal" });
  expect(fixes((facts) => ({ ...isTerminal(facts), ci: "github" }))).toEqual(fixes(isTerminal));
});
