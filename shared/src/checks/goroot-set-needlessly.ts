import { defineCheck, fail, PASS } from "../define-check.ts";
import { evidenceFor } from "../facts/evidence.ts";
import { winner } from "../facts/go.ts";
import { entry, machine, upstreamGo } from "../facts/machine.ts";
import { unsetEverywhere } from "../facts/unset-everywhere.ts";

export const gorootSetNeedlessly = defineCheck({
  id: "goroot-set-needlessly",
  since: "1.0.0",
  rev: 1,
  severity: "info",
  category: "goroot",
  platforms: "all",
  needs: ["go-not-on-path", "goroot-not-found", "goroot-not-an-sdk"],
  references: ["https://go.dev/wiki/InstallTroubleshooting"],
  symptoms: [],
  seeYourself: ["printenv GOROOT", "env -u GOROOT go env GOROOT"],
  run: (facts) => {
    const own = winner(facts)?.sdk;
    if (facts.goroot === null || own == null || facts.goroot.realPath !== own.realRoot) return PASS;
    return fail({ goroot: facts.goroot.path }, { evidence: evidenceFor(facts, "GOROOT") });
  },
  text: {
    en: {
      title: "GOROOT is set although Go finds it by itself",
      message: ({ goroot }) => `GOROOT is ${goroot}, exactly what Go would find without it.`,
      why: "Nothing is broken today. After the next upgrade the variable may name an old or a missing Go. Official advice since Go 1.10: do not set it.",
    },
    "zh-CN": {
      title: "没有必要设置 GOROOT",
      message: ({ goroot }) => `GOROOT 是 ${goroot}，与 Go 自己找到的完全相同。`,
      why: "现在没有问题，但下次升级后这个变量可能指向旧的或已不存在的 Go。官方从 Go 1.10 起就建议不要设置它。",
    },
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, "GOROOT") }),
  examples: () => {
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
          name: "a shim, which has no SDK of its own",
          facts: machine({
            path: [entry("/s", { ...upstreamGo(), sdk: null, shim: true })],
            env: { GOROOT: "/usr/local/go" },
            goroot,
          }),
        },
      ],
      fail: [{ name: "the same directory", facts: machine({ env: { GOROOT: "/usr/local/go" }, goroot }) }],
    };
  },
});
