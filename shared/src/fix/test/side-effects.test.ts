import { expect, it } from "vitest";
import { NOTHING_VOLATILE, sideEffects } from "./side-effects.ts";

it("lets entries come back, and keeps the order of those that were there", () => {
  const effects = (was: string, is: string) =>
    sideEffects({ PATH: was }, { PATH: is }, [], NOTHING_VOLATILE, true);
  expect(effects("/a:/b", "/c:/a:/d:/b")).toEqual([]);
  expect(effects("/a:/b", "/b:/c:/a:/b")).toEqual([]);
  expect(effects("/a:/b", "/b:/a:/c")).toEqual(["PATH"]);
  expect(effects("/a:/b", "/a:/c")).toEqual(["PATH"]);
});
