import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What tools for Go say when they start: govulncheck, gomobile, goreleaser, Ginkgo, TinyGo, xgo and golang.org/dl. */
export const TOOL_ANSWERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "tools-older-than-go",
    messages: [
      "Loading packages failed, possibly due to a mismatch between the Go version",
      "possibly due to a mismatch between the Go version used to build",
      'internal error in importing "{value}" (',
      'internal error while importing "{value}" (',
      'cannot decode "{value}", export data version {number} is greater than maximum supported version',
      "unknown iexport format version {number}",
      "unknown bexport format version {number}",
      "unstable iexport format version {number}, just rebuild compiler and std library",
      "possibly version skew - reinstall package",
      "Unexpected package creation during export data loading",
      "{gosource}:{number}:{number2}: undeclared name: {name} (requires version go{version} or later)",
      "{path}/src/{std}/{value}.go:{number}:{number2}: undeclared name: {name} (requires version go{version} or later)",
      'binary export format "…" is no longer supported (recompile package)',
      "gopls was built with Go version go{version}, which is older than",
      "This version of gopls was built with go{version}, but",
      "unsupported version of go: exit status",
      "unsupported version of go: …: go version",
      "could not parse GOARCH and Go compiler in format",
      "can't determine type sizes for compiler",
    ],
    priority: 1,
    examples: [
      "govulncheck: loading packages:\nLoading packages failed, possibly due to a mismatch between the Go version\nused to build govulncheck and the Go version on PATH.",
      'internal error while importing "math/rand/v2" (type object not found); please report an issue',
    ],
  },
  {
    id: "tools-older-than-go",
    messages: [
      "Ginkgo detected a version mismatch between the Ginkgo CLI and the version of Ginkgo imported",
    ],
    priority: 2,
    examples: [
      "Ginkgo detected a version mismatch between the Ginkgo CLI and the version of Ginkgo imported by your packages:",
    ],
    remedy: {
      en: "The ginkgo command on PATH is another release than the module in go.mod. Run the one that go.mod names: go run github.com/onsi/ginkgo/v2/ginkgo, or install it from inside the project: go install github.com/onsi/ginkgo/v2/ginkgo (without @latest).",
      "zh-CN":
        "PATH 中的 ginkgo 命令与 go.mod 中的模块版本不同。请运行 go.mod 所指定的版本：go run github.com/onsi/ginkgo/v2/ginkgo，或在项目中安装它：go install github.com/onsi/ginkgo/v2/ginkgo（不带 @latest）。",
      commands: ["go install github.com/onsi/ginkgo/v2/ginkgo"],
    },
  },
  {
    id: "go-too-old",
    messages: ['template: main:{number}: function "context" not defined'],
    priority: 5,
    examples: [
      'level=error msg="Running error: context loading failed: failed to load with go/packages: err: exit status 1: stderr: template: main:1: function \\"context\\" not defined\\n"',
    ],
    remedy: {
      en: "The tool asks go list something that this go does not know: it is very old. In a CI file go-version: 1.20 without quotes is the number 1.2, so an old Go was installed: write '1.20' in quotes, or use go-version-file: go.mod.",
      "zh-CN":
        "该工具向 go list 询问的内容是这个 go 不认识的：它非常旧。在 CI 文件中，不加引号的 go-version: 1.20 是数字 1.2，因此装上了旧的 Go：请写成带引号的 '1.20'，或使用 go-version-file: go.mod。",
      commands: ["go version"],
    },
  },
  {
    id: "no-module",
    messages: ["govulncheck: no go.mod file", "govulncheck only works with Go modules"],
    priority: 1,
    examples: ["govulncheck: no go.mod file\n\ngovulncheck only works with Go modules."],
  },
  {
    id: "goproxy-unreachable",
    messages: [
      'fetching vulnerabilities: Get "{value}": …',
      'error downloading https://dl.google.com/{path}: Get "{value}": …',
      'download failed: Get "https://dl.google.com/{path}": …',
    ],
    when: (_, text) => !/x509:|proxyconnect/i.test(text),
    priority: 2,
    examples: [
      'govulncheck: fetching vulnerabilities: Get "https://vuln.go.dev/index/modules.json.gz": dial tcp: lookup vuln.go.dev: no such host',
    ],
    remedy: {
      en: "The tool asks {host} directly, not a module proxy, and does not reach it. Check the network, VPN and HTTPS_PROXY. govulncheck takes another database with -db (or a copy of it: -db file:///DIR); a release of Go comes from https://go.dev/dl/ or a mirror too.",
      "zh-CN":
        "该工具直接访问 {host}（不经过模块代理），但无法连接。请检查网络、VPN 和 HTTPS_PROXY。govulncheck 可以用 -db 指定其他数据库（或其副本：-db file:///DIR）；Go 的发行版也可以从 https://go.dev/dl/ 或镜像下载。",
      commands: ["printenv HTTPS_PROXY NO_PROXY"],
    },
    others: ["http-proxy-dead", "corporate-ca"],
  },
  {
    id: "android-ndk-missing",
    messages: [
      "this command requires the Android SDK to be installed",
      "could not locate Android SDK",
      "couldn't find Android SDK",
      "gomobile: ndk does not support {name}",
      "gomobile requires Android API level >= {number}",
      "cmake was not found in the PATH. Please install it through the Android SDK manager",
    ],
    priority: 1,
    examples: [
      "gomobile: this command requires the Android SDK to be installed: ANDROID_HOME is not set",
      "gomobile: gomobile requires Android API level >= 16",
    ],
  },
  {
    id: "gomobile-not-ready",
    messages: [
      "gomobile: toolchain not installed, run `gomobile init`",
      "gomobile: binary is out of date, re-install it",
      '-target="{value}" requires Xcode',
      "gomobile: xcrun {option}:",
      "unable to import bind/objc:",
    ],
    priority: 2,
    examples: [
      "gomobile: toolchain not installed, run `gomobile init`",
      "gomobile: binary is out of date, re-install it",
    ],
  },
  {
    id: "no-package-here",
    messages: [
      "does not contain a main function",
      "directory does not contain any main function",
      "is not supported: importpath is not `package main`",
      "couldn't find main file: stat {path}: no such file or directory",
    ],
    when: (_, text) => /goreleaser|main function|ko:|importpath|main file/i.test(text),
    priority: 1,
    examples: [
      "⨯ release failed after 0s  error=build for app does not contain a main function\nLearn more at https://goreleaser.com/errors/no-main",
    ],
    remedy: {
      en: "The directory that is to be built has no package main with a main function. Name the right one: main: ./cmd/NAME in .goreleaser.yaml, or ko build ./cmd/NAME. For a library, tell goreleaser to skip the build (builds: - skip: true).",
      "zh-CN":
        "要构建的目录中没有带 main 函数的 package main。请指定正确的目录：在 .goreleaser.yaml 中写 main: ./cmd/NAME，或 ko build ./cmd/NAME。如果是库，请让 goreleaser 跳过构建（builds: - skip: true）。",
      commands: ["go list -f '{{.Name}} {{.Dir}}' ./..."],
    },
  },
  {
    id: "go-command-misused",
    messages: ["error=invalid goos: {name}", "error=invalid goarch: {name}", "error=invalid goarm: {name}"],
    priority: 1,
    examples: ["error=invalid goarch: x86_64"],
    remedy: {
      en: ".goreleaser.yaml names a system or processor that Go does not have. Go's own words are amd64 (not x86_64), arm64 (not aarch64), darwin (not macos) and windows: go tool dist list prints all pairs.",
      "zh-CN":
        ".goreleaser.yaml 中写了 Go 没有的系统或处理器。Go 使用的名称是 amd64（不是 x86_64）、arm64（不是 aarch64）、darwin（不是 macos）和 windows：go tool dist list 会列出全部组合。",
      commands: ["go tool dist list"],
    },
  },
  {
    id: "tinygo-tools-missing",
    messages: [
      "could not find wasi-libc, perhaps you need to run",
      "incompatible wasm-opt (need {number} or newer)",
      "as wasm-opt (from WASMOPT environment variable):",
      "could not determine TINYGOROOT",
      "could not determine GOROOT",
      "could not parse Go version: version",
      "wasm-tools failed: exec:",
      "wasm-opt failed: exec:",
      "error: failed to run tool: {name}",
      "error: failed to run tool: ld.lld",
      "failed to run linker: exec:",
    ],
    when: (_, text) => /tinygo|wasm|wasi|ld\.lld|GOROOT|parse Go version|linker|clang/i.test(text),
    priority: 1,
    examples: [
      "error: could not find wasi-libc, perhaps you need to run `make wasi-libc`?",
      "could not determine TINYGOROOT",
    ],
  },
  {
    id: "device-not-found",
    messages: [
      "error: unable to locate a serial port",
      "error: no serial ports available",
      "unable to locate any volume: [{value}]",
      "unable to search for a default USB device",
      "error: multiple serial ports available - use -port flag",
    ],
    priority: 1,
    examples: ["$ tinygo flash -target=pico .\nerror: unable to locate any volume: [RPI-RP2]"],
    text: {
      en: {
        title: "TinyGo does not find the board",
        why: "The program was built. To write it, TinyGo looks for the board's serial port or drive, and finds none or several.",
      },
      "zh-CN": {
        title: "TinyGo 找不到开发板",
        why: "程序已经构建完成。写入时 TinyGo 要查找开发板的串口或盘符，但没有找到，或找到了多个。",
      },
    },
    remedy: {
      en: "Connect the board with a cable that carries data, put it into its boot mode (hold BOOTSEL, or press reset twice), and name the port: tinygo flash -target=BOARD -port=/dev/ttyACM0. On Linux add the user to the group dialout; in WSL or a container pass the USB device on.",
      "zh-CN":
        "请用能传数据的线连接开发板，让它进入引导模式（按住 BOOTSEL，或连按两次复位），并指定端口：tinygo flash -target=BOARD -port=/dev/ttyACM0。在 Linux 上请把用户加入 dialout 组；在 WSL 或容器中需要转接 USB 设备。",
    },
    verifyCommands: ["tinygo ports"],
    references: ["https://tinygo.org/docs/guides/"],
  },
  {
    id: "sdk-download-damaged",
    messages: [
      "size {number} doesn't match server size {number2}",
      "copied {number} bytes; expected {number2}",
    ],
    when: (_, text) => /go1\.|gotip|download failed/i.test(text),
    priority: 1,
    examples: [
      "go1.23.4: download failed: downloaded file /home/pat/sdk/x.tar.gz size 100 doesn't match server size 200",
    ],
  },
  {
    id: "home-unset",
    messages: ["failed to get home directory: …", "can't find user home directory; {value} is empty"],
    when: (_, text) => mentionsGo(text) || /go1\.|gotip/i.test(text),
    priority: 1,
    examples: ["go1.23.4: failed to get home directory: can't find user home directory; $HOME is empty"],
  },
  {
    id: "goroot-bootstrap-missing",
    messages: ["gotip: failed to build go:"],
    examples: ["gotip: failed to build go: exit status 1"],
    remedy: {
      en: "gotip builds Go from source with the Go on PATH, which must be recent (one of the last two releases). What is printed above this line says why the build failed: update that Go, unset GOROOT and GOFLAGS, then run gotip download again.",
      "zh-CN":
        "gotip 用 PATH 中的 Go 从源码构建 Go，它必须足够新（最近两个版本之一）。这一行上方的输出说明了失败的原因：请更新那个 Go，取消 GOROOT 和 GOFLAGS，然后再运行 gotip download。",
      commands: ["go version", "gotip download"],
    },
    others: ["goroot-set-needlessly", "go-unsupported"],
  },
];
