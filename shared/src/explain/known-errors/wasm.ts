import type { ErrorMessage, KnownError } from "./known-error.ts";

const minor = (version = ""): number => Number(version.split(".")[1]);

/** TinyGo and WebAssembly: programs beside go that build or run the result. */
export const WASM: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "tools-older-than-go",
    messages: [
      "requires go version {version} through {version2}, got go{version3}",
      "could not read version from GOROOT (…",
    ],
    when: ({ version, version3 }) => !(minor(version3) < minor(version)),
    priority: 3,
    examples: [
      "error: requires go version 1.18 through 1.21, got go1.22",
      "error: could not read version from GOROOT (/usr/local/go): Invalid go version output:\npackage sys",
    ],
    remedy: {
      en: "This TinyGo is older than the go that it finds first on PATH and does not know that release. Install the newest TinyGo (brew upgrade tinygo, scoop update tinygo, or its package; go install cannot build it), or run this one with a Go that it supports: the message names the newest.",
      "zh-CN":
        "这个 TinyGo 比 PATH 中第一个 go 旧，不认识该版本。请安装最新的 TinyGo（brew upgrade tinygo、scoop update tinygo 或官方安装包；不能用 go install 安装），或让它使用所支持的 Go：报错中写有最新的可用版本。",
      commands: ["tinygo version"],
    },
    others: ["multiple-go-on-path", "goroot-not-an-sdk"],
  },
  {
    id: "tinygo-tools-missing",
    messages: [
      "could not find wasm-opt, set the WASMOPT environment variable to override",
      "no usable wasm-opt found",
      "none of these commands were found in your $PATH: {value}",
      "could not find wasm-tools",
      "failed to run tool: {tool}",
      "could not determine TinyGo root directory",
      "expected to have Go command: ",
      "error: could not find LLVM",
      "No such file or directory: lib/compiler-rt-builtins/",
    ],
    when: (_, text) =>
      /tinygo|wasm|WASMOPT|clang-\d|arm-none-eabi|avr-gcc|openocd|bossac|GOROOT/i.test(text) &&
      !/cargo|wasm-pack|emcc/i.test(text),
    priority: 1,
    examples: [
      "error: could not find wasm-opt, set the WASMOPT environment variable to override",
      "error: failed to build src/device/arm/cortexm.s: none of these commands were found in your $PATH: clang-9",
    ],
    text: {
      en: {
        title: "TinyGo misses a tool that it calls",
        why: "TinyGo starts other programs: wasm-opt of binaryen for WebAssembly, a clang of its own LLVM release, avr-gcc, openocd or bossac for boards, and go itself. One of them is not on PATH. Go's own setup is fine.",
      },
      "zh-CN": {
        title: "TinyGo 缺少要调用的工具",
        why: "TinyGo 会调用其他程序：WebAssembly 需要 binaryen 的 wasm-opt，还需要与其 LLVM 版本一致的 clang，开发板需要 avr-gcc、openocd 或 bossac，以及 go 本身。其中之一不在 PATH 中。Go 自身的环境没有问题。",
      },
    },
    remedy: {
      en: "wasm-opt: install binaryen (brew install binaryen, apt install binaryen, scoop install binaryen), or set WASMOPT to its path. clang: install that release of LLVM, or take TinyGo's own package, which contains it. avr-gcc, openocd, bossac: install them as TinyGo's guide for the board says. A TinyGo built from source needs its submodules and make llvm-source.",
      "zh-CN":
        "wasm-opt：安装 binaryen（brew install binaryen、apt install binaryen、scoop install binaryen），或把 WASMOPT 设为其路径。clang：安装对应版本的 LLVM，或使用自带 clang 的 TinyGo 官方安装包。avr-gcc、openocd、bossac：按 TinyGo 针对该开发板的指南安装。从源码构建的 TinyGo 需要子模块和 make llvm-source。",
      commands: ["tinygo version", "wasm-opt --version"],
    },
    others: ["goroot-not-found"],
    verifyCommands: ["tinygo version", "tinygo env"],
    references: ["https://tinygo.org/getting-started/install/"],
  },
  {
    id: "wasm-runtime-missing",
    messages: [
      'exec: "go_js_wasm_exec": executable file not found in',
      'exec: "go_wasip1_wasm_exec": executable file not found in',
      'exec: "wasmtime": executable file not found in',
      'exec: "wasmbrowsertest": executable file not found in',
      "LinkError: WebAssembly.instantiate(): Import #{number} module=",
      'LinkError: WebAssembly.instantiate(): Import #{number} "gojs"',
      'WebAssembly.instantiate(): Import #{number} module="go"',
      'WebAssembly.instantiate(): Import #{number} module="gojs"',
      "wasm_exec.js: No such file or directory",
      "cannot stat '{path}misc/wasm/wasm_exec.js': No such file or directory",
    ],
    priority: 2,
    when: (_, text) => /\bgo\b|gojs|wasm_exec|wasip1/i.test(text),
    examples: [
      'exec: "go_js_wasm_exec": executable file not found in $PATH',
      "cp: cannot stat '/usr/local/go/misc/wasm/wasm_exec.js': No such file or directory",
      'LinkError: WebAssembly.instantiate(): Import #0 module="go" error: module is not an object or function',
    ],
    text: {
      en: {
        title: "What runs Go's WebAssembly is missing, or of another Go",
        why: "go test and go run of a wasm program start go_js_wasm_exec or go_wasip1_wasm_exec; they come with Go, in lib/wasm (misc/wasm before Go 1.24), which is not on PATH. wasm_exec.js must come from the very Go that built the program.",
      },
      "zh-CN": {
        title: "缺少运行 Go WebAssembly 的程序，或它来自其他版本的 Go",
        why: "对 wasm 程序执行 go test 或 go run 会启动 go_js_wasm_exec 或 go_wasip1_wasm_exec，它们随 Go 提供，位于 lib/wasm（Go 1.24 之前是 misc/wasm），不在 PATH 中。wasm_exec.js 必须来自构建程序的同一个 Go。",
      },
    },
    remedy: {
      en: 'Add the directory to PATH for this call: PATH="$PATH:$(go env GOROOT)/lib/wasm" (misc/wasm before Go 1.24). Copy wasm_exec.js from there again after each change of Go; TinyGo has its own, in targets/. Node or wasmtime must be installed as well. A distribution may keep these files in a package of its own (golang-misc on Fedora).',
      "zh-CN":
        '为该调用把目录加入 PATH：PATH="$PATH:$(go env GOROOT)/lib/wasm"（Go 1.24 之前是 misc/wasm）。每次更换 Go 后都要从那里重新复制 wasm_exec.js；TinyGo 有自己的版本，位于 targets/。还需要安装 Node 或 wasmtime。发行版可能把这些文件放在单独的软件包中（Fedora 是 golang-misc）。',
      commands: ["go env GOROOT GOOS GOARCH"],
    },
    others: ["goos-goarch-exported", "sdk-without-source"],
    verifyCommands: ["go env GOROOT GOOS GOARCH", "node --version"],
    references: ["https://go.dev/wiki/WebAssembly"],
  },
  {
    id: "wasm-runtime-missing",
    messages: [
      "golang.org/toolchain@{value}/misc/wasm/wasm_exec.js",
      "golang.org/toolchain@{value}/lib/wasm/wasm_exec.js",
    ],
    priority: 3,
    examples: [
      "cp: cannot stat '/home/ada/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.23.0.linux-amd64/misc/wasm/wasm_exec.js': No such file or directory",
    ],
    remedy: {
      en: "This Go was downloaded as a toolchain, which has no misc directory. Install that release itself (https://go.dev/dl/; CI: setup-go with go-version-file: go.mod), or use Go 1.24 or newer: there the file is in lib/wasm, also in a downloaded toolchain.",
      "zh-CN":
        "这个 Go 是作为工具链下载的，其中没有 misc 目录。请直接安装该版本（https://go.dev/dl/；CI：setup-go 并设 go-version-file: go.mod），或使用 Go 1.24 及更新版本：该文件位于 lib/wasm，下载的工具链中也有。",
      commands: ["go env GOROOT", "env GOTOOLCHAIN=local go version"],
    },
  },
];
