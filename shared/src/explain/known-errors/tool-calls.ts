import { mentionsGo } from "../mentions-go.ts";
import { firstReleaseOfPackage } from "../std-releases.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What go/parser says of source that a newer Go can read. */
const UNREAD = ["expected ", "missing constant value", "illegal character", "missing ',' in"];

/** Whether a source file is one of the standard library's, in the tree of a Go. */
function isInSdk(file: string): boolean {
  const directory = /[\\/]src[\\/](.+)[\\/][^\\/]+$/.exec(file)?.[1]?.replaceAll("\\", "/");
  return directory !== undefined && firstReleaseOfPackage(directory) !== null;
}

/** What generators, debuggers, editors and other shells say when they call go or one of its tools. */
export const TOOL_CALLS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "tools-older-than-go",
    messages: UNREAD.flatMap((words) => [
      `{gofile}:{number}:{number2}: ${words}`,
      `{gofile}:{number}: ${words}`,
    ]),
    when: ({ gofile = "" }, text) => isInSdk(gofile) && !/syntax error:/.test(text),
    priority: 1,
    examples: [
      "bin/controller-gen object paths=./...\n/usr/local/go/src/sync/atomic/type.go:39:16: expected ']', found any",
      "/usr/local/Cellar/go/1.13/libexec/src/unicode/utf8/utf8.go:521:2: missing constant value",
    ],
    remedy: {
      en: "A generator or linter reads Go's own standard library and does not understand it: the tool was built by an older Go than the one it reads. Install its newest release with the installed Go; a Makefile that pins its version (controller-gen, mockgen) needs a newer one there. Until then use the Go release that the project was made for.",
      "zh-CN":
        "某个生成器或检查工具在读取 Go 的标准库时看不懂：该工具由更旧的 Go 构建。请用已安装的 Go 安装它的最新版本；如果 Makefile 固定了它的版本（controller-gen、mockgen），请在那里改成更新的版本。在此之前可使用项目所针对的 Go 版本。",
      commands: ["go version", "go install {install}@latest"],
    },
    others: ["goroot-version-mismatch"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      'plugin {goplugin}: exec: "": executable file not found in $PATH',
      "Failed to get version of {tool}:",
    ],
    when: ({ tool }, text) => tool === undefined || /EACCES|ENOENT|[Ee]xit code: 127/.test(text),
    priority: 2,
    examples: [
      'Failure: plugin go-grpc: exec: "": executable file not found in $PATH',
      'go-debug Failed to get "dlv" Error: Failed to get version of dlv:\n  Exit code: 127\n  Error: "spawn EACCES"',
    ],
    remedy: {
      en: "The caller did not get a program that it can start: it is not installed, not on the PATH of the caller, or the setting names its directory in place of the program itself. Install it, put GOPATH/bin on PATH, and name the whole path with the program at its end where a setting wants one.",
      "zh-CN":
        "调用者没有得到可以启动的程序：没有安装，不在调用者的 PATH 中，或者设置中写的是目录而不是程序本身。请安装它，把 GOPATH/bin 加入 PATH；设置需要路径时，请写出以程序名结尾的完整路径。",
      commands: ["go install {install}@latest", "@tools-path"],
    },
    others: ["gui-path-missing-go", "path-entry-broken"],
  },
  {
    id: "debugger-blocked",
    messages: [
      "could not launch process: error waiting for thread stop",
      "could not launch process: could not get thread count",
      "could not launch process: could not attach",
      "could not launch process: unexpected signal",
      "could not launch process: Could not determine version number",
      "could not launch process: Unreadable version number",
    ],
    priority: 1,
    examples: ["could not launch process: error waiting for thread stop -268435459"],
  },
  {
    id: "debugger-blocked",
    messages: [
      '/dlv" (in directory "…"): error=13, Permission denied',
      '/dlv" (in directory "…"): error=2, No such file or directory',
      '/dlv" (in directory "…"): error=20, Not a directory',
      '\\\\dlv.exe" (in directory "…"): CreateProcess error=',
      '/dlv": error=',
    ],
    priority: 3,
    examples: [
      'Error running app: Cannot run program "/Volumes/GoLand/GoLand.app/Contents/plugins/go/lib/dlv/mac/dlv" (in directory "/Users/ada/w"): error=13, Permission denied',
    ],
    remedy: {
      en: "The IDE cannot start the dlv that it brings along. If it runs from a mounted disk image (/Volumes), move it to Applications and start it there. If the file is missing or blocked, update or reinstall the IDE (or its plugin for Go), and let a virus scanner except it. Or install Delve yourself and name it: Help, Edit Custom Properties, dlv.path=DIRECTORY/dlv.",
      "zh-CN":
        "IDE 无法启动其自带的 dlv。如果 IDE 是从挂载的磁盘映像（/Volumes）运行的，请移到“应用程序”中再启动。如果文件缺失或被拦截，请更新或重装 IDE（或其 Go 插件），并在杀毒软件中排除它。也可以自行安装 Delve 并指定路径：Help → Edit Custom Properties，dlv.path=DIRECTORY/dlv。",
      commands: ["go install github.com/go-delve/delve/cmd/dlv@latest"],
    },
    others: ["macos-blocks-program", "antivirus"],
  },
  {
    id: "no-package-here",
    messages: [
      "could not launch process: stat {path}.test: no such file or directory",
      "could not launch process: stat {path}/debug: no such file or directory",
      "could not launch process: stat {path}__debug_bin: no such file or directory",
    ],
    priority: 3,
    examples: ["could not launch process: stat /Users/ada/w/z/z.test: no such file or directory"],
    remedy: {
      en: 'The build left no program behind: a directory without _test.go files makes no test program, and a package that is not package main no program to debug. Let "program" in launch.json name the directory with the tests (mode test) or with package main (mode debug).',
      "zh-CN":
        "构建没有生成程序：没有 _test.go 文件的目录不会生成测试程序，不是 package main 的包不会生成可调试的程序。请让 launch.json 的 program 指向含测试的目录（mode 为 test）或含 package main 的目录（mode 为 debug）。",
      commands: ["go list -f '{{.Name}} {{.TestGoFiles}}' ."],
    },
    others: ["launch-configuration"],
  },
  {
    id: "no-package-here",
    messages: ["could not launch process: not an executable file"],
    priority: 1,
    examples: ["Failed to launch: could not launch process: not an executable file"],
    remedy: {
      en: 'The build result is not a program for this machine: the package is not package main, or GOOS, GOARCH or -buildmode produce something else. Let "program" in launch.json name the directory with package main, and unset GOOS and GOARCH.',
      "zh-CN":
        "构建出的不是本机的可执行程序：该包不是 package main，或者 GOOS、GOARCH、-buildmode 使其成为别的东西。请让 launch.json 的 program 指向含 package main 的目录，并取消 GOOS 和 GOARCH。",
      commands: ["go env GOOS GOARCH GOFLAGS"],
    },
    others: ["goos-goarch-exported", "goflags-stop-builds"],
  },
  {
    id: "launch-configuration",
    messages: [
      "The program attribute '{path}' must be a valid directory or .go file",
      "The program attribute must be a directory or .go file",
      "The program attribute must be an executable",
      "Using a relative path for 'logDest'",
      "Using a relative path for `logDest` is not allowed",
      "Using `logDest` or `--log-dest` is not supported on windows",
      "Using a file descriptor for",
      'Failed to find "sudo" utility',
      "Unable to connect, missing host or port from launchArgs",
      "The program attribute must point to valid directory, .go file or executable",
      'The program "{path}" does not exist',
      "Attribute 'program' is missing or not configured",
      "The program attribute is missing in the debug configuration",
      "Failed to continue: The program attribute",
      "launch.json must be configured",
    ],
    when: (_, text) =>
      mentionsGo(text) ||
      /\.go\b|launch\.json|program attribute|\$\{file\}|logDest|sudo|launchArgs/i.test(text),
    priority: 2,
    examples: [
      'Failed to continue: "The program attribute must point to valid directory, .go file or executable."',
    ],
    text: {
      en: {
        title: "The editor's launch configuration names no Go program",
        why: "The debugger is started with the program of a launch configuration. It names no file or directory, names one that does not exist, or was written for another language.",
      },
      "zh-CN": {
        title: "编辑器的启动配置没有指向 Go 程序",
        why: "调试器按启动配置中的 program 启动程序。该配置没有写文件或目录、所写的不存在，或者是为另一种语言写的。",
      },
    },
    remedy: {
      en: 'Open the directory with go.mod, then write a configuration for Go in .vscode/launch.json: "type": "go", "request": "launch", "mode": "auto", "program": "${fileDirname}" (the directory of the open file, which must have package main) or "${workspaceFolder}/cmd/app". Start it with a Go file open. The extension for Go must be installed and enabled in that window.',
      "zh-CN":
        '请打开含 go.mod 的目录，然后在 .vscode/launch.json 中写 Go 的配置："type": "go"、"request": "launch"、"mode": "auto"、"program": "${fileDirname}"（当前文件所在目录，必须是 package main）或 "${workspaceFolder}/cmd/app"。启动时请打开一个 Go 文件。该窗口中必须安装并启用 Go 扩展。',
    },
    others: ["no-package-here"],
    verifyCommands: ["go env GOMOD"],
    references: ["https://github.com/golang/vscode-go/wiki/debugging"],
  },
  {
    id: "editor-pinned-go",
    messages: ["'go env {name}' failed", '"go env {name}" failed', "`go env {name}` failed"],
    examples: ["vim-go: 'go env GOBIN' failed"],
    remedy: {
      en: "The editor could not run that command. Run it in a terminal: what it prints is the cause. If it works there, the editor calls go through another shell or with another environment: start the editor from that terminal, and in vim let shell, shellcmdflag and shellquote fit the shell (on Windows with pwsh above all).",
      "zh-CN":
        "编辑器无法运行该命令。请在终端中运行，输出会说明原因。如果终端中正常，说明编辑器通过另一个 shell 或另一种环境调用 go：请从该终端启动编辑器；在 vim 中让 shell、shellcmdflag、shellquote 与所用的 shell 相符（尤其是 Windows 上的 pwsh）。",
      commands: ["go env {name}"],
    },
    others: ["gui-path-missing-go", "go-does-not-start"],
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      "The filename, directory name, or volume label syntax is incorrect",
      "'env' is not recognized as an internal or external command",
      "The term 'env' is not recognized",
      "'export' is not recognized as an internal or external command",
      "The term 'export' is not recognized",
    ],
    when: (_, text) => /\$env:\w+|\bGO[A-Z]{2,}=|\benv \w+=|\bexport (?:GO|PATH)/i.test(text),
    priority: 1,
    examples: [
      'C:\\Users\\pat>$Env:GOOS="windows"\nThe filename, directory name, or volume label syntax is incorrect.',
      "env GOOS=linux go build -o bin/hello main.go\n'env' is not recognized as an internal or external command,\noperable program or batch file.",
    ],
    remedy: {
      en: 'The command is in the syntax of another shell. cmd: set GOOS=linux&& go build. PowerShell: $env:GOOS = "linux"; go build; afterwards Remove-Item Env:GOOS. A Makefile that uses env or export needs Git Bash or WSL.',
      "zh-CN":
        '该命令使用了另一种 shell 的语法。cmd：set GOOS=linux&& go build。PowerShell：$env:GOOS = "linux"; go build，之后 Remove-Item Env:GOOS。使用 env 或 export 的 Makefile 需要 Git Bash 或 WSL。',
    },
  },
  {
    id: "go-variable-refused",
    messages: ["unknown environment setting {variable}={value}"],
    when: (_, text) => /\bset (?:GO\w+)=[^&\n]* &/.test(text),
    priority: 3,
    examples: [
      "Command failed: set GOBIN=C:\\x\\bin & set GO111MODULE=on & go get example.com/a@latest\ngo: unknown environment setting GO111MODULE=on ",
    ],
    remedy: {
      en: "cmd keeps the space before & as a part of the value, so the last character of {variable} is a space. Write set {variable}={value}&& go get …, without a space before &&, or set {variable} in the system's environment variables.",
      "zh-CN":
        "cmd 会把 & 前的空格算作值的一部分，因此 {variable} 的末尾有空格。请写成 set {variable}={value}&& go get …，&& 前不要有空格，或在系统环境变量中设置 {variable}。",
    },
    others: ["go111module-off"],
  },
];
