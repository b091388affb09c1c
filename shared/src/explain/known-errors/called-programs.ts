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
      en: "Install {command} (with the system's package manager, npm, or go install, as its page says), or put its directory on PATH. Then open a new terminal; in CI and in an image, do it in a step before this one. With sudo, cron or an editor from the desktop, PATH is another one than in your terminal.",
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
      en: "pprof draws its graph with dot, which belongs to Graphviz. Install Graphviz (apt install graphviz, brew install graphviz, winget install Graphviz.Graphviz) and open a new terminal; on Windows its bin directory must be on Path. Without it, go tool pprof -http=: FILE still shows the flame graph, and top and list work.",
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
  {
    id: "tinygo-tools-missing",
    messages: [
      "could not autodetect root directory, set the TINYGOROOT environment variable",
      "TINYGOROOT was not set to the correct root",
    ],
    priority: 1,
    examples: ["error: $TINYGOROOT was not set to the correct root"],
    remedy: {
      en: "TinyGo does not find its own files (src, targets, lib), which are beside its bin directory. Unset TINYGOROOT if it names another directory. A tinygo that was copied or linked to another place, or made with go install, has no such files: install TinyGo's package, or set TINYGOROOT to the directory that has them.",
      "zh-CN":
        "TinyGo 找不到自己的文件（src、targets、lib），它们应与 bin 目录并列。如果 TINYGOROOT 指向别处，请取消它。被复制、链接到别处或用 go install 生成的 tinygo 没有这些文件：请安装 TinyGo 的软件包，或把 TINYGOROOT 设为含有它们的目录。",
      commands: ["command -v tinygo", "tinygo env"],
    },
  },
  {
    id: "gomobile-not-ready",
    messages: ['does not import "golang.org/x/mobile/app"'],
    priority: 2,
    examples: ['gomobile: example.com/anker/cmd does not import "golang.org/x/mobile/app"'],
    remedy: {
      en: "gomobile build makes an app, and an app is a main package that imports golang.org/x/mobile/app. For a library that Java, Kotlin or Swift calls, use gomobile bind on the package that exports its functions.",
      "zh-CN":
        "gomobile build 用于构建应用，应用是导入 golang.org/x/mobile/app 的 main 包。如果要生成供 Java、Kotlin 或 Swift 调用的库，请对导出函数的包使用 gomobile bind。",
      commands: ["gomobile bind -target=android ./PACKAGE"],
    },
  },
  {
    id: "bazel-go-sdk",
    messages: [
      "CC is not set and files need to be processed with cgo",
      'pure is "off" but cgo is not supported on',
      "Go toolchain does not support cgo",
      "has C/C++ extension, but cgo was not enabled (set 'cgo = True')",
      "instrumentation can't be enabled when cgo is disabled. Check that pure is not set",
    ],
    priority: 2,
    examples: [
      "GoCompilePkg lib/db.a failed: compilepkg: CC is not set and files need to be processed with cgo:\n\tdb.go",
    ],
    remedy: {
      en: 'The package has C code, and Bazel has no C toolchain for the target, so rules_go builds without cgo. Install a C compiler for the platform that Bazel runs on (for a cross build, register a toolchain such as hermetic_cc_toolchain or toolchains_llvm), and write cgo = True in the rule. To build without C: pure = "on" (--@rules_go//go/config:pure), if the package can.',
      "zh-CN":
        '该包含有 C 代码，而 Bazel 没有目标平台的 C 工具链，因此 rules_go 不使用 cgo。请在运行 Bazel 的平台上安装 C 编译器（交叉构建请注册 hermetic_cc_toolchain、toolchains_llvm 等工具链），并在规则中写 cgo = True。如果该包可以不用 C，请设置 pure = "on"（--@rules_go//go/config:pure）。',
    },
    others: ["gcc-missing", "cgo-silently-off"],
  },
  {
    id: "bazel-go-sdk",
    messages: [
      "did not find version {version} of Go for",
      "did not find any Go versions in https://go.dev/dl/",
    ],
    priority: 2,
    examples: ["Error in fail: did not find version 1.99.0 of Go for linux_amd64"],
  },
];
