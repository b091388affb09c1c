import fc from "fast-check";
import { expect, it } from "vitest";
import { machine } from "../checks/examples/machine.ts";
import { binaryVersion } from "./active-go.ts";
import { runningRelease } from "./toolchain-policy.ts";

it("takes blanks behind a release for part of its name, as go does", () => {
  const local = binaryVersion(machine()) ?? "";
  fc.assert(
    fc.property(fc.constantFrom(" ", "\t", "  ", " local", "\r"), (end) => {
      expect(runningRelease(machine({ env: { GOTOOLCHAIN: `${local}${end}` } }))).toBe(`${local}${end}`);
    }),
  );
  for (const value of [local, `${local}+auto`, `${local}+path`, "local", "auto"])
    expect(runningRelease(machine({ env: { GOTOOLCHAIN: value } }))).toBe(local);
});
