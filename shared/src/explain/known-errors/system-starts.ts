import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Directories that macOS keeps from programs without permission. */
const OF_MACOS = /^\/Users\/[^/]+\/(?:Documents|Desktop|Downloads|Library\/Mobile Documents)\//;

/** What NixOS, Termux, FreeBSD, WSL, macOS and Windows say of a go, a tool or a result that they do not start or open. */
export const SYSTEM_STARTS: readonly ErrorMessage[] = [
  {
    id: "libc-too-old",
    messages: [
      "Could not start dynamically linked executable: {path}",
      "NixOS cannot run dynamically linked executables intended for generic",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: [
      "Could not start dynamically linked executable: /home/mona/go/bin/ledger\nNixOS cannot run dynamically linked executables intended for generic\nlinux environments out of the box.",
    ],
    remedy: {
      en: "NixOS has no dynamic linker where programs of other systems look for it. Take Go and the tools from nixpkgs (nix-shell -p go gopls); toolchains that go downloads and tools of an editor or of npm do not start (GOTOOLCHAIN=local). Build your own program statically (CGO_ENABLED=0), or switch on programs.nix-ld.",
      "zh-CN":
        "NixOS 在其他系统的程序所期望的位置没有动态链接器。请使用 nixpkgs 中的 Go 和工具（nix-shell -p go gopls）；go 下载的工具链、编辑器或 npm 自带的工具无法启动（GOTOOLCHAIN=local）。自己的程序请静态构建（CGO_ENABLED=0），或启用 programs.nix-ld。",
      commands: ["env GOTOOLCHAIN=local go version"],
    },
    others: ["gotoolchain-unavailable"],
  },
  {
    id: "libc-too-old",
    messages: [
      'CANNOT LINK EXECUTABLE "{path}/go": library',
      'CANNOT LINK EXECUTABLE "{path}/go": cannot locate symbol',
      "version {value} required by {path}/go not found",
    ],
    priority: 1,
    examples: [
      'CANNOT LINK EXECUTABLE "/data/data/com.termux/files/usr/bin/go": library "libandroid-spawn.so" not found: needed by main executable',
      "ld-elf.so.1: /lib/libc.so.7: version FBSD_1.7 required by /usr/local/go122/bin/go not found",
    ],
    remedy: {
      en: "The package with go is newer than the rest of the system. Update all packages together (Termux: pkg upgrade; FreeBSD: freebsd-update, or a package branch of this release), then install go again.",
      "zh-CN":
        "go 的软件包比系统其余部分新。请一起更新所有软件包（Termux：pkg upgrade；FreeBSD：freebsd-update，或使用与该版本对应的软件包分支），然后重新安装 go。",
      commands: ["uname -a"],
    },
  },
  {
    id: "go-of-another-platform",
    messages: [
      "/go.exe: cannot execute binary file",
      "/go.exe: Invalid argument",
      "/go.exe: exec format error",
      "Program 'go.exe' failed to run: The specified executable is not a valid application for this OS platform",
    ],
    priority: 2,
    examples: ["-bash: /mnt/c/Program Files/Go/bin/go.exe: cannot execute binary file: Exec format error"],
    remedy: {
      en: "A shell calls a go.exe that this system does not start. In WSL use a Go for Linux (the Windows one works only with interop, and not on the files of Linux): install it there and put it first on PATH; wsl --shutdown brings interop back. On Windows the archive is for another processor: take windows-amd64 or windows-arm64 as the system says.",
      "zh-CN":
        "shell 调用的 go.exe 无法在该系统启动。在 WSL 中请使用 Linux 的 Go（Windows 的 Go 只有启用 interop 时才能运行，且不适合 Linux 的文件）：在 WSL 中安装并放在 PATH 最前面；wsl --shutdown 可恢复 interop。在 Windows 上说明压缩包是其他处理器的：请按系统选择 windows-amd64 或 windows-arm64。",
      commands: ["uname -m", "command -v go"],
    },
  },
  {
    id: "go-not-at-that-path",
    messages: [
      "/go.exe: No such file or directory",
      "permission denied: /usr/local/go",
      "permission denied: /opt/go",
    ],
    priority: 1,
    examples: [
      "zsh: permission denied: /usr/local/go",
      "bash: /mnt/c/Go/bin/go.exe: No such file or directory",
    ],
    remedy: {
      en: "There is no go command at that path: /usr/local/go is the directory of the SDK, and the command is bin/go in it. Put that bin directory on PATH, and let the script call go without a path.",
      "zh-CN":
        "该路径没有 go 命令：/usr/local/go 是 SDK 的目录，命令是其中的 bin/go。请把该 bin 目录加入 PATH，并让脚本不带路径调用 go。",
      commands: ["ls /usr/local/go/bin"],
    },
  },
  {
    id: "go-not-at-that-path",
    messages: ["'C:\\Program' is not recognized as an internal or external command"],
    when: (_, text) => /Program Files\\Go\b|\bgo(?:\.exe)? \w/i.test(text),
    priority: 1,
    examples: [
      "C:\\Program Files\\Go\\bin\\go.exe build\n'C:\\Program' is not recognized as an internal or external command,",
    ],
    remedy: {
      en: "A script calls go by a path with a space and without quotes, so cmd takes C:\\Program for the command. Write the path between double quotes, or put C:\\Program Files\\Go\\bin on Path and call go alone. Makefiles and tools that cannot quote need C:\\Progra~1\\Go\\bin or an SDK in a directory without spaces.",
      "zh-CN":
        "脚本用含空格且没有引号的路径调用 go，因此 cmd 把 C:\\Program 当作命令。请给路径加双引号，或把 C:\\Program Files\\Go\\bin 加入 Path 并只写 go。无法加引号的 Makefile 和工具请使用 C:\\Progra~1\\Go\\bin，或把 SDK 放在不含空格的目录。",
    },
  },
  {
    id: "antivirus",
    messages: [
      "Program 'go.exe' failed to run: Access is denied",
      "Program '{command}' failed to run: Access is denied",
    ],
    when: (_, text) => mentionsGo(text) || /go\.exe/.test(text),
    priority: 1,
    examples: ["Program 'go.exe' failed to run: Access is denied"],
    others: ["go-does-not-start"],
  },
  {
    id: "output-not-writable",
    messages: [
      "open {drive}.exe: Access is denied",
      "mkdir {drive}: Access is denied",
      "remove {drive}.exe: Access is denied",
    ],
    when: (_, text) => /\b(?:open|mkdir|remove) [A-Z]:[\\/]Program Files/i.test(text) && mentionsGo(text),
    priority: 3,
    examples: [
      "go install github.com/mona/ledger: open C:\\Program Files\\Go\\bin\\ledger.exe: Access is denied.",
    ],
    remedy: {
      en: "go writes below C:\\Program Files, where only the administrator may: GOBIN or GOPATH leads there, or -o does. Remove the setting; go install then writes to %USERPROFILE%\\go\\bin.",
      "zh-CN":
        "go 要写入 C:\\Program Files，而只有管理员可以写入：GOBIN 或 GOPATH 指向那里，或由 -o 指定。请取消该设置，go install 就会写入 %USERPROFILE%\\go\\bin。",
      commands: ["go env GOBIN GOPATH", "go env -u GOBIN"],
    },
    others: ["gobin-malformed", "gopath-is-goroot"],
  },
  {
    id: "tcc-blocked",
    messages: ["open {path}: operation not permitted"],
    when: ({ path = "" }) => OF_MACOS.test(path),
    priority: 4,
    examples: ["go: open /Users/mona/Documents/ledger/go.mod: operation not permitted"],
  },
  {
    id: "fd-limit-low",
    messages: [
      "inotify_add_watch",
      "inotify_init1",
      "System limit for number of file watchers reached",
      "user limit on the total number of inotify watches was reached",
      "user limit on inotify instances reached",
    ],
    when: (_, text) => mentionsGo(text) || /fsnotify|\bair\b|\breflex\b|gopls|watcher\.go/.test(text),
    priority: 4,
    examples: ["air: watcher: no space left on device: inotify_add_watch /w/ledger main.go"],
    remedy: {
      en: "A program that watches files (air, gopls, an editor) reached Linux' limits for it: max_user_watches directories, max_user_instances programs. Disks and memory are fine. Raise the limits in /etc/sysctl.d, and let the watcher leave out node_modules, vendor and .git.",
      "zh-CN":
        "监视文件的程序（air、gopls、编辑器）达到了 Linux 的上限：max_user_watches 限制目录数，max_user_instances 限制程序数。磁盘和内存没有问题。请在 /etc/sysctl.d 中提高上限，并让监视程序排除 node_modules、vendor 和 .git。",
      commands: [
        "cat /proc/sys/fs/inotify/max_user_watches /proc/sys/fs/inotify/max_user_instances",
        "sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512",
      ],
    },
  },
  {
    id: "shell-file-not-read",
    messages: ["profile.ps1 cannot be loaded because running scripts is disabled on this system"],
    when: (_, text) => mentionsGo(text) || /go(?:env|lang)?\b|mise|scoop/i.test(text),
    priority: 1,
    examples: [
      ". : File C:\\Users\\mona\\Documents\\WindowsPowerShell\\profile.ps1 cannot be loaded because running scripts is disabled on this system.\nPS> go version",
    ],
    remedy: {
      en: "PowerShell does not run your profile, so what it puts on Path is missing. Allow scripts of your own: Set-ExecutionPolicy -Scope CurrentUser RemoteSigned, then open a new terminal.",
      "zh-CN":
        "PowerShell 没有运行你的配置文件，因此其中加入 Path 的目录缺失。请允许运行自己的脚本：Set-ExecutionPolicy -Scope CurrentUser RemoteSigned，然后打开新终端。",
    },
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      "Expected a variable name after this $.",
      "$(...) is not supported. In fish, please use",
      "Illegal variable name.",
    ],
    when: (_, text) => /go env|GOPATH|GOROOT|GOBIN|\bgo\/bin\b/.test(text),
    priority: 1,
    examples: ["Illegal variable name.\nexport PATH=$PATH:$(go env GOPATH)/bin"],
    remedy: {
      en: "The line is written for bash or zsh, and this shell has another syntax. fish: fish_add_path (go env GOPATH)/bin, set -gx NAME value. tcsh: setenv NAME value, set path = ($path `go env GOPATH`/bin).",
      "zh-CN":
        "这一行是为 bash 或 zsh 写的，而当前 shell 的语法不同。fish：fish_add_path (go env GOPATH)/bin，set -gx NAME value。tcsh：setenv NAME value，set path = ($path `go env GOPATH`/bin)。",
    },
  },
  {
    id: "path-entry-broken",
    messages: ["set: Warning: path component {path} may not be valid in PATH"],
    when: ({ path = "" }) => /go/.test(path),
    priority: 1,
    examples: ["set: Warning: path component /usr/local/go/bin may not be valid in PATH."],
    remedy: {
      en: "fish adds {path} to PATH, and there is no such directory. Look where Go is (the archive's is /usr/local/go/bin, Homebrew's is found without a line), and correct the line in config.fish: fish_add_path DIRECTORY.",
      "zh-CN":
        "fish 把 {path} 加入 PATH，但没有这个目录。请查看 Go 的实际位置（压缩包为 /usr/local/go/bin，Homebrew 不需要这一行），并改正 config.fish 中的那一行：fish_add_path DIRECTORY。",
      commands: ["ls {path}"],
    },
  },
  {
    id: "sdk-tools-unusable",
    messages: [
      "imports {std}: open {drive}: Access is denied",
      "imports {std}: open {path}: permission denied",
      "package {std}: open {drive}: Access is denied",
      "go install {value}: open {drive}.a: Access is denied",
      "go build {value}: open {drive}.a: Access is denied",
    ],
    priority: 2,
    examples: [
      "package main\n\timports runtime: open C:\\Users\\mona\\scoop\\apps\\go\\current\\src\\runtime\\asm_ppc64x.h: Access is denied.",
    ],
    remedy: {
      en: "go may not read or write its own files there: they were unpacked by another account, a virus scanner holds them, or an old Go compiles the standard library again in Program Files. Install a current Go (1.20 and newer write nothing there), unpack it as the account that uses it, and let the scanner except the directory.",
      "zh-CN":
        "go 无法读写该处自己的文件：由其他账户解压、被杀毒软件占用，或旧版 Go 要在 Program Files 中重新编译标准库。请安装当前的 Go（1.20 及更新版本不会写入那里），以使用它的账户解压，并在杀毒软件中排除该目录。",
      commands: ["go env GOROOT", "go version"],
    },
    others: ["antivirus", "go-too-old"],
  },
  {
    id: "shell-shadows-go",
    messages: [
      'malformed import path "{{context.Compiler}}"',
      'malformed import path "{{context.{value}": invalid char',
    ],
    priority: 3,
    examples: [
      "packages.Load error: err: exit status 1: stderr: malformed import path \"{{context.Compiler}}\": invalid char '{'",
    ],
    remedy: {
      en: 'The go that gopls starts is a script or batch file that takes its arguments apart at spaces. Let it pass them on whole: "$@" in a shell script, %* in a batch file. Or remove it, so that the SDK\'s own go comes first on PATH.',
      "zh-CN":
        'gopls 启动的 go 是一个脚本或批处理文件，它在空格处拆开了参数。请让它原样传递参数：shell 脚本用 "$@"，批处理文件用 %*。或者删除它，让 SDK 自带的 go 排在 PATH 最前面。',
      commands: ["command -v go", "go env GOROOT"],
    },
    others: ["multiple-go-on-path"],
  },
];
