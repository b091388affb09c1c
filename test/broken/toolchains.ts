import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildGo, CACHE } from "../support/build-go.ts";
import { makeHome, makeHomebrew, makeSdk } from "../support/machine.ts";
import { makeGoenv } from "../support/managers.ts";
import { exported } from "./make.ts";
import type { Given, Machine, Rows } from "./row.ts";

/** Two releases in one directory: `go` unpacked over `other`, as far as the packages go that every build needs. */
export function makeOverlaid(root: string, go: string, other: string): void {
  makeSdk(root, go);
  rmSync(join(root, "src"));
  mkdirSync(join(root, "src"));
  for (const name of readdirSync(join(go, "src"))) {
    if (name !== "runtime" && name !== "os") symlinkSync(join(go, "src", name), join(root, "src", name));
  }
  for (const name of ["runtime", "os"]) {
    for (const sdk of [other, go]) spawnSync("cp", ["-r", join(sdk, "src", name), join(root, "src")]);
  }
}

const GOPLS = "golang.org/x/tools/gopls";

/** A module proxy in a directory, with one version of a module that calls itself gopls; `go install` needs no network. */
function makeProxy(dir: string): string {
  const at = join(dir, "proxy", GOPLS, "@v");
  const source = join(dir, "source", `${GOPLS}@v1.9.0`);
  for (const folder of [at, source]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(source, "go.mod"), `module ${GOPLS}\n\ngo 1.15\n`);
  writeFileSync(join(source, "main.go"), "package main\n\nfunc main() {}\n");
  writeFileSync(join(at, "list"), "v1.9.0\n");
  writeFileSync(join(at, "v1.9.0.info"), '{"Version":"v1.9.0","Time":"2026-01-01T00:00:00Z"}');
  copyFileSync(join(source, "go.mod"), join(at, "v1.9.0.mod"));
  const script = `import os, zipfile\nz = zipfile.ZipFile(${JSON.stringify(join(at, "v1.9.0.zip"))}, "w")\nfor name in ("go.mod", "main.go"): z.write(os.path.join(${JSON.stringify(source)}, name), ${JSON.stringify(`${GOPLS}@v1.9.0/`)} + name)\nz.close()\n`;
  const { status } = spawnSync("python3", ["-c", script]);
  if (status !== 0) throw new Error("python3 is needed to make a zip file");
  return `file://${join(dir, "proxy")}`;
}

