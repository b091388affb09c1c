import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { commandLine } from "../shell/command-line.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "no-package-here",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed"],
  references: ["https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const { dir, goMod, hasGoFiles, packages } = facts.project;
    if (hasGoFiles || goMod === null || packages === undefined) return PASS;
    const [first = "", ...more] = packages.dirs;
    if (first === "" && !packages.complete) return skip("the tree is too large");
    return fail(
      { dir, first, more: more.length },
      { severity: first === "" ? "major" : "info", evidence: [{ file: dir, line: null, text: "" }] },
    );
  },
  fix: ({ first }, facts) => ({
    safety: "manual",
    edits: [],
    advice: {
      key: first === "" ? "write" : "run",
      params: { command: commandLine(["go", "run", `./${first}`], facts) },
    },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The directory contains no Go package",
    message: ({ dir, first, more }) =>
      first === ""
        ? `Neither ${dir} nor a directory below it contains Go files.`
        : `${dir} contains no Go files; ./${first}${more > 0 ? ` and ${more} more ${more === 1 ? "directory" : "directories"}` : ""} below it ${more > 0 ? "do" : "does"}.`,
    why: 'go build and go run work on the package in the working directory unless a package is named, and fail with "no Go files in …".',
    advice: {
      run: ({ command }: { readonly command: string | null }) =>
        `Name the package${command === null ? "" : `: ${command}`}, or build all of them: go build ./...`,
      write: () => "Create a Go file there, or run go in the directory that contains the package.",
    },
  },
  "zh-CN": {
    title: "目录中没有 Go 包",
    message: ({ dir, first, more }) =>
      first === ""
        ? `${dir} 及其子目录中都没有 Go 文件。`
        : `${dir} 中没有 Go 文件；Go 文件位于其下的 ./${first}${more > 0 ? `等 ${more + 1} 个目录` : ""}。`,
    why: "没有指定包时，go build 和 go run 处理当前目录中的包，并报错“no Go files in …”。",
    advice: {
      run: ({ command }: { readonly command: string | null }) =>
        `请指定包${command === null ? "" : `：${command}`}；或构建所有包：go build ./...`,
      write: () => "请在其中创建 Go 文件，或在包所在的目录中运行 go。",
    },
  },
});

export const messages: readonly string[] = ["no Go files in …", "package …: no Go files in …"];

export const verifyCommands: readonly string[] = ["ls *.go", "go list ./..."];

export const examples = (): CheckExamples => {
  const none = { hasGoFiles: false } as const;
  return {
    pass: [
      { name: "a package", facts: withProject() },
      { name: "outside any module", facts: withProject({ ...none, goMod: null }) },
    ],
    fail: [
      {
        name: "packages below",
        facts: withProject({ ...none, packages: { dirs: ["cmd/app", "lib"], complete: true } }),
        severity: "info",
        says: "./cmd/app and 1 more directory below it do.",
      },
      {
        name: "none at all",
        facts: withProject({ ...none, packages: { dirs: [], complete: true } }),
        severity: "major",
      },
    ],
  };
};
