import type { Band, ContextName, Language, Localized, Place, Severity } from "../model/index.ts";

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly band: Readonly<Record<Band, string>>;
  readonly score: string;
  readonly why: string;
  readonly fix: string;
  readonly addTo: (file: string) => string;
  readonly paste: string;
  readonly more: string;
  readonly explain: (id: string) => string;
  readonly mend: string;
  readonly experimental: string;
  readonly healthy: string;
  readonly noGo: string;
  readonly yes: string;
  readonly no: string;
  readonly valid: string;
  readonly counts: (failed: number, passed: number, skipped: number) => string;
  readonly incomplete: string;
  readonly judged: (context: string) => string;
  readonly restart: string;
  readonly terminalDiffers: (go: string | null) => string;
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
  /** Why a Go wins or does not, and whether it is supported. */
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

/** The interface's own words; a check's words live in its file. */
export const REPORT_MESSAGES: Localized<Words> = {
  en: {
    severity: { critical: "critical", major: "major", minor: "minor", info: "info" },
    band: { calibrated: "calibrated", drifting: "drifting", misaligned: "misaligned", broken: "broken" },
    score: "Score",
    why: "why",
    fix: "fix",
    addTo: (file) => `put into ${file}:`,
    paste: "or paste this, which does it for good and for this terminal:",
    more: "more",
    explain: (id) => `More about a finding: go-env-check explain ${id}`,
    mend: "To have it tried, shown as a diff and written: go-env-check fix --apply",
    experimental: "experimental: worth nothing yet",
    healthy: "Nothing to mend: PATH, GOROOT and GOPATH fit together.",
    noGo: "Go: none on PATH",
    yes: "yes",
    no: "no",
    valid: "Valid",
    counts: (failed, passed, skipped) => `${failed} found, ${passed} passed, ${skipped} did not apply`,
    incomplete: "The check is incomplete:",
    judged: (context) => `judged: ${context}`,
    restart: "then start a new terminal and your editor",
    terminalDiffers: (go) =>
      go === null
        ? "A new terminal finds no go: go-env-check --context terminal"
        : `A new terminal finds another go: ${go} (go-env-check --context terminal)`,
    context: {
      current: "this process",
      terminal: "new terminal (login, interactive)",
      "nested-login": "login shell inside one (VS Code terminal, tmux)",
      interactive: "interactive, no login",
      "login-script": "login, not interactive (editor tasks)",
      command: "plain command (ssh host cmd, make)",
      desktop: "app from the desktop or the Dock",
      raycast: "Raycast command",
      cron: "cron job",
    },
    noGoHere: "no go",
    stuckAt: "start-up stands at",
    atPromptOnly: "set by the prompt's hooks only, so not for scripts and editors:",
    launchContext: "launch context",
    everywhere: "everywhere",
    origin: {
      line: "",
      "paths-file": "by way of path_helper",
      universal: "universal variable of fish",
      launchctl: "launchctl",
      text: "found by reading",
      system: "system file",
      inherited: "there before the shell began",
    },
    moved: "moved by",
    copies: (count) => `${count} times`,
    notSet: "not set",
    lowConfidence:
      "Not all of it could be watched: a startup file interferes (it may replace the DEBUG trap). Places may be missing.",
    toolchain: {
      first: "the first on PATH",
      behind: (path) => `behind ${path}`,
      offPath: "not on PATH",
      downloaded: "downloaded by go for modules that ask for it",
      support: { supported: "supported", ended: "no longer supported", unknown: "" },
    },
    noBlame: "Only zsh, bash and fish can be watched; the places below were found by reading.",
    readBy: "Start-up files, in the order of reading",
    readByNobody: "no start of this shell reads it",
  },
  "zh-CN": {
    severity: { critical: "致命", major: "严重", minor: "轻微", info: "提示" },
    band: { calibrated: "已校准", drifting: "有偏移", misaligned: "未对齐", broken: "不可用" },
    score: "得分",
    why: "原因",
    fix: "修复",
    addTo: (file) => `写入 ${file}：`,
    paste: "或者直接粘贴下面的命令，永久生效，当前终端也立即生效：",
    more: "详情",
    explain: (id) => `了解某一项：go-env-check explain ${id}`,
    mend: "先试验、再以 diff 展示并写入修复：go-env-check fix --apply",
    experimental: "实验性检查，暂不计分",
    healthy: "一切正常：PATH、GOROOT 和 GOPATH 相互一致。",
    noGo: "Go：PATH 中没有",
    yes: "是",
    no: "否",
    valid: "有效",
    counts: (failed, passed, skipped) => `发现 ${failed} 项，通过 ${passed} 项，不适用 ${skipped} 项`,
    incomplete: "检查不完整：",
    judged: (context) => `检查对象：${context}`,
    restart: "然后重新打开终端和编辑器",
    terminalDiffers: (go) =>
      go === null
        ? "新终端找不到 go：go-env-check --context terminal"
        : `新终端找到的是另一个 go：${go}（go-env-check --context terminal）`,
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
    noGoHere: "没有 go",
    stuckAt: "启动过程停在",
    atPromptOnly: "仅由提示符钩子设置，脚本和编辑器得不到：",
    launchContext: "启动方式",
    everywhere: "所有方式",
    origin: {
      line: "",
      "paths-file": "经由 path_helper",
      universal: "fish 的 universal 变量",
      launchctl: "launchctl",
      text: "读取文件文本得到",
      system: "系统文件",
      inherited: "shell 启动前就已存在",
    },
    moved: "后被移动：",
    copies: (count) => `出现 ${count} 次`,
    notSet: "未设置",
    lowConfidence: "未能完整跟踪：有启动文件干扰了跟踪（可能替换了 DEBUG trap），来源可能不全。",
    toolchain: {
      first: "PATH 中的第一个",
      behind: (path) => `排在 ${path} 之后`,
      offPath: "不在 PATH 中",
      downloaded: "由 go 命令按 module 的要求下载",
      support: { supported: "仍受支持", ended: "已停止支持", unknown: "" },
    },
    noBlame: "只能跟踪 zsh、bash 和 fish；以下来源是读取文件文本得到的。",
    readBy: "启动文件（按读取顺序）",
    readByNobody: "这个 shell 从不读取它",
  },
};

/** The language for a locale name such as `zh_CN.UTF-8`; English for everything that is not Chinese. */
export function languageOf(locale: string | undefined): Language {
  return /^zh/i.test(locale ?? "") ? "zh-CN" : "en";
}
