import { type RefusedVariable, refusedVariables } from "../golang/refused-variables.ts";
import { setting } from "../golang/settings.ts";
import { startingValue } from "../golang/starting-values.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { goEnvUnset } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

/** Settings of the file that can break every go command, the most likely first. */
const SUSPECTS = ["GOEXPERIMENT", "GO111MODULE", "GOROOT", "GOTOOLCHAIN", "GOPATH", "GOFLAGS"] as const;

export const check = defineCheck({
  id: "go-env-file-bricks-go",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["go-not-on-path", "goroot-not-found", "gopath-malformed", "gotoolchain-invalid"],
  references: ["https://github.com/golang/go/issues/80252", "https://github.com/golang/go/issues/35338"],
  run: (facts) => {
    if (facts.probe === null) return skip("go could not be run");
    const { path, entries } = facts.userEnvFile;
    const { answer } = facts.probe;
    if (
      path !== null &&
      !entries.ok &&
      entries.reason === "failed" &&
      !answer.ok &&
      answer.reason === "timeout"
    )
      return fail(
        { file: path, name: "", value: "", said: "" },
        { evidence: [{ file: path, line: null, text: "" }] },
      );
    if (facts.probe.rescue !== "goenv-off" && facts.probe.rescue !== "both") return PASS;
    const name = culprit(facts);
    if (name === undefined) return skip("the file could not be read");
    const inFile = { ...facts, env: {} };
    const { value } = setting(inFile, name);
    const said = facts.probe.stderr.split("\n")[0] ?? "";
    return fail({ file: path ?? "", name, value, said }, { evidence: evidenceFor(inFile, name) });
  },
  fix: ({ file, name }, facts) =>
    name === ""
      ? { safety: "manual", edits: [], advice: { key: "delete", params: { file } } }
      : { safety: "safe", edits: [goEnvUnset(facts, name, escapeFor(name, facts))] },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A go env -w setting breaks every go command",
    message: ({ file, name, value, said }) =>
      name === ""
        ? `${file} is not a regular file, so every go command waits there.`
        : `${name}=${value}, written by go env -w, makes every go command fail: ${said}`,
    why: "Go reads the file of go env -w before anything else. Reinstalling Go does not change that file. With GOENV=off, go works.",
    advice: {
      delete: ({ file }: { readonly file: string }) =>
        `Delete ${file}, which is a named pipe or a device. go env -w writes a regular file there when it is needed.`,
    },
  },
  "zh-CN": {
    title: "go env -w 写入的设置使所有 go 命令失败",
    message: ({ file, name, value, said }) =>
      name === ""
        ? `${file} 不是普通文件，所有 go 命令都会在读取它时一直等待。`
        : `go env -w 写入的 ${name}=${value} 使所有 go 命令失败：${said}`,
    why: "Go 启动时最先读取 go env -w 写入的文件，重装 Go 也不会改动它。设置 GOENV=off 时，go 可以正常运行。",
    advice: {
      delete: ({ file }: { readonly file: string }) =>
        `请删除 ${file}，它是命名管道或设备。需要时，go env -w 会在那里写入普通文件。`,
    },
  },
});

export const messages: readonly string[] = [
  "go: unknown GOEXPERIMENT …",
  "go: unknown environment setting GO111MODULE=…",
];

export const verifyCommands: readonly string[] = ["env GOENV=off go version", "go version", "go list -m"];

export const examples = (): CheckExamples => {
  const refused = {
    answer: { ok: true, value: {} },
    stderr: "go: unknown GOEXPERIMENT rangefunc",
    rescue: "goenv-off",
  } as const;
  return {
    pass: [
      { name: "no file", facts: machine() },
      { name: "a harmless file", facts: withEnvFile({ GOPROXY: "direct" }) },
      {
        name: "an environment variable breaks go",
        facts: withEnvFile({ GOPROXY: "direct" }, { probe: { ...refused, rescue: "without-goroot" } }),
      },
      {
        name: "an unreadable file",
        facts: machine({
          userEnvFile: { path: "/home/u/.config/go/env", entries: { ok: false, reason: "denied" } },
          probe: refused,
        }),
      },
    ],
    fail: [
      {
        name: "a retired experiment",
        facts: withEnvFile({ GOPROXY: "direct", GOEXPERIMENT: "rangefunc" }, { probe: refused }),
        says: "GOEXPERIMENT=rangefunc, written",
        at: ["/home/u/.config/go/env"],
      },
      {
        name: "the one that Go names, of two suspects",
        facts: withEnvFile(
          { GOEXPERIMENT: "x", GOFLAGS: "y" },
          { probe: { ...refused, rescue: "both", stderr: "go: parsing $GOFLAGS: non-flag" } },
        ),
        says: "GOFLAGS=y, written",
      },
      {
        name: "a suspect, where Go names none",
        facts: withEnvFile(
          { GOPROXY: "direct", GOROOT: "/gone" },
          { probe: { ...refused, stderr: "go: no" } },
        ),
        says: "GOROOT=/gone, written",
      },
      {
        name: "a named pipe in its place",
        facts: machine({
          probe: { answer: { ok: false, reason: "timeout" }, stderr: "", rescue: null },
          userEnvFile: {
            path: "/home/u/.config/go/env",
            entries: { ok: false, reason: "failed", detail: "not a regular file" },
          },
        }),
        says: "/home/u/.config/go/env is not a regular file",
      },
      {
        name: "an odd GO111MODULE",
        facts: withEnvFile(
          { GO111MODULE: "foo" },
          { probe: { ...refused, stderr: 'go: unknown environment variable setting GO111MODULE="foo"' } },
        ),
      },
    ],
  };
};

/** The setting that Go's error message names, else the first suspect in the file. */
function culprit(facts: Facts): string | undefined {
  const entries = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value : {};
  const said = facts.probe?.stderr ?? "";
  const refused = refusedInFile(facts).map(({ name }) => name);
  const present = [...refused, ...SUSPECTS].filter((name) => entries[name]);
  return present.find((name) => said.includes(name)) ?? present[0] ?? Object.keys(entries)[0];
}

/** Plain `go env -u` works for an experiment; the others need a good value for that one command. */
function escapeFor(name: string, facts: Facts): Readonly<Record<string, string>> {
  const row = refusedInFile(facts).find((refused) => refused.name === name)?.row;
  const taken = row === undefined ? null : startingValue(row, facts);
  return taken === null ? {} : { [name]: taken };
}

function refusedInFile(facts: Facts): readonly RefusedVariable[] {
  return refusedVariables({ ...facts, env: {} });
}
