import type { ContextFacts, ContextName, Installer, Localized, Origin } from "../model/index.ts";

interface Terms {
  readonly installer: Readonly<Record<Installer, string>>;
  readonly brackets: (text: string) => string;
  readonly installedBy: (installer: string) => string;
  /** The starts of a shell that get a go. */
  readonly usedIn: (contexts: readonly string[]) => string;
  readonly origin: Readonly<Record<Origin, string>>;
  /** Short, for lists. */
  readonly context: Readonly<Record<ContextName, string>>;
  readonly status: Readonly<Record<ContextFacts["status"], string>>;
}

/** What the values of a report's keys are called in a text for people. */
export const TERMS: Localized<Terms> = {
  en: {
    installer: {
      homebrew: "Homebrew",
      pkg: "Go installer package",
      goenv: "goenv",
      asdf: "asdf",
      mise: "mise",
      gvm: "gvm",
      g: "g",
      nix: "Nix",
      macports: "MacPorts",
      snap: "snap",
      sdk: "golang.org/dl",
      "module-cache": "go command (module cache)",
      distro: "Linux distribution",
      other: "unknown",
    },
    brackets: (text) => ` (${text})`,
    installedBy: (installer) => `installed by: ${installer}`,
    usedIn: (contexts) => `used in: ${contexts.join(", ")}`,
    origin: {
      environment: "environment variable",
      "go-env-file": "go env -w",
      "go.env": "GOROOT/go.env",
      default: "default",
    },
    context: {
      current: "this process",
      terminal: "new terminal",
      "nested-login": "VS Code or tmux",
      interactive: "subshell",
      "login-script": "editor task",
      command: "ssh or make",
      desktop: "desktop app",
      raycast: "Raycast",
      cron: "cron",
    },
    status: { ok: "ok", timeout: "timed out", failed: "failed" },
  },
  "zh-CN": {
    installer: {
      homebrew: "Homebrew",
      pkg: "Go 官方安装包",
      goenv: "goenv",
      asdf: "asdf",
      mise: "mise",
      gvm: "gvm",
      g: "g",
      nix: "Nix",
      macports: "MacPorts",
      snap: "snap",
      sdk: "golang.org/dl",
      "module-cache": "go 命令（模块缓存）",
      distro: "Linux 发行版",
      other: "未知",
    },
    brackets: (text) => `（${text}）`,
    installedBy: (installer) => `安装来源：${installer}`,
    usedIn: (contexts) => `用于：${contexts.join("、")}`,
    origin: {
      environment: "环境变量",
      "go-env-file": "go env -w",
      "go.env": "GOROOT/go.env",
      default: "默认",
    },
    context: {
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
    status: { ok: "正常", timeout: "超时", failed: "失败" },
  },
};
