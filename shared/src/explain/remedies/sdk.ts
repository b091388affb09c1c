import type { CheckRemedy } from "./check-remedy.ts";

/** GOROOT and the SDK. */
export const SDK_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  "goroot-not-found": {
    remedy: {
      en: "GOROOT points to a directory that does not exist. Leave it unset: go knows its own directory. Remove the line that sets it (a startup file, the editor's settings, or go env -u GOROOT), then open a new terminal. If it is not set anywhere, the program that prints this was built with that path. A tool: build it again (go install). go itself, before 1.9, works only where it was built for: unpack it there, set GOROOT to its directory (the one above bin/go), or take a newer release.",
      "zh-CN":
        "GOROOT 指向不存在的目录。不需要设置它：go 知道自己的目录。请删除设置它的那一行（启动文件、编辑器设置，或 go env -u GOROOT），再打开新终端。如果哪里都没有设置，说明输出该报错的程序在构建时写入了这个路径。工具：请重新构建（go install）。1.9 以前的 go 自身只能在构建时指定的位置工作：请解压到那里，或把 GOROOT 设为它的目录（bin/go 的上一级），或换用更新的版本。",
    },
  },
  "go-without-sdk": {
    remedy: {
      en: "This go is a single binary without the rest of Go, and GOROOT is unset. Install Go completely (https://go.dev/dl/ or the package manager) and remove the lone binary, or set GOROOT to a complete SDK.",
      "zh-CN":
        "这个 go 只是单独的程序，没有 SDK 的其余部分，也没有设置 GOROOT。请完整安装 Go（https://go.dev/dl/ 或包管理器）并删除该程序，或把 GOROOT 设为完整的 SDK。",
      commands: ["command -v go", "go env GOROOT"],
    },
  },
  "goroot-not-an-sdk": {
    remedy: {
      en: "go looks for its standard library and tools in GOROOT and does not find them there. Unset GOROOT (in the startup file, the editor's settings, or with go env -u GOROOT). If it is unset, the installation is damaged or incomplete: delete it and install Go again; distributions split it into several packages (for example golang-src). If go build works and only a tool or an editor prints this, the tool keeps the GOROOT that it was built with: install the tool again.",
      "zh-CN":
        "go 在 GOROOT 中找不到标准库和工具。请取消 GOROOT（启动文件、编辑器设置，或 go env -u GOROOT）。如果本来就没有设置，说明安装损坏或不完整：删除后重新安装 Go；有些发行版把它拆成多个包（如 golang-src）。如果 go build 正常，只有某个工具或编辑器报错，说明该工具保留了构建时的 GOROOT：请重新安装该工具。",
      commands: ["go env GOROOT"],
    },
  },
  "goroot-version-mismatch": {
    remedy: {
      en: "The go command and the tools in GOROOT are of two releases. Unset GOROOT (startup file, editor, go env -u GOROOT) and open a new terminal. If it is unset, two releases were unpacked into one directory: remove it and unpack one release. go clean -cache does not help.",
      "zh-CN":
        "go 命令与 GOROOT 中的工具属于两个版本。请取消 GOROOT（启动文件、编辑器、go env -u GOROOT）并打开新终端。如果没有设置 GOROOT，说明两个版本被解压到同一目录：删除后只解压一个版本。go clean -cache 没有用。",
      commands: ["go version", "go env GOROOT", "go tool compile -V"],
    },
  },
  "vm-stale-goroot": {
    remedy: {
      en: "GOROOT still names the previous version of the version manager. Unset GOROOT, and let the version manager choose; open a new terminal after switching versions.",
      "zh-CN": "GOROOT 仍指向版本管理器的上一个版本。请取消 GOROOT，由版本管理器选择；切换版本后打开新终端。",
      commands: ["go env GOROOT"],
    },
  },
  "goroot-in-modcache": {
    remedy: {
      en: "GOROOT or PATH names a toolchain in the module cache, which go clean -modcache removes. Unset it, and install that Go itself.",
      "zh-CN":
        "GOROOT 或 PATH 指向模块缓存中的工具链，它会被 go clean -modcache 删除。请取消该设置，并直接安装那个版本的 Go。",
      commands: ["go env GOROOT"],
    },
  },
  "sdk-overlaid": {
    remedy: {
      en: "Two releases of Go were unpacked into the same directory, and files of the old one remain. Remove that directory completely (it is what go env GOROOT prints), then unpack or install one release. Do not unpack a new archive over an old one.",
      "zh-CN":
        "两个版本的 Go 被解压到了同一目录，旧版本的文件仍在。请完全删除该目录（即 go env GOROOT 显示的目录），再解压或安装一个版本。不要把新压缩包解压到旧目录上。",
      commands: ["go env GOROOT"],
    },
    windows: {
      en: "Files of an older Go are still in the installation directory. Uninstall Go in Settings, Apps, delete what remains of the directory (go env GOROOT), and install it again from https://go.dev/dl/.",
      "zh-CN":
        "安装目录中仍有旧版 Go 的文件。请在“设置 → 应用”中卸载 Go，删除残留目录（go env GOROOT），再从 https://go.dev/dl/ 重新安装。",
      commands: ["go env GOROOT"],
    },
  },
  "leftover-pkg-install": {
    remedy: {
      en: "An older Go from the macOS installer is still first on PATH. Uninstall it as https://go.dev/doc/manage-install describes, or put the Go that you want first on PATH.",
      "zh-CN":
        "macOS 安装包装的旧版 Go 仍在 PATH 最前面。请按 https://go.dev/doc/manage-install 卸载它，或把想用的 Go 放到 PATH 最前面。",
      commands: ["which -a go"],
    },
  },
  "multiple-go-on-path": {
    remedy: {
      en: "Several Go installations are on PATH, and the first one is used. Put the one that you want first, or remove the others.",
      "zh-CN": "PATH 中有多个 Go，使用的是第一个。请把想用的放在最前面，或删除其他的。",
      commands: ["which -a go"],
    },
  },
  "go-unsupported": {
    remedy: {
      en: "Install a newer Go (https://go.dev/dl/, package manager, version manager), or an older release of the tool that supports yours.",
      "zh-CN": "安装更新的 Go（https://go.dev/dl/、包管理器、版本管理器），或安装支持当前 Go 的旧版工具。",
      commands: ["go version"],
    },
  },
  "gomod-needs-newer-go": {
    remedy: {
      en: "The project requires Go {version} or newer. Install it (https://go.dev/dl/, brew upgrade go, a version manager; Dockerfile: FROM golang:{version}; GitHub Actions: setup-go with go-version-file: go.mod). Go 1.21 and newer can also download it: GOTOOLCHAIN=auto, if GOPROXY can be reached. Lowering the go line in go.mod works only if no dependency needs it.",
      "zh-CN":
        "项目要求 Go {version} 或更新的版本。请安装它（https://go.dev/dl/、brew upgrade go、版本管理器；Dockerfile：FROM golang:{version}；GitHub Actions：setup-go 配 go-version-file: go.mod）。Go 1.21 及更新的版本也可以自动下载：GOTOOLCHAIN=auto，前提是能访问 GOPROXY。只有在没有依赖需要时，才能降低 go.mod 的 go 行。",
      commands: ["env GOTOOLCHAIN=go{toolchain} go version", "go env GOTOOLCHAIN GOPROXY"],
    },
  },
  "gomod-line-without-patch": {
    remedy: {
      en: "The go line names a release without its patch number, and no such toolchain exists. Write it with the patch number (go 1.N.0), or install a newer Go.",
      "zh-CN": "go 行中的版本缺少补丁号，不存在这样的工具链。请写上补丁号（go 1.N.0），或安装更新的 Go。",
      commands: ["go mod edit -go=1.N.0"],
    },
  },
  "gotoolchain-invalid": {
    remedy: {
      en: "GOTOOLCHAIN must be local, auto, path, or a toolchain with go in front and a patch number (go1.N.P). Every go command fails until it is right, so give go a valid value for the command that removes it: GOTOOLCHAIN=local. If it is exported, remove the line from the startup file.",
      "zh-CN":
        "GOTOOLCHAIN 只能是 local、auto、path，或以 go 开头并带补丁号的工具链（go1.N.P）。改正之前所有 go 命令都会失败，因此删除它的那条命令要带上有效值：GOTOOLCHAIN=local。如果是 export 的，请删除启动文件中的那一行。",
      commands: ["env GOTOOLCHAIN=local go env -u GOTOOLCHAIN"],
    },
    windows: {
      en: 'GOTOOLCHAIN must be local, auto, path, or a toolchain with go in front (go1.N.P). In PowerShell: $env:GOTOOLCHAIN="local"; go env -u GOTOOLCHAIN. In cmd: set GOTOOLCHAIN=local, then go env -u GOTOOLCHAIN.',
      "zh-CN":
        'GOTOOLCHAIN 只能是 local、auto、path，或以 go 开头的工具链（go1.N.P）。PowerShell：$env:GOTOOLCHAIN="local"; go env -u GOTOOLCHAIN。cmd：set GOTOOLCHAIN=local，再运行 go env -u GOTOOLCHAIN。',
    },
  },
  "rosetta-go": {
    remedy: {
      en: "An Intel (x86_64) Go or C library is used together with arm64 ones. On Apple silicon, install the arm64 Go (darwin-arm64, or Homebrew in /opt/homebrew) and open a terminal that does not run under Rosetta.",
      "zh-CN":
        "Intel（x86_64）的 Go 或 C 库与 arm64 的混用了。在 Apple 芯片上请安装 arm64 版 Go（darwin-arm64，或 /opt/homebrew 中的 Homebrew），并打开不在 Rosetta 下运行的终端。",
      commands: ["go env GOHOSTARCH", "arch"],
    },
  },
  "macos-lc-uuid": {
    remedy: {
      en: "This macOS starts only programs with an LC_UUID, which Go writes since 1.24 (also 1.22.9 and 1.23.3). Build the program or test with a newer Go; for a tool, install it again. With an older Go, link externally.",
      "zh-CN":
        "此版本的 macOS 只启动带 LC_UUID 的程序，Go 从 1.24 起（以及 1.22.9、1.23.3）会写入它。请用更新的 Go 构建程序或测试；工具请重新安装。旧版 Go 可使用外部链接。",
      commands: ["go build -ldflags=-linkmode=external", "go version"],
    },
  },
  "macos-too-old-for-go": {
    remedy: {
      en: "The program, or go itself, was built for a newer macOS. Use an older release of it that supports this macOS (https://go.dev/wiki/MinimumRequirements), or update macOS.",
      "zh-CN":
        "该程序或 go 本身是为更新的 macOS 构建的。请使用支持当前 macOS 的旧版本（https://go.dev/wiki/MinimumRequirements），或升级 macOS。",
      commands: ["sw_vers -productVersion"],
    },
  },
  "libc-too-old": {
    remedy: {
      en: "The program was linked against another C library than this system's (a newer glibc, or glibc on Alpine). Build it here, or without cgo: CGO_ENABLED=0. In a container, build and run on the same base image.",
      "zh-CN":
        "程序链接的 C 库与本系统的不同（更新的 glibc，或在 Alpine 上需要 glibc）。请在本机构建，或不用 cgo：CGO_ENABLED=0。在容器中请用相同的基础镜像构建和运行。",
      commands: ["ldd --version", "env CGO_ENABLED=0 go build"],
    },
  },
};
