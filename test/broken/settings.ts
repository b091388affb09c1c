import { join } from "node:path";
import { makeHome, makeHomebrew, makeSdk, makeTool } from "../support/machine.ts";
import { exported, written, writtenFile } from "./make.ts";
import type { Make, Rows } from "./row.ts";

/** A go.mod in GOPATH itself. */
const strayModule: Make = ({ go }) => makeHome([join(go, "bin")], { "go/go.mod": "module stray\n" });

/** Faults of PATH and of Go's settings. */
export const SETTINGS: Rows = {
  "go-not-on-path": [
    {
      severity: "critical",
      applied: "safe",
      make: ({ go }) => {
        const machine = makeHome([]);
        makeSdk(join(machine.home, "sdk/go1.26"), go);
        return machine;
      },
    },
  ],
  "gopath-bin-not-on-path": [
    {
      severity: "major",
      applied: "safe",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")]);
        makeTool(join(machine.home, "go/bin/gopls"));
        return machine;
      },
    },
  ],
  "goroot-version-mismatch": [
    { severity: "critical", applied: "safe", make: exported("GOROOT", ({ other }) => other) },
  ],
  "goroot-not-found": [
    { severity: "critical", applied: "safe", make: exported("GOROOT", () => "/opt/gone/go") },
    { severity: "critical", applied: "safe", make: writtenFile("GOPROXY=direct\nGOROOT=/opt/gone/go\n") },
  ],
  "goroot-not-an-sdk": [{ severity: "critical", applied: "safe", make: exported("GOROOT", () => "/usr") }],
  "goroot-set-needlessly": [{ severity: "info", applied: "safe", make: exported("GOROOT", ({ go }) => go) }],
  "multiple-go-on-path": [
    {
      severity: "minor",
      applied: "review",
      make: ({ go, other }) => makeHome([join(go, "bin"), join(other, "bin")]),
    },
  ],
  "go111module-off": [
    { severity: "major", applied: "safe", make: exported("GO111MODULE", () => "off") },
    { severity: "info", applied: "safe", make: written("GO111MODULE", "auto") },
  ],
  "goos-goarch-exported": [
    { severity: "critical", applied: "safe", make: exported("GOOS", () => "windows") },
    // Without an end of line, as an editor may leave it.
    { severity: "critical", applied: "safe", make: writtenFile("GOARCH=arm64\nGOPROXY=direct") },
  ],
  "env-file-shadowed": [
    { severity: "minor", applied: "review", make: writtenFile("GOPROXY=direct\n", { GOPROXY: "off" }) },
  ],
  "cellar-pinned": [
    {
      severity: "minor",
      applied: "safe",
      make: ({ go }) => {
        const machine = makeHome([]);
        const keg = makeHomebrew(join(machine.home, "brew"), go);
        machine.env.PATH = `${keg}/libexec/bin:${machine.env.PATH}`;
        return machine;
      },
    },
  ],
  "gopath-is-goroot": [
    { severity: "minor", applied: "review", make: exported("GOPATH", ({ go }) => go) },
    {
      severity: "major",
      make: ({ go }) => {
        const machine = makeHome([]);
        const sdk = join(machine.home, "go");
        makeSdk(sdk, go);
        machine.env.GOROOT = sdk;
        machine.env.PATH = `${sdk}/bin:${machine.env.PATH}`;
        return machine;
      },
    },
  ],
  "gopath-malformed": [
    { severity: "critical", applied: "safe", make: exported("GOPATH", () => "~/go") },
    { severity: "critical", applied: "safe", make: exported("GOPATH", () => "go") },
    { severity: "critical", applied: "safe", make: written("GOPATH", "~/go") },
  ],
  "gopath-has-gomod": [
    // Up to 1.21 Go refuses to work; since 1.22 it warns.
    { severity: "critical", on: ["go1.21"], make: strayModule },
    { severity: "minor", on: ["go1.24", "go1.26", "go1.27"], make: strayModule },
  ],
  "goprivate-malformed": [
    { severity: "major", applied: "review", make: exported("GOPRIVATE", () => "https://git.acme.io/*") },
    { severity: "major", applied: "review", make: written("GOPRIVATE", "git.acme.io;git.acme.org") },
    { severity: "major", make: exported("GONOSUMDB", () => "git.acme.io, git.acme.org") },
  ],
  "goenv-unusable": [
    {
      severity: "minor",
      applied: "review",
      make: exported("GOENV", () => "/usr"),
      says: [{ go: ["env", "-w", "GOFLAGS=-v"], words: "is a directory" }],
    },
    { severity: "minor", applied: "review", make: exported("GOENV", () => "go.env") },
  ],
  "goflags-invalid": [
    { severity: "critical", applied: "review", make: exported("GOFLAGS", () => "mod=vendor") },
    { severity: "critical", applied: "review", make: written("GOFLAGS", "-nosuchflag") },
  ],
  "gotoolchain-invalid": [
    {
      severity: "critical",
      applied: "safe",
      make: exported("GOTOOLCHAIN", () => "1.26"),
      says: [{ go: ["version"], words: "invalid GOTOOLCHAIN" }],
    },
    { severity: "critical", applied: "safe", make: written("GOTOOLCHAIN", "latest") },
    {
      severity: "critical",
      make: exported("GOTOOLCHAIN", () => "go1.26"),
      says: [{ go: ["version"], words: "language version" }],
    },
    {
      severity: "critical",
      make: written("GOTOOLCHAIN", "go1.25+auto"),
      says: [{ go: ["version"], words: "language version" }],
    },
  ],
  "go-env-file-bricks-go": [
    { severity: "critical", make: written("GOEXPERIMENT", "nosuchexperiment") },
    {
      severity: "critical",
      on: ["go1.26", "go1.27"],
      applied: "safe",
      make: written("GOEXPERIMENT", "rangefunc"),
    },
    { severity: "critical", applied: "safe", make: writtenFile("# kept\nGO111MODULE=foo\nGOPROXY=direct\n") },
  ],
  "gobin-malformed": [
    { severity: "major", applied: "safe", make: exported("GOBIN", () => "~/bin") },
    { severity: "minor", applied: "safe", make: written("GOBIN", "/tmp/a:/tmp/b") },
  ],
  "home-unset": [
    {
      severity: "critical",
      make: ({ go }) => {
        const machine = makeHome([join(go, "bin")]);
        delete machine.env.HOME;
        return machine;
      },
    },
  ],
  "path-entry-broken": [
    { severity: "minor", applied: "review", make: ({ go }) => makeHome([join(go, "bin"), "~/go/bin"]) },
  ],
};
