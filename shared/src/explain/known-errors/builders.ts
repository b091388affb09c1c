import type { ErrorMessage, Remedy } from "./known-error.ts";
import { LOST_FLAG } from "./variables.ts";

/** Directories of the system, which are nobody's GOPATH; Go's own are among them. */
const SYSTEM_GOPATH = /^\/(?:usr|opt|etc|var|bin|sbin|lib|srv)(?!\/(?:lib\/go|local\/go\b|lib\/golang))/;

/** Nix builds in a directory and with a user of its own. */
const IN_NIX = /\/nix\/store\/|nix-build|\/build\/source\b|\bnixpkgs\b|buildGoModule|\.drv\b/;

/** Flags of the go command that came with a later release than its first ones. */
const FLAGS = [
  ...["-mod", "-trimpath", "-modfile", "-modcacherw", "-overlay", "-fuzz", "-fuzztime", "-buildvcs", "-asan"],
  ...["-C", "-pgo", "-skip", "-fullpath", "-changed"],
];

/** Flags by which a C compiler or linker takes programs from elsewhere. */
const RUNS_PROGRAMS = /^--?(?:f(?:pass-)?plugin|plugin|B|wrapper|specs|load|Xclang|Wl,-{1,2}plugin)/;

/** A remedy that is the same wherever its text comes from. */
const forBoth = (remedy: Remedy): Pick<ErrorMessage, "remedy" | "windows"> => ({ remedy, windows: remedy });

