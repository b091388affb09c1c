import fc from "fast-check";
import { expect, it } from "vitest";
import { badGoFlag, splitGoFlags } from "./go-flags.ts";

it("splits as Go does", () => {
  expect(splitGoFlags(" -mod=mod  '-ldflags=-s -w' ")).toEqual(["-mod=mod", "-ldflags=-s -w"]);
  expect(splitGoFlags("'-x")).toBeNull();
});

it("names what Go refuses", () => {
  expect(badGoFlag("mod=vendor")).toEqual({ word: "mod=vendor", kind: "non-flag" });
  expect(badGoFlag("-ldflags='-s -w'")).toEqual({ word: "-w'", kind: "unknown" });
  expect(badGoFlag("--mod=mod -v")).toBeNull();
  for (const odd of ["-", "--", "---x", "-=a", "--=a"]) expect(badGoFlag(odd)?.kind).toBe("non-flag");
});

it("reads any text without throwing", () => {
  fc.assert(fc.property(fc.string(), (text) => void badGoFlag(text)));
});
