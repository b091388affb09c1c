import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEVERITIES } from "../model/index.ts";
import { bandOf, score } from "./score.ts";

const finding = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 8 }),
    severity: fc.constantFrom(...SEVERITIES),
    experimental: fc.constant<true>(true),
  },
  { requiredKeys: ["id", "severity"] },
);
const findings = fc.array(finding, { maxLength: 30 });

describe("score", () => {
  it("is the table of the formula", () => {
    const of = (...severities: (typeof SEVERITIES)[number][]) =>
      score(severities.map((severity) => ({ id: severity, severity }))).value;
    expect([of(), of("info"), of("minor"), of("major"), of("major", "major", "minor")]).toEqual([
      100, 100, 95, 85, 65,
    ]);
    expect([of("critical"), of("critical", "major"), of("critical", "critical")]).toEqual([39, 39, 26]);
    expect([
      of("critical", "critical", "critical"),
      of("critical", "critical", "critical", "critical"),
      of(...Array(5).fill("major")),
    ]).toEqual([13, 0, 40]);
    expect([90, 89, 70, 69, 40, 39].map(bandOf)).toEqual([
      "healthy",
      "minor-issues",
      "minor-issues",
      "needs-attention",
      "needs-attention",
      "broken",
    ]);
  });

  it("is an integer in 0…100, below 40 exactly when something critical failed", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { value } = score(all);
        expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        expect(value < 40).toBe(
          all.some(({ severity, experimental }) => severity === "critical" && experimental !== true),
        );
      }),
    );
  });

  it("does not depend on the order, and never falls when a finding is mended", () => {
    fc.assert(
      fc.property(findings, fc.nat(), (all, at) => {
        expect(score([...all].reverse()).value).toBe(score(all).value);
        const mended = all.filter((_, index) => index !== at % Math.max(1, all.length));
        expect(score(mended).value).toBeGreaterThanOrEqual(score(all).value);
      }),
    );
  });

  it("adds up on the receipt", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { value, receipt } = score(all);
        expect(receipt.reduce((sum, { points }) => sum + points, 100)).toBe(value);
      }),
    );
  });

  it("is not moved by a check that is on trial, however grave", () => {
    fc.assert(
      fc.property(findings, fc.constantFrom(...SEVERITIES), (all, severity) => {
        expect(score([...all, { id: "new", severity, experimental: true }])).toEqual(score(all));
      }),
    );
  });
});
