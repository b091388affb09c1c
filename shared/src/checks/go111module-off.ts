import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "go111module-off",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "modules",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/ref/mod#mod-commands", "https://github.com/zeromicro/go-zero/issues/2043"],
  run: (facts) => {
    const { value } = setting(facts, "GO111MODULE");
    if (value !== "off" && value !== "auto") return PASS;
    const severity = value === "auto" ? "info" : facts.project?.goMod != null ? "critical" : "major";
    return fail({ value }, { severity, evidence: evidenceFor(facts, "GO111MODULE") });
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, "GO111MODULE") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Modules are switched off",
    message: ({ value }) => `GO111MODULE is ${value}.`,
    why: 'With off, go ignores go.mod: packages are not found, and commands fail with "modules disabled by GO111MODULE=off". With auto, commands outside a module behave in the old way. Since Go 1.16 modules are on by default, so leave it unset.',
  },
  "zh-CN": {
    title: "模块模式被关闭",
    message: ({ value }) => `GO111MODULE 的值是 ${value}。`,
    why: "值为 off 时，go 会忽略 go.mod：找不到包，并报“modules disabled by GO111MODULE=off”。值为 auto 时，在模块之外运行的命令仍是旧行为。从 Go 1.16 起模块模式默认开启，不需要设置它。",
  },
});

export const messages: readonly string[] = [
  "go: modules disabled by GO111MODULE=off; see 'go help modules'",
  "package …@…: cannot use path@version syntax in GOPATH mode",
];

export const verifyCommands: readonly string[] = ["go env GO111MODULE"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "on", facts: machine({ env: { GO111MODULE: "on" } }) },
  ],
  fail: [
    {
      name: "off in the environment",
      facts: machine({ env: { GO111MODULE: "off" } }),
      severity: "major",
    },
    {
      name: "off, and the project is a module",
      facts: withProject({ goMod: "/p/go.mod" }, { env: { GO111MODULE: "off" } }),
      severity: "critical",
    },
    { name: "auto in the file", facts: withEnvFile({ GO111MODULE: "auto" }), severity: "info" },
  ],
});
