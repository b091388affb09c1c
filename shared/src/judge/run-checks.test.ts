import fc from "fast-check";
import { expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { machine } from "../checks/examples/machine.ts";
import { storage, withStorage } from "../checks/examples/parts.ts";
import { type Check, SEVERITIES, type Severity } from "../model/index.ts";
import { defineCheck, fail, PASS } from "./define-check.ts";
import { runChecks } from "./run-checks.ts";

/** A check that finds something of a severity, or nothing. */
function fake(id: string, needs: readonly string[], severity: Severity | null): Check {
  return defineCheck({
    id,
    stage: "stable",
    rev: 1,
    severity: "critical",
    category: "environment",
    platforms: "all",
    needs,
    references: [],
    run: () => (severity === null ? PASS : fail({}, { severity })),
    fix: null,
  });
}

/** Checks of any severities; each may need those before it. */
const catalogs = fc
  .array(
    fc.record({
      severity: fc.option(fc.constantFrom(...SEVERITIES)),
      needs: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ severity, needs }, at) =>
      fake(
        `check-${at}`,
        needs.filter((one) => one < at).map((one) => `check-${one}`),
        severity,
      ),
    ),
  );

it("a cause hides its consequences, never what is more severe than itself", () => {
  fc.assert(
    fc.property(catalogs, (catalog) => {
      const facts = machine();
      const worst = (found: readonly { severity?: Severity }[]): number =>
        Math.min(...found.map(({ severity = "critical" }) => SEVERITIES.indexOf(severity)));
      const alone = catalog.flatMap((check) => {
        const own = check.evaluate(facts);
        return own.status === "fail" ? [own] : [];
      });
      expect(worst(runChecks(catalog, facts).verdicts)).toBe(worst(alone));
    }),
  );
});

it("a variable of downloads does not hide that every build fails", () => {
  const blocked = { kind: "missing", existing: "/home/u", obstacle: "/home/u/a-file" } as const;
  const facts = withStorage([storage("GOCACHE", blocked)], { env: { GOSUMDB: "OFF" } });
  const found = runChecks(CATALOG, facts).verdicts.map(({ id, severity }) => `${severity} ${id}`);
  expect(found).toEqual(["critical directory-blocked", "minor go-variable-refused"]);
});
