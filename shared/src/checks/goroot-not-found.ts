import { defineCheck, fail, PASS } from "../define-check.ts";
import { evidenceFor } from "../facts/evidence.ts";
import { ownRoot } from "../facts/go.ts";
import { machine, withEnvFile } from "../facts/machine.ts";
import { unsetEverywhere } from "../facts/unset-everywhere.ts";

export const gorootNotFound = defineCheck({
  id: "goroot-not-found",
  since: "1.0.0",
  rev: 1,
  severity: "critical",
  category: "goroot",
  platforms: "all",
  needs: [],
  references: ["https://github.com/danielmiessler/fabric/issues/971"],
  symptoms: [
    "go: cannot find GOROOT directory: …",
    "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set",
  ],
  seeYourself: ["printenv GOROOT", "go version", "env -u GOROOT go version"],
  run: (facts) => {
    if (facts.goroot === null || facts.goroot.kind === "directory" || facts.goroot.kind === "denied")
      return PASS;
    return fail(
      { goroot: facts.goroot.path, file: facts.goroot.kind === "file" },
      { evidence: evidenceFor(facts, "GOROOT") },
    );
  },
  text: {
    en: {
      title: "GOROOT leads nowhere",
      message: ({ goroot, file }) =>
        file
          ? `GOROOT is a file, not a directory: ${goroot}`
          : `GOROOT is a directory that does not exist: ${goroot}`,
      why: "Every go command ends with «go: cannot find GOROOT directory», even go version and go env. Go finds its own GOROOT; the variable should not be set.",
    },
    "zh-CN": {
      title: "GOROOT 指向的目录不存在",
      message: ({ goroot, file }) =>
        file ? `GOROOT 指向的是文件而不是目录：${goroot}` : `GOROOT 指向的目录不存在：${goroot}`,
      why: "所有 go 命令都会报「go: cannot find GOROOT directory」，连 go version 和 go env 也不例外。Go 自己能找到 GOROOT，不需要设置这个变量。",
    },
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: unsetEverywhere(facts, "GOROOT", { GOROOT: ownRoot(facts) ?? "" }),
  }),
  examples: () => {
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
          name: "a directory that this process may not see",
          facts: machine({ env: { GOROOT: "/opt/gone" }, goroot: { ...goroot, kind: "denied" } }),
        },
      ],
      fail: [
        {
          name: "exported, directory gone",
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
  },
});
