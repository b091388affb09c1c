import { setting } from "../golang/settings.ts";
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
    const { value, origin } = setting(facts, "GOAMD64");
    const isOwn = origin === "default" || origin === "go.env";
    if (facts.host.arch !== "arm64" || isOwn || !/^v[34]$/.test(value)) return PASS;
    return fail({ level: value }, { evidence: evidenceFor(facts, "GOAMD64") });
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GOAMD64") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOAMD64 level not supported by Rosetta",
    message: ({ level }) => `GOAMD64=${level} is set on an Apple-silicon Mac.`,
    why: 'amd64 programs built with this level exit immediately with "can only be run on AMD64 processors with v3 microarchitecture support". Rosetta does not support all instructions of v3 and v4. Before macOS 15 it does not support AVX at all.',
  },
  "zh-CN": {
    title: "Rosetta 不支持当前的 GOAMD64 级别",
    message: ({ level }) => `在 Apple 芯片的 Mac 上设置了 GOAMD64=${level}。`,
    why: "以这个级别构建的 amd64 程序一启动就会报“can only be run on AMD64 processors with v3 microarchitecture support”。Rosetta 不支持 v3、v4 的全部指令，macOS 15 之前完全不支持 AVX。",
  },
});

export const messages: readonly string[] = [
  "This program can only be run on AMD64 processors with v… microarchitecture support.",
];

export const verifyCommands: readonly string[] = ["go env GOAMD64", "uname -m"];

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
      name: "the default of this Go",
      facts: mac({ goEnvDefaults: { ok: true, value: { GOAMD64: "v3" } } }),
    },
    { name: "the base level", facts: mac({ env: { GOAMD64: "v1" } }) },
  ],
  fail: [{ name: "v3 exported", facts: mac({ env: { GOAMD64: "v3" } }) }],
});
