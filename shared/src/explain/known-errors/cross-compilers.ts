const CGO = ["https://pkg.go.dev/cmd/cgo"];

import type { ErrorMessage, KnownError } from "./known-error.ts";

/** cgo with a compiler that is not the one for this build: another platform's, or none at all. */
export const CROSS_COMPILERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "cross-cc-missing",
    messages: [
      "gcc_darwin_{value} error:",
      "gcc_linux_{value} error:",
      "gcc_windows_{value} error:",
      "gcc_freebsd_{value} error:",
      "unknown option »-pagezero_size«",
      "unrecognized option '-pagezero_size'",
      "unknown option: -pagezero_size",
      "unknown option -pagezero_size",
      "unrecognized option '-z'",
    ],
    // A file of runtime/cgo is for the platform that is built for; the machine is told by its paths.
    when: (_, text) => {
      const wants = /gcc_(darwin|linux|windows|freebsd)_/i.exec(text)?.[1]?.toLowerCase() ?? "darwin";
      const machine = /[A-Z]:[\\/](?!\/)/.test(text)
        ? "windows"
        : /\/Users\/|Cellar/.test(text)
          ? "darwin"
          : "linux";
      return wants !== machine && (/runtime[\\/]cgo/i.test(text) || /pagezero/i.test(text));
    },
    priority: 2,
    examples: [
      "# runtime/cgo\nC:\\Go\\src\\runtime\\cgo\\gcc_darwin_amd64.c:85:2: error: unknown type name 'sigset_t'",
      "/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/bin/ld: unrecognized option '-pagezero_size'",
    ],
    others: ["goos-goarch-exported", "cc-shadowed"],
  },
  {
    id: "cc-not-found",
    messages: [
      'exec: "{command}": executable file not found in $PATH',
      'exec: "{command}": executable file not found in %PATH%',
      'C compiler "{command}" not found',
    ],
    // go names the package in the line before: no command of the user's own.
    when: ({ command }, text) =>
      !/^(?:go|git|pkg-config)$/.test(command ?? "") &&
      /(?:^|\n)# [\w.-]+(?:\.[a-z]+)?\/\S+\s*\n\s*(?:cgo: )?(?:exec: "|C compiler ")/.test(text),
    examples: ['# github.com/mattn/go-sqlite3\nexec: "FR": executable file not found in %PATH%'],
    remedy: {
      en: "CC is {command}, which is not a C compiler. Unset CC, or set it to a compiler (gcc, clang). If go env -w saved it: go env -u CC. Without C code the program builds with CGO_ENABLED=0.",
      "zh-CN":
        "CC 是 {command}，而它不是 C 编译器。请取消 CC，或改为编译器（gcc、clang）。如果是 go env -w 保存的：go env -u CC。不需要 C 代码时可用 CGO_ENABLED=0 构建。",
      commands: ["go env CC CGO_ENABLED"],
    },
    others: ["gcc-missing", "clt-broken"],
  },
  {
    id: "c-compiler-fails",
    messages: ["__imp_", "__ms_", "__mingw_", "__stack_chk_"].map(
      (prefix) => `undefined reference to \`${prefix}{name}'`,
    ),
    when: (_, text) => /running gcc failed|cgo|go-(?:link|build)|[\\/]link/.test(text),
    examples: [
      "C:\\Go\\pkg\\tool\\windows_amd64\\link.exe: running gcc failed: exit status 1\nx.o: undefined reference to `__imp___iob_func'",
    ],
    remedy: {
      en: "Object files of two C compilers, or of two C runtimes, are linked together. Let one compiler build all of it: put a single gcc first on PATH (on Windows MinGW-w64 for x86_64, for example MSYS2's ucrt64), and remove what the other one built: go clean -cache. Libraries that you link yourself must be of the same runtime (UCRT or MSVCRT).",
      "zh-CN":
        "链接时混用了两种 C 编译器或两种 C 运行库的目标文件。请只用一个编译器：让唯一的 gcc 排在 PATH 最前面（Windows 上用 x86_64 的 MinGW-w64，例如 MSYS2 的 ucrt64），并清除另一个编译器的产物：go clean -cache。自己链接的库也必须属于同一运行库（UCRT 或 MSVCRT）。",
      commands: ["gcc -dumpmachine", "go clean -cache"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "clt-broken",
    messages: [
      "no such sysroot directory: '/Library/Developer/",
      "no such sysroot directory: '/Applications/Xcode",
      "xcode-select: note: No developer tools were found, requesting install",
    ],
    priority: 1,
    examples: [
      "# runtime/cgo\nclang: error: no such sysroot directory: '/Library/Developer/CommandLineTools/SDKs/MacOSX15.sdk'",
    ],
    others: ["cc-shadowed"],
  },
  {
    id: "clt-broken",
    messages: [
      "CoreFoundation",
      "Security",
      "Foundation",
      "CoreServices",
      "IOKit",
      "Cocoa",
      "AppKit",
    ].flatMap((name) => [`ld: framework not found ${name}`, `ld: framework '${name}' not found`]),
    priority: 1,
    examples: [
      "link: running clang failed: exit status 1\nld: framework not found CoreFoundation\nclang: error: linker command failed with exit code 1",
    ],
    remedy: {
      en: "The compiler does not find the frameworks of macOS: its SDK is missing, or a clang that is not Apple's is first on PATH (Homebrew's llvm, Nix, conda). Install the command line tools, and use Apple's clang: CC=/usr/bin/clang. If the program needs no C code: CGO_ENABLED=0.",
      "zh-CN":
        "编译器找不到 macOS 的框架：缺少 SDK，或 PATH 中第一个 clang 不是 Apple 的（Homebrew 的 llvm、Nix、conda）。请安装命令行工具，并使用 Apple 的 clang：CC=/usr/bin/clang。如果程序不需要 C 代码：CGO_ENABLED=0。",
      commands: ["xcode-select --install", "command -v clang", "env CC=/usr/bin/clang go build"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "c-compiler-fails",
    // What a C compiler says of Go's own C code: no project can be wrong there.
    messages: [
      "# runtime/cgo",
      "{cc}: error: unsupported option '{option}…'",
      "{cc}: error: argument unused during compilation: '{option}…'",
      "error: implicit declaration of function '{name}'",
      "gcc_{value}: undefined reference to `{name}'",
      "In file included from {path}/src/runtime/cgo/",
      "{path}/src/runtime/cgo/{value}: ",
    ],
    when: (_, text) => /runtime[\\/]cgo/.test(text),
    priority: -1,
    examples: [
      "# runtime/cgo\nclang: error: linker command failed with exit code 1",
      "# runtime/cgo\ngcc_linux_arm.c:56: undefined reference to `crosscall_arm1'\ncollect2: error: ld returned 1 exit status",
    ],
    remedy: {
      en: "The C compiler cannot compile Go's own C code: it is broken, for another platform, or does not fit this release of Go. Look at which one runs (go env CC) and at GOOS and GOARCH; update both, or point CC to a compiler of the system. If the program needs no C code, build it without: CGO_ENABLED=0.",
      "zh-CN":
        "C 编译器无法编译 Go 自己的 C 代码：它已损坏、属于另一个平台，或与这个 Go 版本不匹配。请查看运行的是哪一个（go env CC）以及 GOOS 和 GOARCH；更新两者，或让 CC 指向系统的编译器。如果程序不需要 C 代码，可以不用它：CGO_ENABLED=0。",
      commands: ["go env CC GOOS GOARCH CGO_ENABLED", "env CGO_ENABLED=0 go build"],
    },
    others: ["cc-shadowed", "clt-broken", "goos-goarch-exported"],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "file built for unknown-unsupported file format ( 0x7F 0x45 0x4C 0x46",
      "file built for unknown-unsupported file format (0x7F 0x45 0x4C 0x46",
      "unknown file type in '{path}/go.o'",
    ],
    priority: 3,
    examples: [
      "$ CGO_ENABLED=1 GOOS=linux go build\nld: warning: ignoring file /var/folders/x/go-link-1/go.o, building for macOS-x86_64 but attempting to link with file built for unknown-unsupported file format ( 0x7F 0x45 0x4C 0x46 0x02 )\nld: symbol(s) not found for architecture x86_64",
    ],
    others: ["goos-goarch-exported"],
  },
  {
    id: "cc-for-another-platform",
    messages: [
      "{cc}: error: unrecognized command-line option '-m64'",
      "{cc}: error: unrecognized command line option '-m64'",
      "{cc}: error: unrecognized command-line option '-m32'",
      "{cc}: error: unrecognized command line option '-m32'",
    ],
    when: ({ cc = "" }) =>
      /(?:^|[\\/]|\\n)(?:aarch64|arm|riscv|mips|loongarch|s390|alpha|sh4|xtensa)\w*-/.test(cc),
    priority: 2,
    examples: ["# runtime/cgo\naarch64-poky-linux-gcc: error: unrecognized command-line option '-m64'"],
    text: {
      en: {
        title: "CC is a compiler for another platform",
        why: "{cc} makes code for another processor, but go builds for this one (GOARCH amd64 or 386) and hands it that processor's options.",
      },
      "zh-CN": {
        title: "CC 是面向另一平台的编译器",
        why: "{cc} 为另一种处理器生成代码，而 go 正在为本机（GOARCH amd64 或 386）构建，并把本机处理器的选项传给了它。",
      },
    },
    remedy: {
      en: "For a program of this machine: use its own compiler (unset CC, or CC=gcc), or build without cgo. For a program of the other platform: set GOOS and GOARCH too. A build that makes both, as Yocto and Android do, needs CC for the target only.",
      "zh-CN":
        "构建本机程序：使用本机的编译器（取消 CC，或 CC=gcc），或不使用 cgo。构建另一平台的程序：同时设置 GOOS 和 GOARCH。两者都要构建时（如 Yocto、Android），CC 只应对目标平台生效。",
      commands: ["go env CC GOOS GOARCH", "env CGO_ENABLED=0 go build"],
    },
    others: ["goos-goarch-exported", "cc-shadowed"],
    verifyCommands: ["go env CC GOOS GOARCH"],
    references: ["https://pkg.go.dev/cmd/cgo"],
  },
  {
    id: "go-of-another-platform",
    messages: ["unrecognized command-line option '-marm'", "unrecognized command line option '-marm'"],
    when: (_, text) => /go version go[\d.]+ linux\/arm\b/.test(text) && !/GOARCH=/.test(text),
    priority: 1,
    examples: [
      "$ go version\ngo version go1.22.1 linux/arm\n# runtime/cgo\ngcc: error: unrecognized command-line option '-marm'",
    ],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "unrecognized command-line option '-marm'",
      "unrecognized command line option '-marm'",
      "unrecognized command-line option '-m{number}'",
      "unrecognized command line option '-m{number}'",
      "gcc_{name}.S: Assembler messages:",
      "gcc_{name}.S:{number}: Error: no such instruction",
      "unknown target CPU 'armv{value}'",
      "unrecognized command-line option '-mthreads'",
      "unrecognized command line option '-mthreads'",
      "argument unused during compilation: '-mthreads'",
    ],
    examples: [
      "$ GOOS=linux GOARCH=arm CGO_ENABLED=1 go build\n# runtime/cgo\ngcc: error: unrecognized command line option '-marm'",
    ],
    text: {
      en: {
        title: "cgo builds for another platform with this machine's C compiler",
        why: "GOOS or GOARCH names another platform than this machine's, cgo is on, and CC is still the compiler for this machine. It does not know the options of the other platform.",
      },
      "zh-CN": {
        title: "交叉编译时 cgo 用的是本机的 C 编译器",
        why: "GOOS 或 GOARCH 指定了另一个平台，cgo 已启用，而 CC 仍是本机的编译器，它不认识目标平台的选项。",
      },
    },
    remedy: {
      en: "Set CC to a cross compiler for the target, for example CC=arm-linux-gnueabihf-gcc (package gcc-arm-linux-gnueabihf), CC=aarch64-linux-gnu-gcc, or CC=x86_64-w64-mingw32-gcc for Windows (gcc-mingw-w64). Without C code: CGO_ENABLED=0. If you did not mean to cross-compile, unset GOOS and GOARCH and compare go version with uname -m.",
      "zh-CN":
        "把 CC 设为目标平台的交叉编译器，例如 CC=arm-linux-gnueabihf-gcc（软件包 gcc-arm-linux-gnueabihf）、CC=aarch64-linux-gnu-gcc，目标为 Windows 时用 CC=x86_64-w64-mingw32-gcc（gcc-mingw-w64）。没有 C 代码时：CGO_ENABLED=0。如果并不想交叉编译，请取消 GOOS 和 GOARCH，并比较 go version 与 uname -m。",
      commands: ["go env GOOS GOARCH GOHOSTARCH CC CGO_ENABLED"],
    },
    others: ["goos-goarch-exported"],
    verifyCommands: ["go env GOOS GOARCH CC CGO_ENABLED", "uname -m"],
    references: CGO,
  },
];
