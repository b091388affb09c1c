import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Advice, Facts } from "../model/index.ts";
import { commandIn } from "../shell/command-line.ts";
import { withProject, workFile } from "./examples/parts.ts";

export const check = defineCheck({
  id: "no-module",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed"],
  references: ["https://go.dev/ref/mod#go-mod-init", "https://go.dev/doc/tutorial/create-module"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const { dir, goMod, work, hasGoFiles } = facts.project;
    if (!hasGoFiles || goMod !== null || work !== null || usesGopath(facts)) return PASS;
    return fail({ dir }, { evidence: [{ file: dir, line: null, text: "" }] });
  },
  fix: ({ dir }, facts) => ({
    safety: "manual",
    edits: [],
    advice: initModule(dir, facts),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The directory has Go files but is not in a module",
    message: ({ dir }) => `Neither ${dir} nor a directory above it has a go.mod.`,
    why: 'Outside a module go build, go test and go get fail with "go.mod file not found". Only `go run FILE` works, and only with the standard library.',
    advice: {
      "init-module": ({ command }: { command: string }) =>
        `Choose a module path instead of example.com/NAME and run: ${command}`,
      "init-module-there": () =>
        "Open the directory in a terminal, choose a module path instead of example.com/NAME and run: go mod init example.com/NAME",
    },
  },
  "zh-CN": {
    title: "目录中有 Go 文件，但不在模块中",
    message: ({ dir }) => `${dir} 及其上级目录都没有 go.mod。`,
    why: "在模块之外，go build、go test 和 go get 都会报“go.mod file not found”。只有 `go run FILE` 可用，而且只能使用标准库。",
    advice: {
      "init-module": ({ command }: { command: string }) =>
        `把 example.com/NAME 换成自己的模块路径，然后运行：${command}`,
      "init-module-there": () =>
        "在终端中打开该目录，把 example.com/NAME 换成自己的模块路径，然后运行：go mod init example.com/NAME",
    },
  },
});

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
      { name: "modules are switched off", facts: withProject(none, { env: { GO111MODULE: "off" } }) },
      { name: "modules where there is one", facts: withProject(none, { env: { GO111MODULE: "auto" } }) },
    ],
    fail: [{ name: "Go files without a module", facts: withProject(none) }],
  };
};

/** Whether go builds without a module where there is none: by GO111MODULE, and before Go 1.16 by default. */
function usesGopath(facts: Facts): boolean {
  const mode =
    setting(facts, "GO111MODULE").value || (atLeast(binaryVersion(facts), 16) === false ? "auto" : "");
  return mode === "off" || mode === "auto";
}

/** Without the directory if its name cannot be shown in a command. */
function initModule(dir: string, facts: Facts): Advice {
  const command = commandIn(dir, ["go", "mod", "init", "example.com/NAME"], facts);
  return command === null
    ? { key: "init-module-there", params: {} }
    : { key: "init-module", params: { command } };
}
