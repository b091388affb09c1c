import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "goenv-off-exported",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  run: (facts) =>
    facts.env.GOENV === "off" ? fail({ name: "GOENV" }, { evidence: evidenceFor(facts, "GOENV") }) : PASS,
  fix: ({ name }) => ({ safety: "review", edits: [{ kind: "unset", name }] }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go env -w settings are ignored",
    message: ({ name }) => `${name} is off.`,
    why: "Go ignores everything that go env -w wrote. The command still writes its file without any warning. The settings take effect as soon as the variable is removed.",
  },
  "zh-CN": {
    title: "go env -w 的设置被忽略",
    message: ({ name }) => `${name} 的值是 off。`,
    why: "go env -w 写入的设置全部被忽略。该命令仍会照常写文件，没有任何警告。删除这个变量后，这些设置会立即生效。",
  },
});

export const messages: readonly string[] = [
  "warning: go env -w …=... does not override conflicting OS environment variable",
];

export const verifyCommands: readonly string[] = ["printenv GOENV", "go env GOENV"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "another file", facts: machine({ env: { GOENV: "/home/u/goenv" } }) },
  ],
  fail: [{ name: "off", facts: machine({ env: { GOENV: "off" } }) }],
});
