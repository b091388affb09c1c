import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { mac } from "./examples/mac.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "cc-not-found",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: "all",
  needs: ["path-clobbered"],
  references: ["https://github.com/golang/go/issues/27921", "https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const { name, path } = facts.toolchain.compiler;
    if (!isSet(facts, "CC") || path !== null) return PASS;
    return fail(
      { cc: name },
      {
        // A CC that somebody set keeps cgo on, compiler or not: every program that imports net fails to build.
        severity: setting(facts, "CGO_ENABLED").value === "0" ? "minor" : "major",
        evidence: evidenceFor(facts, "CC"),
      },
    );
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, "CC") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "CC names a compiler that does not exist",
    message: ({ cc }) => `CC is ${cc}, and there is no such program.`,
    why: "cgo runs the program that CC names. If CC is set, Go does not turn cgo off, so every program that uses cgo or imports net fails to build. Without CC, Go uses gcc or clang, or does without cgo.",
  },
  "zh-CN": {
    title: "CC 指定的编译器不存在",
    message: ({ cc }) => `CC 的值是 ${cc}，但没有这个程序。`,
    why: "cgo 会运行 CC 指定的程序。设置了 CC 时，Go 不会关闭 cgo，因此所有使用 cgo 或导入 net 的程序都无法构建。没有设置 CC 时，Go 使用 gcc 或 clang，或者不使用 cgo。",
  },
});

export const messages: readonly string[] = [
  "cgo: exec …: fork/exec …: no such file or directory",
  'cgo: C compiler "…" not found: exec: "…": executable file not found in $PATH',
  'cgo: C compiler "…" not found: exec: "…": stat …: no such file or directory',
  'exec: "…": executable file not found in $PATH',
];

export const verifyCommands: readonly string[] = ["go env CC"];

export const examples = (): CheckExamples => {
  const missing = toolchain({
    compiler: { name: "/no/such/clang", path: null, onPath: [], neededBy: null },
  });
  return {
    pass: [
      { name: "nothing set", facts: machine() },
      { name: "CC that exists", facts: machine({ env: { CC: "gcc" } }) },
      { name: "no compiler at all: found by another check", facts: machine({ toolchain: missing }) },
      { name: "a Mac without any", facts: mac({ toolchain: missing }) },
    ],
    fail: [
      {
        name: "exported",
        at: ["/home/u/.profile:2"],
        facts: machine({
          env: { CC: "/no/such/clang" },
          toolchain: missing,
          startupLines: [{ file: "/home/u/.profile", line: 2, text: "export CC=/no/such/clang" }],
        }),
      },
      {
        name: "with go env -w",
        facts: machine({ ...withEnvFile({ CC: "/no/such/clang" }), toolchain: missing }),
      },
    ],
  };
};
