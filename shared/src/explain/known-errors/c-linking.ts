import type { ErrorMessage } from "./known-error.ts";

/** What tells that a C compiler or linker ran for go. */
const FOR_GO =
  /^# (?:command-line-arguments|[\w.-]+\/[\w./@-]+)$|cgo|go-link|go-build|\/pkg\/(?:mod|tool)\/|\/go\/bin\/|\bgo (?:build|install|run|test|get)\b/m;

/** Linkers and compilers of C that stop for reasons of their own. */
export const C_LINKING: readonly ErrorMessage[] = [
  {
    id: "cc-shadowed",
    messages: [
      "{cc}: error: linker command failed",
      "{cc}: error: ld returned",
      "{path}/compiler_compat/ld: cannot find {value}",
      "ld: warning: ignoring file {path}conda{value}",
    ],
    when: (_, text) =>
      /conda|mamba|apple-darwin1[0-9.]+-clang/i.test(text) &&
      (FOR_GO.test(text) || /^# [a-z][\w/]*$/m.test(text)),
    priority: 2,
    examples: [
      "# net/http\nld: warning: ignoring file /Users/ada/miniconda3/lib/libz.dylib\nx86_64-apple-darwin13.4.0-clang: error: linker command failed with exit code 1 (use -v to see invocation)",
    ],
    others: ["c-compiler-fails", "clt-broken"],
  },
  {
    id: "c-library-missing",
    messages: [
      "cannot find -l{library}",
      "unable to find library -l{library}",
      "library not found for -l{library}",
    ],
    // A library with its headers is not enough for a static program: the archive is a package of its own, or of none.
    when: ({ library = "" }, text) =>
      !/^(?:c|m|pthread|resolv|System|dl|gcc\w*)$/.test(library) &&
      (/-static\b/.test(text) || /alpine-linux-musl/i.test(text)) &&
      FOR_GO.test(text),
    priority: 3,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/lib/gcc/x86_64-alpine-linux-musl/10.2.1/bin/ld: cannot find -lrdkafka\ncollect2: error: ld returned 1 exit status",
    ],
    remedy: {
      en: "The linker does not find {library}. Install its development package (apk add {library}-dev, apt install lib{library}-dev). With -extldflags=-static it needs the archive lib{library}.a besides: a package named …-static on Alpine, part of the -dev package on Debian; where there is none, use what the module brings (-tags musl), or link dynamically.",
      "zh-CN":
        "链接器找不到 {library}。请安装其开发包（apk add {library}-dev、apt install lib{library}-dev）。使用 -extldflags=-static 时还需要静态库 lib{library}.a：Alpine 上是以 -static 结尾的包，Debian 上包含在 -dev 中；如果没有，请使用模块自带的库（-tags musl），或动态链接。",
      commands: ["pkg-config --list-all"],
    },
    others: ["c-library-other-runtime", "cross-cc-missing"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "cannot execute 'cc1obj': execvp: No such file or directory",
      "error trying to exec 'cc1obj': execvp: No such file or directory",
      "error trying to exec 'cc1plus': execvp: No such file or directory",
      "can not be used when making a PIE object; recompile with -fPIE",
      "can not be used when making a shared object; recompile with -fPIC",
      "relocation truncated to fit:",
      "cgo: gcc produced no output",
      "error: unable to create compilation:",
      "zig: error:",
    ],
    when: (_, text) => FOR_GO.test(text),
    priority: 0,
    examples: [
      "# runtime/cgo\ngcc: error trying to exec 'cc1obj': execvp: No such file or directory",
      "# runtime/cgo\nerror: unable to create compilation: AccessDenied",
    ],
    others: ["cc-shadowed", "cross-cc-missing"],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "architecture of input file `{path}' is incompatible with",
      "fatal error: 'windows.h' file not found",
      "fatal error: windows.h: No such file or directory",
      "{path}: file not recognized: file format not recognized",
      "skipping incompatible {path}.so when searching for",
    ],
    when: (_, text) => FOR_GO.test(text) && !/cannot find -l/.test(text),
    priority: 1,
    examples: [
      "# runtime/cgo\ngcc_libinit_windows.c:7:10: fatal error: 'windows.h' file not found",
      "# runtime/cgo\n/usr/bin/ld: i386 architecture of input file `x.o' is incompatible with i386:x86-64 output",
    ],
    others: ["goos-goarch-exported", "gcc-32-bit"],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "error: size of array '_check_for_64_bit_pointer_matching_GoInt' is negative",
      "'_check_for_64_bit_pointer_matching_GoInt' declared as an array with a negative size",
      "error: size of array '_check_for_32_bit_pointer_matching_GoInt' is negative",
      "'_check_for_32_bit_pointer_matching_GoInt' declared as an array with a negative size",
    ],
    priority: 1,
    examples: [
      "# runtime/cgo\nIn file included from _cgo_export.c:4:\ncgo-gcc-export-header-prolog:31:14: error: size of array '_check_for_64_bit_pointer_matching_GoInt' is negative",
    ],
    remedy: {
      en: "go builds for a processor with 64 bits and the C compiler for one with 32, or the other way round. Compare go env GOARCH with gcc -dumpmachine. If the system is 32-bit under a 64-bit kernel (Raspberry Pi OS), install the Go of the system (armv6l) or set GOARCH=arm; else name the compiler for GOARCH in CC. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "go 为 64 位处理器构建，而 C 编译器为 32 位，或者相反。请比较 go env GOARCH 与 gcc -dumpmachine。如果系统是 64 位内核上的 32 位系统（Raspberry Pi OS），请安装与系统相符的 Go（armv6l）或设 GOARCH=arm；否则在 CC 中指定与 GOARCH 相符的编译器。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["go env GOARCH GOHOSTARCH CC", "gcc -dumpmachine", "env CGO_ENABLED=0 go build"],
    },
    others: ["goos-goarch-exported", "gcc-32-bit", "go-for-another-processor"],
  },
  {
    id: "gcc-missing",
    messages: ['exec: "{cc}": executable file not found in $PATH', 'C compiler "{cc}" not found'],
    // A compiler with a target in its name is another platform's: the system's own would not help.
    when: ({ cc = "" }) => /(?:^|[\\/])[\w.]+-[\w.-]*(?:gcc|clang|cc|\+\+)$/.test(cc),
    priority: 3,
    examples: [
      '# runtime/cgo\ncgo: C compiler "aarch64-linux-gnu-gcc" not found: exec: "aarch64-linux-gnu-gcc": executable file not found in $PATH',
      '# runtime/cgo\ncgo: C compiler "/llvm-mingw/bin/aarch64-w64-mingw32-gcc" not found: exec: "/llvm-mingw/bin/aarch64-w64-mingw32-gcc": stat /llvm-mingw/bin/aarch64-w64-mingw32-gcc: no such file or directory',
      '# runtime/cgo\ncgo: exec o64-clang: exec: "o64-clang": executable file not found in $PATH',
    ],
    remedy: {
      en: "CC names {cc}, a compiler for another platform, and it is not on PATH, or not at that path. Install that cross compiler (Debian: gcc-aarch64-linux-gnu, gcc-mingw-w64, musl-tools; macOS: brew install FiloSottile/musl-cross/musl-cross), or build in an image that has it (goreleaser-cross has o64-clang). If you do not cross-compile, unset CC; on Termux pkg install clang. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "CC 指定了另一个平台的编译器 {cc}，而 PATH 中或该路径下没有它。请安装该交叉编译器（Debian：gcc-aarch64-linux-gnu、gcc-mingw-w64、musl-tools；macOS：brew install FiloSottile/musl-cross/musl-cross），或在带有它的镜像中构建（goreleaser-cross 含 o64-clang）。不做交叉编译时请取消 CC；Termux 上用 pkg install clang。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["go env CC GOOS GOARCH", "env CGO_ENABLED=0 go build"],
    },
    others: ["cross-cc-missing", "goos-goarch-exported", "cc-shadowed"],
  },
  {
    id: "c-library-missing",
    messages: ["Library not loaded: {path}"],
    // What a package manager put there; the system's own are never files that can be missing.
    when: ({ path = "" }, text) => /^\/(?:usr\/local|opt)\//.test(path) && FOR_GO.test(text),
    priority: 1,
    examples: [
      "$ go run .\ndyld: Library not loaded: /usr/local/opt/vips/lib/libvips.42.dylib\n  Referenced from: /usr/local/opt/imago/lib/libimago.dylib\n  Reason: image not found\nsignal: abort trap",
    ],
    others: ["rosetta-go", "dual-homebrew"],
  },
  {
    id: "c-library-missing",
    messages: [
      "error while loading shared libraries: {value}: cannot open shared object file",
      "error while loading shared libraries: {value}: wrong ELF class",
      "Library not loaded: {value}",
      "ld: symbol(s) not found for architecture {name}",
    ],
    when: (_, text) => FOR_GO.test(text),
    priority: -1,
    examples: [
      "$ go run .\n/tmp/go-build1/b001/exe/app: error while loading shared libraries: libvips.so.42: cannot open shared object file: No such file or directory",
    ],
    others: ["rosetta-go", "dual-homebrew"],
  },
  {
    id: "c-library-missing",
    messages: ["cannot find -l{library}", "library not found for -l{library}"],
    when: ({ library = "" }, text) =>
      !/\brust|cargo|linking with `/i.test(text) &&
      /^(?:gcc(?:_\w+)?|stdc\+\+|winpthread|mingw(?:ex|32|thrd)|msvcrt\d*|moldname|ssp\w*)$/.test(library),
    priority: 2,
    examples: [
      "C:/TDM-GCC-64/bin/../lib/gcc/x86_64-w64-mingw32/10.3.0/../../../../x86_64-w64-mingw32/bin/ld.exe: cannot find -lgcc_eh\ncollect2.exe: error: ld returned 1 exit status",
    ],
    remedy: {
      en: "{library} is a library of the C compiler itself: the compiler is incomplete, or it is another kind than the code was made for. Install the whole compiler again: apt install build-essential, dnf install gcc-c++ libstdc++-static, apk add build-base.",
      "zh-CN":
        "{library} 是 C 编译器自带的库：编译器不完整，或与代码所针对的编译器种类不同。请重新安装完整的编译器：apt install build-essential、dnf install gcc-c++ libstdc++-static、apk add build-base。",
    },
    windows: {
      en: "{library} is a library of the C compiler itself: this MinGW is incomplete, or another kind than the code was made for. Install MinGW-w64 with MSYS2 (pacman -S mingw-w64-ucrt-x86_64-gcc; its threads are posix, its exceptions seh), and put C:\\msys64\\ucrt64\\bin before the other compiler in Path. Then go clean -cache.",
      "zh-CN":
        "{library} 是 C 编译器自带的库：这个 MinGW 不完整，或与代码所针对的种类不同。请用 MSYS2 安装 MinGW-w64（pacman -S mingw-w64-ucrt-x86_64-gcc，线程为 posix，异常为 seh），并在 Path 中把 C:\\msys64\\ucrt64\\bin 放在另一个编译器之前，然后运行 go clean -cache。",
      commands: ["where.exe gcc", "go clean -cache"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "skipping incompatible {path}/libgcc.a when searching for -lgcc",
      "skipping incompatible {path}/libc.so when searching for -lc",
      "skipping incompatible {path}/libc.a when searching for -lc",
    ],
    priority: 2,
    examples: [
      "$ GOARCH=386 go build\n/usr/bin/ld: skipping incompatible /usr/lib/gcc/x86_64-linux-gnu/13/libgcc.a when searching for -lgcc\n/usr/bin/ld: cannot find -lgcc",
    ],
    remedy: {
      en: "The linker found its libraries for one processor only, and GOARCH names another: 386 on a 64-bit system needs the 32-bit ones (Debian, Ubuntu: gcc-multilib; Fedora: glibc-devel.i686 libgcc.i686; Arch: lib32-gcc-libs), an ARM processor its own compiler in CC. Unset GOARCH if nobody wants it, or switch cgo off.",
      "zh-CN":
        "链接器只找到了一种处理器的库，而 GOARCH 指定的是另一种：64 位系统上的 386 需要 32 位库（Debian、Ubuntu：gcc-multilib；Fedora：glibc-devel.i686 libgcc.i686；Arch：lib32-gcc-libs），ARM 处理器需要在 CC 中指定其编译器。不需要时请取消 GOARCH，或关闭 cgo。",
      commands: ["go env GOARCH CC", "go env -u GOARCH"],
    },
    others: ["goos-goarch-exported", "c-library-missing"],
  },
];
