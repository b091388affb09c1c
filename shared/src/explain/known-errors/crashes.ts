import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Whether it was Go that crashed, and no program of the user's: frames of cmd/, or a package being compiled. */
function isGoItself(text: string): boolean {
  if (
    /\bcmd\/(?:go|compile|link|asm|cgo|vet|dist)\b|internal compiler error|\/(?:compile|link|asm|cgo): signal:/.test(
      text,
    )
  )
    return true;
  if (/^panic: |(?:^|[\s&;])\.\/\w|^\s*(?:main|\S+\/\S+)\.(?:main|\(?\*?[A-Za-z]\w*\)?[.(])/m.test(text))
    return false;
  return (
    /^# (?:command-line-arguments|[\w.-]+\/[\w./@-]+)$/m.test(text) ||
    /(?:^|[$%#>❯→] ?)go (?:version|env|build|install|get|mod|vet|list)\b/m.test(text)
  );
}

/** A compiler that gets no memory reports an internal error of its own. */
const NO_MEMORY = /out of memory|cannot allocate memory|signal: killed|errno=(?:12|1455)\b/;

/** Crashes of go, the compiler and the linker. */
export const CRASHES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-crashes",
    messages: [
      "fatal error: unexpected signal during runtime execution",
      "unexpected fault address 0x",
      "SIGILL: illegal instruction",
      "SIGSEGV: segmentation violation",
      "SIGBUS: bus error",
      "runtime: bsdthread_register error",
      "failed MSpanList_Insert",
      "failed MSpanList_Remove",
      "fatal error: MSpan_Sweep: bad span state",
      "fatal error: found bad pointer in Go heap",
      "internal compiler error:",
      "{path}/compile: signal: illegal instruction",
      "{path}/compile: signal: segmentation fault",
      "{path}/compile: signal: bus error",
      "{path}/link: signal: illegal instruction",
      "{path}/link: signal: segmentation fault",
      "{path}/asm: signal: segmentation fault",
      "{path}/cgo: signal: segmentation fault",
      "go build {value}: signal: segmentation fault",
    ],
    when: (_, text) => isGoItself(text) && !NO_MEMORY.test(text),
    priority: 2,
    examples: [
      "$ go build ./...\n# command-line-arguments\nfatal error: unexpected signal during runtime execution\n[signal 0xb code=0x1 addr=0xdcb pc=0xf47b]\n\nruntime stack:\nruntime.throw(0x2c4920, 0x2a)",
      "main.go:12:4: internal compiler error: panic during lower while compiling main: index out of range",
      "% go version\nfailed MSpanList_Insert 0x5aafe0 0x12cde67f4a15 0x0 0x0\nfatal error: MSpanList_Insert",
    ],
    text: {
      en: {
        title: "Go itself crashed: the go command, the compiler or the linker",
        why: "A release of Go before the system's does not always run on it (Go 1.6 on macOS 10.12, Go before 1.11 on newer ones). It also happens under emulation of another processor, from damaged files or memory, and through a fault of that release.",
      },
      "zh-CN": {
        title: "Go 本身崩溃：go 命令、编译器或链接器",
        why: "比操作系统更早的 Go 版本不一定能在其上运行（macOS 10.12 上的 Go 1.6，更新系统上 1.11 以前的 Go）。在模拟的另一种处理器上、文件或内存损坏，以及该版本自身的缺陷也会导致崩溃。",
      },
    },
    remedy: {
      en: "Install the newest Go release from https://go.dev/dl/ for this system and processor, into an empty directory, and empty the build cache. Do not run an amd64 Go under emulation: in Docker, build with --platform=$BUILDPLATFORM. If the newest release crashes too, test the memory, and report it at https://go.dev/issue.",
      "zh-CN":
        "从 https://go.dev/dl/ 安装适用于本系统和处理器的最新版 Go（解压到空目录），并清空构建缓存。不要在模拟环境中运行 amd64 的 Go：在 Docker 中用 --platform=$BUILDPLATFORM 构建。如果最新版也崩溃，请检测内存，并在 https://go.dev/issue 报告。",
      commands: ["go version", "go clean -cache"],
    },
    others: ["go-unsupported", "rosetta-go", "go-for-another-processor", "sdk-overlaid"],
    verifyCommands: ["go version"],
    references: ["https://go.dev/wiki/MinimumRequirements"],
  },
  {
    id: "go-crashes",
    messages: [
      "Segmentation fault (core dumped)",
      "Segmentation fault: 11",
      "Bus error: 10",
      "Abort trap: 6",
      "Trace/BPT trap: 5",
    ],
    when: (_, text) => /(?:^|[$%#>❯] ?)go (?:version|env)\b/m.test(text) && !/gccgo/.test(text),
    priority: -1,
    examples: ["$ go version\nSegmentation fault (core dumped)"],
  },
  {
    id: "go-crashes",
    messages: ["fatal error: mlock failed", "runtime: mlock of signal stack failed: {number}"],
    priority: 2,
    examples: ["runtime: mlock of signal stack failed: 12\nfatal error: mlock failed"],
    remedy: {
      en: "Go 1.14 works around a fault of some Linux kernels and needs locked memory for it. Install Go 1.15 or newer (FROM golang:1.22 or newer in a Dockerfile), or update the kernel, or raise the limit: ulimit -l (docker run --ulimit memlock=-1).",
      "zh-CN":
        "Go 1.14 为绕开某些 Linux 内核的缺陷而需要锁定内存。请安装 Go 1.15 或更新的版本（Dockerfile 中 FROM golang:1.22 或更新），或更新内核，或提高限制：ulimit -l（docker run --ulimit memlock=-1）。",
      commands: ["go version", "ulimit -l"],
    },
  },
  {
    id: "out-of-memory",
    messages: [
      "runtime: VirtualAlloc of {number} bytes failed with errno=1455",
      "runtime: out of memory: cannot allocate {number}-byte block",
      "runtime: cannot map pages in arena address space",
    ],
    when: (_, text) => isGoItself(text),
    priority: 3,
    examples: [
      "$ go build ./...\nruntime: out of memory: cannot allocate 4194304-byte block (128647168 in use)\nfatal error: out of memory",
    ],
  },
];
