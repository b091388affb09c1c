import { mentionsGo } from "../mentions-go.ts";
import { firstReleaseOfPackage } from "../std-releases.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** A library that `go get` or an old build wants newer: a file of another module below GOPATH/src. */
const GOPATH_FILE = /^(?:(?:\.\.[\\/])+|[^\s:]*[\\/]?src[\\/])[\w-]+(?:\.[\w-]+)+[\\/]/;

/** Headers that go prints above the errors of a package of a public host, after it was fetched. */
const FETCHED =
  /\bgo get\b[^\n]*\n(?:[^\n]{0,400}\n){0,20}?# (?:golang\.org|github\.com|gopkg\.in|honnef\.co)\/[^\n]*\n\.\//;

/** What old releases, old checkouts and old ways of working print where a newer Go would build. */
export const OLD_RELEASES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-too-old",
    messages: [
      "Update failed for {std}: Cannot detect VCS",
      "Unable to checkout {std}",
      'cannot find package "{std}" in any of:',
      "found packages {name} ({gofile}) and main ({gofile2}) in {path}",
    ],
    when: ({ std, path = "" }, text) =>
      std === undefined
        ? /[\\/]pkg[\\/]mod[\\/]/.test(path)
        : /Cannot detect VCS/.test(text) ||
          // Until Go 1.3 packages were in src/pkg.
          (/[\\/]src[\\/]pkg[\\/]/.test(text) && (firstReleaseOfPackage(std) ?? 0) > 3),
    priority: 4,
    examples: [
      "[ERROR] Update failed for net/http: Cannot detect VCS",
      'mail.go:9:2: cannot find package "mime/quotedprintable" in any of:\n\t/usr/lib/go/src/pkg/mime/quotedprintable (from $GOROOT)',
      "found packages glyph (doc.go) and main (gen_break.go) in /root/go/pkg/mod/github.com/holm/glyph@v0.4.3",
    ],
    remedy: {
      en: "This Go, or the tool that was built with it, is older than the code: it does not know a package of today's standard library, or //go:build lines (Go 1.17). Install a current Go from https://go.dev/dl/ (the distribution's package is often years old) and look which one runs. glide, dep and govendor are retired: run go mod init and go mod tidy instead.",
      "zh-CN":
        "这个 Go（或用它构建的工具）比代码旧：它不认识如今标准库中的包，或不识别 //go:build 行（Go 1.17）。请从 https://go.dev/dl/ 安装最新的 Go（发行版的软件包往往很旧），并确认运行的是哪一个。glide、dep、govendor 已停止维护：请改用 go mod init 和 go mod tidy。",
      commands: ["go version", "command -v go"],
    },
    others: ["multiple-go-on-path", "go-unsupported"],
  },
  {
    id: "go-too-old",
    messages: [
      "-mod=mod not supported (can be",
      'invalid boolean value "auto" for -buildvcs',
      'invalid boolean value "auto" for flag -buildvcs',
      'invalid value "auto" for flag -buildvcs',
    ],
    priority: 3,
    examples: [
      "go build -mod=mod -o anker\n-mod=mod not supported (can be '', 'readonly', or 'vendor')\nmake: *** [Makefile:9: anker] Error 1",
    ],
    remedy: {
      en: "The flag is older than this Go, its value is not: -mod=mod came with Go 1.14, -buildvcs=auto with 1.18. Install a current Go (https://go.dev/dl/), and look at which one runs.",
      "zh-CN":
        "这个 Go 认识该标志，但不认识它的值：-mod=mod 从 Go 1.14 起可用，-buildvcs=auto 从 1.18 起。请安装当前版本的 Go（https://go.dev/dl/），并检查实际运行的是哪一个。",
      commands: ["go version", "go env GOFLAGS"],
    },
    others: ["goflags-stop-builds", "multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: ['cannot find package "{module}" in any of:', "cannot find package {module} in any of:"],
    when: (_, text) => /hostedtoolcache[\\/]go[\\/]1\.(?:[0-9]|10)(?:\.\d+)?[\\/]/i.test(text),
    priority: 4,
    examples: [
      'main.go:4:2: cannot find package "github.com/holm/anker/cmd" in any of:\n\t/opt/hostedtoolcache/go/1.10.8/x64/src/github.com/holm/anker/cmd (from $GOROOT)',
    ],
    remedy: {
      en: "The job runs a Go from before modules, because nothing names another: write go-version-file: go.mod (or go-version: '1.N' in quotes) under with: of actions/setup-go, before the step that builds.",
      "zh-CN":
        "由于没有指定版本，该任务使用了模块出现之前的 Go：请在构建步骤之前，在 actions/setup-go 的 with: 下写 go-version-file: go.mod（或带引号的 go-version: '1.N'）。",
    },
    others: ["missing-dependency"],
  },
  {
    id: "go-too-old",
    messages: [
      "requires Go version {version}. Please update your Go installation",
      "requires Go {version}+. Please",
      "Please update your Go installation",
      "go{version} required: go version go{version2}",
      "Go version {version} (or higher) required",
      "you have a version of go that is too old",
    ],
    when: ({ version, version2 }, text) => version === undefined || version !== version2 || mentionsGo(text),
    priority: 1,
    examples: [
      "$ make\nERROR: moor requires Go version 1.7+. Please update your Go installation: https://golang.org/dl/",
      "go1.6 required: go version go1.5.2 darwin/amd64\nmake: *** [.go-version-check] Error 1",
      "Go version 1.1.x (or higher) required, you have a version of go that is too old",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: ["pattern all:{value}: no matching files found"],
    priority: 1,
    examples: [
      "../go/pkg/mod/example.com/sail@v2.2.0/templates.go:28:12: pattern all:ides/*: no matching files found",
    ],
    remedy: {
      en: 'go:embed knows "all:" since Go 1.18; an older Go takes it for a file name. Install a newer Go. If go version shows 1.18 or newer, the files are really not there: generate or build them first.',
      "zh-CN":
        "go:embed 从 Go 1.18 起支持 “all:”，更旧的 Go 会把它当作文件名。请安装更新的 Go。如果 go version 已是 1.18 或更新，说明这些文件确实不存在：请先生成它们。",
      commands: ["go version"],
    },
    others: ["multiple-go-on-path", "error-in-the-code"],
  },
  {
    id: "go-too-old",
    messages: ['cannot find package "{module}" in any of:', "cannot find package {module} in any of:"],
    when: (_, text) => /[\\/]go[-\\/]?1\.(?:[0-9]|10)(?:\.\d+)?[\\/]|\(\$GOPATH not set\)/.test(text),
    priority: 2,
    examples: [
      'main.go:7:2: cannot find package "github.com/a/b" in any of:\n\t/usr/lib/go-1.7/src/github.com/a/b (from $GOROOT)\n\t($GOPATH not set)',
    ],
    remedy: {
      en: "This Go is older than 1.11 and does not know modules: it looks for packages in GOROOT and GOPATH only. Install a current Go (https://go.dev/dl/; the distribution's package is often years old) and run the same command in the project's directory. To stay with this one, set GOPATH, put the project below GOPATH/src, and fetch the package with go get.",
      "zh-CN":
        "这个 Go 早于 1.11，不支持模块，只在 GOROOT 和 GOPATH 中查找包。请安装当前版本的 Go（https://go.dev/dl/；发行版的软件包往往很旧），然后在项目目录中运行同样的命令。如果继续使用旧版，请设置 GOPATH，把项目放到 GOPATH/src 下，并用 go get 获取该包。",
      commands: ["go version"],
    },
    others: ["missing-dependency", "go111module-off", "home-unset", "multiple-go-on-path"],
  },
  {
    id: "gopath-checkout-stale",
    messages: ["{gofile}:{number}:{number2}: {code}", "{gofile}:{number}: {code}"],
    when: ({ gofile = "" }, text) =>
      !/[\\/]pkg[\\/]mod[\\/]|[\\/]vendor[\\/]|\bGO(?:OS|ARCH)=|go\.mod\b/.test(text) &&
      ((GOPATH_FILE.test(gofile) && /\bgo get\b|\bgolang\.org\/x\//.test(text)) || FETCHED.test(text)),
    priority: 1,
    // As often this Go is too old for the code, or the code is broken where it comes from.
    ambiguous: true,
    examples: [
      "$ go get honnef.co/go/unused/cmd/unused\n# golang.org/x/tools/go/buildutil\n../../../golang.org/x/tools/go/buildutil/buildutil_go16.go:14: undefined: build.AllowVendor",
      "$ go get github.com/holm/anker/cmd/anker\n# github.com/holm/yaml\n./yaml.go:102:28: undefined: yaml.UnmarshalStrict",
    ],
    remedy: {
      en: "The code of another project does not compile. In GOPATH mode every checkout in GOPATH/src is as old as its last go get: update them together (go get -u PATH), or delete the old checkout and get it again. Best use modules, which choose versions that fit: go install PATH@latest with a current Go. If the newest versions fail too, this Go is too old for them.",
      "zh-CN":
        "无法编译的是其他项目的代码。在 GOPATH 模式下，GOPATH/src 中的每个检出都停留在上次 go get 时：请一起更新（go get -u 路径），或删除旧的检出后重新获取。最好使用模块，它会选择相互匹配的版本：用最新的 Go 运行 go install PATH@latest。如果最新版本也失败，说明这个 Go 太旧。",
      commands: ["go version", "go env GO111MODULE GOPATH"],
    },
    others: ["go-too-old", "error-in-the-code"],
  },
  {
    id: "go111module-off",
    messages: ['code in directory {path} expects import "{module}"'],
    when: ({ module = "" }) => /\/v[2-9]\d*(?:\/|$)/.test(module) && !/^gopkg\.in\//.test(module),
    priority: 3,
    examples: [
      'code in directory /home/ines/go/src/github.com/holm/anker/fs expects import "github.com/holm/anker/v5/fs"',
    ],
    remedy: {
      en: "/v5 in an import path exists only with modules, and go works in GOPATH mode here. Use Go 1.16 or newer, leave GO111MODULE unset, and run go in a project with a go.mod; install a tool with go install PATH@latest instead of go get.",
      "zh-CN":
        "导入路径中的 /v5 只在模块模式下存在，而 go 此时处于 GOPATH 模式。请使用 Go 1.16 或更新版本，不要设置 GO111MODULE，并在有 go.mod 的项目中运行 go；安装工具请用 go install PATH@latest，而不是 go get。",
      commands: ["go version", "go env -u GO111MODULE"],
    },
    others: ["go-too-old", "module-path-mismatch"],
  },
  {
    id: "no-package-here",
    messages: [
      "no buildable Go source files in {path}",
      "no Go files in {path}",
      "package {module}: no Go files in {path}",
      "package {module}: no buildable Go source files in {path}",
    ],
    when: ({ module }, text) =>
      module !== undefined || /\bgo get (?:-\w+ )*[\w.-]+\.\w+\/\S+(?<!\.\.\.)\s/.test(text),
    priority: 1,
    examples: [
      "package github.com/holm/anker: no Go files in /root/go/src/github.com/holm/anker",
      "$ go get github.com/holm/anker\ncan't load package: package github.com/holm/anker: no buildable Go source files in /home/ines/go/src/github.com/holm/anker",
    ],
    remedy: {
      en: "The repository has no package at its root; its program is in a subdirectory, often cmd/NAME. Install that: go install PATH/cmd/NAME@latest (with a Go before 1.17: go get PATH/cmd/NAME, or go get PATH/... for all). Its README names the path.",
      "zh-CN":
        "该仓库的根目录没有包，程序在子目录中，通常是 cmd/NAME。请安装该路径：go install PATH/cmd/NAME@latest（Go 1.17 之前：go get PATH/cmd/NAME，或用 go get PATH/... 获取全部）。README 中写有路径。",
      commands: ["go install PATH/cmd/NAME@latest"],
    },
    others: ["build-constraints"],
  },
  {
    id: "gopath-malformed",
    messages: ["GOPATH={path} go {name}"],
    when: ({ path = "" }) => /^(?![/~$\\%]|[A-Za-z]:)/.test(path),
    priority: 1,
    examples: [
      "$ GOPATH=.go go get github.com/holm/anker\nopen .go/src/github.com/holm/anker/app.go: No such file or directory",
    ],
    remedy: {
      en: 'GOPATH is a relative path here, and go runs in other directories too, where it means something else. Write an absolute one: GOPATH="$PWD/.go".',
      "zh-CN":
        '这里的 GOPATH 是相对路径，而 go 还会在其他目录中运行，那里它指向别处。请写绝对路径：GOPATH="$PWD/.go"。',
      commands: ["go env GOPATH"],
    },
  },
  {
    id: "tool-needs-gopath",
    messages: ["{gofile}:{number}:{number2}: {code}", "{gofile}:{number}: {code}"],
    when: (_, text) => /^# _\//m.test(text),
    priority: 2,
    examples: [
      "$ go build -o bin/anker ./cmd/proxy\n# _/usr/local/anker/cmd/proxy\ncmd/proxy/main.go:192: undefined: utils.Version",
    ],
    remedy: {
      en: "The underscore tells that go does not know the project's import path: the directory is outside GOPATH/src, and there is no go.mod (or GO111MODULE=off). Its own packages are then taken from elsewhere, or not found. Move or clone it to GOPATH/src/HOST/OWNER/NAME, or make it a module: go mod init HOST/OWNER/NAME with Go 1.16 or newer.",
      "zh-CN":
        "下划线表示 go 不知道该项目的导入路径：目录不在 GOPATH/src 下，也没有 go.mod（或 GO111MODULE=off）。它自己的包因此会从别处取得，或者找不到。请把它移动或克隆到 GOPATH/src/主机/所有者/名称，或改为模块：使用 Go 1.16 或更新版本运行 go mod init HOST/OWNER/NAME。",
      commands: ["go env GOPATH GO111MODULE", "go mod init HOST/OWNER/NAME"],
    },
    others: ["go111module-off"],
  },
];
