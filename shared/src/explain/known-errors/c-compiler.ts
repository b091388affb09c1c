import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

const CGO = ["https://pkg.go.dev/cmd/cgo"];

/** What builds of other languages print around the same linker's line. */
const OTHER_BUILDS =
  /^(?:ninja|meson|cmake|CMake Error\b.*|error): |^\[\d+\/\d+\] |^-- |CMakeFiles\/|\b(?:cargo|rustc|pip|meson|cmake)\b|\.(?:cpp|cc|rs|py|o)\b/im;

/** cgo: the C compiler, its headers, libraries and linker. */
export const C_COMPILER: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "gcc-missing",
    messages: [
      '"{cc}": executable file not found in %PATH%',
      'exec: "{cc}": executable file not found in $PATH',
      'cgo: C compiler "{cc}" not found: exec: "{cc2}": executable file not found in …PATH',
    ],
    priority: 1,
    examples: [
      '# runtime/cgo\nexec: "gcc": executable file not found in $PATH',
      'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in %PATH%',
      'cgo: C compiler "x86_64-linux-musl-gcc" not found: exec: "x86_64-linux-musl-gcc": executable file not found in $PATH',
    ],
    text: {
      en: {
        title: "cgo needs a C compiler, but none is installed",
        why: "A package with C code is built through cgo, which calls {cc}. No directory on PATH contains it. PATH, GOROOT and GOPATH of Go itself are fine.",
      },
      "zh-CN": {
        title: "cgo 需要 C 编译器，但系统中没有",
        why: "含 C 代码的包要通过 cgo 构建，cgo 会调用 {cc}，而 PATH 中的目录都没有它。Go 自己的 PATH、GOROOT、GOPATH 没有问题。",
      },
    },
    remedy: {
      en: "Install a C compiler: apt install build-essential (Debian, Ubuntu), dnf install gcc (Fedora, RHEL), apk add build-base (Alpine), xcode-select --install (macOS); FreeBSD and OpenBSD have clang already: CC=clang. If the program needs no C code, build it without cgo: CGO_ENABLED=0. In a Dockerfile, use an image with a compiler (golang:1.N, not -slim or scratch).",
      "zh-CN":
        "安装 C 编译器：apt install build-essential（Debian、Ubuntu），dnf install gcc（Fedora、RHEL），apk add build-base（Alpine），xcode-select --install（macOS）；FreeBSD 和 OpenBSD 自带 clang：CC=clang。如果程序不需要 C 代码，可以不用 cgo 构建：CGO_ENABLED=0。在 Dockerfile 中请使用带编译器的镜像。",
      commands: ["env CGO_ENABLED=0 go build"],
    },
    windows: {
      en: "Install a 64-bit gcc (MinGW-w64, for example through MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc) and add its bin directory to Path. If the program needs no C code, build it without cgo: CGO_ENABLED=0.",
      "zh-CN":
        "安装 64 位 gcc（MinGW-w64，例如通过 MSYS2：pacman -S mingw-w64-ucrt-x86_64-gcc），并把它的 bin 目录加入 Path。如果程序不需要 C 代码，可以不用 cgo 构建：CGO_ENABLED=0。",
      commands: ["go env -w CGO_ENABLED=0"],
    },
    others: ["cc-not-found", "clt-broken", "cgo-silently-off"],
    verifyCommands: ["go env CC CGO_ENABLED", "gcc --version"],
    references: CGO,
  },
  {
    id: "pkg-config-missing",
    messages: ['exec: "pkg-config": executable file not found in …PATH…'],
    priority: 2,
    examples: [
      '# pkg-config --cflags  -- vips\npkg-config: exec: "pkg-config": executable file not found in $PATH',
    ],
    text: {
      en: {
        title: "cgo needs pkg-config, but it is not installed",
        why: "The package asks pkg-config where a C library is. The pkg-config command is not installed.",
      },
      "zh-CN": {
        title: "cgo 需要 pkg-config，但没有安装",
        why: "这个包要通过 pkg-config 查找 C 库的位置，但没有安装 pkg-config 命令。",
      },
    },
    remedy: {
      en: "Install pkg-config: apt install pkg-config (Debian, Ubuntu), dnf install pkgconf-pkg-config (Fedora), apk add pkgconf (Alpine), brew install pkg-config (macOS), pacman -S pkgconf (MSYS2 on Windows). The C library's development package is needed too.",
      "zh-CN":
        "安装 pkg-config：apt install pkg-config（Debian、Ubuntu），dnf install pkgconf-pkg-config（Fedora），apk add pkgconf（Alpine），brew install pkg-config（macOS），pacman -S pkgconf（Windows 上的 MSYS2）。还需要对应 C 库的开发包。",
    },
    others: ["pkg-config-fails"],
    verifyCommands: ["pkg-config --version"],
    references: CGO,
  },
  {
    id: "c-library-missing",
    messages: [
      "Package {library} was not found in the pkg-config search path",
      "mold: fatal: library not found: {library}",
      "Package dependency requirement '{library} >= {version}' could not be satisfied",
      "Package '{library}' has version '{version}', required version is",
      "No package '{library}' found",
      "Package '{library}', required by '…', not found",
      "ld: cannot find -l{library}",
      "ld: library not found for -l{library}",
      "ld: library '{library}' not found",
      "ld.exe: cannot find -l{library}",
    ],
    when: ({ library }) => library?.toLowerCase() !== "system",
    tells: (_, text) => mentionsGo(text) || /^# \w/m.test(text) || !OTHER_BUILDS.test(text),
    priority: 1,
    examples: [
      "/usr/bin/ld: cannot find -lpcap: No such file or directory",
      "Package libavdevice was not found in the pkg-config search path.",
      "/usr/bin/ld: cannot find -lxml2\ncollect2: error: ld returned 1 exit status",
      "ld: library 'zstd' not found",
    ],
    text: {
      en: {
        title: "A C library that a package needs is not installed",
        why: "cgo found the compiler, but not the C library {library} or its description for pkg-config. Go's own setup is fine.",
      },
      "zh-CN": {
        title: "缺少某个包所需的 C 库",
        why: "cgo 找到了编译器，但没有找到 C 库 {library}，或者没有它的 pkg-config 描述文件。Go 本身的环境没有问题。",
      },
    },
    remedy: {
      en: "Install the library with its development files: usually lib…-dev (apt), …-devel (dnf), …-dev (apk), or brew install. If it is installed, add the directory of its .pc file to PKG_CONFIG_PATH. On Windows, go must use the gcc and pkg-config of MinGW-w64, not those of MSYS: put the mingw64 or ucrt64 bin directory first in Path.",
      "zh-CN":
        "安装该库及其开发文件：通常是 lib…-dev（apt）、…-devel（dnf）、…-dev（apk），或 brew install。如果已经安装，把其 .pc 文件所在目录加入 PKG_CONFIG_PATH。在 Windows 上，go 必须使用 MinGW-w64 的 gcc 和 pkg-config，而不是 MSYS 的：把 mingw64 或 ucrt64 的 bin 目录放在 Path 最前面。",
      commands: ["pkg-config --list-all"],
    },
    windows: {
      en: "Install the library for MinGW-w64: with MSYS2, pacman -S mingw-w64-ucrt-x86_64-NAME. go must then use the gcc and pkg-config of the same MSYS2: put C:\\msys64\\ucrt64\\bin first in Path.",
      "zh-CN":
        "请为 MinGW-w64 安装该库：使用 MSYS2 时运行 pacman -S mingw-w64-ucrt-x86_64-名称。go 必须使用同一个 MSYS2 的 gcc 和 pkg-config：把 C:\\msys64\\ucrt64\\bin 放在 Path 最前面。",
      commands: ["where.exe gcc pkg-config"],
    },
    others: ["cc-shadowed", "clt-broken", "rosetta-go"],
    verifyCommands: ["pkg-config --libs LIBRARY", "go env CC PKG_CONFIG"],
    references: CGO,
  },
  {
    id: "c-headers-missing",
    messages: ["fatal error: '{header}' file not found", "fatal error: {header}: No such file or directory"],
    // `# ` and an import path are what go build prints before the errors of a package.
    when: (_, text) =>
      /^# [\w-]+\.[\w.-]+\/|cgo|\.go:\d+|go (?:build|run|install|get|test)|\/pkg\/mod\/|glfw\/|go-gl\b/m.test(
        text,
      ),
    examples: [
      "_cgo_export.c:3:10: fatal error: stdlib.h: No such file or directory",
      "# github.com/example/sys\n./x.go:7:11: fatal error: 'openssl/ssl.h' file not found",
    ],
    text: {
      en: {
        title: "The C compiler does not find a header",
        why: "cgo found the compiler, but not the header {header}. Headers of C itself come with the C library's development package, others with the library they belong to.",
      },
      "zh-CN": {
        title: "C 编译器找不到头文件",
        why: "cgo 找到了编译器，但找不到头文件 {header}。C 标准头文件属于 C 库的开发包，其他头文件属于各自的库。",
      },
    },
    remedy: {
      en: "Install the development package of the library (lib…-dev, …-devel, on a Mac brew install); for C's own headers build-essential, build-base, or xcode-select --install. If it is installed, the compiler does not look there: name the directory, CGO_CFLAGS=-I… and CGO_LDFLAGS=-L… (Homebrew: $(brew --prefix)/include and /lib).",
      "zh-CN":
        "请安装对应库的开发包（lib…-dev、…-devel，Mac 上用 brew install）；C 自身的头文件：build-essential、build-base，或 xcode-select --install。如果已安装，则是编译器没有在那里查找：请指定目录，CGO_CFLAGS=-I… 和 CGO_LDFLAGS=-L…（Homebrew：$(brew --prefix)/include 和 /lib）。",
    },
    others: ["clt-broken", "cc-shadowed"],
    verifyCommands: ["go env CC CGO_CFLAGS"],
    references: CGO,
  },
  {
    id: "gcc-32-bit",
    messages: ["sorry, unimplemented: 64-bit mode not compiled in"],
    examples: ["# runtime/cgo\ncc1.exe: sorry, unimplemented: 64-bit mode not compiled in"],
    text: {
      en: {
        title: "The C compiler makes 32-bit code only",
        why: "Go builds for 64 bits, but the first gcc in Path is a 32-bit one, often an old MinGW.",
      },
      "zh-CN": {
        title: "C 编译器只支持 32 位",
        why: "Go 构建的是 64 位程序，但 Path 中的第一个 gcc 是 32 位的，通常是旧版 MinGW。",
      },
    },
    remedy: {
      en: "Install MinGW-w64 for x86_64 and put its bin directory before the old one in Path. gcc -dumpmachine must then print x86_64-w64-mingw32.",
      "zh-CN":
        "安装 x86_64 版的 MinGW-w64，并把它的 bin 目录放在 Path 中旧版之前。之后 gcc -dumpmachine 应显示 x86_64-w64-mingw32。",
      commands: ["gcc -dumpmachine"],
    },
    verifyCommands: ["gcc -dumpmachine", "go env GOARCH"],
    references: CGO,
  },
  {
    id: "linker-missing",
    messages: [
      "collect2: fatal error: cannot find '{command}'",
      "invalid linker name in argument '-fuse-ld=gold'",
    ],
    when: (_, text) => mentionsGo(text) || /[\\/]link: running|-fuse-ld=gold|^# [\w.-]+[./]/m.test(text),
    examples: ["/usr/bin/gcc -fuse-ld=gold -o a.out\ncollect2: fatal error: cannot find 'ld'"],
    text: {
      en: {
        title: "The linker that Go asks for is not installed",
        why: "With cgo on arm64, and for some build modes, Go tells gcc to use the gold linker (-fuse-ld=gold). Newer distributions no longer install it with binutils.",
      },
      "zh-CN": {
        title: "缺少 Go 要求的链接器",
        why: "在 arm64 上使用 cgo 时，以及某些构建模式下，Go 会让 gcc 使用 gold 链接器（-fuse-ld=gold）。较新的发行版不再随 binutils 安装它。",
      },
    },
    remedy: {
      en: "Install gold: apt install binutils-gold (for a cross compiler: binutils for the target, for example binutils-aarch64-linux-gnu with its gold package). A newer Go no longer asks for gold where ld works. Or build with CGO_ENABLED=0.",
      "zh-CN":
        "安装 gold：apt install binutils-gold（交叉编译时安装目标平台的 binutils 及其 gold 包）。更新的 Go 在 ld 可用时不再要求 gold。也可以用 CGO_ENABLED=0 构建。",
      commands: ["ld.gold --version"],
    },
    verifyCommands: ["ld --version", "ld.gold --version"],
    references: CGO,
  },
  {
    id: "binutils-too-old",
    messages: [
      "unrecognized option '--build-id=none'",
      "ld: unrecognized option '{option}'",
      "as: unrecognized option `{option}'",
    ],
    when: (_, text) => /\bld\b|\bas\b|collect2/.test(text),
    examples: ["/usr/bin/ld: unrecognized option '--build-id=none'\ncollect2: ld returned 1 exit status"],
    text: {
      en: {
        title: "The system's linker is too old for this Go",
        why: "Go passes an option that this version of binutils does not know.",
      },
      "zh-CN": {
        title: "系统的链接器对这个 Go 来说太旧",
        why: "Go 传递了一个此版本 binutils 不认识的选项。",
      },
    },
    remedy: {
      en: "Update binutils (and gcc) to a newer version, or build on a newer system. If the program needs no C code: CGO_ENABLED=0.",
      "zh-CN": "更新 binutils（和 gcc），或者在较新的系统上构建。如果程序不需要 C 代码：CGO_ENABLED=0。",
      commands: ["ld --version"],
    },
    verifyCommands: ["ld --version"],
    references: CGO,
  },
];
