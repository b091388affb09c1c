import { dirname } from "node:path/posix";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor, evidenceForDir } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { mac } from "./examples/mac.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "cc-shadowed",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: "all",
  needs: ["path-clobbered"],
  references: ["https://github.com/golang/go/issues/27921", "https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const missing = isSet(facts, "CC");
    const cc = missing ? missingCc(facts) : shadow(facts);
    if (cc === undefined) return PASS;
    return fail(
      { cc, missing },
      {
        // A CC that somebody set keeps cgo on, compiler or not: every program that imports net fails to build.
        severity: missing && setting(facts, "CGO_ENABLED").value !== "0" ? "major" : "minor",
        evidence: missing ? evidenceFor(facts, "CC") : evidenceForDir(facts, dirname(cc)),
      },
    );
  },
  fix: ({ cc, missing }, facts) =>
    missing
      ? { safety: "safe", edits: unsetEverywhere(facts, "CC") }
      : {
          safety: "manual",
          edits: [],
          advice: { key: "choose-compiler", params: { dir: dirname(cc) } },
        },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A different C compiler is first on PATH",
    message: ({ cc, missing }) =>
      missing
        ? `CC names a compiler that does not exist: ${cc}`
        : `The first C compiler on PATH is ${cc}, not /usr/bin/clang.`,
    why: "cgo uses $CC, or the first clang on PATH. If CC names a missing compiler, every program that uses cgo or imports net fails to build. If it is not the one from macOS, linking with the system's libraries often fails.",
    advice: {
      "choose-compiler": ({ dir }: { dir: string }) =>
        `Move ${dir} after /usr/bin on PATH, or set the compiler for Go: go env -w CC=/usr/bin/clang`,
    },
  },
  "zh-CN": {
    title: "PATH 中首先找到的不是系统的 C 编译器",
    message: ({ cc, missing }) =>
      missing
        ? `CC 指定的编译器不存在：${cc}`
        : `PATH 中首先找到的 C 编译器是 ${cc}，而不是 /usr/bin/clang。`,
    why: "cgo 使用 $CC；没有设置时，使用 PATH 中的第一个 clang。CC 指定的编译器不存在时，所有使用 cgo 或导入 net 的程序都无法构建。编译器不是 macOS 自带的，往往无法链接系统库。",
    advice: {
      "choose-compiler": ({ dir }: { dir: string }) =>
        `把 ${dir} 移到 PATH 中 /usr/bin 之后，或为 Go 指定编译器：go env -w CC=/usr/bin/clang`,
    },
  },
});

export const messages: readonly string[] = [
  "cgo: exec …: fork/exec …: no such file or directory",
  'cgo: C compiler "…" not found: exec: "…": executable file not found in $PATH',
  'cgo: C compiler "…" not found: exec: "…": stat …: no such file or directory',
  'exec: "…": executable file not found in $PATH',
  "ld: library not found for -lSystem",
  "clang: error: no such file or directory: …",
  "ld: unknown option: …",
];

export const verifyCommands: readonly string[] = ["go env CC", "which -a gcc clang cc"];

export const examples = (): CheckExamples => {
  const missing = toolchain({
    compiler: { name: "/no/such/clang", path: null, onPath: [], neededBy: null },
  });
  const llvm = "/opt/homebrew/opt/llvm/bin/clang";
  const shadowed = { name: "clang", path: llvm, onPath: [llvm, "/usr/bin/cc"], neededBy: null };
  return {
    pass: [
      { name: "nothing set", facts: machine() },
      { name: "CC that exists", facts: machine({ env: { CC: "gcc" } }) },
      { name: "no compiler at all: found by another check", facts: machine({ toolchain: missing }) },
      { name: "a Mac's own", facts: mac() },
      {
        name: "on Linux any compiler is the system's",
        facts: machine({ toolchain: { ...mac().toolchain, compiler: shadowed } }),
      },
      {
        name: "cgo is off",
        facts: mac({ env: { CGO_ENABLED: "0" }, toolchain: { ...mac().toolchain, compiler: shadowed } }),
      },
      { name: "a Mac without any", facts: mac({ toolchain: missing }) },
    ],
    fail: [
      {
        name: "CC names a missing compiler",
        at: ["/home/u/.profile:2"],
        facts: machine({
          env: { CC: "/no/such/clang" },
          toolchain: missing,
          startupLines: [{ file: "/home/u/.profile", line: 2, text: "export CC=/no/such/clang" }],
        }),
      },
      {
        name: "Homebrew's llvm first",
        at: ["/home/u/.profile:3"],
        facts: mac({
          toolchain: { ...mac().toolchain, compiler: shadowed },
          startupLines: [
            { file: "/home/u/.profile", line: 3, text: "export PATH=/opt/homebrew/opt/llvm/bin:$PATH" },
          ],
        }),
      },
    ],
  };
};

/** On a Mac: the clang that cgo uses, if it is not the system's. Xcode's own clang may be on PATH too. */
function shadow(facts: Facts): string | undefined {
  if (facts.host.os !== "darwin" || setting(facts, "CGO_ENABLED").value === "0") return undefined;
  const { path } = facts.toolchain.compiler;
  const isApples = path === null || /^\/(usr\/bin|Applications\/Xcode|Library\/Developer)/.test(path);
  return isApples ? undefined : path;
}

function missingCc({ toolchain: { compiler } }: Facts): string | undefined {
  return compiler.path === null ? compiler.name : undefined;
}