/** The same lines where a packager, a container or an old release prints them: there something else helps. */
export const BUILDERS: readonly ErrorMessage[] = [
  {
    id: "vendor-inconsistent",
    messages: [
      "go: inconsistent vendoring in {path}:",
      "Inconsistent vendoring detected",
      "but not marked as explicit in vendor/modules.txt",
      "is marked as explicit in vendor/modules.txt, but not explicitly required in",
      "but not marked as replaced in vendor/modules.txt",
    ],
    when: (_, text) => IN_NIX.test(text),
    priority: 3,
    examples: [
      "go: inconsistent vendoring in /build/source:\n\tgithub.com/holm/anker@v1.8.3: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
    ],
    remedy: {
      en: "Nix makes the vendor directory from the hash in the package, and the hash is of an older go.mod. Set vendorHash = lib.fakeHash; (before: vendorSha256), build, and write the hash that the message names. If the source has a vendor directory of its own: vendorHash = null;, and that directory must fit go.mod (go mod vendor in the project), or proxyVendor = true;.",
      "zh-CN":
        "Nix 根据包中的哈希生成 vendor 目录，而该哈希对应旧的 go.mod。请设置 vendorHash = lib.fakeHash;（旧名 vendorSha256），构建后写入报错给出的哈希。如果源码自带 vendor 目录：设置 vendorHash = null;，并使其与 go.mod 一致（在项目中运行 go mod vendor），或设置 proxyVendor = true;。",
    },
  },
  {
    id: "cache-not-writable",
    messages: [
      "mkdir {path}/pkg/mod{value}: permission denied",
      "mkdir {path}/pkg/mod: permission denied",
      "mkdir {path}/pkg: permission denied",
      "mkdir {path}/src/{module}: permission denied",
    ],
    when: ({ path = "" }) => SYSTEM_GOPATH.test(path),
    priority: 5,
    examples: [
      "go: writing go.mod cache: mkdir /usr/local/sbin/pkg: permission denied",
      "go: github.com/holm/anker@master: mkdir /usr/local/pkg/mod/cache/download/github.com/holm/anker: permission denied",
    ],
    remedy: {
      en: "GOPATH is {path} here, a directory of the system: go wants to keep modules and tools there. Leave GOPATH unset, so that it is ~/go: remove the line that sets it (go-env-check blame GOPATH shows it; also an editor's or plugin's setting), and go env -u GOPATH. Then open a new terminal. sudo is not needed.",
      "zh-CN":
        "GOPATH 在这里是系统目录 {path}，go 要在其中保存模块和工具。请不要设置 GOPATH，使其为 ~/go：删除设置它的那一行（go-env-check blame GOPATH 会显示；也可能是编辑器或插件的设置），并运行 go env -u GOPATH，然后打开新终端。不需要 sudo。",
      commands: ["go env GOPATH", "go env -u GOPATH"],
    },
    others: ["gopath-malformed"],
  },
  {
    id: "gowork-stray",
    messages: ["cannot load module {path} listed in go.work file"],
    priority: 3,
    examples: [
      "RUN go mod download\ngo: cannot load module ../portal/proxy listed in go.work file:\nopen ../portal/proxy/go.mod: no such file or directory",
    ],
    remedy: {
      en: "go.work lists a directory that is not here, or has no go.mod. In a container, COPY the go.mod of each module that go.work lists before go runs (or leave go.work out with .dockerignore). Elsewhere, get that directory (a submodule, a clone), or take it out of go.work: go work edit -dropuse=DIRECTORY. GOWORK=off builds without the workspace.",
      "zh-CN":
        "go.work 列出的目录不在这里，或其中没有 go.mod。在容器中，请在运行 go 之前 COPY go.work 所列每个模块的 go.mod（或用 .dockerignore 排除 go.work）。其他情况请取得该目录（子模块或克隆），或从 go.work 中移除：go work edit -dropuse=DIRECTORY。GOWORK=off 可不使用工作区构建。",
      commands: ["go env GOWORK", "env GOWORK=off go build ./..."],
    },
    others: ["docker-file-not-in-context"],
  },
  {
    id: "libc-too-old",
    messages: [
      "{path}/go: No such file or directory",
      "{path}/go: not found",
      "exec {path}/go: no such file or directory",
    ],
    when: (_, text) => /\binterpreter \/lib|\bmusl\b|\balpine\b/i.test(text),
    priority: 3,
    examples: [
      "/opt/go1.4/bin/go: No such file or directory\n$ file /opt/go1.4/bin/go\n/opt/go1.4/bin/go: ELF 64-bit LSB executable, x86-64, dynamically linked, interpreter /lib64/ld-linux-x86-64.so.2",
    ],
    remedy: {
      en: "This go was linked for another C library, glibc, whose loader is not on this system. Use a go of this system: apk add go on Alpine, or the image golang:alpine. The archives of go.dev since 1.21 need no C library. To run this one as it is: apk add gcompat.",
      "zh-CN":
        "这个 go 是为另一个 C 库（glibc）链接的，而本系统没有它的加载器。请使用本系统的 go：Alpine 上 apk add go，或使用 golang:alpine 镜像。go.dev 从 1.21 起的压缩包不需要 C 库。要直接运行这一个：apk add gcompat。",
      commands: ["ldd --version", "apk add go"],
    },
    others: ["go-of-another-platform"],
  },
  {
    id: "module-was-changed",
    messages: ["verifying …: checksum mismatch"],
    when: (_, text) => /\bgo1\.11(?:\.[0-3])?\b(?!\.)/.test(text),
    priority: 1,
    examples: [
      "$ go version\ngo version go1.11.2 darwin/amd64\n$ go mod vendor\ngo: verifying github.com/holm/anker@v0.2.0: checksum mismatch",
      "image: golang:go1.11.1\ngo: verifying github.com/holm/anker@v0.2.0: checksum mismatch",
    ],
    remedy: {
      en: "Go before 1.11.4 calculated the checksum of modules with symbolic links wrongly, and so did who wrote go.sum with it. Install Go 1.11.4 or newer (best a current one: https://go.dev/dl/), empty the module cache, and let go write the lines again: delete those of the module from go.sum, then go mod tidy.",
      "zh-CN":
        "Go 1.11.4 以前对含符号链接的模块计算的校验和有误，用它写的 go.sum 也是如此。请安装 Go 1.11.4 或更新版本（最好用当前版本：https://go.dev/dl/），清空模块缓存，并让 go 重新写入：从 go.sum 中删除该模块的行，再运行 go mod tidy。",
      commands: ["go clean -modcache", "go mod tidy"],
    },
    others: ["gosum-mismatch"],
  },
  {
    id: "go-too-old",
    messages: FLAGS.flatMap((flag) => [
      `flag provided but not defined: ${flag}`,
      `unknown flag ${flag}`,
      `unknown flag -${flag}`,
    ]),
    when: (_, text) =>
      !/not defined: -\w+ \S/.test(text) &&
      !LOST_FLAG.test(text) &&
      /^usage: go |\bgo help\b/m.test(text) &&
      /\bgo(?:["']|\.exe)? (?:build|test|mod|env|get|install|list|run|vet)\b/.test(text),
    priority: 2,
    examples: [
      "$ go build -trimpath -o anker\nflag provided but not defined: -trimpath\nusage: go build [-o output] [-i] [build flags] [packages]\nRun 'go help build' for details.",
    ],
    remedy: {
      en: "The flag came with a newer version of Go than this one: -mod with 1.11, -trimpath with 1.13, -buildvcs and -fuzz with 1.18, -C and -pgo with 1.20, -changed with 1.23. Install a current Go (https://go.dev/dl/; the distribution's package is often years old) and look which one runs.",
      "zh-CN":
        "该标志来自比当前更新的 Go：-mod 为 1.11，-trimpath 为 1.13，-buildvcs 和 -fuzz 为 1.18，-C 和 -pgo 为 1.20，-changed 为 1.23。请安装当前版本的 Go（https://go.dev/dl/；发行版的软件包往往很旧），并检查实际运行的是哪一个。",
      commands: ["go version", "command -v go"],
    },
    others: ["multiple-go-on-path", "command-of-another-release"],
  },
  {
    id: "cgo-flag-not-allowed",
    messages: [
      "invalid flag in #cgo LDFLAGS: {option}",
      "invalid flag in go:cgo_ldflag: {option}",
      "invalid flag in pkg-config --libs: {option}",
    ],
    priority: 2,
    examples: ["go build github.com/holm/ui: invalid flag in #cgo LDFLAGS: -mmacosx-version-min=10.8"],
    remedy: {
      en: "Allow the flag for this build by a regular expression that matches all of it, as below. A newer Go allows more flags automatically, and a newer release of the package may do without it.",
      "zh-CN":
        "用能匹配整个标志的正则表达式为这次构建放行，如下。更新的 Go 默认允许更多标志，该包的新版本也可能不再需要它。",
      commands: ["env CGO_LDFLAGS_ALLOW={regexp} go build"],
    },
  },
  {
    id: "cgo-flag-not-allowed",
    messages: [
      ...["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS", "LDFLAGS"].map(
        (kind) => `invalid flag in #cgo ${kind}: {option}`,
      ),
      "invalid flag in go:cgo_ldflag: {option}",
      "invalid flag in pkg-config --cflags: {option}",
      "invalid flag in pkg-config --libs: {option}",
    ],
    when: ({ option = "" }) => RUNS_PROGRAMS.test(option),
    priority: 3,
    examples: ["go build github.com/holm/ui: invalid flag in #cgo CFLAGS: -fplugin=/tmp/x.so"],
    remedy: {
      en: "{option} lets the C compiler load or run a program of the package's choice: that is what this rule is there to prevent. Do not allow it for code that you have not read. Find out why the package wants it, take another release of it, or leave it out.",
      "zh-CN":
        "{option} 会让 C 编译器加载或运行由该包指定的程序，这条规则正是为防止这种情况。不要为没有读过的代码放行。请查明该包为何需要它，换用其他版本，或不使用该包。",
    },
  },
  {
    id: "goroot-bootstrap-missing",
    messages: ["ERROR: Cannot find {drive}/bin/go.", "ERROR: Cannot find {drive}\\bin\\go."],
    when: (_, text) => /\.bash\b|WSL/.test(text),
    priority: 2,
    examples: [
      "$ ./all.bash\nERROR: Cannot find C:\\Program Files\\Go/bin/go.\nSet $GOROOT_BOOTSTRAP to a working Go tree >= Go 1.22.6.",
    ],
    ...forBoth({
      en: "GOROOT_BOOTSTRAP names the Go of Windows here, and the script runs in Linux (WSL), where it needs a Go of Linux. Install one there (https://go.dev/dl/, linux-amd64) and set GOROOT_BOOTSTRAP to its directory; take GOROOT and GOROOT_BOOTSTRAP out of WSLENV. To build the Go of Windows, run all.bat in cmd instead.",
      "zh-CN":
        "GOROOT_BOOTSTRAP 在这里指向 Windows 的 Go，而脚本在 Linux（WSL）中运行，需要 Linux 的 Go。请在其中安装（https://go.dev/dl/，linux-amd64）并把 GOROOT_BOOTSTRAP 设为它的目录；从 WSLENV 中去掉 GOROOT 和 GOROOT_BOOTSTRAP。要构建 Windows 的 Go，请在 cmd 中运行 all.bat。",
    }),
  },
  {
    id: "linker-missing",
    messages: ["invalid linker name in argument '-fuse-ld={name}'"],
    when: (_, text) => /com\.termux/.test(text),
    priority: 1,
    examples: [
      "/data/data/com.termux/files/usr/lib/go/pkg/tool/android_arm/link: running arm-linux-androideabi-clang failed: exit status 1\nclang-6.0: error: invalid linker name in argument '-fuse-ld=gold'",
    ],
    remedy: {
      en: "Termux has no linker of that name: its go and clang have to be of the same age, and a newer go asks for the linker that clang brings. Update them together.",
      "zh-CN":
        "Termux 没有该名字的链接器：它的 go 和 clang 必须是同一时期的版本，较新的 go 会使用 clang 自带的链接器。请一起更新。",
      commands: ["pkg upgrade", "pkg install golang clang"],
    },
  },
  {
    id: "go-not-on-path",
    messages: ["Now using go{version}"],
    when: (_, text) => /'go' is not recognized|command not found: go\b|\bgo: command not found/.test(text),
    priority: 2,
    examples: [
      "PS C:\\work> g install 1.18.9\nNow using go1.18.9\nPS C:\\work> go version\ngo: The term 'go' is not recognized as a name of a cmdlet, function, script file, or executable program.",
    ],
    remedy: {
      en: "The version manager g has selected Go {version}, but its link is not on PATH. Add ~/.g/go/bin to PATH (g's env file does that: source ~/.g/env in the startup file), and open a new terminal.",
      "zh-CN":
        "版本管理器 g 已选择 Go {version}，但它的链接目录不在 PATH 中。请把 ~/.g/go/bin 加入 PATH（在启动文件中 source ~/.g/env 即可），然后打开新终端。",
    },
    windows: {
      en: "The version manager g has selected Go {version}, but its link is not on Path. Add %USERPROFILE%\\.g\\go\\bin to Path in Settings, and open a new terminal. If that directory is missing, g could not make the link: run it once as administrator, or switch the developer mode on.",
      "zh-CN":
        "版本管理器 g 已选择 Go {version}，但它的链接目录不在 Path 中。请在系统设置中把 %USERPROFILE%\\.g\\go\\bin 加入 Path，然后打开新终端。如果该目录不存在，说明 g 无法创建链接：请以管理员身份运行一次，或开启开发者模式。",
    },
  },
];
