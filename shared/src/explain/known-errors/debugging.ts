import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Debuggers and programs that the system itself does not let run. */
export const DEBUGGING: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "debugger-blocked",
    messages: [
      "could not launch process: stub exited while waiting for connection",
      "could not launch process: could not fork/exec",
      "could not launch process: debugserver or lldb-server not found",
      "could not launch process: fork/exec {path}: operation not permitted",
      "could not attach to pid {number}: operation not permitted",
      "could not attach to pid {number}: this could be caused by a kernel security setting",
      "could not attach to pid {number}: could not get thread count",
      "LLDB.framework/Versions/A/Resources/debugserver: No such file or directory",
      "Unable to attach: this account does not have permission",
    ],
    priority: 1,
    examples: [
      "could not launch process: stub exited while waiting for connection: exit status 0",
      "could not launch process: could not fork/exec",
      'Could not attach to pid 4242: this could be caused by a kernel security setting, try writing "0" to /proc/sys/kernel/yama/ptrace_scope',
    ],
    text: {
      en: {
        title: "The system does not let the debugger start or watch the program",
        why: "Debugging needs a right of its own: on macOS the command line tools with debugserver and developer mode, on Linux ptrace, in a container the SYS_PTRACE capability. Go itself is fine.",
      },
      "zh-CN": {
        title: "系统不允许调试器启动或监视程序",
        why: "调试需要单独的权限：macOS 上需要包含 debugserver 的命令行工具和开发者模式，Linux 上需要 ptrace，容器中需要 SYS_PTRACE。Go 本身没有问题。",
      },
    },
    remedy: {
      en: "macOS: xcode-select --install, then allow debugging once: sudo /usr/sbin/DevToolsSecurity -enable (over ssh the account must be in the _developer group). A dlv of another Go or processor must be built again: go install github.com/go-delve/delve/cmd/dlv@latest. Linux: for attaching, run dlv as the program's owner and set kernel.yama.ptrace_scope to 0. Docker: --cap-add=SYS_PTRACE.",
      "zh-CN":
        "macOS：xcode-select --install，然后允许一次调试：sudo /usr/sbin/DevToolsSecurity -enable（通过 ssh 时账户必须在 _developer 组中）。dlv 若来自另一版本的 Go 或另一种处理器，请重新安装：go install github.com/go-delve/delve/cmd/dlv@latest。Linux：附加进程时以程序属主运行 dlv，并把 kernel.yama.ptrace_scope 设为 0。Docker：--cap-add=SYS_PTRACE。",
      commands: ["xcode-select -p", "dlv version"],
    },
    others: ["clt-broken", "tools-older-than-go", "rosetta-go"],
    verifyCommands: ["dlv version", "xcode-select -p"],
    references: ["https://github.com/go-delve/delve/tree/master/Documentation/installation"],
  },
  {
    id: "qemu-emulation",
    messages: ["…/pkg/tool/…: signal: segmentation fault"],
    // The image has the right compiler; only the emulation of its processor fails.
    when: (_, text) =>
      /\bSTEP "?\d*|(?:^|\n)#\d+ \d|podman|buildx|buildkit|--platform|executor failed/i.test(text),
    priority: 3,
    examples: [
      'STEP 9/12: RUN make\ngo build fmt: /usr/lib/golang/pkg/tool/linux_amd64/compile: signal: segmentation fault (core dumped)\nError: building at STEP "RUN make": exit status 2',
    ],
    others: ["go-of-another-platform"],
  },
  {
    id: "qemu-emulation",
    messages: [
      "qemu: uncaught target signal {number}",
      "qemu: Unsupported syscall: {number}",
      "fork/exec {path}/pkg/tool/{value}: invalid argument",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 3,
    examples: [
      "RUN go build -o server .\nqemu: uncaught target signal 11 (Segmentation fault) - core dumped",
    ],
    text: {
      en: {
        title: "Go crashed under qemu's emulation of another processor",
        why: "The image is built for another processor than the host's, so go itself runs under emulation. qemu does not emulate threads and signals well enough for the Go compiler.",
      },
      "zh-CN": {
        title: "Go 在 qemu 模拟的另一种处理器上崩溃",
        why: "镜像的目标处理器与宿主机不同，因此 go 本身在模拟环境中运行，而 qemu 对线程和信号的模拟不足以运行 Go 编译器。",
      },
    },
    remedy: {
      en: "Let go run on the host's processor and cross-compile: FROM --platform=$BUILDPLATFORM golang:VERSION AS build, ARG TARGETOS TARGETARCH, then RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build. With cgo, add a cross compiler, or build on a machine of that processor. A newer qemu also helps (docker run --privileged tonistiigi/binfmt --install all).",
      "zh-CN":
        "让 go 在宿主机的处理器上运行并交叉编译：FROM --platform=$BUILDPLATFORM golang:VERSION AS build，ARG TARGETOS TARGETARCH，然后 RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build。使用 cgo 时需要交叉编译器，或在该处理器的机器上构建。更新的 qemu 也有帮助（docker run --privileged tonistiigi/binfmt --install all）。",
      commands: ["docker buildx ls"],
    },
    verifyCommands: ["docker version", "uname -m"],
    references: ["https://docs.docker.com/build/building/multi-platform/"],
  },
  {
    id: "macos-blocks-program",
    messages: [
      "cannot be opened because the developer cannot be verified",
      "cannot be opened because Apple cannot check it for malicious software",
      "can't be opened because Apple cannot check it for malicious software",
      "can't be opened because it is from an unidentified developer",
      "Apple could not verify",
      "killed {path}/go",
      "killed     go",
    ],
    when: (_, text) =>
      /\bgo\b|gopls|dlv|golangci|\/go\//i.test(text) && /developer|Apple|zsh: killed/.test(text),
    priority: 1,
    examples: [
      '"gopls" cannot be opened because the developer cannot be verified.',
      "mia@air ~ % go version\nzsh: killed     go version",
    ],
    text: {
      en: {
        title: "macOS does not let this program run",
        why: "macOS stops programs that were downloaded and not notarized, and on Apple silicon those whose signature no longer fits the file (copied over a running one, or stripped).",
      },
      "zh-CN": {
        title: "macOS 不允许运行该程序",
        why: "macOS 会阻止下载的未公证程序；在 Apple 芯片上，还会终止签名与文件不符的程序（覆盖了正在运行的文件，或被 strip 过）。",
      },
    },
    remedy: {
      en: "Install it again from its source: Go from https://go.dev/dl/ (the .pkg) or brew reinstall go, a tool with go install. For a program that you downloaded and trust, remove the mark of the download: xattr -d com.apple.quarantine FILE. For one that you built: sign it again (codesign --force --sign - FILE).",
      "zh-CN":
        "请从来源重新安装：Go 用 https://go.dev/dl/ 的 .pkg 或 brew reinstall go，工具用 go install。对于自己下载并信任的程序，可去掉下载标记：xattr -d com.apple.quarantine 文件。如果是自己构建的：重新签名（codesign --force --sign - 文件）。",
      commands: ["command -v go", 'codesign -dv "$(command -v go)"'],
    },
    others: ["go-does-not-start", "go-for-another-processor", "rosetta-go"],
    verifyCommands: ['codesign -dv "$(command -v go)"'],
    references: ["https://support.apple.com/guide/mac-help/mh40616/mac"],
  },
  {
    id: "macos-lc-uuid",
    messages: ["segment missing SG_READ_ONLY flag"],
    priority: 1,
    examples: ["dyld[21732]: __DATA_CONST segment missing SG_READ_ONLY flag in /opt/homebrew/bin/vortex"],
    remedy: {
      en: "This macOS refuses what an old Go or linker built. Update the program (brew upgrade), or build it again with a newer Go; remove other linkers (lld, an old Xcode) from the build.",
      "zh-CN":
        "此版本的 macOS 拒绝由旧版 Go 或链接器构建的程序。请更新该程序（brew upgrade），或用更新的 Go 重新构建；构建时不要使用其他链接器（lld、旧版 Xcode）。",
      commands: ["go version", "sw_vers -productVersion"],
    },
    others: ["tools-older-than-go"],
  },
  {
    id: "goroot-version-mismatch",
    messages: ["fingerprint mismatch: {value} has", "link: fingerprint mismatch"],
    priority: 1,
    examples: ["link: fingerprint mismatch: os has 8a7c, import from main expecting 91ff"],
    remedy: {
      en: "Compiled packages of two builds of Go were linked together. Empty the build cache: go clean -cache. If it comes back, GOROOT belongs to another Go than the go command: unset GOROOT.",
      "zh-CN":
        "两个不同构建的 Go 所编译的包被链接到了一起。请清空构建缓存：go clean -cache。如果再次出现，说明 GOROOT 与 go 命令属于不同的 Go：请取消 GOROOT。",
      commands: ["go clean -cache", "go env GOROOT"],
    },
  },
];
