import { join as joinOfNode } from "node:path/posix";
import fc from "fast-check";
import { expect, it } from "vitest";
import { join } from "./join.ts";

it("puts paths together as Node does", () => {
  const segment = fc.constantFrom("", ".", "..", "...", "a", ".git", "b.c", "a ", "/", "//");
  const part = fc.array(segment, { maxLength: 4 }).map((segments) => segments.join("/"));
  fc.assert(
    fc.property(part, fc.array(part, { maxLength: 3 }), (first, more) => {
      expect(join(first, ...more)).toBe(joinOfNode(first, ...more));
    }),
    { numRuns: 2000 },
  );
});
