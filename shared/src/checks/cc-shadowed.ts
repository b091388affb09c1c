import { dirname } from "node:path/posix";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceForDir } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { mac } from "./examples/mac.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "cc-shadowed",
  stage: "stable",
  rev: 2,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: ["path-clobbered"],
  references: ["https://github.com/golang/go/issues/27921", "https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const cc = shadow(facts);
    return cc === undefined ? PASS : fail({ cc }, { evidence: evidenceForDir(facts, dirname(cc)) });
  },
  fix: ({ cc }) => ({
    safety: "manual",
    edits: [],
    advice: { key: "choose-compiler", params: { dir: dirname(cc) } },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A different C compiler is first on PATH",
    message: ({ cc }) => `The first C compiler on PATH is ${cc}, not /usr/bin/clang.`,
    why: "cgo uses the first clang on PATH, if CC is not set. If it is not the one from macOS, linking with the system's libraries often fails.",
    advice: {
      "choose-compiler": ({ dir }: { dir: string }) =>
        `Move ${dir} after /usr/bin on PATH, or set the compiler for Go: go env -w CC=/usr/bin/clang`,
    },
  },
  "zh-CN": {
    title: "PATH 中首先找到的不是系统的 C 编译器",
    message: ({ cc }) => `PATH 中首先找到的 C 编译器是 ${cc}，而不是 /usr/bin/clang。`,
    why: "没有设置 CC 时，cgo 使用 PATH 中的第一个 clang。它不是 macOS 自带的编译器时，往往无法链接系统库。",
    advice: {
      "choose-compiler": ({ dir }: { dir: string }) =>
        `把 ${dir} 移到 PATH 中 /usr/bin 之后，或为 Go 指定编译器：go env -w CC=/usr/bin/clang`,
    },
  },
});

export const messages: readonly string[] = [
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
  if (facts.host.os !== "darwin" || isSet(facts, "CC")) return undefined;
  if (setting(facts, "CGO_ENABLED").value === "0") return undefined;
  const { path } = facts.toolchain.compiler;
  const isApples = path === null || /^\/(usr\/bin|Applications\/Xcode|Library\/Developer)/.test(path);
  return isApples ? undefined : path;
}
