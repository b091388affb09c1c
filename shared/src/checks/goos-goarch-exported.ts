import { activeGo } from "../golang/active-go.ts";
import { usesExternalLinker } from "../golang/own-linker.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts, Severity } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

/** What `go tool dist list` of Go 1.21 to 1.27 names. */
const SYSTEMS: ReadonlySet<string> = new Set(
  "aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows".split(
    " ",
  ),
);
const PROCESSORS: ReadonlySet<string> = new Set(
  "386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm".split(" "),
);

export const check = defineCheck({
  id: "goos-goarch-exported",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: ["https://github.com/golang/go/issues/57693", "https://github.com/golang/go/issues/57108"],
  run: (facts) => {
    const host = activeGo(facts)?.sdk?.platform ?? saidPlatform(facts);
    if (host === null) return skip("the SDK's platform could not be read");
    const [os = "", arch = ""] = host.split("_");
    const chosen = (name: string, own: string): string =>
      setting(facts, name).origin === "default" ? own : setting(facts, name).value;
    const [toOs, toArch] = [chosen("GOOS", os), chosen("GOARCH", arch)];
    const target = `${toOs}_${toArch}`;
    if (target === host) return PASS;
    return fail(
      { target, host, exists: SYSTEMS.has(toOs) && PROCESSORS.has(toArch) },
      {
        severity: severityOf(host, target, needsC(facts)),
        evidence: [...evidenceFor(facts, "GOOS"), ...evidenceFor(facts, "GOARCH")],
      },
    );
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: ["GOOS", "GOARCH"].flatMap((name) => {
      const own = hostValue(facts, name);
      return unsetEverywhere(facts, name, { [name]: own }, (value) => value !== own);
    }),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go builds for another platform",
    message: ({ target, host, exists }) =>
      exists
        ? `GOOS or GOARCH make every build target ${target}, but this Go runs on ${host}.`
        : `GOOS or GOARCH has a value that Go does not know, so every build fails with "unsupported GOOS/GOARCH pair ${target.replace("_", "/")}". This Go runs on ${host}.`,
    why: 'For another platform, go run and go test build programs that cannot start here ("exec format error"), and go install puts its tools into a subdirectory. For a platform that Go does not support (go tool dist list prints the others), nothing is built. Set both variables for a single command instead: GOOS=… GOARCH=… go build.',
  },
  "zh-CN": {
    title: "Go 正在为其他平台构建",
    message: ({ target, host, exists }) =>
      exists
        ? `GOOS 或 GOARCH 使每次构建都以 ${target} 为目标，而这个 Go 运行在 ${host} 上。`
        : `GOOS 或 GOARCH 的值不存在，因此每次构建都会报“unsupported GOOS/GOARCH pair ${target.replace("_", "/")}”。这个 Go 运行在 ${host} 上。`,
    why: "目标是其他平台时，go run 和 go test 构建出的程序在本机无法启动（“exec format error”），go install 会把工具放进子目录。目标平台不受 Go 支持时（可用的平台见 go tool dist list），无法构建。交叉构建时，请只对单条命令设置：GOOS=… GOARCH=… go build。",
  },
});

export const messages: readonly string[] = [
  "fork/exec …: exec format error",
  "cannot execute binary file: Exec format error",
  "exec format error: …",
  "cannot install cross-compiled binaries when GOBIN is set",
  "unsupported GOOS/GOARCH pair …",
];

export const verifyCommands: readonly string[] = ["go env GOOS GOHOSTOS GOARCH GOHOSTARCH"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "exported, but the host's own", facts: machine({ env: { GOOS: "linux", GOARCH: "amd64" } }) },
  ],
  fail: [
    { name: "another system", facts: machine({ env: { GOOS: "windows" } }) },
    { name: "one that this processor runs", facts: machine({ env: { GOARCH: "386" } }), severity: "minor" },
    {
      name: "another system in the SDK's go.env, too",
      facts: withEnvFile({ GOOS: "windows" }, { goEnvDefaults: { ok: true, value: { GOOS: "windows" } } }),
    },
    {
      name: "one that this processor runs, and a file that imports C",
      facts: machine({
        env: { GOARCH: "386" },
        toolchain: toolchain({
          compiler: {
            name: "gcc",
            path: "/usr/bin/gcc",
            onPath: [],
            neededBy: "/home/u/p/main.go",
            always: true,
          },
        }),
      }),
      severity: "major",
    },
    { name: "another processor", facts: machine({ env: { GOARCH: "arm64" } }) },
    {
      name: "a system that Go does not know",
      facts: machine({ env: { GOOS: "linus" } }),
      severity: "critical",
      says: 'every build fails with "unsupported GOOS/GOARCH pair linus/amd64"',
    },
  ],
});

/** What go itself says, for one that a script starts. */
function saidPlatform({ probe }: Facts): string | null {
  if (probe === null || !probe.answer.ok) return null;
  const { GOHOSTOS, GOHOSTARCH } = probe.answer.value;
  return GOHOSTOS && GOHOSTARCH ? `${GOHOSTOS}_${GOHOSTARCH}` : null;
}

function severityOf(host: string, target: string, needsC: boolean): Severity {
  // Linux on amd64 runs programs for 386: they start, and are slower.
  if (host === "linux_amd64" && target === "linux_386") return needsC ? "major" : "minor";
  // Up to Go 1.21, programs for Android run on Linux as well.
  const asAndroid = target.replace("android_", "linux_");
  return asAndroid === host && target !== asAndroid ? "major" : "critical";
}

/** Whether builds need a C compiler, which Go uses for the host alone unless one is set for the target. */
function needsC(facts: Facts): boolean {
  const set = (name: string): string => (isSet(facts, name) ? setting(facts, name).value : "");
  return facts.toolchain.compiler.always === true || usesExternalLinker({ env: facts.env, set });
}

/** What the host has for GOOS or GOARCH. */
function hostValue(facts: Facts, name: string): string {
  const [os = "", arch = ""] = (activeGo(facts)?.sdk?.platform ?? saidPlatform(facts) ?? "").split("_");
  return name === "GOOS" ? os : arch;
}
