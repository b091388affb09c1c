import fc from "fast-check";
import { KNOWN_CHECKS } from "go-env-check/catalog";
import { type FleetReport, OUTCOMES } from "go-env-check/fleet-contract";
import { expect, it } from "vitest";
import { report } from "../../../test/support/fleet.ts";
import { counterNames } from "../counters/counter-names.ts";
import { reportedCounters } from "./reported-counters.ts";

const keys = KNOWN_CHECKS.map(({ id }) => `${id}@1`);
const outcomes = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...OUTCOMES)), {
  selector: ([key]) => key,
  minLength: 1,
});

it("gives the same result in whatever order the outcomes come, and names each of them", () => {
  fc.assert(
    fc.property(outcomes, fc.infiniteStream(fc.nat()), (entries, order) => {
      const one = report("t_abcdefgh");
      const sorted = reportedCounters({ ...one, outcomes: Object.fromEntries(entries) });
      const mixed = entries
        .map((entry) => ({ entry, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry);
      expect(reportedCounters({ ...one, outcomes: Object.fromEntries(mixed) })).toEqual(sorted);
      const names = sorted.counters.map((number) => counterNames()[number]);
      expect(new Set(names).size).toBe(names.length);
      for (const [key, outcome] of entries)
        expect(names).toContainEqual({ tally: "outcomes", key: `${key}|${outcome}` });
    }),
  );
});

it("has another hash for another report, whatever differs", () => {
  const one = report("t_abcdefgh");
  const others: readonly Partial<FleetReport>[] = [
    { team: "t_abcdefgi" },
    { week: "2026-W47" },
    { nullifier: "A".repeat(22) },
    { salt: "A".repeat(22) },
    { tool: "1.0.1" },
    { catalog: "0123456789abcdee" },
    { scoring: 2 },
    { client: "raycast" },
    { os: "linux" },
    { osMajor: 25 },
    { arch: "x64" },
    { translated: true },
    { shell: "bash" },
    { go: "1.27" },
    { toolchains: "2" },
    { installedBy: "pkg" },
    { score: 84 },
    { valid: true },
    { outcomes: { "go-not-on-path@1": "pass" } },
    { outcomes: { "gopath-bin-not-on-path@1": "pass", "go-not-on-path@1": "pass" } },
    { changes: { appeared: ["home-unset"], resolved: [] } },
    { changes: { appeared: [], resolved: [{ id: "home-unset", weeks: "0", by: "applied" }] } },
  ];
  // Every field of a report is covered above, except its version, of which there is only one.
  expect(new Set([...others.flatMap((other) => Object.keys(other)), "schema"])).toEqual(
    new Set(Object.keys(one)),
  );
  const hashes = others.map((other) => reportedCounters({ ...one, ...other }).hash);
  expect(new Set([reportedCounters(one).hash, ...hashes]).size).toBe(others.length + 1);
});
