import { activeGo } from "../golang/active-go.ts";
import { newestGo } from "../golang/newest-go.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { unseenEntries } from "../golang/unseen-entry.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { overwritingLines } from "../shell/overwriting-lines.ts";
import { contextOf, entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "go-not-on-path",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "path",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/doc/install", "https://github.com/golang/go/issues/34132"],
  run: (facts) => {
    if (activeGo(facts) !== null) return PASS;
    if (unseenEntries(facts.path).length > 0) return skip("an entry of PATH could not be read");
    const terminal = facts.contexts.find(({ context }) => context === "terminal")?.go ?? null;
    const startedDifferently = facts.judged === "current" && terminal !== null;
    const anyContext = facts.contexts.flatMap(({ go }) => (go === null ? [] : [go]));
    const known = newestGo(facts.elsewhere) ?? terminal ?? newestGo(anyContext);
    return fail(
      {
        terminal: startedDifferently ? terminal.path : null,
        found: known?.path ?? null,
        dir: known === null ? null : stableBin(known),
      },
      { evidence: startedDifferently ? [] : overwritingLines(facts) },
    );
  },
  fix: ({ dir, terminal }, { ci, judged }) => {
    const isJob = ci !== undefined && judged === "current";
    if (terminal !== null && !isJob)
      return {
        safety: "manual",
        edits: [],
        advice: { key: "new-terminal", params: {} },
      };
    if (dir !== null) return { safety: "safe", edits: [{ kind: "path-first", dir }] };
    return {
      safety: "manual",
      edits: [],
      advice: { key: isJob ? "install-in-job" : "install", params: {} },
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "No go command on PATH",
    message: ({ found, terminal }) =>
      terminal !== null
        ? `No directory on this process's PATH contains an executable go. A new terminal finds one: ${terminal}`
        : found === null
          ? "No directory on PATH contains an executable go, and no Go was found in the usual places."
          : `No directory on PATH contains an executable go, but one is installed: ${found}`,
    why: 'The shell searches the directories of PATH for go, from left to right. If it is not found, the shell prints "command not found: go".',
    advice: {
      "new-terminal": () =>
        "Start the program from a new terminal. This process has an older PATH or was started in another way. To compare: go-env-check contexts",
      install: () =>
        "Install Go from https://go.dev/dl/ (instructions: https://go.dev/doc/install; on a Mac also: brew install go). Then run this check again.",
      "install-in-job": () =>
        "Add Go to the job. GitHub Actions: a step that uses actions/setup-go, before this one. Elsewhere: an image that contains Go, for example golang:1.",
    },
  },
  "zh-CN": {
    title: "PATH 中没有 go 命令",
    message: ({ found, terminal }) =>
      terminal !== null
        ? `当前进程的 PATH 中没有可执行的 go，新终端可以找到：${terminal}`
        : found === null
          ? "PATH 的所有目录中都没有可执行的 go，常见安装位置也没有找到 Go。"
          : `PATH 的所有目录中都没有可执行的 go，但机器上装有一个：${found}`,
    why: "shell 会从左到右在 PATH 的各个目录中查找 go，找不到时就报“command not found: go”。",
    advice: {
      "new-terminal": () =>
        "请在新终端中启动该程序。当前进程沿用了旧的 PATH，或者是以其他方式启动的。查看差异：go-env-check contexts",
      install: () =>
        "请从 https://go.dev/dl/ 下载并安装 Go（说明：https://go.dev/doc/install；Mac 上也可以运行 brew install go），然后重新运行本检查。",
      "install-in-job": () =>
        "请把 Go 加入该任务。GitHub Actions：在此步骤之前添加使用 actions/setup-go 的步骤。其他系统：使用含有 Go 的镜像，例如 golang:1。",
    },
  },
});

