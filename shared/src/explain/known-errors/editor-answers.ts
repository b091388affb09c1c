import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** What editors' extensions and linters' actions answer when they cannot use a program, a project or a configuration. */
export const EDITOR_ANSWERS: readonly ErrorMessage[] = [
  {
    id: "launch-configuration",
    messages: [
      'The program "{value}" must not be a directory in exec mode',
      'The program "{value}" must be a valid go file in debug mode',
      "'pickProcess' and 'pickGoProcess' are not supported for {name}",
    ],
    priority: 2,
    examples: ['The program "/home/ines/anker" must not be a directory in exec mode'],
    remedy: {
      en: 'In launch.json, "program" must fit "mode": a finished binary for "exec", a directory with package main or one of its .go files for "debug" and "auto", a directory of tests for "test". To attach to a process, set "processId".',
      "zh-CN":
        'launch.json 中的 "program" 必须与 "mode" 相符："exec" 用已构建的程序，"debug" 和 "auto" 用含 package main 的目录或其中的 .go 文件，"test" 用测试所在目录。附加到进程时请设置 "processId"。',
    },
  },
  {
    id: "gopls-workspace-missing",
    messages: [
      "Not able to determine import path of current package by using cwd",
      "not supported in a multi-root set-up with different GOPATHs",
      "Could not find packages. Ensure `go list",
    ],
    priority: 1,
    examples: [
      "Not able to determine import path of current package by using cwd: /home/ines/code/anker and Go workspace: ",
    ],
    remedy: {
      en: "The editor finds no Go project at that place: there is no go.mod in the opened directory or above it, and it is not below GOPATH/src. Open the directory that has go.mod, or create one (go mod init PATH). For several modules, add a go.work; one GOPATH for all of them is enough. Update the Go extension: old ones know GOPATH only.",
      "zh-CN":
        "编辑器在该位置找不到 Go 项目：打开的目录及其上级没有 go.mod，也不在 GOPATH/src 下。请打开含 go.mod 的目录，或创建它（go mod init PATH）。多个模块请添加 go.work，共用一个 GOPATH 即可。请更新 Go 扩展：旧版本只支持 GOPATH。",
      commands: ["go env GOMOD GOPATH", "go mod init PATH"],
    },
    others: ["go111module-off", "no-module"],
  },
  {
    id: "editor-pinned-go",
    messages: [
      'failed to run "go version" with "{value}". Provide a valid path',
      'failed to run "{value} version": stdout:',
      'unable to determine version from the output of "{value} version"',
      "{path}/go is not an executable",
    ],
    priority: 1,
    examples: ['failed to run "/opt/golang/bin/go version": stdout: , stderr: exec format error'],
    remedy: {
      en: "The editor starts go by that path, and it does not answer as go does. Run the same path with version in a terminal: it may be a directory, a file of another platform, or a script of a version manager that needs a shell. Then name the go that works in the settings (go.goroot, go.alternateTools), or remove them so that the editor takes the one on PATH.",
      "zh-CN":
        "编辑器用该路径启动 go，但它没有像 go 那样响应。请在终端中用同一路径运行 version：它可能是目录、其他平台的文件，或需要 shell 的版本管理器脚本。然后在设置（go.goroot、go.alternateTools）中写出可用的 go，或删除这些设置，让编辑器使用 PATH 中的 go。",
      commands: ["go env GOROOT", "command -v go"],
    },
    others: ["go-of-another-platform", "gui-path-missing-go"],
  },
  {
    id: "gopls-not-started",
    messages: [
      "gopls is not running",
      "gopls not started, please check gopls config",
      "gopls not started and lsp_cfg",
    ],
    priority: -1,
    examples: ["gopls is not running"],
    others: ["gopath-bin-not-on-path", "gui-path-missing-go"],
  },
  {
    id: "program-not-executable",
    messages: ["spawn {drive}.exe UNKNOWN", "spawn {path} UNKNOWN"],
    when: (_, text) => /[\\/](?:gopls|dlv|go|golangci-lint|staticcheck)(?:\.exe)? UNKNOWN/.test(text),
    priority: 2,
    examples: [
      "Failed to start the language server: Error: spawn C:\\Users\\ines\\go\\bin\\gopls.exe UNKNOWN",
    ],
    remedy: {
      en: "Windows does not start this file: it is empty or incomplete, it was built for another system (GOOS or GOARCH was set), or a virus scanner holds it. Delete it, see that go env GOOS GOARCH shows windows and this processor, and install the tool again; except Go's bin directory from the scanner.",
      "zh-CN":
        "Windows 无法启动该文件：文件为空或不完整，是为其他系统构建的（设置了 GOOS 或 GOARCH），或被杀毒软件占用。请删除它，确认 go env GOOS GOARCH 显示 windows 和本机处理器，然后重新安装该工具，并把 Go 的 bin 目录加入杀毒软件的排除项。",
      commands: ["go env GOOS GOARCH", "go install golang.org/x/tools/gopls@latest"],
    },
    others: ["antivirus", "goos-goarch-exported"],
  },
  {
    id: "debugger-not-reached",
    messages: ["connect ECONNREFUSED {host}", "connectex: No connection could be made …dlv"],
    when: (_, text) => /dlv|delve|Failed to (?:continue|attach|launch)/i.test(text),
    priority: 2,
    examples: ["Failed to continue: Error: connect ECONNREFUSED 127.0.0.1:2345"],
  },
  {
    id: "debugger-blocked",
    messages: [
      "rr needs /proc/sys/kernel/perf_event_paranoid <= 1",
      "perf_event_paranoid <= 1, but it is {number}",
    ],
    priority: 4,
    examples: ["could not launch process: rr needs /proc/sys/kernel/perf_event_paranoid <= 1, but it is 2"],
    remedy: {
      en: "rr records with the processor's counters, and the kernel gives them to root only. Allow them: sudo sysctl kernel.perf_event_paranoid=1 (in a container or a virtual machine, on the host). Without rr, leave --backend=rr out.",
      "zh-CN":
        "rr 用处理器计数器进行录制，而内核只允许 root 使用。请放开：sudo sysctl kernel.perf_event_paranoid=1（容器或虚拟机请在宿主机上设置）。不使用 rr 时，请去掉 --backend=rr。",
      commands: ["sudo sysctl kernel.perf_event_paranoid=1"],
    },
  },
  {
    id: "debug-info-missing",
    messages: [
      "could not find statement at {value}, binary is stripped",
      "could not find file {value}, binary is stripped",
    ],
    priority: 1,
    examples: ["Command failed: could not find statement at /home/ines/anker/main.go:12, binary is stripped"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "GOBIN is not in PATH",
      "please check if your $HOME/go/bin or $GOBIN $exists and in your $PATH",
    ],
    priority: 1,
    examples: [
      "Some binaries are not installed, please check if your $HOME/go/bin or $GOBIN $exists and in your $PATH",
    ],
  },
  {
    // What stops the installation says more.
    id: "gopath-bin-not-on-path",
    messages: ["vim-go: {tool} not found. Installing"],
    priority: -1,
    examples: [
      "vim-go: gotags not found. Installing github.com/holm/gotags@master to folder /home/ines/go/bin/",
    ],
  },
  {
    id: "tool-release-not-found",
    messages: [
      "golangci-lint version '{value}' isn't supported: we support only",
      "golangci-lint version '{value}' isn't supported: only",
      "is not supported. Make sure this script is up-to-date and file request at",
    ],
    priority: 1,
    examples: [
      "golangci/golangci-lint crit platform windows/386 is not supported.  Make sure this script is up-to-date and file request at https://github.com/golangci/golangci-lint/issues/new",
    ],
  },
  {
    id: "tools-older-than-go",
    messages: [
      "src/slices/{gofile}:{number}:{number2}: undefined: {name}",
      "src/maps/{gofile}:{number}:{number2}: undefined: {name}",
      "src/cmp/{gofile}:{number}:{number2}: undefined: {name}",
      "src/iter/{gofile}:{number}:{number2}: undefined: {name}",
      "src/net/{gofile}:{number}:{number2}: undefined: {name}",
      "src/log/{gofile}:{number}:{number2}: undefined: {name}",
    ],
    when: (_, text) =>
      /govulncheck|staticcheck|golangci|gosec|revive|mockgen|mockery|gopls|stringer|\bwire\b|counterfeiter|moq\b|nilaway|errcheck/.test(
        text,
      ) && mentionsGo(text),
    priority: 2,
    examples: [
      "govulncheck: loading packages:\nThere are errors with the provided package patterns:\n/usr/local/go/src/slices/sort.go:67:7: undefined: min",
    ],
    others: ["multiple-go-on-path", "sdk-overlaid"],
  },
];
