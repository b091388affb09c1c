import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeHome, makeSdk } from "../support/machine.ts";
import { exported } from "./make.ts";
import { BUILD, withProject } from "./projects.ts";
import type { Machine, Make, Row, Rows } from "./row.ts";

const HEALTHY_MOD = "module p\n\ngo 1.18\n";

/** Gives the project the go.mod of a healthy one. */
const repairGoMod = ({ home }: Machine): void => writeFileSync(join(home, "p/go.mod"), HEALTHY_MOD);

/** A project whose go.mod replaces a module by a directory that is not there. */
const replacedByNothing: Make = (given) =>
  withProject(given, {
    "p/go.mod": `${HEALTHY_MOD}\nrequire example.com/x v1.0.0\n\nreplace example.com/x => ../x\n`,
    "p/main.go": 'package main\n\nimport _ "example.com/x"\n\nfunc main() {}\n',
  });

/** A go whose file says that it is for another processor: its ELF header names AArch64. */
const ofAnotherProcessor: Make = ({ go }) => {
  const machine = makeHome([]);
  const sdk = join(machine.home, "go-arm64");
  makeSdk(sdk, go);
  const file = join(sdk, "bin/go");
  const bytes = readFileSync(file);
  bytes.writeUInt16LE(0xb7, 18); // e_machine: EM_AARCH64
  writeFileSync(file, bytes, { mode: 0o755 });
  machine.env.PATH = `${sdk}/bin:${machine.env.PATH}`;
  return machine;
};

/** An SDK that was not unpacked to its end. */
function withoutTool(go: string): Machine {
  const machine = makeHome([]);
  const sdk = join(machine.home, "sdk/go");
  makeSdk(sdk, go);
  rmSync(join(sdk, "pkg"));
  const [platform = ""] = readdirSync(join(go, "pkg/tool"));
  const tools = join(sdk, "pkg/tool", platform);
  mkdirSync(tools, { recursive: true });
  symlinkSync(join(go, "pkg/include"), join(sdk, "pkg/include"));
  for (const name of readdirSync(join(go, "pkg/tool", platform)))
    if (name !== "link") symlinkSync(join(go, "pkg/tool", platform, name), join(tools, name));
  machine.env.PATH = `${sdk}/bin:${machine.env.PATH}`;
  return machine;
}

/** A build cache in which something is not what go makes there. */
const junkInCache = (name: string, kind: "file" | "link" | "directory"): Row => {
  const at = ({ home }: Machine): string => join(home, ".cache/go-build", name);
  return {
    severity: "critical",
    make: ({ go }) => {
      const machine = makeHome([join(go, "bin")]);
      mkdirSync(dirname(at(machine)), { recursive: true });
      if (kind === "file") writeFileSync(at(machine), "x");
      else if (kind === "link") symlinkSync("/gone/place", at(machine));
      else mkdirSync(at(machine));
      return machine;
    },
    byHand: (machine) => rmSync(at(machine), { recursive: true }),
    says: [{ go: BUILD }],
  };
};

