import type { ErrorMessage, KnownError } from "./known-error.ts";

const MODULES = ["https://go.dev/ref/mod"];

/** go.mod, go.sum and the commands around them. */
export const DEPENDENCIES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-get-outside-module",
    messages: [
      "'go get' is no longer supported outside a module",
      "installing executables with 'go get' in module mode is deprecated",
      "see https://golang.org/doc/go-get-install-deprecation",
    ],
    priority: 1,
    examples: [
      "go: 'go get' is no longer supported outside a module.\n\tTo build and install a command, use 'go install' with a version,\n\tlike 'go install example.com/cmd@latest'",
    ],
    text: {
      en: {
        title: "go get no longer installs commands",
        why: "Since Go 1.18 go get only changes the go.mod of the module it runs in. Older instructions use it to install commands.",
      },
      "zh-CN": {
        title: "go get 不再用来安装命令",
        why: "从 Go 1.18 起，go get 只修改所在模块的 go.mod。旧教程用它来安装命令。",
      },
    },
    remedy: {
      en: "To install a command: go install PATH@latest, with the import path of the command (often …/cmd/NAME). To add a dependency, go to the module's directory first, or create a module with go mod init.",
      "zh-CN":
        "安装命令：go install PATH@latest，PATH 是该命令的 import 路径（常为 …/cmd/NAME）。要添加依赖，请先进入模块目录，或用 go mod init 新建模块。",
      commands: ["go install {install}@latest"],
    },
    others: ["no-module", "go111module-off"],
    verifyCommands: ["go env GOMOD"],
    references: ["https://go.dev/doc/go-get-install-deprecation"],
  },
  {
    id: "no-module",
    messages: [
      "working directory is not part of a module",
      "go: cannot find main module",
      "go.mod file not found in current directory or any parent directory",
      "no go.mod file found in current directory or any parent directory",
      "go: cannot determine module path for source directory",
    ],
    priority: 1,
    examples: [
      "cannot find module providing package example.com/complete/gocode: working directory is not part of a module",
    ],
    others: ["go111module-off", "gowork-stray", "parent-gomod"],
  },
  {
    id: "missing-dependency",
    messages: ["missing go.sum entry", "go: updates to go.sum needed"],
    examples: ["github.com/a/b@v0.6.0: missing go.sum entry; to add it:\n\tgo mod download github.com/a/b"],
  },
  {
    id: "import-path-without-dot",
    messages: ["package {dotless} is not in std", "package {dotless} is not in GOROOT"],
    priority: 1,
    examples: [
      "main.go:4:2: package myapp/util is not in std (/usr/local/go/src/myapp/util)",
      "$ go build bookunlock\npackage bookunlock is not in GOROOT (/usr/local/go/src/bookunlock)",
    ],
    remedy: {
      en: "If {dotless} was meant as the name of the output: go build -o NAME . (the directory is . or ./cmd/NAME). If it is a package of your module, begin the import path with the path in the module line of go.mod, and check the spelling. Then run go mod tidy.",
      "zh-CN":
        "如果 {dotless} 是想指定输出文件名：go build -o NAME .（目录写 . 或 ./cmd/NAME）。如果它是本模块的包，import 路径要以 go.mod 的 module 行中的路径开头，并检查拼写，然后运行 go mod tidy。",
      commands: ["go list -m", "go build ."],
    },
    others: ["parent-gomod", "goroot-not-an-sdk", "go111module-off"],
  },
  {
    id: "missing-dependency",
    messages: ["package {module} is not in std (…", "package {module} is not in GOROOT (…"],
    priority: 1,
    examples: ["main.go:4:2: package github.com/a/b is not in GOROOT (/usr/local/go/src/github.com/a/b)"],
    others: ["go111module-off", "parent-gomod", "project-in-gopath-src"],
  },
  {
    id: "module-path-mismatch",
    messages: [
      'parsing go.mod: unexpected module path "{value}"',
      "module declares its path as: {value}",
      "parsing go.mod: module declares its path as:",
      "but was required as: {value}",
    ],
    examples: ['go: github.com/cryptokit/wizard@v0.1.0: parsing go.mod: unexpected module path "wizard"'],
    text: {
      en: {
        title: "The module declares its path as something else",
        why: "The module line in that module's go.mod differs from the path in your import or go get: it was renamed or forked, or its author made a mistake. Your setup is fine.",
      },
      "zh-CN": {
        title: "模块自己声明的路径与请求的不同",
        why: "该模块 go.mod 中的 module 行与你的 import 或 go get 的路径不同：可能改名、是 fork，或作者写错了。本机环境没有问题。",
      },
    },
    remedy: {
      en: "Use the path that the message says the module declares. For a fork, use replace: go mod edit -replace OLD=FORK@VERSION. If the module line is wrong, tell the author and stay on an older version.",
      "zh-CN":
        "使用报错中模块声明的路径。如果是 fork，请用 replace：go mod edit -replace OLD=FORK@VERSION。如果 module 行有误，请告知作者并暂用旧版本。",
    },
    verifyCommands: ["go list -m -versions MODULE"],
    references: ["https://go.dev/ref/mod#go-mod-file-module"],
  },
  {
    id: "gomod-conflict-markers",
    messages: [
      "unknown directive: <<<<<<<",
      "unknown directive: =======",
      "unknown directive: >>>>>>>",
      "malformed go.sum: wrong number of fields {number}",
    ],
    priority: 2,
    examples: ["go: errors parsing go.mod:\n/w/go.mod:9: unknown directive: <<<<<<<"],
    text: {
      en: {
        title: "go.mod or go.sum contains a merge conflict",
        why: "git left conflict markers (<<<<<<<, =======, >>>>>>>) in the file, so go cannot read it.",
      },
      "zh-CN": {
        title: "go.mod 或 go.sum 中有未解决的合并冲突",
        why: "git 在文件中留下了冲突标记（<<<<<<<、=======、>>>>>>>），go 无法读取。",
      },
    },
    remedy: {
      en: "Resolve the conflict in go.mod: keep the higher version of each module and delete the markers. Take one side of go.sum. Then go mod tidy completes both files.",
      "zh-CN":
        "解决 go.mod 中的冲突：每个模块保留较高的版本，删除标记；go.sum 任取一边。然后用 go mod tidy 补全两个文件。",
      commands: ["git diff --name-only --diff-filter=U", "go mod tidy"],
    },
    verifyCommands: ["grep -n '^[<=>]\\{7\\}' go.mod go.sum"],
    references: MODULES,
  },
  {
    id: "gomod-needs-newer-go",
    messages: [
      "invalid go version '{version}': must match format 1.23",
      "unknown directive: toolchain",
      "unknown block type: tool",
      "unknown directive: tool",
      "unknown directive: godebug",
      "unknown directive: ignore",
    ],
    priority: 1,
    examples: [
      "go: errors parsing go.mod:\n/srv/keytool/go.mod:3: invalid go version '1.21.8': must match format 1.23",
      "go.mod:5: unknown directive: toolchain",
    ],
    remedy: {
      en: "The go that reads go.mod is older than the file: Go before 1.21 knows neither patch numbers in the go line nor the toolchain line, and cannot download a newer Go by itself. Install the version in go.mod's go line ({version}) or newer: https://go.dev/dl/, backports, a version manager, FROM golang:VERSION in a Dockerfile, setup-go with go-version-file in CI. If a tool prints this, rebuild or update the tool.",
      "zh-CN":
        "读取 go.mod 的 go 比文件旧：Go 1.21 以前不认识 go 行中的补丁号和 toolchain 行，也不能自动下载新版本。请安装 go.mod 的 go 行要求的版本（{version}）或更新：https://go.dev/dl/、backports、版本管理器，Dockerfile 中用 FROM golang:VERSION，CI 中用 setup-go 配 go-version-file。如果是某个工具报的错，请重新构建或更新该工具。",
      commands: ["go version"],
    },
    others: ["multiple-go-on-path", "tools-older-than-go", "go-unsupported"],
  },
  {
    id: "gomod-needs-newer-go",
    messages: [
      "requires go >= {version} (running go {version2}; GOTOOLCHAIN=…)",
      "go.mod requires go >= {version} (running go {version2}",
      'go: cannot find "go{version}" in PATH',
      "go.mod file indicates go {version}, but maximum supported version is {version2}",
      "go: download go{version} for …: toolchain not available",
      "go: download go{version}: golang.org/toolchain@…",
    ],
    examples: ["go: go.mod requires go >= 1.27 (running go 1.26.11; GOTOOLCHAIN=local)"],
    others: ["gotoolchain-invalid", "multiple-go-on-path", "gomod-line-without-patch", "goproxy-unreachable"],
  },
];
