import { defineCheck, fail, PASS } from "../define-check.ts";
import { evidenceFor } from "../facts/evidence.ts";
import { machine, withEnvFile } from "../facts/machine.ts";
import { setting } from "../facts/settings.ts";
import { unsetEverywhere } from "../facts/unset-everywhere.ts";

export const gobinMalformed = defineCheck({
  id: "gobin-malformed",
  since: "1.0.0",
  rev: 1,
  severity: "major",
  category: "gopath",
  platforms: "all",
  needs: [],
  references: ["https://github.com/golang/vscode-go/issues/1363"],
  symptoms: ["cannot install, GOBIN must be an absolute path"],
  seeYourself: ["go env GOBIN"],
  run: (facts) => {
    const { value, origin } = setting(facts, "GOBIN");
    if (origin === "default") return PASS;
    const evidence = evidenceFor(facts, "GOBIN");
    if (!value.startsWith("/")) return fail({ value }, { evidence });
    return value.includes(":") || value !== value.trimEnd()
      ? fail({ value }, { severity: "minor", evidence })
      : PASS;
  },
  text: {
    en: {
      title: "GOBIN is not one absolute directory",
      message: ({ value }) => `GOBIN is ${JSON.stringify(value)}.`,
      why: "go install refuses anything that does not begin with / («GOBIN must be an absolute path»). A list, or a blank at the end, is taken literally: tools land in a directory of that odd name.",
    },
    "zh-CN": {
      title: "GOBIN 不是单个绝对路径",
      message: ({ value }) => `GOBIN 的值是 ${JSON.stringify(value)}。`,
      why: "go install 拒绝不以 / 开头的值（「GOBIN must be an absolute path」）。写成列表或末尾带空格时会按字面处理：工具会被装进一个名字古怪的目录。",
    },
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, "GOBIN") }),
  examples: () => ({
    pass: [
      { name: "unset", facts: machine() },
      { name: "absolute", facts: machine({ env: { GOBIN: "/home/u/bin" } }) },
    ],
    fail: [
      { name: "a quoted tilde", facts: machine({ env: { GOBIN: "~/bin" } }), severity: "major" },
      { name: "a list", facts: withEnvFile({ GOBIN: "/home/u/bin:/usr/bin" }), severity: "minor" },
      { name: "a blank at the end", facts: machine({ env: { GOBIN: "/home/u/bin " } }) },
    ],
  }),
});
