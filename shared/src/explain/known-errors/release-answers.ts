import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** What version managers, buildpacks and CI actions say of a release that they do not get, or get instead of another. */
export const RELEASE_ANSWERS: readonly ErrorMessage[] = [
  {
    id: "go-too-old",
    messages: [
      "Setup go version spec {version}",
      "Attempting to download {version}...",
      "Successfully set up Go version {version}",
    ],
    // 1.10, 1.20 and 1.30 as a number: nobody asks for releases of 2013 and 2014.
    when: ({ version = "" }) => /^1\.[123]$/.test(version),
    priority: 2,
    examples: [
      "Run actions/setup-go@v5\nSetup go version spec 1.2\nAttempting to download 1.2...\nAcquiring go1.2.2 from https://example.com/go1.2.2.linux-amd64.tar.gz",
    ],
    remedy: {
      en: "YAML reads go-version: 1.20 as the number 1.2, 1.10 as 1.1, and 1.30 as 1.3: the action installs a release from 2013 or 2014. Write the version in quotes (go-version: '1.20'), or take it from the project: go-version-file: go.mod.",
      "zh-CN":
        "YAML 把 go-version: 1.20 读作数字 1.2，把 1.10 读作 1.1，把 1.30 读作 1.3，因此安装了 2013 或 2014 年的版本。请给版本加引号（go-version: '1.20'），或从项目读取：go-version-file: go.mod。",
    },
  },
  {
    id: "no-such-release",
    messages: [
      "Fetching {version}.linux-amd64.tar.gz",
      "The versions of go supported in this buildpack are",
      "It looks like you're trying to use go {version}",
      "DEPENDENCY MISSING IN MANIFEST: Version {version} of dependency go",
      "Platform '{value}' not supported!",
      "Couldn't find manifest for 'go{version}'",
    ],
    when: ({ version = "" }, text) =>
      !/^go/.test(version) &&
      /\bgo(?:lang)?(?:\b|\d)|asdf|scoop/i.test(text.replace(/go-support#go-versions/g, "")),
    priority: 2,
    examples: [
      "-----> Go app detected\n-----> Installing 1.9.4\n-----> Fetching 1.9.4.linux-amd64.tar.gz...\ngzip: stdin: not in gzip format",
      "It looks like you're trying to use go 1.6.\nThe versions of go supported in this buildpack are:\n- 1.5.3",
    ],
    remedy: {
      en: "The buildpack or manager has no archive of that name. Ask for a release that it lists, in the form that it wants: go1.N.P with the word go for Heroku (GOVERSION, or // +heroku goVersion go1.N in go.mod), 1.N.P without it for others. Update the buildpack or manager itself for newer releases.",
      "zh-CN":
        "构建包或管理器没有该名称的归档。请使用其列表中的版本，并按它要求的格式书写：Heroku 需要带 go 的 go1.N.P（GOVERSION，或 go.mod 中的 // +heroku goVersion go1.N），其他工具用不带 go 的 1.N.P。需要更新的版本时，请更新构建包或管理器本身。",
    },
    others: ["go-too-old"],
  },
  {
    id: "no-such-release",
    messages: ["error: failed retrieving file 'go-{value}'", "failed retrieving file 'golang-{value}'"],
    priority: 1,
    examples: [
      "error: failed retrieving file 'go-2:1.22.1-1-x86_64.pkg.tar.zst' from mirror.example : The requested URL returned error: 404",
    ],
    remedy: {
      en: "pacman's list names a package that the mirrors have replaced since. Update the lists and the system together: sudo pacman -Syu go (-Sy alone leaves a half updated system).",
      "zh-CN":
        "pacman 的列表中的软件包已被镜像替换。请同时更新列表和系统：sudo pacman -Syu go（只用 -Sy 会使系统只更新一部分）。",
      commands: ["sudo pacman -Syu go"],
    },
  },
  {
    id: "sdk-download-damaged",
    messages: [
      "BadZipFile: File is not a zip file",
      "tarfile.ReadError: not a gzip file",
      "tarfile.ReadError: file could not be opened",
    ],
    when: (_, text) => /pre[-_]commit/.test(text) && /go(?:lang|leaks|-)|\.cache[\\/]pre-commit/.test(text),
    priority: 1,
    examples: [
      "[INFO] Installing environment for https://github.com/holm/golint-hook.\nAn unexpected error has occurred: BadZipFile: File is not a zip file\nCheck the log at C:\\Users\\ines\\.cache\\pre-commit\\pre-commit.log",
    ],
    remedy: {
      en: "pre-commit downloads a Go of its own for hooks in Go, and got a page instead of the archive: a company's filter, or a proxy without login. Install Go and put it on PATH, then pre-commit takes that one (language_version: system), or let the filter pass go.dev and dl.google.com. Remove the half-made environment with pre-commit clean.",
      "zh-CN":
        "pre-commit 会为 Go 编写的钩子下载 Go，但得到的是网页而不是归档：可能是公司过滤器或需要登录的代理。请安装 Go 并加入 PATH，pre-commit 就会使用它（language_version: system），或放行 go.dev 和 dl.google.com。用 pre-commit clean 删除未完成的环境。",
    },
    others: ["corporate-ca", "http-proxy-dead"],
  },
  {
    id: "sdk-download-damaged",
    messages: [
      'Failed to download resource "go"',
      'Failed to download resource "go@{version}"',
      'Failed to download resource "go ({version})"',
      "==> [Error] Rate limit exhausted",
    ],
    priority: 1,
    examples: ['$ brew install go\nError: go: Failed to download resource "go"'],
  },
  {
    id: "vm-shims-stale",
    messages: ["No executable {tool} found for current version"],
    priority: 2,
    examples: [
      "No executable gopls found for current version. Please select a different version or install gopls manually for the current version",
    ],
    remedy: {
      en: "asdf keeps installed tools for each Go release, and {tool} is there for another one only. Install it again with the selected Go, then run asdf reshim golang.",
      "zh-CN":
        "asdf 为每个 Go 版本分别保存已安装的工具，{tool} 只存在于另一个版本中。请用当前选择的 Go 重新安装它，然后运行 asdf reshim golang。",
      commands: ["asdf current golang", "go install {install}@latest", "asdf reshim golang"],
    },
    others: ["vm-no-version"],
  },
  {
    id: "vm-no-version",
    messages: ["go@{version} is not in the lockfile"],
    priority: 1,
    examples: ["mise ERROR go@1.24.2 is not in the lockfile\nhint: run mise lock"],
    remedy: {
      en: "mise installs only what mise.lock names, because locked is set. Add the release to it: mise lock, or mise use go@VERSION, and commit the file; to install without it, unset MISE_LOCKED.",
      "zh-CN":
        "由于设置了 locked，mise 只安装 mise.lock 中列出的版本。请把该版本加入其中：mise lock，或 mise use go@VERSION，并提交该文件；要不经锁文件安装，请取消 MISE_LOCKED。",
      commands: ["mise lock"],
    },
  },
  {
    id: "goenv-unusable",
    messages: [
      "reading go env config: read {value}: is a directory",
      "reading go env config: read {value}: Incorrect function",
      "reading go env config: read {value} …: Incorrect function",
      "reading go env config: read {value} …: The handle is invalid",
      "reading go env config: read {value}: The handle is invalid",
      "reading go env config: read {drive}: Incorrect function",
    ],
    priority: 3,
    examples: [
      "PS D:\\anker> go env -w GOFLAGS=-mod=mod\ngo: reading go env config: read D:\\Tools 1\\GOENV: Incorrect function.",
    ],
    remedy: {
      en: "GOENV names a directory, and go wants a file there, in which go env -w stores settings. Unset GOENV, so that go uses its default file, or let it name a file in a directory of yours.",
      "zh-CN":
        "GOENV 指向目录，而 go 需要一个文件，用于保存 go env -w 的设置。请取消 GOENV，让 go 使用默认文件，或让它指向你自己目录中的文件。",
      commands: ["go env GOENV"],
    },
    others: ["directory-blocked", "goenv-off-exported"],
  },
  {
    id: "cgo-silently-off",
    messages: ["C source files not allowed when not using cgo", "{value}.c:{number} unknown #: {name}"],
    when: (_, text) => !/^#!/.test(text),
    priority: 1,
    examples: [
      "$ GOOS=windows GOARCH=386 go build\nC source files not allowed when not using cgo: sqlite3-binding.c",
      "../anker/sqlite3.c:241 unknown #: if\n../anker/sqlite3.c:256 unknown #: if",
    ],
  },
  {
    id: "assignment-refused",
    messages: ["syntax error near unexpected token `('"],
    when: (_, text) =>
      /(?:PATH|GO\w+)=[^\n]*Program Files \(x86\)|(?:PATH|GO\w+)=[^\n"']*\(/.test(text) && mentionsGo(text),
    priority: 1,
    examples: [
      "$ export PATH=$PATH:/mnt/c/Program Files (x86)/Go/bin\nbash: syntax error near unexpected token `('",
    ],
    remedy: {
      en: 'The path has spaces or parentheses, and the shell reads them as its own. Put the value in double quotes: export PATH="$PATH:/mnt/c/Program Files (x86)/Go/bin". In WSL, install Go for Linux instead of calling the one of Windows.',
      "zh-CN":
        '路径含有空格或括号，shell 会按自己的语法解释它们。请给值加上双引号：export PATH="$PATH:/mnt/c/Program Files (x86)/Go/bin"。在 WSL 中，请安装 Linux 版 Go，而不是调用 Windows 的 go。',
    },
  },
  {
    id: "assignment-refused",
    messages: ["The term '{drive}' is not recognized"],
    when: ({ drive = "" }, text) =>
      new RegExp(`\\$env:\\w+ ?= ?${drive.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`, "i").test(text),
    priority: 1,
    examples: [
      "PS C:\\w> $env:GOPATH=C:\\tools\\go\nC:\\tools\\go : The term 'C:\\tools\\go' is not recognized as the name of a cmdlet",
    ],
    remedy: {
      en: 'PowerShell takes an unquoted value for a command. Write it in quotes: $env:GOPATH = "C:\\tools\\go". To keep it for new terminals: go env -w GOPATH=C:\\tools\\go, or [Environment]::SetEnvironmentVariable.',
      "zh-CN":
        'PowerShell 会把没有引号的值当作命令。请加上引号：$env:GOPATH = "C:\\tools\\go"。要在新终端中保留：go env -w GOPATH=C:\\tools\\go，或使用 [Environment]::SetEnvironmentVariable。',
    },
  },
];
