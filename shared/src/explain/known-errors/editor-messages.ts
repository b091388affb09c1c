import type { ErrorMessage } from "./known-error.ts";
import { NO_GO, NO_TOOL } from "./not-found.ts";

/** Another tool's name would make the message that tool's. */
const OF_EMACS_GO = /\bgo-(?:ts-)?mode\b|gopls/;

/** What the Go plugins of VS Code, Vim, Neovim, Emacs, Zed and Helix say in their own words. */
export const EDITOR_MESSAGES: readonly ErrorMessage[] = [
  {
    id: "gui-path-missing-go",
    messages: [
      "Failed to find a go command needed to install tools",
      'as the "go" binary cannot be found in either GOROOT(',
      'unable to locate "go" binary in GOROOT',
    ],
    priority: 1,
    examples: [
      'Failed to run "go list" to find current package as the "go" binary cannot be found in either GOROOT(undefined) or PATH(/usr/bin:/bin)',
      'Error: unable to locate "go" binary in GOROOT (undefined) or PATH (/usr/bin:/bin)',
    ],
    remedy: {
      en: "The editor does not find go in its own PATH, which the message shows. Start the editor from a terminal in which go version works, or let the file that login shells read set PATH, or name the directory of the SDK in go.goroot. Then reload the window.",
      "zh-CN":
        "编辑器在自己的 PATH（消息中已列出）里找不到 go。请在 go version 可用的终端中启动编辑器，或在登录 shell 读取的文件中设置 PATH，或在 go.goroot 中写出 SDK 目录，然后重新加载窗口。",
      commands: ["command -v go", "go env GOROOT"],
    },
    others: ["go-not-on-path", "editor-pinned-go"],
  },
  {
    id: "go-not-on-path",
    messages: ["because `go` was not found", '"go" binary is not found', "because go was not found"],
    priority: 1,
    examples: [
      'Failed to start language server "gopls":\n\ncached binary not found\nCould not install the Go language server `gopls`, because `go` was not found.',
    ],
    others: ["gui-path-missing-go", ...NO_GO.filter((id) => id !== "gui-path-missing-go")],
  },
  {
    id: "sdk-not-downloaded",
    messages: [
      "SDK path does not exist: {path}",
      "Could not download Go version.",
      "Could not install golang.org/dl/go{version}",
    ],
    priority: 1,
    examples: ['Error: Could not install golang.org/dl/go1.22.4 - check logs in the "Go" output channel'],
    remedy: {
      en: "The editor installs a release with go install golang.org/dl/goVERSION and goVERSION download, and one of the two failed. Run both in a terminal: what they print is the cause (no go yet, no network, a proxy without the release, no such release). Then choose the release in the editor again.",
      "zh-CN":
        "编辑器用 go install golang.org/dl/goVERSION 和 goVERSION download 安装版本，其中一步失败了。请在终端中运行这两条命令，输出就是原因（还没有 go、没有网络、代理没有该版本、版本不存在），然后在编辑器中重新选择版本。",
      commands: ["go install golang.org/dl/go{version}@latest", "go{version} download"],
    },
    others: ["goproxy-unreachable", "gopath-bin-not-on-path", "no-such-release"],
  },
  {
    id: "tools-older-than-go",
    messages: [
      "need recompiling to work with go",
      "Version of Delve is too old for this version of Go",
      "version of Delve is too old for Go version",
    ],
    priority: 1,
    examples: ["Tools (gopls, dlv) need recompiling to work with go version go1.25.0 linux/amd64"],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: [
      "The minimum supported Go version is {version}. Please update your Go",
      "Go v{version} is required to format",
    ],
    priority: 1,
    examples: [
      "The minimum supported Go version is 1.21. Please update your Go to ensure the extension functions correctly. You are currently using go1.17.",
    ],
    others: ["multiple-go-on-path", "editor-pinned-go"],
  },
  {
    id: "no-module",
    messages: ["vim-go: go.mod does not exist", "vim-go: go module not found"],
    priority: 1,
    examples: ["vim-go: go.mod does not exist"],
    others: ["go111module-off", "gopls-workspace-missing"],
  },
  {
    id: "home-unset",
    messages: ["`go env GOPATH` returns empty", "Set GOPATH environment variable and restart VS Code"],
    priority: 1,
    examples: ["vim-go: $GOPATH is not set and `go env GOPATH` returns empty"],
    remedy: {
      en: "go env GOPATH gave nothing: there is no HOME in the environment of the editor, or go could not be run there. Start the editor from a terminal in which go env GOPATH prints a directory, or set GOPATH for it.",
      "zh-CN":
        "go env GOPATH 没有输出：编辑器的环境中没有 HOME，或者无法在其中运行 go。请在 go env GOPATH 能输出目录的终端中启动编辑器，或为它设置 GOPATH。",
      commands: ["go env GOPATH"],
    },
    others: ["gui-path-missing-go", "gopath-malformed", "goroot-not-found"],
  },
  {
    id: "git-missing",
    messages: ["vim-go: git executable not found"],
    priority: 1,
    examples: ["vim-go: git executable not found."],
    others: ["path-clobbered"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "not running: exited abnormally with code 127",
      "Failed to initialize the language servers for `source.go`…cannot find binary path",
      "Failed to initialize the LSP for `source.go`…cannot find binary path",
      "go-{name} returned non-zero exit code 127",
    ],
    when: (_, text) => OF_EMACS_GO.test(text) || /source\.go|syntax checker/.test(text),
    priority: 2,
    examples: [
      "[eglot] (ignored) Process EGLOT (ledger/(go-mode)) not running: exited abnormally with code 127",
      "helix_view::editor [ERROR] Failed to initialize the language servers for `source.go` - `gopls` { cannot find binary path }",
    ],
    others: ["gui-path-missing-go", ...NO_TOOL],
  },
  {
    id: "editor-sdk-directory",
    messages: ["Unpacked SDK is corrupted"],
    when: (_, text) =>
      /\bGo\b|GoLand|IntelliJ|IDEA|go1\.|^\s*(?:Error: )?Unpacked SDK is corrupted\.?\s*$/.test(text),
    priority: 1,
    examples: ["GoLand: Unpacked SDK is corrupted"],
    remedy: {
      en: "The IDE cannot read the version of that SDK. IDEs of 2022 and older do not know the layout of Go 1.21 and newer: update the IDE. If it is new, let it download the SDK again (Settings, Go, GOROOT), or choose the directory that go env GOROOT names.",
      "zh-CN":
        "IDE 无法读取该 SDK 的版本。2022 年及更早的 IDE 不认识 Go 1.21 及更新版本的目录结构：请更新 IDE。如果 IDE 已是新版，请在 Settings → Go → GOROOT 中重新下载 SDK，或选择 go env GOROOT 给出的目录。",
      commands: ["go env GOROOT"],
    },
    others: ["goroot-not-an-sdk"],
  },
  {
    id: "gui-path-missing-go",
    messages: [
      '"go" binary in either GOROOT(…) or PATH(…/app/bin:…',
      '"go" binary in either GOROOT(…) or PATH(…/.var/app/…',
    ],
    priority: 3,
    examples: [
      'Failed to find the "go" binary in either GOROOT() or PATH(/app/bin:/usr/bin:/home/ada/.var/app/com.visualstudio.code/data/node_modules/bin). Check PATH, or Install Go and reload the window.',
    ],
    remedy: {
      en: "The editor runs as a Flatpak: its sandbox sees neither the system's Go nor your PATH. Install the Go extension of the Flatpak SDK and switch it on (FLATPAK_ENABLE_SDK_EXT=golang), or install the editor from the distribution's or the maker's package.",
      "zh-CN":
        "该编辑器以 Flatpak 运行：沙箱中看不到系统的 Go，也看不到你的 PATH。请安装 Flatpak SDK 的 Go 扩展并启用（FLATPAK_ENABLE_SDK_EXT=golang），或改用发行版或官方的软件包安装编辑器。",
      commands: ["flatpak install flathub org.freedesktop.Sdk.Extension.golang"],
    },
  },
];
