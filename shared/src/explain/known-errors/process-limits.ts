import { isAboutGo, mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Go's runtime, as crashes name its functions. */
const RUNTIME = /\bruntime(?:[./]|: )|goroutine \d|newosproc|mheap|errno=|futexwakeup addr/;

/** Limits of the system that Go's programs meet: processes, threads, locked memory, lengths of paths; old kernels. */
export const PROCESS_LIMITS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "process-limit-low",
    messages: [
      "runtime: may need to increase max user processes (ulimit -u)",
      "runtime: may need to increase max user processes (ulimit -p)",
      "runtime: failed to create new OS thread (have {number} already; errno=11)",
      "runtime: failed to create new OS thread (have {number} already; errno=35)",
      "runtime: failed to create new OS thread (have {number} already; errno=12)",
      "runtime/cgo: pthread_create failed: Resource temporarily unavailable",
      "fork/exec {path}: resource temporarily unavailable",
      "runtime: program exceeds {number}-thread limit",
      "fatal error: newosproc",
      "fatal error: thread exhaustion",
    ],
    priority: 2,
    // Other numbers are no limit: 1 is a forbidden call, 22 and 38 are calls that are not there.
    when: (_, text) => !/errno=(?:1|22|38)\b/.test(text) && (RUNTIME.test(text) || mentionsGo(text)),
    examples: [
      "runtime: failed to create new OS thread (have 9 already; errno=11)\nruntime: may need to increase max user processes (ulimit -u)\nfatal error: newosproc",
      "go: fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: resource temporarily unavailable",
    ],
    text: {
      en: {
        title: "The limit of processes or threads is reached",
        why: "go starts several compilers at a time, each with several threads. The system refused another one: the user's limit (ulimit -u), the container's or the service's (pids, TasksMax), or too little memory.",
      },
      "zh-CN": {
        title: "达到了进程数或线程数上限",
        why: "go 会同时启动多个编译器，每个都有多个线程。系统拒绝再创建：用户上限（ulimit -u）、容器或服务的上限（pids、TasksMax），或内存太少。",
      },
    },
    remedy: {
      en: "Raise the limit: ulimit -u (and /etc/security/limits.conf), docker run --pids-limit=-1, TasksMax in a systemd unit, pids in a Kubernetes node; shared hosting often allows few. Or let go do less at a time: GOMAXPROCS=2 go build -p 1. See what uses the processes up: ps -eLf.",
      "zh-CN":
        "提高上限：ulimit -u（以及 /etc/security/limits.conf）、docker run --pids-limit=-1、systemd 单元的 TasksMax、Kubernetes 节点的 pids；共享主机的上限通常很低。或让 go 同时少做一些：GOMAXPROCS=2 go build -p 1。用 ps -eLf 查看谁占用了进程。",
      commands: ["ulimit -u", "env GOMAXPROCS=2 go build -p 1"],
    },
    others: ["fd-limit-low"],
    verifyCommands: ["ulimit -u"],
    references: ["https://man7.org/linux/man-pages/man2/setrlimit.2.html"],
  },
  {
    id: "out-of-memory",
    messages: [
      "fatal error: memory reservation exceeds address space limit",
      "runtime: mmap: too much locked memory (check 'ulimit -l')",
      "runtime: mmap: access denied",
      "fatal error: failed to reserve page summary memory",
      "runtime: cannot reserve arena virtual address space",
      "runtime/cgo: out of memory in thread_start",
    ],
    priority: 2,
    examples: ["fatal error: memory reservation exceeds address space limit\nexit status 2"],
    remedy: {
      en: "A limit of this shell, service or container keeps Go's runtime from reserving addresses or locking memory: ulimit -v unlimited, ulimit -l unlimited (LimitAS and LimitMEMLOCK in a systemd unit, --ulimit memlock=-1 for Docker). On a shared host ask who runs it.",
      "zh-CN":
        "当前 shell、服务或容器的限制使 Go 运行时无法保留地址或锁定内存：ulimit -v unlimited、ulimit -l unlimited（systemd 单元中是 LimitAS 和 LimitMEMLOCK，Docker 是 --ulimit memlock=-1）。共享主机请联系其管理员。",
      commands: ["ulimit -v", "ulimit -l"],
    },
    others: ["fd-limit-low"],
  },
  {
    id: "fd-limit-low",
    messages: ["epollcreate", "epollcreate1", "kqueue", "netpollinit"].flatMap((call) =>
      [23, 24].map((code) => `runtime: ${call} failed with ${code}`),
    ),
    priority: 2,
    examples: ["runtime: epollcreate failed with 24\nfatal error: runtime: netpollinit failed"],
  },
  {
    id: "path-too-long",
    messages: [
      "The filename or extension is too long",
      "Filename too long",
      "File name too long",
      "argument list too long",
      "failed to split patterns into chunks, a pattern is too long",
      "The input line is too long",
    ],
    when: (_, text) => mentionsGo(text) && !/node_modules|npm |\.jar\b/.test(text),
    priority: 1,
    examples: [
      "go build example.com/gtk: C:\\Go\\pkg\\tool\\windows_amd64\\cgo.exe: fork/exec C:\\Go\\pkg\\tool\\windows_amd64\\cgo.exe: The filename or extension is too long.",
      "fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: argument list too long",
    ],
    text: {
      en: {
        title: "A path or a command line is too long for this system",
        why: "Windows allows 260 characters of a path in many programs, and 32,767 of a command line. go passes the compiler or cgo the path of every file of a package; git writes modules with long names.",
      },
      "zh-CN": {
        title: "路径或命令行对该系统来说太长",
        why: "在 Windows 上，许多程序的路径最多 260 个字符，命令行最多 32767 个字符。go 会把包中每个文件的路径传给编译器或 cgo；git 会写出名字很长的模块。",
      },
    },
    remedy: {
      en: "Make the paths short: the project and GOPATH near the drive's root (go env -w GOPATH=C:\\g, or GOMODCACHE alone), or subst a drive letter for the project. Switch on long paths: git config --global core.longpaths true, and LongPathsEnabled in Windows. A newer Go passes long lists in a file. For a package with very many files, build in WSL or a Linux container.",
      "zh-CN":
        "缩短路径：把项目和 GOPATH 放在盘符根目录附近（go env -w GOPATH=C:\\g，或只改 GOMODCACHE），或用 subst 为项目分配盘符。开启长路径：git config --global core.longpaths true，以及 Windows 的 LongPathsEnabled。更新的 Go 会用文件传递很长的列表。文件特别多的包可在 WSL 或 Linux 容器中构建。",
      commands: ["go env GOPATH GOMODCACHE", "git config --global core.longpaths true"],
    },
    others: ["go-unsupported"],
    verifyCommands: ["go env GOPATH GOMODCACHE GOTMPDIR"],
    references: ["https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation"],
  },
  {
    id: "system-call-forbidden",
    messages: ["SIGSYS: bad system call", "Bad system call", "signal: bad system call"],
    when: (_, text) =>
      (RUNTIME.test(text) || mentionsGo(text) || /sigcode=/.test(text)) && !/coredump/.test(text),
    priority: 3,
    examples: [
      "~ $ go build\nSIGSYS: bad system call\nPC=0x64ccefc700 m=5 sigcode=1",
      "$ go get example.com/a\nBad system call",
    ],
    text: {
      en: {
        title: "A sandbox forbids a system call that Go makes",
        why: "Android (Termux), an old container engine or a service's filter ends a program that makes a system call it does not list. Newer releases of Go use newer system calls.",
      },
      "zh-CN": {
        title: "沙箱禁止了 Go 使用的系统调用",
        why: "Android（Termux）、旧的容器引擎或服务的过滤规则会终止使用未列出的系统调用的程序。更新的 Go 会使用更新的系统调用。",
      },
    },
    remedy: {
      en: "On Termux update the packages (pkg upgrade), which carry patches for Android; a Go from go.dev is not made for it. On an old Android use an older Go, or run a Linux in proot-distro. In a container update the engine, or try --security-opt seccomp=unconfined to see that it is the filter; in a systemd unit look at SystemCallFilter.",
      "zh-CN":
        "Termux 上请升级软件包（pkg upgrade），其中包含针对 Android 的补丁；go.dev 的 Go 不适用于它。旧的 Android 请使用更旧的 Go，或在 proot-distro 中运行 Linux。容器中请升级引擎，或用 --security-opt seccomp=unconfined 确认是过滤规则所致；systemd 单元请检查 SystemCallFilter。",
      commands: ["go version", "uname -a"],
    },
    others: ["docker-seccomp"],
    verifyCommands: ["uname -a"],
    references: ["https://github.com/termux/termux-packages/wiki"],
  },
  {
    id: "system-too-old",
    messages: [
      "FATAL: kernel too old",
      "os: kernel version too old",
      "runtime: epollcreate failed with 38",
      "runtime: epollcreate1 failed with 38",
      "runtime: pipe2 failed with 38",
      "futexwakeup addr={value} returned -38",
      "getrandom: function not implemented",
      "runtime: kqueue failed with",
      "fatal error: rt_sigaction failure",
      "The procedure entry point ProcessPrng could not be located",
      "fatal error: bcryptprimitives.dll not found",
      "fatal error: winmm.dll not found",
      "fatal error: ntdll.dll not found",
      "Failed to load ProcessPrng from bcryptprimitives.dll",
      "cannot find GetSystemTimePreciseAsFileTime",
    ],
    when: (_, text) => RUNTIME.test(text) || isAboutGo(text),
    priority: 2,
    examples: [
      "runtime: epollcreate1 failed with 38\nfatal error: runtime: netpollinit failed",
      "Exception 0xc0000005 0x8 0x0 0x0\nruntime: fatal error: bcryptprimitives.dll not found",
    ],
    text: {
      en: {
        title: "The operating system is too old for this Go",
        why: "Go's runtime calls something that the kernel or Windows does not have. Go 1.24 and newer need Linux 3.2, Go 1.21 and newer need Windows 10 or Server 2016 (Go 1.20 is the last one for Windows 7 and 8).",
      },
      "zh-CN": {
        title: "操作系统对这个 Go 来说太旧",
        why: "Go 的运行时调用了内核或 Windows 不具备的功能。Go 1.24 及更新版本需要 Linux 3.2，Go 1.21 及更新版本需要 Windows 10 或 Server 2016（Go 1.20 是支持 Windows 7 和 8 的最后一版）。",
      },
    },
    remedy: {
      en: "Update the system, or use an older Go there (Go 1.20 on Windows 7 and 8, Go 1.23 on Linux before 3.2). A program must be built by that Go, too; GOTOOLCHAIN=local keeps go from fetching a newer one. Emulations (gVisor, WSL 1, the kernel of a NAS, an old container engine) can lack a system call as well.",
      "zh-CN":
        "请升级系统，或在那里使用更旧的 Go（Windows 7 和 8 用 Go 1.20，低于 3.2 的 Linux 用 Go 1.23）。程序也必须由该 Go 构建；GOTOOLCHAIN=local 可避免 go 下载更新的版本。模拟环境（gVisor、WSL 1、NAS 的内核、旧容器引擎）也可能缺少系统调用。",
      commands: ["go version", "uname -r"],
    },
    others: ["macos-too-old-for-go", "docker-seccomp"],
    verifyCommands: ["go version", "uname -r"],
    references: ["https://go.dev/wiki/MinimumRequirements"],
  },
];
