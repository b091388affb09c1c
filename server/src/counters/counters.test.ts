import fc from "fast-check";
import { type FleetReport, OUTCOMES, SHELLS } from "go-env-check/fleet-contract";
import * as v from "valibot";
import { expect, it } from "vitest";
import { report } from "../../../test/support/fleet.ts";
import { reportedCounters } from "../ingest/reported-counters.ts";
import { countersSchema, fold, noCounters } from "./counters.ts";

const ids = ["go-not-on-path", "home-unset", "cellar-pinned"] as const;
const reports = fc.array(
  fc
    .record({
      score: fc.nat(100),
      valid: fc.boolean(),
      shell: fc.constantFrom(...SHELLS),
      go: fc.constantFrom("1.26", "1.27", "none"),
      os: fc.constantFrom("darwin" as const, "linux" as const),
      outcomes: fc.tuple(...ids.map(() => fc.constantFrom(...OUTCOMES))),
      appeared: fc.subarray([...ids]),
      resolved: fc.array(
        fc.record({
          id: fc.constantFrom(...ids),
          weeks: fc.constantFrom("0" as const, "4+" as const),
          by: fc.constantFrom("applied" as const, "unknown" as const),
        }),
        { maxLength: 3 },
      ),
    })
    .map(
      ({ outcomes, appeared, resolved, ...rest }): FleetReport =>
        report("t_abcdefgh", {
          outcomes: Object.fromEntries(
            ids.map((id, index) => [`${id}@1`, outcomes[index] ?? "pass"] as const),
          ),
          changes: { appeared, resolved },
          ...rest,
        }),
    ),
  { maxLength: 80 },
);

const sum = (all: readonly FleetReport[]) =>
  fold(
    noCounters(),
    all.map((one) => ({ ...reportedCounters(one), by: 1 as const })),
  );

it("gives the same sums in any order and in any batches, and zero once everything is subtracted", () => {
  fc.assert(
    fc.property(reports, fc.nat(80), (all, cut) => {
      const counters = sum(all);
      expect(sum([...all].reverse())).toEqual(counters);
      const later = all.slice(cut).map((one) => ({ ...reportedCounters(one), by: 1 as const }));
      expect(fold(sum(all.slice(0, cut)), later)).toEqual(counters);
      expect(v.safeParse(countersSchema, counters).success).toBe(true);
      expect(
        fold(
          counters,
          all.map((one) => ({ ...reportedCounters(one), by: -1 as const })),
        ),
      ).toEqual(noCounters());
    }),
  );
});

it("counts a machine at most once in every number, whatever it reports", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const { machines, scores, outcomes, breakdowns, changes, valid, critical } = sum(all);
      for (const tally of [scores, outcomes, breakdowns, changes, { valid, critical }])
        for (const value of Object.values(tally)) expect(value).toBeLessThanOrEqual(machines);
    }),
  );
});

it("never counts below zero, even when other rules counted what is subtracted", () => {
  const failing = {
    ...reportedCounters(report("t_abcdefgh", { outcomes: { "go-not-on-path@1": "fail" } })),
    by: -1 as const,
  };
  const one = reportedCounters(report("t_abcdefgh", { outcomes: { "go-not-on-path@1": "pass" } }));
  const counters = fold(fold(noCounters(), [{ ...one, by: 1 }]), [failing]);
  expect(counters).toMatchObject({ machines: 0, critical: 0 });
  expect(v.safeParse(countersSchema, counters).success).toBe(true);
});
