import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveAway, makeRepository } from "../support/git.ts";
import { makeHome, makeSdk } from "../support/machine.ts";
import {
  type Given,
  type Machine,
  type Make,
  type MessageRow,
  RELEASES,
  type Row,
  type Rows,
} from "./row.ts";

/** `go build` that leaves no program behind. */
export const BUILD = ["build", "-o", "/dev/null"];

const MAIN = "package main\n\nfunc main() {}\n";

/** A project in `p` of a home of its own, and whatever else lies there. */
export function withProject(
  { go }: Pick<Given, "go">,
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  dir = "p",
): Machine {
  const machine = makeHome([join(go, "bin")], { [`${dir}/main.go`]: MAIN, ...files });
  Object.assign(machine.env, env);
  return { ...machine, args: ["--project", join(machine.home, dir)] };
}

/** Runs the machine's own Go in a directory of its home; what it says counts for the caller. */
export function runGo(machine: Machine, dir: string, ...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync("go", [...args], {
    cwd: join(machine.home, dir),
    env: { ...machine.env, TEST_TELEMETRY_DIR: "/dev/null/none" },
    encoding: "utf8",
  });
  return { status, text: `${stdout}${stderr}` };
}

/** A project that asks for Go 1.27, which was downloaded before: it is used as soon as it may be. */
const needs127 =
  (env: Readonly<Record<string, string>>, file = ""): Make =>
  (given) => {
    const version = newest(given);
    const machine = withProject(
      given,
      { "p/go.mod": `module p\n\ngo ${version}\n`, ...(file !== "" && { ".config/go/env": file }) },
      env,
    );
    const cache = join(machine.home, "go/pkg/mod/golang.org");
    mkdirSync(cache, { recursive: true });
    const release = `v0.0.1-go${version}.${platform(given)}`;
    symlinkSync(given.sdks["go1.27"], join(cache, `toolchain@${release}`));
    machine.write(
      `go/pkg/mod/cache/download/golang.org/toolchain/@v/${release}.ziphash`,
      `h1:${"A".repeat(43)}=`,
    );
    return machine;
  };

function newest({ sdks }: Given): string {
  return /^go(\S+)/.exec(readFileSync(join(sdks["go1.27"], "VERSION"), "utf8"))?.[1] ?? "";
}

function platform({ sdks }: Given): string {
  return spawnSync(join(sdks["go1.27"], "bin/go"), ["env", "GOHOSTOS", "GOHOSTARCH"], { encoding: "utf8" })
    .stdout.trim()
    .replace("\n", "-");
}

/** Go's own vendor directory, and a go.mod that was changed afterwards. */
const driftedVendor: Make = (given) => {
  const require = (version: string): string =>
    `module p\n\ngo 1.17\n\nrequire ex.com/l ${version}\n\nreplace ex.com/l => ../l\n`;
  const machine = withProject(
    given,
    {
      "p/go.mod": require("v1.0.0"),
      "p/main.go": 'package main\n\nimport _ "ex.com/l"\n\nfunc main() {}\n',
      "l/go.mod": "module ex.com/l\n\ngo 1.17\n",
      "l/l.go": "package l\n",
    },
    { GOPROXY: "off" },
  );
  const { status, text } = runGo(machine, "p", "mod", "vendor");
  if (status !== 0) throw new Error(text);
  writeFileSync(join(machine.home, "p/go.mod"), require("v1.1.0"));
  return machine;
};

/** An SDK whose VERSION names one of the early releases: no package has those any more. */
const early: Make = (given) => {
  const machine = withProject(given, { "p/go.mod": "module p\n\ngo 1.23\n" });
  const sdk = join(machine.home, "early");
  makeSdk(sdk, given.go);
  rmSync(join(sdk, "VERSION"));
  writeFileSync(join(sdk, "VERSION"), "go1.22.1\n");
  machine.env.PATH = `${sdk}/bin:/usr/bin:/bin`;
  return machine;
};

/** A project whose repository belongs to somebody else. */
const foreignRepository: Make = (given) => {
  const machine = withProject(given, { "p/go.mod": "module p\n\ngo 1.18\n" });
  makeRepository(join(machine.home, "p"), machine.env);
  giveAway(join(machine.home, "p"));
  return machine;
};

const MODULES = {
  "p/go.mod": "module p\n\ngo 1.18\n",
  "q/go.mod": "module q\n\ngo 1.18\n",
  "q/main.go": MAIN,
};

/** A project that needs a Go that nobody has: no download can help. */
const NEEDS_199 = { "p/go.mod": "module p\n\ngo 1.99\n" };

const needs199 = (
  env: Readonly<Record<string, string>>,
  go: readonly string[],
  words: string,
): MessageRow => ({
  make: (given) => withProject(given, NEEDS_199, env),
  onlySays: [{ go, words }],
});

