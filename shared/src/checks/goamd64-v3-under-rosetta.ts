import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { mac } from "./examples/mac.ts";

export const check = defineCheck({
  id: "goamd64-v3-under-rosetta",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "environment",
  platforms: ["darwin"],
  needs: [],
  references: ["https://go.dev/wiki/MinimumRequirements#amd64"],
  run: (facts) => {
    const { value } = setting(facts, "GOAMD64");
    if (facts.host.arch !== "arm64" || !isSet(facts, "GOAMD64") || !/^v[34]$/.test(value)) return PASS;
    return fail({ level: value }, { evidence: evidenceFor(facts, "GOAMD64") });
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GOAMD64") }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "amd64 programs are built for a processor that Rosetta is not",
    message: ({ level }) => `GOAMD64=${level} on an Apple-silicon Mac.`,
    why: 'Rosetta does not have every instruction of v3 and v4 (before macOS 15 none of AVX); such a program ends at once with "can only be run on AMD64 processors with v3 microarchitecture support".',
  },
  "zh-CN": {
    title: "构建出的 amd64 程序超出了 Rosetta 的能力",
    message: ({ level }) => `在 Apple 芯片的 Mac 上设置了 GOAMD64=${level}。`,
    why: "Rosetta 并不支持 v3、v4 的全部指令（macOS 15 之前完全没有 AVX），这样的程序一启动就会报“can only be run on AMD64 processors with v3 microarchitecture support”。",
  },
};

export const messages: readonly string[] = [
  "This program can only be run on AMD64 processors with v… microarchitecture support.",
];

export const verifyCommands: readonly string[] = ["go env GOAMD64", "sysctl -n sysctl.proc_translated"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: mac() },
    {
      name: "an Intel Mac",
      facts: mac({
        host: { os: "darwin", osVersion: "15.6", arch: "x64", translated: false },
        env: { GOAMD64: "v3" },
      }),
    },
    {
      name: "what this Go was built with",
      facts: mac({ goEnvDefaults: { ok: true, value: { GOAMD64: "v3" } } }),
    },
    { name: "the base level", facts: mac({ env: { GOAMD64: "v1" } }) },
  ],
  fail: [{ name: "v3 exported", facts: mac({ env: { GOAMD64: "v3" } }) }],
});
