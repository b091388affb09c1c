import { mentionsGo } from "../mentions-go.ts";
import { isKnownTool } from "../named.ts";
import type { ErrorMessage } from "./known-error.ts";

/** What gvm, goenv, asdf, mise, g, gobrew, vfox, aqua and proto print about versions, in their own words. */
export const MANAGER_MESSAGES: readonly ErrorMessage[] = [
  {
    id: "vm-no-version",
    messages: [
      "Version not found locally. Try 'gvm install {value}'",
      "is not installed. Install it by running 'gvm install",
      "ERROR: No Go version selected",
    ],
    priority: 2,
    examples: ["ERROR: Version not found locally. Try 'gvm install go1.23.1'"],
    remedy: {
      en: "gvm has no such version, or none is chosen. See gvm list, install the version (-B takes the finished archive instead of building it), and make it the default.",
      "zh-CN":
        "gvm 中没有该版本，或者没有选择版本。请用 gvm list 查看，安装该版本（-B 使用现成的压缩包而不是从源码构建），并设为默认。",
      commands: ["gvm list", "gvm install go{golang} -B", "gvm use go{golang} --default"],
    },
    others: ["gvm-not-sourced"],
  },
  {
    id: "vm-no-version",
    messages: [
      '[g] "{version}" version is not installed',
      '[g] The "{version}" version does not exist, please install it first',
      "Version {version} is not available. Use 'g install",
      "Nothing installed yet. Run `gobrew use latest`",
      "golang@{version} is not installed",
      "golang@{version} not installed",
      "Version {version} of Go is required but has not been installed",
      "Run `proto install go",
    ],
    priority: 3,
    examples: [
      '[g] The "1.22.3" version does not exist, please install it first.',
      "Error: proto::tool::required\n  x Version 1.22.3 of Go is required but has not been installed.\n  help: Run `proto install go 1.22.3` to install",
    ],
    remedy: {
      en: "The version manager does not have this version. Let it install the version and choose it, then open a new terminal: g install {version}, gobrew use {version}, vfox install golang@{version}, mise use go@{version} or proto install go {version}.",
      "zh-CN":
        "版本管理器没有安装这个版本。请安装并选择该版本，然后打开新终端：g install {version}、gobrew use {version}、vfox install golang@{version}、mise use go@{version} 或 proto install go {version}。",
      commands: ["go version"],
    },
  },
  {
    id: "vm-no-version",
    messages: ["mise ERROR golang@{version} not installed", "mise ERROR {command} is not a valid shim"],
    priority: 2,
    examples: ["mise ERROR golang@1.22.9 not installed"],
    remedy: {
      en: "mise has no such version in this directory. Install what its configuration asks for, or choose a version.",
      "zh-CN": "mise 在该目录中没有这个版本。请安装其配置要求的版本，或选择一个版本。",
      commands: ["mise install", "mise use go@latest"],
    },
    others: ["vm-shims-stale"],
  },
  {
    id: "vm-no-version",
    messages: ["No compatible versions installed (golang", "No version is set for golang; please run"],
    priority: 2,
    examples: ["No version is set for golang; please run `asdf set [options] golang <version>`"],
    remedy: {
      en: "asdf has no version of Go for this directory. List what is installed, install the version that .tool-versions names, and choose it (asdf set -u for the home directory).",
      "zh-CN":
        "asdf 在该目录没有可用的 Go 版本。请列出已安装的版本，安装 .tool-versions 中写的版本并选择它（主目录用 asdf set -u）。",
      commands: ["asdf list golang", "asdf install golang", "asdf set golang {golang}"],
    },
  },
  {
    id: "vm-shims-stale",
    messages: [
      "{path}/.asdf/shims/{command}: line {number}: {path2}/asdf: No such file or directory",
      "{path}/.asdf/shims/{command}: {number}: exec: {path2}/asdf: not found",
    ],
    priority: 3,
    examples: [
      "/home/mona/.asdf/shims/go: line 13: /opt/homebrew/Cellar/asdf/0.15.0/libexec/bin/asdf: No such file or directory",
    ],
    remedy: {
      en: "The shim calls asdf at a path that an update of asdf removed. Write the shims again; if that fails, delete the files in ~/.asdf/shims first.",
      "zh-CN":
        "shim 调用的 asdf 路径在 asdf 更新后已不存在。请重新生成 shims；如果失败，先删除 ~/.asdf/shims 中的文件。",
      commands: ["asdf reshim golang"],
    },
    others: ["cellar-pinned"],
  },
  {
    id: "vm-shim-after-system-go",
    messages: [
      "goenv: WARNING: System 'go' found at {path}",
      "Since your shims are at the end of PATH, system 'go' will be used",
    ],
    priority: 2,
    examples: ["goenv: WARNING: System 'go' found at /usr/local/go/bin/go"],
    remedy: {
      en: 'Another go comes before goenv\'s shims on PATH. Let goenv put its shims first: export GOENV_PATH_ORDER=front before eval "$(goenv init -)" in the startup file, or remove the directory of the other go from PATH. Then open a new terminal.',
      "zh-CN":
        'PATH 中另一个 go 排在 goenv 的 shims 之前。请让 goenv 把 shims 放在最前面：在启动文件的 eval "$(goenv init -)" 之前写 export GOENV_PATH_ORDER=front，或从 PATH 中删除另一个 go 的目录。然后打开新终端。',
      commands: ["command -v go"],
    },
    others: ["multiple-go-on-path", "version-manager-not-loaded"],
  },
  {
    id: "gotmpdir-bad",
    messages: ["TMPDIR={path} cannot hold executables"],
    priority: 2,
    examples: ["go-build: TMPDIR=/tmp cannot hold executables (partition possibly mounted with `noexec`)"],
    remedy: {
      en: "Nothing may be run from {path}: it is mounted with noexec. Name another directory for temporary files for this command, and GOTMPDIR for go itself.",
      "zh-CN":
        "{path} 以 noexec 挂载，其中的程序不能运行。请为该命令指定另一个临时目录，并为 go 设置 GOTMPDIR。",
      commands: ['mkdir -p "$HOME/tmp"', 'env TMPDIR="$HOME/tmp" goenv install {version}'],
    },
  },
  {
    id: "sdk-download-damaged",
    messages: [
      '[g] URL "{value}" is unreachable',
      "==> [Error] Downloading version failed:",
      "Couldn't download Go source. Check the logs",
      "Couldn't get latest Go version info",
      "update-golang.sh: die: could not download",
      "update-golang.sh: die: missing file downloaded",
      "error: failed to download {value}.tar.gz",
      "(!) Download failed.",
    ],
    when: (_, text) =>
      /\[g\]|gobrew|\bgvm\b|Go source|Go version|update-golang|go-build|Downloading Go|go\d/.test(text),
    priority: 1,
    examples: [
      '[g] URL "https://go.dev/dl/" is unreachable ==> Get "https://go.dev/dl/": dial tcp 142.250.1.1:443: i/o timeout',
      "error: failed to download 1.22.5.tar.gz\nBUILD FAILED (Ubuntu 24.04 using go-build 2.1.11)",
    ],
    remedy: {
      en: "The archive could not be fetched. Open https://go.dev/dl/ from the same machine: without an answer it is the network or a proxy (set HTTPS_PROXY; in China the managers take a mirror: G_MIRROR for g, GOBREW_REGISTRY for gobrew, GO_BUILD_MIRROR_URL for goenv). With an answer the release does not exist under that name.",
      "zh-CN":
        "无法下载压缩包。请在同一台机器上打开 https://go.dev/dl/：没有响应说明是网络或代理问题（设置 HTTPS_PROXY；国内可使用镜像：g 用 G_MIRROR，gobrew 用 GOBREW_REGISTRY，goenv 用 GO_BUILD_MIRROR_URL）。有响应则说明不存在该名称的版本。",
      commands: ["printenv HTTPS_PROXY NO_PROXY"],
    },
    others: ["http-proxy-dead", "no-such-release"],
  },
  {
    id: "no-such-release",
    messages: [
      "[g] package not found [",
      "[Error] Version {version} does not exists",
      "golang@{version} not found",
      "Package go@{version} not found",
      "No compatible versions available (golang",
      "https://dl.google.com/go/{value} returned status 404",
      "error: invalid version {version}",
      "Arch '{value}' not supported!",
    ],
    when: ({ value = "" }, text) =>
      (mentionsGo(text) || /\bg (?:install|set|use|run)\b|gobrew|\[g\]|golang|\bgo@|go\d/.test(text)) &&
      !/\.(?:sh|py)$/.test(value),
    priority: 1,
    examples: [
      "==> [Info] Downloading version: 1.99.0\n[Error] Version 1.99.0 does not exists\ngobrew use 1.99.0",
    ],
  },
  {
    id: "sdk-directory-not-writable",
    messages: [
      "update-golang.sh: die: could not remove existing golang directory",
      "update-golang.sh: die: untar: unable to write",
      "update-golang.sh: die: could not rename existing",
      "[g] Rename {value} {value2}: Access is denied",
      "[g] rename {value} {value2}: permission denied",
      "[g] mkdir {value}: permission denied",
    ],
    priority: 1,
    examples: ["update-golang.sh: die: could not remove existing golang directory: /usr/local/go"],
  },
  {
    id: "version-manager-needs-program",
    messages: [
      "GVM couldn't find {command}",
      "ERROR: Could not find git",
      "goenv: cannot find readlink",
      "please install 'curl' or 'wget' and try again",
      "please install `git` and try again",
      "sha256sum or shasum is not available for use",
      "missing both 'wget' and 'curl'",
      "error: curl or wget required",
    ],
    when: (_, text) =>
      /gvm|goenv|go-build|sha256sum or|golang|\bg[- ]install\b/i.test(text) || mentionsGo(text),
    priority: 1,
    examples: [
      "ERROR: GVM couldn't find hexdump",
      "goenv: cannot find readlink - are you missing GNU coreutils?",
    ],
    remedy: {
      en: "Install the program that the message names with the system's package manager (hexdump is in bsdextrautils or util-linux, readlink and sha256sum in coreutils), then run the version manager again.",
      "zh-CN":
        "请用系统的包管理器安装消息中的程序（hexdump 在 bsdextrautils 或 util-linux 中，readlink 和 sha256sum 在 coreutils 中），然后重新运行版本管理器。",
      commands: ["command -v git curl hexdump sha256sum"],
    },
    others: ["path-clobbered"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: ["$GOPATH/bin not found in $PATH"],
    priority: 1,
    examples: ["error: $GOPATH/bin not found in $PATH and it is required."],
    remedy: {
      en: "The directory that go install writes to is not on PATH, and the tool looks for it there. Add it to the startup file of your shell, and open a new terminal.",
      "zh-CN":
        "go install 写入的目录不在 PATH 中，而该工具要求它在其中。请把它加入 shell 的启动文件，再打开新终端。",
      commands: ["go env GOPATH", "@tools-path"],
    },
    others: ["shell-file-not-read", "gopath-malformed"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: ['error="command is not found" exe_name={tool}'],
    when: ({ tool = "" }, text) => /\baqua\b/.test(text) && isKnownTool(tool),
    priority: 1,
    examples: ['ERRO[0000] aqua failed error="command is not found" exe_name=golangci-lint program=aqua'],
    remedy: {
      en: "aqua's link for {tool} is there, but no aqua.yaml of this directory or of AQUA_GLOBAL_CONFIG names its package. Add it with aqua g -i, or install the tool with go install.",
      "zh-CN":
        "aqua 的 {tool} 链接存在，但当前目录或 AQUA_GLOBAL_CONFIG 的 aqua.yaml 中没有对应的包。请用 aqua g -i 添加，或用 go install 安装该工具。",
      commands: ["go install {install}@latest"],
    },
  },
];
