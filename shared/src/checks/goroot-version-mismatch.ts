import { binaryVersion, ownRoot } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "goroot-version-mismatch",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "goroot",
  platforms: "all",
  needs: ["go-not-on-path", "goroot-not-found", "goroot-not-an-sdk", "vm-stale-goroot", "goroot-in-modcache"],
  references: ["https://github.com/golang/go/issues/34214", "https://github.com/golang/go/issues/26933"],
  run: (facts) => {
    if (facts.goroot === null) return PASS;
    const goVersion = binaryVersion(facts);
    const gorootVersion = facts.goroot.version;
    if (goVersion === null || gorootVersion === null) return skip("a version could not be read");
    if (goVersion === gorootVersion) return PASS;
    return fail(
      { goroot: facts.goroot.path, gorootVersion, goVersion },
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
    title: "GOROOT is from a different Go version",
    message: ({ goroot, gorootVersion, goVersion }) =>
      `GOROOT is ${goroot} (${gorootVersion}), but the go on PATH is ${goVersion}.`,
    why: 'go version and go env look healthy, but every build fails with: compile: version "go1.X" does not match go tool version "go1.Y". Go finds its own GOROOT, so leave the variable unset.',
  },
  "zh-CN": {
    title: "GOROOT 属于另一个版本的 Go",
    message: ({ goroot, gorootVersion, goVersion }) =>
      `GOROOT 是 ${goroot}（${gorootVersion}），而 PATH 中的 go 是 ${goVersion}。`,
    why: 'go version 和 go env 看起来正常，但每次构建都会报：compile: version "go1.X" does not match go tool version "go1.Y"。Go 自己能找到 GOROOT，不需要设置这个变量。',
  },
});

export const messages: readonly string[] = [
  'compile: version "go…" does not match go tool version "go…"',
  'link: version "go…" does not match go tool version "go…"',
  'asm: version "go…" does not match go tool version "go…"',
  'vet: version "go…" does not match go tool version "go…"',
  "does not match go tool version",
];

export const verifyCommands: readonly string[] = ["go version", "go env GOROOT", "go tool compile -V"];

export const examples = (): CheckExamples => {
  const goroot = {
    path: "/home/u/sdk/go1.24.4",
    kind: "directory",
    realPath: "/home/u/sdk/go1.24.4",
    hasSource: true,
    hasTools: true,
  } as const;
  const env = { GOROOT: goroot.path };
  return {
    pass: [
      { name: "GOROOT unset", facts: machine() },
      {
        name: "GOROOT of the same release",
        facts: machine({ env, goroot: { ...goroot, version: "go1.26.11" } }),
      },
      {
        name: "GOROOT without a VERSION",
        facts: machine({ env, goroot: { ...goroot, version: null } }),
      },
      {
        name: "a go of unknown version",
        facts: machine({ env, goroot: { ...goroot, version: "go1.24.4" }, path: [], probe: null }),
      },
    ],
    fail: [
      {
        name: "GOROOT of another release",
        facts: machine({ env, goroot: { ...goroot, version: "go1.24.4" } }),
      },
    ],
  };
};
