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

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOBIN must be a single absolute path",
    message: ({ value }) => `GOBIN is ${JSON.stringify(value)}.`,
    why: 'If the value does not begin with /, go install fails with "GOBIN must be an absolute path". Go takes a list of directories, or a space at the end, literally: it installs tools into a directory with that literal name.',
  },
  "zh-CN": {
    title: "GOBIN 必须是单个绝对路径",
    message: ({ value }) => `GOBIN 的值是 ${JSON.stringify(value)}。`,
    why: "值不以 / 开头时，go install 会报“GOBIN must be an absolute path”。写成多个目录的列表，或者末尾带空格，Go 都会按字面处理：工具会被装进名字就是这个值的目录。",
  },
});

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
    { name: "a space at the end", facts: machine({ env: { GOBIN: "/home/u/bin " } }) },
  ],
});
