import { expect, it } from "vitest";
import { commentOut, uncommented } from "./line-edits.ts";

it("makes comments of lines, and never an empty branch", () => {
  expect(commentOut("a\nexport X=1\nb\n", [2])).toBe("a\n# go-env-check: export X=1\nb\n");
  expect(commentOut("if x; then\n  export X=1\nfi\n", [2])).toBe(
    "if x; then\n  : # go-env-check: export X=1\nfi\n",
  );
  expect(commentOut("if x; then\nexport X=1\nfi\n", [2])).toBe(
    "if x; then\n: # go-env-check: export X=1\nfi\n",
  );
});

it("gives a commented line back, and no other one", () => {
  expect(uncommented("  : # go-env-check: export X=1")).toBe("  export X=1");
  expect(uncommented("# export X=1")).toBe(null);
});
