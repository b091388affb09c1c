import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect } from "vitest";
import { check, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

describe("a check leaves no trace", () => {
  for (const version of ["go1.21", "go1.26", "go1.27"] as const) {
    itWith([version, "bash"], `no file under HOME is made or changed (${version})`, async (parts) => {
      const machine = makeHome([join(parts[version], "bin")], {
        ".profile": "export GOFLAGS=-v\n",
        "p/go.mod": "module p\n\ngo 1.99\n",
      });
      const before = snapshot(machine.home);
      check(machine.env, ["--shell", parts.bash, "--project", join(machine.home, "p")]);
      await sleep(500); // Go's telemetry writes from a child that outlives the command
      expect(snapshot(machine.home)).toEqual(before);
    });
  }
});
