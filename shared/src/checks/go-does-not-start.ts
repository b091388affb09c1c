import { activeGo } from "../golang/active-go.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { anotherWholeGo } from "../golang/whole-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { GoFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

/** What the system or a version manager says in place of go. Go's own refusals read differently. */
const NOT_GO =
  /not found|no such file|not installed|no version is set|no preset version|cannot execute|exec format|permission denied|\bE(NOENT|ACCES|NOEXEC|PERM)\b/i;

export const check = defineCheck({
  id: "go-does-not-start",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["go-not-on-path", "vm-no-version", "go-for-another-processor", "go-without-sdk"],
  references: ["https://go.dev/doc/install"],
  run: (facts) => {
    const { probe } = facts;
    if (probe === null) return skip("go was not asked");
    if (probe.answer.ok || probe.answer.reason === "timeout" || probe.rescue !== null) return PASS;
    const line = probe.stderr.split("\n")[0]?.trim() ?? "";
    // A program that is no Go ends well with other words, or fails without any.
    const alien = probe.answer.detail === "no JSON" || (line === "" && !probe.answer.detail);
    if (!alien && (/^go: /.test(line) || !NOT_GO.test(line))) return PASS;
    const said = alien ? "" : line;
    const other = anotherWholeGo(facts);
    return fail({
      path: activeGo(facts)?.path ?? "",
      said,
      other: other === null ? "" : stableBin(other),
    });
  },
  fix: ({ other }) =>
    other === ""
      ? { safety: "manual", edits: [], advice: { key: "repair", params: {} } }
      : { safety: "review", edits: [{ kind: "path-first", dir: other }] },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The go on PATH does not start",
    message: ({ path, said, other }) =>
      `${path} ${said === "" ? "does not respond as go does" : `does not start: ${said}`}${other === "" ? "" : `. Another Go is in ${other}.`}`,
    why: "The file go on PATH is not the go command, or it starts a go that is missing. Version managers and wrapper scripts leave such a file when the release that they start is removed.",
    advice: {
      repair: () =>
        "Install the release that it starts in the version manager that owns the file, or delete the file and install Go from https://go.dev/dl/.",
    },
  },
  "zh-CN": {
    title: "PATH 中的 go 无法启动",
    message: ({ path, said, other }) =>
      `${path} ${said === "" ? "的输出与 go 不符" : `无法启动：${said}`}${other === "" ? "" : `。另一个 Go 位于 ${other}。`}`,
    why: "PATH 中名为 go 的文件不是 go 命令，或者它要启动的 Go 已不存在。版本被删除后，版本管理器和包装脚本会留下这样的文件。",
    advice: {
      repair: () =>
        "请用该文件所属的版本管理器安装它要启动的版本，或者删除该文件，并从 https://go.dev/dl/ 安装 Go。",
    },
  },
});

export const messages: readonly string[] = ["goenv: 'go' command not found"];

export const verifyCommands: readonly string[] = ["command -v go", "go version"];

export const examples = (): CheckExamples => {
  const shim: GoFacts = { ...upstreamGo("/home/u/.goenv"), sdk: null, shim: true };
  const path = [entry("/home/u/.goenv/bin", shim), entry("/usr/bin")];
  const probe = {
    answer: { ok: false, reason: "failed", detail: "" },
    stderr: "goenv: 'go' command not found",
    rescue: null,
  } as const;
  return {
    pass: [
      { name: "it starts", facts: machine() },
      {
        name: "go itself refuses",
        facts: machine({ probe: { ...probe, stderr: "go: unknown GOEXPERIMENT x" } }),
      },
    ],
    fail: [
      {
        name: "another program of this name",
        facts: machine({
          path,
          probe: { answer: { ok: false, reason: "failed", detail: "no JSON" }, stderr: "", rescue: null },
        }),
        says: "does not respond as go does",
      },
      { name: "a shim without a Go", facts: machine({ path, probe }), says: "'go' command not found" },
      {
        name: "another Go off PATH",
        facts: machine({ path, probe, elsewhere: [upstreamGo()] }),
        says: "Another Go is in /usr/local/go/bin.",
      },
    ],
  };
};
