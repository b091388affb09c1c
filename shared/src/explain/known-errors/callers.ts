import { mentionsGo } from "../mentions-go.ts";
import { isKnownTool } from "../named.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";
import { NO_GO, NO_TOOL } from "./not-found.ts";

/** What makes a failed start a command that was not found. */
const NOT_FOUND = /No such file|os error 2|NotFound|not found|ENOENT|cannot find the file|系统找不到/i;

/** What scripts, Makefiles and installers say that start go or a tool by themselves. */
export const CALLERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-not-on-path",
    // A script wrote its variable for go in front of the subcommand, and the variable was empty.
    messages: ["version", "mod", "vet"].flatMap((name) => [
      `sh: {number}: ${name}: not found`,
      `sh: ${name}: not found`,
      `${name}: command not found`,
    ]),
    when: (_, text) => mentionsGo(text),
    priority: 2,
    examples: [
      "Successfully set up Go version 1.22\n/bin/sh: 1: version: not found\nError: Command failed:  version",
    ],
    remedy: {
      en: "The script found no go: it writes the path of go in front of the subcommand, and that path was empty. Put go's directory on the PATH of the script (in CI, in the step that sets up Go), or set the variable that the script uses for go.",
      "zh-CN":
        "脚本没有找到 go：它在子命令前写 go 的路径，而该路径为空。请把 go 所在的目录加入脚本的 PATH（CI 中是安装 Go 的那一步），或设置脚本用来表示 go 的变量。",
      commands: ["command -v go"],
    },
    others: NO_GO,
  },
  {
    id: "go-not-on-path",
    messages: ["execute", "run", "spawn", "start", "exec"].flatMap((verb) => [
      `failed to ${verb} go`,
      `failed to ${verb} 'go`,
      `failed to ${verb} "go`,
      `failed to ${verb} \`go`,
      `could not ${verb} go`,
      `unable to ${verb} go`,
      `failed to ${verb} command: go`,
    ]),
    when: (_, text) => NOT_FOUND.test(text),
    examples: [
      "tool failed to execute command: go install example.com/a@v1.0.0\ntool No such file or directory (os error 2)",
    ],
    others: NO_GO,
  },
  {
    id: "go-not-on-path",
    messages: [
      "Go is not installed",
      "Golang is not installed",
      "go is required but not found",
      "go is required but it's not installed",
      "install Go and retry",
      "install Go and try again",
      "Please install Go first",
      "Please install Golang",
      "Go compiler not found",
      "Go toolchain not found",
      "请先安装 Go",
      "未检测到 Go",
      "没有安装 Go 环境",
    ],
    priority: -1,
    examples: [
      "npm error relay: building from source requires local Go 1.25 or newer; install Go and retry.",
    ],
    others: NO_GO,
  },
  {
    id: "go-too-old",
    messages: [
      "requires Go {version} or newer",
      "requires Go {version} or later",
      "requires Go {version} or higher",
      "requires Go version {version} or",
      "Go {version} or newer is required",
      "Go {version} or later is required",
      "Go version {version} or higher is required",
      "Go version {version} or newer is required",
      "minimum required Go version is {version}",
      "Your Go version is too old",
      "Go version is too old",
    ],
    when: (_, text) => !/application built with|module requires/.test(text),
    priority: -1,
    examples: ["configure: error: this program requires Go 1.21 or newer, found 1.18"],
    others: ["gomod-needs-newer-go", "multiple-go-on-path"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "{path}/go/bin/{tool}: No such file or directory",
      "{path}/go/bin/{tool}: not found",
      "{path}/go/bin/{tool}: command not found",
      "no such file or directory: {path}/go/bin/{tool}",
      "Unknown command: {path}/go/bin/{tool}",
      "Unknown command: '{path}/go/bin/{tool}'",
      "stat {path}/go/bin/{tool}: no such file or directory",
      "fork/exec {path}/go/bin/{tool}: no such file or directory",
    ],
    priority: 1,
    examples: [
      "fish: Unknown command: /home/pat/go/bin/slicer",
      "zsh: no such file or directory: /Users/pat/go/bin/slicer",
    ],
    remedy: {
      en: "The caller writes the full path {path}/go/bin/{tool}, and no file is there. go install puts commands in GOBIN, or else in GOPATH/bin: compare. Install {tool} if it is not installed, and change the caller to use its name via PATH.",
      "zh-CN":
        "调用者写的是完整路径 {path}/go/bin/{tool}，而那里没有文件。go install 把命令放在 GOBIN，否则放在 GOPATH/bin，请与之比较。如果还没有安装 {tool}，请先安装；并让调用者通过 PATH 使用它的名称。",
      commands: ["go env GOBIN GOPATH", "go install {install}@latest"],
    },
    others: NO_TOOL,
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "{path}/bin/{tool}: No such file or directory",
      "{path}/bin/{tool}: not found",
      "no such file or directory: {path}/bin/{tool}",
    ],
    when: ({ path, tool }) => isKnownTool(tool ?? "") && !/^\/(?:usr|opt|snap)\b|^$/.test(path ?? ""),
    examples: ["/bin/sh: 1: /srv/operator/bin/controller-gen: not found\nmake: *** [generate] Error 127"],
    remedy: {
      en: "The Makefile or script calls {tool} in a bin directory of the project, and it is not there. The step that installs it failed, or still uses go get, which installs no commands since Go 1.18, or GOBIN sends it to another directory. Install it there: set GOBIN to that directory for one go install.",
      "zh-CN":
        "Makefile 或脚本调用的是项目自己 bin 目录中的 {tool}，而那里没有。安装它的步骤失败了，或仍在用 go get（Go 1.18 起不再安装命令），或者 GOBIN 指向了别的目录。请安装到那里：只为一次 go install 把 GOBIN 设为该目录。",
      commands: ['env GOBIN="$PWD/bin" go install {install}@latest', "go env GOBIN"],
    },
    others: ["gobin-malformed"],
  },
];
