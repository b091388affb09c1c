import { ownRoot } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

export const check = defineCheck({
  id: "goroot-not-found",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "goroot",
  platforms: "all",
  needs: [],
  references: ["https://github.com/danielmiessler/fabric/issues/971"],
  run: (facts) => {
    if (facts.goroot === null || facts.goroot.kind === "directory" || facts.goroot.kind === "denied")
      return PASS;
    return fail(
      { goroot: facts.goroot.path, file: facts.goroot.kind === "file" },
      { evidence: evidenceFor(facts, "GOROOT") },
    );
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: unsetEverywhere(facts, "GOROOT", { GOROOT: ownRoot(facts) ?? "" }),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOROOT does not exist",
    message: ({ goroot, file }) =>
      file
        ? `GOROOT is a file, not a directory: ${goroot}`
        : `GOROOT is a directory that does not exist: ${goroot}`,
    why: 'Every go command fails with "go: cannot find GOROOT directory", even go version and go env. Go finds its own GOROOT, so leave the variable unset.',
  },
  "zh-CN": {
    title: "GOROOT 指向的目录不存在",
    message: ({ goroot, file }) =>
      file ? `GOROOT 指向的是文件而不是目录：${goroot}` : `GOROOT 指向的目录不存在：${goroot}`,
    why: "所有 go 命令都会报“go: cannot find GOROOT directory”，连 go version 和 go env 也不例外。Go 自己能找到 GOROOT，不需要设置这个变量。",
  },
});

export const messages: readonly string[] = ["go: cannot find GOROOT directory: …"];

export const verifyCommands: readonly string[] = [
  "printenv GOROOT",
  "go version",
  "env -u GOROOT go version",
];

export const examples = (): CheckExamples => {
  const goroot = {
    path: "/opt/gone",
    kind: "missing",
    realPath: null,
    version: null,
    hasSource: false,
    hasTools: false,
  } as const;
  return {
    pass: [
      { name: "GOROOT unset", facts: machine() },
      {
        name: "a directory",
        facts: machine({ env: { GOROOT: "/opt/gone" }, goroot: { ...goroot, kind: "directory" } }),
      },
      {
        name: "a directory that this process cannot read",
        facts: machine({ env: { GOROOT: "/opt/gone" }, goroot: { ...goroot, kind: "denied" } }),
      },
    ],
    fail: [
      {
        name: "exported, directory missing",
        facts: machine({ env: { GOROOT: "/opt/gone" }, goroot }),
        says: "does not exist: /opt/gone",
      },
      {
        name: "the go file itself",
        facts: machine({
          env: { GOROOT: "/usr/bin/go" },
          goroot: { ...goroot, path: "/usr/bin/go", kind: "file" },
        }),
        says: "is a file",
      },
      { name: "in the file of go env -w", facts: withEnvFile({ GOROOT: "/opt/gone" }, { goroot }) },
    ],
  };
};
