import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Memory, containers, antivirus, temporary directories and caches. */
export const SYSTEM: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "git-missing",
    messages: [
      'exec: "git": executable file not found in $PATH',
      'exec: "git": executable file not found in %PATH%',
      "go: missing Git command",
    ],
    priority: 2,
    examples: ['go: github.com/a/b@v1.0.0: exec: "git": executable file not found in %PATH%'],
    others: ["path-clobbered"],
  },
  {
    id: "out-of-memory",
    messages: [
      "{path}/compile: signal: killed",
      "{path}/link: signal: killed",
      "{path}/cgo: signal: killed",
      "{path}/asm: signal: killed",
      "{path}/vet: signal: killed",
      "go build {module}: {path}: signal: killed",
      "…/pkg/tool/…: signal: killed",
      "…/pkg/tool/…: fork/exec …: cannot allocate memory",
      "fork/exec …/pkg/tool/…: cannot allocate memory",
      "compile: signal: killed",
      "link: signal: killed",
      "fatal error: runtime: out of memory",
      "fatal error: runtime: cannot allocate memory",
    ],
    priority: 1,
    examples: [
      "go build x/y: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed",
      "go build example.com/registry/cmd/registry: /usr/src/go/pkg/tool/linux_amd64/6l: signal: killed",
    ],
    text: {
      en: {
        title: "The compiler or linker was killed: out of memory",
        why: 'Linux kills a process when memory runs out, and Go reports only "signal: killed". Several compilers run at once, and linking a large program needs a lot of memory.',
      },
      "zh-CN": {
        title: "内存不足，编译器或链接器被系统终止",
        why: "内存耗尽时 Linux 会杀死进程，Go 只报告“signal: killed”。编译会同时运行多个编译器，链接大型程序也需要很多内存。",
      },
    },
    remedy: {
      en: "Build with fewer processes at once, give the machine, container or CI job more memory (Docker Desktop: Settings, Resources), or add swap.",
      "zh-CN":
        "减少同时运行的进程数，给机器、容器或 CI 任务更多内存（Docker Desktop：Settings → Resources），或增加交换空间（swap）。",
      commands: ["go build -p 1", "free -m"],
    },
    verifyCommands: ["dmesg | grep -i 'out of memory'", "free -m"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
  },
  {
    id: "docker-seccomp",
    messages: [
      "runtime/cgo: pthread_create failed: Operation not permitted",
      "runtime: failed to create new OS thread (have {number} already; errno=1)",
      "runtime/cgo: pthread_create failed: Resource temporarily unavailable",
      "make: /bin/sh: Operation not permitted",
      "make: go: Operation not permitted",
    ],
    priority: 1,
    examples: ["runtime/cgo: pthread_create failed: Operation not permitted\nSIGABRT: abort"],
    text: {
      en: {
        title: "An old container engine forbids a system call",
        why: "The C library of newer images starts threads with clone3. The seccomp profile of an old Docker or libseccomp refuses it, so no thread can be started.",
      },
      "zh-CN": {
        title: "旧的容器引擎禁止了某个系统调用",
        why: "较新镜像的 C 库用 clone3 创建线程，而旧版 Docker 或 libseccomp 的 seccomp 配置会拒绝它，因此无法创建线程。",
      },
    },
    remedy: {
      en: "Update Docker to 20.10.10 or newer (and libseccomp to 2.5 or newer) on the host. Until then use an older base image (for example -bullseye, or alpine3.13). To see whether this is it, try once with --security-opt seccomp=unconfined; do not keep that.",
      "zh-CN":
        "在宿主机上把 Docker 更新到 20.10.10 或更新的版本（libseccomp 2.5 或更新）。在此之前可使用较旧的基础镜像（如 -bullseye 或 alpine3.13）。要确认是否为此原因，可用 --security-opt seccomp=unconfined 试一次，但不要长期使用。",
      commands: ["docker version"],
    },
    verifyCommands: ["docker version", "ulimit -u"],
    references: ["https://docs.docker.com/engine/security/seccomp/"],
  },
  {
    id: "antivirus",
    messages: ["the file contains a virus"],
    when: (_, text) => /go-build|\bgo\b|\.go\b/.test(text),
    priority: 2,
    examples: [
      "open C:\\Users\\u\\AppData\\Local\\Temp\\go-build1\\b001\\exe\\a.out.exe: Operation did not complete successfully because the file contains a virus or potentially unwanted software.",
    ],
    text: {
      en: {
        title: "The virus scanner blocks what go builds",
        why: "Go links a new program in the temporary directory and starts it from there. The scanner does not know it and blocks or deletes it.",
      },
      "zh-CN": {
        title: "杀毒软件拦截了 go 构建的程序",
        why: "Go 在临时目录中链接出新程序并从那里启动，杀毒软件不认识它，于是拦截或删除。",
      },
    },
    remedy: {
      en: "Exclude Go's build directories from the scanner: a directory of its own for GOTMPDIR, and the one that go env GOCACHE prints (Windows Security, Virus & threat protection, Exclusions). On a company's machine, ask the administrators. Report a false positive to the scanner's maker.",
      "zh-CN":
        "把 Go 的构建目录加入杀毒软件的排除项：为 GOTMPDIR 单独建一个目录，以及 go env GOCACHE 显示的目录（Windows 安全中心 → 病毒和威胁防护 → 排除项）。公司电脑请联系管理员。误报可反馈给杀毒软件厂商。",
      commands: ["go env GOCACHE GOTMPDIR"],
    },
    others: ["gotmpdir-bad"],
    verifyCommands: ["go env GOCACHE GOTMPDIR"],
    references: ["https://go.dev/doc/faq#virus"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "go: disabling cache ({path}) due to initialization failure: …: permission denied",
      "go: failed to create cache directory {path}: …: permission denied",
      "failed to initialize build cache at {path}: …: permission denied",
      "failed to initialize build cache at {path}: …: read-only file system",
      "failed to initialize build cache at {path}: …: Access is denied",
      "go: could not create module cache: …: permission denied",
      "open {path}/pkg/mod/cache/…: permission denied",
      "mkdir {path}/pkg/mod…: permission denied",
      "go: writing stat cache: …: permission denied",
      "mkdir /go: permission denied",
      "mkdir /.cache: permission denied",
    ],
    priority: 1,
    examples: [
      "go: disabling cache (/.cache/go-build) due to initialization failure: mkdir /.cache: permission denied",
      "go: failed to create cache directory /go/pkg/mod/cache: mkdir /go: permission denied",
    ],
    others: ["home-unset", "cache-on-network-mount", "disk-low"],
  },
  {
    id: "gocache-off",
    messages: ["build cache is disabled by GOCACHE=off, but required as of Go 1.12"],
    priority: 1,
    examples: ["build cache is disabled by GOCACHE=off, but required as of Go 1.12"],
    text: {
      en: {
        title: "The build cache is switched off",
        why: "GOCACHE is off, or go was started in an environment without HOME and GOCACHE. Since Go 1.12 the cache is required.",
      },
      "zh-CN": {
        title: "构建缓存被关闭",
        why: "GOCACHE 为 off，或者启动 go 的环境中既没有 HOME 也没有 GOCACHE。从 Go 1.12 起必须有缓存。",
      },
    },
    remedy: {
      en: "Unset GOCACHE. If a program or a service starts go, give it HOME, or set GOCACHE to a writable absolute directory. To ignore cached test results: go test -count=1.",
      "zh-CN":
        "取消 GOCACHE。如果由其他程序或服务启动 go，请给它设置 HOME，或把 GOCACHE 设为可写的绝对路径。要忽略缓存的测试结果：go test -count=1。",
      commands: ["go env GOCACHE"],
    },
    others: ["home-unset"],
    verifyCommands: ["printenv GOCACHE HOME"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching"],
  },
  {
    id: "gotmpdir-bad",
    messages: ["go: creating work dir:"],
    examples: ["go: creating work dir: mkdir C:\\WINDOWS\\go-build1767217485: Access is denied."],
    windows: {
      en: "go found no TEMP or TMP and used the Windows directory. Give the process that starts go the whole environment (TEMP, TMP, USERPROFILE), or set GOTMPDIR to a writable directory.",
      "zh-CN":
        "go 没有找到 TEMP 或 TMP，于是使用了 Windows 目录。请让启动 go 的进程带上完整的环境变量（TEMP、TMP、USERPROFILE），或把 GOTMPDIR 设为可写的目录。",
      commands: ["go env GOTMPDIR"],
    },
    others: ["home-unset", "disk-low"],
  },
  {
    id: "interrupted-system-call",
    messages: ["{path}: interrupted system call", "epollwait on fd {number} failed with {number2}"],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: [
      "$ go build\ngo build command-line-arguments: read |0: interrupted system call",
      "go: RLock /mnt/share/app/go.mod: interrupted system call",
    ],
    text: {
      en: {
        title: "A call to the system was interrupted and not repeated",
        why: "Most systems repeat a call that a signal interrupts. WSL 1, network and FUSE file systems (CIFS, NFS, sshfs) and some BSD jails do not, and since Go 1.14 the runtime sends itself many signals.",
      },
      "zh-CN": {
        title: "系统调用被中断且没有重试",
        why: "大多数系统会重试被信号中断的调用。WSL 1、网络和 FUSE 文件系统（CIFS、NFS、sshfs）以及部分 BSD jail 不会，而从 Go 1.14 起运行时会给自己发送大量信号。",
      },
    },
    remedy: {
      en: "Update Go: each release repeats more of these calls itself. On WSL 1 change to WSL 2 (wsl --set-version DISTRIBUTION 2), or update Windows. Put the project, GOCACHE and GOTMPDIR on a local disk. To test the cause, run once with GODEBUG=asyncpreemptoff=1.",
      "zh-CN":
        "请更新 Go：每个版本都会自行重试更多此类调用。WSL 1 请改用 WSL 2（wsl --set-version 发行版 2），或更新 Windows。请把项目、GOCACHE 和 GOTMPDIR 放在本地磁盘上。要验证原因，可用 GODEBUG=asyncpreemptoff=1 运行一次。",
      commands: ["go version", "env GODEBUG=asyncpreemptoff=1 go build"],
    },
    others: ["cache-on-network-mount", "go-unsupported"],
    verifyCommands: ["go version", "df -T ."],
    references: ["https://go.dev/doc/go1.14#runtime", "https://github.com/microsoft/WSL/issues/349"],
  },
];
