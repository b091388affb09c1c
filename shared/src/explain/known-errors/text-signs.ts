import { isKnownTool } from "../named.ts";
import type { ErrorMessage } from "./known-error.ts";

/** The programs that a line about a wrong processor names: go itself, one of its tools, or what go has just built. */
function isGosProgram(text: string): boolean {
  const lines = text.split("\n").filter((line) => /bad CPU type in executable/i.test(line));
  return lines.some(
    (line) =>
      /(?<![\w.-])go(?![\w.-])|[\\/]go[\\/](?:bin|pkg)[\\/]|pkg[\\/]tool[\\/]|go-build/i.test(line) ||
      [...line.matchAll(/[\w.+-]+/g)].some(([word]) => isKnownTool(word)),
  );
}

/** Messages that have another cause, or another remedy, where the rest of the line or text names a platform or a place. */
export const TEXT_SIGNS: readonly ErrorMessage[] = [
  {
    id: "rosetta-go",
    messages: ["bad CPU type in executable"],
    when: (_, text) => isGosProgram(text),
    priority: 1,
    examples: ["fork/exec /usr/local/go/pkg/tool/darwin_amd64/compile: bad CPU type in executable"],
  },
  {
    id: "clt-broken",
    messages: ['C compiler "{number}-{number2}-{number3}" not found'],
    priority: 3,
    examples: [
      '# runtime/cgo\ncgo: C compiler "2025-01-07" not found: exec: "2025-01-07": executable file not found in $PATH',
    ],
    remedy: {
      en: "The compiler's name is a date: it was read from what xcrun printed, and Xcode printed a line of its log before the path, as it does after an update. Let Xcode finish its setup, then build again.",
      "zh-CN":
        "编译器的名字是一个日期：它取自 xcrun 的输出，而 Xcode 更新后会在路径之前先输出一行日志。请让 Xcode 完成初始化，然后重新构建。",
      commands: ["sudo xcodebuild -runFirstLaunch", "xcrun --find clang"],
    },
  },
  {
    id: "go-cache-damaged",
    messages: [
      "building for {value}, but linking in object file built for {value2}, file '{path}go-link-…'",
      "building for {value}, but linking in object file ({path}go-link-…) built for",
      "building for '{value}', but linking in object file ({path}go-link-…) built for '{value2}'",
    ],
    priority: 3,
    examples: [
      "# example.com/ferry\nld: building for macOS, but linking in object file built for iOS, file '/var/folders/0f/x/T/go-link-391/000004.o' for architecture arm64",
    ],
    remedy: {
      en: "Go's cache has an object that was built for another platform of Apple's, with the same GOARCH. Empty the cache and build again. Where iOS and macOS are built by turns, give each a GOCACHE of its own.",
      "zh-CN":
        "Go 的缓存中有为 Apple 其他平台构建的目标文件（GOARCH 相同）。请清空缓存并重新构建。如果轮流构建 iOS 和 macOS，请让它们各用自己的 GOCACHE。",
      commands: ["go clean -cache"],
    },
  },
  {
    id: "gopath-checkout-stale",
    messages: ["package {module}: chdir {path}"],
    priority: 2,
    examples: [
      "# cd /home/ada/go/src/github.com/holm/anker; git submodule update --init --recursive\npackage github.com/holm/anker: chdir /home/ada/go/src/github.com/holm/anker: no such file or directory",
    ],
    remedy: {
      en: "The checkout of {module} in GOPATH/src is incomplete. Delete its directory and get it again; GOPATH must be a directory of your own, not the one of Go. With Go 1.11 or newer, modules need no checkout: run go in a directory with a go.mod.",
      "zh-CN":
        "GOPATH/src 中 {module} 的检出不完整。请删除其目录并重新获取；GOPATH 应是你自己的目录，而不是 Go 的目录。Go 1.11 及更新版本使用模块时不需要检出：请在有 go.mod 的目录中运行 go。",
      commands: ["go env GOPATH GOROOT"],
    },
    others: ["gopath-is-goroot"],
  },
  {
    id: "gomod-needs-newer-go",
    messages: ["{module}@{value} requires go >= {version} (running go {version2}"],
    when: (_, text) => /\bgo (?:install|run|get) [^\n]*@|: [\w./-]+@latest: /.test(text),
    priority: 1,
    examples: [
      "$ go install example.com/anker/cmd/anker@latest\ngo: example.com/anker/cmd/anker@latest: example.com/anker@v1.8.0 requires go >= 1.24.2 (running go 1.22.1; GOTOOLCHAIN=local)",
    ],
    remedy: {
      en: "The newest release of the tool needs Go {version}. Let go fetch that Go for this command (GOTOOLCHAIN), install a newer Go (https://go.dev/dl/; Dockerfile: FROM golang:{version}), or install an older release of the tool instead of @latest: go list prints them.",
      "zh-CN":
        "该工具的最新版本需要 Go {version}。可以让 go 为这条命令获取该版本（GOTOOLCHAIN），安装更新的 Go（https://go.dev/dl/；Dockerfile：FROM golang:{version}），或用较早的版本代替 @latest：go list 会列出它们。",
      commands: [
        "env GOTOOLCHAIN=go{toolchain} go install {install}@latest",
        "go list -m -versions {module}",
      ],
    },
    others: ["gotoolchain-unavailable", "multiple-go-on-path"],
  },
  {
    id: "cache-not-writable",
    messages: ["open {path}/sumdb/…: permission denied", "mkdir {path}/sumdb/…: permission denied"],
    priority: 3,
    examples: [
      "verifying example.com/a@v1.0.0: example.com/a@v1.0.0: initializing sumdb.Client: checking tree#123: open /root/go/pkg/sumdb/sum.golang.org/latest: permission denied",
    ],
    others: ["home-unset"],
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
  {
    id: "cross-cc-missing",
    messages: [
      "framework not found for '-framework {name}'",
      "ld: framework not found {name}",
      "error: unable to find framework '{name}'",
    ],
    when: (_, text) => /linux_\w+[\\/]link|windows_\w+[\\/]link|\bzig\b/.test(text),
    priority: 4,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: running zcc failed: exit status 1\nwarning(link): framework not found for '-framework CoreFoundation'",
    ],
    remedy: {
      en: "The program is linked for macOS on another system, and the compiler has none of Apple's frameworks. Give it the macOS SDK (zig cc: --sysroot and -F; or osxcross as CC), build on a Mac, or, without C code, set CGO_ENABLED=0.",
      "zh-CN":
        "正在其他系统上为 macOS 链接程序，而编译器没有 Apple 的框架。请提供 macOS SDK（zig cc：--sysroot 和 -F；或用 osxcross 作为 CC），在 Mac 上构建，或在不需要 C 代码时设置 CGO_ENABLED=0。",
      commands: ["env CGO_ENABLED=0 GOOS=darwin go build ./..."],
    },
  },
];
