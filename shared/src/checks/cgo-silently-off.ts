import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { asksForExternalLinker } from "../golang/own-linker.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { mac } from "./examples/mac.ts";
import { ANSWER, machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "cgo-silently-off",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: ["path-clobbered", "cc-not-found"],
  references: ["https://go.dev/doc/go1.20#cgo", "https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const needed = whatNeedsIt(facts);
    if (needed === null) return skip("nothing here needs cgo");
    const { name, path } = facts.toolchain.compiler;
    const isOff = setting(facts, "CGO_ENABLED").value === "0" && isSet(facts, "CGO_ENABLED");
    if (!isOff && path !== null) return PASS;
    const silent = atLeast(binaryVersion(facts), 20) !== false;
    return fail(
      { neededBy: needed.by, compiler: name, isOff, silent },
      {
        severity: needed.fails ? "major" : "minor",
        evidence: isOff ? evidenceFor(facts, "CGO_ENABLED") : [],
      },
    );
  },
  fix: ({ isOff }, facts) =>
    isOff
      ? { safety: "review", edits: unsetEverywhere(facts, "CGO_ENABLED") }
      : {
          safety: "manual",
          edits: [],
          advice: { key: facts.host.os === "darwin" ? "install-on-mac" : "install-on-linux", params: {} },
        },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "cgo is required but disabled",
    message: ({ neededBy, compiler, isOff, silent }) =>
      isOff
        ? `CGO_ENABLED is 0, but ${neededBy} needs cgo.`
        : `There is no ${compiler} on PATH${silent ? ", so Go silently disables cgo" : ""}, but ${neededBy} needs cgo.`,
    why: 'Go then leaves out all files that use C. The build fails with "build constraints exclude all Go files", or the program fails when it runs. Since Go 1.20, Go disables cgo silently if there is no C compiler.',
    advice: {
      "install-on-mac": () => "Install the compiler: xcode-select --install",
      "install-on-linux": () => "Install a C compiler, for example: sudo apt install gcc libc6-dev",
    },
  },
  "zh-CN": {
    title: "需要 cgo，但它被关闭了",
    message: ({ neededBy, compiler, isOff, silent }) =>
      isOff
        ? `CGO_ENABLED 为 0，但 ${neededBy} 需要 cgo。`
        : `PATH 中没有 ${compiler}${silent ? "，Go 会自动关闭 cgo 且没有提示" : ""}，但 ${neededBy} 需要 cgo。`,
    why: "此时使用 C 代码的文件会被排除：要么构建时报“build constraints exclude all Go files”，要么程序运行时才出错。从 Go 1.20 起，找不到 C 编译器时会自动关闭 cgo，没有任何提示。",
    advice: {
      "install-on-mac": () => "安装编译器：xcode-select --install",
      "install-on-linux": () => "安装 C 编译器，例如：sudo apt install gcc libc6-dev",
    },
  },
});

export const messages: readonly string[] = [
  'cgo: exec gcc: exec: "gcc": executable file not found in $PATH',
  "go build: -race requires cgo; enable cgo by setting CGO_ENABLED=1",
  "build constraints exclude all Go files in …",
  "-linkmode=external requires external (cgo) linking, but cgo is not enabled",
  "go: -race requires cgo; enable cgo by setting CGO_ENABLED=1",
  "go: -race requires cgo",
  "-race requires cgo; enable cgo by setting CGO_ENABLED=1",
  "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work. This is a stub",
  "imports C source file not allowed when not using cgo",
  'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
  'exec: "gcc": executable file not found in $PATH',
];

export const verifyCommands: readonly string[] = ["go env CGO_ENABLED CC", "which gcc clang"];

export const examples = (): CheckExamples => {
  const none = { name: "gcc", path: null, onPath: [], neededBy: null };
  const sqlite = { name: "gcc", path: "/usr/bin/gcc", onPath: [], neededBy: "github.com/mattn/go-sqlite3" };
  return {
    pass: [
      {
        name: "-race on a Mac does not need it",
        facts: mac({ env: { GOFLAGS: "-race" }, toolchain: { ...mac().toolchain, compiler: none } }),
      },
      {
        name: "enabled explicitly",
        facts: machine({ env: { CGO_ENABLED: "1" }, toolchain: toolchain({ compiler: sqlite }) }),
      },
      {
        name: "not needed",
        facts: machine({ env: { CGO_ENABLED: "0" }, toolchain: toolchain({ compiler: none }) }),
      },
      {
        name: "needed, and a compiler exists",
        facts: machine({ toolchain: toolchain({ compiler: sqlite }) }),
      },
    ],
    fail: [
      {
        name: "off because Go found no compiler",
        says: "There is no gcc on PATH, so",
        facts: machine({
          probe: { answer: { ok: true, value: { ...ANSWER, CGO_ENABLED: "0" } }, stderr: "", rescue: null },
          toolchain: toolchain({ compiler: { ...sqlite, path: null } }),
        }),
      },
      {
        name: "no compiler, and a Go that reports it",
        says: "There is no gcc on PATH, but",
        facts: machine({
          probe: {
            answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.19.8" } },
            stderr: "",
            rescue: null,
          },
          toolchain: toolchain({ compiler: { ...sqlite, path: null } }),
        }),
      },
      {
        name: "CGO_ENABLED=0",
        says: "CGO_ENABLED is 0",
        at: ["/home/u/.profile:2"],
        facts: machine({
          env: { CGO_ENABLED: "0" },
          toolchain: toolchain({ compiler: sqlite }),
          startupLines: [{ file: "/home/u/.profile", line: 2, text: "export CGO_ENABLED=0" }],
        }),
      },
      {
        name: "CGO_ENABLED=0, and a file of the project that imports C",
        severity: "major",
        facts: machine({
          env: { CGO_ENABLED: "0" },
          toolchain: toolchain({ compiler: { ...sqlite, neededBy: "/home/u/p/main.go", always: true } }),
        }),
      },
      {
        name: "CGO_ENABLED=0, and a linker outside Go",
        severity: "major",
        says: "-linkmode=external (GOFLAGS) needs cgo",
        facts: machine({
          env: { CGO_ENABLED: "0", GOFLAGS: "'-ldflags=-s -linkmode=external'" },
          toolchain: toolchain(),
        }),
      },
      {
        name: "no compiler, -race everywhere",
        severity: "major",
        says: "so Go silently disables cgo",
        at: [],
        facts: machine({ env: { GOFLAGS: "-race" }, toolchain: toolchain({ compiler: none }) }),
      },
    ],
  };
};

interface Needed {
  readonly by: string;
  /** Whether builds fail without it, and not only what is built. */
  readonly fails: boolean;
}

/** What needs cgo: flags in GOFLAGS (not -race on a Mac, where it needs none since Go 1.20), the project's own files, a module. */
function whatNeedsIt(facts: Facts): Needed | null {
  const goflags = setting(facts, "GOFLAGS").value;
  if (facts.host.os !== "darwin" && /(^|\s)--?race(=(1|t|true))?(\s|$)/i.test(goflags))
    return { by: "-race (GOFLAGS)", fails: true };
  if (asksForExternalLinker(goflags)) return { by: "-linkmode=external (GOFLAGS)", fails: true };
  const { neededBy, always = false } = facts.toolchain.compiler;
  return neededBy === null ? null : { by: neededBy, fails: always };
}
