import { activeGo } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "goroot-set-needlessly",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "goroot",
  platforms: "all",
  needs: ["go-not-on-path", "goroot-not-found", "goroot-not-an-sdk"],
  references: ["https://go.dev/wiki/InstallTroubleshooting"],
  run: (facts) => {
    const own = activeGo(facts)?.sdk;
    if (facts.goroot === null || own == null || facts.goroot.realPath !== own.realRoot) return PASS;
    return fail({ goroot: facts.goroot.path }, { evidence: evidenceFor(facts, "GOROOT") });
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, "GOROOT") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOROOT is set although Go does not need it",
    message: ({ goroot }) => `GOROOT is ${goroot}, exactly what Go finds without it.`,
    why: "Nothing is broken today. After the next upgrade the variable may point to an old or a missing Go. Since Go 1.10 the official advice is to leave it unset.",
  },
  "zh-CN": {
    title: "没有必要设置 GOROOT",
    message: ({ goroot }) => `GOROOT 是 ${goroot}，与 Go 自己找到的完全相同。`,
    why: "现在没有问题，但下次升级后，这个变量可能指向旧的或已不存在的 Go。官方从 Go 1.10 起就建议不要设置它。",
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["printenv GOROOT", "env -u GOROOT go env GOROOT"];

export const examples = (): CheckExamples => {
  const goroot = {
    path: "/usr/local/go",
    kind: "directory",
    realPath: "/usr/local/go",
    version: "go1.26.11",
    hasSource: true,
    hasTools: true,
  } as const;
  return {
    pass: [
      { name: "GOROOT unset", facts: machine() },
      {
        name: "another directory",
        facts: machine({ env: { GOROOT: "/opt/go" }, goroot: { ...goroot, realPath: "/opt/go" } }),
      },
      {
        name: "a shim without an SDK of its own",
        facts: machine({
          path: [entry("/s", { ...upstreamGo(), sdk: null, shim: true })],
          env: { GOROOT: "/usr/local/go" },
          goroot,
        }),
      },
    ],
    fail: [{ name: "the same directory", facts: machine({ env: { GOROOT: "/usr/local/go" }, goroot }) }],
  };
};
