import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

const CGO_CONTEXT =
  /runtime\/cgo|# [\w.-]+\.[\w.-]+\/|cgo|go-(?:link|build)|\/pkg\/(?:tool|mod)\b|\bgo (?:build|run|install|test|get)\b|\blink(?:\.exe)?: running/;

/** C compilers and linkers that are too old, too new, or not the ones that Go expects. */
export const COMPILER_VERSIONS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "cross-cc-missing",
    messages: [
      "implicit declaration of function 'setresgid'",
      "implicit declaration of function 'setresuid'",
      "linux_syscall.c:{number}:{number2}: error:",
      "gcc_linux_{name}.c:{number}:{number2}: error: unknown type name 'sigset_t'",
      "gcc_libinit_windows.c:{number}:{number2}: fatal error:",
      "gcc_darwin_{name}.c:{number}:{number2}: fatal error:",
      "gcc_freebsd_{name}.c:{number}:{number2}: fatal error:",
      "error: unknown target triple '{value}'",
      "clang: error: unsupported argument '{value}' to option '-march='",
      "bad value ('{value}') for '-march=' switch",
      "bad value ('{value}') for '-mcpu=' switch",
      "bad value ('{value}') for '-mtune=' switch",
      "unknown value '{value}' for '-march'",
      "selected processor does not support `{value}' in ARM mode",
      "Error: junk at end of line, first unrecognized character is `@'",
      "Error: unrecognized opcode `{value}'",
      "unrecognized emulation mode: {value}",
      "ld: unrecognised emulation mode: {value}",
      "Relocations in generic ELF (EM: {number})",
      "error adding symbols: File in wrong format",
    ],
    when: (_, text) => CGO_CONTEXT.test(text),
    priority: 3,
    examples: [
      "--> linux/amd64 error: exit status 2\nStderr: # runtime/cgo\nlinux_syscall.c:67:13: error: implicit declaration of function 'setresgid' is invalid in C99 [-Werror,-Wimplicit-function-declaration]",
      "# runtime/cgo\ncc1: error: bad value ('armv7-a') for '-march=' switch",
      "/usr/local/go/pkg/tool/linux_amd64/link: running aarch64-linux-gnu-gcc failed: exit status 1\n/usr/bin/ld: /tmp/go-link-1/000004.o: error adding symbols: file in wrong format",
    ],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "undefined reference to `___chkstk_ms'",
      "undefined reference to `__udivdi3'",
      "undefined reference to `__getreent'",
      "undefined reference to `__locale_ctype_ptr'",
      "undefined reference to `__errno'",
      "undefined reference to `__assert_func'",
      "undefined reference to `_Unwind_Resume'",
      "ld: unrecognized option '--high-entropy-va'",
      "unrecognized option '--dynamicbase'",
      "unrecognized option '--nxcompat'",
      "ld.exe: unrecognized option '--high-entropy-va'",
      "ld.exe: error: export ordinal too large:",
      "error: export ordinal too large: {number}",
      "ld.exe: too many exported symbols",
      "gcc_libinit_windows.c:{number}: undefined reference to",
      "error: implicit declaration of function '_beginthread'",
      "error: passing argument {number} of '_InterlockedExchangeAdd' from incompatible pointer type",
    ],
    when: (_, text) =>
      (CGO_CONTEXT.test(text) || /mingw|cyg(?:win|drive)/i.test(text)) &&
      !/LNK2019|LNK2001|\bcmake\b|cargo|rustc/.test(text),
    priority: 3,
    examples: [
      "ld.exe: unrecognized option '--high-entropy-va'\ncollect2.exe: error: ld returned 1 exit status\nlink: running gcc failed",
      "C:\\Temp\\go-link-1089\\000004.o: In function `build':\n/cygdrive/c/src/vendor/zstd/cover.c:678: undefined reference to `__getreent'",
    ],
    remedy: {
      en: "Install a current MinGW-w64 for the same processor (MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc), put its bin directory before every other gcc in Path (Cygwin, Strawberry Perl, TDM, Rtools), and use a current Go: releases before 1.18 cannot use UCRT. gcc -dumpmachine must print x86_64-w64-mingw32. Empty the cache afterwards: go clean -cache. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "安装与处理器一致的最新 MinGW-w64（MSYS2：pacman -S mingw-w64-ucrt-x86_64-gcc），把它的 bin 目录放在 Path 中其他 gcc（Cygwin、Strawberry Perl、TDM、Rtools）之前，并使用最新的 Go：1.18 之前的版本不能使用 UCRT。gcc -dumpmachine 应显示 x86_64-w64-mingw32。之后清空缓存：go clean -cache。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["gcc -dumpmachine", "go clean -cache"],
    },
    others: ["cc-shadowed", "gcc-32-bit", "go-unsupported"],
  },
  {
    id: "linker-mode",
    messages: [
      "unexpected {name} relocation for dynamic symbol {name2}",
      "unhandled relocation for {name} (type {number}",
      "loadelf: {path}: unsupported",
      "-linkmode=internal not supported",
      "internal linking requested via {value}, but external linking required",
      "but external linking required: ",
      "-linkmode requires external (cgo) linking",
      "duplicated definition of symbol {name}, from",
    ],
    when: (_, text) =>
      /linkmode|\.(?:data|text|rodata)|internal linking|external linking|loadelf|go-sqlite3|duplicated definition/.test(
        text,
      ) && mentionsGo(text),
    priority: 1,
    examples: [
      '/usr/local/go/bin/go build "-ldflags=-linkmode internal" main.go\n# command-line-arguments\ngithub.com/mattn/go-sqlite3(.data.rel): unexpected R_X86_64_64 relocation for dynamic symbol close',
      "/usr/local/go/pkg/tool/linux_amd64/link: internal linking requested via -linkmode=internal, but external linking required: some packages could not be built to support internal linking",
    ],
    text: {
      en: {
        title: "Go's own linker cannot link this C code",
        why: "With C code, the system's linker has to link (external linking). Here Go's linker was told to (-linkmode=internal, by an editor, GOFLAGS or a script), or a newer C compiler writes what this Go's linker does not know.",
      },
      "zh-CN": {
        title: "Go 自带的链接器无法链接这些 C 代码",
        why: "含 C 代码时应由系统链接器链接（外部链接）。这里要求由 Go 的链接器完成（编辑器、GOFLAGS 或脚本设置了 -linkmode=internal），或较新的 C 编译器写出了该 Go 链接器不认识的内容。",
      },
    },
    remedy: {
      en: "Take -linkmode=internal out (the editor's run configuration, GOFLAGS, the script), or ask for the other: go build -ldflags=-linkmode=external. If nobody asked for it, update Go, and GoLand, whose old releases passed it. Two definitions of one C function come from two packages that contain the same library: keep one.",
      "zh-CN":
        "去掉 -linkmode=internal（编辑器的运行配置、GOFLAGS、脚本），或改用外部链接：go build -ldflags=-linkmode=external。如果没有人设置它，请更新 Go；旧版 GoLand 会传递它，也请更新。同一个 C 函数有两个定义，说明两个包包含同一个库：只保留一个。",
      commands: ["go env GOFLAGS", "go build -ldflags=-linkmode=external"],
    },
    others: ["goflags-invalid", "go-unsupported"],
    verifyCommands: ["go env GOFLAGS CC", "go version"],
    references: ["https://pkg.go.dev/cmd/link"],
  },
  {
    id: "gcc-missing",
    messages: [
      "gcc: not found",
      "gcc: command not found",
      "command not found: gcc",
      "gcc: No such file or directory",
      "'gcc' is not recognized as an internal or external command",
      "The term 'gcc' is not recognized",
      'exec: "cl": executable file not found',
      'exec: "clang-cl": executable file not found',
      "CC must be set to a C compiler",
      "cgo: C compiler not found",
      'cgo: C compiler "{cc}" not found:',
    ],
    when: (_, text) => CGO_CONTEXT.test(text) || mentionsGo(text),
    priority: 1,
    examples: [
      "# runtime/cgo\n/bin/sh: gcc: not found",
      'cgo: C compiler "cl" not found: exec: "cl": executable file not found in %PATH%',
    ],
  },
  {
    id: "binutils-too-old",
    messages: [
      "unrecognized command-line option '-fdebug-prefix-map",
      "unrecognized command line option '-fdebug-prefix-map",
      "unrecognized command-line option '-ffile-prefix-map",
      "unrecognized command line option '-ffile-prefix-map",
      "unrecognized command-line option '-gno-record-gcc-switches'",
      "unrecognized command line option '-gno-record-gcc-switches'",
      'unrecognized command line option "-fno-caret-diagnostics"',
      "unrecognized command-line option '-std=gnu{value}'",
      "unrecognized command line option '-std=gnu{value}'",
      "unrecognized command line option '-std=c++{value}'",
      "unrecognized command-line option '-std=c++{value}'",
      "invalid value '{value}' in '-std={value2}'",
      "unrecognized option '--compress-debug-sections",
      "unknown argument: '-fdebug-prefix-map",
      "ld: --no-gc-sections: unknown option",
      "ld: unknown option: --no-gc-sections",
      "unable to initialize decompress status for section .debug_info",
      "Dwarf Error: wrong version in compilation unit header",
      "unsupported .reloc type",
      "ld: unknown -z relro",
      "ld: Dwarf Error: found dwarf version",
      "DWARF error: could not find variable specification",
      "has invalid relocation type {number}",
    ],
    when: (_, text) => CGO_CONTEXT.test(text),
    priority: 1,
    examples: [
      "# runtime/cgo\ngcc: error: unrecognized command line option '-gno-record-gcc-switches'",
      "# github.com/x/rocks\ncc1plus: error: unrecognized command line option '-std=c++17'",
      "/usr/bin/ld: unable to initialize decompress status for section .debug_info\ncollect2: error: ld returned 1 exit status\ngo build: running gcc failed",
    ],
  },
];
