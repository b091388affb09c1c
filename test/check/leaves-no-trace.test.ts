import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect } from "vitest";
import { check, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

describe("a check leaves no trace", () => {
  for (const version of ["go1.19", "go1.21", "go1.26", "go1.27"] as const) {
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

  itWith(
    ["go1.21", "go1.24", "go1.26", "go1.27"],
    "none of the programs is run that GOFLAGS names for tools and tests",
    (parts) => {
      for (const sdk of Object.values(parts)) {
        const machine = makeHome([join(sdk, "bin")], {
          "p/go.mod": "module example.com/p\n\ngo 1.21\n",
          "p/main.go": 'package main\n\nimport _ "example.com/lib"\n\nfunc main() {}\n',
        });
        const starter = join(machine.home, "starter");
        writeFileSync(starter, `#!/bin/sh\necho "$@" >>'${machine.home}/ran'\nexec "$@"\n`, { mode: 0o755 });
        const before = snapshot(machine.home);
        for (const flags of [`-toolexec=${starter}`, `'-toolexec=${starter} -v'`, `-exec=${starter}`])
          check({ ...machine.env, GOFLAGS: flags }, ["--no-shell", "--project", join(machine.home, "p")]);
        expect(snapshot(machine.home)).toEqual(before);
      }
    },
  );

  itWith(["fish"], "fish's universal variables stay as they are", ({ fish }) => {
    const machine = makeHome([], {
      ".config/fish/config.fish": "set -g fish_greeting\n",
      ".config/fish/fish_variables":
        "# This file contains fish universal variable definitions.\n# VERSION: 3.0\nSETUVAR --export GOROOT:/opt/go1.17\nSETUVAR --export GOPATH:/opt/gopath\n",
    });
    const before = snapshot(join(machine.home, ".config"));
    check(machine.env, ["--shell", fish]);
    expect(snapshot(join(machine.home, ".config"))).toEqual(before);
  });
});
