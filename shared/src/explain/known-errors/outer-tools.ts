import type { ErrorMessage } from "./known-error.ts";

/** Signs that TinyGo builds, not go. */
const TINYGO = /tinygo/i;

/** What TinyGo, gomobile, Bazel, glide, gb and task runners say where they stop before Go's own compiler. */
export const OUTER_TOOLS: readonly ErrorMessage[] = [
  {
    id: "tinygo-tools-missing",
    messages: [
      'exec: "avr-gcc": executable file not found in $PATH',
      'exec: "avr-gcc": executable file not found in %PATH%',
      'exec: "avrdude": executable file not found in $PATH',
      'exec: "avrdude": executable file not found in %PATH%',
      "no avr-gcc installation can be found on the system",
      "/avr/bin/ld: cannot find -l{library}",
    ],
    priority: 4,
    examples: [
      'error: failed to build src/runtime/scheduler_avr.S: exec: "avr-gcc": executable file not found in %PATH%',
      "$ tinygo flash -target arduino -port /dev/ttyUSB0 main.go\n/usr/lib/gcc/avr/5.4.0/../../../avr/bin/ld: cannot find -lm",
    ],
    remedy: {
      en: "For AVR boards (Arduino Uno, Nano, Mega) TinyGo calls the AVR tools of the system, and flashing calls avrdude. Install all of them: apt install gcc-avr avr-libc avrdude, brew tap osx-cross/avr and brew install avr-gcc avrdude, scoop install avr-gcc avrdude. avr-libc is a package of its own.",
      "zh-CN":
        "对于 AVR 开发板（Arduino Uno、Nano、Mega），TinyGo 会调用系统的 AVR 工具，烧录时调用 avrdude。请全部安装：apt install gcc-avr avr-libc avrdude；brew tap osx-cross/avr 后 brew install avr-gcc avrdude；scoop install avr-gcc avrdude。avr-libc 是单独的软件包。",
      commands: ["avr-gcc --version"],
    },
  },
  {
    id: "tinygo-tools-missing",
    messages: [
      "clang: error: no such file or directory: '{path}/lib/compiler-rt-builtins/{value}'",
      "clang: error: no such file or directory: '{path}/lib/picolibc/{value}'",
      "no such file or directory: '{path}/llvm-project/{value}'",
    ],
    when: (_, text) => TINYGO.test(text),
    priority: 1,
    examples: [
      "$ tinygo flash -target=pico .\nclang: error: no such file or directory: '/home/pat/tinygo/lib/compiler-rt-builtins/absvti2.c'",
    ],
    remedy: {
      en: "TinyGo was built from its repository without all of its sources. In its directory run git submodule update --init --recursive and make llvm-source, then build again; or install the released package, which has everything.",
      "zh-CN":
        "TinyGo 是从仓库构建的，但缺少部分源码。请在其目录中运行 git submodule update --init --recursive 和 make llvm-source 后重新构建；或安装发布的软件包，它包含全部文件。",
      commands: ["tinygo version"],
    },
  },
  {
    id: "tools-older-than-go",
    messages: ['type-checking package "{value}" failed (', "main.archClang("],
    when: (_, text) => /gomobile|gobind/.test(text),
    priority: 4,
    examples: [
      'type-checking package "anker" failed (/src/anker/anker.go:3:8:\ncould not import fmt (type-checking package "fmt" failed\ngobind -lang=go,objc -outdir=/tmp/gomobile-work-2684 -tags=ios anker failed: exit status 1',
    ],
    remedy: {
      en: "This gomobile and gobind are older than the installed Go. Install both again and let gomobile prepare itself: go install golang.org/x/mobile/cmd/gomobile@latest golang.org/x/mobile/cmd/gobind@latest, then gomobile init.",
      "zh-CN":
        "该 gomobile 和 gobind 比已安装的 Go 旧。请重新安装两者并初始化：go install golang.org/x/mobile/cmd/gomobile@latest golang.org/x/mobile/cmd/gobind@latest，然后 gomobile init。",
      commands: [
        "go install golang.org/x/mobile/cmd/gomobile@latest golang.org/x/mobile/cmd/gobind@latest",
        "gomobile init",
      ],
    },
  },
  {
    id: "bazel-go-sdk",
    messages: [
      "go_sdk/src/{path}:{number}:{number2}: pattern {value}: no matching files found",
      "no such target '@io_bazel_rules_go//go:toolchain'",
      "invalid registered toolchain '@go_sdk//",
    ],
    priority: 5,
    examples: [
      "Error in fail: failed to build tools: ../go_sdk/src/crypto/internal/nistec/p256_asm.go:322:12: pattern p256_asm_table.bin: no matching files found",
      "ERROR: While resolving toolchains for target //deploy: invalid registered toolchain '@go_sdk//:go_linux_s390x': Analysis failed",
    ],
    remedy: {
      en: "rules_go, gazelle and the Go SDK are of different times: an old rules_go does not know the files and platforms of a newer Go or Bazel. Update rules_go and gazelle together, name a Go that this rules_go supports (go_register_toolchains or go_sdk.download), then bazel clean --expunge.",
      "zh-CN":
        "rules_go、gazelle 和 Go SDK 的版本不匹配：旧的 rules_go 不认识更新的 Go 或 Bazel 的文件和平台。请一起更新 rules_go 和 gazelle，指定该 rules_go 支持的 Go（go_register_toolchains 或 go_sdk.download），然后运行 bazel clean --expunge。",
      commands: ["bazel version"],
    },
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      'exec: "{variable}={value}": executable file not found in $PATH',
      'exec: "{variable}={value}": executable file not found in %PATH%',
      'exec: "{variable}=": executable file not found in $PATH',
      "Cannot find {variable}={value} on PATH",
      "spawn {variable}={value} ENOENT",
    ],
    priority: 5,
    examples: [
      '``GOOS=windows GOARCH=amd64 go build`` exited: exec: "GOOS=windows": executable file not found in $PATH',
      'error=hook failed: CGO_ENABLED=0 go build: exec: "CGO_ENABLED=0": executable file not found in $PATH',
    ],
    remedy: {
      en: "No shell runs this command: the editor or tool starts its first word, and {variable}=… is no program. Put env in front (env {variable}={value} go build), run it through a shell (sh -c '…'), or set the variable in the tool's own list (env: in goreleaser, Taskfile, launch.json).",
      "zh-CN":
        "该命令不是由 shell 运行的：编辑器或工具直接启动第一个词，而 {variable}=… 不是程序。请在前面加 env（env {variable}={value} go build），通过 shell 运行（sh -c '…'），或在工具自己的列表中设置变量（goreleaser、Taskfile 的 env:，launch.json 的 env）。",
      commands: ["env {variable}={value} go build"],
    },
    windows: {
      en: "No Unix shell runs this command: its first word is taken for a program, and {variable}=… is none. Set the variable in the tool's own list (env: in goreleaser or a Taskfile, env in launch.json), or in the shell before.",
      "zh-CN":
        "该命令不是由 Unix shell 运行的：第一个词被当作程序，而 {variable}=… 不是。请在工具自己的列表中设置变量（goreleaser、Taskfile 的 env:，launch.json 的 env），或先在 shell 中设置。",
    },
  },
  {
    id: "private-repo-credentials",
    messages: [
      "Error looking for {module}: Cannot detect VCS",
      "Update failed for {module}: Cannot detect VCS",
      "Failed to set version on {module} to : Cannot detect VCS",
    ],
    when: ({ module = "" }) => !/^(?:github\.com|golang\.org|gopkg\.in)\//.test(module),
    examples: [
      "[WARN]  Unable to checkout git.example.com/harbor/router\n[ERROR] Error looking for git.example.com/harbor/router: Cannot detect VCS",
    ],
    remedy: {
      en: "glide asks the host which version control the repository uses, and gets a login page or nothing. Let git log in first (a token in ~/.netrc, or url.insteadOf to ssh), and name it in glide.yaml: repo: git@HOST:OWNER/NAME.git and vcs: git. glide is retired: go mod init and go mod tidy with GOPRIVATE do the same.",
      "zh-CN":
        "glide 会向主机询问仓库使用的版本控制系统，但得到的是登录页面或没有结果。请先让 git 能够登录（~/.netrc 中的令牌，或用 url.insteadOf 改为 ssh），并在 glide.yaml 中写明：repo: git@HOST:OWNER/NAME.git 和 vcs: git。glide 已停止维护：用 go mod init、go mod tidy 和 GOPRIVATE 可以达到同样的目的。",
      commands: ["go env -w GOPRIVATE={private}"],
    },
    others: ["goprivate-missing"],
  },
  {
    id: "tool-needs-gopath",
    messages: [
      "Error looking for {dotless}: Cannot detect VCS",
      "Update failed for {dotless}: Cannot detect VCS",
    ],
    when: ({ dotless = "" }) => dotless.includes("/"),
    examples: [
      "[INFO]\t--> Fetching ferry/app.\n[WARN]\tUnable to checkout ferry/app\n[ERROR]\tError looking for ferry/app: Cannot detect VCS",
    ],
    remedy: {
      en: "{dotless} is the project's own package, and glide takes it for a remote one, because it does not find the project under that path. Put the project at GOPATH/src so that the first part of the path is its directory, or add the path to ignore: in glide.yaml. glide is retired: with go mod init and go mod tidy the directory does not matter.",
      "zh-CN":
        "{dotless} 是项目自己的包，而 glide 在该路径下找不到项目，就把它当作远程包。请把项目放到 GOPATH/src 下，使路径的第一部分就是它的目录，或在 glide.yaml 的 ignore: 中写上该路径。glide 已停止维护：使用 go mod init 和 go mod tidy 时，目录位置不再重要。",
      commands: ["go env GOPATH"],
    },
  },
  {
    id: "gopath-malformed",
    messages: ["open src\\{value}: No such file or directory", "open src/{value}: No such file or directory"],
    when: ({ value = "" }) => /^[\w-]+(?:\.[\w-]+)+[\\/].*\.go$/.test(value),
    priority: 1,
    examples: [
      "C:\\w>go get github.com/holm/anker\n# github.com/holm/anker/core\nopen src\\github.com\\holm\\anker\\core\\constants.go: No such file or directory",
    ],
    remedy: {
      en: "GOPATH is relative or empty, so go looks for its own downloads below the directory that it happens to be in. Set it to one absolute directory, or to none: the default is go in the home directory.",
      "zh-CN":
        "GOPATH 是相对路径或为空，因此 go 在当时所在的目录下查找自己下载的文件。请把它设为一个绝对路径，或不设置：默认是主目录下的 go。",
      commands: ["go env GOPATH"],
    },
  },
  {
    id: "missing-dependency",
    messages: ['failed to resolve import path "{value}": import "{module}": not found: stat'],
    priority: 1,
    examples: [
      'FATAL: command "build" failed: failed to resolve import path "ferry": import "github.com/holm/anker/v1": not found: stat /src/ferry/src/github.com/holm/anker/v1: no such file or directory',
    ],
  },
  {
    id: "go-too-old",
    messages: [
      "which does not support the Go modules experiment",
      "Please add the following comment to your go.mod file to specify go{version}",
    ],
    priority: 1,
    examples: [
      "remote:  !!    You are using , which does not support the Go modules experiment\nremote:  !!    Please add the following comment to your go.mod file to specify go1.11:",
    ],
  },
  {
    id: "program-not-executable",
    messages: ["{path}/go/bin/{tool}: Permission denied", "permission denied: {path}/go/bin/{tool}"],
    priority: 1,
    examples: ["$ golint\nbash: /sdcard/src/go/bin/golint: Permission denied"],
    remedy: {
      en: "go install wrote the program to a file system that starts no programs: the shared storage of a phone or Chromebook, a mounted share, or one mounted with noexec. Let GOBIN name a directory in the home directory of this system and install again.",
      "zh-CN":
        "go install 把程序写到了不允许执行程序的文件系统：手机或 Chromebook 的共享存储、挂载的共享目录，或以 noexec 挂载的目录。请让 GOBIN 指向本系统主目录中的目录，然后重新安装。",
      commands: ['go env -w GOBIN="$HOME/bin"'],
    },
    others: ["gotmpdir-bad"],
  },
];
