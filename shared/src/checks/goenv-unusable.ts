import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit } from "../model/index.ts";
import { machine } from "./examples/machine.ts";

/** The home of the version manager goenv, which takes GOENV_ROOT for its variable. */
const OF_GOENV = /\/\.?goenv\/*$/;

export const check = defineCheck({
  id: "goenv-unusable",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://pkg.go.dev/cmd/go#hdr-Print_Go_environment_information"],
  run: ({ env, userEnvFile, ...facts }) => {
    const path = env.GOENV ?? "";
    if (path === "" || path === "off") return PASS;
    const isDirectory = userEnvFile.isDirectory === true;
    if (!isDirectory && path.startsWith("/")) return PASS;
    return fail(
      { path, isDirectory, ofGoenv: isDirectory && OF_GOENV.test(path) },
      { evidence: evidenceFor({ env, userEnvFile, ...facts }, "GOENV") },
    );
  },
  fix: ({ path, ofGoenv }, { env }) => {
    const rename: readonly Edit[] =
      // goenv init sets it, too.
      ofGoenv && (env.GOENV_ROOT ?? path) === path ? [{ kind: "set", name: "GOENV_ROOT", value: path }] : [];
    return { safety: "review", edits: [{ kind: "unset", name: "GOENV" }, ...rename] };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOENV does not name a file",
    message: ({ path, isDirectory, ofGoenv }) =>
      isDirectory
        ? `GOENV names the directory ${path}.${ofGoenv ? " The variable of goenv is GOENV_ROOT." : ""}`
        : `GOENV is ${path}, which is not an absolute path.`,
    why: "GOENV names the file in which go env -w keeps its settings. If it is a directory, go env -w fails and Go ignores the settings. If it is relative, Go uses another file in each directory.",
  },
  "zh-CN": {
    title: "GOENV 指向的不是文件",
    message: ({ path, isDirectory, ofGoenv }) =>
      isDirectory
        ? `GOENV 指向目录 ${path}。${ofGoenv ? "goenv 使用的变量是 GOENV_ROOT。" : ""}`
        : `GOENV 是 ${path}，不是绝对路径。`,
    why: "GOENV 指定 go env -w 保存设置的文件。如果它是目录，go env -w 会报错，Go 也会忽略这些设置。如果它是相对路径，Go 在每个目录中使用的都是不同的文件。",
  },
});

export const messages: readonly string[] = ["go: reading go env config: read …: is a directory"];

export const verifyCommands: readonly string[] = ["go env GOENV", 'ls -ld "$(go env GOENV)"'];

export const examples = (): CheckExamples => {
  const directory = (path: string) =>
    machine({
      env: { GOENV: path },
      userEnvFile: { path, entries: { ok: false, reason: "failed" }, isDirectory: true },
    });
  return {
    pass: [
      { name: "unset", facts: machine() },
      { name: "switched off", facts: machine({ env: { GOENV: "off" } }) },
      { name: "another file", facts: machine({ env: { GOENV: "/home/u/go.env" } }) },
    ],
    fail: [
      {
        name: "the home of a version manager",
        facts: directory("/home/u/.goenv"),
        says: "The variable of goenv is GOENV_ROOT.",
      },
      { name: "another directory", facts: directory("/home/u/.config/go"), says: "names the directory" },
      {
        name: "a path that the shell did not expand",
        facts: machine({ env: { GOENV: "~/go.env" } }),
        says: "not an absolute path",
      },
    ],
  };
};
