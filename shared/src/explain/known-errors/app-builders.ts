import type { ErrorMessage } from "./known-error.ts";

/** Names that every C library has: without them its headers are missing. */
const STANDARD_C =
  /^(?:free|malloc|calloc|realloc|errno|FILE|size_t)(?![a-z_])|^(?:u?int|mem|str|std|f?print)\w*$/;

/** What Wails, Fyne, gomobile, TinyGo and garble miss besides Go. */
export const APP_BUILDERS: readonly ErrorMessage[] = [
  {
    id: "c-library-missing",
    messages: ["Required dependencies missing: {value}", "Your system has missing dependencies!"],
    when: (_, text) => /wails|webkit2gtk|gtk-?3/i.test(text),
    priority: 1,
    examples: ["Fatal:\nRequired dependencies missing: libgtk-3-dev libwebkit2gtk-4.0-dev\n$ wails doctor"],
    remedy: {
      en: "Wails needs these packages of the system; wails doctor prints the command that installs them. Newer distributions have only webkit2gtk 4.1: install libwebkit2gtk-4.1-dev and build with -tags webkit2_41.",
      "zh-CN":
        "Wails 需要这些系统软件包；wails doctor 会给出安装命令。较新的发行版只有 webkit2gtk 4.1：请安装 libwebkit2gtk-4.1-dev，并用 -tags webkit2_41 构建。",
      commands: ["wails doctor", "wails build -tags webkit2_41"],
    },
    others: ["pkg-config-missing"],
  },
  {
    id: "gomobile-not-ready",
    messages: [
      "gobind was not found. Please run gomobile init before trying again",
      "toolchain not installed, run `gomobile init`",
      "gomobile: go install golang.org/x/mobile/cmd/gobind failed:",
      '-target="{value}" requires Xcode',
      "-target={value} requires Xcode",
      "cmake was not found in the PATH. Please install it through the Android SDK manager",
      "the OpenAL libraries was not found. Please run gomobile init",
    ],
    when: (_, text) => /gomobile|gobind|-target=/.test(text),
    priority: 2,
    examples: [
      "gomobile: gobind was not found. Please run gomobile init before trying again",
      "gomobile: go install golang.org/x/mobile/cmd/gobind failed: exit status 1\nno required module provides package golang.org/x/mobile/cmd/gobind; to add it:\n\tgo get golang.org/x/mobile/cmd/gobind",
    ],
    others: ["gopath-bin-not-on-path", "clt-broken"],
  },
  {
    id: "android-ndk-missing",
    messages: ["no Android NDK found in {value}", "gomobile requires Android API level >= {number}"],
    priority: 1,
    examples: ["no Android NDK found in $ANDROID_HOME/ndk-bundle nor in $ANDROID_NDK_HOME"],
  },
  {
    id: "tinygo-tools-missing",
    messages: [
      "could not find wasi-libc, perhaps you need to run `make wasi-libc`?",
      "wasm-opt failed: exec:",
      "wasm-opt not found",
      'exec: "wasm-opt": executable file not found',
      "none of these commands were found in your $PATH: ld.lld-{number} ld.lld",
      "none of these commands were found in your $PATH: wasm-ld-{number} wasm-ld",
    ],
    priority: 1,
    examples: ["could not find wasi-libc, perhaps you need to run `make wasi-libc`?"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: ["the '{tool}' command was not found. Please install it with `go install"],
    priority: 1,
    examples: [
      "the 'garble' command was not found. Please install it with `go install mvdan.cc/garble@latest`",
    ],
  },
  {
    id: "go-not-on-path",
    messages: [
      "unable to find Go compiler. Please download and install Go",
      "could not find `go` in PATH",
      '"go": executable file not found in $PATH',
      '"go": executable file not found in %PATH%',
    ],
    priority: 1,
    examples: ["unable to find Go compiler. Please download and install Go: https://golang.org/dl/"],
  },
  {
    id: "cgo-silently-off",
    messages: [
      "build constraints exclude all Go files in {path}/go-gl/{value}",
      "build constraints exclude all Go files in {drive}\\go-gl\\{value}",
      "build constraints exclude all Go files in {path}/gozstd@{value}",
      "build constraints exclude all Go files in {path}/go-sqlite3@{value}",
      "build constraints exclude all Go files in {path}/portaudio@{value}",
      "build constraints exclude all Go files in {path}/gocv@{value}",
      "build constraints exclude all Go files in {path}/hid@{value}",
    ],
    priority: 4,
    examples: [
      "package fyne.io/fyne/v2/app: build constraints exclude all Go files in /home/mona/go/pkg/mod/github.com/go-gl/gl@v0.0.0-2021/v2.1/gl",
    ],
    remedy: {
      en: "The package is C code, and cgo is off: CGO_ENABLED=0 is set, no C compiler was found, or GOOS or GOARCH name another system. Install a C compiler and switch cgo on. For another system set CC to a cross compiler (for Fyne: fyne-cross), or build there.",
      "zh-CN":
        "该包是 C 代码，而 cgo 处于关闭状态：设置了 CGO_ENABLED=0、没有找到 C 编译器，或 GOOS、GOARCH 指定了其他系统。请安装 C 编译器并启用 cgo。为其他系统构建时请把 CC 设为交叉编译器（Fyne 可用 fyne-cross），或在该系统上构建。",
      commands: ["go env CGO_ENABLED CC GOOS GOARCH", "env CGO_ENABLED=1 go build"],
    },
    others: ["gcc-missing", "goos-goarch-exported"],
  },
  {
    id: "android-ndk-missing",
    messages: ["fork/exec {path}/toolchains/llvm/prebuilt/{value}: no such file or directory"],
    priority: 2,
    examples: [
      "/home/mona/ndk-bundle/toolchains/llvm/prebuilt/linux-x86_64/bin/arm-linux-androideabi-nm libledger.so: fork/exec /home/mona/ndk-bundle/toolchains/llvm/prebuilt/linux-x86_64/bin/arm-linux-androideabi-nm: no such file or directory",
    ],
    remedy: {
      en: "The build tool calls a program that this NDK no longer brings: NDK 23 and newer have only LLVM's tools. Update the tool (fyne, gomobile) and golang.org/x/mobile, or name an NDK of version 22 or older in ANDROID_NDK_HOME.",
      "zh-CN":
        "构建工具调用了该 NDK 已不再包含的程序：NDK 23 及更新版本只有 LLVM 的工具。请更新该工具（fyne、gomobile）和 golang.org/x/mobile，或在 ANDROID_NDK_HOME 中指定 22 或更早版本的 NDK。",
      commands: ["go install golang.org/x/mobile/cmd/gomobile@latest", "printenv ANDROID_NDK_HOME"],
    },
  },
  {
    id: "go-too-old",
    messages: ["duplicate symbol: x_cgo_{name}"],
    when: (_, text) => /gcc_(?:android|linux|darwin)/.test(text),
    priority: 2,
    examples: ["# runtime/cgo\nld: error: duplicate symbol: x_cgo_inittls\n>>> defined at gcc_android.c:90"],
    remedy: {
      en: "Newer C compilers no longer merge variables of one name (-fno-common), and the C code of Go up to 1.15 needs that. Update Go, or pass the old behavior for now: CGO_CFLAGS=-fcommon.",
      "zh-CN":
        "较新的 C 编译器不再合并同名变量（-fno-common），而 Go 1.15 及更早版本的 C 代码需要这一行为。请更新 Go，或暂时传入旧的行为：CGO_CFLAGS=-fcommon。",
      commands: ["go version", 'env CGO_CFLAGS="-g -O2 -fcommon" go build'],
    },
    others: ["c-compiler-fails"],
  },
  {
    id: "dependency-too-old",
    // The file is another module's: its author compiled it, with another version of the C library.
    messages: ["{gofile}:{number}:{number2}: could not determine kind of name for C.{name}"],
    when: ({ gofile = "", name = "" }, text) =>
      /@v\d/.test(gofile) && !STANDARD_C.test(name) && !/GOOS=|# net$/m.test(text),
    priority: 1,
    examples: [
      "../../go/pkg/mod/golang.org/x/mobile@v0.0.0-20231127183840-76ac6878050a/app/android.go:368:6: could not determine kind of name for C.ALooper_pollAll",
    ],
    remedy: {
      en: "The module asks the C library for {name}, and the installed headers do not declare it: the library is newer or older than the module expects. Update the module; if it is the newest, install the library's version that its documentation names.",
      "zh-CN":
        "该模块使用 C 库的 {name}，而已安装的头文件没有声明它：库的版本比模块期望的更新或更旧。请更新该模块；如果已是最新，请安装其文档中要求的库版本。",
      commands: ["go get -u MODULE", "go mod tidy"],
    },
    others: ["c-headers-missing", "c-library-missing", "android-ndk-missing"],
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      "flag provided but not defined: {option}'",
      'malformed import path "{option}\'"',
      "for flag -ldflags: unterminated ' string",
      "for flag -gcflags: unterminated ' string",
    ],
    priority: 3,
    examples: ["C:\\w>gomobile bind -ldflags='-s -w' ./\nflag provided but not defined: -w'"],
    remedy: {
      en: 'cmd knows no single quotes: it takes the value apart at the space and leaves the quote in the last part. Write double quotes: -ldflags="-s -w".',
      "zh-CN":
        'cmd 不认识单引号：它会在空格处拆开该值，并把引号留在最后一部分。请使用双引号：-ldflags="-s -w"。',
      commands: ['go build -ldflags="-s -w"'],
    },
  },
];
