import fc from "fast-check";
import { KNOWN_CHECKS } from "go-env-check/catalog";
import { score } from "go-env-check/score";
import { expect, it } from "vitest";
import type { CheckFigures } from "../publish/published.ts";
import { fixFirst } from "./fix-first.ts";
import { goSupport } from "./go-support.ts";

const shares = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...KNOWN_CHECKS.map(({ id }) => id)),
    failing: fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
    // An earlier release did not say how severe a problem was.
    severities: fc.constant<CheckFigures["severities"]>([]),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

it("ranks by points, skips what costs nothing, and never gives more than 100", () => {
  fc.assert(
    fc.property(shares, (checks) => {
      const gains = fixFirst(checks);
      gains.forEach(({ points }, index) => {
        expect(points).toBeGreaterThan(0);
        expect(points).toBeLessThanOrEqual(100);
        expect(points).toBeLessThanOrEqual(gains[index - 1]?.points ?? 100);
      });
      const info = KNOWN_CHECKS.filter(({ severity }) => severity === "info").map(({ id }) => id);
      expect(gains.some(({ id }) => info.includes(id))).toBe(false);
    }),
  );
});

it("agrees with the score on checks that fail everywhere", () => {
  const only = (...ids: string[]) => ids.map((id) => ({ id, failing: { share: 1 }, severities: [] }));
  const value = (...ids: string[]) => score(KNOWN_CHECKS.filter(({ id }) => ids.includes(id))).value;
  const [critical, other, major] = ["goroot-version-mismatch", "go111module-off", "gopath-bin-not-on-path"];
  const gain = (id: string, ...ids: string[]) =>
    fixFirst(only(...ids)).find((one) => one.id === id)?.points ?? 0;
  expect(gain(critical, critical)).toBe(100 - value(critical));
  expect(gain(critical, critical, other)).toBe(value(other) - value(critical, other));
  expect(gain(major, major)).toBe(100 - value(major));
  expect(gain(major, major, critical)).toBe(0);
});

it("costs what a problem costs on the machines that have it, not the worst that it can be", () => {
  const failing = { share: 1 };
  const only = (severity: "critical" | "info") =>
    fixFirst([{ id: "go111module-off", failing, severities: [{ severity, share: failing }] }]);
  expect(only("info")).toEqual([]);
  expect(only("critical")).toEqual([{ id: "go111module-off", points: 61 }]);
});

it("ranks bands and gives no points for them", () => {
  const band = { band: "few" } as const;
  expect(fixFirst([{ id: "goroot-not-found", failing: band, severities: [] }])).toEqual([
    { id: "goroot-not-found", points: null },
  ]);
});

it("knows until when a release is supported", () => {
  expect(goSupport("1.26", new Date("2026-11-24"))).toEqual({ go: "1.26", ends: "2027-02", supported: true });
  expect(goSupport("1.25", new Date("2026-11-24"))).toEqual({
    go: "1.25",
    ends: "2026-08",
    supported: false,
  });
  expect(goSupport("none", new Date("2026-11-24"))).toBeNull();
});
