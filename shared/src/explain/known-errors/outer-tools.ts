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
      en: "For AVR boards (Arduino Uno, Nano, Mega) TinyGo needs the system's AVR tools, and avrdude for flashing: apt install gcc-avr avr-libc avrdude, or brew tap osx-cross/avr and brew install avr-gcc avrdude.",
      "zh-CN":
        "对于 AVR 开发板（Arduino Uno、Nano、Mega），TinyGo 需要系统的 AVR 工具，烧录需要 avrdude：apt install gcc-avr avr-libc avrdude；或 brew tap osx-cross/avr 后 brew install avr-gcc avrdude。",
      commands: ["avr-gcc --version"],
    },
  },
  {
    id: "goroot-not-an-sdk",
    messages: [
      'cannot find package "{std}" in any of',
      "package {std} is not in GOROOT",
      "package {std} is not in std",
    ],
    when: (_, text) => /[\\/]Cellar[\\/]go(?:@[\d.]+)?[\\/]1\.\d/.test(text),
    priority: 4,
    examples: [
      'error: cannot find package "unsafe" in any of:\n\t/usr/local/Cellar/go/1.11.1/libexec/src/unsafe (from $GOROOT)',
    ],
    remedy: {
      en: "That directory is of a Go that Homebrew replaced: something still has its path. A tool that was built with it keeps it as its GOROOT: build or install the tool again, or give it the present one for one command: GOROOT=$(go env GOROOT) {tool}. If GOROOT is set in a startup file or an editor, remove that line.",
      "zh-CN":
        "该目录属于已被 Homebrew 替换的 Go，而某处仍保存着它的路径。用它构建的工具会把它当作 GOROOT：请重新构建或安装该工具，或为一条命令指定当前的值：GOROOT=$(go env GOROOT) {tool}。如果启动文件或编辑器设置了 GOROOT，请删除那一行。",
      commands: ["go env GOROOT"],
    },
    others: ["goroot-not-found", "cellar-pinned"],
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
      en: "TinyGo was built from its repository without all of its sources. Run git submodule update --init --recursive and make llvm-source there and build again, or install the released package.",
      "zh-CN":
        "TinyGo 是从仓库构建的，但缺少部分源码。请在其中运行 git submodule update --init --recursive 和 make llvm-source 后重新构建，或安装发布的软件包。",
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
      en: "This gomobile and gobind are older than the installed Go. Install both again and let gomobile prepare itself.",
      "zh-CN": "该 gomobile 和 gobind 比已安装的 Go 旧。请重新安装两者，并让 gomobile 重新初始化。",
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
      en: "rules_go, gazelle and the Go SDK are of different times. Update rules_go and gazelle together, name a Go that this rules_go supports, then bazel clean --expunge.",
      "zh-CN":
        "rules_go、gazelle 和 Go SDK 的版本不匹配。请一起更新 rules_go 和 gazelle，指定该 rules_go 支持的 Go，然后运行 bazel clean --expunge。",
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
      en: "No shell runs this command: its first word is started as a program. Put env in front, run it through a shell (sh -c '…'), or set {variable} in the tool's own list (env: in goreleaser, Taskfile, launch.json).",
      "zh-CN":
        "该命令不是由 shell 运行的：第一个词被当作程序启动。请在前面加 env，通过 shell 运行（sh -c '…'），或在工具自己的列表中设置 {variable}（goreleaser、Taskfile、launch.json 的 env）。",
      commands: ["env {variable}={value} go build"],
    },
    windows: {
      en: "No Unix shell runs this command: its first word is started as a program. Set {variable} in the tool's own list (env: in goreleaser, Taskfile, launch.json), or in the shell before.",
      "zh-CN":
        "该命令不是由 Unix shell 运行的：第一个词被当作程序启动。请在工具自己的列表（goreleaser、Taskfile、launch.json 的 env）中设置 {variable}，或先在 shell 中设置。",
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
  },
  {
    id: "gopath-malformed",
    messages: ["open src\\{value}: No such file or directory", "open src/{value}: No such file or directory"],
    // The compiler was given the file as one of a package that go names.
    when: ({ value = "" }, text) => {
      const [, path] = /^([\w-]+(?:\.[\w-]+)+\/.*)\/[^/]+\.go$/.exec(value.replaceAll("\\", "/")) ?? [];
      return path !== undefined && text.split("\n").includes(`# ${path}`);
    },
    priority: 1,
    examples: [
      "C:\\w>go get github.com/holm/anker\n# github.com/holm/anker/core\nopen src\\github.com\\holm\\anker\\core\\constants.go: No such file or directory",
    ],
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
    others: ["gotmpdir-bad"],
  },
];
