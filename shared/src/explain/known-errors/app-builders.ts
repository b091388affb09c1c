import type { ErrorMessage } from "./known-error.ts";

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
      '-target="{value}" requires Xcode',
      "-target={value} requires Xcode",
      "cmake was not found in the PATH. Please install it through the Android SDK manager",
      "the OpenAL libraries was not found. Please run gomobile init",
    ],
    when: (_, text) => /gomobile|gobind|-target=/.test(text),
    priority: 2,
    examples: ["gomobile: gobind was not found. Please run gomobile init before trying again"],
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
    ],
    priority: 4,
    examples: [
      "package fyne.io/fyne/v2/app: build constraints exclude all Go files in /home/mona/go/pkg/mod/github.com/go-gl/gl@v0.0.0-2021/v2.1/gl",
    ],
    remedy: {
      en: "go-gl is C code, and cgo is off: CGO_ENABLED=0 is set, no C compiler was found, or GOOS or GOARCH name another system. Install a C compiler and switch cgo on. For another system use fyne-cross, or build there.",
      "zh-CN":
        "go-gl 是 C 代码，而 cgo 处于关闭状态：设置了 CGO_ENABLED=0、没有找到 C 编译器，或 GOOS、GOARCH 指定了其他系统。请安装 C 编译器并启用 cgo。为其他系统构建时请使用 fyne-cross，或在该系统上构建。",
      commands: ["go env CGO_ENABLED CC GOOS GOARCH", "env CGO_ENABLED=1 go build"],
    },
    others: ["gcc-missing", "goos-goarch-exported"],
  },
];
