import { mentionsGo } from "../mentions-go.ts";
import type { Captured } from "../pattern.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Builders that are written in Go and call other programs. */
const BUILDERS =
  /\b(?:wails|fyne|goreleaser|gomobile|gobind|fyne-cross|xgo|ko|air|mage|packr|revel|bee|buffalo|hugo|protoc-gen-\w+|sqlc|swag|pprof|dlv|gopls|golangci-lint)\b/;

/** What container engines and their helpers say of programs in an image. */
const ENGINES = /OCI runtime|docker-credential|runc\b|container process|kubectl|kubelet|credential helper/;

const isOfGo = ({ command = "" }: Captured, text: string): boolean =>
  !ENGINES.test(text) &&
  !/^(?:go|gofmt)(?:\.exe)?$|[\\/]/.test(command) &&
  (mentionsGo(text) || BUILDERS.test(text));

/** Programs that go's commands and builders written in Go call, besides those that have entries of their own. */
export const CALLED_PROGRAMS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "program-not-on-path",
    messages: [
      'exec: "{command}": executable file not found in $PATH',
      'exec: "{command}": executable file not found in %PATH%',
      'exec: "{command}": cannot run executable found relative to current directory',
      "{command} not present in $PATH",
      "{command} not present in PATH",
      "Cannot create installer: {command} not found",
      "Cannot compress binary: {command} not found",
    ],
    when: isOfGo,
    priority: -1,
    examples: [
      '$ wails build\n  ERROR  exec: "npm": executable file not found in $PATH',
      "  ⨯ release failed after 1s     error=snapcraft not present in $PATH\n$ goreleaser release",
    ],
    text: {
      en: {
        title: "A program that a Go tool calls is not on PATH",
        why: "Go works. The tool that printed the message starts another program, and that one is not installed, or its directory is not on the PATH of this process.",
      },
      "zh-CN": {
        title: "Go 工具调用的程序不在 PATH 中",
        why: "Go 本身正常。输出该消息的工具要启动另一个程序，而它没有安装，或其目录不在该进程的 PATH 中。",
      },
    },
    remedy: {
      en: "Install {command} (with the system's package manager, npm, or go install, as its page says), or put its directory on PATH. Then open a new terminal. sudo, cron and editors from the desktop have another PATH than your terminal.",
      "zh-CN":
        "请安装 {command}（按其说明使用系统包管理器、npm 或 go install），或把其目录加入 PATH，然后打开新终端；在 CI 和镜像中，请在此步骤之前完成。使用 sudo、cron 或从桌面启动的编辑器时，PATH 与终端中的不同。",
      commands: ["command -v {command}"],
    },
    others: ["path-clobbered", "gui-path-missing-go"],
    verifyCommands: ["printenv PATH"],
    references: ["https://pkg.go.dev/os/exec#LookPath"],
  },
  {
    id: "program-not-on-path",
    messages: ["Failed to execute dot. Is Graphviz installed?", "Is Graphviz installed?"],
    priority: 2,
    examples: [
      '(pprof) web\nfailed to execute dot. Is Graphviz installed? Error: exec: "dot": executable file not found in $PATH',
    ],
    remedy: {
      en: "pprof draws its graph with dot, which belongs to Graphviz. Install Graphviz (apt install graphviz, brew install graphviz, winget install Graphviz.Graphviz) and open a new terminal; on Windows its bin directory must be on Path.",
      "zh-CN":
        "pprof 用 Graphviz 的 dot 绘图。请安装 Graphviz（apt install graphviz、brew install graphviz、winget install Graphviz.Graphviz）并打开新终端；在 Windows 上其 bin 目录必须在 Path 中。没有它时，go tool pprof -http=: FILE 仍可显示火焰图，top 和 list 也可用。",
    },
  },
  {
    id: "git-missing",
    messages: ["git not present in PATH", "git not present in $PATH"],
    priority: 1,
    examples: ["  ⨯ release failed after 0s error=git not present in PATH"],
  },
  {
    id: "clt-broken",
    messages: [
      'exec: "xcrun": executable file not found in $PATH',
      'exec: "xcodebuild": executable file not found in $PATH',
      "Error: Your Command Line Tools are too old",
    ],
    when: (_, text) => mentionsGo(text) || BUILDERS.test(text) || /\bgo\b/.test(text),
    priority: 1,
    examples: [
      '$ gomobile bind -target=ios .\ngomobile: exec: "xcrun": executable file not found in $PATH',
      "$ brew install go\nError: Your Command Line Tools are too old.",
    ],
  },
];
