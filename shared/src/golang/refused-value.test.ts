import { describe, expect, it } from "vitest";
import { refusedValue } from "./refused-value.ts";

describe("a value that Go refuses", () => {
  const refused = (value: string, release: string): boolean =>
    refusedValue("GOEXPERIMENT", value, release) !== null;

  it("is one of the release that was measured", () => {
    expect(refused("jsonv2", "go1.24.4")).toBe(true);
    expect(refused("jsonv2", "go1.26.11")).toBe(false);
    expect(refused("synctest", "go1.26.11")).toBe(true);
    expect(refused("noregabiargs", "go1.27.4")).toBe(false);
  });

  it("between two that were measured is one of both", () => {
    // Go 1.25 has both (its release notes).
    expect(["jsonv2", "greenteagc", "synctest"].filter((name) => refused(name, "go1.25.3"))).toEqual([]);
    expect(refused("rangefunc", "go1.22.12")).toBe(false);
    expect(refused("junk", "go1.25.3")).toBe(true);
    expect(refused("junk", "go1.22.12")).toBe(true);
  });
});
