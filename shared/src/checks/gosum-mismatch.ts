import { dirname } from "node:path/posix";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { modFile, withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "gosum-mismatch",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed", "gomod-needs-newer-go", "vendor-inconsistent"],
  references: ["https://go.dev/ref/mod#authenticating"],
  run: (facts) => {
    const { mod, sumMismatch } = facts.project ?? {};
    if (mod == null) return skip("no module");
    if (sumMismatch === undefined) return PASS;
    const { module, version, file, line = null } = sumMismatch;
    return fail(
      { module, version },
      {
        evidence: [
          { file: mod.file, line, text: `${module} ${version}` },
          { file: `${dirname(mod.file)}/go.sum`, line: null, text: "" },
          { file, line: null, text: "" },
        ],
      },
    );
  },
  fix: () => ({ safety: "manual", edits: [], advice: { key: "compare", params: {} } }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A downloaded module does not match go.sum",
    message: ({ module, version }) =>
      `${module}@${version} has another checksum in the module cache than in go.sum. Builds that use it fail.`,
    why: 'Go reports "checksum mismatch" and "SECURITY ERROR". The tag of the module was moved, a proxy served other content, or go.sum was merged badly. Find out which before you change anything: it can be an attack.',
    advice: {
      compare: () =>
        "See whether other machines have the same line in go.sum (git log -p go.sum). If the line is right, download the module again: go clean -modcache. If the module was changed, use its next version.",
    },
  },
  "zh-CN": {
    title: "已下载的模块与 go.sum 不一致",
    message: ({ module, version }) =>
      `${module}@${version} 在模块缓存中的校验和与 go.sum 中的不同，使用它的构建会失败。`,
    why: "Go 会报“checksum mismatch”和“SECURITY ERROR”。可能是模块的标签被移动、代理返回了其他内容，或 go.sum 合并有误。修改之前请先查明原因：这也可能是攻击。",
    advice: {
      compare: () =>
        "请查看其他机器的 go.sum 中该行是否相同（git log -p go.sum）。如果该行正确，请重新下载模块：go clean -modcache。如果模块本身被修改过，请使用它的下一个版本。",
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go mod verify", "go list -deps ."];

export const examples = (): CheckExamples => {
  const mod = modFile({ require: [{ path: "example.com/x", version: "v1.0.0" }] });
  const sumMismatch = {
    module: "example.com/x",
    version: "v1.0.0",
    file: "/home/u/go/pkg/mod/cache/download/example.com/x/@v/v1.0.0.ziphash",
  };
  return {
    pass: [{ name: "all fits", facts: withProject({ mod }) }],
    fail: [
      {
        name: "another hash",
        facts: withProject({ mod, sumMismatch: { ...sumMismatch, line: 5 } }),
        says: "example.com/x@v1.0.0 has another checksum",
        at: ["/home/u/p/go.mod:5", "/home/u/p/go.sum", sumMismatch.file],
      },
    ],
  };
};
