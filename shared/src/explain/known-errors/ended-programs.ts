import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

const ON_MAC = /darwin|macOS|Sonoma|Sequoia|\/Users\/|Apple|\bM[1-4]\b|\.app\b|➜|[\w-]+@[\w-]+ ~ %/;

/** Programs that the system ended or did not start, told by an exit code or a shell. */
export const ENDED_PROGRAMS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "macos-blocks-program",
    messages: [
      "{number} killed     {path}",
      "{number} killed     {tool}",
      "Namespace CODESIGNING, Code {number} Invalid Page",
      "SIGKILL (Code Signature Invalid)",
    ],
    when: ({ path = "" }, text) =>
      (ON_MAC.test(text) ||
        /killed\s+\S+ (?:--?)?(?:version|help|-h)\b/.test(text) ||
        /CODESIGNING/.test(text)) &&
      (mentionsGo(text) || /golangci|gopls|wails|fyne|gomobile/.test(`${path} ${text}`)) &&
      !/\bgo (?:build|test|vet)\b[^\n&]*$/m.test(/killed.*/.exec(text)?.[0] ?? ""),
    priority: 2,
    examples: [
      "➜  tray go build -o main . && ./main\n[1]    8850 killed     ./main",
      "[1]    18319 killed     golangci-lint --version",
    ],
  },
  {
    id: "out-of-memory",
    messages: [
      "ERROR: Job failed: exit code 137",
      "Process completed with exit code 137",
      "did not complete successfully: exit code: 137",
      "exited with code 137",
      "Process finished with the exit code 137",
      "exit status 137",
      "bash: fork: Cannot allocate memory",
      "fork/exec {path}: cannot allocate memory",
      "fatal error: out of memory allocating heap arena map",
      "fatal error: runtime: cannot reserve arena",
      "Not enough memory resources are available to process this command",
      "Insufficient system resources exist to complete the requested service",
      "Not enough quota is available to process this command",
    ],
    when: (_, text) => mentionsGo(text) || /runtime: |heap arena|arena/.test(text),
    priority: 1,
    examples: [
      "$ go test ./...\nERROR: Job failed: exit code 137",
      "go build x: fork/exec C:\\Go\\pkg\\tool\\windows_amd64\\link.exe: Not enough memory resources are available to process this command.",
    ],
  },
  {
    id: "go-not-on-path",
    messages: ['process "/bin/sh -c {value} …" did not complete successfully: exit code: 127'],
    when: ({ value = "" }, text) =>
      /^(?:go|CGO_ENABLED=\d|GOOS=\w+|GOARCH=\w+)$/.test(value) && /sh -c (?:\w+=\S+ )*go /.test(text),
    priority: 1,
    examples: [
      'ERROR: failed to solve: process "/bin/sh -c CGO_ENABLED=0 go build -o /app ." did not complete successfully: exit code: 127',
    ],
    remedy: {
      en: "Exit code 127 means that the shell of this build stage found no go. Build from an image that has it (FROM golang:1.N AS build), or put its directory on PATH in the Dockerfile: ENV PATH=/usr/local/go/bin:$PATH. Each FROM begins without what an earlier stage installed.",
      "zh-CN":
        "退出码 127 表示该构建阶段的 shell 找不到 go。请从带有 go 的镜像构建（FROM golang:1.N AS build），或在 Dockerfile 中把其目录加入 PATH：ENV PATH=/usr/local/go/bin:$PATH。每个 FROM 都不会包含之前阶段安装的内容。",
      commands: ["docker run golang:latest go version"],
    },
  },
  {
    id: "process-limit-low",
    messages: [
      "fork: retry: Resource temporarily unavailable",
      "cannot fork: Resource temporarily unavailable",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: ["$ go build ./...\nbash: fork: retry: Resource temporarily unavailable"],
  },
  {
    id: "text-file-busy",
    messages: ["{path}: Text file busy"],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: [
      "go tool covdata: fork/exec /home/ci/.cache/go-build/73/735c-d/covdata: text file busy",
      "fork/exec /tmp/go-build12/b001/app.test: text file busy",
    ],
    text: {
      en: {
        title: "A program was started while it was still being written",
        why: "Linux starts no file that another process holds open for writing. go starts many processes at a time, and one of them can inherit the open file for a moment; a second go that writes the same file does the same.",
      },
      "zh-CN": {
        title: "程序在仍被写入时就被启动",
        why: "Linux 不会启动正被其他进程打开写入的文件。go 会同时启动许多进程，其中之一可能短暂继承了打开的文件；另一个正在写同一文件的 go 也会如此。",
      },
    },
    remedy: {
      en: "Run the command again: the second time the file is there. If it happens often, do less at a time (go test -p 1), let no two jobs share one GOCACHE or one output file, and stop the running program before it is built again in its place. For covdata, go tool covdata once before the tests brings it into the cache.",
      "zh-CN":
        "再运行一次该命令：第二次文件已经就绪。如果经常发生，请减少并发（go test -p 1），不要让两个任务共用同一个 GOCACHE 或输出文件，并在原位置重新构建前停止正在运行的程序。对于 covdata，可在测试前先运行一次 go tool covdata，使其进入缓存。",
      commands: ["go test -p 1 ./..."],
    },
    others: ["covdata-missing"],
    verifyCommands: ["go env GOCACHE"],
    references: ["https://go.dev/issue/22315"],
  },
  {
    id: "gotmpdir-bad",
    messages: ["{path}/go-build{number}/{path2}: Permission denied"],
    priority: 1,
    examples: ["bash: /tmp/go-build1/b001/exe/main: Permission denied"],
  },
  {
    id: "program-not-executable",
    messages: ["{path}: Permission denied", "permission denied: {path}"],
    when: ({ path = "" }, text) =>
      /\bgo build -o/.test(text) &&
      new RegExp(
        `go build -o[ =]?(?:\\./)?${path.replace(/^\.\//, "").replace(/[^\w/-]/g, ".")}(?=\\s|$)`,
      ).test(text),
    priority: 1,
    examples: ["$ go build -o app . && ./app\nbash: ./app: Permission denied"],
    text: {
      en: {
        title: "What go build wrote cannot be executed",
        why: "Either the package is not package main, and go build -o wrote an archive instead of a program, or the directory is on a file system that starts no programs (mounted noexec, a shared directory).",
      },
      "zh-CN": {
        title: "go build 写出的文件无法执行",
        why: "要么该包不是 package main，go build -o 写出的是归档而不是程序；要么所在文件系统不允许执行程序（以 noexec 挂载，或共享目录）。",
      },
    },
    remedy: {
      en: "Look at what was built: go list -f '{{.Name}}' must print main; else build the directory with the main package (go build -o app ./cmd/app). If it does, write the program to another directory, such as one in your home: the mount command shows noexec.",
      "zh-CN":
        "查看构建的是什么：go list -f '{{.Name}}' 应显示 main；否则请构建 main 包所在的目录（go build -o app ./cmd/app）。如果确实是 main，请把程序写到其他目录，例如主目录中：mount 命令会显示 noexec。",
      commands: ["go list -f '{{.Name}}' ."],
    },
    others: ["gotmpdir-bad"],
    verifyCommands: ["go env GOMOD"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
  },
  {
    id: "disk-low",
    messages: [
      "final link failed: No space left on device",
      "error writing to {path}: No space left on device",
      "closing output file: No space left on device",
    ],
    when: (_, text) => mentionsGo(text) || /^# [\w.-]+\.[\w.-]+\/|runtime\/cgo/m.test(text),
    priority: 1,
    examples: ["# github.com/x/y\n/usr/bin/ld: final link failed: No space left on device"],
  },
];