/** A program beside a file that go takes for its profile. */
const withProfile = (text: string, words: string): Row => ({
  severity: "major",
  make: (given) =>
    withProject(given, { "p/go.mod": "module p\n\ngo 1.18\n", "p/main.go": MAIN, "p/default.pgo": text }),
  byHand: ({ home }) => rmSync(join(home, "p/default.pgo")),
  says: [{ go: BUILD, words }],
});

/** A program whose name is taken in its directory, in a module and in one of a later major version. */
const taken = (name: string, text: string, module = "example.com/p"): Row => ({
  severity: "major",
  make: (given) =>
    withProject(given, {
      "p/go.mod": `module ${module}\n\ngo 1.18\n`,
      "p/main.go": MAIN,
      [`p/${name}`]: text,
    }),
  byHand: ({ home }) => rmSync(join(home, "p/p"), { recursive: true }),
});

/** Faults of a project, and of what rules over it from above. */
export const PROJECTS: Rows = {
  "build-output-blocked": [
    taken("p/notes", ""),
    taken("p/notes", "", "example.com/p/v2"),
    // Older ones replace it.
    { ...taken("p", "#!/bin/sh\n"), on: ["go1.26", "go1.27"] },
    { ...taken("p", "text\n", "example.com/p/v2"), on: ["go1.26", "go1.27"] },
  ],
  "default-pgo-unusable": [
    withProfile("notes\n", "error parsing profile"),
    withProfile(
      "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n",
      "error parsing profile",
    ),
  ],
  "gomod-needs-newer-go": [
    {
      severity: "critical",
      make: needs127({ GOTOOLCHAIN: "local" }),
      on: ["go1.21", "go1.24", "go1.26"],
      says: [{ go: BUILD, files: NEEDS_199, words: "go.mod requires go >= 1.99", on: RELEASES }],
    },
    {
      severity: "critical",
      make: needs127({ GOTOOLCHAIN: "path" }),
      on: ["go1.21", "go1.24", "go1.26"],
      says: [{ go: ["version"], files: NEEDS_199, words: "in PATH", on: RELEASES }],
    },
    { severity: "critical", make: needs127({}, "GOTOOLCHAIN=local\n"), on: ["go1.21", "go1.24", "go1.26"] },
    // What the SDK says comes to light where the variable is taken away.
    {
      severity: "critical",
      make: (given) => {
        const machine = needs127({ GOTOOLCHAIN: "path" })(given);
        const sdk = join(machine.home, "sdk/go");
        makeSdk(sdk, given.go);
        rmSync(join(sdk, "go.env"));
        machine.write(
          "sdk/go/go.env",
          "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=local\n",
        );
        machine.env.PATH = `${sdk}/bin:${machine.env.PATH}`;
        return machine;
      },
      on: ["go1.21", "go1.24", "go1.26"],
    },
    // It is here, but go looks it up all the same.
    {
      severity: "critical",
      make: needs127({ GOTOOLCHAIN: "auto", GOSUMDB: "off" }),
      on: ["go1.21", "go1.24", "go1.26"],
    },
    {
      severity: "critical",
      make: (given) => {
        const machine = needs127({ GOTOOLCHAIN: "auto", GOPROXY: "off" })(given);
        renameSync(join(machine.home, "go/pkg/mod/cache"), join(machine.home, "cache"));
        return machine;
      },
      on: ["go1.21", "go1.24", "go1.26"],
      byHand: ({ home }) => cpSync(join(home, "cache"), join(home, "go/pkg/mod/cache"), { recursive: true }),
      notShown: "a download changes no setting",
      // An unpacked directory alone is no download.
      says: [{ go: ["version"], words: "toolchain not available" }],
    },
    needs199({ GOTOOLCHAIN: "auto" }, ["version"], "toolchain not available"),
    needs199({ GOTOOLCHAIN: "auto", GOPROXY: "http://127.0.0.1:9" }, ["env"], "connection refused"),
  ],
  "gomod-line-without-patch": [{ severity: "critical", make: early }],
  "gowork-stray": [
    {
      severity: "major",
      make: (given) => withProject(given, { ...MODULES, "go.work": "go 1.18\n\nuse ./q\n" }),
      says: [{ go: BUILD, words: "not one of the workspace modules" }],
    },
    {
      severity: "major",
      make: (given) =>
        withProject(given, { ...MODULES, "go.work": "go 1.18\n\nuse (\n\t./p\n\t./gone\n)\n" }),
      says: [{ go: BUILD, words: "gone" }],
    },
    {
      severity: "major",
      // A tilde is no home in this file.
      make: (given) => withProject(given, { ...MODULES, "go.work": "go 1.18\n\nuse (\n\t./p\n\t~/p\n)\n" }),
      says: [{ go: BUILD, words: "~/p" }],
    },
    {
      severity: "major",
      make: (given) =>
        withProject(given, {
          ...MODULES,
          "q/go.mod": "module q\n\ngo 1.21\n",
          "go.work": "go 1.18\n\nuse (\n\t./p\n\t./q\n)\n",
        }),
      says: [{ go: BUILD, words: "go.work lists go 1.18" }],
    },
    {
      severity: "major",
      make: (given) => {
        const machine = withProject(given, { ...MODULES, "ws/go.work": "go 1.18\n\nuse ../q\n" });
        machine.env.GOWORK = join(machine.home, "ws/go.work");
        return machine;
      },
      says: [{ go: BUILD, words: "not one of the workspace modules" }],
    },
  ],
  "gowork-unusable": [
    {
      severity: "critical",
      applied: "review",
      make: (given) => {
        const machine = withProject(given, MODULES);
        machine.env.GOWORK = join(machine.home, "old/go.work");
        return machine;
      },
      says: [{ go: BUILD, words: "reading go.work: open" }],
    },
    {
      severity: "critical",
      applied: "review",
      make: (given) => {
        const machine = withProject(given, MODULES);
        machine.env.GOWORK = machine.home;
        return machine;
      },
      says: [{ go: BUILD, words: "is a directory" }],
    },
    {
      severity: "critical",
      make: (given) => {
        const machine = withProject(given, MODULES);
        machine.write(".config/go/env", `GOWORK=${join(machine.home, "old/go.work")}\n`);
        return machine;
      },
      says: [{ go: BUILD, words: "reading go.work: open" }],
    },
    {
      severity: "major",
      applied: "review",
      make: (given) => {
        const machine = withProject(given, MODULES);
        machine.env.GOWORK = "/dev/null";
        return machine;
      },
    },
  ],
  "no-module": [
    {
      severity: "major",
      make: (given) => withProject(given, {}),
      byHand: (machine) => runGo(machine, "p", "mod", "init", "example.com/p"),
      says: [{ go: BUILD }, { go: ["get", "example.com/x"] }],
    },
  ],
  "vcs-stamping": [
    {
      severity: "major",
      make: foreignRepository,
      byHand: (machine) => {
        // A clone of one's own.
        rmSync(join(machine.home, "p/.git"), { recursive: true });
        giveAway(join(machine.home, "p"), process.getuid?.());
        makeRepository(join(machine.home, "p"), machine.env);
      },
      says: [{ go: BUILD }],
    },
    {
      severity: "major",
      make: (given) => {
        const machine = withProject(given, { "p/go.mod": "module p\n\ngo 1.18\n" });
        makeRepository(join(machine.home, "p"), machine.env);
        machine.env.GIT_WORK_TREE = "/none";
        return machine;
      },
    },
  ],
  "vendor-inconsistent": [{ severity: "major", make: driftedVendor, says: [{ go: BUILD }] }],
  "goprivate-missing": [
    {
      severity: "major",
      make: (given) =>
        withProject(given, {
          "p/go.mod": "module p\n\ngo 1.18\n\nrequire git.corp.internal/team/lib v1.0.0\n",
        }),
    },
    {
      severity: "minor",
      make: (given) => {
        const machine = withProject(given, {
          "p/go.mod": "module p\n\ngo 1.18\n\nrequire (\n\tgit.acme.com/team/lib v1.0.0 // indirect\n)\n",
        });
        makeRepository(join(machine.home, "p"), machine.env);
        const config = join(machine.home, "p/.git/config");
        writeFileSync(
          config,
          `${readFileSync(config, "utf8")}[remote "origin"]\n\turl = git@git.acme.com:team/p.git\n`,
        );
        return machine;
      },
    },
  ],
  "project-in-gopath-src": [
    {
      severity: "info",
      make: (given) => withProject(given, { "go/src/p/go.mod": "module p\n\ngo 1.18\n" }, {}, "go/src/p"),
      byHand: (machine) => {
        renameSync(join(machine.home, "go/src/p"), join(machine.home, "p"));
        Object.assign(machine, { args: ["--project", join(machine.home, "p")] });
      },
    },
  ],
  "parent-gomod": [
    {
      severity: "info",
      make: (given) => withProject(given, { "go.mod": "module stray\n\ngo 1.18\n" }),
      byHand: (machine) => {
        rmSync(join(machine.home, "go.mod"));
        runGo(machine, "p", "mod", "init", "example.com/p");
      },
      says: [
        {
          go: BUILD,
          files: {
            "p/main.go": 'package main\n\nimport _ "p/sub"\n\nfunc main() {}\n',
            "p/sub/sub.go": "package sub\n",
          },
        },
      ],
    },
  ],
};
