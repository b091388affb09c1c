import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "working-directory-deleted",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://pkg.go.dev/os#Getwd"],
  run: ({ workingDirectory }) => (workingDirectory === "deleted" ? fail({}) : PASS),
  fix: () => ({ safety: "manual", edits: [], advice: { key: "change", params: {} } }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The working directory was deleted",
    message: () => "This shell's working directory no longer exists.",
    why: "Every go command first asks for its working directory and fails without one. A directory that was deleted and created again, for example by git or by a build, is a different directory for a shell that was in the old one.",
    advice: {
      change: () => "Enter the directory again (cd .. and back), or change to another directory.",
    },
  },
  "zh-CN": {
    title: "当前目录已被删除",
    message: () => "此 shell 所在的目录已不存在。",
    why: "所有 go 命令都会先查询当前目录，查不到就会失败。如果目录被删除后又重新创建（例如由 git 或构建过程），对之前就在其中的 shell 来说，它已是另一个目录。",
    advice: {
      change: () => "请重新进入该目录（先 cd .. 再返回），或切换到其他目录。",
    },
  },
});

export const messages: readonly string[] = [
  "cannot determine current directory: getwd: no such file or directory",
  "cannot determine current directory: stat .: no such file or directory",
];

export const verifyCommands: readonly string[] = ["/bin/pwd"];

export const examples = (): CheckExamples => ({
  pass: [{ name: "it is there", facts: machine() }],
  fail: [{ name: "deleted", facts: machine({ workingDirectory: "deleted" }), says: "no longer exists" }],
});
