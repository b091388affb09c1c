import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** The second number of a release: 21 of 1.21.3. */
const minor = (version = ""): number => Number(version.split(".")[1]);

/** gopls, linters and generators that do not start, and what gomobile needs besides Go. */
export const GOPLS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "gopls-not-started",
    messages: [
      "gopls client: couldn't create connection to server",
      "Launching server using command {path} failed",
      "initializing server gopls, id {number}: Server reset the connection",
      'invalid value in your "go.languageServerFlags" setting',
      "The gopls server failed to initialize",
      "Launching server using command gopls failed",
      "The Go Language Server server crashed {number} times",
      "The gopls server crashed",
      "client gopls failed to start",
      "Client gopls quit with exit code {number}",
      "gopls: exited with code {number}",
      "updateOverlays: finding view for {value}: no views in session",
    ],
    when: (_, text) => !/ENOENT|not found|cannot find/i.test(text),
    priority: 0,
    examples: [
      "gopls client: couldn't create connection to server.\n  Message: Command failed: /Users/u/go/bin/gopls -mode=stdio",
    ],
    text: {
      en: {
        title: "The editor could not start gopls, or gopls stopped",
        why: "gopls was found. It was built for another processor or by a Go that is too old, it cannot find the go command in the editor's environment, or it crashed. Its log shows the cause.",
      },
      "zh-CN": {
        title: "编辑器无法启动 gopls，或 gopls 已退出",
        why: "编辑器找到了 gopls，但它是为另一种处理器构建的、由过旧的 Go 构建的、在编辑器环境中找不到 go 命令，或者崩溃了；日志会说明原因。",
      },
    },
    remedy: {
      en: "Run gopls version and gopls check FILE.go in a terminal: if they fail there too, the editor is not the cause. Install it again with the Go that you use, and restart the editor. If it works in the terminal only, the editor has another PATH: start it from the terminal. Its log is the editor's output channel gopls (server).",
      "zh-CN":
        "在终端中运行 gopls version 和 gopls check FILE.go：如果在那里也失败，就与编辑器无关。请用当前的 Go 重新安装它并重启编辑器。如果只在终端中正常，说明编辑器的 PATH 不同：请从终端启动编辑器。日志在编辑器的 gopls (server) 输出通道中。",
      commands: ["go install golang.org/x/tools/gopls@latest", "gopls version"],
    },
    others: ["tools-older-than-go", "gui-path-missing-go", "go-for-another-processor", "editor-pinned-go"],
    verifyCommands: ["gopls version"],
    references: ["https://go.dev/gopls/troubleshooting"],
  },
  {
    id: "go-too-old",
    messages: [
      "Failed to find a go command (go{version} or newer) needed to install tools",
      "needed to install tools. The go command ({value}) is too old (go{version})",
    ],
    priority: 3,
    examples: [
      "Failed to find a go command (go1.21.0 or newer) needed to install tools. The go command (C:\\Go\\bin\\go.exe) is too old (go1.19.2).",
    ],
    remedy: {
      en: "The editor's extension builds its tools with Go {version} or newer, and found an older one. Install a newer Go. If the project must stay with the old one, name the newer Go for the tools only: setting go.toolsManagement.go.",
      "zh-CN":
        "编辑器扩展需要 Go {version} 或更新的版本来构建工具，但只找到较旧的。请安装更新的 Go。如果项目必须使用旧版本，可只为工具指定新的 Go：设置 go.toolsManagement.go。",
      commands: ["go version"],
    },
    others: ["editor-pinned-go", "multiple-go-on-path"],
  },
  {
    id: "tools-older-than-go",
    messages: [
      "could not load export data: no export data for",
      "panic: load embedded ruleguard rules:",
      "failed to load export data for",
    ],
    when: (_, text) => /golangci|goanalysis|buildir|ruleguard|tinygo|gopls|staticcheck/.test(text),
    priority: 3,
    examples: ["panic: load embedded ruleguard rules: rules/rules.go:13: can't load fmt"],
    others: ["multiple-go-on-path", "goroot-not-an-sdk"],
  },
  {
    id: "no-package-here",
    messages: ["context loading failed: no go files to analyze"],
    priority: 1,
    examples: ['level=error msg="Running error: context loading failed: no go files to analyze"'],
  },
  {
    id: "cgo-silently-off",
    messages: ["could not import C (no metadata for C)", "could not import C (cgo preprocessing failed)"],
    priority: 2,
    // Or the C library of the package is missing, or the tool cannot load cgo.
    ambiguous: true,
    examples: ["main.go:9:8: could not import C (no metadata for C) (typecheck)"],
    others: ["gcc-missing", "c-headers-missing", "c-library-missing"],
  },
  {
    id: "command-of-another-release",
    messages: ['no such tool "{tool}"'],
    when: ({ tool = "" }) =>
      !/^(?:compile|link|asm|cgo|cover|vet|pack|covdata|buildid|nm|objdump|pprof|trace|fix|test2json|addr2line|preprofile|dist|api|doc)$/i.test(
        tool,
      ),
    priority: 3,
    examples: ['go tool: no such tool "tour"'],
    remedy: {
      en: "{tool} is not one of Go's own tools, or no longer: tour and godoc left Go in 1.12 and 1.13. Install it as a program and call it by its name, or, with Go 1.24 or newer, add it to the module (go get -tool PATH) and call go tool {tool} there.",
      "zh-CN":
        "{tool} 不是（或不再是）Go 自带的工具：tour 和 godoc 分别在 1.12 和 1.13 被移除。请把它作为程序安装并直接按名称调用；在 Go 1.24 或更新的版本中，也可加入模块（go get -tool PATH）后用 go tool {tool} 调用。",
      commands: ["go tool", "go install {install}@latest"],
    },
  },
  {
    id: "gomobile-not-ready",
    messages: [
      "gomobile: toolchain not installed. run `gomobile init`",
      "-target=ios requires XCode",
      "failed to open Java support file: open {path}",
      'gomobile: exec: "javac": executable file not found',
      "unable to import bind/java:",
    ],
    when: (_, text) => mentionsGo(text) || /gomobile|gobind|x\/mobile/.test(text),
    priority: 1,
    examples: ["gomobile: toolchain not installed. run `gomobile init`"],
    text: {
      en: {
        title: "gomobile does not have what it needs besides Go",
        why: "gomobile and gobind must be of one version, golang.org/x/mobile/bind must be in the project's go.mod, and the target needs its own tools: the Android NDK and a JDK, or Xcode on a Mac.",
      },
      "zh-CN": {
        title: "gomobile 缺少 Go 以外的组件",
        why: "gomobile 和 gobind 必须是同一版本，项目的 go.mod 中要有 golang.org/x/mobile/bind，目标平台还需要各自的工具：Android NDK 和 JDK，或 Mac 上的 Xcode。",
      },
    },
    remedy: {
      en: "Install both commands again, add the package to the project, and run gomobile init. For Android set ANDROID_HOME and ANDROID_NDK_HOME and install a JDK; for iOS install Xcode (not only its command line tools).",
      "zh-CN":
        "重新安装这两个命令，把该包加入项目，并运行 gomobile init。Android 需要设置 ANDROID_HOME 和 ANDROID_NDK_HOME 并安装 JDK；iOS 需要安装 Xcode（仅有命令行工具不够）。",
      commands: [
        "go install golang.org/x/mobile/cmd/gomobile@latest",
        "go install golang.org/x/mobile/cmd/gobind@latest",
        "go get golang.org/x/mobile/bind",
        "gomobile init",
      ],
    },
    others: ["android-ndk-missing", "clt-broken"],
    verifyCommands: ["gomobile version"],
    references: ["https://go.dev/wiki/Mobile"],
  },
  {
    id: "go-too-old",
    messages: ["requires go version {version} through {version2}, got go{version3}"],
    when: ({ version, version3 }) => minor(version3) < minor(version),
    priority: 3,
    examples: ["error: requires go version 1.18 through 1.19, got go1.14"],
    remedy: {
      en: "The tool found Go {version3} and needs {version} to {version2}. If go version shows a newer one, the tool took another Go: TinyGo looks at GOROOT and at /usr/local/go. Give it this Go for the call, and remove the old one; else install Go {version2}.",
      "zh-CN":
        "该工具找到的是 Go {version3}，而它需要 {version} 到 {version2}。如果 go version 显示的版本更新，说明工具用了另一个 Go：TinyGo 会查看 GOROOT 和 /usr/local/go。请为该调用指定当前的 Go 并移除旧的；否则请安装 Go {version2}。",
      commands: ["go version", "env GOROOT=$(go env GOROOT) tinygo version"],
    },
    others: ["multiple-go-on-path", "goroot-version-mismatch"],
  },
  {
    id: "go-not-on-path",
    messages: ["cannot locate $GOROOT, please set it manually"],
    priority: 1,
    examples: ["$ tinygo build -o k.uf2 main.go\nerror: cannot locate $GOROOT, please set it manually"],
    remedy: {
      en: "TinyGo needs Go itself and did not find it. Install Go from https://go.dev/dl/ and put its bin directory on PATH. If go version works, name that Go for TinyGo.",
      "zh-CN":
        "TinyGo 需要 Go 本身，但没有找到。请从 https://go.dev/dl/ 安装 Go，并把其 bin 目录加入 PATH。如果 go version 可以运行，请为 TinyGo 指定该 Go。",
      commands: ["go version", "env GOROOT=$(go env GOROOT) tinygo env"],
    },
    windows: {
      en: "TinyGo needs Go itself and did not find it. Install Go from https://go.dev/dl/ and open a new terminal. If go version works, set GOROOT to what go env GOROOT prints.",
      "zh-CN":
        "TinyGo 需要 Go 本身，但没有找到。请从 https://go.dev/dl/ 安装 Go 并打开新的终端。如果 go version 可以运行，请把 GOROOT 设为 go env GOROOT 显示的目录。",
      commands: ["go env GOROOT"],
    },
    others: ["goroot-not-found", "goroot-not-an-sdk"],
  },
];
