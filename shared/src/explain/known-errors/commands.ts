import type { KnownError } from "./known-error.ts";

/** Errors of a command, of the code and of the program. */
export const COMMANDS: readonly KnownError[] = [
  {
    id: "build-constraints",
    messages: ["build constraints exclude all Go files in …"],
    text: {
      en: {
        title: "No file in this package matches the platform",
        why: "Every file is excluded for the current GOOS, GOARCH and CGO_ENABLED, by build tags or by file names such as _windows.go. Two problems of the environment cause it: GOOS or GOARCH is exported, or cgo is disabled because there is no C compiler on PATH (since Go 1.20 silently). A damaged GOROOT gives a different message.",
        fix: "Check the three values. If they are those of this machine, the package does not support it or needs a build tag: go build -tags NAME",
      },
      "zh-CN": {
        title: "包里没有适用于当前平台的文件",
        why: "构建标签或 _windows.go 这样的文件名，使所有文件在当前的 GOOS、GOARCH、CGO_ENABLED 下都被排除。环境方面有两种原因：导出了 GOOS 或 GOARCH；或者 PATH 中没有 C 编译器，cgo 被自动关闭（Go 1.20 起没有任何提示）。GOROOT 损坏时报的是别的错误。",
        fix: "先检查这三个值。如果都是本机的值，说明这个包不支持本平台，或者需要构建标签：go build -tags NAME",
      },
    },
    verifyCommands: ["go env GOOS GOARCH CGO_ENABLED", "go list -e -f '{{.IgnoredGoFiles}}' ./..."],
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
        title: "This go is for another system or processor",
        why: "The go command itself cannot start here: for example, it was downloaded for macOS but this is Linux, or for arm64 but this is x86-64. Programs that you build for another platform (GOOS, GOARCH) are a different case.",
        fix: "Download the release for this machine from https://go.dev/dl/ (uname -sm prints the platform). Or remove the wrong go's directory from PATH.",
      },
      "zh-CN": {
        title: "这个 go 是为别的系统或处理器构建的",
        why: "go 命令本身在这里无法启动，例如在 Linux 上用了 macOS 的安装包，或在 x86-64 上用了 arm64 的安装包。用 GOOS、GOARCH 为其他平台构建的程序是另一回事。",
        fix: "从 https://go.dev/dl/ 下载适合本机的版本（uname -sm 会显示平台）。也可以把错误的目录从 PATH 中去掉。",
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
        title: "The code does not compile",
        why: 'Go was found, read its standard library and compiled your code, so the setup works. The message is about the source code. One exception: "redeclared in this block" in GOROOT/src means that two releases were unpacked into the same directory.',
        fix: "Fix the line that the message names.",
      },
      "zh-CN": {
        title: "代码无法编译",
        why: "Go 已经找到、读取了标准库并开始编译，说明环境正常，问题在源代码里。有一个例外：GOROOT/src 里的“redeclared in this block”表示两个版本的 Go 被解压到了同一目录。",
        fix: "修改报错所指的那一行。",
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
        title: "The program was built but failed at run time",
        why: "Go built and started the program, so the setup works. The error comes from the program itself.",
        fix: "Read the first stack line that is in your own code.",
      },
      "zh-CN": {
        title: "程序构建成功，但运行时出错",
        why: "Go 已经构建并启动了程序，说明环境正常。错误来自程序本身。",
        fix: "查看调用栈中第一行属于自己代码的位置。",
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
        title: "This go does not know the command or flag",
        why: "Usually the command belongs to a newer Go than this one: go work was added in 1.18, and the flag -changed of go env in 1.23. It can also be a typo.",
        fix: "Compare your Go version with the one in the instructions that you follow. To list all commands: go help",
      },
      "zh-CN": {
        title: "这个 go 不认识该命令或标志",
        why: "通常是把新版本的命令用在了旧版本上：go work 从 1.18 起才有，go env 的 -changed 标志从 1.23 起才有。也可能是拼写错误。",
        fix: "核对版本与教程要求的是否一致。列出所有命令：go help",
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
        title: "Go does not print this message",
        why: 'Some tutorials quote it, but no go command from 1.15 to 1.27 prints it. If modules are switched off, the message is "modules disabled by GO111MODULE=off".',
        fix: "Paste what your own terminal printed.",
      },
      "zh-CN": {
        title: "Go 没有这条报错",
        why: "一些教程引用了它，但 Go 1.15 到 1.27 的 go 命令都不会输出这句话。关闭模块时，真正的报错是“modules disabled by GO111MODULE=off”。",
        fix: "请粘贴自己终端里的实际输出。",
      },
    },
    verifyCommands: ["go env GO111MODULE"],
    references: ["https://go.dev/ref/mod#mod-commands"],
  },
];
