import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "gobin-malformed",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "gopath",
  platforms: "all",
  needs: [],
  references: ["https://github.com/golang/vscode-go/issues/1363"],
  run: (facts) => {
    const { value, origin } = setting(facts, "GOBIN");
    if (origin === "default") return PASS;
    const evidence = evidenceFor(facts, "GOBIN");
    if (!value.startsWith("/")) return fail({ value }, { evidence });
    return value.includes(":") || value !== value.trimEnd()
      ? fail({ value }, { severity: "minor", evidence })
      : PASS;
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, "GOBIN") }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "GOBIN is not one absolute directory",
    message: ({ value }) => `GOBIN is ${JSON.stringify(value)}.`,
    why: 'go install refuses anything that does not begin with / ("GOBIN must be an absolute path"). A list, or a blank at the end, is taken literally: tools land in a directory of that odd name.',
  },
  "zh-CN": {
    title: "GOBIN 不是单个绝对路径",
    message: ({ value }) => `GOBIN 的值是 ${JSON.stringify(value)}。`,
    why: "go install 拒绝不以 / 开头的值（“GOBIN must be an absolute path”）。写成列表或末尾带空格时会按字面处理：工具会被装进一个名字古怪的目录。",
  },
};

export const messages: readonly string[] = ["cannot install, GOBIN must be an absolute path"];

export const verifyCommands: readonly string[] = ["go env GOBIN"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "absolute", facts: machine({ env: { GOBIN: "/home/u/bin" } }) },
  ],
  fail: [
    { name: "a quoted tilde", facts: machine({ env: { GOBIN: "~/bin" } }), severity: "major" },
    { name: "a list", facts: withEnvFile({ GOBIN: "/home/u/bin:/usr/bin" }), severity: "minor" },
    { name: "a blank at the end", facts: machine({ env: { GOBIN: "/home/u/bin " } }) },
  ],
});
