import fc from "fast-check";
import { expect, it } from "vitest";
import { fnv1a } from "./fnv1a.ts";

/** As the algorithm is defined, with whole numbers of any size. */
function asDefined(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

it("gives what the algorithm's authors give", () => {
  expect([fnv1a(""), fnv1a("a"), fnv1a("foobar")]).toEqual([
    "cbf29ce484222325",
    "af63dc4c8601ec8c",
    "85944171f73967e8",
  ]);
});

it("gives the same as with whole numbers of any size", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      expect(fnv1a(text)).toBe(asDefined(text));
    }),
    { numRuns: 300 },
  );
});
