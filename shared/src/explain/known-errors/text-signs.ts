import { mentionsGo } from "../mentions-go.ts";
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

/** A directory of GOPATH that is made by hand, or the import path of what is built: a project from before modules. */
const BUILT_IN_GOPATH =
  /\b(?:mv|cp|ln|mkdir|clone|cd|ADD|COPY|WORKDIR)\b[^\n]*[\\/]src[\\/][\w-]+(?:\.[\w-]+)+[\\/]|\bGOPATH=\$?\(?(?:pwd|PWD|\/|`)/;

/** Messages that have another cause, or another remedy, where the rest of the text shows how the command was run. */
export const TEXT_SIGNS: readonly ErrorMessage[] = [
  {
    id: "rosetta-go",
    messages: ["bad CPU type in executable"],
    when: (_, text) => isGosProgram(text),
    priority: 1,
    examples: ["fork/exec /usr/local/go/pkg/tool/darwin_amd64/compile: bad CPU type in executable"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "failed to initialize build cache at /root/…: permission denied",
      "mkdir /root/…: permission denied",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 2,
    examples: [
      "==> Starting build()...\nfailed to initialize build cache at /root/.cache/go-build: mkdir /root/.cache: permission denied",
    ],
    remedy: {
      en: "HOME is root's, but the process is another user: it was started through sudo or su, or in a container as another user. Do not start the build with sudo (yay, paru and makepkg ask for the password themselves); with sudo -u USER, add -H. In a container, set HOME or GOCACHE for that user (-e HOME=/tmp).",
      "zh-CN":
        "HOME 是 root 的目录，但进程属于另一个用户：可能是通过 sudo 或 su 启动的，或容器以其他用户运行。请不要用 sudo 启动构建（yay、paru 和 makepkg 会自己询问密码）；使用 sudo -u USER 时请加 -H。在容器中请为该用户设置 HOME 或 GOCACHE（-e HOME=/tmp）。",
      commands: ["id -un", "printenv HOME"],
    },
    others: ["home-unset"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "{path}/pkg/mod/…: permission denied",
      "go: could not create module cache: …: permission denied",
      "go: writing stat cache: …: permission denied",
    ],
    when: ({ path = "" }, text) =>
      !path.startsWith("/root") && /\bgo\b.*pkg\/mod/.test(text) && !/\.go:\d/.test(text),
    priority: 1,
    examples: [
      "go: writing stat cache: mkdir /home/ada/go/pkg/mod/cache/download/example.com: permission denied",
    ],
    remedy: {
      en: "This user may not write to the module cache. If sudo go or a container that runs as root made the directories there, give them back to the user: sudo chown -R USER, with the directory that go env GOMODCACHE prints. In a container or a job of another user, set GOMODCACHE (or GOPATH) to a directory of that user.",
      "zh-CN":
        "当前用户无法写入模块缓存。如果其中的目录是 sudo go 或以 root 运行的容器创建的，请改回属主：sudo chown -R 用户，加上 go env GOMODCACHE 显示的目录。在容器或其他用户的任务中，请把 GOMODCACHE（或 GOPATH）设为该用户的目录。",
      commands: ["go env GOMODCACHE", "env GOMODCACHE=/tmp/go-mod go mod download"],
    },
    others: ["home-unset", "cache-on-network-mount"],
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
    id: "no-module",
    messages: [
      "go.mod file not found in current directory or any parent directory",
      "go: cannot find main module",
    ],
    when: (_, text) =>
      BUILT_IN_GOPATH.test(text) && !/\bgo mod\b(?! init)/.test(text.replace(/'go mod.*/g, "")),
    priority: 2,
    examples: [
      "+ mv src/cli /tmp/build/src/github.com/holm/anker\n+ go build -o /usr/local/bin/anker github.com/holm/anker/cmd/anker\nno required module provides package github.com/holm/anker/cmd/anker: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    ],
    remedy: {
      en: "The build puts the sources below GOPATH/src, as projects from before modules need it, and this Go works with modules. If the sources have no go.mod, build them in GOPATH mode: GO111MODULE=off, with GOPATH set to the directory above src. If they have one, run go in its directory.",
      "zh-CN":
        "该构建把源码放在 GOPATH/src 下，这是模块出现之前的项目所需要的，而这个 Go 使用模块。如果源码没有 go.mod，请用 GOPATH 模式构建：GO111MODULE=off，并把 GOPATH 设为 src 的上一级目录。如果有 go.mod，请在其所在目录中运行 go。",
      commands: ["go env GOPATH GO111MODULE", "env GO111MODULE=off go build ./..."],
    },
    others: ["go111module-off"],
  },
  {
    id: "no-module",
    messages: ["cannot find main module, but found .git/config in {path}"],
    when: (_, text) => /hook id:|pre-commit|husky|lefthook|go run /.test(text),
    priority: 2,
    examples: [
      "- hook id: headers\n- exit code: 1\n\ngo: cannot find main module, but found .git/config in /home/ada/code/site",
    ],
    remedy: {
      en: "A hook or script starts go run in a repository that has no go.mod. If the repository is no Go project, do not create one: run the tool by its version (go run PATH@VERSION works in any directory), or install it and let the hook call the program. If its go.mod is in a subdirectory, let the hook start there.",
      "zh-CN":
        "钩子或脚本在没有 go.mod 的仓库中执行 go run。如果该仓库不是 Go 项目，不要新建 go.mod：请按版本运行工具（go run PATH@VERSION 可在任何目录使用），或安装该工具并让钩子直接调用程序。如果 go.mod 在子目录中，请让钩子在那里启动。",
      commands: ["go env GOMOD"],
    },
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
    id: "gui-path-missing-go",
    messages: [
      '"go" binary in either GOROOT(…) or PATH(…/app/bin:…',
      '"go" binary in either GOROOT(…) or PATH(…/.var/app/…',
    ],
    priority: 3,
    examples: [
      'Failed to find the "go" binary in either GOROOT() or PATH(/app/bin:/usr/bin:/home/ada/.var/app/com.visualstudio.code/data/node_modules/bin). Check PATH, or Install Go and reload the window.',
    ],
    remedy: {
      en: "The editor runs as a Flatpak: its sandbox sees neither the system's Go nor your PATH. Install the Go extension of the Flatpak SDK and switch it on (FLATPAK_ENABLE_SDK_EXT=golang), or install the editor from the distribution's or the maker's package.",
      "zh-CN":
        "该编辑器以 Flatpak 运行：沙箱中看不到系统的 Go，也看不到你的 PATH。请安装 Flatpak SDK 的 Go 扩展并启用（FLATPAK_ENABLE_SDK_EXT=golang），或改用发行版或官方的软件包安装编辑器。",
      commands: ["flatpak install flathub org.freedesktop.Sdk.Extension.golang"],
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
  {
    id: "goroot-version-mismatch",
    messages: ['compile: version "go{version}" does not match go tool version "go{version2}…"'],
    when: (_, text) => /^mise\b|\/mise\/|\bmise (?:ERROR|use|install|exec|run)/m.test(text),
    priority: 2,
    examples: [
      'mise ERROR Failed to install go:example.com/hey@latest\n# internal/goarch\ncompile: version "go1.26.0" does not match go tool version "go1.25.6"',
    ],
    remedy: {
      en: "mise exports the GOROOT of its Go, and another go comes before it on PATH. Let mise's go run (put mise activate after the other PATH lines, or remove the other Go), or tell mise not to set GOROOT.",
      "zh-CN":
        "mise 导出了自己的 Go 的 GOROOT，而 PATH 中排在前面的是另一个 go。请让 mise 的 go 生效（把 mise activate 放在其他 PATH 设置之后，或删除另一个 Go），或让 mise 不设置 GOROOT。",
      commands: ["mise which go", "mise settings set go.set_goroot false"],
    },
    others: ["vm-stale-goroot"],
  },
  {
    id: "goprivate-missing",
    messages: ["reading {gourl}: 410 Gone", "reading {gourl}: 404 Not Found"],
    when: (_, text) =>
      /GOPRIVATE\S*[= ]["']?https?:|go env [^\n]*GOPRIVATE[^\n]*\n(?:[^\n]*\n)?["']?https?:\/\/(?!proxy|goproxy)/.test(
        text,
      ),
    priority: 3,
    examples: [
      "$ go env GOPRIVATE\nhttps://git.example.com\n$ go get git.example.com/lib/log\ngo: module git.example.com/lib/log: reading https://proxy.golang.org/git.example.com/lib/log/@v/list: 410 Gone",
    ],
    remedy: {
      en: "GOPRIVATE contains an address with https://, which matches no module, so the public proxy was asked. Write the host alone, or HOST/OWNER.",
      "zh-CN":
        "GOPRIVATE 中写的是带 https:// 的网址，它不匹配任何模块，因此请求发往了公共代理。请只写主机名，或 HOST/OWNER。",
      commands: ["go env GOPRIVATE", "go env -w GOPRIVATE={private}"],
    },
  },
  {
    id: "go-command-misused",
    messages: [
      "{gofile}: command not found",
      "command not found: {gofile}",
      "'{gofile}' is not recognized as an internal or external command",
      "the term '{gofile}' is not recognized",
    ],
    priority: 2,
    // A script's own log may be about any file.
    ambiguous: true,
    examples: ["$ main.go\nbash: main.go: command not found"],
    remedy: {
      en: "{gofile} is source code, not a program. Run it with go run, or build it first with go build.",
      "zh-CN": "{gofile} 是源代码，不是程序。请用 go run 运行，或先用 go build 构建。",
      commands: ["go run {gofile}"],
    },
  },
];
