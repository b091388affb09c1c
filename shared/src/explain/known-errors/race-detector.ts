import { isAboutGo } from "../mentions-go.ts";
import type { KnownError } from "./known-error.ts";

/** The race detector, which is C code that reserves a large part of the address space. */
export const RACE_DETECTOR: readonly KnownError[] = [
  {
    id: "race-detector-memory",
    messages: [
      "ThreadSanitizer failed to allocate",
      "ThreadSanitizer: unsupported VMA range",
      "ThreadSanitizer: unexpected memory mapping",
      "ThreadSanitizer: memory layout is incompatible",
      "ThreadSanitizer failed to deallocate",
      "race: limit on {number} simultaneously alive goroutines is exceeded",
    ],
    when: (_, text) =>
      (isAboutGo(text) || /^(?:FAIL|ok)\s|exit status 66/m.test(text)) &&
      !/\b(?:cmake|cargo|rustc|ctest|clang\+\+|g\+\+|libtsan)\b|\.(?:cc|cpp|cxx|hpp)\b/i.test(text),
    priority: 2,
    examples: [
      "==4711==ERROR: ThreadSanitizer failed to allocate 0x2710000 (40960000) bytes at address 17c5f9000000 (errno: 12)",
      "$ go test -race .\nFATAL: ThreadSanitizer: unsupported VMA range\nFATAL: Found 39 - Supported 48",
    ],
    text: {
      en: {
        title: "The race detector does not get the memory that it needs",
        why: "A program built with -race reserves fixed parts of the address space and needs five to ten times the memory. The kernel places something else there (a newer kernel's random addresses, 39-bit addresses on arm64), or a limit of memory is too low. Go itself is fine.",
      },
      "zh-CN": {
        title: "竞态检测器得不到所需的内存",
        why: "用 -race 构建的程序要占用固定的地址空间，内存用量是平时的五到十倍。内核在那里放了别的内容（新内核的随机地址、arm64 的 39 位地址），或者受到内存限制。Go 本身没有问题。",
      },
    },
    remedy: {
      en: "Run once without -race to see that only the detector is concerned. Then: a newer Go knows newer kernels; on Linux fewer random bits help (sudo sysctl vm.mmap_rnd_bits=28); lift a limit of memory (ulimit -v unlimited, the container's or the job's); on a Raspberry Pi a kernel with 48-bit addresses is needed. On Windows, close what is injected into programs (a virus scanner), and use a newer MinGW-w64.",
      "zh-CN":
        "先不带 -race 运行一次，确认只与检测器有关。然后：更新的 Go 支持更新的内核；Linux 上减少随机位数有帮助（sudo sysctl vm.mmap_rnd_bits=28）；放宽内存限制（ulimit -v unlimited、容器或任务的限制）；树莓派需要使用 48 位地址的内核。Windows 上请关闭注入程序的软件（如杀毒软件），并使用更新的 MinGW-w64。",
      commands: ["go version", "sysctl vm.mmap_rnd_bits"],
    },
    others: ["go-unsupported"],
    verifyCommands: ["go version", "sysctl vm.mmap_rnd_bits"],
    references: ["https://go.dev/doc/articles/race_detector"],
  },
  {
    id: "race-detector-needs-glibc",
    messages: [
      "race_linux_{name}.syso: in function",
      "gotsan.cc:(…): undefined reference to `{name}'",
      "gotsan.cpp:(…): undefined reference to `{name}'",
      "runtime/race(.text): {name}: not defined",
      "race_windows_{name}.syso:…: undefined reference to `{name2}'",
    ],
    priority: 2,
    examples: [
      "# runtime/race\n/usr/lib/gcc/x86_64-alpine-linux-musl/8.3.0/bin/ld: race_linux_amd64.syso: in function `__sanitizer::GetArgv()':\ngotsan.cc:(.text+0x4183): undefined reference to `__libc_stack_end'",
      "# testmain\nruntime/race(.text): __libc_malloc: not defined",
    ],
    text: {
      en: {
        title: "The race detector does not fit this C library",
        why: "-race links C code that comes with Go. Up to Go 1.19 on Linux it needs glibc, which Alpine does not have, and cgo; on Windows, it needs the runtime of a current MinGW-w64.",
      },
      "zh-CN": {
        title: "竞态检测器与这个 C 库不匹配",
        why: "-race 会链接 Go 自带的 C 代码。在 Linux 上，Go 1.19 及更早版本需要 glibc（Alpine 没有）和 cgo；在 Windows 上需要较新的 MinGW-w64 运行库。",
      },
    },
    remedy: {
      en: "Run the tests with -race in an image with glibc (golang:1.N-bookworm instead of -alpine), with CGO_ENABLED=1 and gcc; or use Go 1.20 or newer. Without -race, nothing has to change.",
      "zh-CN":
        "请在带有 glibc 的镜像中运行 -race 测试（用 golang:1.N-bookworm 代替 -alpine），设置 CGO_ENABLED=1 并安装 gcc；或使用 Go 1.20 及更新版本。不使用 -race 时无需改动。",
      commands: ["go version", "go env CGO_ENABLED CC"],
    },
    windows: {
      en: "Update the C compiler: install a current MinGW-w64 (MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc), and put its bin directory first in Path.",
      "zh-CN":
        "请更新 C 编译器：安装较新的 MinGW-w64（MSYS2：pacman -S mingw-w64-ucrt-x86_64-gcc），并把其 bin 目录放在 Path 的最前面。",
      commands: ["gcc --version"],
    },
    others: ["cgo-silently-off", "go-unsupported"],
    verifyCommands: ["go version", "ldd --version"],
    references: ["https://go.dev/doc/articles/race_detector", "https://go.dev/issue/14481"],
  },
];
