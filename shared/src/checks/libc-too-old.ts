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
    advice: { key: path === facts.toolchain.go?.path ? "install-go" : "rebuild-tool", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Program needs a different libc",
    message: ({ path, loader, wants, has }) =>
      loader === ""
        ? `${path} needs glibc ${wants}, but this system has ${has}.`
        : `${path} needs the loader ${loader}, which does not exist here.`,
    why: 'The shell then prints "not found" for a file that exists, or "version `GLIBC_…\' not found". The program was built on a newer system, or for glibc while this system uses musl (Alpine).',
    advice: {
      "install-go": () =>
        "Install a Go for this system: your distribution's package (Alpine: apk add go), or Go 1.21 or newer from https://go.dev/dl/, which is statically linked.",
      "rebuild-tool": () => "Build it on this machine: env CGO_ENABLED=0 go install PACKAGE@latest",
    },
  },
  "zh-CN": {
    title: "程序需要的 C 库与本系统不符",
    message: ({ path, loader, wants, has }) =>
      loader === ""
        ? `${path} 需要 glibc ${wants}，本系统只有 ${has}。`
        : `${path} 需要加载器 ${loader}，本系统没有。`,
    why: "shell 会对存在的文件报“not found”，或报“version `GLIBC_…' not found”。这个程序是在更新的系统上构建的，或者面向 glibc，而本系统用的是 musl（如 Alpine）。",
    advice: {
      "install-go": () =>
        "安装适合本系统的 Go：使用发行版的软件包（Alpine：apk add go），或从 https://go.dev/dl/ 下载 Go 1.21 以上的版本（静态链接）。",
      "rebuild-tool": () => "在本机重新构建：env CGO_ENABLED=0 go install PACKAGE@latest",
    },
  },
});

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
        name: "a program that names no glibc version",
        facts: machine({ toolchain: toolchain({ go: { ...dynamic, glibc: null }, glibc: "2.36" }) }),
      },
      { name: "new enough", facts: machine({ toolchain: toolchain({ go: dynamic, glibc: "2.36" }) }) },
      { name: "a libc of unknown version", facts: machine({ toolchain: toolchain({ go: dynamic }) }) },
    ],
    fail: [
      {
        name: "glibc's Go on musl",
        severity: "major",
        says: "needs the loader /lib64",
        facts: machine({ toolchain: toolchain({ go: gone }) }),
      },
      {
        name: "an old glibc",
        severity: "major",
        says: "needs glibc 2.34, but this system has 2.9",
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
