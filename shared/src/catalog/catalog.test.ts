import { describe, expect, it } from "vitest";
import { exampleFaults, isPlaceholder } from "../../../test/support/examples.ts";
import { machine } from "../checks/examples/machine.ts";
import { runChecks } from "../judge/run-checks.ts";
import { LANGUAGES } from "../model/index.ts";
import { adviceOf } from "../report/present-finding.ts";
import { CATALOG } from "./checks.ts";
import { EXAMPLES } from "./examples.ts";
import { MESSAGES, VERIFY_COMMANDS } from "./messages.ts";
import { checkTexts } from "./texts.ts";

for (const check of CATALOG) {
  describe(check.id, () => {
    const { pass, fail } = EXAMPLES[check.id]?.() ?? { pass: [], fail: [] };
    it("has examples of both kinds", () => {
      expect(pass.length).toBeGreaterThan(0);
      expect(fail.length).toBeGreaterThan(0);
    });
    it("has no message or command that nobody filled in", () => {
      const texts = [...(MESSAGES[check.id] ?? []), ...(VERIFY_COMMANDS[check.id] ?? [])];
      expect(texts.filter(isPlaceholder)).toEqual([]);
    });
    it("is found on each failing example and silent on each passing one", () =>
      expect(
        exampleFaults({ check, texts: checkTexts()[check.id]?.(), examples: EXAMPLES[check.id] }),
      ).toEqual([]));
  });
}

it("finds nothing at all on the healthy machine", () => {
  expect(runChecks(CATALOG, machine()).verdicts).toEqual([]);
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

describe("a plan holds data and no prose", () => {
  for (const check of CATALOG) {
    it(check.id, () => {
      for (const { name, facts } of EXAMPLES[check.id]?.().fail ?? []) {
        const result = check.evaluate(facts);
        if (result.status !== "fail" || result.plan === null) continue;
        const { plan, params } = result;
        expect([name, JSON.parse(JSON.stringify(plan))]).toEqual([name, plan]);
        expect([name, JSON.stringify(plan)]).toEqual([name, expect.not.stringMatching(/\p{Script=Han}/u)]);
        const said = LANGUAGES.map((language) => {
          const text = checkTexts()[check.id]?.()[language];
          return text === undefined ? null : adviceOf(plan, text, params);
        });
        if (plan.advice === undefined) {
          expect([name, said]).toEqual([name, [null, null]]);
          continue;
        }
        const [english, chinese] = said;
        expect([name, english]).toEqual([name, expect.stringMatching(/^[A-Z].*\S$/)]);
        expect([name, chinese]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
        expect(`${english}${chinese}`).not.toMatch(/undefined|null|\[object/);
      }
      const keys = LANGUAGES.map((language) =>
        Object.keys(checkTexts()[check.id]?.()[language].advice ?? {}),
      );
      expect(keys[1]).toEqual(keys[0]);
    });
  }
});
