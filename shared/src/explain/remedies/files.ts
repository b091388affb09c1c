import type { CheckRemedy } from "./check-remedy.ts";

/** go.mod and what it asks for; directories; the go command itself. */
export const FILE_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  "gotoolchain-unavailable": {
    remedy: {
      en: "go wants toolchain {version} and cannot get it. Install that release (https://go.dev/dl/, FROM golang:VERSION, a version manager), or let go download it: GOTOOLCHAIN=auto and a GOPROXY that can be reached, with GOSUMDB on. To use the Go that is installed: GOTOOLCHAIN=local, if go.mod asks for nothing newer.",
      "zh-CN":
        "go 需要工具链 {version}，但无法获得。请安装该版本（https://go.dev/dl/、FROM golang:VERSION、版本管理器），或让 go 下载：GOTOOLCHAIN=auto，GOPROXY 可访问，且 GOSUMDB 未关闭。如果 go.mod 没有要求更新的版本，也可用 GOTOOLCHAIN=local 使用已安装的 Go。",
      commands: ["go env GOTOOLCHAIN GOPROXY GOSUMDB", "env GOTOOLCHAIN=local go version"],
    },
  },
  "gomod-malformed": {
    remedy: {
      en: "Open the file and the line that the message names. The go line is written go 1.N or go 1.N.P, a requirement is PATH VERSION. A line that only a newer Go knows (toolchain, tool, godebug) needs that Go. To write an empty go.mod again: go mod init PATH.",
      "zh-CN":
        "打开报错指出的文件和行。go 行写作 go 1.N 或 go 1.N.P，require 写作 PATH VERSION。只有新版本才认识的行（toolchain、tool、godebug）需要相应的 Go。要重新生成 go.mod：go mod init PATH。",
      commands: ["go version", "go mod edit -json"],
    },
  },
  "replace-directory-missing": {
    remedy: {
      en: "A replace line in go.mod points to a directory that has no go.mod here. Clone that module to this place, correct the path, or remove the line: go mod edit -dropreplace=PATH. In docker build, COPY that directory too. For local work a go.work file is better, because it is not committed.",
      "zh-CN":
        "go.mod 的 replace 行指向的目录在这里没有 go.mod。请把该模块克隆到那个位置，改正路径，或删除该行：go mod edit -dropreplace=PATH。在 docker build 中也要 COPY 该目录。本地开发更适合用不提交的 go.work。",
      commands: ["go mod edit -json"],
    },
  },
  "no-package-here": {
    remedy: {
      en: "This directory contains no Go files. Change to the directory that does, or name the package: `go build ./cmd/NAME`, or `go test ./...` for all of them.",
      "zh-CN":
        "当前目录没有 Go 文件。请进入有 Go 文件的目录，或写出包所在的目录：`go build ./cmd/NAME`，或用 `go test ./...` 测试全部。",
      commands: ["go list ./..."],
    },
  },
  "go-variable-refused": {
    remedy: {
      en: "Go does not accept the value of the variable that the message names. Unset it where it is set (a startup file, the editor, CI), or go env -u NAME if go env -w saved it.",
      "zh-CN":
        "Go 不接受报错所指变量的值。请在设置它的地方取消（启动文件、编辑器、CI）；如果是 go env -w 保存的，用 go env -u NAME。",
      commands: ["go env -changed"],
    },
  },
  "obsolete-env-var": {
    remedy: {
      en: "Go no longer uses the variable that the message names. Remove the line that sets it.",
      "zh-CN": "报错所指的变量已被 Go 废弃。请删除设置它的那一行。",
      commands: ["go version"],
    },
  },
  "gocacheprog-missing": {
    remedy: {
      en: "GOCACHEPROG names a program that is not there. Unset it, or install the program and write its full path.",
      "zh-CN": "GOCACHEPROG 指定的程序不存在。请取消它，或安装该程序并写出完整路径。",
      commands: ["go env GOCACHEPROG"],
    },
  },
  "godebug-set": {
    remedy: {
      en: "GODEBUG is set for every Go program, which prints extra lines or changes how they behave. Unset it, or set it for one command only.",
      "zh-CN": "GODEBUG 对所有 Go 程序生效，会多出一些输出或改变行为。请取消它，或只为一条命令设置。",
      commands: ["printenv GODEBUG"],
    },
  },
  "macosx-deployment-target": {
    remedy: {
      en: "The linker mixes parts that were built for different releases of macOS. Unset MACOSX_DEPLOYMENT_TARGET, or set it to this system's release; then go clean -cache for parts that were built before. It is only a warning if the program runs.",
      "zh-CN":
        "链接器混用了为不同 macOS 版本构建的部分。请取消 MACOSX_DEPLOYMENT_TARGET，或设为本系统的版本，然后用 go clean -cache 清除之前构建的部分。如果程序能运行，这只是警告。",
      commands: ["printenv MACOSX_DEPLOYMENT_TARGET", "sw_vers -productVersion"],
    },
  },
  "go-for-another-processor": {
    remedy: {
      en: "The go on PATH is for another system or processor. Download the release for this machine from https://go.dev/dl/ (x86_64 is amd64, aarch64 is arm64).",
      "zh-CN":
        "PATH 中的 go 属于别的系统或处理器。请从 https://go.dev/dl/ 下载适合本机的版本（x86_64 对应 amd64，aarch64 对应 arm64）。",
      commands: ["uname -sm"],
    },
  },
  "go-does-not-start": {
    remedy: {
      en: "The file that PATH finds as go is not a go command that starts here: it is damaged, a part of a download, or a script. Remove it, or install Go again from https://go.dev/dl/ or the package manager.",
      "zh-CN":
        "PATH 找到的 go 文件在这里无法启动：可能已损坏、下载不完整，或只是一个脚本。请删除它，或从 https://go.dev/dl/ 或包管理器重新安装 Go。",
      commands: ["command -v go", "go version"],
    },
  },
  "sdk-without-source": {
    remedy: {
      en: "GOROOT has the go command but not the sources of the standard library. Install them: apt install golang-src (Debian, Ubuntu), dnf install golang-src (Fedora), or unpack the whole archive from https://go.dev/dl/.",
      "zh-CN":
        "GOROOT 中有 go 命令，但没有标准库源码。请安装：apt install golang-src（Debian、Ubuntu）、dnf install golang-src（Fedora），或完整解压 https://go.dev/dl/ 的压缩包。",
      commands: ["go env GOROOT"],
    },
  },
  "old-module-caches": {
    remedy: {
      en: "A module cache that nothing uses any more takes space. See where the one in use is before you delete another: go env GOMODCACHE.",
      "zh-CN": "不再使用的模块缓存占用了空间。删除之前先确认正在使用的是哪一个：go env GOMODCACHE。",
      commands: ["go env GOMODCACHE"],
    },
  },
  "directory-blocked": {
    remedy: {
      en: "A file is where go needs a directory, or a directory above it is missing. Look at the path that the message names: move the file away, or set the variable to another directory.",
      "zh-CN":
        "go 需要目录的位置是一个文件，或者上级目录不存在。请检查报错中的路径：移走该文件，或把变量设为其他目录。",
      commands: ["go env GOCACHE GOMODCACHE GOPATH"],
    },
  },
  "dual-homebrew": {
    remedy: {
      en: "Two Homebrews are installed: the Intel one in /usr/local and the arm64 one in /opt/homebrew. On Apple silicon use /opt/homebrew in a terminal that does not run under Rosetta, and put its bin directory first on PATH.",
      "zh-CN":
        "系统中有两套 Homebrew：/usr/local 的 Intel 版和 /opt/homebrew 的 arm64 版。在 Apple 芯片上请在不经过 Rosetta 的终端中使用 /opt/homebrew，并把它的 bin 目录放在 PATH 最前面。",
      commands: ["arch", "which -a brew go"],
    },
  },
  "goamd64-v3-under-rosetta": {
    remedy: {
      en: "GOAMD64 asks for instructions that Rosetta does not have. Unset it, or build for arm64.",
      "zh-CN": "GOAMD64 要求的指令 Rosetta 不支持。请取消它，或为 arm64 构建。",
      commands: ["go env GOAMD64 GOARCH"],
    },
  },
  "c-compiler-fails": {
    remedy: {
      en: "The C compiler that cgo calls is installed but does not work. Run it directly to see why, reinstall it (apt install build-essential, xcode-select --install), or point CC at one that works. If the program needs no C code: CGO_ENABLED=0.",
      "zh-CN":
        "cgo 调用的 C 编译器存在，但无法工作。请单独运行它查看原因，重新安装（apt install build-essential、xcode-select --install），或让 CC 指向可用的编译器。如果程序不需要 C 代码：CGO_ENABLED=0。",
      commands: ["go env CC", "env CGO_ENABLED=0 go build"],
    },
  },
  "sdk-tools-unusable": {
    remedy: {
      en: "The compiler and linker of this Go SDK cannot be used: they are missing, damaged or may not be started. Install Go again (https://go.dev/dl/ or the package manager), and look at the rights of the directory that go env GOTOOLDIR prints.",
      "zh-CN":
        "这个 Go SDK 的编译器和链接器无法使用：缺失、损坏或没有执行权限。请重新安装 Go（https://go.dev/dl/ 或包管理器），并检查 go env GOTOOLDIR 所示目录的权限。",
      commands: ["go env GOTOOLDIR"],
    },
  },
  "go-refuses": {
    remedy: {
      en: 'Look up the message that go printed: go-env-check explain "MESSAGE"',
      "zh-CN": '查询 go 输出的报错：go-env-check explain "MESSAGE"',
    },
  },
  "working-directory-deleted": {
    remedy: {
      en: "Enter the directory again (cd .. and back), or change to another directory.",
      "zh-CN": "请重新进入该目录（先 cd .. 再返回），或切换到其他目录。",
    },
  },
};