export const messages: readonly string[] = [
  "zsh: command not found: go",
  "bash: go: command not found",
  "go: command not found",
  "command not found: go",
  "sh: …: go: not found",
  "dash: …: go: not found",
  "ksh: go: not found",
  "go: not found",
  "mksh: go: inaccessible or not found",
  "fish: Unknown command: go",
  "Unknown command: go",
  'exec: "go": executable file not found in $PATH',
  "env: 'go': No such file or directory",
  "env: go: No such file or directory",
  "make: go: No such file or directory",
  "Command 'go' not found",
  "spawn go ENOENT",
];

export const verifyCommands: readonly string[] = ["command -v go", "printenv PATH"];

export const examples = (): CheckExamples => {
  const root = "/home/u/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64";
  const downloaded = { ...upstreamGo(root), installedBy: "module-cache" } as const;
  return {
    pass: [
      { name: "upstream installation", facts: machine() },
      {
        name: "an entry that is not UTF-8: nobody knows what is there",
        facts: machine({
          path: [{ ...entry("/opt/caf\uFFFD/bin"), kind: "missing", realPath: null, unseen: true }],
        }),
      },
    ],
    fail: [
      { name: "no Go at all", facts: machine({ path: [entry("/usr/bin")], probe: null }) },
      {
        name: "Go installed, but not on PATH",
        facts: machine({ path: [entry("/usr/bin")], probe: null, elsewhere: [upstreamGo()] }),
        says: "one is installed: /usr/local/go/bin/go",
      },
      {
        name: "only a downloaded toolchain, which does not belong on PATH",
        facts: machine({ path: [entry("/usr/bin")], probe: null, elsewhere: [downloaded] }),
        says: "no Go was found",
      },
      {
        name: "a new terminal finds one: this process was started differently",
        facts: machine({
          path: [entry("/usr/bin")],
          probe: null,
          contexts: [contextOf("terminal", {}, upstreamGo())],
          startupLines: [{ file: "/home/u/.profile", line: 2, text: "export PATH=/usr/bin:/bin" }],
        }),
        says: "A new terminal finds one: /usr/local/go/bin/go",
        at: [],
      },
      {
        name: "a cron job has none, a terminal has",
        facts: machine({
          judged: "cron",
          path: [entry("/usr/bin")],
          probe: null,
          contexts: [contextOf("terminal", {}, upstreamGo())],
        }),
        says: "one is installed: /usr/local/go/bin/go",
      },
      {
        name: "a new terminal has none, this process has",
        facts: machine({
          judged: "terminal",
          path: [entry("/usr/bin")],
          probe: null,
          contexts: [contextOf("current", {}, upstreamGo("/opt/go"))],
        }),
        says: "one is installed: /opt/go/bin/go",
      },
      {
        name: "by a line that leaves $PATH out",
        facts: machine({
          path: [entry("/usr/bin")],
          probe: null,
          startupLines: [{ file: "/home/u/.profile", line: 2, text: "export PATH=/usr/bin:/bin" }],
        }),
        at: ["/home/u/.profile:2"],
      },
      {
        name: "in a job, where a new terminal finds one",
        facts: machine({
          ci: "github",
          path: [entry("/usr/bin")],
          probe: null,
          contexts: [contextOf("terminal", {}, upstreamGo())],
        }),
      },
      {
        name: "two off PATH: the newer one is offered",
        facts: machine({
          path: [entry("/usr/bin")],
          probe: null,
          elsewhere: [
            upstreamGo("/home/u/sdk/go1.21.13", "go1.21.13"),
            upstreamGo("/home/u/sdk/go1.26.11"),
            upstreamGo("/home/u/sdk/go1.9.7", "go1.9.7"),
          ],
        }),
        says: "/home/u/sdk/go1.26.11/bin",
      },
      {
        name: "a downloaded toolchain before a Go of its own",
        facts: machine({ path: [entry("/usr/bin")], probe: null, elsewhere: [downloaded, upstreamGo()] }),
        says: "one is installed: /usr/local/go/bin/go",
      },
    ],
  };
};
