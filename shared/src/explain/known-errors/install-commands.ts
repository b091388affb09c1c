import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Where go install and go get put things, and from where they may run. */
export const INSTALL_COMMANDS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "no-module",
    messages: ["directory prefix {path} does not contain main module"],
    priority: 1,
    examples: ["$ go test ./...\npattern ./...: directory prefix . does not contain main module"],
    others: ["parent-gomod", "gowork-stray"],
  },
  {
    id: "no-module",
    messages: ["'go install' requires a version when current directory is not in a module"],
    priority: 2,
    examples: [
      "go: 'go install' requires a version when current directory is not in a module\n\tTry 'go install example.com/cmd@latest' to install the latest version",
    ],
    remedy: {
      en: "Outside a module, go install wants a version: add @latest to the path (go install PATH@latest). To build your own code, go to the directory with its go.mod first.",
      "zh-CN":
        "在模块之外，go install 需要版本：在路径后加 @latest（go install PATH@latest）。要构建自己的代码，请先进入有 go.mod 的目录。",
      commands: ["go install {install}@latest"],
    },
    others: ["go111module-off"],
  },
  {
    id: "no-install-location",
    messages: [
      "no install location for directory {path} outside GOPATH",
      "no install location for .go files listed on command line (GOBIN not set)",
      "no install location for {path}: hidden by {path2}",
    ],
    priority: 2,
    examples: [
      "go install: no install location for directory /srv/relay outside GOPATH\n\tFor more details see: 'go help gopath'",
      "go install: no install location for .go files listed on command line (GOBIN not set)",
    ],
    text: {
      en: {
        title: "go install does not know where to put the program",
        why: "In GOPATH mode go install takes the place from where the source is: below GOPATH/src. This directory is outside GOPATH, or files were named instead of a package.",
      },
      "zh-CN": {
        title: "go install 不知道把程序放到哪里",
        why: "在 GOPATH 模式下，go install 根据源码在 GOPATH/src 下的位置决定安装目录。当前目录在 GOPATH 之外，或者命令中写的是文件而不是包。",
      },
    },
    remedy: {
      en: "Make the directory a module (go mod init PATH) and run go install . there: with modules it may be anywhere, and the program goes to GOBIN or GOPATH/bin. Without modules, set GOBIN to a directory on PATH, or move the code below GOPATH/src.",
      "zh-CN":
        "把该目录变成模块（go mod init PATH），然后在那里运行 go install .：使用模块时源码可以在任何位置，程序会放到 GOBIN 或 GOPATH/bin。不使用模块时，请把 GOBIN 设为 PATH 中的目录，或把代码移到 GOPATH/src 下。",
      commands: ["go env GOBIN GOPATH GO111MODULE", "go install ."],
    },
    others: ["go111module-off", "gobin-malformed", "gopath-malformed", "no-module"],
    verifyCommands: ["go env GOBIN GOPATH GOMOD"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Compile_and_install_packages_and_dependencies"],
  },
  {
    id: "gopath-is-goroot",
    messages: [
      "cannot download, $GOPATH must not be set to $GOROOT.",
      "cannot download: $GOPATH must not be set to $GOROOT.",
      "is a GOROOT, not a GOPATH.",
    ],
    priority: 2,
    examples: [
      "package github.com/a/b: cannot download, $GOPATH must not be set to $GOROOT. For more details see: 'go help gopath'",
    ],
  },
  {
    id: "go111module-off",
    messages: [
      "modules disabled inside GOPATH/src by GO111MODULE=auto",
      "package {module}@{value}: invalid github.com/ import path",
      "list -m cannot be used with GO111MODULE=off",
      "build flag -modfile only valid when using modules",
      "build flag -modcacherw only valid when using modules",
    ],
    priority: 2,
    examples: [
      "go: modules disabled inside GOPATH/src by GO111MODULE=auto; see 'go help modules'",
      'package github.com/a/b@latest: invalid github.com/ import path "github.com/a/b@latest"',
    ],
    others: ["project-in-gopath-src", "go-too-old"],
  },
  {
    id: "go-too-old",
    messages: ["cannot use path@version syntax in GOPATH mode"],
    when: (_, text) => !/GO111MODULE=("?)off/.test(text),
    examples: [
      "C:\\Users\\pat>go get github.com/a/b@main\ngo: cannot use path@version syntax in GOPATH mode",
    ],
    remedy: {
      en: "go works in GOPATH mode, where a path has no version. Since Go 1.16 modules are on: install a newer Go. If go version shows 1.16 or newer, modules are switched off: unset GO111MODULE (go env -u GO111MODULE, and the line in the startup file).",
      "zh-CN":
        "go 处于 GOPATH 模式，这时路径不能带版本。Go 1.16 起默认启用模块：请安装更新的 Go。如果 go version 已是 1.16 或更新，说明模块被关闭：请取消 GO111MODULE（go env -u GO111MODULE，以及启动文件中的那一行）。",
      commands: ["go version", "go env GO111MODULE"],
    },
    others: ["go111module-off"],
  },
  {
    id: "command-of-another-release",
    messages: [
      "flag is no longer supported; use",
      "go: {option} flag is no longer supported",
      "no longer supported; use GOINSECURE instead",
    ],
    examples: ["go: -insecure flag is no longer supported; use GOINSECURE instead"],
    remedy: {
      en: "This flag was removed. Use what the message names instead: for -insecure set GOINSECURE to the host (go env -w GOINSECURE=HOST), for go get -u of a tool go install PATH@latest.",
      "zh-CN":
        "该标志已被删除，请改用报错中提到的方式：-insecure 改为把主机写入 GOINSECURE（go env -w GOINSECURE=HOST），用 go get 安装工具改为 go install PATH@latest。",
    },
  },
  {
    id: "command-of-another-release",
    messages: ['unknown subcommand "{name}"', "go {name}: unknown command"],
    when: ({ name }) => /^(?:mod|work|telemetry)$/.test(name ?? ""),
    priority: 2,
    examples: ['go: unknown subcommand "mod"', "go work: unknown command\nRun 'go help' for usage."],
    remedy: {
      en: "go mod was added in Go 1.11, go work in 1.18, go telemetry in 1.23: this go is older. Install a newer one, and look at which go runs. In a YAML file write the version between quotes: without them 1.20 is read as 1.2. Netlify and similar services take it from a variable: GO_VERSION.",
      "zh-CN":
        "go mod 从 Go 1.11 起才有，go work 从 1.18 起，go telemetry 从 1.23 起：当前的 go 更旧。请安装更新的版本，并检查运行的是哪个 go。在 YAML 中请给版本加引号：否则 1.20 会被读成 1.2。Netlify 等服务由变量 GO_VERSION 指定版本。",
      commands: ["go version", "command -v go"],
    },
    others: ["go-too-old", "multiple-go-on-path"],
  },
  {
    id: "gomod-needs-newer-go",
    messages: ["{module}@{value} requires go >= {version} (running go {version2}"],
    when: (_, text) => /\bgo (?:install|run|get) [^\n]*@|: [\w./-]+@latest: /.test(text),
    priority: 1,
    examples: [
      "$ go install example.com/anker/cmd/anker@latest\ngo: example.com/anker/cmd/anker@latest: example.com/anker@v1.8.0 requires go >= 1.24.2 (running go 1.22.1; GOTOOLCHAIN=local)",
    ],
    remedy: {
      en: "The newest release of the tool needs Go {version}. Let go fetch that Go for this command (GOTOOLCHAIN), install a newer Go (https://go.dev/dl/; Dockerfile: FROM golang:{version}), or install an older release of the tool instead of @latest: go list prints them.",
      "zh-CN":
        "该工具的最新版本需要 Go {version}。可以让 go 为这条命令获取该版本（GOTOOLCHAIN），安装更新的 Go（https://go.dev/dl/；Dockerfile：FROM golang:{version}），或用较早的版本代替 @latest：go list 会列出它们。",
      commands: [
        "env GOTOOLCHAIN=go{toolchain} go install {install}@latest",
        "go list -m -versions {module}",
      ],
    },
    others: ["gotoolchain-unavailable", "multiple-go-on-path"],
  },
];
