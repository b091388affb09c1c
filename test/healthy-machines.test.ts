import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect } from "vitest";
import { check, ids, makeHome, makeHomebrew, makeTool, snapshot } from "./support/machine.ts";
import { itWith } from "./support/parts.ts";

describe("no false alarm on healthy layouts of real Go", () => {
  for (const version of ["go1.21", "go1.26", "go1.27"] as const) {
    itWith([version], `upstream ${version}, with tools on PATH`, (parts) => {
      const machine = makeHome([join(parts[version], "bin")]);
      makeTool(join(machine.home, "go/bin/gopls"));
      machine.env.PATH = `${machine.env.PATH}:${machine.home}/go/bin`;
      const seen = check(machine.env);
      expect(ids(seen)).toEqual([]);
      expect(seen).toMatchObject({
        score: { value: 100 },
        validity: { valid: true },
        go: { goroot: parts[version] },
      });
    });
  }

  itWith(
    ["go1.26"],
    "Debian: usr/bin/go leads into usr/lib/go-1.26, whose sources lead into usr/share",
    (parts) => {
      const machine = makeHome([]);
      const usr = join(machine.home, "usr");
      for (const dir of ["bin", "lib/go-1.26/bin", "share/go-1.26"])
        mkdirSync(join(usr, dir), { recursive: true });
      for (const name of ["src", "VERSION", "go.env"]) {
        symlinkSync(join(parts["go1.26"], name), join(usr, "share/go-1.26", name));
        symlinkSync(`../../share/go-1.26/${name}`, join(usr, "lib/go-1.26", name));
      }
      symlinkSync(join(parts["go1.26"], "pkg"), join(usr, "lib/go-1.26/pkg"));
      // The binary itself is a real file there; Go follows links when it looks for its SDK.
      copyFileSync(join(parts["go1.26"], "bin/go"), join(usr, "lib/go-1.26/bin/go"));
      symlinkSync("../lib/go-1.26/bin/go", join(usr, "bin/go"));
      machine.env.PATH = `${usr}/bin:${machine.env.PATH}`;
      expect(ids(check(machine.env))).toEqual([]);
    },
  );

  itWith(["go1.26"], "Homebrew: bin/go leads into Cellar/go/VERSION/libexec", (parts) => {
    const machine = makeHome([]);
    makeHomebrew(join(machine.home, "brew"), parts["go1.26"]);
    machine.env.PATH = `${machine.home}/brew/bin:${machine.env.PATH}`;
    expect(ids(check(machine.env))).toEqual([]);
  });

  itWith(
    ["go1.21", "go1.26"],
    "a second SDK in ~/sdk, a symlinked SDK, GO111MODULE=on, GOTOOLCHAIN=local",
    (parts) => {
      const machine = makeHome([]);
      mkdirSync(join(machine.home, "sdk"));
      symlinkSync(parts["go1.21"], join(machine.home, "sdk/go1.21"));
      symlinkSync(parts["go1.26"], join(machine.home, "current"));
      machine.env.PATH = `${machine.home}/current/bin:${machine.env.PATH}`;
      Object.assign(machine.env, { GO111MODULE: "on", GOTOOLCHAIN: "local" });
      expect(ids(check(machine.env))).toEqual([]);
    },
  );
});

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
