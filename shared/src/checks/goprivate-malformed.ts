import { badPattern, correctPatterns } from "../golang/module-pattern.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts } from "../model/index.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

const NAMES = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"] as const;

export const check = defineCheck({
  id: "goprivate-malformed",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/ref/mod#private-modules"],
  run: (facts) => {
    const bad = malformed(facts);
    const [first] = bad;
    if (first === undefined) return PASS;
    return fail(first, {
      severity: bad.some(({ name }) => isAsked(facts, name)) ? "major" : "minor",
      evidence: bad.flatMap(({ name }) => evidenceFor(facts, name)),
    });
  },
  fix: (_, facts) => ({
    safety: "review",
    edits: malformed(facts).flatMap(({ name }): readonly Edit[] => {
      const right = correctPatterns(setting(facts, name).value);
      return right === "" ? unsetEverywhere(facts, name) : setWhereItIs(facts, name, right);
    }),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A pattern for private modules matches nothing",
    message: ({ name, pattern }) => `In ${name}, ${JSON.stringify(pattern)} matches no module path.`,
    why: "Go compares the patterns with module paths such as git.acme.io/team/lib: without https:// or git@, without a port, and with the host in lower case. A comma separates patterns, without a space behind it. Go asks the public proxy and the checksum database for a module that no pattern matches.",
  },
  "zh-CN": {
    title: "私有模块的模式匹配不到任何模块",
    message: ({ name, pattern }) => `${name} 中的 ${JSON.stringify(pattern)} 匹配不到任何模块路径。`,
    why: "Go 用这些模式匹配 git.acme.io/team/lib 这样的模块路径：不带 https:// 或 git@，不带端口，主机名为小写。模式之间用英文逗号分隔，逗号后没有空格。没有模式匹配的模块，Go 会向公共代理和校验和数据库查询。",
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go env GOPRIVATE GONOPROXY GONOSUMDB GOINSECURE"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    {
      name: "patterns of every form",
      facts: machine({ env: { GOPRIVATE: "*.corp.com,github.com/Acme/*,git.[ab]*.io/,rsc.io/private?" } }),
    },
    { name: "a word that stands for none", facts: machine({ env: { GONOPROXY: "none" } }) },
  ],
  fail: [
    {
      name: "an address",
      facts: machine({ env: { GOPRIVATE: "https://git.acme.io/*" } }),
      severity: "major",
      says: '"https://git.acme.io/*" matches no module path',
    },
    { name: "semicolons", facts: withEnvFile({ GOPRIVATE: "git.acme.io;git.acme.org" }) },
    { name: "a space behind the comma", facts: machine({ env: { GONOSUMDB: "git.acme.io, git.acme.org" } }) },
    {
      name: "an address of SSH",
      facts: machine({ env: { GOINSECURE: "git@git.acme.io:team" } }),
      severity: "minor",
    },
    {
      name: "where no proxy is asked",
      facts: machine({ env: { GONOPROXY: ".acme.io", GOPROXY: "direct" } }),
      severity: "minor",
    },
  ],
});

function malformed(facts: Facts): readonly { readonly name: string; readonly pattern: string }[] {
  return NAMES.flatMap((name) => {
    const pattern = isSet(facts, name) ? badPattern(setting(facts, name).value) : null;
    return pattern === null ? [] : [{ name, pattern }];
  });
}

/** Whether Go asks somebody whom the variable is to keep from a module. */
function isAsked(facts: Facts, name: string): boolean {
  const proxied = !/^(direct|off)$/.test(setting(facts, "GOPROXY").value);
  const summed = setting(facts, "GOSUMDB").value !== "off";
  return name === "GOPRIVATE"
    ? proxied || summed
    : name === "GONOPROXY"
      ? proxied
      : name === "GONOSUMDB" && summed;
}
