import fc from "fast-check";
import { expect, it } from "vitest";
import { compareGo, isLanguageOnly, toolchainName } from "./go-version.ts";

it("orders as Go does", () => {
  const ordered = [
    "1.9",
    "1.20rc1",
    "1.20",
    "1.20.1",
    "1.21",
    "1.21rc1",
    "1.21rc2",
    "1.21.0",
    "go1.21.1",
    "1.22",
    "1.100.0",
  ];
  ordered.forEach((older, at) => {
    for (const newer of ordered.slice(at + 1))
      expect([older, newer, compareGo(older, newer) < 0, compareGo(newer, older) > 0]).toEqual([
        older,
        newer,
        true,
        true,
      ]);
    expect(compareGo(older, older)).toBe(0);
  });
  expect(compareGo("go1.26.11 X:jsonv2", "1.26.11")).toBe(0);
  expect(compareGo("devel", "1.26")).toBe(0);
});

it("names the toolchain that a line stands for", () => {
  expect(["1.22", "1.22.3", "1.20", "go1.23rc1"].map(toolchainName)).toEqual([
    "go1.22.0",
    "go1.22.3",
    "go1.20",
    "go1.23rc1",
  ]);
  expect(["1.22", "1.22.0", "1.20", "x"].map(isLanguageOnly)).toEqual([true, false, false, false]);
});

it("is an order, whatever it gets", () => {
  const version = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(3), fc.nat(30), fc.nat(15)).map((parts) => parts.join(".")),
    fc.tuple(fc.nat(3), fc.nat(30)).map((parts) => `go${parts.join(".")}`),
  );
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(Math.sign(compareGo(a, b)) === -Math.sign(compareGo(b, a))).toBe(true);
    }),
  );
});
