import type { BinaryFacts, ToolchainFacts } from "../../model/index.ts";

/** A static Go program for an example. */
export function binary(path: string, goVersion: string, changes: Partial<BinaryFacts> = {}): BinaryFacts {
  return {
    path,
    format: "elf",
    archs: ["amd64"],
    goVersion,
    package: null,
    moduleVersion: null,
    uuid: null,
    minimumOs: null,
    interpreter: null,
    glibc: null,
    ...changes,
  };
}

/** What is known of the healthy machine's toolchain, changed where an example needs it. */
export function toolchain(changes: Partial<ToolchainFacts> = {}): ToolchainFacts {
  return {
    go: binary("/usr/local/go/bin/go", "go1.26.11"),
    tools: [],
    leftovers: [],
    managers: [],
    homebrew: [],
    editors: [],
    compiler: { name: "gcc", path: "/usr/bin/gcc", onPath: [], neededBy: null },
    git: "/usr/bin/git",
    glibc: null,
    mac: null,
    ...changes,
  };
}
