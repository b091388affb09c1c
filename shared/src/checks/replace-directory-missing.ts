import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { commandLine } from "../shell/command-line.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "replace-directory-missing",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed"],
  references: ["https://go.dev/ref/mod#go-mod-file-replace"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const [first, ...more] = facts.project.badReplacements ?? [];
    // A vendor directory holds copies: the replacement itself is not read.
    if (first === undefined || facts.project.vendor !== null) return PASS;
    const { module, path, kind, file, line = null } = first;
    return fail(
      { module, path, kind, file, more: more.length },
      { evidence: [{ file, line, text: `replace ${module} => ${path}` }] },
    );
  },
  fix: ({ module }, facts) => ({
    safety: "manual",
    edits: [],
    advice: {
      key: "restore",
      params: { command: commandLine(["go", "mod", "edit", `-dropreplace=${module}`], facts) },
    },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A replace directive points to a directory without a module",
    message: ({ module, path, kind, file, more }) =>
      `${file} replaces ${module} with ${path}, which ${kind === "missing" ? "does not exist" : "has no go.mod"}.${more > 0 ? ` ${more} more ${more === 1 ? "directive has" : "directives have"} this problem.` : ""}`,
    why: "A replace directive with a path takes the module from that directory. The path is relative to the file; often the directive was meant for one machine only and was committed.",
    advice: {
      restore: ({ command }: { readonly command: string | null }) =>
        `Put the module's source into that directory, or drop the directive${command === null ? "" : `: ${command}`}`,
    },
  },
  "zh-CN": {
    title: "replace 指令指向的目录中没有模块",
    message: ({ module, path, kind, file, more }) =>
      `${file} 将 ${module} 替换为 ${path}，${kind === "missing" ? "该目录不存在" : "其中没有 go.mod"}。${more > 0 ? `另有 ${more} 条指令存在同样的问题。` : ""}`,
    why: "带路径的 replace 指令从该目录读取模块。路径相对于所在文件；这类指令常常只适用于某一台机器，却被提交了。",
    advice: {
      restore: ({ command }: { readonly command: string | null }) =>
        `请把模块的源代码放到该目录，或删除该指令${command === null ? "" : `：${command}`}`,
    },
  },
});

export const messages: readonly string[] = [
  "…: replacement directory … does not exist",
  "…: module …: reading …/go.mod: open …/go.mod: no such file or directory",
  "go: …@… (replaced by …): reading …/go.mod: open …/go.mod: no such file or directory",
];

export const verifyCommands: readonly string[] = ["go mod edit -json", "go list -m all"];

export const examples = (): CheckExamples => {
  const bad = {
    module: "example.com/lib",
    path: "../lib",
    kind: "missing",
    file: "/home/u/p/go.mod",
  } as const;
  return {
    pass: [{ name: "nothing is replaced", facts: withProject() }],
    fail: [
      {
        name: "missing",
        facts: withProject({ badReplacements: [bad] }),
        says: "with ../lib, which does not exist",
        at: ["/home/u/p/go.mod"],
      },
      {
        name: "no module in it",
        facts: withProject({ badReplacements: [{ ...bad, kind: "no-go-mod" }, bad] }),
        says: "has no go.mod. 1 more directive has",
      },
    ],
  };
};
