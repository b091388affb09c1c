import { describe, expect, it } from "vitest";
import { CATALOG } from "./catalog.ts";
import { machine } from "./facts/machine.ts";
import { LANGUAGES } from "./model.ts";
import { runChecks } from "./run-checks.ts";

for (const check of CATALOG) {
  describe(check.id, () => {
    const { pass, fail } = check.examples();
    it("has examples of both kinds", () => {
      expect(pass.length).toBeGreaterThan(0);
      expect(fail.length).toBeGreaterThan(0);
    });
    for (const { name, facts } of pass) {
      it(`is silent: ${name}`, () => expect(check.run(facts).status).not.toBe("fail"));
    }
    for (const { name, facts } of fail) {
      it(`is found: ${name}`, () => {
        expect(check.run(facts).status).toBe("fail");
        for (const language of LANGUAGES) {
          const { findings, outcomes } = runChecks([check], facts, language);
          expect(outcomes).toEqual({ [check.id]: "fail" });
          const [finding] = findings;
          expect(finding?.message).not.toMatch(/undefined|null|\[object/);
          if (language === "zh-CN")
            expect(`${finding?.title}${finding?.message}${finding?.why}`).toMatch(/\p{Script=Han}/u);
          if (check.fix !== null) expect(finding?.fix?.snippet || finding?.fix?.advice).toBeTruthy();
        }
      });
    }
  });
}

it("finds nothing at all on the healthy machine", () => {
  expect(runChecks(CATALOG, machine(), "en").findings).toEqual([]);
});

it("names only checks that exist in needs, and never in a circle", () => {
  const ids = new Set(CATALOG.map(({ id }) => id));
  const reach = (id: string, seen: readonly string[]): void => {
    expect(seen).not.toContain(id);
    for (const next of CATALOG.find((check) => check.id === id)?.needs ?? []) {
      expect(ids).toContain(next);
      reach(next, [...seen, id]);
    }
  };
  for (const id of ids) reach(id, []);
});
