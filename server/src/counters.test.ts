import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { type FleetReport, OUTCOMES, SHELLS } from "../../shared/src/fleet/contract.ts";
import { countersSchema, fold, noCounters } from "./counters.ts";
import { publish } from "./publish.ts";

const ids = ["go-not-on-path", "home-unset", "cellar-pinned"] as const;
const reports = fc.array(
  fc
    .record({
      score: fc.nat(100),
      valid: fc.boolean(),
      shell: fc.constantFrom(...SHELLS),
      go: fc.constantFrom("1.26", "1.27", "none"),
      outcomes: fc.tuple(...ids.map(() => fc.constantFrom(...OUTCOMES))),
      appeared: fc.subarray([...ids]),
    })
    .map(
      ({ outcomes, appeared, ...rest }): FleetReport => ({
        schema: 1,
        team: "t_abcdefgh",
        week: "2026-W48",
        nullifier: "n".repeat(22),
        salt: "s".repeat(22),
        tool: "1.0.0",
        catalog: "0".repeat(16),
        scoring: 1,
        client: "cli",
        os: "linux",
        osMajor: 12,
        arch: "x64",
        translated: false,
        toolchains: "1",
        installedBy: "pkg",
        outcomes: Object.fromEntries(ids.map((id, index) => [`${id}@1`, outcomes[index] ?? "pass"] as const)),
        changes: { appeared, resolved: [] },
        ...rest,
      }),
    ),
  { maxLength: 80 },
);

const sum = (all: readonly FleetReport[]) =>
  all.reduce((counters, report) => fold(counters, report, 1), noCounters());

it("sums in any order to the same, and what is taken out again leaves nothing", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const counters = sum(all);
      expect(sum([...all].reverse())).toEqual(counters);
      expect(v.safeParse(countersSchema, counters).success).toBe(true);
      expect(all.reduce((left, report) => fold(left, report, -1), counters)).toEqual(noCounters());
    }),
  );
});

it("publishes nothing of fewer than 5 machines, no exact share of fewer than 20, no cell or remainder of fewer than 5", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const week = publish("2026-W48", sum(all));
      if (all.length < 5) {
        expect(week.status).toBe("withheld");
        return;
      }
      if (week.status !== "published") throw new Error("it has to be published");
      if (all.length < 20) {
        expect(week.breakdowns).toEqual({});
        expect(JSON.stringify(week)).not.toContain('"share"');
        expect(week.medianScore % 10).toBe(0);
      }
      for (const [name, cells] of Object.entries(week.breakdowns)) {
        for (const { value } of cells) {
          const count = all.filter((report) =>
            Object.entries(report).some(([key, own]) => key === name && own === value),
          ).length;
          expect(count >= 5 && (all.length - count >= 5 || count === all.length)).toBe(true);
        }
      }
    }),
  );
});
