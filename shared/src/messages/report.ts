import type { Band, ContextName, Language, Localized, Place, Severity } from "../model/index.ts";

interface ReportMessages {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly band: Readonly<Record<Band, string>>;
  readonly score: string;
  /** What follows a label: a colon with its space. */
  readonly colon: string;
  /** What separates the items of a list. */
  readonly comma: string;
  readonly causedBy: string;
  readonly why: string;
  readonly fix: string;
  /** How many lines to add to a file, and after which of its lines; null for the end of the file. */
  readonly addTo: (file: string, lines: number, after: number | null) => string;
  readonly orRun: (commands: number) => string;
  readonly more: string;
  readonly explain: (id: string) => string;
  readonly applyHint: string;
  readonly experimental: string;
  readonly noProblems: string;
  readonly notChecked: (id: string, needs: "project" | "network" | "shell" | "platform" | "other") => string;
  readonly noGo: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly checks: string;
  readonly goMatchesGoroot: string;
  readonly toolsOnPath: string;
  readonly counts: (failed: number, passed: number, skipped: number) => string;
  readonly incomplete: string;
  readonly environment: (context: string) => string;
  readonly restart: string;
  /** The go of a new terminal and that of this process; null where there is none. */
  readonly terminalDiffers: (terminal: string | null, here: string | null) => string;
  readonly context: Readonly<Record<ContextName, string>>;
  readonly noGoHere: string;
  readonly stuckAt: string;
  readonly atPromptOnly: string;
  readonly launchContext: string;
  readonly everywhere: string;
  readonly origin: Readonly<Record<Place["kind"], string>>;
  readonly moved: string;
  readonly copies: (count: number) => string;
  readonly notSet: string;
  readonly lowConfidence: string;
  readonly noBlame: string;
  /** Why a Go is used or not, and whether it is supported. */
  readonly toolchain: {
    readonly first: string;
    readonly behind: (path: string) => string;
    readonly offPath: string;
    readonly downloaded: string;
    readonly support: Readonly<Record<"supported" | "ended" | "unknown", string>>;
  };
  readonly readBy: string;
  readonly readByNobody: string;
}

