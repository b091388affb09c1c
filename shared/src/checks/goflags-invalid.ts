import { badGoFlag } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

const WHAT = {
  en: {
    "non-flag": "is not a flag",
    unknown: "is a flag that no go command has",
    quote: "has a quote that is never closed",
  },
  "zh-CN": { "non-flag": "不是一个参数", unknown: "不是任何 go 命令认识的参数", quote: "里有没有闭合的引号" },
} as const;

export const check = defineCheck({
  id: "goflags-invalid",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  run: (facts) => {
    const { value, origin } = setting(facts, "GOFLAGS");
    const bad = origin === "default" ? null : badGoFlag(value);
    return bad === null ? PASS : fail({ ...bad }, { evidence: evidenceFor(facts, "GOFLAGS") });
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GOFLAGS") }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "GOFLAGS holds what Go cannot read",
    message: ({ word, kind }) => `In GOFLAGS, ${JSON.stringify(word)} ${WHAT.en[kind]}.`,
    why: 'Each build ends with "parsing $GOFLAGS: …", while go env still works. Every word must be a flag of its own; a flag with blanks is quoted as a whole: GOFLAGS="\'-ldflags=-s -w\'".',
  },
  "zh-CN": {
    title: "GOFLAGS 的内容 Go 无法解析",
    message: ({ word, kind }) => `GOFLAGS 中的 ${JSON.stringify(word)} ${WHAT["zh-CN"][kind]}。`,
    why: "每次编译都会报“parsing $GOFLAGS: …”，而 go env 仍能运行。每个词都必须是一个完整的参数；带空格的参数要整体加引号：GOFLAGS=\"'-ldflags=-s -w'\"。",
  },
};

export const messages: readonly string[] = [
  "go: parsing $GOFLAGS: non-flag …",
  "go: parsing $GOFLAGS: unknown flag …",
  "go: parsing $GOFLAGS: unterminated … string",
];

export const verifyCommands: readonly string[] = ["go env GOFLAGS", "go list std"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "a whole flag quoted", facts: machine({ env: { GOFLAGS: "-mod=mod '-ldflags=-s -w'" } }) },
  ],
  fail: [
    { name: "no dash", facts: machine({ env: { GOFLAGS: "mod=vendor" } }) },
    { name: "unknown", facts: withEnvFile({ GOFLAGS: "-nosuch" }) },
    { name: "quoted in the middle", facts: machine({ env: { GOFLAGS: "-ldflags='-s -w'" } }) },
    { name: "open quote", facts: machine({ env: { GOFLAGS: "'-ldflags=-s" } }) },
  ],
});
