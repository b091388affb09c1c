import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Advice, Facts } from "../model/index.ts";
import { commandIn, takeOwnership } from "../shell/command-line.ts";
import { modFile, withProject } from "./examples/parts.ts";

/** What to delete. */
type Again = { readonly dir: string; readonly files: string | null };

const WHAT = {
  en: {
    "not-there": (proxy: string, file: string) =>
      `${file} does not exist, and GOPROXY=${proxy} does not offer it`,
    empty: (_: string, file: string) => `${file} is empty`,
    "no-package": (_: string, file: string) => `it has no package in ${file}`,
    damaged: (_: string, file: string) => `${file} is missing or damaged`,
    denied: (_: string, file: string) => `this user cannot read ${file}`,
    locked: (_: string, file: string) => `its checksum is not in ${file}, which this user cannot write to`,
  },
  "zh-CN": {
    "not-there": (proxy: string, file: string) => `${file} 不存在，而 GOPROXY=${proxy} 也不提供它`,
    empty: (_: string, file: string) => `${file} 是空的`,
    "no-package": (_: string, file: string) => `它在 ${file} 中没有包`,
    damaged: (_: string, file: string) => `${file} 缺失或已损坏`,
    denied: (_: string, file: string) => `当前用户无法读取 ${file}`,
    locked: (_: string, file: string) => `它的校验和不在 ${file} 中，而当前用户无权写入该文件`,
  },
} as const;

export const check = defineCheck({
  id: "module-unavailable",
  stage: "trial",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed", "gomod-needs-newer-go", "gosum-mismatch", "vendor-inconsistent"],
  references: ["https://go.dev/ref/mod#module-cache", "https://go.dev/ref/mod#goproxy-protocol"],
  run: (facts) => {
    const { goMod, unavailable } = facts.project ?? {};
    if (goMod == null) return skip("no module");
    if (unavailable === undefined) return PASS;
    const { module, version, why, file, line = null } = unavailable;
    return fail(
      { module, version, why, file, proxy: setting(facts, "GOPROXY").value },
      {
        evidence: [
          { file: goMod, line, text: `${module} ${version}` },
          { file, line: null, text: "" },
          ...(why === "not-there" && isSet(facts, "GOPROXY") ? evidenceFor(facts, "GOPROXY") : []),
        ],
      },
    );
  },
  fix: (_, facts) => ({ safety: "manual", edits: [], advice: adviceFor(facts) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A module that the project needs cannot be used",
    message: ({ module, version, why, proxy, file }) =>
      `The project needs ${module}@${version}: ${WHAT.en[why](proxy, file)}.`,
    why: "go takes modules from the module cache, and downloads from GOPROXY what is not there. If neither has a module that the code imports, every build of this project fails.",
    advice: {
      download: ({ command }: { readonly command: string | null }) =>
        `Where the network may be used, unset GOPROXY and run: ${command ?? "go mod download"}. Elsewhere, copy the module cache from a machine that has the module.`,
      again: ({ dir, files }: Again) =>
        `Delete ${dir}${files === null ? "" : ` and ${files}`}, which may need chmod -R u+w first. The next build gets the module again.`,
      package: ({ module }: { readonly module: string }) =>
        `If the import path is wrong, correct it. Otherwise, require a version of ${module} that has the package.`,
      owner: ({ command }: { readonly command: string | null }) =>
        `Give yourself permission to use it${command === null ? "." : `: ${command}`}`,
    },
  },
  "zh-CN": {
    title: "无法使用项目所需的某个模块",
    message: ({ module, version, why, proxy, file }) =>
      `项目需要 ${module}@${version}：${WHAT["zh-CN"][why](proxy, file)}。`,
    why: "go 从模块缓存中读取模块，缓存中没有的则从 GOPROXY 下载。如果两处都没有代码所导入的模块，此项目的所有构建都会失败。",
    advice: {
      download: ({ command }: { readonly command: string | null }) =>
        `在可以联网的地方，取消设置 GOPROXY 并运行：${command ?? "go mod download"}。否则，请从有该模块的机器复制模块缓存。`,
      again: ({ dir, files }: Again) =>
        `删除 ${dir}${files === null ? "" : ` 和 ${files}`}（可能需要先运行 chmod -R u+w）。下次构建时，go 会重新获取该模块。`,
      package: ({ module }: { readonly module: string }) =>
        `如果导入路径有误，请改正。否则，请改用 ${module} 中包含该包的版本。`,
      owner: ({ command }: { readonly command: string | null }) =>
        `请赋予自己使用它的权限${command === null ? "。" : `：${command}`}`,
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go list -deps .", "go mod verify"];

export const examples = (): CheckExamples => {
  const mod = modFile({ require: [{ path: "example.com/x", version: "v1.0.0" }] });
  const module = { module: "example.com/x", version: "v1.0.0" };
  const dir = "/home/u/go/pkg/mod/example.com/x@v1.0.0";
  const download = "/home/u/go/pkg/mod/cache/download/example.com/x/@v/v1.0.0";
  return {
    pass: [{ name: "all is there", facts: withProject({ mod }) }],
    fail: [
      {
        name: "nothing may be downloaded",
        facts: withProject(
          { mod, unavailable: { ...module, why: "not-there", file: `${download}.zip`, line: 5 } },
          { env: { GOPROXY: "off" } },
        ),
        says: "v1.0.0.zip does not exist, and GOPROXY=off does not offer it",
        at: ["/home/u/p/go.mod:5", `${download}.zip`],
      },
      {
        name: "an emptied directory",
        facts: withProject({ mod, unavailable: { ...module, why: "empty", file: dir, discard: [dir] } }),
        says: `${dir} is empty`,
      },
      {
        name: "a package that the module does not have",
        facts: withProject({ mod, unavailable: { ...module, why: "no-package", file: `${dir}/none` } }),
        says: `it has no package in ${dir}/none`,
      },
      {
        name: "an archive that was not copied to its end",
        facts: withProject({
          mod,
          unavailable: {
            ...module,
            why: "damaged",
            file: `${download}.zip`,
            discard: [dir, `${download}.*`],
          },
        }),
        says: "v1.0.0.zip is missing or damaged",
      },
      {
        name: "one that nothing offers again",
        facts: withProject(
          { mod, unavailable: { ...module, why: "damaged", file: `${download}.zip` } },
          { env: { GOPROXY: "off" } },
        ),
        says: "v1.0.0.zip is missing or damaged",
      },
      {
        name: "a go.sum that cannot be written",
        facts: withProject({ mod, unavailable: { ...module, why: "locked", file: "/home/u/p/go.sum" } }),
        says: "its checksum is not in /home/u/p/go.sum",
      },
      {
        name: "closed to this user",
        facts: withProject({ mod, unavailable: { ...module, why: "denied", file: dir } }),
        says: `this user cannot read ${dir}`,
      },
    ],
  };
};

function adviceFor(facts: Facts): Advice {
  const { module = "", why, file = "", discard = [] } = facts.project?.unavailable ?? {};
  const [dir, files = null] = discard;
  if (why === "denied" || why === "locked")
    return { key: "owner", params: { command: takeOwnership(file, facts) } };
  if (why === "no-package") return { key: "package", params: { module } };
  if (dir !== undefined) return { key: "again", params: { dir, files } };
  const command = commandIn(facts.project?.dir ?? "", ["go", "mod", "download"], facts);
  return { key: "download", params: { command } };
}
