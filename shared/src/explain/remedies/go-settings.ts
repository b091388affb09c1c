import type { CheckRemedy } from "./check-remedy.ts";

/** Variables of Go. */
export const GO_SETTING_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  "gopath-malformed": {
    remedy: {
      en: 'Each entry of GOPATH must be an absolute path: ~ and $HOME are not expanded between single quotes or in an editor\'s settings, and a colon at the beginning or end makes an empty entry. Unset it (Go then uses $HOME/go), or write "$HOME/go". If go env -w saved it, give go a valid value for the command that removes it.',
      "zh-CN":
        'GOPATH 的每一项都必须是绝对路径：单引号内和编辑器设置中的 ~ 和 $HOME 不会展开，开头或结尾的冒号会产生空项。请取消它（Go 默认使用 $HOME/go），或写成 "$HOME/go"。如果是 go env -w 保存的，删除它的那条命令要带上有效值。',
      commands: ["printenv GOPATH", "env GOPATH=/tmp go env -u GOPATH"],
    },
    windows: {
      en: 'Each entry of GOPATH must be an absolute path with a drive letter (C:\\Users\\NAME\\go), entries separated by semicolons. Delete the variable in Settings, "Edit environment variables for your account" (Go then uses %USERPROFILE%\\go), look at the editor\'s own setting, and open a new terminal.',
      "zh-CN":
        "GOPATH 的每一项都必须是带盘符的绝对路径（C:\\Users\\用户名\\go），各项用分号分隔。请在“编辑账户的环境变量”中删除该变量（Go 默认使用 %USERPROFILE%\\go），检查编辑器自己的设置，然后打开新终端。",
    },
  },
  "gopath-is-goroot": {
    remedy: {
      en: "GOPATH and GOROOT are the same directory. Unset GOPATH, so that Go uses $HOME/go; if Go itself is installed in $HOME/go, move it (for example to $HOME/sdk/go, and PATH with it) or set GOPATH to another directory.",
      "zh-CN":
        "GOPATH 与 GOROOT 是同一目录。请取消 GOPATH，让 Go 使用 $HOME/go；如果 Go 本身装在 $HOME/go，请把它移走（如 $HOME/sdk/go，并相应修改 PATH），或把 GOPATH 设为别的目录。",
      commands: ["go env GOPATH GOROOT"],
    },
  },
  "gopath-has-gomod": {
    remedy: {
      en: "The project is in the root of GOPATH. If GOPATH was set to the project, unset it: modules do not need it. Otherwise move go.mod and the code beside it to a directory outside GOPATH. In a Dockerfile, the golang image starts in GOPATH (/go): set another WORKDIR, for example /src, before COPY.",
      "zh-CN":
        "项目位于 GOPATH 的根目录。如果把 GOPATH 设成了项目目录，请取消设置：模块不需要它。否则请把 go.mod 和旁边的代码移到 GOPATH 之外的目录。在 Dockerfile 中，golang 镜像的默认目录就是 GOPATH（/go）：请在 COPY 之前设置其他 WORKDIR，例如 /src。",
      commands: ["go env GOPATH"],
    },
  },
  "gobin-malformed": {
    remedy: {
      en: 'GOBIN must be one absolute directory. Unset it (go install then uses GOPATH/bin), or write it without ~ and without a colon: "$HOME/bin".',
      "zh-CN":
        'GOBIN 必须是单个绝对路径。请取消它（go install 会使用 GOPATH/bin），或写成不含 ~ 和冒号的形式："$HOME/bin"。',
      commands: ["go env GOBIN"],
    },
  },
  "goflags-invalid": {
    remedy: {
      en: "GOFLAGS is a list of flags separated by spaces, each with its dash. Put quotes around a flag whose value has spaces: GOFLAGS=\"'-ldflags=-s -w'\". Unset it, or correct it, for example to GOFLAGS=-mod=mod. If go env -w set it, remove it with an empty GOFLAGS.",
      "zh-CN":
        "GOFLAGS 是以空格分隔、各带短横线的标志列表。值中有空格的标志要整体加引号：GOFLAGS=\"'-ldflags=-s -w'\"。请取消它，或改正它，例如 GOFLAGS=-mod=mod。如果是 go env -w 设置的，请在 GOFLAGS 为空时删除它。",
      commands: ["env GOFLAGS= go env -u GOFLAGS"],
    },
  },
  "goflags-mod-pinned": {
    remedy: {
      en: "GOFLAGS contains a -mod or -modfile flag that does not fit this command. Unset GOFLAGS, or override it once: -mod=mod.",
      "zh-CN":
        "GOFLAGS 中的 -mod 或 -modfile 标志不适合这个命令。请取消 GOFLAGS，或为一条命令覆盖它：-mod=mod。",
      commands: ["go env GOFLAGS", "env GOFLAGS=-mod=mod go build ./..."],
    },
  },
  "go111module-off": {
    remedy: {
      en: "GO111MODULE=off switches modules off. Remove it from the startup file (and go env -u GO111MODULE); modules are on by default. Go before 1.16 needs GO111MODULE=on, or better a newer Go.",
      "zh-CN":
        "GO111MODULE=off 关闭了模块。请从启动文件中删除它（并运行 go env -u GO111MODULE）；模块默认是开启的。Go 1.16 以前需要 GO111MODULE=on，最好安装更新的 Go。",
      commands: ["go env GO111MODULE", "go env -u GO111MODULE"],
    },
  },
  "go-env-file-bricks-go": {
    remedy: {
      en: "A value saved by go env -w makes every go command fail. With GOENV=off go ignores that file: print its path, then delete the wrong line in it.",
      "zh-CN":
        "go env -w 保存的某个值使所有 go 命令失败。设置 GOENV=off 可让 go 忽略该文件：查看其路径，再删除错误的那一行。",
      commands: ["env GOENV=off go version", "go-env-check fix"],
    },
  },
  "goexperiment-set": {
    remedy: {
      en: "GOEXPERIMENT names an experiment that this Go does not have (any more). Unset it; if go env -w saved it, remove it with GOENV=off or by editing the file.",
      "zh-CN":
        "GOEXPERIMENT 指定了这个 Go 没有（或已取消）的实验特性。请取消它；如果是 go env -w 保存的，请编辑该文件删除。",
      commands: ["env GOENV=off go version"],
    },
  },
  "goenv-off-exported": {
    remedy: {
      en: "GOENV=off makes go ignore what go env -w saved. Remove it from the startup file.",
      "zh-CN": "GOENV=off 使 go 忽略 go env -w 保存的设置。请从启动文件中删除它。",
    },
  },
  "env-file-shadowed": {
    remedy: {
      en: "An environment variable overrides go env -w. Change or remove it where it is exported (a startup file, the CI's settings).",
      "zh-CN": "环境变量优先于 go env -w。请在导出它的地方（启动文件、CI 设置）修改或删除。",
      commands: ["go-env-check blame"],
    },
  },
  "env-var-typo": {
    remedy: {
      en: "Go has no variable of that name: check the spelling against go help environment.",
      "zh-CN": "Go 没有这个名字的变量：请对照 go help environment 检查拼写。",
      commands: ["go help environment"],
    },
  },
  "goos-goarch-exported": {
    remedy: {
      en: "GOOS or GOARCH is set, so go builds for another platform than this machine (uname -sm; x86_64 is amd64, aarch64 is arm64). Unset both (go env -u GOOS GOARCH, startup file), and set them only for the one command that cross-compiles. A program that somebody else built must be the one for this platform.",
      "zh-CN":
        "设置了 GOOS 或 GOARCH，所以 go 为其他平台而不是本机构建（uname -sm；x86_64 对应 amd64，aarch64 对应 arm64）。请取消两者（go env -u GOOS GOARCH、启动文件），只在需要交叉编译的那条命令中设置。别人构建的程序必须是适合本平台的版本。",
      commands: ["go env GOOS GOARCH GOHOSTOS GOHOSTARCH"],
    },
  },
  "cgo-silently-off": {
    remedy: {
      en: "This needs cgo: CGO_ENABLED=1 and a C compiler on PATH. Install one (apt install build-essential, apk add build-base, xcode-select --install, MinGW-w64 on Windows) and unset CGO_ENABLED if it is 0. When you cross-compile, cgo is off by default and CC must be a cross compiler.",
      "zh-CN":
        "这需要 cgo：CGO_ENABLED=1，并且 PATH 中有 C 编译器。请安装编译器（apt install build-essential、apk add build-base、xcode-select --install，Windows 用 MinGW-w64），如果 CGO_ENABLED 为 0 请取消它。交叉编译时 cgo 默认关闭，且 CC 必须是交叉编译器。",
      commands: ["go env CGO_ENABLED CC"],
    },
  },
  "cc-not-found": {
    remedy: {
      en: "cgo runs the program that CC names, and it is not there. Unset CC (startup file, go env -u CC), or install the compiler that it names. A path with a space in it must be in quotes inside the value.",
      "zh-CN":
        "cgo 会运行 CC 指定的程序，但它不存在。请取消 CC（启动文件、go env -u CC），或安装它指定的编译器。路径中有空格时，值的内部必须加引号。",
      commands: ["go env CC CXX"],
    },
  },
  "cc-shadowed": {
    remedy: {
      en: "The C compiler that cgo finds first is not the system's. Put the system's directory first on PATH, or name the compiler for Go: go env -w CC=PATH_OF_COMPILER. If CC is set, unset it.",
      "zh-CN":
        "cgo 首先找到的 C 编译器不是系统的编译器。请把系统的目录放在 PATH 最前面，或为 Go 指定编译器：go env -w CC=编译器的路径。如果设置了 CC，请取消它。",
      commands: ["go env CC CXX"],
    },
  },
  "clt-broken": {
    remedy: {
      en: "Apple's command line tools are missing or their license was not accepted. Install them again; for Xcode, accept the license.",
      "zh-CN": "Apple 的命令行工具缺失，或没有接受许可协议。请重新安装；使用 Xcode 时请接受许可协议。",
      commands: ["xcode-select --install", "sudo xcodebuild -license accept"],
    },
  },
  "goflags-stop-builds": {
    remedy: {
      en: "Remove the flag from GOFLAGS, in the startup file or with go env -u GOFLAGS, and write it on the command line of the one build that needs it.",
      "zh-CN":
        "请从 GOFLAGS 中删除该标志（在启动文件中，或运行 go env -u GOFLAGS），并把它写在需要它的那条构建命令上。",
    },
  },
};
