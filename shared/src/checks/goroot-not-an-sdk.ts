import { ownRoot } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "goroot-not-an-sdk",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "goroot",
  platforms: "all",
  needs: ["goroot-not-found"],
  references: ["https://github.com/golang/go/issues/34184", "https://github.com/golang/go/issues/34769"],
  run: (facts) => {
    const { goroot } = facts;
    if (goroot === null || goroot.kind !== "directory" || (goroot.hasSource && goroot.hasTools)) return PASS;
    const source = goroot.noRuntime === true ? "src/runtime" : "src/fmt";
    const lacks = [...(goroot.hasSource ? [] : [source]), ...(goroot.hasTools ? [] : ["pkg/tool"])].join(
      ", ",
    );
    return fail({ goroot: goroot.path, lacks }, { evidence: evidenceFor(facts, "GOROOT") });
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: unsetEverywhere(facts, "GOROOT", { GOROOT: ownRoot(facts) ?? "" }),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOROOT is not a Go SDK",
    message: ({ goroot, lacks }) => `GOROOT is ${goroot}, where ${lacks} is missing.`,
    why: 'go version still works, but every build fails with "package fmt is not in std". With Homebrew the SDK is the libexec directory. Go finds its own GOROOT, so leave it unset.',
  },
  "zh-CN": {
    title: "GOROOT 不是完整的 Go SDK",
    message: ({ goroot, lacks }) => `GOROOT 是 ${goroot}，其中缺少 ${lacks.replaceAll(", ", "、")}。`,
    why: "go version 仍能运行，但每次构建都会报“package fmt is not in std”。Homebrew 的 SDK 在 libexec 目录里。Go 自己能找到 GOROOT，不需要设置它。",
  },
});

export const messages: readonly string[] = [
  "package fmt is not in std (…",
  "package fmt is not in GOROOT (…",
  "package net/http is not in std (…",
  "package … is not in std (…",
  "package … is not in GOROOT (…",
  "package …: cannot find package",
  'go: no such tool "…"',
  'go tool: no such tool "…"',
];

export const verifyCommands: readonly string[] = [
  "go env GOROOT",
  'ls "$(go env GOROOT)/src/fmt"',
  "go list fmt",
];

export const examples = (): CheckExamples => {
  const goroot = {
    path: "/usr/local",
    kind: "directory",
    realPath: "/usr/local",
    version: null,
    hasSource: false,
    hasTools: false,
  } as const;
  const env = { GOROOT: "/usr/local" };
  return {
    pass: [
      { name: "GOROOT unset", facts: machine() },
      {
        name: "missing: found by another check",
        facts: machine({ env, goroot: { ...goroot, kind: "missing", realPath: null } }),
      },
      {
        name: "a complete SDK",
        facts: machine({ env, goroot: { ...goroot, hasSource: true, hasTools: true } }),
      },
    ],
    fail: [
      {
        name: "the prefix instead of the SDK",
        facts: machine({ env, goroot }),
        says: "where src/fmt, pkg/tool is missing.",
      },
      {
        name: "no sources",
        facts: machine({ env, goroot: { ...goroot, hasTools: true } }),
        says: "where src/fmt is missing.",
      },
      {
        name: "no runtime",
        facts: machine({ env, goroot: { ...goroot, noRuntime: true, hasTools: true } }),
        says: "where src/runtime is missing.",
      },
      {
        name: "no tools",
        facts: machine({ env, goroot: { ...goroot, hasSource: true } }),
        says: "where pkg/tool is missing.",
      },
    ],
  };
};
