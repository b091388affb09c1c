import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { withProject, workFile } from "./examples/parts.ts";

export const check = defineCheck({
  id: "no-module",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "modules",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/ref/mod#go-mod-init", "https://go.dev/doc/tutorial/create-module"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const { dir, goMod, work, hasGoFiles } = facts.project;
    if (!hasGoFiles || goMod !== null || work !== null || setting(facts, "GO111MODULE").value === "off")
      return PASS;
    return fail({ dir }, { evidence: [{ file: dir, line: null, text: "" }] });
  },
  fix: ({ dir }) => ({
    safety: "manual",
    edits: [],
    advice: {
      en: `Give it a name of your own: cd ${JSON.stringify(dir)} && go mod init example.com/NAME`,
      "zh-CN": `自己取一个名字：cd ${JSON.stringify(dir)} && go mod init example.com/名字`,
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "The directory holds Go files but belongs to no module",
    message: ({ dir }) => `Neither ${dir} nor a directory above it has a go.mod.`,
    why: 'Outside a module go build, go test and go get end with "go.mod file not found"; only go run FILE works, with the standard library alone.',
  },
  "zh-CN": {
    title: "目录中有 Go 文件，但不属于任何 module",
    message: ({ dir }) => `${dir} 及其上级目录都没有 go.mod。`,
    why: "在 module 之外，go build、go test 和 go get 都会报“go.mod file not found”；只有 go run 文件名 可用，而且只能使用标准库。",
  },
};

export const messages: readonly string[] = [
  "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
  "go: go.mod file not found in current directory or any parent directory.",
  "go: cannot find main module; see 'go help modules'",
  "pattern ./...: directory prefix . does not contain main module or its selected dependencies",
  "'go get' is no longer supported outside a module.",
];

export const verifyCommands: readonly string[] = ["go env GOMOD", "ls go.mod"];

export const examples = (): CheckExamples => {
  const none = { goMod: null, realModDir: null, mod: null };
  return {
    pass: [
      { name: "a module", facts: withProject() },
      { name: "no Go files", facts: withProject({ ...none, hasGoFiles: false }) },
      { name: "a workspace", facts: withProject({ ...none, work: workFile() }) },
      { name: "modules are off", facts: withProject(none, { env: { GO111MODULE: "off" } }) },
    ],
    fail: [{ name: "files alone", facts: withProject(none) }],
  };
};
