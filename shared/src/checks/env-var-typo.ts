import { meantVariable } from "../golang/known-variables.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "env-var-typo",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
    "https://github.com/goproxy/goproxy.cn/issues/93",
  ],
  run: (facts) => {
    const typo = firstTypo(facts);
    return typo === null ? PASS : fail(typo, { evidence: evidenceFor(facts, typo.name) });
  },
  fix: ({ name, meant }, facts) => {
    const value = facts.env[name];
    const rename = value && !facts.env[meant] ? [{ kind: "set", name: meant, value } as const] : [];
    return { safety: "review", edits: [{ kind: "unset", name }, ...rename] };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A variable's name is misspelled",
    message: ({ name, meant }) => `${name} is set, but Go reads ${meant}.`,
    why: "The setting has no effect. Go silently ignores names that it does not know.",
  },
  "zh-CN": {
    title: "环境变量名拼写错误",
    message: ({ name, meant }) => `设置了 ${name}，而 Go 读取的是 ${meant}。`,
    why: "这个设置不起作用。Go 会忽略不认识的变量名，并且没有任何提示。",
  },
});

export const messages: readonly string[] = [
  "go: unknown go command variable …",
  "go env -w: unknown go command variable …",
];

export const verifyCommands: readonly string[] = ["env | grep -E '^C?G[A-Z0-9_]*='", "go help environment"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "none", facts: machine() },
    {
      name: "names of other programs, copies kept deliberately",
      facts: machine({
        env: {
          GOENV_ROOT: "/home/u/.goenv",
          GOROOT_1_21_X64: "/opt/go1.21",
          GOPATH2: "/home/u/go2",
          GOLANG_VERSION: "1.26.0",
          GOGC: "200",
          GO_VERSION: "1.26",
          GOCMD: "go",
          TMPDIR: "/var/folders/ab/T/",
          GOLDFLAGS: "-s -w",
        },
      }),
    },
  ],
  fail: [
    { name: "a letter missing", facts: machine({ env: { GPROXY: "https://goproxy.cn" } }) },
    {
      name: "set together with the right one",
      facts: machine({ env: { GPROXY: "https://goproxy.cn", GOPROXY: "direct" } }),
    },
    { name: "a letter too many", facts: machine({ env: { GOROOOT: "/usr/local/go" } }) },
    { name: "two swapped", facts: machine({ env: { GOPAHT: "/home/u/go" } }) },
    { name: "plural", facts: machine({ env: { GO111MODULES: "on" } }) },
  ],
});

function firstTypo({ env }: Facts): { readonly name: string; readonly meant: string } | null {
  for (const name of Object.keys(env)) {
    const meant = env[name] ? meantVariable(name) : null;
    if (meant !== null) return { name, meant };
  }
  return null;
}
