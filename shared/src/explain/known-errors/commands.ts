import type { KnownError } from "./known-error.ts";

/** About what a command was given, and what became of it. */
export const COMMANDS: readonly KnownError[] = [
  {
    id: "build-constraints",
    messages: ["build constraints exclude all Go files in …"],
    text: {
      en: {
        title: "No file of the package is meant for this platform",
        why: "Build tags or file names such as _windows.go leave nothing over for this GOOS, GOARCH and CGO_ENABLED. A damaged GOROOT says something else. Two faults of the environment lead here: exported GOOS or GOARCH, and cgo switched off because no C compiler is on PATH (since Go 1.20 without a word).",
        fix: "Look at the three values; if they are the machine's own, the package does not support it, or needs a tag: go build -tags NAME",
      },
      "zh-CN": {
        title: "包里没有适用于当前平台的文件",
        why: "构建标签或 _windows.go 这样的文件名使得在当前的 GOOS、GOARCH、CGO_ENABLED 下没有剩下任何文件。GOROOT 损坏时报的是别的错误。环境方面有两种可能：导出了 GOOS 或 GOARCH；或者 PATH 中没有 C 编译器，cgo 被自动关闭（Go 1.20 起没有任何提示）。",
        fix: "先看这三个值；如果都是本机的值，说明这个包不支持本平台，或者需要构建标签：go build -tags NAME",
      },
    },
    verifyCommands: ["go env GOOS GOARCH CGO_ENABLED", "go list -f '{{.IgnoredGoFiles}}' PACKAGE"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Build_constraints"],
  },
  {
    id: "go-of-another-platform",
    messages: [
      "…/go: cannot execute binary file: Exec format error",
      "…/go: Exec format error",
      "exec format error: …/bin/go",
      "exec format error: go",
    ],
    text: {
      en: {
        title: "This go was made for another system or processor",
        why: "The go command itself cannot start here: a download for macOS on Linux, or for arm64 on x86-64. What Go builds for another platform is another matter (GOOS and GOARCH).",
        fix: "Download the one for this machine from https://go.dev/dl/ (uname -sm says which), or take the directory of the wrong one out of PATH",
      },
      "zh-CN": {
        title: "这个 go 是为别的系统或处理器构建的",
        why: "go 命令本身在这里无法启动：例如在 Linux 上用了 macOS 的安装包，或在 x86-64 上用了 arm64 的。用 GOOS、GOARCH 为其他平台编译出的程序是另一回事。",
        fix: "从 https://go.dev/dl/ 下载适合本机的版本（uname -sm 可查看），或把错误的那个目录从 PATH 中去掉",
      },
    },
    verifyCommands: ["uname -sm", 'file "$(command -v go)"'],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "error-in-the-code",
    messages: [
      "undefined: …",
      "declared and not used: …",
      "… declared and not used",
      "… declared but not used",
      "… imported and not used",
      "imported and not used: …",
      "imported but not used",
      "syntax error: …",
      "cannot use … as … in …",
      "missing return",
      "import cycle not allowed",
      "function main is undeclared in the main package",
      "cannot run non-main package",
      "package … is not a main package",
      "no Go files in …",
      "go: no go files listed",
      "named files must be .go files",
      "… redeclared in this block",
    ],
    text: {
      en: {
        title: "The compiler refuses the code itself",
        why: 'Go was found, read its standard library and compiled: the setup works. The message is about the source. ("redeclared in this block" inside GOROOT/src is the exception: two releases were unpacked over each other.)',
        fix: "Mend the line that the message names",
      },
      "zh-CN": {
        title: "编译器不接受代码本身",
        why: "Go 已经找到、读取了标准库并开始编译，说明环境是好的，问题在源码里。（例外：GOROOT/src 里的“redeclared in this block”表示两个版本的 Go 解压到了同一目录。）",
        fix: "修改报错所指的那一行",
      },
    },
    verifyCommands: ["go vet ./..."],
    references: ["https://go.dev/ref/spec"],
  },
  {
    id: "error-in-the-program",
    messages: ["panic: …", "fatal error: all goroutines are asleep - deadlock!", "goroutine … [running]:"],
    text: {
      en: {
        title: "The program was built and failed while running",
        why: "Everything up to the start of the program worked; what follows is the program's own doing.",
        fix: "Read the first line of the trace that lies in your own code",
      },
      "zh-CN": {
        title: "程序编译成功，但运行时出错",
        why: "直到程序启动为止一切正常，之后的错误来自程序本身。",
        fix: "从调用栈里找第一行属于自己代码的位置",
      },
    },
    verifyCommands: ["go build ./..."],
    references: ["https://go.dev/blog/defer-panic-and-recover"],
  },
  {
    id: "command-of-another-release",
    messages: ["go …: unknown command", "flag provided but not defined: …"],
    text: {
      en: {
        title: "This go does not know that command or flag",
        why: "Mostly a newer Go's command given to an older one (go work came with 1.18, -changed of go env with 1.23), or a slip of the pen.",
        fix: "Compare the release with the one the guide was written for; go help lists what there is",
      },
      "zh-CN": {
        title: "这个 go 不认识该命令或参数",
        why: "多半是把新版本的命令用在了旧版本上（go work 从 1.18 起才有，go env -changed 从 1.23 起），或者是拼写错误。",
        fix: "核对版本与教程要求的是否一致；go help 会列出所有命令",
      },
    },
    verifyCommands: ["go version", "go help"],
    references: ["https://go.dev/doc/devel/release"],
  },
  {
    id: "no-message-of-go",
    messages: ["GO111MODULE=off ignored"],
    text: {
      en: {
        title: "No Go prints this",
        why: 'Guides quote it, but no go command of 1.15 to 1.27 says so. With modules switched off the message is "modules disabled by GO111MODULE=off".',
        fix: "Paste what your own terminal printed",
      },
      "zh-CN": {
        title: "Go 没有这条报错",
        why: "一些教程引用了它，但 Go 1.15 到 1.27 的 go 命令都不会输出这句话。关闭 module 时真正的报错是“modules disabled by GO111MODULE=off”。",
        fix: "请粘贴自己终端里的实际输出",
      },
    },
    verifyCommands: ["go env GO111MODULE"],
    references: ["https://go.dev/ref/mod#mod-commands"],
  },
];
