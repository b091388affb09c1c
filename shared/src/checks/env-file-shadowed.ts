import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Evidence, Facts } from "../model/index.ts";
import { assigns } from "../shell/assigns.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "env-file-shadowed",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://github.com/goproxy/goproxy.cn/issues/93"],
  run: (facts) => {
    const names = shadowed(facts);
    if (names.length === 0) return PASS;
    return fail({ names: names.join(", ") }, { evidence: names.flatMap((name) => bothPlaces(facts, name)) });
  },
  fix: (_, facts) => ({ safety: "review", edits: shadowed(facts).map((name) => ({ kind: "unset", name })) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A go env -w setting has no effect",
    message: ({ names }) => `The environment overrides what go env -w wrote for ${names}.`,
    why: 'An environment variable always takes precedence over the file of go env -w. Go warns only once, when you write the setting: "does not override conflicting OS environment variable".',
  },
  "zh-CN": {
    title: "go env -w 的设置没有生效",
    message: ({ names }) => `环境变量覆盖了 go env -w 写入的 ${names}。`,
    why: "环境变量的优先级总是高于 go env -w 写入的文件。Go 只在写入时提示一次“does not override conflicting OS environment variable”。",
  },
});

export const messages: readonly string[] = [
  "warning: go env -w …=... does not override conflicting OS environment variable",
  "warning: go env -u … does not override conflicting OS environment variable",
];

export const verifyCommands: readonly string[] = ["go env GOENV", "env | grep ^GO"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "no file", facts: machine() },
    {
      name: "the same value twice",
      facts: withEnvFile({ GOPROXY: "direct" }, { env: { GOPROXY: "direct" } }),
    },
    {
      name: "an empty variable hides nothing",
      facts: withEnvFile({ GOPROXY: "direct" }, { env: { GOPROXY: "" } }),
    },
    {
      name: "an empty line says nothing",
      facts: withEnvFile({ GOPROXY: "" }, { env: { GOPROXY: "direct" } }),
    },
  ],
  fail: [
    {
      name: "two values",
      facts: withEnvFile(
        { GOPROXY: "direct" },
        {
          env: { GOPROXY: "off" },
          startupLines: [
            { file: "/home/u/.profile", line: 3, text: "export GOPROXY=off" },
            { file: "/home/u/.profile", line: 4, text: "export GOFLAGS=-v" },
          ],
        },
      ),
      at: ["/home/u/.config/go/env", "/home/u/.profile:3"],
    },
  ],
});

function shadowed(facts: Facts): readonly string[] {
  const file = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value : {};
  return Object.keys(file).filter((name) => file[name] && facts.env[name] && facts.env[name] !== file[name]);
}

/** Where the file of `go env -w` sets it, and the startup lines that override that. */
function bothPlaces(facts: Facts, name: string): readonly Evidence[] {
  return [
    ...evidenceFor({ ...facts, env: {} }, name),
    ...facts.startupLines.filter(({ text }) => assigns(text, name)),
  ];
}
