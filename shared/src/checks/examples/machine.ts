import type { ContextFacts, ContextName, Facts, GoFacts, PathEntryFacts } from "../../model/index.ts";
import { toolchain } from "./toolchain.ts";

/** A Go for an example: an upstream SDK at `root`. */
export function upstreamGo(root = "/usr/local/go", version = "go1.26.11", platform = "linux_amd64"): GoFacts {
  const path = `${root}/bin/go`;
  return {
    path,
    realPath: path,
    sdk: { root, realRoot: root, version, platform },
    installedBy: "pkg",
    shim: false,
  };
}

/** A PATH entry that exists; with a `go` in it when one is given. */
export function entry(dir: string, go: GoFacts | null = null): PathEntryFacts {
  return { raw: dir, path: dir, kind: "directory", realPath: dir, go };
}

/** What `go env -json` answers on the healthy machine. */
export const ANSWER: Readonly<Record<string, string>> = {
  GOROOT: "/usr/local/go",
  GOPATH: "/home/u/go",
  GOVERSION: "go1.26.11",
  GOOS: "linux",
  GOARCH: "amd64",
  GOHOSTOS: "linux",
  GOHOSTARCH: "amd64",
};

/** A healthy upstream installation, changed where an example needs it; the material of every check's examples. */
export function machine(changes: Partial<Facts> = {}): Facts {
  return {
    schema: 1,
    at: "2026-11-24T12:00:00.000Z",
    durationMs: 12,
    host: { os: "linux", osVersion: "12", arch: "x64", translated: false },
    home: "/home/u",
    accountHome: "/home/u",
    shell: { name: "bash", path: "/bin/bash", version: null },
    judged: "current",
    path: [
      entry("/usr/local/go/bin", upstreamGo()),
      entry("/home/u/go/bin"),
      entry("/usr/bin"),
      entry("/bin"),
    ],
    elsewhere: [],
    goroot: null,
    userEnvFile: { path: "/home/u/.config/go/env", entries: { ok: false, reason: "missing" } },
    goEnvDefaults: { ok: true, value: { GOPROXY: "https://proxy.golang.org,direct", GOTOOLCHAIN: "auto" } },
    probe: { answer: { ok: true, value: ANSWER }, stderr: "", rescue: null },
    gopath: { path: "/home/u/go", kind: "directory", realPath: "/home/u/go", hasGoMod: false, isSdk: false },
    bin: { path: "/home/u/go/bin", kind: "directory", realPath: "/home/u/go/bin", tools: ["gopls"] },
    toolchain: toolchain(),
    project: null,
    storage: [],
    oldModuleCaches: [],
    strayGoMods: [],
    certificates: [],
    loopbackProxies: [],
    network: null,
    startupLines: [],
    contexts: [],
    startup: [
      { file: "/home/u/.profile", exists: true, contexts: ["terminal", "nested-login", "login-script"] },
      { file: "/home/u/.bashrc", exists: true, contexts: ["interactive"] },
    ],
    blame: null,
    suppressions: [],
    vitals: null,
    unread: [],
    ...changes,
    env: { HOME: "/home/u", PATH: "/usr/local/go/bin:/home/u/go/bin:/usr/bin:/bin", ...changes.env },
  };
}

/** A context for an example: its environment, and the go that its PATH leads to. */
export function contextOf(
  context: ContextName,
  env: Readonly<Record<string, string>>,
  go: GoFacts | null = null,
): ContextFacts {
  return {
    context,
    status: "ok",
    env: { HOME: "/home/u", ...env },
    atPromptOnly: [],
    go,
    goIs: "program",
    stuck: null,
    tookMs: 120,
    detail: null,
  };
}

/** The healthy machine with settings in the file of `go env -w`. */
export function withEnvFile(entries: Readonly<Record<string, string>>, changes: Partial<Facts> = {}): Facts {
  return machine({
    ...changes,
    userEnvFile: { path: "/home/u/.config/go/env", entries: { ok: true, value: entries } },
  });
}

/** The healthy machine after `go env -w NAME=`, which hides what the SDK's go.env says. */
export function emptied(name: string): Facts {
  return withEnvFile({ [name]: "" }, { goEnvDefaults: { ok: true, value: { [name]: "as delivered" } } });
}
