import type { ErrorMessage, KnownError } from "./known-error.ts";

const NAMES_GO = /\bgo(?:lang)?\b/i;

/** What package managers and version managers say when they cannot give a Go, in the words of their own commands. */
export const PACKAGE_MANAGERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "no-such-release",
    messages: [
      "No formulae found for go@{version}",
      'No available formula with the name "go@{version}"',
      "No formulae or casks found for go@{version}",
      "error: target not found: go",
      "error: target not found: golang",
      "go-{version}: breaks: world[go",
      "breaks: world[go>={version}]",
      "Couldn't find manifest for 'go",
      "Couldn't find manifest for \"go",
      "No package found matching input criteria.",
      "The package was not found with the source(s) listed.",
      "golang not installed. The package was not found",
      "No packages found matching input criteria",
      '[g] The "{version}" version does not exist',
      "[g] Version not found",
      "'golang' not found in package names",
      "'go' not found in package names",
      "attribute 'go_{value}' missing",
    ],
    when: (_, text) => NAMES_GO.test(text) || /\[g\]|go_\d/.test(text),
    priority: 1,
    examples: [
      'Error: No available formula with the name "go@1.19".',
      "> winget install GoLang.Go.1.99\nNo package found matching input criteria.",
      "ERROR: unable to select packages:\n  go-1.20.1-r0:\n    breaks: world[go>=1.22]",
    ],
    remedy: {
      en: "The package manager has no Go of that name or version. Look how it calls them: brew search go, apt-cache search golang, apk search go, winget search GoLang, choco search golang, scoop search go, dnf list golang. Old releases and the newest one are at https://go.dev/dl/; a version manager (mise use go@VERSION) has all of them. On Alpine and Debian a newer release of the distribution has a newer Go.",
      "zh-CN":
        "软件包管理器中没有这个名称或版本的 Go。请查看它的命名：brew search go、apt-cache search golang、apk search go、winget search GoLang、choco search golang、scoop search go、dnf list golang。旧版本和最新版本都在 https://go.dev/dl/；版本管理器（mise use go@VERSION）提供所有版本。在 Alpine 和 Debian 上，更新的发行版带有更新的 Go。",
    },
    others: ["go-too-old"],
  },
  {
    id: "sdk-download-damaged",
    messages: [
      "tar (child): go{version}: Cannot open: No such file or directory",
      "tar: go{version}: Cannot open: No such file or directory",
      "tar: Error opening archive: Failed to open 'go{version}'",
    ],
    priority: 2,
    examples: [
      "$ sudo tar -C /usr/local -xzf go1.22.1.linux-amd64.tar.gz\ntar (child): go1.22.1.linux-amd64.tar.gz: Cannot open: No such file or directory",
    ],
    remedy: {
      en: "The archive is not in this directory, or has another name: the download went elsewhere (~/Downloads), or the file is for another processor. Look with ls, or download it here: curl -LO https://go.dev/dl/ and the exact name from that page.",
      "zh-CN":
        "当前目录没有这个压缩包，或名字不同：可能下载到了别处（~/Downloads），或文件是其他处理器的。请用 ls 查看，或在这里下载：curl -LO https://go.dev/dl/ 加上该页面上的准确文件名。",
      commands: ["ls"],
    },
  },
  {
    id: "sdk-download-damaged",
    messages: [
      "This installation package could not be opened",
      "[g] resource({value}) download failed",
      "[g] URL({value}) is unreachable",
    ],
    when: (_, text) => /go\d[\w.]*\.(?:windows|msi)|\[g\]|\bGo\b/.test(text),
    priority: 1,
    examples: [
      "[g] resource(https://go.dev/dl/go1.22.1.linux-amd64.tar.gz) download failed ==> dial tcp: i/o timeout",
    ],
    others: ["goproxy-unreachable", "http-proxy-dead"],
  },
  {
    id: "vm-no-version",
    messages: [
      "mise ERROR go@{version} not installed",
      "mise go@{version} not installed",
      "mise ERROR {value} is not trusted",
      "mise ERROR Config files in {path} are not trusted",
      "mise ERROR Config file {path} is not trusted",
    ],
    when: (_, text) => /trusted|go@/.test(text),
    priority: 1,
    examples: [
      "mise ERROR go@1.22.3 not installed",
      "mise ERROR Config files in ~/app/mise.toml are not trusted.",
    ],
    remedy: {
      en: "mise has not installed the Go that this directory asks for, or does not read the directory's mise.toml before you have looked at it: mise trust, then mise install. go is on PATH afterwards where mise is activated.",
      "zh-CN":
        "mise 还没有安装当前目录要求的 Go，或者在你确认之前不读取该目录的 mise.toml：先 mise trust，再 mise install。之后在激活了 mise 的 shell 中 go 就在 PATH 上。",
      commands: ["mise trust", "mise install"],
    },
    others: ["version-manager-not-loaded"],
  },
  {
    id: "vm-no-version",
    messages: [
      "invalid command provided: global",
      "invalid command provided: local",
      "asdf: unknown command: global",
      "asdf: unknown command: local",
      "No plugin named golang",
      "Plugin named golang not installed",
      "Plugin named golang not found",
      "plugin golang not found",
      "plugin does not exist: golang",
    ],
    when: (_, text) => /asdf|golang/.test(text),
    priority: 3,
    examples: ["$ asdf global golang 1.22.1\ninvalid command provided: global", "No plugin named golang"],
    remedy: {
      en: "asdf from 0.16 on has no global and local: asdf set -u golang VERSION writes the version to your home directory, asdf set golang VERSION to this directory. The plugin comes first: asdf plugin add golang, then asdf install golang VERSION.",
      "zh-CN":
        "asdf 0.16 起没有 global 和 local：asdf set -u golang VERSION 写入主目录，asdf set golang 版本 写入当前目录。首先需要插件：asdf plugin add golang，然后 asdf install golang 版本。",
      commands: ["asdf plugin add golang", "asdf install golang latest", "asdf set -u golang latest"],
    },
  },
  {
    id: "vm-no-version",
    messages: [
      "unknown command: go. Perhaps you have to reshim?",
      "goenv: go: command not found",
      "[g] The {value} version does not exist, please install it first",
    ],
    priority: 2,
    examples: ["unknown command: go. Perhaps you have to reshim?"],
    remedy: {
      en: "The version manager's shim ran and has no Go to run: the selected version is not installed, or its shims are of an older state. List the versions, install one, choose it, and create the shims again (asdf reshim golang, goenv rehash).",
      "zh-CN":
        "版本管理器的 shim 运行了，但没有可用的 Go：所选版本没有安装，或 shims 已过时。请列出版本，安装并选择一个，然后重建 shims（asdf reshim golang、goenv rehash）。",
      commands: ["asdf list golang", "asdf reshim golang"],
    },
    others: ["vm-shims-stale"],
  },
  {
    id: "version-manager-needs-program",
    messages: [
      "Could not find bison",
      "Could not find mercurial",
      "ERROR: Can't find 'bison' in PATH",
      "ERROR: Missing requirements.",
    ],
    when: (_, text) => /gvm|bison/.test(text),
    examples: [
      "$ gvm install go1.4\nCould not find bison\n\n  linux: apt-get install bison\n\nERROR: Missing requirements.",
    ],
    text: {
      en: {
        title: "The version manager needs a program of the system",
        why: "Version managers are scripts that call others: curl and git to fetch Go, sha256sum to check it, and gvm also make, gcc and bison to build it from source. One of them is not installed or not on PATH.",
      },
      "zh-CN": {
        title: "版本管理器需要系统中的某个程序",
        why: "版本管理器是调用其他程序的脚本：用 curl 和 git 获取 Go，用 sha256sum 校验，gvm 还用 make、gcc 和 bison 从源码构建。其中有一个没有安装或不在 PATH 中。",
      },
    },
    remedy: {
      en: "Install what the message names (Debian, Ubuntu: sudo apt install bison build-essential curl git; Fedora: sudo dnf install bison gcc make). A finished Go needs none of it: gvm install go1.22.0 -B.",
      "zh-CN":
        "请安装报错所列的程序（Debian、Ubuntu：sudo apt install bison build-essential curl git；Fedora：sudo dnf install bison gcc make）。安装编译好的 Go 则不需要它们：gvm install go1.22.0 -B。",
      commands: ["gvm install go1.22.0 -B"],
    },
    verifyCommands: ["command -v bison make gcc git"],
    references: ["https://github.com/moovweb/gvm"],
  },
  {
    id: "gopath-checkout-stale",
    messages: [
      "exists but {path}/.git does not - stale checkout?",
      "{path} exists but {path2} does not - stale checkout?",
      "is not using a known version control system",
      "is from {value}, should be from {value2}",
      "is a custom import path for {value}, but {path} is checked out from",
      'directory "{path}" uses {name}, but parent "{path2}" uses {name2}',
      "There is no tracking information for the current branch.",
      "You are not currently on a branch.",
      "fatal: Unable to create '{path}/.git/index.lock': File exists",
    ],
    when: (_, text) =>
      /go\/src\/|\/src\/[\w.-]+\.\w+\/|\bgo get\b/.test(text) &&
      /stale|version control|checked out from|but parent|pull --ff-only|should be from|index\.lock/i.test(
        text,
      ),
    priority: 1,
    examples: [
      "package github.com/x/y: /home/u/go/src/github.com/x/y exists but /home/u/go/src/github.com/x/y/.git does not - stale checkout?",
      "# cd /home/u/go/src/github.com/x/y; git pull --ff-only\nThere is no tracking information for the current branch.",
    ],
    text: {
      en: {
        title: "A checkout in GOPATH/src is stale",
        why: "In GOPATH mode each dependency is a checkout in GOPATH/src, as old as its last go get, and those of different age may not fit together. go get -u cannot update one that is no clean checkout of a branch: it has no .git, is at a commit instead of a branch, or is a copy or fork.",
      },
      "zh-CN": {
        title: "GOPATH/src 中的检出已过时",
        why: "在 GOPATH 模式下，每个依赖都是 GOPATH/src 中的检出，停留在上次 go get 时，新旧不一的检出可能互不匹配。如果某个目录不是分支的干净检出，go get -u 无法更新它：没有 .git、停在某个 commit，或是副本或 fork。",
      },
    },
    remedy: {
      en: "Move the directory away and run go get again, or check out its branch there (git checkout main). With modules nothing is checked out into GOPATH/src: leave GO111MODULE unset and work in a directory with a go.mod.",
      "zh-CN":
        "请移走该目录后重新运行 go get，或在其中检出分支（git checkout main）。使用模块时不会检出到 GOPATH/src：不要设置 GO111MODULE，在有 go.mod 的目录中工作。",
      commands: ["go env GO111MODULE GOPATH"],
    },
    others: ["go111module-off", "go-too-old"],
    verifyCommands: ["go env GOPATH GO111MODULE"],
    references: ["https://pkg.go.dev/cmd/go#hdr-GOPATH_and_Modules"],
  },
  {
    id: "project-in-gopath-src",
    messages: ["modules disabled by GO111MODULE=auto in GOPATH/src"],
    priority: 1,
    examples: [
      "warning: modules disabled by GO111MODULE=auto in GOPATH/src;\n\tignoring go.mod;\n\tsee 'go help modules'",
    ],
    others: ["go111module-off", "go-too-old"],
  },
];
