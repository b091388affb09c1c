import { defineCheck, fail, PASS } from "../define-check.ts";
import { evidenceFor } from "../facts/evidence.ts";
import { machine } from "../facts/machine.ts";

export const goenvOffExported = defineCheck({
  id: "goenv-off-exported",
  since: "1.0.0",
  rev: 1,
  severity: "info",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  symptoms: ["warning: go env -w …=... does not override conflicting OS environment variable"],
  seeYourself: ["printenv GOENV", "go env GOENV"],
  run: (facts) =>
    facts.env.GOENV === "off" ? fail({ name: "GOENV" }, { evidence: evidenceFor(facts, "GOENV") }) : PASS,
  text: {
    en: {
      title: "The file of go env -w is not read",
      message: ({ name }) => `${name} is off.`,
      why: "Whatever go env -w wrote is ignored. The command still writes the file, without a complaint, so that settings seem to have no effect and come alive as soon as the variable is gone.",
    },
    "zh-CN": {
      title: "go env -w 写入的文件没有被读取",
      message: ({ name }) => `${name} 的值是 off。`,
      why: "go env -w 写入的设置全部被忽略。该命令仍会照常写文件而不报错，于是设置看似无效，等这个变量消失后又突然生效。",
    },
  },
  fix: ({ name }) => ({ safety: "review", edits: [{ kind: "unset", name }] }),
  examples: () => ({
    pass: [
      { name: "unset", facts: machine() },
      { name: "another file", facts: machine({ env: { GOENV: "/home/u/goenv" } }) },
    ],
    fail: [{ name: "off", facts: machine({ env: { GOENV: "off" } }) }],
  }),
});