/** Faults of toolchains, version managers, installers and tools. */
export const TOOLCHAINS: Rows = {
  "go-without-sdk": [
    {
      severity: "critical",
      make: ({ go }) => {
        const machine = makeHome([]);
        mkdirSync(join(machine.home, "bin"));
        copyFileSync(join(go, "bin/go"), join(machine.home, "bin/go"));
        machine.env.PATH = `${machine.home}/bin:${machine.env.PATH}`;
        return machine;
      },
      byHand: ({ home }, { go }) => {
        rmSync(join(home, "bin/go"));
        symlinkSync(join(go, "bin/go"), join(home, "bin/go"));
      },
      says: [{ go: ["version"] }],
    },
  ],
  "sdk-overlaid": [
    {
      severity: "critical",
      make: ({ go, other }) => {
        const machine = makeHome([]);
        makeOverlaid(join(machine.home, "usr/go"), go, other);
        machine.env.PATH = `${machine.home}/usr/go/bin:${machine.env.PATH}`;
        return machine;
      },
      byHand: ({ home }, { go }) => {
        rmSync(join(home, "usr/go"), { recursive: true });
        makeSdk(join(home, "usr/go"), go);
      },
    },
  ],
  "goroot-in-modcache": [
    {
      severity: "minor",
      applied: "safe",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")]);
        const root = "go/pkg/mod/golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64";
        makeSdk(join(machine.home, root), go);
        machine.env.PATH = `${machine.env.PATH}:${machine.home}/${root}/bin`;
        return machine;
      },
    },
    {
      severity: "minor",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")]);
        const root = join(machine.home, "go/pkg/mod/golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64");
        makeSdk(root, go);
        machine.env.GOROOT = root;
        return machine;
      },
    },
  ],
  "vm-stale-goroot": [
    {
      severity: "critical",
      make: ({ go, other }) => {
        const machine = makeHome([join(go, "bin")]);
        const root = join(machine.home, ".goenv/versions/1.98.0");
        makeSdk(root, other);
        machine.env.GOROOT = root;
        return machine;
      },
    },
    {
      severity: "critical",
      make: ({ go, other }) => {
        const machine = makeHome([join(go, "bin")]);
        const root = join(machine.home, ".asdf/installs/golang/1.98.0/go");
        makeSdk(root, other);
        machine.env.GOROOT = root;
        return machine;
      },
    },
    {
      severity: "minor",
      applied: "review",
      make: exported("GOPATH", () => "/tmp/go-env-check-none/.gvm/pkgsets/go1.98/global"),
    },
  ],
  "vm-no-version": [
    {
      severity: "critical",
      make: ({ go }) => {
        const machine = makeGoenv({ go });
        rmSync(join(machine.home, ".goenv/version"));
        return machine;
      },
    },
    {
      severity: "critical",
      make: ({ go }) => {
        const machine = makeGoenv({ go });
        machine.write(".goenv/version", "1.98.0\n");
        return machine;
      },
    },
  ],
  "vm-shims-stale": [
    {
      severity: "minor",
      make: ({ go }) => {
        const machine = makeGoenv({ go });
        copyFileSync(join(go, "bin/gofmt"), join(machine.home, ".goenv/versions/1.99.0/bin/gopls"));
        return machine;
      },
    },
    {
      severity: "minor",
      make: ({ go }) => {
        const machine = makeGoenv({ go });
        copyFileSync(join(machine.home, ".goenv/shims/go"), join(machine.home, ".goenv/shims/dlv"));
        return machine;
      },
    },
  ],
  "tools-older-than-go": [
    {
      severity: "minor",
      on: ["go1.24", "go1.26", "go1.27"],
      make: ({ go, sdks }) => {
        const machine = makeHome([join(go, "bin")]);
        const tool = join(machine.home, "go/bin/gopls");
        mkdirSync(join(machine.home, "go/bin"), { recursive: true });
        copyFileSync(buildGo({ sdk: sdks["go1.21"], module: GOPLS }), tool);
        machine.env.PATH = `${machine.env.PATH}:${machine.home}/go/bin`;
        return machine;
      },
      paste: ({ home }) => ({
        GOPROXY: makeProxy(home),
        GOSUMDB: "off",
        GOTOOLCHAIN: "local",
        GOFLAGS: "-modcacherw",
        GOCACHE: join(CACHE, "cache"),
      }),
    },
  ],
  "go-unsupported": [
    {
      severity: "minor",
      on: ["go1.21", "go1.24"],
      make: ({ go }) => makeHome([join(go, "bin")]),
      byHand: (machine, { go, sdks }) => {
        machine.env.PATH = (machine.env.PATH ?? "").replace(go, sdks["go1.27"]);
      },
    },
  ],
  "cc-not-found": [{ severity: "major", applied: "safe", make: exported("CC", () => "/no/such/clang") }],
  "cgo-silently-off": [
    {
      severity: "major",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")], {
          "app/go.mod": "module app\n\ngo 1.15\n",
          "app/main.go": 'package main\n\nimport "C"\n\nfunc main() {}\n',
        });
        machine.env.CGO_ENABLED = "0";
        return { ...machine, args: ["--project", join(machine.home, "app")] };
      },
    },
    {
      severity: "major",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")], { ".config/go/env": "CGO_ENABLED=0\n" });
        machine.env.GOFLAGS = "-race";
        return machine;
      },
    },
  ],
  "brew-go-unlinked": [
    {
      severity: "minor",
      notShown: "Homebrew itself is not here, and its real prefix is not this one",
      make: ({ go, other }) => {
        const machine = makeHome([join(other, "bin")]);
        const prefix = join(machine.home, "brew");
        makeHomebrew(prefix, go);
        rmSync(join(prefix, "bin/go"));
        machine.env.HOMEBREW_PREFIX = prefix;
        return machine;
      },
      // What brew link does; Homebrew itself is not here.
      byHand: ({ home }) => symlinkSync("../Cellar/go/1.26.11/bin/go", join(home, "brew/bin/go")),
    },
  ],
  "obsolete-env-var": [
    { severity: "info", applied: "safe", make: exported("GO15VENDOREXPERIMENT", () => "1") },
    { severity: "info", on: ["go1.24", "go1.26", "go1.27"], make: exported("GOROOT_FINAL", () => "/opt/go") },
  ],
  "libc-too-old": [
    {
      severity: "minor",
      make: withForeignTool,
      byHand: ({ home }, { go }) => copyFileSync(buildGo({ sdk: go }), join(home, "go/bin/hey")),
    },
    {
      severity: "major",
      // A go that cannot start at all: the rest of the report is still there.
      make: ({ go, sdks }) => {
        const machine = makeHome([]);
        const root = join(machine.home, "usr/go");
        makeSdk(root, go);
        copyFileSync(foreignTool(sdks["go1.26"]), join(root, "bin/go"));
        machine.env.PATH = `${root}/bin:${machine.env.PATH}`;
        return machine;
      },
      byHand: ({ home }, { go }) => copyFileSync(join(go, "bin/go"), join(home, "usr/go/bin/go")),
    },
  ],
  "slow-login-shell": [
    {
      severity: "info",
      notShown: "what the commands show is how long a shell takes, and that differs with every run",
      on: ["go1.26"],
      startsShell: true,
      make: ({ go }) => makeHome([join(go, "bin")], { ".bash_profile": "sleep 3.1\n" }),
      byHand: (machine) => machine.write(".bash_profile", ""),
    },
  ],
};

/** A machine with a program that was linked for a C library that is not here. */
function withForeignTool({ go, sdks }: Given): Machine {
  const machine = makeHome([join(go, "bin")]);
  mkdirSync(join(machine.home, "go/bin"), { recursive: true });
  copyFileSync(foreignTool(sdks["go1.26"]), join(machine.home, "go/bin/hey"));
  machine.env.PATH = `${machine.env.PATH}:${machine.home}/go/bin`;
  return machine;
}

function foreignTool(sdk: string): string {
  return buildGo({ sdk, cgo: true, ldflags: "-I /lib/ld-none.so.2" });
}
