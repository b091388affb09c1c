import { describe, expect, it } from "vitest";
import { goLinksNet } from "./own-linker.ts";

/** Whether go links a program that imports net itself, with settings and a release. */
const links = (settings: Readonly<Record<string, string>>, release = "go1.26.11"): boolean =>
  goLinksNet({ env: settings, set: (name) => settings[name] ?? "", release });

describe("goLinksNet", () => {
  it("is what go does unless it is told otherwise", () => {
    for (const GOFLAGS of [
      "",
      "-trimpath",
      "'-ldflags=-s -w'",
      "-tags=osusergo",
      "-buildmode=pie",
      "-msan=false",
    ])
      expect([GOFLAGS, links({ GOFLAGS })]).toEqual([GOFLAGS, true]);
  });

  it("is not what go does with flags that leave linking to the C compiler, or net without C", () => {
    for (const GOFLAGS of [
      "-ldflags=-linkmode=external",
      "'-ldflags=-s -linkmode external'",
      "-tags=netgo",
      "-tags=a,netgo,b",
      "-buildmode=c-shared",
      "-asan",
    ])
      expect([GOFLAGS, links({ GOFLAGS })]).toEqual([GOFLAGS, false]);
    expect(links({ GO_EXTLINK_ENABLED: "1" })).toBe(false);
  });

  it("leaves static programs to the C compiler since Go 1.27", () => {
    expect(links({ CGO_LDFLAGS: "-static" }, "go1.26.11")).toBe(true);
    expect(links({ CGO_LDFLAGS: "-L/x -static" }, "go1.27.0")).toBe(false);
    expect(links({ CGO_LDFLAGS: "-static-pie" }, "go1.27.4")).toBe(true);
    expect(links({ CC: "gcc -static" }, "go1.27.4")).toBe(true);
  });
});
