import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "goexperiment-set",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["go-env-file-bricks-go"],
  references: ["https://pkg.go.dev/internal/goexperiment", "https://github.com/golang/go/issues/80252"],
  run: (facts) => {
    if (!isSet(facts, "GOEXPERIMENT")) return PASS;
    const refused = facts.probe?.stderr.includes("unknown GOEXPERIMENT") === true;
    const { value } = setting(facts, "GOEXPERIMENT");
    return fail(
      { value, refused },
      { severity: refused ? "critical" : "info", evidence: evidenceFor(facts, "GOEXPERIMENT") },
    );
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GOEXPERIMENT") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOEXPERIMENT is set",
    message: ({ value, refused }) =>
      `GOEXPERIMENT is ${value}${refused ? ". This Go does not know it, so every go command fails" : ""}.`,
    why: 'An experiment belongs to one release. With another release, every go command may fail with "unknown GOEXPERIMENT", or programs may be built differently. The build cache keeps separate entries for each set of experiments.',
  },
  "zh-CN": {
    title: "设置了 GOEXPERIMENT",
    message: ({ value, refused }) =>
      `GOEXPERIMENT 的值是 ${value}${refused ? "。当前的 Go 不认识它，所有 go 命令都会失败" : ""}。`,
    why: "实验特性只属于某个版本。换一个版本后，所有 go 命令都可能报“unknown GOEXPERIMENT”，或者构建结果不同。构建缓存会按实验特性的组合分别保存。",
  },
});

export const messages: readonly string[] = ["go: unknown GOEXPERIMENT …", "unknown GOEXPERIMENT …"];

export const verifyCommands: readonly string[] = [
  "printenv GOEXPERIMENT",
  "go env GOEXPERIMENT",
  "env GOEXPERIMENT=none go env GOENV",
];

export const examples = (): CheckExamples => ({
  pass: [{ name: "unset", facts: machine() }],
  fail: [
    { name: "set", facts: machine({ env: { GOEXPERIMENT: "jsonv2" } }) },
    { name: "in the file", facts: withEnvFile({ GOEXPERIMENT: "jsonv2" }) },
    {
      name: "unknown to this Go",
      facts: machine({
        env: { GOEXPERIMENT: "rangefunc" },
        probe: {
          answer: { ok: false, reason: "failed" },
          stderr: "go: unknown GOEXPERIMENT rangefunc",
          rescue: null,
        },
      }),
    },
  ],
});
