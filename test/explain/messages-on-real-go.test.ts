import { describe, expect, it } from "vitest";
import { MESSAGES } from "../../shared/src/catalog/messages.ts";
import { PROJECTS, runGo, withProject } from "../broken/projects.ts";
import { type Given, type Machine, RELEASES, type Release } from "../broken/row.ts";
import { itWith } from "../support/parts.ts";
import { symptomIn } from "../support/symptom.ts";

interface Row {
  readonly make: (given: Given) => Machine;
  /** What is run in the project to see it. */
  readonly go: readonly string[];
  readonly dir?: string;
  readonly on?: readonly Release[];
  /** Words that must be in it besides, to tell rows of one check apart. */
  readonly says?: string;
}

const BUILD = ["build", "-o", "/dev/null"];

const project =
  (env: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) =>
  (given: Given): Machine =>
    withProject(given, { "p/go.mod": "module p\n\ngo 1.18\n", ...files }, { GOPROXY: "off", ...env });

const broken =
  (id: string, index = 0) =>
  (given: Given): Machine => {
    const row = PROJECTS[id]?.[index];
    if (row === undefined) throw new Error(`no row ${id} ${index}`);
    return (typeof row === "function" ? row : row.make)(given);
  };

const NEEDS = (line: string) => ({ "p/go.mod": `module p\n\n${line}\n` });
const ASKS = {
  "p/go.mod": "module p\n\ngo 1.18\n\nrequire example.com/x v1.0.0\n",
  "p/main.go": 'package main\n\nimport _ "example.com/x"\n\nfunc main() {}\n',
};

/** Check → what real Go says on a machine with the fault. */
const SAID: Readonly<Record<string, readonly Row[]>> = {
  "gomod-needs-newer-go": [
    {
      make: project({ GOTOOLCHAIN: "local" }, NEEDS("go 1.99")),
      go: BUILD,
      says: "go.mod requires go >= 1.99",
    },
    { make: project({ GOTOOLCHAIN: "path" }, NEEDS("go 1.99")), go: ["version"], says: "in PATH" },
    {
      make: project({ GOTOOLCHAIN: "auto" }, NEEDS("go 1.99")),
      go: ["version"],
      says: "toolchain not available",
    },
    {
      make: project({ GOTOOLCHAIN: "auto", GOPROXY: "http://127.0.0.1:9" }, NEEDS("go 1.99")),
      go: ["env"],
      says: "connection refused",
    },
  ],
  "gotoolchain-invalid": [
    { make: project({ GOTOOLCHAIN: "1.26" }), go: ["version"], says: "invalid GOTOOLCHAIN" },
    { make: project({ GOTOOLCHAIN: "go1.26" }), go: ["version"], says: "language version" },
    { make: project({ GOTOOLCHAIN: "go1.26+auto" }), go: ["version"], says: "language version" },
  ],
  "gowork-stray": [
    { make: broken("gowork-stray", 0), go: BUILD, dir: "p", says: "not one of the workspace modules" },
    { make: broken("gowork-stray", 1), go: BUILD, dir: "p", says: "gone" },
    { make: broken("gowork-stray", 2), go: BUILD, dir: "p", says: "go.work lists go 1.18" },
    { make: broken("gowork-stray", 3), go: BUILD, dir: "p", says: "not one of the workspace modules" },
  ],
  "no-module": [
    { make: (given) => withProject(given, {}), go: BUILD },
    { make: (given) => withProject(given, {}), go: ["get", "example.com/x"] },
  ],
  "vcs-stamping": [{ make: broken("vcs-stamping"), go: BUILD }],
  "vendor-inconsistent": [{ make: broken("vendor-inconsistent"), go: BUILD }],
  "parent-gomod": [
    {
      make: (given) =>
        withProject(given, {
          "go.mod": "module stray\n\ngo 1.18\n",
          "p/main.go": 'package main\n\nimport _ "p/sub"\n\nfunc main() {}\n',
          "p/sub/sub.go": "package sub\n",
        }),
      go: BUILD,
    },
  ],
  "goflags-mod-pinned": [
    { make: project({ GOFLAGS: "-mod=vendor" }), go: ["install", "example.com/x@v1.0.0"] },
    { make: project({ GOFLAGS: "-mod=vendor" }, ASKS), go: BUILD, says: "inconsistent vendoring" },
    {
      make: project({ GOFLAGS: "-mod=mod" }, { "go.work": "go 1.18\n\nuse ./p\n" }),
      go: BUILD,
      says: "workspace",
    },
    { make: project({ GOFLAGS: "-modfile=x.mod" }, { "go.work": "go 1.18\n\nuse ./p\n" }), go: BUILD },
    { make: project({ GOFLAGS: "-modfile=x.mod" }), go: BUILD },
  ],
  "goproxy-malformed": [
    ...[
      "“https://goproxy.cn”",
      "DIRECT",
      "https://goproxy.cn direct",
      "http://[::1",
      "ftp://a.b",
      ",",
      "https://",
    ].map((GOPROXY) => ({
      make: project({ GOPROXY, GOFLAGS: "-mod=mod", GOSUMDB: "off" }, ASKS),
      go: BUILD,
    })),
  ],
  "goexperiment-set": [{ make: project({ GOEXPERIMENT: "nosuchexperiment" }), go: ["version"] }],
  "godebug-set": [
    { make: project({ GODEBUG: "gctrace=1" }), go: ["list", "std"] },
    { make: project({ GODEBUG: "inittrace=1" }), go: ["version"] },
  ],
  "goenv-off-exported": [{ make: project({ GOENV: "off" }), go: ["env", "-w", "GOPROXY=direct"] }],
  "env-var-typo": [{ make: project({}), go: ["env", "-w", "GOPROXXY=direct"] }],
  "gotmpdir-bad": [
    { make: project({ GOTMPDIR: "/gone/tmp" }), go: BUILD },
    { make: project({ TMPDIR: "/gone/tmp" }), go: BUILD },
    { make: project({ GOTMPDIR: "/etc/passwd" }), go: BUILD, says: "not a directory" },
  ],
  "http-proxy-dead": [
    {
      make: project(
        { HTTPS_PROXY: "http://127.0.0.1:9", GOPROXY: "https://proxy.example", GOFLAGS: "-mod=mod" },
        ASKS,
      ),
      go: BUILD,
    },
  ],
};

describe("real Go says what a check's symptoms say", () => {
  for (const [id, rows] of Object.entries(SAID)) {
    rows.forEach((row, index) => {
      for (const release of row.on ?? RELEASES) {
        itWith([...RELEASES, "git"], `${id} ${index + 1} on ${release}`, ({ git: _, ...sdks }) => {
          const machine = row.make({
            release,
            go: sdks[release],
            other: sdks[release === "go1.24" ? "go1.26" : "go1.24"],
            sdks,
          });
          const { text } = runGo(machine, row.dir ?? "p", ...row.go);
          const symptom = symptomIn(text, MESSAGES[id] ?? []);
          // What Go said instead is what one wants to read when this fails.
          expect(symptom === null ? text : symptom).toBe(symptom);
          expect(text).toContain(row.says ?? "");
        });
      }
    });
  }
});

it("takes the dots for anything, and nothing else for what it is not", () => {
  const messages = ["go: creating work dir: stat …: no such file or directory"];
  expect(
    symptomIn("x\ngo: creating work dir: stat /a b: no such file or directory\n", messages),
  ).not.toBeNull();
  expect(symptomIn("go: creating work dir: stat", messages)).toBeNull();
});
