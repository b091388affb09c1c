import type { ErrorMessage, KnownError } from "./known-error.ts";

const DELVE = ["https://github.com/go-delve/delve/blob/master/Documentation/faq.md"];

/** What Delve says of itself, of its platform and of what it is to debug. */
export const DELVE_MESSAGES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "debugger-blocked",
    messages: [
      'exec: "lldb-server": executable file not found in $PATH',
      "could not launch process: dial tcp :{number}: getsockopt: connection refused",
      "Delve output: could not launch process: dial tcp",
      "debugserver: failed to get the task for process",
      "debugserver: error: failed to attach to process",
      "error: failed to launch process {path}/debugserver",
      "attempt to attach to process failed: Operation not permitted",
      "could not acquire debug privilege",
      "could not attach to pid {number}: current user does not own the process",
      "could not launch process: ptrace: operation not permitted",
      "could not launch process: fork/exec {path}: permission denied",
      "closing connection from different user",
      "could not acquire mach task {number}",
    ],
    when: (_, text) =>
      /\bdlv\b|delve|debugserver|lldb-server|launch process|attach to pid|different user/i.test(text),
    priority: 3,
    examples: [
      '$ dlv exec ./k6 run x.js\ncould not launch process: exec: "lldb-server": executable file not found in $PATH',
      "Delve output: could not launch process: dial tcp :60451: getsockopt: connection refused\ndelve closed with code 1",
    ],
  },
  {
    id: "debugger-blocked",
    messages: [
      "could not launch process: EOF",
      "could not attach to pid {number}: EOF",
      "could not launch process: stub exited while waiting for connection",
    ],
    priority: 3,
    examples: ["$ dlv debug .\ncould not launch process: EOF"],
    remedy: {
      en: "On a Mac, Delve lets Apple's debugserver start the program, and debugserver ended. Install the newest Delve, then Apple's command line tools again (move /Library/Developer/CommandLineTools away, xcode-select --install), and allow debugging: sudo DevToolsSecurity -enable. Delve, Go and the program must be of one processor (file on each: all arm64, or all x86_64).",
      "zh-CN":
        "在 Mac 上，Delve 通过 Apple 的 debugserver 启动程序，而 debugserver 退出了。请先安装最新的 Delve，再重装 Apple 命令行工具（移走 /Library/Developer/CommandLineTools，然后 xcode-select --install），并允许调试：sudo DevToolsSecurity -enable。Delve、Go 和程序必须属于同一处理器（用 file 查看：都是 arm64 或都是 x86_64）。",
      commands: [
        "go install github.com/go-delve/delve/cmd/dlv@latest",
        "xcode-select --install",
        "sudo DevToolsSecurity -enable",
      ],
    },
    others: ["clt-broken", "rosetta-go", "tools-older-than-go"],
  },
  {
    id: "debug-info-missing",
    messages: [
      "could not launch process: could not open debug info",
      "could not open debug info - debuggee must not be built with",
      "could not launch process: decoding dwarf section",
      "could not attach to pid {number}: could not open debug info",
      "could not read debug info (…) and could not read go symbol table",
      "could not launch process: could not find .debug_info section",
      "no debug info found",
      "Warning: debugging optimized function",
      "Warning: listing may not match stale executable",
    ],
    when: (_, text) => !/\b(?:gdb|rustc|cargo|dotnet)\b/.test(text),
    priority: 2,
    examples: [
      "could not launch process: could not open debug info - debuggee must not be built with 'go run' or -ldflags='-s -w', which strip debug info",
      "Failed to launch: could not launch process: could not open debug info",
    ],
    text: {
      en: {
        title: "The program to debug has no usable debug information",
        why: "It was built by go run, with -ldflags=-s or -w, was stripped or packed (upx), or optimized; then Delve has no names and lines. The installed Go and Delve are fine.",
      },
      "zh-CN": {
        title: "要调试的程序没有可用的调试信息",
        why: "它由 go run 构建，或使用了 -ldflags=-s、-w，或被 strip、压缩（upx），或经过优化；此时 Delve 没有名称和行号。已安装的 Go 和 Delve 没有问题。",
      },
    },
    remedy: {
      en: 'Build it for debugging: go build -gcflags=all="-N -l" -o app . and dlv exec ./app, or let Delve build: dlv debug. Take -s and -w out of -ldflags, also out of GOFLAGS and of the launch configuration (buildFlags). In a container build copy the unstripped file.',
      "zh-CN":
        '为调试重新构建：go build -gcflags=all="-N -l" -o app .，再 dlv exec ./app；或让 Delve 构建：dlv debug。请从 -ldflags 中去掉 -s 和 -w，GOFLAGS 和启动配置（buildFlags）中也一样。在容器构建中请复制未被 strip 的文件。',
      commands: ["go env GOFLAGS", "dlv debug"],
    },
    others: ["goflags-invalid", "tools-older-than-go"],
    verifyCommands: ["go env GOFLAGS", "dlv version"],
    references: DELVE,
  },
  {
    id: "debug-info-missing",
    messages: [
      "could not attach to pid {number}: lstat {path}: no such file or directory",
      "could not attach to pid {number}: stat {path}: no such file or directory",
      "could not attach to pid {number}: could not open",
    ],
    priority: 4,
    examples: ["could not attach to pid 25031: lstat /relay: no such file or directory"],
    remedy: {
      en: "Delve looks for the program's file at the path that the process has in its own container, and there is none on this side. Run dlv inside that container (docker exec, kubectl exec, an ephemeral container that shares the process), or name the file as this side sees it: dlv attach PID /proc/PID/root/PATH.",
      "zh-CN":
        "Delve 按进程在其容器内的路径寻找程序文件，而这一侧没有该文件。请在那个容器中运行 dlv（docker exec、kubectl exec 或共享进程的临时容器），或写出这一侧看到的文件：dlv attach PID /proc/PID/root/PATH。",
      commands: ["dlv version"],
    },
    others: ["debugger-not-reached", "debugger-blocked"],
  },
  {
    id: "debugger-unsupported-here",
    messages: [
      "unsupported architecture of {value} - only",
      "unsupported architecture - only {value} is supported",
      "unsupported operating system or architecture",
      "does not support debugging on {value}",
      "dlv: unsupported architecture",
      "undefined: native.",
      "lldb backend not supported on Windows",
      "could not launch process: rr backend unavailable",
      'exec: "rr": executable file not found in $PATH',
      "your_operating_system_and_architecture_combination_is_not_supported_by_delve",
      "build constraints exclude all Go files in {path}/delve@{version}/{value}",
    ],
    when: (_, text) => /delve|dlv\b|launch process|debug|only \w+\/\w+ is supported/i.test(text),
    priority: 3,
    examples: [
      "Error: unsupported architecture of windows/arm64 - only windows/amd64 is supported",
      "found packages native (dump_linux.go) and your_operating_system_and_architecture_combination_is_not_supported_by_delve (support_sentinel_linux.go) in /root/go/pkg/mod/github.com/go-delve/delve@v1.22.0/pkg/proc/native",
    ],
    text: {
      en: {
        title: "Delve does not support this platform or backend",
        why: "Delve debugs programs of 64-bit Linux, macOS, Windows and FreeBSD and of few other processors, and newer releases support more of them. The rr backend needs rr, on Linux.",
      },
      "zh-CN": {
        title: "Delve 不支持该平台或后端",
        why: "Delve 支持 64 位 Linux、macOS、Windows、FreeBSD 以及少数其他处理器，新版本支持得更多。rr 后端需要 Linux 上的 rr。",
      },
    },
    remedy: {
      en: "Install the newest Delve (go install github.com/go-delve/delve/cmd/dlv@latest), and check that neither GOOS nor GOARCH is set for another platform. On a 32-bit system install a 64-bit Go, or debug on another machine: dlv --headless there, dlv connect here. Without rr, leave out --backend=rr.",
      "zh-CN":
        "安装最新的 Delve（go install github.com/go-delve/delve/cmd/dlv@latest），并确认没有为其他平台设置 GOOS、GOARCH。32 位系统请安装 64 位 Go，或在其他机器上调试：那边 dlv --headless，这边 dlv connect。没有 rr 时去掉 --backend=rr。",
      commands: ["go env GOOS GOARCH", "dlv version"],
    },
    others: ["goos-goarch-exported", "tools-older-than-go"],
    verifyCommands: ["go env GOOS GOARCH GOHOSTARCH", "dlv version"],
    references: DELVE,
  },
  {
    id: "debugger-not-reached",
    messages: [
      "Couldn't start dlv dap",
      "timed out while waiting for DAP server to start",
      "timed out while waiting for DAP in reverse mode to connect",
      "Couldn't connect to {host}:{number}: ECONNREFUSED",
      "Debug adapter didn't respond. Either the adapter is slow",
      "Expected to connect to external `dlv --headless` server",
      "Failed to connect to Delve",
      "Failed to attach: connection closed by remote",
      "connect ECONNREFUSED 127.0.0.1:{number} …dlv",
      "couldn't start listener: listen tcp {host}: bind: address already in use",
      "dlv dap: listen tcp",
      "could not attach to pid {number}: already being debugged by pid {number2}",
      "An operation on a socket could not be performed because …dlv",
    ],
    when: (_, text) => /dlv|delve|\bdap\b|debugged/i.test(text),
    priority: 3,
    examples: [
      "Couldn't start dlv dap:\nError: timed out while waiting for DAP server to start",
      "couldn't start listener: listen tcp 127.0.0.1:2345: bind: address already in use\ndlv exited",
    ],
    text: {
      en: {
        title: "The editor and Delve do not reach each other",
        why: "Delve did not start in time, or its port is taken (by a session that did not end), blocked by a firewall, or on another host than the editor asks.",
      },
      "zh-CN": {
        title: "编辑器与 Delve 无法连通",
        why: "Delve 没有及时启动，或端口被占用（未结束的调试会话）、被防火墙拦截，或不在编辑器所连接的主机上。",
      },
    },
    remedy: {
      en: "End the old session (its dlv and __debug_bin processes), or choose another port. See that dlv runs by itself: dlv dap --listen=127.0.0.1:38697. In a container, let Delve listen on 0.0.0.0 and publish the port (-p 2345:2345). Localhost must not go through a proxy (NO_PROXY=localhost,127.0.0.1), and a virus scanner must let dlv start.",
      "zh-CN":
        "结束旧的会话（其 dlv 和 __debug_bin 进程），或换一个端口。确认 dlv 能单独运行：dlv dap --listen=127.0.0.1:38697。在容器中让 Delve 监听 0.0.0.0 并发布端口（-p 2345:2345）。localhost 不能走代理（NO_PROXY=localhost,127.0.0.1），杀毒软件也要允许 dlv 启动。",
      commands: ["dlv version"],
    },
    others: ["debugger-blocked", "http-proxy-dead"],
    verifyCommands: ["dlv version"],
    references: DELVE,
  },
];
