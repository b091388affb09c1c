import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { BinaryFacts, Facts, PathFacts } from "../model/index.ts";
import { compareVersions } from "../util/compare-versions.ts";
import { machine } from "./examples/machine.ts";
import { binary, toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "libc-too-old",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: ["linux"],
  needs: [],
  references: ["https://go.dev/wiki/MinimumRequirements"],
  run: (facts) => {
    const { go, tools } = facts.toolchain;
    const broken = [...(go === null ? [] : [go]), ...tools].find((one) => cannotStart(one, facts));
    if (broken === undefined) return PASS;
    const { path, interpreter, glibc } = broken;
    const loader = interpreter?.kind === "missing" ? interpreter.path : "";
    return fail(
      { path, loader, wants: glibc ?? "", has: facts.toolchain.glibc ?? "" },
      { severity: broken === go ? "major" : "minor" },
    );
  },
  fix: ({ path }, facts) => ({
    safety: "manual",
    edits: [],
    advice:
      path === facts.toolchain.go?.path
        ? {
            en: "Install a Go made for this system: the distribution's package (Alpine: apk add go), or the archive from https://go.dev/dl/, which is linked statically since Go 1.21.",
            "zh-CN":
              "安装适合本系统的 Go：使用发行版的软件包（Alpine：apk add go），或 https://go.dev/dl/ 的安装包（Go 1.21 起为静态链接）。",
          }
        : {
            en: `Build it here: CGO_ENABLED=0 go install PACKAGE@latest`,
            "zh-CN": "在本机重新构建：CGO_ENABLED=0 go install 包路径@latest",
          },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "A program asks for another C library than this system's",
    message: ({ path, loader, wants, has }) =>
      loader === ""
        ? `${path} wants glibc ${wants}; here it is ${has}.`
        : `${path} asks for the loader ${loader}, which does not exist here.`,
    why: 'It was linked on a newer system, or for glibc where this one has musl (Alpine). The shell then says "not found" of a file that is there, or "version `GLIBC_…\' not found".',
  },
  "zh-CN": {
    title: "程序需要的 C 库与本系统不符",
    message: ({ path, loader, wants, has }) =>
      loader === ""
        ? `${path} 需要 glibc ${wants}，本系统只有 ${has}。`
        : `${path} 需要加载器 ${loader}，本系统没有。`,
    why: "它是在更新的系统上链接的，或者面向 glibc，而本系统用的是 musl（如 Alpine）。此时 shell 会对存在的文件报“not found”，或报“version `GLIBC_…' not found”。",
  },
};

export const messages: readonly string[] = [
  "Failed to execute process '…': The file exists and is executable. Check the interpreter or linker?",
  "…: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_…' not found (required by …)",
  "version `GLIBC_…' not found (required by …)",
  "sh: go: not found",
  "bash: …/go: cannot execute: required file not found",
  "Error loading shared library ld-linux-x86-64.so.2: No such file or directory",
];

export const verifyCommands: readonly string[] = ["ldd --version", "ldd ~/go/bin/*", "go version"];

export const examples = (): CheckExamples => {
  const there: PathFacts = {
    path: "/lib64/ld-linux-x86-64.so.2",
    kind: "file",
    realPath: "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2",
  };
  const go = (changes: Partial<BinaryFacts>): BinaryFacts =>
    binary("/usr/local/go/bin/go", "go1.19.8", changes);
  const gone = go({ interpreter: { ...there, kind: "missing", realPath: null }, glibc: "2.34" });
  const dynamic = go({ interpreter: there, glibc: "2.34" });
  return {
    pass: [
      { name: "static", facts: machine() },
      {
        name: "one that names no version of it",
        facts: machine({ toolchain: toolchain({ go: { ...dynamic, glibc: null }, glibc: "2.36" }) }),
      },
      { name: "new enough", facts: machine({ toolchain: toolchain({ go: dynamic, glibc: "2.36" }) }) },
      { name: "a library that does not say", facts: machine({ toolchain: toolchain({ go: dynamic }) }) },
    ],
    fail: [
      {
        name: "glibc's Go on musl",
        severity: "major",
        says: "asks for the loader /lib64",
        facts: machine({ toolchain: toolchain({ go: gone }) }),
      },
      {
        name: "an old glibc",
        severity: "major",
        says: "wants glibc 2.34; here it is 2.9",
        facts: machine({ toolchain: toolchain({ go: dynamic, glibc: "2.9" }) }),
      },
      {
        name: "a tool",
        severity: "minor",
        facts: machine({ toolchain: toolchain({ tools: [{ ...gone, path: "/home/u/go/bin/gopls" }] }) }),
      },
    ],
  };
};

function cannotStart({ interpreter, glibc }: BinaryFacts, { toolchain: { glibc: has } }: Facts): boolean {
  if (interpreter === null) return false;
  return (
    interpreter.kind === "missing" || (glibc !== null && has !== null && compareVersions(glibc, has) > 0)
  );
}
