import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** go itself, or one of its tools, by its path on Windows. */
const GO_PROGRAM = /[\\/](?:go|gofmt|compile|link|asm|cgo|gopls|dlv)\.exe\b/i;

/** Whether a failed start is one of Go's own programs, started by a tool. */
const startsGo = (_: unknown, text: string): boolean => GO_PROGRAM.test(text);

/** Programs that Windows does not start, or that end with a code of Windows as soon as they start. */
export const WINDOWS_STARTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "environment-refused",
    messages: [
      "fork/exec {drive}: The parameter is incorrect",
      "fork/exec {drive}: invalid argument",
      "fork/exec {drive}: 参数错误",
      "fork/exec {drive}: Falscher Parameter",
      "fork/exec {drive}: Paramètre incorrect",
    ],
    when: startsGo,
    priority: 2,
    examples: ["Error: fork/exec C:\\Go\\bin\\go.exe: The parameter is incorrect."],
    text: {
      en: {
        title: "A tool starts go with an environment that Windows refuses",
        why: "go is there and was started with a list of variables in which one is malformed: an empty name, an = too few, a zero byte, or more than 32,767 characters in all. Usually the tool that starts go (a packager, a release tool) makes the mistake on Windows.",
      },
      "zh-CN": {
        title: "某个工具用 Windows 拒绝的环境变量启动 go",
        why: "go 存在，但启动它时传入的变量列表中有一个格式错误：名称为空、缺少 =、含零字节，或总长度超过 32,767 个字符。通常是启动 go 的工具（打包、发布工具）在 Windows 上的缺陷。",
      },
    },
    remedy: {
      en: "Update the tool that starts go (fyne, goreleaser, promu and others had this mistake on Windows and fixed it), and Go itself. If it stays, look for env: lines of the tool's configuration that are empty or have no =, and for broken variables of your own (set in cmd shows all). In WSL, or with the go build command that the tool would run, it works meanwhile.",
      "zh-CN":
        "请更新启动 go 的工具（fyne、goreleaser、promu 等都曾在 Windows 上有此缺陷并已修复），以及 Go 本身。如果仍然如此，请检查工具配置中 env 一节是否有空行或缺少 = 的行，以及自己的环境变量是否损坏（cmd 中的 set 会全部列出）。在此之前可在 WSL 中运行，或直接运行该工具要执行的 go build 命令。",
      commands: ["go version"],
    },
    others: ["path-too-long", "env-var-typo"],
    verifyCommands: ["go version"],
    references: ["https://pkg.go.dev/os/exec#Cmd"],
  },
  {
    id: "program-crashes-at-start",
    messages: [
      "exit status 0xc0000005",
      "exit status 3221225477",
      "exit status -1073741819",
      "exit code 3221225477",
      "exited with code 3221225477",
      "finished with the exit code -1073741819",
      "Exception 0xc0000005 …",
      "exit status 0xc000001d",
      "exit status 3221225501",
    ],
    // A nil pointer in Go code has the same code, but says so.
    when: (_, text) =>
      (mentionsGo(text) || /^\s*exit status \S+\s*$/.test(text)) &&
      !/invalid memory address or nil pointer|^panic:|^--- FAIL|main\.\w+\(/im.test(text),
    priority: 1,
    examples: [
      "C:\\w>go run .\nexit status 0xc0000005",
      "PS C:\\w> go run hello.go\nException 0xc0000005 0x8 0x1c0d7f8 0x1c0d7f8\nPC=0x1c0d7f8",
    ],
    text: {
      en: {
        title: "Windows ended the program for accessing memory it may not",
        why: "Without a Go stack of your own code, the fault is in machine code that is not Go's: a C library or a C compiler that does not fit (an old MinGW, -buildmode=pie), or a program that puts itself into others, such as a virus scanner or a font or screen tool.",
      },
      "zh-CN": {
        title: "程序因非法访问内存被 Windows 终止",
        why: "如果堆栈中没有你自己的 Go 代码，问题出在非 Go 的机器码：C 库或 C 编译器不匹配（旧版 MinGW、-buildmode=pie），或者是会注入其他程序的软件，例如杀毒软件、字体或录屏工具。",
      },
    },
    remedy: {
      en: "Try a program without C code (CGO_ENABLED=0). If that works, the C side is the cause: install a current MinGW-w64 for x86_64 (MSYS2 ucrt64), leave out -buildmode=pie, use C libraries built with the same compiler, and empty the cache. If hello world crashes too, exclude the project and go's cache from the virus scanner, end tools that hook into programs, and install the newest Go.",
      "zh-CN":
        "先试一个不含 C 代码的程序（CGO_ENABLED=0）。如果正常，问题在 C 这一侧：安装最新的 x86_64 MinGW-w64（MSYS2 ucrt64），去掉 -buildmode=pie，使用同一编译器构建的 C 库，并清空缓存。如果 hello world 也崩溃，请把项目和 go 的缓存加入杀毒软件的排除项，关闭会注入程序的工具，并安装最新的 Go。",
      commands: ["env CGO_ENABLED=0 go run .", "go clean -cache", "gcc -dumpmachine"],
    },
    others: ["antivirus", "gcc-32-bit", "c-library-other-runtime", "goflags-invalid"],
    verifyCommands: ["go env CGO_ENABLED CC GOFLAGS", "gcc -dumpmachine"],
    references: ["https://go.dev/wiki/cgo"],
  },
  {
    id: "program-not-executable",
    messages: [
      "The specified executable is not a valid application for this OS platform",
      "This version of {drive} is not compatible with the version of Windows you're running",
      "failed to run: The specified executable is not a valid application",
      "指定的可执行文件不是此操作系统平台的有效应用程序",
    ],
    when: ({ drive = "" }, text) =>
      !/(?:^|[\\/])go\.exe$/i.test(drive) &&
      (mentionsGo(text) ||
        /[\\/]tmp[\\/]\w+\.exe\b|failed to run: The specified/i.test(text) ||
        text.trim().length < 240) &&
      !/\b(?:node|npm|python|java|rustc|cargo|msbuild|dotnet)\b/i.test(text),
    priority: 1,
    examples: [
      "Program 'app.exe' failed to run: The specified executable is not a valid application for this OS platform.At line:1 char:1",
      "running...\nThis version of C:\\w\\tmp\\main.exe is not compatible with the version of Windows you're running.",
    ],
    remedy: {
      en: "The file is no program of this Windows. Either GOOS or GOARCH was set when it was built (go env GOOS GOARCH must show windows and this processor), or the directory is not package main, so that go build -o wrote an archive (go list -f '{{.Name}}' . must show main), or the file was copied only in part. Correct that and build again; air and similar tools take the command from their configuration.",
      "zh-CN":
        "该文件不是本机 Windows 的程序。要么构建时设置了 GOOS 或 GOARCH（go env GOOS GOARCH 应显示 windows 和本机处理器），要么该目录不是 package main，go build -o 写出的是归档（go list -f '{{.Name}}' . 应显示 main），要么文件没有复制完整。更正后重新构建；air 等工具的构建命令在其配置文件中。",
      commands: ["go env GOOS GOARCH", "go list -f '{{.Name}}' ."],
    },
    others: ["built-for-another-platform", "goos-goarch-exported", "antivirus"],
  },
];
