import { binaryVersion } from "../golang/active-go.ts";
import { compareGo, isLanguageOnly, toolchainName } from "../golang/go-version.ts";
import { toolchainPolicy } from "../golang/toolchain-policy.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Facts } from "../model/index.ts";
import { ANSWER } from "./examples/machine.ts";
import { modFile, withProject } from "./examples/parts.ts";

/** The releases that look for a toolchain named exactly like the go line, without `.0` (golang/go#62278). */
const AFFECTED = /^go1\.(21(\.[0-8])?|22(\.[0-3])?)$/;

export const check = defineCheck({
  id: "gomod-line-without-patch",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: ["https://github.com/golang/go/issues/62278", "https://github.com/golang/go/issues/65568"],
  run: (facts) => {
    const mod = facts.project?.mod;
    if (mod == null) return skip("no project");
    const local = binaryVersion(facts) ?? "";
    if (!AFFECTED.test(local) || mod.go === null || !isLanguageOnly(mod.go)) return PASS;
    const newer =
      compareGo(mod.go, local) > 0 && (mod.toolchain === null || compareGo(mod.toolchain, mod.go) < 0);
    if (!newer || toolchainPolicy(facts).mode === "fixed") return PASS;
    return fail(
      { go: mod.go, local, file: mod.file },
      { evidence: [{ file: mod.file, line: mod.goLine ?? null, text: `go ${mod.go}` }] },
    );
  },
  fix: ({ go, file }) => ({
    safety: "review",
    edits: [
      {
        kind: "command",
        argv: ["env", "GOTOOLCHAIN=local", "go", "mod", "edit", `-go=${toolchainName(go).slice(2)}`, file],
      },
    ],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The go line names a toolchain that was never released",
    message: ({ go, local }) =>
      `go.mod says go ${go}. ${local} looks for a toolchain named go${go}, which does not exist.`,
    why: 'Every go command fails with "toolchain not available", even go env. Since 1.21 the first release of a version is named 1.N.0. This early release takes the line literally; later ones add the .0 themselves.',
  },
  "zh-CN": {
    title: "go.mod 的 go 行对应的工具链从未发布过",
    message: ({ go, local }) =>
      `go.mod 中写的是 go ${go}，${local} 会去找名为 go${go} 的工具链，而它并不存在。`,
    why: "所有 go 命令都会报“toolchain not available”，连 go env 也不例外。从 1.21 起，每个版本的首个发布名是 1.N.0。这个较早的版本照字面去查找，后来的版本会自动补上 .0。",
  },
});

export const messages: readonly string[] = ["go: download go1.… for …: toolchain not available"];

export const verifyCommands: readonly string[] = [
  "env GOTOOLCHAIN=local go version",
  "grep -n '^go ' go.mod",
];

export const examples = (): CheckExamples => {
  const early = (version: string): Partial<Facts> => ({
    probe: { answer: { ok: true, value: { ...ANSWER, GOVERSION: version } }, stderr: "", rescue: null },
  });
  const plain = { mod: modFile({ go: "1.23" }) };
  return {
    pass: [
      { name: "with a patch", facts: withProject({ mod: modFile({ go: "1.23.0" }) }, early("go1.22.1")) },
      { name: "a release that adds it", facts: withProject(plain, early("go1.22.12")) },
      { name: "not newer", facts: withProject({ mod: modFile({ go: "1.22" }) }, early("go1.22.1")) },
      {
        name: "a newer toolchain line",
        facts: withProject({ mod: modFile({ go: "1.23", toolchain: "go1.23.4" }) }, early("go1.22.1")),
      },
      {
        name: "GOTOOLCHAIN=local looks for nothing",
        facts: withProject(plain, { ...early("go1.22.1"), env: { GOTOOLCHAIN: "local" } }),
      },
    ],
    fail: [
      { name: "1.22.1", facts: withProject(plain, early("go1.22.1")) },
      { name: "1.21.4", facts: withProject({ mod: modFile({ go: "1.22" }) }, early("go1.21.4")) },
    ],
  };
};
