import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Whether a command line of the text builds for another system than the one it names. */
const CROSS =
  /\bGOOS=["']?(?:linux|darwin|windows|freebsd)|\$env:GOOS|go env -w GOOS=|xgo|\bgox\b|\b(?:windows|darwin|linux)_(?:amd64|arm64|386|arm)(?:\b|_v)/;

/** cgo: switched off, with flags that it refuses, or for another platform. */
export const CGO_SETTINGS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "cgo-silently-off",
    messages: [
      "requires external (cgo) linking, but cgo is not enabled",
      "C source files not allowed when not using cgo or SWIG:",
      "C++ source files not allowed when not using cgo or SWIG:",
      "loadinternal: cannot find runtime/cgo",
      "Binary was compiled with 'CGO_ENABLED=0'",
      "requires cgo; enable cgo by setting CGO_ENABLED=1",
      "-race requires cgo",
    ],
    priority: 1,
    examples: [
      "package example.com/x: C source files not allowed when not using cgo or SWIG: a.c b.c",
      "# example.com/x\nloadinternal: cannot find runtime/cgo",
      "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work. This is a stub",
    ],
    remedy: {
      en: "cgo is off, and this needs it. It is off where CGO_ENABLED=0 is set, where no C compiler is on PATH, and while building for another platform. Install a compiler (apt install build-essential, apk add build-base, xcode-select --install, on Windows MinGW-w64), and set CGO_ENABLED=1. In a Dockerfile both belong before go build.",
      "zh-CN":
        "cgo 被关闭，而这里需要它。设置了 CGO_ENABLED=0、PATH 中没有 C 编译器，或为其他平台构建时，cgo 都是关闭的。请安装编译器（apt install build-essential、apk add build-base、xcode-select --install，Windows 用 MinGW-w64），并设置 CGO_ENABLED=1。在 Dockerfile 中两者都要放在 go build 之前。",
      commands: ["go env CGO_ENABLED CC GOOS GOARCH", "env CGO_ENABLED=1 go build"],
    },
    others: ["cc-shadowed", "goos-goarch-exported", "clt-broken"],
  },
  {
    id: "gcc-missing",
    messages: ["This may indicate failure to perform cgo processing; try building at the command line"],
    examples: [
      "go list failed to return CompiledGoFiles. This may indicate failure to perform cgo processing; try building at the command line.",
    ],
    remedy: {
      en: "The editor could not run cgo for this package: usually there is no C compiler on its PATH, or a C header or library is missing. Build the package in a terminal: go build says which. Then restart the editor from that terminal.",
      "zh-CN":
        "编辑器无法对这个包运行 cgo：通常是它的 PATH 中没有 C 编译器，或缺少 C 头文件或库。请在终端中构建该包，go build 会说明原因。然后从该终端重新启动编辑器。",
      commands: ["go build ./...", "go env CC CGO_ENABLED"],
    },
    others: ["cc-shadowed", "gui-path-missing-go"],
  },
  {
    id: "c-headers-missing",
    messages: [
      "cannot find Scrt1.o",
      "cannot find crt1.o",
      "cannot find crti.o",
      "cannot find crtbeginS.o",
      "crt1.o: No such file",
    ],
    // The compiler without these files finds no library either: they say more than the names after them.
    priority: 4,
    examples: [
      "x86_64-alpine-linux-musl/bin/ld: cannot find Scrt1.o: No such file or directory\ncollect2: error: ld returned 1 exit status",
      "/usr/lib/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/x86_64-alpine-linux-musl/bin/ld: cannot find crti.o: No such file or directory\n/usr/x86_64-alpine-linux-musl/bin/ld: cannot find -lssp_nonshared",
    ],
    when: (_, text) => /\bgo\b|cgo|pkg\/tool/.test(text) || !/\b(?:cargo|rustc|npm|pip)\b/.test(text),
    remedy: {
      en: "gcc is there, but the start files of the C library are not: they come with its development package. apk add musl-dev (or build-base) on Alpine, apt install libc6-dev (or build-essential), dnf install glibc-devel, xcode-select --install. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "gcc 已安装，但缺少 C 库的启动文件：它们属于开发包。Alpine：apk add musl-dev（或 build-base）；apt install libc6-dev（或 build-essential）；dnf install glibc-devel；xcode-select --install。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["env CGO_ENABLED=0 go build"],
    },
    others: ["cc-shadowed", "clt-broken"],
  },
  {
    id: "cc-not-found",
    messages: [
      'cgo: exec {path}: exec: "{value}": file does not exist',
      'cgo: C compiler "{path}" not found: exec: "{value}": file does not exist',
      "cgo: cannot parse CC",
    ],
    priority: 1,
    examples: ['# command-line-arguments\ncgo: exec C:\\Program: exec: "C:\\\\Program": file does not exist'],
    remedy: {
      en: "CC names a compiler that does not exist: often its path contains a space, and go cuts it there. Put the directory of gcc on PATH and set CC=gcc, install it at a path without spaces, or put the path between quotes within the value (Go 1.18 and newer).",
      "zh-CN":
        "CC 指定的编译器不存在：往往是路径中有空格，go 在空格处截断了。请把 gcc 所在目录加入 PATH 并设置 CC=gcc，把它装在没有空格的路径，或在值里用引号括起路径（Go 1.18 起）。",
      commands: ["go env CC", "go env -u CC"],
    },
    others: ["gcc-missing"],
  },
  {
    id: "error-in-the-code",
    messages: ["could not determine kind of name for C.{name}"],
    examples: ["code\\vars.go:23:16: could not determine kind of name for C.FILE"],
    priority: -1,
    remedy: {
      en: 'cgo does not know the C name: the comment with #include must be directly above import "C", without an empty line, and include the header that declares it. If the header is missing on this machine, install the library\'s development package.',
      "zh-CN":
        'cgo 不认识这个 C 名称：含 #include 的注释必须紧挨在 import "C" 之上，中间不能有空行，并且要包含声明它的头文件。如果本机缺少该头文件，请安装相应库的开发包。',
    },
    others: ["c-headers-missing", "goos-goarch-exported"],
  },
  {
    id: "cgo-flag-not-allowed",
    messages: [
      "invalid pkg-config package name: {option}",
      "malformed #cgo argument: {option}",
      "malformed #cgo line",
      "invalid #cgo directive",
    ],
    priority: 1,
    examples: [
      "go build github.com/a/b: invalid pkg-config package name: --static",
      "can't load package: package a/b: /home/u/b.go: malformed #cgo argument: -I${SRCDIR}/include",
    ],
    remedy: {
      en: "The line with #cgo says something that this Go does not take there: flags among the names of pkg-config (refused since Go 1.9.4), or a path with characters that cgo does not allow, such as spaces or a ${SRCDIR} that an old Go does not know. Update the dependency and Go, and keep the project at a path of letters, digits and hyphens.",
      "zh-CN":
        "#cgo 行的内容不被这个 Go 接受：pkg-config 的包名中有参数（Go 1.9.4 起拒绝），或路径含有 cgo 不允许的字符，例如空格，或旧版 Go 不认识的 ${SRCDIR}。请更新该依赖和 Go，并把项目放在只含字母、数字和连字符的路径中。",
      commands: ["go version", "go get -u ./..."],
    },
  },
  {
    id: "cgo-flag-not-allowed",
    messages: [
      "invalid flag in #cgo CFLAGS: {option}",
      "invalid flag in go:cgo_ldflag: {option}",
      "invalid flag in #cgo CXXFLAGS: {option}",
      "invalid flag in #cgo LDFLAGS: {option}",
      "invalid flag in #cgo CFLAGS",
      "invalid flag in #cgo LDFLAGS",
      "invalid flag in pkg-config --cflags: {option}",
      "invalid flag in pkg-config --libs: {option}",
    ],
    priority: 1,
    examples: ["go build github.com/a/b: invalid flag in #cgo CFLAGS: -fobjc-arc"],
    text: {
      en: {
        title: "cgo does not allow a compiler flag",
        why: "Source code and pkg-config may pass only flags from a list to the C compiler, because others could run programs. {option} is not on it.",
      },
      "zh-CN": {
        title: "cgo 不允许某个编译器标志",
        why: "源码和 pkg-config 只能向 C 编译器传递白名单中的标志，因为其他标志可能会运行程序。{option} 不在其中。",
      },
    },
    remedy: {
      en: "Allow the flag by a regular expression that matches all of it: CGO_CFLAGS_ALLOW for #cgo CFLAGS and --cflags, CGO_LDFLAGS_ALLOW for LDFLAGS and --libs. A newer Go allows more flags automatically.",
      "zh-CN":
        "用能匹配整个标志的正则表达式放行：#cgo CFLAGS 和 --cflags 用 CGO_CFLAGS_ALLOW，LDFLAGS 和 --libs 用 CGO_LDFLAGS_ALLOW。更新的 Go 默认允许更多标志。",
      commands: ["env CGO_CFLAGS_ALLOW={regexp} go build"],
    },
    verifyCommands: ["go env CGO_CFLAGS CGO_LDFLAGS"],
    references: ["https://go.dev/s/invalidflag"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "cannot parse {path} as ELF, Mach-O or PE",
      "cannot parse gcc output {path} as ELF, Mach-O, PE",
      "cgo: cannot parse gcc output",
    ],
    examples: ["cannot parse $WORK\\github.com\\a\\b\\_obj\\_cgo_.o as ELF, Mach-O or PE"],
    remedy: {
      en: "cgo does not understand what the C compiler wrote: CC is for another platform, wraps the compiler in something that prints more, or is far newer than this Go. Use a plain gcc or clang for this platform (on Windows MinGW-w64 for x86_64), and a newer Go.",
      "zh-CN":
        "cgo 看不懂 C 编译器的输出：CC 属于另一个平台、被包装程序添加了输出，或远比当前 Go 新。请使用适合本平台的普通 gcc 或 clang（Windows 上用 x86_64 的 MinGW-w64），并使用更新的 Go。",
      commands: ["go env CC GOARCH", "gcc -dumpmachine"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "unrecognized command-line option '-arch'",
      "unrecognized command line option '-arch'",
      "ld: unknown option: --build-id=none",
      "could not determine kind of name for C.AI_MASK",
      "file was built for unsupported file format",
      "clang: error: argument unused during compilation: '-mthreads'",
      "clang: error: unsupported option '-mthreads'",
    ],
    when: (_, text) => !/\/Cellar\/binutils|\/opt\/binutils/.test(text),
    priority: 1,
    examples: [
      "$ CGO_ENABLED=1 GOOS=darwin go build\n# runtime/cgo\ngcc: error: unrecognized command-line option '-arch'",
      "# runtime/cgo\nld: unknown option: --build-id=none\nclang: error: linker command failed with exit code 1",
    ],
    others: ["goos-goarch-exported", "cc-shadowed"],
  },
  {
    id: "cross-cc-missing",
    messages: ["could not determine kind of name for C.{name}", "{header}: No such file or directory"],
    when: (_, text) => CROSS.test(text),
    examples: [
      "$ env GOOS=darwin CGO_ENABLED=1 go build\n/usr/lib/go/src/net/cgo_unix.go:15:72: could not determine kind of name for C.AI_NUMERICHOST",
    ],
    others: ["goos-goarch-exported", "c-headers-missing"],
  },
];
