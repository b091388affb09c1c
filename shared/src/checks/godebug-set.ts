import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "godebug-set",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/doc/godebug", "https://pkg.go.dev/runtime#hdr-Environment_Variables"],
  run: (facts) => {
    if (!isSet(facts, "GODEBUG")) return PASS;
    const { value } = setting(facts, "GODEBUG");
    const severity = verifiesCache(value) ? "major" : "info";
    return fail({ value }, { severity, evidence: evidenceFor(facts, "GODEBUG") });
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GODEBUG") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GODEBUG is set for every Go program",
    message: ({ value }) =>
      `GODEBUG is ${value}.${verifiesCache(value) ? " Go builds everything again and stops where the result is not the one in its cache." : ""}`,
    why: "It changes how every Go program on this machine behaves, including go itself and the compiler. It overrides the godebug lines of a module. Tracing options print into every program's output.",
  },
  "zh-CN": {
    title: "GODEBUG 对所有 Go 程序生效",
    message: ({ value }) =>
      `GODEBUG 的值是 ${value}。${verifiesCache(value) ? "Go 会重新构建所有内容，只要结果与缓存中的不同就会中止。" : ""}`,
    why: "它会改变这台机器上每个 Go 程序的行为，包括 go 命令和编译器本身，并且会覆盖模块自己的 godebug 设置。跟踪类选项还会在所有程序的输出中写入内容。",
  },
});

export const messages: readonly string[] = [
  "gc 1 @…s …%: … ms clock, … ms cpu, … MB, … MB goal, …",
  "init … @… ms, … ms clock, … bytes, … allocs",
  "panic: go: internal cache error: cache verify failed: id=… changed:<<<",
];

export const verifyCommands: readonly string[] = ["go env GODEBUG", "printenv GODEBUG"];

export const examples = (): CheckExamples => ({
  pass: [{ name: "unset", facts: machine() }],
  fail: [
    { name: "exported", facts: machine({ env: { GODEBUG: "gctrace=1" } }) },
    { name: "in the file", facts: withEnvFile({ GODEBUG: "http2client=0" }) },
    {
      name: "one that distrusts the build cache",
      facts: machine({ env: { GODEBUG: "http2client=0,gocacheverify=1" } }),
      severity: "major",
      says: "stops where the result is not the one in its cache",
    },
  ],
});

/** Whether go builds what its cache holds and compares (go help cache); results of cgo differ from build to build. */
function verifiesCache(value: string): boolean {
  return value.split(",").includes("gocacheverify=1");
}
