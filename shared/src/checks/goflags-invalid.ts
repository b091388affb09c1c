import { badGoFlag } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { correctGoFlags } from "./edits/correct-goflags.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

const WHAT = {
  en: {
    "non-flag": "is not a flag",
    unknown: "is not a flag of any go command",
    quote: "has an unclosed quote",
  },
  "zh-CN": { "non-flag": "不是标志", unknown: "不是任何 go 命令的标志", quote: "中有没有闭合的引号" },
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
  fix: (_, facts) => ({ safety: "review", edits: correctGoFlags(facts) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOFLAGS contains an invalid flag",
    message: ({ word, kind }) => `In GOFLAGS, ${JSON.stringify(word)} ${WHAT.en[kind]}.`,
    why: 'Every build fails with "parsing $GOFLAGS: …", although go env still works. Each word must be a complete flag. Quote a flag with spaces as a whole: GOFLAGS="\'-ldflags=-s -w\'".',
  },
  "zh-CN": {
    title: "GOFLAGS 中有无效的标志",
    message: ({ word, kind }) => `GOFLAGS 中的 ${JSON.stringify(word)} ${WHAT["zh-CN"][kind]}。`,
    why: "每次构建都会报“parsing $GOFLAGS: …”，而 go env 仍能运行。每个词都必须是一个完整的标志。带空格的标志要整体加引号：GOFLAGS=\"'-ldflags=-s -w'\"。",
  },
});

export const messages: readonly string[] = [
  "go: parsing $GOFLAGS: non-flag …",
  "go: parsing $GOFLAGS: unknown flag …",
  "go: parsing $GOFLAGS: unterminated … string",
];

export const verifyCommands: readonly string[] = ["go env GOFLAGS", "go list std"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "a flag quoted as a whole", facts: machine({ env: { GOFLAGS: "-mod=mod '-ldflags=-s -w'" } }) },
  ],
  fail: [
    { name: "no dash", facts: machine({ env: { GOFLAGS: "mod=vendor" } }) },
    { name: "unknown", facts: withEnvFile({ GOFLAGS: "-nosuch" }) },
    { name: "quoted in the middle", facts: machine({ env: { GOFLAGS: "-ldflags='-s -w'" } }) },
    { name: "an empty word", facts: withEnvFile({ GOFLAGS: "'' -v" }) },
    { name: "unclosed quote", facts: machine({ env: { GOFLAGS: "'-ldflags=-s" } }) },
  ],
});
