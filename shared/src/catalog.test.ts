import { describe, expect, it } from "vitest";
import { exampleFaults } from "../../test/support/examples.ts";
import { CATALOG } from "./catalog.ts";
import { machine } from "./facts/machine.ts";
import { runChecks } from "./run-checks.ts";

for (const check of CATALOG) {
  describe(check.id, () => {
    const { pass, fail } = check.examples();
    it("has examples of both kinds", () => {
      expect(pass.length).toBeGreaterThan(0);
      expect(fail.length).toBeGreaterThan(0);
    });
    it("is found on each failing example and silent on each passing one", () =>
      expect(exampleFaults(check)).toEqual([]));
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
