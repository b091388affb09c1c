import { mentionsGo } from "../mentions-go.ts";
import { isKnownTool } from "../named.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Which packages a command takes, what it makes of them, and which flags it takes where. */
export const PACKAGES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "output-not-writable",
    messages: [
      'build output "{value}" already exists and is not an object file',
      'build output "{value}" already exists and is a directory',
    ],
    priority: 3,
    examples: [
      'go: build output "main" already exists and is not an object file',
      'go: build output "server" already exists and is a directory',
    ],
    remedy: {
      en: "go build wants to write {value}, and a file or directory of that name is already there that go did not make. Rename it, or build under another name or into a directory: go build -o bin/ .",
      "zh-CN":
        "go build 要写入 {value}，而那里已有同名的文件或目录，且不是 go 生成的。请改名，或换一个名字或目录输出：go build -o bin/ .",
      commands: ["ls -ld {value}", "go build -o bin/ ."],
    },
  },
  {
    id: "no-package-here",
    messages: [
      "go: no main packages to build",
      "go: no packages loaded from {path}",
      "go: cannot write multiple packages to non-directory {path}",
      "go: pattern {path} matches multiple packages:",
      "go: no suitable source files",
      "no packages to build",
      "no packages to test",
    ],
    when: (_, text) => mentionsGo(text) || !/--- FAIL|npm|yarn/.test(text),
    examples: [
      "$ go build -o bin/app ./...\ngo: cannot write multiple packages to non-directory bin/app",
      "go: no main packages to build",
    ],
    remedy: {
      en: "The command needs exactly one program, but these packages contain none or several. Name the directory that has package main (often ./cmd/NAME): go build -o bin/NAME ./cmd/NAME. To build several at once, let -o be an existing directory with a slash at its end.",
      "zh-CN":
        "该命令需要一个程序，而这些包中没有程序或有多个。请写出含 package main 的目录（常为 ./cmd/NAME）：go build -o bin/NAME ./cmd/NAME。要一次构建多个，-o 应是已存在的目录，并以斜杠结尾。",
      commands: ["go list -f {{.Name}}:{{.ImportPath}} ./..."],
    },
    others: ["parent-gomod", "gowork-stray"],
  },
  {
    id: "flag-unsupported-here",
    messages: [
      "-race is not supported on {value}",
      "-msan is not supported on {value}",
      "-asan is not supported on {value}",
      "-fuzz flag is not supported on {value}",
      "-buildmode={value} not supported on {value2}",
      "-linkshared not supported on {value}",
      "-buildmode=pie not supported when -race is enabled",
      "-race is only supported on",
    ],
    priority: 1,
    examples: [
      "-race is not supported on linux/386",
      "go: -race is only supported on linux/amd64, linux/ppc64le, linux/arm64, freebsd/amd64, netbsd/amd64, darwin/amd64 and windows/amd64",
      "-buildmode=plugin not supported on windows/amd64",
    ],
    text: {
      en: {
        title: "This build flag does not exist for the platform",
        why: "The race detector, plugins and other build modes are there for some platforms only. Either the build is for another platform than you think (GOOS and GOARCH are set, or a 32-bit Go is installed), or this platform has no such mode.",
      },
      "zh-CN": {
        title: "该平台不支持这个构建标志",
        why: "竞态检测、plugin 等构建模式只在部分平台上可用。要么构建的目标平台与预想不同（设置了 GOOS、GOARCH，或安装了 32 位的 Go），要么该平台没有这种模式。",
      },
    },
    remedy: {
      en: "Compare go env GOOS GOARCH with this machine. If they are another platform's, unset them; a 32-bit Go on a 64-bit system should be replaced by the amd64 or arm64 one. Otherwise leave the flag out (also from GOFLAGS and the Makefile).",
      "zh-CN":
        "请把 go env GOOS GOARCH 与本机对比。如果是其他平台，请取消设置；64 位系统上的 32 位 Go 应换成 amd64 或 arm64 版本。否则请去掉该标志（包括 GOFLAGS 和 Makefile 中的）。",
      commands: ["go env GOOS GOARCH GOHOSTARCH GOFLAGS"],
    },
    others: ["goos-goarch-exported", "goflags-stop-builds"],
    verifyCommands: ["go env GOOS GOARCH GOHOSTOS GOHOSTARCH"],
    references: ["https://go.dev/doc/articles/race_detector#Requirements"],
  },
  {
    id: "install-refuses-replace",
    messages: [
      "The go.mod file for the module providing named packages contains one or",
      "It must not contain directives that would cause",
    ],
    priority: 1,
    examples: [
      "go: github.com/a/b@latest (in github.com/a/b@v0.5.1):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.",
    ],
    text: {
      en: {
        title: "go install refuses a module with replace directives",
        why: "go install PATH@VERSION builds a module from outside, and its go.mod has replace or exclude lines, which count only inside that module. This setup is fine.",
      },
      "zh-CN": {
        title: "go install 拒绝带有 replace 的模块",
        why: "go install PATH@VERSION 从外部构建模块，而它的 go.mod 含有只在该模块内部有效的 replace 或 exclude。当前环境没有问题。",
      },
    },
    remedy: {
      en: "Clone the repository and run go install . in the directory of the program: there its replace lines count. Or install a version without them, a prebuilt binary, or the package of your system; the author can drop the replace lines.",
      "zh-CN":
        "请克隆仓库，并在程序所在目录运行 go install .，这样 replace 才有效。也可以安装没有 replace 的版本、预编译的程序或系统软件包；作者可以去掉这些 replace。",
      commands: ["git clone https://HOST/PATH", "go install ."],
    },
    verifyCommands: ["go version"],
    references: ["https://go.dev/ref/mod#go-install"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: ["make: {tool}: Permission denied", "make: execvp: {tool}: Permission denied"],
    when: ({ tool = "" }) => isKnownTool(tool) || /^go-|-gen-go|^(?:mock|proto)gen/.test(tool),
    priority: 1,
    examples: ["make: execvp: go-bindata: Permission denied", "make: goimports: Permission denied"],
    remedy: {
      en: "On PATH something else is called {tool}: a directory (the tool's source), or a file without execute permission. Look which (type -a {tool}), take that directory from PATH, install the tool and put GOPATH/bin on PATH.",
      "zh-CN":
        "PATH 中有别的东西叫 {tool}：一个目录（工具的源码），或没有执行权限的文件。请查看是哪一个（type -a {tool}），把该目录从 PATH 中去掉，安装该工具，并把 GOPATH/bin 加入 PATH。",
      commands: ["go install {install}@latest", "@tools-path"],
    },
    others: ["path-entry-broken"],
  },
  {
    id: "go-not-on-path",
    messages: [
      "gofmt: command not found",
      "command not found: gofmt",
      "gofmt: not found",

      "gofmt: No such file or directory",
      "'gofmt' is not recognized",
      'exec: "gofmt": executable file not found',
      "No such file or directory: 'gofmt'",
      "spawn gofmt ENOENT",
    ],
    examples: [
      "/root/.cache/pre-commit/repo1/run-go-fmt.sh: line 8: gofmt: command not found",
      "sh: 1: gofmt: not found",
    ],
    remedy: {
      en: "gofmt comes with Go and lies beside go, so the directory of go is not on PATH where this runs (a hook, a CI job, an editor). Install Go there, or put its directory on PATH: export PATH=$PATH:/usr/local/go/bin. Some distributions have gofmt in a package of its own.",
      "zh-CN":
        "gofmt 随 Go 提供，与 go 在同一目录，因此在运行它的地方（hook、CI 任务、编辑器）PATH 中没有 Go 的目录。请在那里安装 Go，或把其目录加入 PATH：export PATH=$PATH:/usr/local/go/bin。有些发行版把 gofmt 放在单独的软件包中。",
      commands: ["command -v go gofmt", "go env GOROOT"],
    },
    others: ["path-clobbered", "gui-path-missing-go"],
  },
];