/** Machines on which go itself refuses to work. */
export const REFUSALS: Rows = {
  "directory-blocked": [
    {
      severity: "critical",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")], { "cache-file": "" });
        machine.env.XDG_CACHE_HOME = join(machine.home, "cache-file");
        return machine;
      },
      says: [{ go: BUILD }],
    },
    junkInCache("a7", "file"),
    junkInCache("00", "link"),
    { ...junkInCache("trim.txt", "directory"), on: ["go1.21", "go1.24"] },
  ],
  "go-for-another-processor": [
    {
      severity: "critical",
      make: ofAnotherProcessor,
      byHand: ({ home }, { go }) => {
        rmSync(join(home, "go-arm64"), { recursive: true });
        makeSdk(join(home, "go-arm64"), go);
      },
    },
  ],
  "go-does-not-start": [
    {
      severity: "critical",
      make: () => {
        const shim = `#!/bin/sh\necho "goenv: 'go' command not found" >&2\nexit 127\n`;
        const machine = makeHome([], { "bin/go": shim });
        machine.env.PATH = `${machine.home}/bin:${machine.env.PATH}`;
        return machine;
      },
      byHand: ({ write }, { go }) => {
        write("bin/go", `#!/bin/sh\nexec ${go}/bin/go "$@"\n`);
      },
      says: [{ go: ["version"] }],
    },
  ],
  "go-refuses": [
    {
      severity: "critical",
      make: exported("GOFLAGS", () => "-overlay=/gone/overlay.json"),
      byHand: ({ env }) => {
        delete env.GOFLAGS;
      },
    },
  ],
  "go-variable-refused": [
    { severity: "critical", applied: "review", make: exported("GOMEMLIMIT", () => "1XB") },
    {
      severity: "critical",
      applied: "review",
      make: exported("GO111MODULE", () => "ON"),
      says: [{ go: ["env"] }],
    },
    {
      severity: "critical",
      applied: "review",
      make: exported("CC", () => "bin/gcc -O2"),
      says: [{ go: ["list", "fmt"], words: "must be absolute path" }],
    },
  ],
  "gocacheprog-missing": [
    {
      severity: "critical",
      on: ["go1.24", "go1.26", "go1.27"],
      applied: "review",
      make: exported("GOCACHEPROG", () => "/gone/cacher"),
      says: [{ go: BUILD }],
    },
    {
      severity: "critical",
      on: ["go1.24", "go1.26", "go1.27"],
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")]);
        machine.env.GOCACHEPROG = machine.write("bin/cacher", "#!/gone/node\n");
        return machine;
      },
      says: [{ go: BUILD, words: "no such file or directory" }],
    },
  ],
  "gomod-malformed": [
    {
      severity: "critical",
      make: (given) =>
        withProject(given, {
          "p/go.mod": "module p\n\n<<<<<<< HEAD\ngo 1.18\n=======\ngo 1.19\n>>>>>>> other\n",
        }),
      byHand: repairGoMod,
      says: [{ go: BUILD, words: "errors parsing go.mod" }],
    },
  ],
  "gotoolchain-unavailable": [
    {
      severity: "critical",
      applied: "review",
      make: exported("GOTOOLCHAIN", () => "go1.99.0+path"),
      says: [{ go: ["version"] }],
    },
  ],
  "no-package-here": [
    {
      severity: "info",
      make: (given) => {
        const machine = withProject(given, {
          "p/go.mod": HEALTHY_MOD,
          "p/cmd/tool/main.go": "package main\n\nfunc main() {}\n",
        });
        rmSync(join(machine.home, "p/main.go"));
        return machine;
      },
      byHand: ({ write }) => void write("p/main.go", "package main\n\nfunc main() {}\n"),
      says: [{ go: BUILD }],
    },
  ],
  "replace-directory-missing": [
    {
      severity: "major",
      make: replacedByNothing,
      byHand: ({ write }) => {
        write("x/go.mod", "module example.com/x\n\ngo 1.18\n");
        write("x/x.go", "package x\n");
      },
      says: [{ go: BUILD }],
    },
  ],
  "sdk-tools-unusable": [
    {
      severity: "critical",
      make: ({ go }) => withoutTool(go),
      byHand: ({ home }, { go }) => {
        rmSync(join(home, "sdk/go"), { recursive: true });
        makeSdk(join(home, "sdk/go"), go);
      },
      says: [{ go: ["build"], words: "no such tool" }],
    },
    {
      severity: "critical",
      make: ({ go, other }) => {
        const machine = makeHome([]);
        mkdirSync(join(machine.home, "bin"));
        const script = `#!/bin/sh\nGOROOT=${other} exec ${go}/bin/go "$@"\n`;
        writeFileSync(join(machine.home, "bin/go"), script, { mode: 0o755 });
        machine.env.PATH = `${machine.home}/bin:${machine.env.PATH}`;
        return machine;
      },
      byHand: ({ home }, { go }) =>
        writeFileSync(join(home, "bin/go"), `#!/bin/sh\nexec ${go}/bin/go "$@"\n`, { mode: 0o755 }),
      says: [{ go: ["build"], words: "does not match go tool version" }],
    },
  ],

  "sdk-without-source": [
    {
      severity: "critical",
      make: ({ go }) => {
        const machine = makeHome([]);
        const sdk = join(machine.home, "sdk/go");
        makeSdk(sdk, go);
        rmSync(join(sdk, "src"));
        machine.env.PATH = `${sdk}/bin:${machine.env.PATH}`;
        return machine;
      },
      byHand: ({ home }, { go }) => {
        rmSync(join(home, "sdk/go"), { recursive: true });
        makeSdk(join(home, "sdk/go"), go);
      },
    },
    {
      severity: "major",
      make: (given) => {
        const machine = withProject(given, {
          "p/go.mod": "module p\n\ngo 1.18\n",
          "p/main.go": 'package main\n\nimport _ "net/http"\n\nfunc main() {}\n',
        });
        const sdk = join(machine.home, "sdk/go");
        makeSdk(sdk, given.go);
        rmSync(join(sdk, "src"));
        mkdirSync(join(sdk, "src"));
        for (const name of readdirSync(join(given.go, "src")))
          if (name !== "vendor") symlinkSync(join(given.go, "src", name), join(sdk, "src", name));
        machine.env.PATH = `${sdk}/bin:/usr/bin:/bin`;
        return machine;
      },
      byHand: ({ home }, { go }) => symlinkSync(join(go, "src/vendor"), join(home, "sdk/go/src/vendor")),
      notShown: "they look at fmt alone, and a program without net can be built",
    },
  ],
};
