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

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "Experiments of Go are switched on",
    message: ({ value, refused }) =>
      `GOEXPERIMENT is ${value}${refused ? "; this Go does not know it and refuses every command" : ""}.`,
    why: 'An experiment belongs to one release: the next one may build otherwise, or end every command with "unknown GOEXPERIMENT". For everything that is built, the set of experiments is part of the cache\'s key.',
  },
  "zh-CN": {
    title: "启用了 Go 的实验特性",
    message: ({ value, refused }) =>
      `GOEXPERIMENT 的值是 ${value}${refused ? "，当前的 Go 不认识它，所有命令都会失败" : ""}。`,
    why: "实验特性只属于某个版本：换一个版本后，编译结果可能不同，或者所有命令都报“unknown GOEXPERIMENT”。它也是编译缓存键的一部分。",
  },
};

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
