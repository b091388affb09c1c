import fc from "fast-check";
import { expect, it } from "vitest";
import { compareVersions } from "../util/compare-versions.ts";
import { matchesVersion } from "./manager-version.ts";
import { minimumMacOs, NEWEST_MINOR, RELEASED, supportOf } from "./releases.ts";

const version = fc.array(fc.nat(99), { minLength: 1, maxLength: 4 });

it("orders versions by their numbers, not their letters", () => {
  expect(compareVersions("10.15.7", "11")).toBeLessThan(0);
  expect(compareVersions("12.10", "12.9")).toBeGreaterThan(0);
  expect(compareVersions("12", "12.0")).toBe(0);
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      const [x, y, z] = [a, b, c].map((parts) => parts.join("."));
      if (x === undefined || y === undefined || z === undefined) return;
      expect(Math.sign(compareVersions(x, y))).toBe(-Math.sign(compareVersions(y, x)) + 0 || 0);
      if (compareVersions(x, y) <= 0 && compareVersions(y, z) <= 0)
        expect(compareVersions(x, z)).toBeLessThanOrEqual(0);
      expect(compareVersions(x, `${x}.1`)).toBeLessThan(0);
    }),
  );
});

it("knows what a manager's word for a version means", () => {
  expect(matchesVersion("1.26.1", "1.26")).toBe(true);
  expect(matchesVersion("1.26.1", "go1.26.1")).toBe(true);
  expect(matchesVersion("1.26.1", "latest")).toBe(true);
  expect(matchesVersion("1.26.1", "1.2")).toBe(false);
  expect(matchesVersion("1.26.1", "1.26.11")).toBe(false);
});

it("tells support and the oldest macOS by release", () => {
  const before = (minors: number) => `go1.${NEWEST_MINOR - minors}`;
  expect([`${before(2)}.3`, `${before(1)}rc1`, before(0), "go1.99.1", "devel"].map(supportOf)).toEqual([
    "ended",
    "supported",
    "supported",
    "supported",
    "unknown",
  ]);
  expect(["go1.21.13", "go1.23.5", "go1.25.12", "go1.27.4", "go1.99"].map(minimumMacOs)).toEqual([
    "10.15",
    "11.0",
    "12.0",
    "13.0",
    null,
  ]);
});

it("knows a month for every release since 1.15, each later than the one before", () => {
  const months = Array.from({ length: NEWEST_MINOR - 14 }, (_, index) => RELEASED[index + 15]);
  expect(months.every((month) => month !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(month))).toBe(true);
  expect(months.toSorted()).toEqual(months);
  expect(Object.keys(RELEASED)).toHaveLength(months.length);
});
