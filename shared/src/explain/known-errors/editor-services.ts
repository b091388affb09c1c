import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What editors and gopls say of settings, folders and versions of their own. */
export const EDITOR_SERVICES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "editor-pinned-go",
    messages: [
      "spawn /usr/local/go EACCES",
      "Error: spawn {path} EACCES",
      "{path}/go is not an executable",
      'failed to get "{path} version", invalid Go binary',
      "Unable to stat path to language server binary: {path}",
      "invalid Go binary:",
      "Cannot find the alternate tool {value} configured for",
      "custom formatter path is not provided in go.alternateTools",
      "go.alternateTools setting",
      "Could not find alternate tool for 'go'",
    ],
    when: ({ path }, text) =>
      /EACCES/.test(text) ? /\bgo(?:lang|pls|root)?\b|dlv|staticcheck/i.test(`${path} ${text}`) : true,
    priority: 2,
    examples: [
      "Installing golang.org/x/tools/gopls@latest FAILED\ngopls:\nError: spawn /usr/local/go EACCES",
      'failed to get "/opt/go/bin/go version", invalid Go binary:',
      "Unable to stat path to language server binary: /home/ada/go/bin/gopls. Check the go.alternateTools setting",
    ],
    remedy: {
      en: "The editor's settings name a go or a tool that cannot be started: a directory instead of a file, a file that is gone, or one of another machine (a remote, a container). Look into go.goroot and go.alternateTools (settings.json, .vscode/settings.json, devcontainer.json), correct or remove them, then Go: Choose Go Environment and reload the window.",
      "zh-CN":
        "编辑器的设置指向了无法启动的 go 或工具：是目录而不是文件、文件已不存在，或属于另一台机器（远程主机、容器）。请检查 go.goroot 和 go.alternateTools（settings.json、.vscode/settings.json、devcontainer.json），更正或删除，然后执行 Go: Choose Go Environment 并重新加载窗口。",
      commands: ["command -v go gopls"],
    },
    others: ["gui-path-missing-go", "gopath-bin-not-on-path"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "{tool} is not found. Please make sure it is installed and available in the PATH",
      "command {tool} not found, install with",
      "{tool} not found in path",
      'Process failed to start: no such file or directory: "{tool}"',
      "Tool {tool} is missing",
      "{tool} not installed",
      "{tool} is not installed or not in",
      "{tool} not installed or available in the PATH",
      "missing required tool: {tool}",
      "requires {tool} to be installed",
      "Executable `{tool}` not found",
      'Tried to link bin "{tool}" to non-existent target',
      "failed to find format tool: {tool}",
      "failed to find tool {tool}",
      "Analysis tools missing",
      "Some Go analysis tools are missing from your GOPATH",
      "The {tool} command is not available",
      "command '{tool}' not available. Run",
      "executable not found: {tool}",
      "Executable '{tool}' not found",
      "null-ls: failed to run generator: …command {tool} is not executable",
      "[conform.nvim] Formatter '{tool}' unavailable: Command '{tool2}' not found",
      "Formatter '{tool}' unavailable: Command",
      "Error running {tool}: ENOENT: no such file or directory",
      "Linter command `{tool}` exited with code: 127",
      "Cannot find executable {tool}",
      "apheleia: formatter {name} command {tool} not found",
      "Language server {tool} failed to start: failed to spawn command",
      "Failed to start language server {tool}",
      "The language server is either not installed or not present in PATH: {tool}",
    ],
    when: ({ tool = "go" }, text) =>
      tool !== "golang" &&
      (/^go|^dlv$|^staticcheck$|^revive$|^golines$|^impl$|golangci|delve|^templ$/.test(tool) ||
        /\bGOPATH\b|x\/tools|golang/.test(text)),
    priority: 1,
    examples: [
      "failed to find format tool: goimports",
      "[conform.nvim] Formatter 'gofumpt' unavailable: Command 'gofumpt' not found",
      "Language server gopls failed to start: failed to spawn command",
    ],
    others: ["gui-path-missing-go", "agent-shell-without-go"],
  },
  {
    id: "gopls-not-started",
    messages: [
      "failed to parse gopls version output",
      "failed to install gopls with `go install`",
      "failed to install gopls via `go install`",
      'failed to start language server "gopls": ',
      "Language server gopls exited",
      "Process EGLOT ({value}) not running",
    ],
    when: (_, text) =>
      /gopls|golang|\bGo\b/.test(text) &&
      !/[Ii]s go installed|go` was not found|not found|os error 2|ENOENT/.test(text),
    priority: 1,
    examples: ["Language server error: Go\n\nfailed to parse gopls version output"],
    remedy: {
      en: "The gopls that the editor keeps for itself does not run. Delete the editor's own copy (Zed: languages/gopls in its data directory; Mason: :MasonUninstall gopls) and let it install again, or install gopls yourself with the Go that you use and put its directory on the editor's PATH. In a terminal gopls version must answer.",
      "zh-CN":
        "编辑器自带的 gopls 无法运行。请删除编辑器自己的副本（Zed：数据目录中的 languages/gopls；Mason：:MasonUninstall gopls）并重新安装，或用正在使用的 Go 自行安装 gopls，并把其目录加入编辑器的 PATH。终端中 gopls version 应有输出。",
      commands: ["go install golang.org/x/tools/gopls@latest", "gopls version"],
    },
    others: ["tools-older-than-go", "gopath-bin-not-on-path"],
  },
  {
    id: "gopls-not-started",
    messages: [
      "spawn: go failed with exit code {number}",
      "mason-core…error=spawn: go failed",
      "mason-lspconfig…failed to install gopls",
    ],
    priority: -1,
    examples: [
      "Installation failed for Package(name=gopls) error=spawn: go failed with exit code 1 and signal 0.",
    ],
    remedy: {
      en: "go install failed, and the editor does not show why. Run it in a terminal: what it prints there is the cause (no Go or an old one, no network, a directory that may not be written to). When it works there, let the editor install again.",
      "zh-CN":
        "go install 失败，而编辑器没有显示原因。请在终端中运行它，那里的输出就是原因（没有 Go 或版本太旧、没有网络、目录不可写）。在终端中成功后，再让编辑器重新安装。",
      commands: ["go install golang.org/x/tools/gopls@latest", "go version"],
    },
    others: ["go-too-old", "goproxy-unreachable", "gui-path-missing-go"],
  },
  {
    id: "editor-too-old",
    messages: [
      "failed to get workspace configuration from client",
      "Features that rely on gopls will not work without either Vim",
      "This feature requires either Vim {version}",
      "vim-go requires at least Vim {version}",
      "request workspace/configuration not implemented",
      "unhandled method client/registerCapability",
      "The language server is not supported for SSH. Disabling it",
      "Cannot activate language features - unsupported environment",
      "attempt to call field 'ifnil' (a nil value)",
      "vim.lsp.start_client is deprecated",
      "The `require('lspconfig')` \"framework\" is deprecated",
      "unexpected gopls setting",
      'unexpected setting "{value}"',
      'setting option "{name}": this setting is deprecated',
      "invalid settings: setting option",
    ],
    when: (_, text) => /gopls|\bgo\b|golang|vim-go/i.test(text),
    priority: 3,
    examples: [
      "LSP[gopls] Error loading workspace folders (expected 1, got 0)\nfailed to load view for file:///home/ewa/kite: failed to get workspace configuration from client (file:///home/ewa/kite): MethodNotFound",
      'gopls: invalid settings: setting option "experimentalWorkspaceModule": this setting is deprecated',
    ],
    text: {
      en: {
        title: "The editor, its plugin and gopls are of different times",
        why: "gopls asks the editor for something that the editor or its plugin does not answer, or gets a setting that it no longer knows. The installed Go is fine.",
      },
      "zh-CN": {
        title: "编辑器、插件与 gopls 版本不匹配",
        why: "gopls 向编辑器请求了编辑器或插件不支持的功能，或收到了已不再支持的设置。已安装的 Go 没有问题。",
      },
    },
    remedy: {
      en: "Update the editor and its Go or LSP plugin, then gopls (go install golang.org/x/tools/gopls@latest), and start the editor again. Take settings that gopls names as unknown or deprecated out of the editor's configuration. An editor that cannot be updated needs an older gopls.",
      "zh-CN":
        "更新编辑器及其 Go 或 LSP 插件，再更新 gopls（go install golang.org/x/tools/gopls@latest），然后重启编辑器。从编辑器配置中删除 gopls 提示为未知或已弃用的设置。无法更新的编辑器需要较旧的 gopls。",
      commands: ["gopls version", "go install golang.org/x/tools/gopls@latest"],
    },
    others: ["tools-older-than-go"],
    verifyCommands: ["gopls version"],
    references: ["https://go.dev/gopls/settings"],
  },
  {
    id: "folder-name-case",
    messages: [
      "check that the spelling of the configured workspace folder path agrees with the spelling reported by the operating system",
      'component "{value}" is listed by Windows as "{value2}"',
      'component "{value}" is listed by macOS as "{value2}"',
      "invalid workspace folder path: ",
    ],
    priority: 2,
    examples: ['invalid path "C:\\\\src\\\\App": component "App" is listed by Windows as "app"'],
    text: {
      en: {
        title: "A name is written with capitals in one place and without in another",
        why: "On Windows and macOS two spellings are one directory, for Go they are two. It happens with a directory that was opened by another spelling, and with import paths whose owner changed the spelling.",
      },
      "zh-CN": {
        title: "同一个名字在不同地方大小写不一致",
        why: "在 Windows 和 macOS 上两种写法是同一个目录，对 Go 来说却是两个。常见于以另一种写法打开的文件夹，以及所有者改过大小写的导入路径。",
      },
    },
    remedy: {
      en: "Open the directory as the system spells it (close it, then open it again from the file manager; in a terminal cd to the exact spelling). For an import path use one spelling everywhere, the one that the module's own go.mod has; update the dependency that still uses the other one.",
      "zh-CN":
        "按系统显示的写法打开文件夹（关闭后从文件管理器重新打开；在终端中 cd 到准确的写法）。导入路径在各处使用同一种写法，即该模块自己的 go.mod 中的写法；更新仍使用另一种写法的依赖。",
      commands: ["go mod tidy", "go mod why -m MODULE"],
    },
    others: ["module-path-mismatch"],
    verifyCommands: ["go env GOMOD"],
    references: ["https://go.dev/ref/mod#module-cache"],
  },
];
