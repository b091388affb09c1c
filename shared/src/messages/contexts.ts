import type { ContextName, Localized } from "../model/index.ts";

interface ContextMessages {
  /** What starts a program this way, as short as in a table. */
  readonly startedBy: Readonly<Record<ContextName, string>>;
  readonly why: string;
  readonly neverReads: (files: readonly string[]) => string;
  /** How many entries PATH has more than once. */
  readonly copies: (count: number) => string;
  readonly lacks: (letter: string, dirs: readonly string[]) => string;
  /** Beside the head of a PATH with marked entries: what the mark says. */
  readonly addedTo: (letter: string) => string;
  /** Why a GOROOT is marked: its release is not that of the go beside it. */
  readonly gorootOfAnother: string;
  readonly listed: (names: readonly string[]) => string;
  /** Coding agents, whose shells start as those of a row do. */
  readonly agents: string;
}

/** The texts of the table of launch contexts. */
export const CONTEXT_MESSAGES: Localized<ContextMessages> = {
  en: {
    startedBy: {
      current: "this process",
      terminal: "new terminal",
      "nested-login": "VS Code, tmux",
      interactive: "subshell",
      "login-script": "editor tasks",
      command: "ssh, make",
      desktop: "desktop apps",
      raycast: "Raycast",
      cron: "cron",
    },
    why: "why",
    neverReads: (files) => `never reads ${files.join(", ")}`,
    copies: (count) => (count === 1 ? "one entry twice" : `${count} entries twice`),
    lacks: (letter, dirs) => `only in ${letter}: ${dirs.join(" ")}`,
    addedTo: (letter) => `+ is not in ${letter}`,
    gorootOfAnother: "GOROOT belongs to another Go",
    listed: (names) => names.join(", "),
    agents: "agents",
  },
  "zh-CN": {
    startedBy: {
      current: "当前进程",
      terminal: "新终端",
      "nested-login": "VS Code、tmux",
      interactive: "子 shell",
      "login-script": "编辑器任务",
      command: "ssh、make",
      desktop: "桌面应用",
      raycast: "Raycast",
      cron: "cron",
    },
    why: "原因",
    neverReads: (files) => `从不读取 ${files.join("、")}`,
    copies: (count) => `${count} 项重复`,
    lacks: (letter, dirs) => `只在 ${letter} 中：${dirs.join(" ")}`,
    addedTo: (letter) => `+ 表示 ${letter} 中没有`,
    gorootOfAnother: "GOROOT 属于另一个 Go",
    listed: (names) => names.join("、"),
    agents: "智能体",
  },
};
