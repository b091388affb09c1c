import { exported, written } from "./make.ts";
import { withProject } from "./projects.ts";
import type { Given, Machine, Make, Rows } from "./row.ts";

/** A pkg-config of the machine's own, which knows what is in one directory. */
const PKG_CONFIG = ({ home, write }: Machine): string =>
  write(
    "bin/pkg-config",
    `#!/bin/sh\nfor name; do :; done\n[ -f ${home}/lib/$name.pc ] || { echo "Package $name was not found in the pkg-config search path." >&2; exit 1; }\n`,
  );

/** A program that names a C library for pkg-config. */
function withLibrary(given: Given, pkgConfig: (machine: Machine) => string): Machine {
  const code = 'package main\n\n// #cgo pkg-config: gec-none\nimport "C"\n\nfunc main() { _ = C.int(1) }\n';
  const machine = withProject(given, { "p/go.mod": "module p\n\ngo 1.18\n", "p/main.go": code });
  machine.env.PKG_CONFIG = pkgConfig(machine);
  return machine;
}

/** A machine on which every tool of Go is started by a script of its own. */
const toolExec =
  (script: string): Make =>
  (given) => {
    const machine = withProject(given, {
      "p/go.mod": "module p\n\ngo 1.18\n",
      "p/main.go": "package main\n\nfunc main() {}\n",
    });
    machine.env.GOFLAGS = `-toolexec=${machine.write("bin/start", script)}`;
    return machine;
  };

/** Machines on which go starts and what it starts for a build fails. */
export const BUILD_TOOLS: Rows = {
  "c-compiler-fails": [
    {
      severity: "major",
      applied: "review",
      make: exported("CC", () => "/bin/false"),
      says: [{ go: ["build", "net"], words: "exit status 2" }],
    },
    {
      severity: "major",
      make: written("CGO_LDFLAGS", "-lno-such-library"),
      // Packages are compiled all the same: it is the program that is linked with it.
      says: [
        {
          go: ["build", "-o", "built", "."],
          files: { "p/main.go": 'package main\n\nimport "C"\n\nfunc main() {}\n' },
          words: "cannot find -lno-such-library",
        },
      ],
    },
    {
      severity: "major",
      make: exported("CGO_LDFLAGS", () => "-static"),
      // Go 1.27 leaves such programs to the C compiler.
      on: ["go1.21", "go1.24", "go1.26"],
      says: [
        {
          go: ["build", "-o", "built", "."],
          files: { "p/main.go": 'package main\n\nimport "net"\n\nfunc main() { println(net.IPv4len) }\n' },
          words: "relocation target",
          on: ["go1.26"],
        },
      ],
    },
    { severity: "major", make: exported("CC", () => "gcc -static-pie") },
  ],
  "pkg-config-fails": [
    {
      severity: "major",
      make: (given) => withLibrary(given, PKG_CONFIG),
      byHand: ({ write }) =>
        void write("lib/gec-none.pc", "Name: gec-none\nDescription: none\nVersion: 1\nCflags:\n"),
    },
    {
      severity: "major",
      make: (given) => withLibrary(given, () => "/none/pkg-config"),
      byHand: (machine) => {
        machine.env.PKG_CONFIG = PKG_CONFIG(machine);
        machine.write("lib/gec-none.pc", "");
      },
    },
  ],
  "goflags-stop-builds": [
    {
      severity: "major",
      applied: "review",
      make: exported("GOFLAGS", () => "-toolexec=/none/program"),
      says: [{ go: ["build"], words: "fork/exec /none/program" }],
    },
    {
      severity: "major",
      applied: "review",
      make: exported("GOFLAGS", () => "-toolexec=/bin/false"),
      says: [{ go: ["build"], words: "for go tool compile: exit status 1" }],
    },
    {
      severity: "major",
      make: written("GOFLAGS", "-toolexec=/bin/true"),
      says: [{ go: ["build"], words: "unexpected output" }],
    },
    { severity: "major", make: written("GOFLAGS", "-buildmode=c-shared") },
    {
      severity: "major",
      applied: "review",
      make: exported("GOFLAGS", () => "-trimpath -ldflags=-s -w"),
      says: [{ go: ["env", "-json"], words: "cannot use -json with -w" }],
    },
    {
      severity: "major",
      make: written("GOFLAGS", "-u -trimpath"),
      says: [{ go: ["env", "-json"], words: "cannot use -json with -u" }],
    },
    { severity: "major", applied: "review", make: exported("GOFLAGS", () => "-n -trimpath") },
    {
      severity: "critical",
      make: written("GOFLAGS", "-mod=vendr"),
      says: [{ go: ["build"], words: "-mod=vendr not supported (can be" }],
    },
    {
      severity: "critical",
      make: exported("GOFLAGS", () => "-buildvcs=maybe"),
      says: [{ go: ["build"], words: 'invalid boolean value "maybe" for flag -buildvcs' }],
    },
    {
      severity: "major",
      make: exported("GOFLAGS", () => "-linkshared"),
      says: [{ go: ["build"], words: "in a shared library" }],
    },
    { severity: "major", make: toolExec("#!/bin/sh\nexec $1\n") },
    {
      severity: "major",
      make: toolExec('#!/none/sh\nexec "$@"\n'),
      says: [{ go: ["build"], words: "no such file or directory" }],
    },
    { severity: "major", make: toolExec('#!/usr/bin/env none-such-shell\nexec "$@"\n') },
  ],
};
