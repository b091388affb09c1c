import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Release } from "./releases.ts";
import { copyOver, copySdk, copyTree } from "./sdk-copies.ts";

/** What an entry of PATH leads to is made of. */
export interface Given {
  /** The shared SDKs lie here, as go1.26 and so on. */
  readonly root: string;
  readonly release: Release;
  /** The SDK of this release. */
  readonly sdk: string;
  /** An SDK of another release. */
  readonly other: string;
  readonly version: string;
}

export interface Layout {
  /** The directory that PATH names, below the layout's own. */
  readonly bin: string;
  readonly make: (at: string, given: Given) => void;
}

const changed = (change: (at: string, given: Given) => void): Layout => ({
  bin: "bin",
  make: (at, given) => {
    copySdk(given.sdk, at);
    change(at, given);
  },
});

/** Real SDKs of which one thing was changed, by a distribution, an update or an accident. */
export const CHANGED_SDKS = {
  "go.env of Fedora": changed((at) =>
    writeFileSync(join(at, "go.env"), "GOPROXY=direct\nGOSUMDB=off\nGOTOOLCHAIN=local\n"),
  ),
  "go.env pins": changed((at, { other }) =>
    writeFileSync(join(at, "go.env"), `GOPROXY=off\nGOTOOLCHAIN=${versionOf(other)}\n`),
  ),
  "go.env malformed": changed((at) => writeFileSync(join(at, "go.env"), "GOTOOLCHAIN=latest\nGOFLAGS=mod\n")),
  "without go.env": changed((at) => rmSync(join(at, "go.env"), { force: true })),
  "without VERSION": changed((at) => rmSync(join(at, "VERSION"))),
  "VERSION of another": changed((at, { other }) => copyOver(join(other, "VERSION"), join(at, "VERSION"))),
  "without compile": changed((at) => rmSync(join(at, "pkg/tool", platform(at), "compile"))),
  "without cgo": changed((at) => rmSync(join(at, "pkg/tool", platform(at), "cgo"))),
  "without link": changed((at) => rmSync(join(at, "pkg/tool", platform(at), "link"))),
  "tools of another platform": changed((at) =>
    spawnSync("mv", [join(at, "pkg/tool", platform(at)), join(at, "pkg/tool/darwin_arm64")]),
  ),
  "tools of another release": changed((at, { other }) => {
    rmSync(join(at, "pkg/tool"), { recursive: true });
    symlinkSync(join(other, "pkg/tool"), join(at, "pkg/tool"));
  }),
  "sources of another release": changed((at, { other }) => {
    rmSync(join(at, "src"));
    symlinkSync(join(other, "src"), join(at, "src"));
  }),
  "without runtime": changed((at, { sdk }) => {
    rmSync(join(at, "src"));
    mkdirSync(join(at, "src"));
    for (const name of readdirSync(join(sdk, "src")))
      if (name !== "runtime") symlinkSync(join(sdk, "src", name), join(at, "src", name));
  }),
  "unpacked over another": {
    bin: "bin",
    make: (at, { sdk, other }) => {
      copyTree(other, at);
      spawnSync("cp", ["-alf", `${sdk}/.`, at]);
    },
  },
  "a program that cannot be read": changed((at, { sdk }) => {
    copyOver(join(sdk, "bin/go"), join(at, "bin/go"));
    chmodSync(join(at, "bin/go"), 0o711);
  }),
  "a program of root's alone": changed((at, { sdk }) => {
    copyOver(join(sdk, "bin/go"), join(at, "bin/go"));
    chmodSync(join(at, "bin/go"), 0o700);
  }),
  "go behind a script of its own": changed((at) => {
    spawnSync("mv", [join(at, "bin/go"), join(at, "bin/go.real")]);
    put(join(at, "bin/go"), `#!/bin/sh\nexec "$(dirname "$0")/go.real" "$@"\n`);
  }),
  "tools that cannot be run": changed((at, { sdk }) => {
    const compile = join("pkg/tool", platform(at), "compile");
    copyOver(join(sdk, compile), join(at, compile));
    chmodSync(join(at, compile), 0o644);
  }),
  "VERSION empty": changed((at) => {
    rmSync(join(at, "VERSION"));
    writeFileSync(join(at, "VERSION"), "");
  }),
  "VERSION of a development": changed((at) => {
    rmSync(join(at, "VERSION"));
    writeFileSync(join(at, "VERSION"), "devel go1.28-abcdef\n");
  }),
  "compile of no bytes": changed((at) => replaceTool(at, "compile", "")),
  "link cut off": changed((at, { sdk }) =>
    replaceTool(at, "link", readFileSync(join(sdk, "pkg/tool", platform(sdk), "link")).subarray(0, 100_000)),
  ),
  "link of another release": changed((at, { other }) =>
    replaceTool(at, "link", readFileSync(join(other, "pkg/tool", platform(other), "link"))),
  ),
  "without an internal package": changed((at, { sdk }) => {
    rmSync(join(at, "src"));
    mkdirSync(join(at, "src"));
    for (const name of readdirSync(join(sdk, "src")))
      if (name !== "internal") symlinkSync(join(sdk, "src", name), join(at, "src", name));
    mkdirSync(join(at, "src/internal"));
    for (const name of readdirSync(join(sdk, "src/internal")))
      if (name !== "abi") symlinkSync(join(sdk, "src/internal", name), join(at, "src/internal", name));
  }),
  "not unpacked to the end": changed((at, { sdk }) => {
    rmSync(join(at, "src"));
    mkdirSync(join(at, "src"));
    for (const name of readdirSync(join(sdk, "src")))
      if (name < "unsafe") symlinkSync(join(sdk, "src", name), join(at, "src", name));
  }),
  "go.env with a relative GOCACHE": changed((at) =>
    writeFileSync(join(at, "go.env"), "GOPROXY=off\nGOTOOLCHAIN=local\nGOCACHE=cache\n"),
  ),
  "go.env with relative directories": changed((at) =>
    writeFileSync(
      join(at, "go.env"),
      "GOPROXY=off\nGOTOOLCHAIN=local\nGOCACHE=c\nGOMODCACHE=m\nGOTMPDIR=t\nGOPATH=p\nGOBIN=b\n",
    ),
  ),
  "go.env with programs that are gone": changed((at) =>
    writeFileSync(join(at, "go.env"), "GOTOOLCHAIN=local\nCC=/none/cc\nGOFLAGS=-toolexec=/none/x\n"),
  ),
  "go.env for another system": changed((at) =>
    writeFileSync(join(at, "go.env"), "GOPROXY=off\nGOTOOLCHAIN=local\nGOOS=windows\n"),
  ),
  "go.env is a directory": changed((at) => {
    rmSync(join(at, "go.env"), { force: true });
    mkdirSync(join(at, "go.env"));
  }),
} as const satisfies Readonly<Record<string, Layout>>;

export function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o755 });
}

function replaceTool(sdk: string, tool: string, bytes: string | Uint8Array): void {
  const file = join(sdk, "pkg/tool", platform(sdk), tool);
  rmSync(file);
  writeFileSync(file, bytes, { mode: 0o755 });
}

/** The one directory of tools. */
function platform(sdk: string): string {
  return readdirSync(join(sdk, "pkg/tool"))[0] ?? "";
}

function versionOf(sdk: string): string {
  return (readFileSync(join(sdk, "VERSION"), "utf8").split("\n")[0] ?? "").trim();
}
