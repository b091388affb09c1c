import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "gopath-malformed",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "gopath",
  platforms: "all",
  needs: [],
  references: ["https://github.com/golang/go/issues/35338"],
  run: (facts) => {
    const { value, origin } = setting(facts, "GOPATH");
    if (origin === "default") return PASS;
    const elements = value.split(":");
    const evidence = evidenceFor(facts, "GOPATH");
    const bad = elements.find((element) => element !== "" && !element.startsWith("/"));
    if (bad !== undefined) return fail({ element: bad, gopath: value }, { evidence });
    const trailing = elements.find((element) => element !== element.trimEnd());
    if (trailing !== undefined)
      return fail({ element: trailing, gopath: value }, { severity: "minor", evidence });
    if (elements[0] !== "") return PASS;
    // go install then has no place for what it builds, unless GOBIN names one.
    const severity = setting(facts, "GOBIN").value === "" ? "major" : "minor";
    return fail({ element: "", gopath: value }, { severity, evidence });
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: unsetEverywhere(facts, "GOPATH"),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOPATH is not an absolute path",
    message: ({ element, gopath }) =>
      element === ""
        ? `GOPATH begins with an empty entry: ${gopath}`
        : `GOPATH contains ${JSON.stringify(element)}.`,
    why: 'If an entry is relative or begins with ~, every go command fails ("GOPATH entry is relative"; "cannot start with shell metacharacter \'~\'"). The shell expands ~ only if it is not quoted. An empty first entry leaves no location for the module cache. If GOPATH is not set, Go uses ~/go.',
  },
  "zh-CN": {
    title: "GOPATH 不是绝对路径",
    message: ({ element, gopath }) =>
      element === "" ? `GOPATH 的第一项为空：${gopath}` : `GOPATH 中含有 ${JSON.stringify(element)}。`,
    why: "某一项是相对路径或以 ~ 开头时，所有 go 命令都会失败（“GOPATH entry is relative”“cannot start with shell metacharacter '~'”）。shell 只展开没有加引号的 ~。第一项为空时，模块缓存没有位置可放。不设置 GOPATH 时，Go 使用 ~/go。",
  },
});

export const messages: readonly string[] = [
  "GOPATH entry cannot start with shell metacharacter '~': …",
  "GOPATH entry is relative; must be absolute path: …",
];

export const verifyCommands: readonly string[] = [
  "printenv GOPATH",
  "go env GOPATH",
  "env GOPATH=/tmp go env GOENV",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "two absolute entries", facts: machine({ env: { GOPATH: "/home/u/go:/srv/go" } }) },
  ],
  fail: [
    { name: "a quoted tilde", facts: machine({ env: { GOPATH: "~/go" } }), severity: "critical" },
    { name: "relative", facts: withEnvFile({ GOPATH: "go" }) },
    { name: "first entry empty", facts: machine({ env: { GOPATH: ":/srv/go" } }), severity: "major" },
    { name: "trailing space", facts: machine({ env: { GOPATH: "/home/u/go " } }), severity: "minor" },
  ],
});
