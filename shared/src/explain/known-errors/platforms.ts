import { isAboutGo, namesOthers } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What tells of Alpine, or of a program that wants a loader. */
const MUSL =
  /\balpine\b|\bapk add\b|\bmusl\b|ld-linux|interpreter \/lib|cannot execute: required file|Error (?:loading|relocating)/i;

/** Whether a listing in the text shows the file that is "not found". */
function isListed(path: string, text: string): boolean {
  const name = path.replace(/[^\w/-]/g, ".");
  return new RegExp(`^\\s*-[rwxst-]{9}.*\\s${name}\\s*$`, "m").test(text);
}

/** A program beside the shell, and no script. */
const OWN_PROGRAM = /^\.\/(?!.*(?:\.\w{1,4}$|node|python|java))[\w./-]+$/;

/** A prompt, then the go command. */
const RUNS_GO =
  /(?:^|[$#%>❯➜] *)(?:[\w./~-]*\/)?go(?: (?:version|env|build|run|install|get|test|mod)\b|\s*$)/m;

/** A Go, or a program, for another processor or system. */
export const PLATFORMS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-of-another-platform",
    messages: [
      "{path}/go: cannot execute binary file: Exec format error",
      "{path}/go: cannot execute binary file",
      "{path}/go: Exec format error",
      "exec format error: {path}/go",
      "exec format error: go",
      "go: cannot execute binary file",
      '{path}/go: {number}: Syntax error: "("',
      "{path}/go: line {number}: syntax error near unexpected token",
      "This version of …go.exe is not compatible with the version of Windows you're running",
    ],
    priority: 1,
    examples: [
      "bash: /usr/local/go/bin/go: cannot execute binary file: Exec format error",
      "zsh:1: exec format error: /usr/local/go/bin/go",
    ],
    text: {
      en: {
        title: "This go is for another system or processor",
        why: "The go command itself cannot start here: for example, it was downloaded for macOS but this is Linux, or for arm64 but this is x86-64. Programs that you build for another platform (GOOS, GOARCH) are a different case.",
      },
      "zh-CN": {
        title: "这个 go 是为别的系统或处理器构建的",
        why: "go 命令本身在这里无法启动，例如在 Linux 上用了 macOS 的安装包，或在 x86-64 上用了 arm64 的安装包。用 GOOS、GOARCH 为其他平台构建的程序是另一回事。",
      },
    },
    remedy: {
      en: "Download the release for this machine from https://go.dev/dl/: x86_64 is amd64, aarch64 is arm64, i686 is 386, armv7l is armv6l. Remove the directory of the wrong one from PATH. In a container, build or pull the image for this platform (docker build --platform).",
      "zh-CN":
        "从 https://go.dev/dl/ 下载适合本机的版本：x86_64 对应 amd64，aarch64 对应 arm64，i686 对应 386，armv7l 对应 armv6l。把错误版本的目录从 PATH 中去掉。在容器中请构建或拉取适合本平台的镜像（docker build --platform）。",
      commands: ["uname -sm"],
    },
    others: ["goos-goarch-exported", "rosetta-go"],
    verifyCommands: ["uname -sm", 'file "$(command -v go)"'],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "go-of-another-platform",
    messages: ["Illegal instruction", "illegal hardware instruction"],
    when: (_, text) => RUNS_GO.test(text) || /'go' terminated by signal/.test(text),
    priority: 1,
    examples: [
      "root@router:~# go\nIllegal instruction",
      "$ go version\nzsh: illegal hardware instruction  go version",
    ],
    remedy: {
      en: "This processor lacks an instruction that this go was built with. On ARM without a hardware floating-point unit, install the soft-float package or a Go for armv5/armv6; on an old x86 machine, a 386 or amd64 build for the baseline (GOAMD64=v1), not for v2 or v3. If it is the right build, try another patch release: single ones were built for a newer processor. In a virtual machine, let it see the host's CPU.",
      "zh-CN":
        "这个 go 使用了本机处理器没有的指令。没有硬件浮点的 ARM 请安装软浮点包或 armv5/armv6 版 Go；旧的 x86 机器请使用基线版本（386，或 GOAMD64=v1 的 amd64），不要用 v2、v3。如果下载的版本正确，请换一个补丁版本：个别版本是为更新的处理器构建的。在虚拟机中请透传宿主机的 CPU。",
      commands: ["uname -m"],
    },
    others: ["go-for-another-processor", "goos-goarch-exported"],
  },
  {
    id: "go-of-another-platform",
    messages: ["{path}/bin/go: No such file or directory"],
    when: (_, text) => /go1[\d.]*\.(?:linux|darwin|freebsd|windows)-\w+\.(?:tar\.gz|zip)/.test(text),
    priority: 3,
    examples: [
      "$ tar -C /usr/local -xzf go1.16.6.linux-386.tar.gz\n$ /usr/local/go/bin/go version\nbash: /usr/local/go/bin/go: No such file or directory",
    ],
  },
  {
    id: "built-for-another-platform",
    messages: [
      "{path}: cannot execute binary file: Exec format error",
      "{path}: cannot execute binary file",
      "{path}: Exec format error",
      "exec format error: {path}",
      "zsh: exec format error",
      "exec user process caused: exec format error",
      'exec user process caused "exec format error"',
      "fork/exec {path}: exec format error",
      "{path}: Bad CPU type in executable",
      "is not a valid Win32 application",
      "is not compatible with the version of Windows you're running",
    ],
    priority: -1,
    when: ({ path }, text) =>
      !/\.(?:o|obj|a|so): (?:cannot|Exec)/.test(text) &&
      // A script that lacks its first line says the same.
      !/\.(?:sh|py|js)$/.test(path ?? "") &&
      // A program's own sentence can end in the system's words: no path stands before them there.
      (path === undefined
        ? isAboutGo(text) || /exec user process/.test(text)
        : /[\\/]/.test(path) || /cannot execute|(?:exec format error|bad CPU type[^:]*): \S/i.test(text)),
    examples: ["$ ./go_installer\nbash: ./go_installer: cannot execute binary file: Exec format error"],
    text: {
      en: {
        title: "The program was built for another system or processor",
        why: "The system cannot run {path}: it is for another platform, for example linux/amd64 on arm64. Either it was downloaded for the wrong platform, or it was built while GOOS or GOARCH was set.",
      },
      "zh-CN": {
        title: "程序是为别的系统或处理器构建的",
        why: "系统无法运行 {path}：它属于另一个平台，例如在 arm64 上运行 linux/amd64 的程序。要么下载了错误平台的文件，要么构建时设置了 GOOS 或 GOARCH。",
      },
    },
    remedy: {
      en: "Compare the program with the machine (uname -sm: x86_64 is amd64, aarch64 is arm64). Download the file for this platform, or build it here without GOOS and GOARCH set. For a container: GOOS=linux and GOARCH of the machine that runs it, or docker build --platform.",
      "zh-CN":
        "比较程序与本机的平台（uname -sm：x86_64 对应 amd64，aarch64 对应 arm64）。下载适合本平台的文件，或在未设置 GOOS、GOARCH 的情况下在本机构建。用于容器时：GOOS=linux，GOARCH 与运行它的机器一致，或使用 docker build --platform。",
      commands: ["uname -sm", "go env GOOS GOARCH"],
    },
    others: ["goos-goarch-exported", "rosetta-go"],
    verifyCommands: ["file PROGRAM", "go env GOOS GOARCH GOHOSTOS GOHOSTARCH"],
    references: ["https://go.dev/doc/install/source#environment"],
  },
  {
    id: "built-for-another-platform",
    messages: ["{path}: cannot execute binary file: Exec format error", "{path}: cannot execute binary file"],
    when: ({ path }, text) =>
      !/\.(?:o|obj|a|so): cannot/.test(text) &&
      !/(?:^|\/)go$|go-build/.test(path ?? "") &&
      !/GOOS|GOARCH|^\W*(?:cc|gcc|clang|curl|wget) /m.test(text),
    examples: ["-bash: ./relay: cannot execute binary file: Exec format error"],
  },
  {
    id: "goos-goarch-exported",
    messages: [
      "fork/exec …: exec format error",
      "fork/exec …: This version of %1 is not compatible with the version of Windows",
      "fork/exec …: %1 is not a valid Win32 application",
    ],
    when: (_, text) =>
      /go-build|go (?:run|test)\b|__debug_bin|wailsbindings|\bwails (?:dev|build|generate)/.test(text),
    priority: 1,
    examples: [
      "fork/exec /tmp/go-build272866592/b001/exe/x.exe: exec format error",
      "C:\\anker>wails dev\n  ERROR\n\n          fork/exec C:\\Users\\ines\\AppData\\Local\\Temp\\wailsbindings.exe: %1 is not a valid Win32 application.",
    ],
    others: ["rosetta-go"],
  },
  {
    id: "libc-too-old",
    messages: [
      "{path}: cannot execute: required file not found",
      "{path}: not found",
      "{path}: No such file or directory",
      "exec {path}: no such file or directory",
      "Error loading shared library {library}: No such file or directory (needed by",
      "Error relocating {path}: {name}: symbol not found",
    ],
    // A file that exists is "not found" where its loader is not: Alpine has musl's, most programs want glibc's.
    when: (found, text) =>
      (MUSL.test(text) &&
        (!namesOthers(text) || OWN_PROGRAM.test(found.path ?? "")) &&
        (found.path === undefined || found.name !== undefined || /[\\/]/.test(found.path))) ||
      isListed(found.path ?? "/", text),
    priority: 1,
    examples: [
      "/app # ./server\nsh: ./server: not found\n/app # ldd server\n\t/lib64/ld-linux-x86-64.so.2 (0x7f3638d64000)",
      "Error relocating relay: __vfprintf_chk: symbol not found",
      "Error loading shared library libresolv.so.2: No such file or directory (needed by ./relay)",
    ],
  },
  {
    id: "libc-too-old",
    messages: [
      'exec user process caused "no such file or directory"',
      "exec user process caused: no such file or directory",
    ],
    when: (_, text) => MUSL.test(text) || isAboutGo(text),
    priority: 1,
    examples: [
      'FROM alpine\nCOPY --from=build /src/relay /relay\nstandard_init_linux.go:190: exec user process caused "no such file or directory"',
    ],
    remedy: {
      en: "The file exists, but what has to start it does not. A Go program that was built with cgo on Debian needs glibc's loader, which Alpine and scratch do not have: build it without cgo (CGO_ENABLED=0), or build and run on the same base image. If it is a script, its first line names a missing interpreter, or its lines end with CR LF.",
      "zh-CN":
        "文件存在，但启动它所需要的东西不存在。在 Debian 上带 cgo 构建的 Go 程序需要 glibc 的加载器，而 Alpine 和 scratch 中没有：请不用 cgo 构建（CGO_ENABLED=0），或在同一基础镜像上构建和运行。如果是脚本，可能首行的解释器不存在，或行尾是 CR LF。",
      commands: ["env CGO_ENABLED=0 go build", "ldd PROGRAM"],
    },
    others: ["go-of-another-platform"],
  },
  {
    id: "rosetta-go",
    messages: [
      "building for macOS-x86_64 but attempting to link with file built for macOS-arm64",
      "building for macOS-arm64 but attempting to link with file built for macOS-x86_64",
      "found architecture 'arm64', required architecture 'x86_64'",
      "found architecture 'x86_64', required architecture 'arm64'",
    ],
    when: (_, text) => /\bgo\b|cgo|^# [\w.-]+|building for macOS-x86_64[^\n]*arm64/im.test(text),
    examples: [
      "# example.com/img\nld: warning: ignoring file /opt/homebrew/lib/libvips.dylib, building for macOS-x86_64 but attempting to link with file built for macOS-arm64",
    ],
    others: ["dual-homebrew", "goos-goarch-exported", "cc-shadowed"],
  },
  {
    id: "macos-too-old-for-go",
    messages: [
      "dyld: cannot load '{name}' (load command 0x80000034 is unknown)",
      "dyld: Symbol not found: …",
      "dyld[…]: Symbol not found: …",
      "dyld: lazy symbol binding failed: Symbol not found: …",
    ],
    // Of a symbol that the program itself or another library should have, the system is innocent.
    when: (_, text) =>
      !/\/nix\/store|Expected in:\s+(?:<[^>]*>\s+)?(?!<|flat namespace|\/usr\/lib|\/System)\S/.test(text) &&
      /0x80000034|_SecTrust|_clonefile|_fdopendir|_unlinkat|_futimens|_utimensat|\bgo\b|\/go\//.test(text),
    examples: ["dyld: cannot load 'terraform' (load command 0x80000034 is unknown)"],
  },
  {
    id: "macos-lc-uuid",
    messages: ["missing LC_UUID load command"],
    examples: [
      "dyld[9810]: missing LC_UUID load command in /private/tmp/b001/purecall.test\nsignal: abort trap",
    ],
  },
];
