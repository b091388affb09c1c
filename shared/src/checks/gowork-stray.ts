import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { compareGo } from "../golang/go-version.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Edit, Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";
import { modFile, withProject, workFile } from "./examples/parts.ts";

const WHAT = {
  en: {
    missing: (detail: string) => `lists ${detail}, which has no go.mod`,
    "not-listed": (detail: string) => `does not list ${detail}`,
    "too-low": (detail: string) => `has a lower go line than a module that it lists (${detail})`,
  },
  "zh-CN": {
    missing: (detail: string) => `引用了 ${detail}，但那里没有 go.mod`,
    "not-listed": (detail: string) => `没有包含 ${detail}`,
    "too-low": (detail: string) => `的 go 行低于它所包含的模块（${detail}）`,
  },
} as const;

type Kind = keyof (typeof WHAT)["en"];

export const check = defineCheck({
  id: "gowork-stray",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed", "gowork-unusable"],
  references: ["https://go.dev/ref/mod#workspaces", "https://github.com/golang/go/issues/49632"],
  run: (facts) => {
    if (atLeast(binaryVersion(facts), 18) === false) return skip("Go before 1.18 does not read go.work");
    const found = fault(facts);
    if (found === null) return facts.project?.work == null ? skip("no workspace") : PASS;
    const { line, ...params } = found;
    const named = setting(facts, "GOWORK").value === params.file;
    return fail(params, {
      evidence: [{ file: params.file, line: line ?? null, text: named ? `GOWORK=${params.file}` : "" }],
    });
  },
  fix: ({ file, kind, use }, facts) => ({ safety: "review", edits: editsFor(facts, file, kind, use) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go.work does not match the project",
    message: ({ file, kind, detail }) => `${file} ${WHAT.en[kind](detail)}.`,
    why: "A go.work file applies to every directory below it. A module that it does not list cannot be built there. One unreadable entry makes all builds fail. To ignore the file, set GOWORK=off.",
  },
  "zh-CN": {
    title: "go.work 与项目不符",
    message: ({ file, kind, detail }) => `${file} ${WHAT["zh-CN"][kind](detail)}。`,
    why: "go.work 对其下的所有目录生效。没有列入其中的模块无法构建，只要有一项读不到，所有构建都会失败。不想使用它时可设置 GOWORK=off。",
  },
});

export const messages: readonly string[] = [
  "current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:",
  "directory … is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using go work use .",
  "current directory outside modules listed in go.work or their selected dependencies",
  "directory … outside modules listed in go.work or their selected dependencies",
  "pattern …: directory prefix … does not contain modules listed in go.work or their selected dependencies",
  "go: cannot load module … listed in go.work file: open …/go.mod: no such file or directory",
  "go: module … listed in go.work file requires go >= …, but go.work lists go …; to update it:",
  "go: module … listed in go.work file requires go >= …, but go.work lists go …; to download and use go …:",
];

export const verifyCommands: readonly string[] = [
  "go env GOWORK GOMOD",
  "go list -m",
  "env GOWORK=off go list -m",
];

export const examples = (): CheckExamples => {
  const member = { use: "./p", realPath: "/home/u/p", go: "1.26.0", hasGoMod: true };
  return {
    pass: [
      { name: "no project", facts: machine() },
      { name: "it lists the module", facts: withProject({ work: workFile() }) },
      {
        name: "a directory without a module",
        facts: withProject({
          goMod: null,
          realModDir: null,
          mod: null,
          work: workFile({ members: [{ ...member, realPath: "/home/u/q" }] }),
        }),
      },
      {
        name: "a module behind a broken link",
        facts: withProject({
          realModDir: null,
          work: workFile({ members: [{ ...member, realPath: "/home/u/q" }] }),
        }),
      },
    ],
    fail: [
      {
        name: "not listed",
        facts: withProject({
          work: workFile({ members: [{ ...member, use: "./q", realPath: "/home/u/q" }] }),
        }),
      },
      {
        name: "set by GOWORK",
        facts: withProject(
          { work: workFile({ origin: "GOWORK", members: [] }) },
          { env: { GOWORK: "/home/u/go.work" } },
        ),
      },
      {
        name: "a listed directory is missing",
        facts: withProject({
          work: workFile({
            members: [member, { use: "./gone", realPath: null, go: null, hasGoMod: false }],
          }),
        }),
      },
      {
        name: "go line too low",
        facts: withProject({ mod: modFile(), work: workFile({ go: "1.21" }) }),
      },
    ],
  };
};

type Fault = {
  /** The file that Go takes for the workspace. */
  readonly file: string;
  readonly kind: Kind;
  /** For people. */
  readonly detail: string;
  /** For the command that fixes it. */
  readonly use: string;
};

interface Found extends Fault {
  /** Where it stands in the file, if one line is it. */
  readonly line?: number | undefined;
}

function fault(facts: Facts): Found | null {
  const { work, realModDir, goMod } = facts.project ?? {};
  if (work == null) return null;
  const { file } = work;
  const missing = work.members.find(({ hasGoMod }) => !hasGoMod);
  if (missing !== undefined)
    return { file, kind: "missing", detail: missing.use, use: missing.use, line: missing.line };
  const low = work.members.find(({ go }) => go !== null && compareGo(go, work.go ?? "1.18") > 0);
  if (low !== undefined && atLeast(binaryVersion(facts), 21) !== false)
    return {
      file,
      kind: "too-low",
      detail: `${low.use}: go ${low.go}`,
      use: low.go ?? "",
      line: work.goLine,
    };
  if (goMod == null || realModDir == null || work.members.some(({ realPath }) => realPath === realModDir))
    return null;
  return { file, kind: "not-listed", detail: realModDir, use: realModDir };
}

function editsFor(facts: Facts, file: string, kind: Kind, use: string): readonly Edit[] {
  if (kind === "missing") return [{ kind: "command", argv: dropUse(use, file) }, ...listed(facts, file)];
  if (kind === "too-low") return [{ kind: "command", argv: ["go", "work", "edit", `-go=${use}`, file] }];
  if (facts.project?.work?.origin === "GOWORK") return unsetEverywhere(facts, "GOWORK");
  return addUse(use, file);
}

/** What lists the module of the project, too, where no other line of the file does. */
function listed({ project }: Facts, file: string): readonly Edit[] {
  const own = project?.goMod == null ? null : project.realModDir;
  const isListed = project?.work?.members.some(({ realPath, hasGoMod }) => hasGoMod && realPath === own);
  return own == null || isListed === true || project?.work?.origin === "GOWORK" ? [] : addUse(own, file);
}

function addUse(dir: string, file: string): readonly Edit[] {
  return [{ kind: "command", argv: ["env", `GOWORK=${file}`, "go", "work", "use", dir] }];
}

/** `go work edit` takes `~/app` for `./~/app` and then finds no such line: that one is deleted as it is written. */
function dropUse(use: string, file: string): readonly string[] {
  if (!/^(\.\.|[~$\w][-~$\w./]*)$/.test(use)) return ["go", "work", "edit", `-dropuse=${use}`, file];
  const written = use.replace(/[.$/]/g, "\\$&");
  const line = `^[[:space:]]*(use[[:space:]]+)?${written}([[:space:]].*)?$`;
  return ["sed", "-i.bak", "-E", "-e", `/${line}/d`, file];
}
