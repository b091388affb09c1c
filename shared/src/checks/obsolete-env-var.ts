import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { ANSWER, machine, withEnvFile } from "./examples/machine.ts";

/** Variables that Go ignores from 1.N on, according to the sources or the notes of the releases around it. */
const DROPPED: Readonly<Record<string, { readonly since: number; readonly value?: string }>> = {
  GO15VENDOREXPERIMENT: { since: 7 },
  GOGCTRACE: { since: 4 },
  GO19CONCURRENTCOMPILATION: { since: 26 },
  GO386: { since: 16, value: "387" },
  GOROOT_FINAL: { since: 23 },
};

export const check = defineCheck({
  id: "obsolete-env-var",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://go.dev/doc/go1.23#cmd/go",
    "https://go.dev/doc/go1.16#386",
    "https://go.dev/doc/go1.7",
  ],
  run: (facts) => {
    const found = obsolete(facts);
    const [first] = found;
    if (first === undefined) return PASS;
    return fail(
      {
        list: found
          .map(({ name, since }) => `${name}=${setting(facts, name).value} (Go 1.${since})`)
          .join(", "),
      },
      { evidence: found.flatMap(({ name }) => evidenceFor(facts, name)) },
    );
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: obsolete(facts).flatMap(({ name }) => unsetEverywhere(facts, name)),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Obsolete variable",
    message: ({ list }) => `Set, but no longer read since the release in brackets: ${list}.`,
    why: "It has no effect, but it misleads people who read the startup files. GO386=387 even makes builds for 386 fail.",
  },
  "zh-CN": {
    title: "变量已废弃",
    message: ({ list }) => `已设置，但从括号中的版本起不再读取：${list}。`,
    why: "这些变量不起作用，却会误导阅读启动文件的人。GO386=387 还会让 386 目标的构建直接失败。",
  },
});

export const messages: readonly string[] = [
  "unsupported setting GO386=387. Consider using GO386=softfloat instead.",
  "go: unknown go command variable GOROOT_FINAL",
];

export const verifyCommands: readonly string[] = [
  "env | grep -E '^(GO15VENDOREXPERIMENT|GOGCTRACE|GO19CONCURRENTCOMPILATION|GO386|GOROOT_FINAL)='",
  "go version",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "none", facts: machine() },
    {
      name: "GOROOT_FINAL while it was read",
      facts: machine({
        env: { GOROOT_FINAL: "/opt/go" },
        probe: {
          answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.22.12" } },
          stderr: "",
          rescue: null,
        },
      }),
    },
    { name: "GO386 as it is today", facts: machine({ env: { GO386: "softfloat" } }) },
    { name: "GOGC is still read", facts: machine({ env: { GOGC: "200" } }) },
  ],
  fail: [
    { name: "GO15VENDOREXPERIMENT", facts: machine({ env: { GO15VENDOREXPERIMENT: "1" } }) },
    { name: "GOROOT_FINAL", facts: machine({ env: { GOROOT_FINAL: "/opt/go" } }) },
    { name: "GO386=387 in the file of go env -w", facts: withEnvFile({ GO386: "387" }) },
  ],
});

function obsolete(facts: Facts): readonly { name: string; since: number }[] {
  const version = binaryVersion(facts);
  return Object.entries(DROPPED)
    .filter(([name, { since, value }]) => {
      if (!isSet(facts, name) || atLeast(version, since) !== true) return false;
      return value === undefined || setting(facts, name).value === value;
    })
    .map(([name, { since }]) => ({ name, since }));
}
