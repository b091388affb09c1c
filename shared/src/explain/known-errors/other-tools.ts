import { isKnownTool } from "../named.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Hosts of public modules that are no code hosts themselves. */
const PUBLIC_HOST =
  /https:\/\/(?:[\w.-]+\.)?(?:golang\.org|cloud\.google\.com|gopkg\.in|go\.uber\.org|k8s\.io|modernc\.org|honnef\.co|rsc\.io|mvdan\.cc|gonum\.org|go\.opentelemetry\.io|go\.mongodb\.org|go\.etcd\.io)\//;

/** What builders, editors and version managers say when the Go they want is not there or does not fit. */
export const OTHER_TOOLS: readonly ErrorMessage[] = [
  {
    id: "go-not-on-path",
    messages: ["Path resolution for runtime: {value} of binary: go was not successful"],
    priority: 1,
    examples: [
      "GoModulesBuilder:Resolver - Path resolution for runtime: provided of binary: go was not successful",
    ],
    remedy: {
      en: "The builder found no go where it runs. With sam build --use-container that is the build image, which has no Go: build on the host, or name an image with Go (--build-image). Without a container, install Go and put its directory on PATH.",
      "zh-CN":
        "构建工具在其运行环境中没有找到 go。使用 sam build --use-container 时，构建镜像里没有 Go：请在宿主机上构建，或指定带 Go 的镜像（--build-image）。不使用容器时，请安装 Go 并把其目录加入 PATH。",
      commands: ["command -v go"],
    },
  },
  {
    id: "goroot-not-an-sdk",
    messages: ["could not read version from GOROOT", "could not read Go version from GOROOT"],
    priority: 1,
    examples: ["error: could not read version from GOROOT: /usr/local/go"],
    remedy: {
      en: "The tool reads the release from the file VERSION in GOROOT, but that file does not exist: GOROOT is not a complete SDK, or it was built from source or packaged without that file. Unset GOROOT, or let it name an SDK from https://go.dev/dl/; a newer release of the tool may not need the file.",
      "zh-CN":
        "该工具从 GOROOT 的 VERSION 文件读取版本，但文件不存在：GOROOT 指向的不是完整的 SDK，或者它是从源码构建、打包时没有该文件。请取消 GOROOT，或让它指向 https://go.dev/dl/ 的 SDK；更新的工具可能不再需要该文件。",
      commands: ["go env GOROOT", "go version"],
    },
    others: ["goroot-not-found", "go-without-sdk"],
  },
  {
    id: "go-too-old",
    messages: ["go version xgcc (…", "go version gccgo (…"],
    when: (_, text) => /Segmentation fault|cannot find package|undefined:|unrecognized/.test(text),
    examples: ["$ go version\ngo version xgcc (Ubuntu 4.9.3-0ubuntu4) 4.9.3 linux/amd64\nSegmentation fault"],
    remedy: {
      en: "This go is gccgo's, of an old release. Remove it (apt remove gccgo-go) and install Go itself: from https://go.dev/dl/, or the package golang-go. Then look which go runs.",
      "zh-CN":
        "这个 go 来自旧版 gccgo。请卸载它（apt remove gccgo-go），安装真正的 Go：从 https://go.dev/dl/ 下载，或安装 golang-go 软件包。然后检查运行的是哪个 go。",
      commands: ["command -v go", "go version"],
    },
    others: ["multiple-go-on-path"],
  },
  {
    id: "editor-pinned-go",
    messages: [
      "Failed to run '{path}/mise env'",
      "Failed to run '{path}/asdf env'",
      "Failed to run '{path}/rtx env'",
    ],
    priority: 1,
    examples: [
      "Failed to run '/opt/homebrew/Cellar/mise/2024.6.2/bin/mise env' (cwd: /w): Error: Command failed: mise env -json GOPATH GOROOT",
    ],
    remedy: {
      en: "The editor resolved the version manager's shim to the manager itself and calls that as go. Name the real go in the editor's settings (go.alternateTools, go.goroot): mise which go or asdf which go prints its path. Or start the editor from a shell where the manager is active.",
      "zh-CN":
        "编辑器把版本管理器的 shim 解析成了管理器本身，并把它当作 go 调用。请在编辑器设置中写出真正的 go（go.alternateTools、go.goroot）：mise which go 或 asdf which go 会显示其路径。也可以从已激活管理器的 shell 启动编辑器。",
      commands: ["mise which go"],
    },
    others: ["gui-path-missing-go", "vm-shims-stale"],
  },
  {
    id: "editor-pinned-go",
    messages: [
      "Failed to run '{path}/go env'",
      "Failed to run '{path}/go env: Error: spawn {path}/go ENOENT",
      "Failed to run 'go env'",
      'Failed to run "go env"',
      "failed to get Go environment with the 'go env",
    ],
    examples: ["Error: Failed to run '/snap/bin/go env' (cwd: /w): exit code 46"],
    remedy: {
      en: 'The editor starts go by that path, and it fails there. Run the same command in a terminal: what it prints is the cause (a GOPATH with an empty or relative entry, a wrong GOROOT, a go of another platform). If it works there, the editor has another environment: start it from that terminal, or name the go in its settings. For a Go from snap that is go.alternateTools: {"go": "/snap/go/current/bin/go"}.',
      "zh-CN":
        '编辑器用该路径启动 go 时失败。请在终端中运行同样的命令，输出会说明原因（GOPATH 含空项或相对路径、GOROOT 错误、其他平台的 go）。如果终端中正常，说明编辑器的环境不同：请从该终端启动编辑器，或在设置中写出 go 的路径。snap 安装的 Go 请设置 go.alternateTools：{"go": "/snap/go/current/bin/go"}。',
      commands: ["go env GOMOD GOPATH GOROOT"],
    },
    others: ["gopath-malformed", "goroot-not-found", "gui-path-missing-go", "go-of-another-platform"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "No such file or directory: '{path}/go/bin/{tool}'",
      "{path}/go/bin/{tool}: No such file or directory",
      "Could not run {tool} binary",
    ],
    when: ({ path, tool = "" }) => path !== undefined || isKnownTool(tool) || tool === "godef",
    priority: 1,
    examples: [
      "FileNotFoundError: [Errno 2] No such file or directory: '/home/pat/go/bin/gopls'",
      "Could not run godef binary",
    ],
    remedy: {
      en: "{tool} is not where the program that calls it looks: it is not installed, or GOPATH or GOBIN leads to another directory. Install it, and put the directory on PATH, also for the editor: one started from the desktop does not read the shell's startup files, so start it from a terminal or set the tool's path in its settings.",
      "zh-CN":
        "{tool} 不在调用它的程序所查找的位置：没有安装，或者 GOPATH、GOBIN 指向别的目录。请安装它，并把该目录加入 PATH，编辑器也需要：从桌面启动的编辑器不会读取 shell 的启动文件，请从终端启动，或在其设置中写出工具的路径。",
      commands: ["go install {install}@latest", "go env GOBIN GOPATH", "@tools-path"],
    },
    others: ["gui-path-missing-go", "gobin-malformed"],
  },
  {
    id: "out-of-memory",
    messages: ["signal: killed"],
    when: (_, text) => /\bgo run\b/.test(text) && !/[\\/]tool[\\/]/.test(text),
    examples: ["$ go run main.go\nsignal: killed"],
    remedy: {
      en: "The system killed the program that go run built. On Linux and in a container the cause is lack of memory: look at dmesg, and give it more memory. On a Mac it happens at the start of every program if macOS does not accept what an old Go or a broken linker made: install the current Go, and the command line tools again.",
      "zh-CN":
        "系统结束了 go run 构建出的程序。在 Linux 和容器中，原因是内存不足：请查看 dmesg，并增加内存。在 Mac 上，如果 macOS 不接受旧的 Go 或损坏的链接器生成的程序，每个程序启动时都会这样：请安装最新的 Go，并重新安装命令行工具。",
      commands: ["go version", "dmesg | tail"],
    },
    others: ["macos-lc-uuid", "macos-blocks-program"],
  },
  {
    id: "go-import-page-wrong",
    messages: ["no go-import meta tags ()"],
    when: (_, text) => PUBLIC_HOST.test(text),
    priority: 1,
    examples: [
      'go: cloud.google.com/go@v0.44.3: unrecognized import path "cloud.google.com/go" (parse https://cloud.google.com/go?go-get=1: no go-import meta tags ())',
    ],
    remedy: {
      en: "This host is public: it had a fault for a while, or another server answered, such as a company's filter. Let a module proxy fetch it: GOPROXY=https://proxy.golang.org,direct (in China https://goproxy.cn,direct), and try again.",
      "zh-CN":
        "这是公共主机：可能是暂时故障，或由别的服务器（如公司的过滤）应答。让模块代理去获取：GOPROXY=https://proxy.golang.org,direct（中国大陆可用 https://goproxy.cn,direct），然后重试。",
      commands: ["go env GOPROXY", "go env -w GOPROXY=https://proxy.golang.org,direct"],
    },
    others: ["wrong-server-answers", "http-proxy-dead"],
  },
  {
    id: "vm-no-version",
    messages: ["/APP_VERSION: No such file or directory"],
    when: (_, text) => /goenv/.test(text),
    examples: ["cat: /opt/homebrew/Cellar/goenv//2.2.38/APP_VERSION: No such file or directory"],
    remedy: {
      en: "goenv's own files are incomplete or moved by an update. Install it again (brew reinstall goenv, or git pull in ~/.goenv), open a new terminal, then choose a version: goenv install VERSION, goenv global VERSION.",
      "zh-CN":
        "goenv 自身的文件不完整，或被更新移动。请重新安装（brew reinstall goenv，或在 ~/.goenv 中 git pull），打开新终端，然后选择版本：goenv install VERSION、goenv global VERSION。",
      commands: ["goenv versions"],
    },
    others: ["cellar-pinned"],
  },
  {
    id: "gopath-malformed",
    messages: ["package {module}: mkdir {path}: no such file or directory"],
    priority: 1,
    examples: ["package example.com/dep/cmd/dep: mkdir /mnt/c/Users/pat/tools: no such file or directory"],
    remedy: {
      en: "go cannot create {path}, which GOPATH leads to, although its parent seems to be there: often the last character of the value is a carriage return or a space that nobody sees (a file with Windows line ends). Show it with printenv GOPATH | cat -A, write the line again, or leave GOPATH unset.",
      "zh-CN":
        "go 不能创建 GOPATH 所指的 {path}，尽管上级目录看起来存在：该值末尾常有看不见的回车或空格（文件使用了 Windows 行尾）。用 printenv GOPATH | cat -A 查看，重写那一行，或不设置 GOPATH。",
      commands: ["printenv GOPATH | cat -A", "go env GOPATH"],
    },
    others: ["windows-line-ends", "directory-blocked"],
  },
];
