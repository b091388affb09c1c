import type { ErrorMessage, KnownError } from "./known-error.ts";

/** A release of Go that an installer was asked for and does not have, and files with the line ends of Windows. */
export const MISSING_RELEASES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "no-such-release",
    messages: [
      "Unable to find Go version '{value}'",
      "Unable to find Go version {value} for platform",
      "manifest for golang:{value} not found",
      "golang:{value}: not found",
      "go-build: definition not found: {version}",
      'No available formula with the name "go@{version}',
      "Error: go@{version} has been disabled",
      "Unable to locate package golang-{version}",
      "Unable to locate package golang",
      "No match for argument: golang",
      "Could not find a version that satisfied version spec: {version}",
    ],
    when: (_, text) => /\bgo(?:lang|env)?\b/i.test(text),
    priority: 1,
    examples: [
      "Error: Unable to find Go version '1.99' for platform linux and architecture x64.",
      "ERROR: failed to solve: golang:1.99-alpine: docker.io/library/golang:1.99-alpine: not found",
      'Error: No available formula with the name "go@1.15". Did you mean go@1.22?',
      "go-build: definition not found: 1.99.1",
    ],
    text: {
      en: {
        title: "The installer does not have this release of Go",
        why: "The requested release does not exist, is too new or too old for this installer, or its name was misread: in YAML, 1.20 without quotes is the number 1.2.",
      },
      "zh-CN": {
        title: "安装工具中没有这个 Go 版本",
        why: "所要求的版本不存在、对该安装工具来说太新或太旧，或者名称被误读：YAML 中不加引号的 1.20 会变成数字 1.2。",
      },
    },
    remedy: {
      en: "Look at https://go.dev/dl/ for the releases that exist (from 1.21 on they have three parts: 1.21.0), and write the version between quotes in YAML. Update the list of the installer: brew update, apt-get update, git pull in goenv. actions/setup-go takes it from go.mod: go-version-file: go.mod. Stable distributions such as Debian provide only their own release: use backports or the archive from go.dev.",
      "zh-CN":
        "在 https://go.dev/dl/ 查看存在的版本（从 1.21 起为三段：1.21.0），在 YAML 中给版本加引号。更新安装工具的列表：brew update、apt-get update、在 goenv 目录 git pull。actions/setup-go 可从 go.mod 读取：go-version-file: go.mod。Debian 稳定版等发行版只提供自己的版本：请使用 backports 或 go.dev 的压缩包。",
    },
    verifyCommands: ["go version"],
    references: ["https://go.dev/dl/", "https://go.dev/doc/devel/release"],
  },
  {
    id: "ci-cache-not-restored",
    messages: [
      "Restore cache failed: Dependencies file is not found in",
      "Restore cache failed: Some specified paths were not resolved",
      "go/pkg/mod/{value}: Cannot open: File exists",
      'Failed to restore: "/usr/bin/tar" failed with error',
    ],
    when: (_, text) => /pkg\/mod|go\.(?:sum|mod)|\bGo version\b|setup-go|GOMODCACHE/i.test(text),
    priority: 1,
    examples: [
      "Warning: Restore cache failed: Dependencies file is not found in /src/app. Supported file pattern: go.sum",
      "/usr/bin/tar: ../../../go/pkg/mod/golang.org/x/telemetry@v0.1.0/config.json: Cannot open: File exists",
    ],
    text: {
      en: {
        title: "The CI job did not restore Go's cache",
        why: "setup-go looks for go.sum to name the cache, and unpacks it over the module cache, whose files are read-only. Go works without it; the job is only slower.",
      },
      "zh-CN": {
        title: "CI 任务没有恢复 Go 的缓存",
        why: "setup-go 用 go.sum 命名缓存，并把它解压到模块缓存上，而其中的文件是只读的。没有缓存 Go 也能工作，只是任务较慢。",
      },
    },
    remedy: {
      en: 'Run actions/checkout before actions/setup-go; name the file if go.sum is in a subdirectory (cache-dependency-path: sub/go.sum). For "File exists", cache once only: cache: false in the second setup-go, or in the job that uses actions/cache itself; on a self-hosted runner also empty the module cache.',
      "zh-CN":
        "在 actions/setup-go 之前运行 actions/checkout；如果 go.sum 在子目录，请写出路径（cache-dependency-path: sub/go.sum）。出现“File exists”时，只缓存一次：在第二个 setup-go 或自己使用 actions/cache 的任务中设 cache: false；自托管 runner 还要清空模块缓存。",
    },
    verifyCommands: ["go env GOMODCACHE GOCACHE"],
    references: ["https://github.com/actions/setup-go#caching-dependency-files-and-build-outputs"],
  },
  {
    id: "gotoolchain-unavailable",
    messages: ["go: exec go{version}: no such file or directory"],
    priority: 3,
    examples: [
      "/go # GOTOOLCHAIN=go1.20.7 go version\ngo: downloading go1.20.7 (linux/amd64)\ngo: exec go1.20.7: no such file or directory",
    ],
    remedy: {
      en: "go downloaded toolchain {version}, and the system cannot start it: toolchains before Go 1.21 need glibc, which Alpine does not have. Use Go 1.21 or newer in GOTOOLCHAIN and go.mod, or an image with glibc (FROM golang:{version}).",
      "zh-CN":
        "go 已下载工具链 {version}，但系统无法启动它：Go 1.21 以前的工具链需要 glibc，而 Alpine 没有。请在 GOTOOLCHAIN 和 go.mod 中使用 1.21 或更新的版本，或使用带 glibc 的镜像（FROM golang:{version}）。",
      commands: ["go env GOTOOLCHAIN", "env GOTOOLCHAIN=local go version"],
    },
    others: ["libc-too-old"],
  },
  {
    id: "gotoolchain-unavailable",
    messages: ["no releases found for go >= {version}", "switching to go >= {version}:"],
    priority: 2,
    examples: ["go: no releases found for go >= 1.99"],
  },
  {
    id: "windows-line-ends",
    messages: [
      "$'\\r': command not found",
      "bash\\r: No such file or directory",
      "sh\\r: No such file or directory",
      "/bin/bash^M: bad interpreter",
      "/bin/sh^M: bad interpreter",
      "\\r': No such file or directory",
    ],
    when: (_, text) => /\\r|\^M/.test(text),
    priority: 1,
    examples: [
      "-bash: /home/pat/.bashrc: line 3: $'\\r': command not found",
      "/usr/bin/env: 'bash\\r': No such file or directory",
    ],
    text: {
      en: {
        title: "A script or startup file has the line ends of Windows",
        why: "Each line has a carriage return (CR) at its end. A Unix shell takes that for a part of the last word: of a command, of PATH, or of GOPATH.",
      },
      "zh-CN": {
        title: "脚本或启动文件使用了 Windows 换行符",
        why: "每一行末尾都有回车符（CR），Unix shell 会把它当作最后一个词的一部分：命令、PATH 或 GOPATH 的一部分。",
      },
    },
    remedy: {
      en: "Convert the file to Unix line ends: sed -i 's/\\r$//' FILE, or dos2unix FILE, and set the editor to LF. In a Git checkout on Windows: a .gitattributes file with *.sh text eol=lf. Then open a new terminal.",
      "zh-CN":
        "把文件转换为 Unix 换行符：sed -i 's/\\r$//' 文件，或 dos2unix 文件，并把编辑器设为 LF。Windows 上的 Git 检出：在 .gitattributes 中写 *.sh text eol=lf。然后打开新终端。",
      commands: ["grep -rl $'\\r' ~/.profile ~/.bashrc ~/.zshrc"],
    },
    others: ["gopath-malformed", "path-entry-broken"],
    verifyCommands: ["file ~/.profile ~/.bashrc"],
    references: ["https://www.gnu.org/software/bash/manual/bash.html"],
  },
  {
    id: "gvm-not-sourced",
    messages: ["ERROR: Unrecognized command line argument: 'use'"],
    priority: 1,
    examples: ["$ gvm use go1.21\nERROR: Unrecognized command line argument: 'use'"],
    others: ["shell-file-not-read"],
  },
  {
    id: "vm-no-version",
    messages: [
      "ERROR: Invalid or corrupt Go version",
      "/.gvm/environments/default: No such file or directory",
      "no such file or directory: {path}/.gvm/environments/default",
    ],
    priority: 1,
    examples: ["ERROR: Invalid or corrupt Go version"],
    remedy: {
      en: "gvm has no default version, or the one it names is gone. List the installed ones, install one if there is none (gvm install go1.N.P -B), and make it the default: gvm use go1.N.P --default.",
      "zh-CN":
        "gvm 没有默认版本，或所选版本已不存在。请列出已安装的版本，没有时先安装（gvm install go1.N.P -B），再设为默认：gvm use go1.N.P --default。",
      commands: ["gvm list"],
    },
    others: ["gvm-not-sourced"],
  },
  {
    id: "shell-file-not-read",
    messages: ["$GOPATH and $GOROOT environment variables are required"],
    priority: 1,
    examples: ["ERROR: $GOPATH and $GOROOT environment variables are required."],
    remedy: {
      en: "The version manager g reads GOROOT and GOPATH from the environment; its installer exports them in the shell's startup file. Open a new terminal. If it says the same there, the file is not read by this kind of shell: add export GOPATH=$HOME/go; export GOROOT=$HOME/.go; export PATH=$GOPATH/bin:$PATH to it. A Go that was installed otherwise should be removed from PATH.",
      "zh-CN":
        "版本管理器 g 从环境变量读取 GOROOT 和 GOPATH，其安装程序会把它们写入 shell 的启动文件。请打开新终端。如果仍然如此，说明这种 shell 没有读取该文件：请加入 export GOPATH=$HOME/go; export GOROOT=$HOME/.go; export PATH=$GOPATH/bin:$PATH。以其他方式安装的 Go 应从 PATH 中去掉。",
      commands: ["printenv GOROOT GOPATH"],
    },
    others: ["vm-stale-goroot", "goroot-not-found"],
  },
  {
    id: "govcs-disallows",
    messages: ["GOVCS disallows using {name} for"],
    priority: 1,
    examples: ["go: GOVCS disallows using hg for public example.com/x; see 'go help vcs'"],
    text: {
      en: {
        title: "GOVCS does not allow this version control system",
        why: "For public modules go uses only git and hg by default, and GOVCS may allow fewer. The module is in a repository of another kind.",
      },
      "zh-CN": {
        title: "GOVCS 不允许使用这种版本控制系统",
        why: "对公共模块，go 默认只使用 git 和 hg，GOVCS 可能更严格。该模块位于其他类型的仓库中。",
      },
    },
    remedy: {
      en: "Let a module proxy fetch it (GOPROXY=https://proxy.golang.org), or allow {name} for that path: go env -w GOVCS=PATH:{name},public:git|hg,private:all. For a private module, GOPRIVATE allows all.",
      "zh-CN":
        "让模块代理去获取（GOPROXY=https://proxy.golang.org），或对该路径放行 {name}：go env -w GOVCS=PATH:{name},public:git|hg,private:all。私有模块加入 GOPRIVATE 后全部允许。",
      commands: ["go env GOVCS GOPROXY GOPRIVATE"],
    },
    verifyCommands: ["go env GOVCS"],
    references: ["https://go.dev/ref/mod#vcs-govcs"],
  },
];
