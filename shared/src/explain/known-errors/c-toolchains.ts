import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What a C compiler needs besides itself: the NDK, pkg-config, memory, libraries that the program finds. */
export const C_TOOLCHAINS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "android-ndk-missing",
    messages: [
      "gomobile: no Android NDK path is set",
      "gomobile: no usable NDK in {path}",
      "gomobile: no Android NDK found in",
      "ANDROID_NDK_HOME specifies {path}, which is",
    ],
    priority: 1,
    examples: [
      "gomobile: no usable NDK in /home/pat/Android/Sdk: unsupported API version 16 (not in 19..33)",
    ],
    text: {
      en: {
        title: "gomobile does not find a usable Android NDK",
        why: "To build for Android, gomobile takes the C compiler from the NDK that ANDROID_HOME or ANDROID_NDK_HOME names. It is missing, or it does not support the API level that was asked for (16 by default).",
      },
      "zh-CN": {
        title: "gomobile 找不到可用的 Android NDK",
        why: "为 Android 构建时，gomobile 使用 ANDROID_HOME 或 ANDROID_NDK_HOME 所指 NDK 中的 C 编译器。它不存在，或不支持所要求的 API 级别（默认 16）。",
      },
    },
    remedy: {
      en: "Install the NDK with Android Studio's SDK Manager (sdkmanager ndk-bundle, or ndk;VERSION), set ANDROID_HOME to the SDK and ANDROID_NDK_HOME to the NDK, and name a level that it supports: gomobile bind -androidapi 21. Then update gomobile and run gomobile init.",
      "zh-CN":
        "用 Android Studio 的 SDK Manager 安装 NDK（sdkmanager ndk-bundle 或 ndk;版本），把 ANDROID_HOME 设为 SDK、ANDROID_NDK_HOME 设为 NDK，并指定它支持的级别：gomobile bind -androidapi 21。然后更新 gomobile 并运行 gomobile init。",
      commands: ["go install golang.org/x/mobile/cmd/gomobile@latest", "gomobile init"],
    },
    others: [],
    verifyCommands: ["printenv ANDROID_HOME ANDROID_NDK_HOME"],
    references: ["https://pkg.go.dev/golang.org/x/mobile/cmd/gomobile"],
  },
  {
    id: "pkg-config-missing",
    messages: [
      'exec: "{name}-pkg-config": executable file not found in $PATH',
      'exec: "{name}-pkg-config": executable file not found in %PATH%',
    ],
    priority: 2,
    examples: ['exec: "aarch64-linux-gnu-pkg-config": executable file not found in $PATH'],
    remedy: {
      en: "PKG_CONFIG names a pkg-config for another platform, which is not installed. Install it (Debian: pkg-config with the architecture's packages, for example crossbuild-essential-arm64), or unset PKG_CONFIG to use this machine's.",
      "zh-CN":
        "PKG_CONFIG 指定了其他平台的 pkg-config，而它没有安装。请安装它（Debian：pkg-config 加目标架构的包，如 crossbuild-essential-arm64），或取消 PKG_CONFIG 以使用本机的。",
      commands: ["go env PKG_CONFIG GOARCH"],
    },
    others: ["goos-goarch-exported"],
  },
  {
    id: "out-of-memory",
    messages: [
      "Killed signal terminated program {value}",
      "internal compiler error: Killed (program {value})",
      "go build {value}: signal: killed",
      "go install {value}: signal: killed",
    ],
    priority: 1,
    when: (_, text) => /\bcgo\b|\bgo (?:build|install|test|run)\b|^# [\w.-]+\/|\.go\b/m.test(text),
    examples: [
      "# github.com/mattn/go-sqlite3\ngcc: fatal error: Killed signal terminated program cc1\ncompilation terminated.",
      "go build github.com/a/b: signal: killed",
    ],
  },
  {
    id: "c-library-missing",
    messages: [
      ...["0xc0000135", "0xc0000139", "0xc000007b", "3221225781", "3221225785", "3221225595"],
      ...["-1073741515", "-1073741511", "-1073741701"],
    ].map((code) => `exit status ${code}`),
    examples: ["C:\\w>go run .\nexit status 0xc0000135"],
    remedy: {
      en: 'The program was built, but Windows finds none of the right DLLs for it: a library that cgo linked against is not on Path, or an older one of another program comes first. Put the bin directory of the C library (or MinGW-w64) first on Path, or copy the DLLs next to the program. Static linking avoids it: -ldflags "-extldflags=-static".',
      "zh-CN":
        '程序已构建，但 Windows 找不到合适的 DLL：cgo 链接的库不在 Path 中，或其他程序的旧版本排在前面。请把该 C 库（或 MinGW-w64）的 bin 目录放在 Path 最前面，或把 DLL 复制到程序旁边。静态链接可以避免：-ldflags "-extldflags=-static"。',
      commands: ["where.exe libgcc_s_seh-1.dll"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "unrecognized relocation (…) in section",
      "{path}: unrecognized relocation (0x",
      "unsupported relocation type {number}",
    ],
    when: (_, text) => /go-link|[\\/]link: running|_cgo_|runtime\/cgo/.test(text),
    priority: 1,
    examples: [
      "# example.com/tide\n/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/bin/ld: /tmp/go-link-1/000015.o: unrecognized relocation (0x2a) in section `.text'",
    ],
    remedy: {
      en: "The linker is older than the compiler or the library that made the object. Take gcc and binutils from one release (apt install --reinstall gcc binutils, or a newer distribution), and see whether an old ld is first on PATH (conda, a toolchain in /opt). Then empty the build cache, which keeps the old objects. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "链接器比生成该目标文件的编译器或库旧。请让 gcc 与 binutils 来自同一发行版（apt install --reinstall gcc binutils，或使用更新的发行版），并检查 PATH 中是否先找到旧的 ld（conda、/opt 中的工具链）。然后清空保留着旧目标文件的构建缓存。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["gcc --version", "ld --version", "go clean -cache"],
    },
    others: ["cc-shadowed", "sdk-overlaid"],
  },
  {
    id: "c-compiler-fails",
    messages: ["gcc_libinit_windows.c:{number}:{number2}: error:"],
    priority: 2,
    examples: [
      "# runtime/cgo\ngcc_libinit_windows.c:136:27: error: implicit declaration of function '_beginthread'; did you mean '_cgo_beginthread'?\ncc1: all warnings being treated as errors",
    ],
    remedy: {
      en: "This gcc is the one of MSYS or Cygwin, which makes programs for their own runtime. Go needs one of MinGW-w64: in MSYS2, pacman -S mingw-w64-ucrt-x86_64-gcc, then put its ucrt64\\bin directory before usr\\bin in Path, or build in the UCRT64 shell. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "这个 gcc 来自 MSYS 或 Cygwin，它面向它们自己的运行时。Go 需要 MinGW-w64 的 gcc：在 MSYS2 中运行 pacman -S mingw-w64-ucrt-x86_64-gcc，然后在 Path 中把 ucrt64\\bin 放在 usr\\bin 之前，或在 UCRT64 shell 中构建。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["gcc -dumpmachine"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "c-compiler-fails",
    messages: ["{path}cgo.exe: exit status {number}", "{path}/cgo: exit status {number}"],
    priority: 1,
    examples: ["go build example.com/store: c:\\go\\pkg\\tool\\windows_amd64\\cgo.exe: exit status 2"],
    remedy: {
      en: "cgo started the C compiler, and that printed nothing. Start it by hand: gcc --version. If it names a missing DLL or prints nothing either, that compiler is broken: install it again (on Windows: MinGW-w64 through MSYS2) and put its bin directory first on PATH. go build -x shows the command that fails.",
      "zh-CN":
        "cgo 启动了 C 编译器，但编译器没有任何输出。请手动运行：gcc --version。如果提示缺少 DLL 或同样没有输出，说明编译器已损坏：请重新安装（Windows：通过 MSYS2 安装 MinGW-w64），并把其 bin 目录放在 PATH 最前面。go build -x 会显示失败的命令。",
      commands: ["gcc --version", "go build -x"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "c-library-missing",
    messages: [
      "Package '{library}' not found",
      "Package '{library}', required by '…', not found",
      "Package webkit2gtk-4.0 was not found in the pkg-config search path",
    ],
    // Of pkg-config: package managers of other languages say the same of theirs.
    when: ({ library = "webkit2gtk-4.0" }, text) =>
      /^(?:webkit2?gtk|gtk)/.test(library) || (/pkg-?config|PKG_CONFIG/.test(text) && /-\d/.test(library)),
    priority: 2,
    examples: [
      "$ wails dev\nPackage 'webkit2gtk-4.0', required by 'virtual:world', not found",
      "Package 'gtk+-3.0' not found\nPackage 'webkit2gtk-4.0' not found\n\nBuild error - exit status 1",
    ],
    remedy: {
      en: "Install the library with its development files: usually lib…-dev (apt), …-devel (dnf), or …-dev (apk). Newer distributions have only WebKitGTK 4.1 (libwebkit2gtk-4.1-dev, webkit2gtk4.1-devel): build with -tags webkit2_41, for example wails build -tags webkit2_41.",
      "zh-CN":
        "请安装该库及其开发文件：通常是 lib…-dev（apt）、…-devel（dnf）或 …-dev（apk）。较新的发行版只有 WebKitGTK 4.1（libwebkit2gtk-4.1-dev、webkit2gtk4.1-devel）：请用 -tags webkit2_41 构建，例如 wails build -tags webkit2_41。",
      commands: ["pkg-config --list-all"],
    },
    others: ["pkg-config-missing"],
  },
];
