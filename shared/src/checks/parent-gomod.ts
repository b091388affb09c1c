import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { machine } from "./examples/machine.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "parent-gomod",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "modules",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/ref/mod#go-mod-init", "https://go.dev/ref/mod#main-module"],
  run: (facts) => {
    const file = facts.strayGoMods[0];
    if (file === undefined) return PASS;
    return fail(
      { file, adopts: facts.project !== null && facts.project.goMod === file },
      { evidence: [{ file, line: null, text: "" }] },
    );
  },
  fix: ({ file }) => ({
    safety: "review",
    edits: [{ kind: "command", argv: ["mv", "-n", "--", file, `${file}.moved-away`] }],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A go.mod exists in a parent directory",
    message: ({ file, adopts }) =>
      adopts ? `The project has no go.mod of its own and belongs to ${file}.` : `${file} exists.`,
    why: "Go uses the nearest go.mod above. Every directory below without its own go.mod becomes a package of that module, with its name, go line and dependencies. Usually somebody ran go mod init in the wrong directory.",
  },
  "zh-CN": {
    title: "上级目录中有 go.mod",
    message: ({ file, adopts }) => (adopts ? `项目没有自己的 go.mod，因而属于 ${file}。` : `存在 ${file}。`),
    why: "Go 使用上层最近的 go.mod。其下所有没有自己 go.mod 的目录都会变成这个模块的包，沿用它的名字、go 行和依赖。通常是在错误的目录里运行了 go mod init。",
  },
});

export const messages: readonly string[] = [
  "package … is not in std (…)",
  "package … is not in GOROOT (…)",
  "go: … (…) is not a package in module rooted at …",
  "go get …: path … is not a package in module rooted at …",
];

export const verifyCommands: readonly string[] = ["go env GOMOD"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "none", facts: machine() },
    { name: "a project with its own", facts: withProject() },
  ],
  fail: [
    { name: "in the home directory", facts: machine({ strayGoMods: ["/home/u/go.mod"] }) },
    {
      name: "adopting the project",
      facts: withProject({ goMod: "/home/u/go.mod" }, { strayGoMods: ["/home/u/go.mod"] }),
    },
  ],
});