/** The interface's own words; a check's words are in its file. */
export const REPORT_MESSAGES: Localized<ReportMessages> = {
  en: {
    severity: { critical: "critical", major: "major", minor: "minor", info: "info" },
    band: {
      healthy: "healthy",
      "minor-issues": "minor issues",
      "needs-attention": "needs attention",
      broken: "broken",
    },
    score: "Score",
    colon: ": ",
    comma: ", ",
    causedBy: "Caused by",
    why: "Why",
    fix: "Fix",
    addTo: (file, lines, after) =>
      `add ${lines === 1 ? "this line" : "these lines"} to ${file}${after === null ? "" : `, after line ${after}`}:`,
    orRun: (commands) =>
      commands === 1
        ? "or run this command (changes this terminal only):"
        : `or run these commands (${commands > 2 ? "change the files" : "change the file"} and this terminal):`,
    more: "Learn more",
    explain: (id) => `Learn more: go-env-check explain ${id}`,
    applyHint: "Apply it (tests it first, shows a diff, asks): go-env-check fix --apply",
    experimental: "experimental: does not affect the score",
    noProblems: "No problems found. PATH, GOROOT and GOPATH are consistent.",
    notChecked: (id, needs) =>
      `Not checked: ${id} ${
        {
          project: "needs --project DIR.",
          network: "needs --network.",
          shell: "needs a shell: run without --no-shell.",
          platform: "applies to another operating system.",
          other: "does not apply to this environment.",
        }[needs]
      }`,
    noGo: "Go: not found on PATH",
    yes: "yes",
    no: "no",
    unknown: "not checked",
    checks: "Checks",
    goMatchesGoroot: "go on PATH matches GOROOT",
    toolsOnPath: "installed tools on PATH",
    counts: (failed, passed, skipped) =>
      `${count(failed, "problem")}, ${count(passed, "check")} passed, ${skipped} not applicable`,
    incomplete: "The check is incomplete:",
    environment: (context) => `environment: ${context}`,
    restart: "Then open a new terminal and restart your editor.",
    terminalDiffers: (terminal, here) => {
      if (terminal === null)
        return "In a new terminal go is not found. Details: go-env-check --context terminal";
      return here === null
        ? `A new terminal does find go: ${terminal}. To check that one: go-env-check --context terminal`
        : `A new terminal uses a different go: ${terminal}. To check that one: go-env-check --context terminal`;
    },
    context: {
      current: "this process",
      terminal: "new terminal (login, interactive)",
      "nested-login": "login shell inside another (VS Code terminal, tmux)",
      interactive: "interactive shell, not login",
      "login-script": "login shell, not interactive (editor tasks)",
      command: "single command (ssh host cmd, make)",
      desktop: "app started from the desktop or the Dock",
      raycast: "Raycast command",
      cron: "cron job",
    },
    noGoHere: "not found",
    stuckAt: "startup is stuck at",
    atPromptOnly: "set only by prompt hooks (scripts and editors do not get it):",
    launchContext: "how the shell is started",
    everywhere: "everywhere",
    origin: {
      line: "",
      "paths-file": "via path_helper",
      universal: "fish universal variable",
      launchctl: "launchctl",
      text: "found by reading the file (not traced)",
      system: "system file",
      inherited: "inherited (set before the shell started)",
    },
    moved: "reordered by",
    copies: (times) => (times === 2 ? "listed twice" : `listed ${times} times`),
    notSet: "not set",
    lowConfidence:
      "Some lines could not be traced because a startup file replaces the DEBUG trap. This list may be incomplete.",
    toolchain: {
      first: "first on PATH",
      behind: (path) => `hidden by ${path} (earlier on PATH)`,
      offPath: "not on PATH",
      downloaded: "downloaded automatically by the go command",
      support: { supported: "supported", ended: "no longer supported", unknown: "" },
    },
    noBlame: "Tracing works for zsh, bash and fish only; these locations come from reading the files.",
    readBy: "Startup files, in the order they are read",
    readByNobody: "never read by this shell",
  },
  "zh-CN": {
    severity: { critical: "致命", major: "严重", minor: "轻微", info: "提示" },
    band: {
      healthy: "健康",
      "minor-issues": "轻微问题",
      "needs-attention": "需要处理",
      broken: "不可用",
    },
    score: "得分",
    colon: "：",
    comma: "，",
    causedBy: "出处",
    why: "原因",
    fix: "修复",
    addTo: (file, _lines, after) =>
      after === null ? `将以下内容加入 ${file}：` : `将以下内容加入 ${file} 第 ${after} 行之后：`,
    orRun: () => "或者运行以下命令（修改文件，并在当前终端立即生效）：",
    more: "了解更多",
    explain: (id) => `了解更多：go-env-check explain ${id}`,
    applyHint: "应用修复（先测试，再显示 diff 并确认）：go-env-check fix --apply",
    experimental: "实验性检查，不影响得分",
    noProblems: "没有发现问题：PATH、GOROOT 和 GOPATH 相互一致。",
    notChecked: (id, needs) =>
      `未检查：${id} ${
        {
          project: "需要 --project DIR。",
          network: "需要 --network。",
          shell: "需要启动 shell：请去掉 --no-shell 再运行。",
          platform: "适用于其他操作系统。",
          other: "不适用于当前环境。",
        }[needs]
      }`,
    noGo: "Go：PATH 中没有",
    yes: "是",
    no: "否",
    unknown: "未检查",
    checks: "检查",
    goMatchesGoroot: "PATH 中的 go 与 GOROOT 一致",
    toolsOnPath: "已安装的工具在 PATH 中",
    counts: (failed, passed, skipped) => `发现 ${failed} 项，通过 ${passed} 项，不适用 ${skipped} 项`,
    incomplete: "检查不完整：",
    environment: (context) => `检查对象：${context}`,
    restart: "然后打开新终端，并重启编辑器。",
    terminalDiffers: (terminal, here) => {
      if (terminal === null) return "新终端中找不到 go。详情：go-env-check --context terminal";
      return here === null
        ? `新终端中能找到 go：${terminal}。检查新终端：go-env-check --context terminal`
        : `新终端使用的是另一个 go：${terminal}。检查新终端：go-env-check --context terminal`;
    },
    context: {
      current: "当前进程",
      terminal: "新终端（登录、交互式）",
      "nested-login": "嵌套的登录 shell（VS Code 终端、tmux）",
      interactive: "交互式、非登录",
      "login-script": "登录、非交互式（编辑器任务）",
      command: "单条命令（ssh 远程命令、make）",
      desktop: "从桌面或 Dock 启动的应用",
      raycast: "Raycast 命令",
      cron: "cron 任务",
    },
    noGoHere: "未找到",
    stuckAt: "启动过程停在",
    atPromptOnly: "仅由提示符钩子设置（脚本和编辑器得不到）：",
    launchContext: "启动方式",
    everywhere: "所有方式",
    origin: {
      line: "",
      "paths-file": "经由 path_helper",
      universal: "fish 的 universal 变量",
      launchctl: "launchctl",
      text: "读取文件内容得到（未跟踪）",
      system: "系统文件",
      inherited: "继承而来（shell 启动前已设置）",
    },
    moved: "后被移动：",
    copies: (times) => `出现 ${times} 次`,
    notSet: "未设置",
    lowConfidence: "有启动文件替换了 DEBUG trap，部分行未能跟踪，以下列表可能不完整。",
    toolchain: {
      first: "PATH 中的第一个",
      behind: (path) => `被 ${path} 遮蔽（在 PATH 中更靠前）`,
      offPath: "不在 PATH 中",
      downloaded: "由 go 命令自动下载",
      support: { supported: "仍受支持", ended: "已停止支持", unknown: "" },
    },
    noBlame: "只能跟踪 zsh、bash 和 fish；以下位置是读取文件内容得到的。",
    readBy: "启动文件（按读取顺序）",
    readByNobody: "这个 shell 从不读取它",
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The language for a locale name such as `zh_CN.UTF-8`; English for everything that is not Chinese. */
export function languageOf(locale: string | undefined): Language {
  return /^zh/i.test(locale ?? "") ? "zh-CN" : "en";
}
