import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { pinsModules, splitGoFlags } from "../golang/go-flags.ts";
import { missesLine } from "../golang/go-list-words.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { correctGoFlags } from "./edits/correct-goflags.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { modFile, withProject, workFile } from "./examples/parts.ts";

export const check = defineCheck({
  id: "goflags-mod-pinned",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["goflags-invalid"],
  references: ["https://go.dev/ref/mod#build-commands", "https://github.com/golang/go/issues/45811"],
  run: (facts) => {
    const word = splitGoFlags(setting(facts, "GOFLAGS").value)?.find(pinsModules);
    if (word === undefined) return PASS;
    const locked = writesLockedFile(facts, word) ? (facts.project?.goMod ?? "") : "";
    const fails =
      locked !== "" ||
      breaksWorkspace(facts, word) ||
      losesRequirements(facts, word) ||
      wantsFileEverywhere(facts, word);
    const severity = fails ? "major" : "minor";
    return fail({ word, locked }, { severity, evidence: evidenceFor(facts, "GOFLAGS") });
  },
  fix: (_, facts) => ({ safety: "review", edits: correctGoFlags(facts) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOFLAGS sets -mod globally",
    message: ({ word, locked }) =>
      locked === ""
        ? `GOFLAGS adds ${word} to every command in every project.`
        : `GOFLAGS adds ${word} to every command. Here go has to add a line to ${locked}, which this user cannot write to.`,
    why: "What one project needs breaks another. With -mod=vendor you cannot install or query modules, and projects without a vendor directory do not build. -mod=mod silently rewrites go.mod and fails in a workspace. Since Go 1.14 Go uses a vendor directory automatically if there is one.",
  },
  "zh-CN": {
    title: "GOFLAGS 全局设置了 -mod",
    message: ({ word, locked }) =>
      locked === ""
        ? `GOFLAGS 给所有项目的所有命令都加上了 ${word}。`
        : `GOFLAGS 给所有命令都加上了 ${word}。go 需要在 ${locked} 中添加内容，但当前用户无权写入该文件。`,
    why: "一个项目需要的设置会破坏另一个项目。-mod=vendor 下无法安装或查询模块，没有 vendor 目录的项目也无法构建。-mod=mod 会悄悄改写 go.mod，而且在工作区中会报错。从 Go 1.14 起，有 vendor 目录时会自动使用。",
  },
});

export const messages: readonly string[] = [
  "go: …: cannot query module due to -mod=vendor",
  'go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to "mod"',
  'go: -mod may only be set to readonly when in workspace mode, but it is set to "…"',
  "go: -modfile cannot be used in workspace mode",
  "go: open …: no such file or directory",
  "go: inconsistent vendoring in …:",
];

export const verifyCommands: readonly string[] = ["go env GOFLAGS GOWORK"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "readonly, the default", facts: machine({ env: { GOFLAGS: "-mod=readonly -v" } }) },
  ],
  fail: [
    { name: "vendor", facts: machine({ env: { GOFLAGS: "-mod=vendor" } }) },
    { name: "mod in the file", facts: withEnvFile({ GOFLAGS: "-v -mod=mod '-ldflags=-s -w'" }) },
    {
      name: "another go.mod",
      facts: machine({ env: { GOFLAGS: "-modfile=tools.mod" } }),
      severity: "major",
    },
    {
      name: "another go.mod, which this project has",
      facts: withProject({ mod: modFile() }, { env: { GOFLAGS: "-modfile=tools.mod" } }),
      severity: "minor",
    },
    {
      name: "another go.mod for a project with requirements",
      facts: withProject(
        { mod: modFile({ require: [{ path: "example.com/lib", version: "v1.0.0" }] }) },
        { env: { GOFLAGS: "-modfile=/home/u/tools.mod" } },
      ),
      severity: "major",
    },
    {
      name: "vendor in a workspace",
      facts: withProject({ work: workFile() }, { env: { GOFLAGS: "-mod=vendor" } }),
    },
    {
      name: "vendor in a workspace of an older Go",
      facts: withProject(
        { work: workFile() },
        {
          env: { GOFLAGS: "-mod=vendor" },
          probe: { answer: { ok: true, value: { GOVERSION: "go1.21.13" } }, stderr: "", rescue: null },
        },
      ),
    },
    {
      name: "mod where go.mod lacks what go adds, and cannot be written to",
      facts: withProject({ mod: modFile({ go: null }), goModLocked: true }, { env: { GOFLAGS: "-mod=mod" } }),
      severity: "major",
      says: "Here go has to add a line to /home/u/p/go.mod",
    },
    {
      name: "in a workspace",
      facts: withProject({ work: workFile() }, { env: { GOFLAGS: "-mod=mod" } }),
    },
  ],
});

/** Of a project's own requirements nothing counts where another file stands for its go.mod. */
function losesRequirements({ project }: Facts, word: string): boolean {
  const file = /^--?modfile=(\/.*)/.exec(word)?.[1];
  return file !== undefined && project?.goMod !== file && (project?.mod?.require.length ?? 0) > 0;
}

/** A name without a directory is looked for where go is run: projects without such a file do not build. */
function wantsFileEverywhere({ project }: Facts, word: string): boolean {
  // In a project go itself was asked.
  return project === null && /^--?modfile=[^/]/.test(word);
}

/** With -mod=mod go adds to go.mod what it misses there: the go line, or a module that provides an import. */
function writesLockedFile({ project, goList }: Facts, word: string): boolean {
  if (project?.goModLocked !== true || !/^--?mod=mod$/.test(word)) return false;
  return project.mod?.go === null || missesLine(goList?.project?.said ?? "");
}

/** In workspace mode Go refuses -mod=mod and -modfile, and up to 1.21 -mod=vendor, too. */
function breaksWorkspace(facts: Facts, word: string): boolean {
  if (facts.project?.work == null) return false;
  return !word.endsWith("mod=vendor") || atLeast(binaryVersion(facts), 22) === false;
}
