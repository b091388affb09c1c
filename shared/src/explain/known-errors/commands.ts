import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Errors of a command, of the code and of the program. */
export const COMMANDS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "build-constraints",
    messages: [
      "build constraints exclude all Go files in …",
      "no buildable Go source files in {path}",
      "cannot load {module}: no Go source files",
    ],
    examples: [],
    text: {
      en: {
        title: "No file in this package matches the platform",
        why: "Every file is excluded for the current GOOS, GOARCH and CGO_ENABLED, by build tags or by file names such as _windows.go. Two problems of the environment cause it: GOOS or GOARCH is exported, or cgo is disabled because there is no C compiler on PATH (since Go 1.20 silently). A damaged GOROOT gives a different message.",
      },
      "zh-CN": {
        title: "包里没有适用于当前平台的文件",
        why: "构建标签或 _windows.go 这样的文件名，使所有文件在当前的 GOOS、GOARCH、CGO_ENABLED 下都被排除。环境方面有两种原因：导出了 GOOS 或 GOARCH；或者 PATH 中没有 C 编译器，cgo 被自动关闭（Go 1.20 起没有任何提示）。GOROOT 损坏时报的是别的错误。",
      },
    },
    remedy: {
      en: "Check the three values. A package with C code needs CGO_ENABLED=1 and a C compiler; cgo is off by default where GOOS or GOARCH is another platform's, and then CC must name a cross compiler. If the values are those of this machine, the package does not support it or needs a build tag: go build -tags NAME",
      "zh-CN":
        "先检查这三个值。含 C 代码的包需要 CGO_ENABLED=1 和 C 编译器；GOOS 或 GOARCH 是其他平台时 cgo 默认关闭，此时 CC 必须是交叉编译器。如果都是本机的值，说明这个包不支持本平台，或者需要构建标签：go build -tags NAME",
    },
    verifyCommands: ["go env GOOS GOARCH CGO_ENABLED", "go list -e -f '{{.IgnoredGoFiles}}' ./..."],
    references: ["https://pkg.go.dev/cmd/go#hdr-Build_constraints"],
  },
  {
    id: "error-in-the-code",
    messages: [
      "{gofile}:{number}:{number2}: {code}",
      "{gofile}:{number}: {code}",
      "undefined: …",
      "declared and not used: …",
      "{name} declared and not used",
      "{name} declared but not used",
      '"…" imported and not used',
      "imported and not used: …",
      "imported but not used",
      "{number}:{number2}: syntax error: …",
      ".go:…: cannot use … as … in …",
      ".go:…: missing return",
      "import cycle not allowed",
      "function main is undeclared in the main package",
      "cannot run non-main package",
      "package … is not a main package",
      "go: no go files listed",
      "named files must be .go files",
      "{name} redeclared in this block",
      "{gofile}:{number}: multiple definition of `{name}'",
      "go: no such file or directory: {path}",
      "found packages {name} ({gofile}) and {name2} ({gofile2}) in",
      "use of internal package {value} not allowed",
      "named files must all be in one directory",
      "cannot run *_test.go files",
    ],
    priority: -1,
    examples: [],
    text: {
      en: {
        title: "The code does not compile",
        why: "Go was found, read its standard library and compiled your code, so the setup works. The message is about the source code.",
      },
      "zh-CN": {
        title: "代码无法编译",
        why: "Go 已经找到、读取了标准库并开始编译，说明环境正常，问题在源代码里。",
      },
    },
    remedy: {
      en: "Fix the line that the message names.",
      "zh-CN": "修改报错所指的那一行。",
    },
    verifyCommands: ["go vet ./..."],
    references: ["https://go.dev/ref/spec"],
  },
  {
    id: "error-in-the-program",
    messages: [
      "panic: …",
      "fatal error: all goroutines are asleep - deadlock!",
      "fatal error: concurrent map",
      "goroutine {number} [running]:",
      "[signal SIGSEGV: segmentation violation",
      "listen tcp {host}: bind: address already in use",
      "listen tcp {host}: bind: permission denied",
      "WARNING: DATA RACE",
    ],
    priority: -2,
    when: (_, text) => !/kernel panic|panicked at|[Tt]raceback \(most recent/.test(text),
    examples: [],
    text: {
      en: {
        title: "The program was built but failed at run time",
        why: "Go built and started the program, so the setup works. The error comes from the program itself.",
      },
      "zh-CN": {
        title: "程序构建成功，但运行时出错",
        why: "Go 已经构建并启动了程序，说明环境正常。错误来自程序本身。",
      },
    },
    remedy: {
      en: "Read the first stack line that is in your own code.",
      "zh-CN": "查看调用栈中第一行属于自己代码的位置。",
    },
    verifyCommands: ["go build ./..."],
    references: ["https://go.dev/blog/defer-panic-and-recover"],
  },
  {
    id: "command-of-another-release",
    messages: [
      "go {name}: unknown command",
      "flag provided but not defined: {option}",
      "unknown flag {option}",
    ],
    // A usage that is not go's: the flag was given to a program that go built or ran.
    when: (_, text) =>
      !/\busage(?: of |: +)(?!go\b)\S/i.test(text) &&
      /\bgo (?:env|build|run|test|mod|work|get|install|list|vet|tool|version|help|fmt|clean|generate|doc|bug|fix|telemetry)\b/.test(
        text,
      ),
    examples: [],
    text: {
      en: {
        title: "This go does not know the command or flag",
        why: "The command belongs to another release: 1.18 added go work, 1.23 the flag -changed of go env, 1.14 took -mod from go get, and 1.20 -i from go build. It can also be a typo.",
      },
      "zh-CN": {
        title: "这个 go 不认识该命令或标志",
        why: "该命令属于另一个版本：go work 从 1.18 起才有，go env 的 -changed 从 1.23 起才有；go get 的 -mod 在 1.14、go build 的 -i 在 1.20 中已移除。也可能是拼写错误。",
      },
    },
    remedy: {
      en: "Compare your Go version with the one in the instructions that you follow. To list all commands: go help",
      "zh-CN": "核对版本与教程要求的是否一致。列出所有命令：go help",
    },
    verifyCommands: ["go version", "go help"],
    references: ["https://go.dev/doc/devel/release"],
  },
  {
    id: "no-message-of-go",
    messages: ["GO111MODULE=off ignored"],
    examples: [],
    text: {
      en: {
        title: "Go does not print this message",
        why: 'Some tutorials quote it, but no go command from 1.15 to 1.27 prints it. If modules are switched off, the message is "modules disabled by GO111MODULE=off".',
      },
      "zh-CN": {
        title: "Go 没有这条报错",
        why: "一些教程引用了它，但 Go 1.15 到 1.27 的 go 命令都不会输出这句话。关闭模块时，真正的报错是“modules disabled by GO111MODULE=off”。",
      },
    },
    remedy: {
      en: "Paste what your own terminal printed.",
      "zh-CN": "请粘贴自己终端里的实际输出。",
    },
    verifyCommands: ["go env GO111MODULE"],
    references: ["https://go.dev/ref/mod#mod-commands"],
  },
  {
    id: "test-failed",
    // The words of a test's own report: what it quotes happened to what it tested.
    messages: ["Received unexpected error:", "Error Trace: {gofile}"],
    when: (_, text) => /^\s*(?:=== RUN|--- FAIL|Test: )|_test\.go:\d+/m.test(text),
    priority: 4,
    examples: [
      "    relay_test.go:41:\n        \tError:      \tReceived unexpected error:\n        \t            \texec /usr/bin/anker: exec format error\n        \tTest:       \tTestRelay/starts",
    ],
  },
  {
    id: "test-failed",
    messages: ["--- FAIL: {name} (…", "--- FAIL: {name}"],
    priority: -1,
    when: (_, text) => !/\[(?:build|setup) failed\]/.test(text),
    examples: [
      "--- FAIL: TestAdd (0.00s)\n    add_test.go:9: got 3, want 4\nFAIL\nFAIL\texample.com/calc\t0.004s",
    ],
    text: {
      en: {
        title: "A test of the project failed",
        why: "Go built the test and ran it, so the setup works. The test itself reports a failure.",
      },
      "zh-CN": {
        title: "项目的测试失败",
        why: "Go 已经构建并运行了测试，说明环境正常，失败来自测试本身。",
      },
    },
    remedy: {
      en: "Run the failing test alone and read its first message.",
      "zh-CN": "单独运行失败的测试，查看它输出的第一条信息。",
      commands: ["go test -run {name} -v ./..."],
    },
    verifyCommands: ["go test ./..."],
    references: ["https://pkg.go.dev/cmd/go#hdr-Testing_flags"],
  },
];
