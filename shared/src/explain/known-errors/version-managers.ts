import type { ErrorMessage, KnownError } from "./known-error.ts";

/** asdf, mise, goenv, gvm. */
export const VERSION_MANAGERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "vm-no-version",
    messages: [
      "No version is set for command {command}",
      "No preset version installed for command go",
      "No version set for golang; please run `asdf",
      "version {version} is not installed for golang",
      'Not installed. Run "asdf install golang {version}"',
      "No version set for command {command}",
    ],
    priority: 1,
    when: (_, text) => /golang|\bgo\b/.test(text),
    examples: [
      "No version is set for command go\nConsider adding one of the following versions in your config file at /w/.tool-versions\ngolang 1.22.5",
    ],
    remedy: {
      en: "asdf manages this Go, and no .tool-versions file here or in the home directory has a golang line. Choose an installed version (asdf list golang); if it is not installed, asdf install golang VERSION first. With asdf before 0.16 the command is asdf local golang VERSION.",
      "zh-CN":
        "这个 Go 由 asdf 管理，而当前目录和主目录的 .tool-versions 中都没有 golang 一行。选择一个已安装的版本（asdf list golang）；未安装时先运行 asdf install golang VERSION。asdf 0.16 以前的命令是 asdf local golang VERSION。",
      commands: ["asdf list golang", "asdf set golang {golang}", "asdf reshim golang"],
    },
    others: ["vm-shims-stale"],
  },
  {
    id: "vm-shims-stale",
    messages: [
      "No preset version installed for command {tool}",
      "unknown command: {command}. Perhaps you have to reshim?",
      "asdf: No such command in",
      "goenv: '{tool}' command not found",
    ],
    examples: [
      "No preset version installed for command dlv\nPlease install a version by running one of the following:\n\nasdf install golang 1.20.2",
    ],
    remedy: {
      en: "The tool has a shim, but not for the selected version of Go. Install it for this version and create the shims again (asdf reshim golang, goenv rehash), or select in .tool-versions the version that has it.",
      "zh-CN":
        "该工具有 shim，但所选的 Go 版本没有安装它。请为当前版本安装它并重建 shims（asdf reshim golang、goenv rehash），或在 .tool-versions 中选择装有它的版本。",
      commands: ["go install {install}@latest", "asdf reshim golang"],
    },
    others: ["vm-no-version"],
  },
  {
    id: "vm-no-version",
    messages: [
      "mise ERROR No version is set for shim: {command}",
      "mise ERROR go is not a mise bin",
      "mise ERROR Tool not installed for shim: {command}",
      "Missing tool version: go@{version}",
      "mise WARN missing: go@{version}",
      'mise ERROR "go" couldn\'t exec process',
    ],
    priority: 1,
    examples: ["mise ERROR No version is set for shim: go"],
    remedy: {
      en: "mise manages this Go and has no version of it for this directory. Choose one: mise use go@VERSION (add -g for everywhere), then mise install.",
      "zh-CN":
        "这个 Go 由 mise 管理，但当前目录没有选择版本。请选择一个：mise use go@VERSION（加 -g 表示全局），然后 mise install。",
      commands: ["mise use go@latest", "mise install"],
    },
  },
  {
    id: "vm-no-version",
    messages: [
      "goenv: 'go' command not found",
      "goenv: version '{version}' is not installed (set by {path})",
      "goenv: no local version configured for this directory",
      "goenv: system version not found in PATH",
      "Warning: no Go detected on the system",
      "goenv: version '{version}' not installed",
      "goenv: version `{version}' is not installed",
      "The 'go' command exists in these Go versions:",
    ],
    priority: 1,
    examples: ["goenv: version '1.22.1' is not installed (set by /w/.go-version)"],
    remedy: {
      en: "goenv manages this Go, and the selected version is not installed. Install it, or select an installed one (goenv versions): goenv local VERSION, goenv global VERSION.",
      "zh-CN":
        "这个 Go 由 goenv 管理，而所选版本没有安装。请安装它，或选择已安装的版本（goenv versions）：goenv local VERSION、goenv global VERSION。",
      commands: ["goenv versions", "goenv install {version}"],
    },
  },
  {
    id: "gvm-unrecognized-version",
    messages: ["ERROR: Unrecognized Go version"],
    priority: 1,
    examples: ["gvm install 1.21\nUpdating Go source...\nERROR: Unrecognized Go version"],
    text: {
      en: {
        title: "gvm does not know this version",
        why: "gvm's names begin with go (go1.21), and it knows only the tags in its copy of the Go repository, which may be out of date.",
      },
      "zh-CN": {
        title: "gvm 不认识这个版本",
        why: "gvm 的版本名以 go 开头（go1.21），而且它只认识本地 Go 仓库副本中的 tag，该副本可能已过时。",
      },
    },
    remedy: {
      en: "Write the name with go in front, with a patch number from Go 1.21 on: gvm install go1.21.0 -B. If the version is new, update gvm's copy of the tags first.",
      "zh-CN":
        "版本名前要加 go，从 Go 1.21 起还要写补丁号：gvm install go1.21.0 -B。如果版本较新，先更新 gvm 的 tag 副本。",
      commands: ["git -C ~/.gvm/archive/go pull --tags", "gvm listall"],
    },
    others: ["vm-stale-goroot"],
    verifyCommands: ["gvm listall"],
    references: ["https://github.com/moovweb/gvm"],
  },
  {
    id: "goroot-bootstrap-missing",
    messages: [
      "Set $GOROOT_BOOTSTRAP to a working Go tree >= Go {version}",
      "ERROR: Cannot find {path}/bin/go.",
      "ERROR: Cannot find {path}/go1.4/bin/go",
      "ERROR: Failed to use installed version of go to compile",
      "ERROR: Failed to compile. Check the logs",
      "building_Go_requires_Go_{value}",
    ],
    when: (found, text) =>
      found.version !== undefined ||
      /GOROOT_BOOTSTRAP|bootstrap|gvm|make\.bash|tool dist|building_Go/i.test(text),
    priority: 1,
    examples: [
      "ERROR: Cannot find /home/u/go1.4/bin/go.\nSet $GOROOT_BOOTSTRAP to a working Go tree >= Go 1.4.",
    ],
    text: {
      en: {
        title: "Go is built from source without a Go to build it with",
        why: "Go is written in Go: to compile a release from source (make.bash, gvm install without -B), an older Go must be installed, and GOROOT_BOOTSTRAP names it.",
      },
      "zh-CN": {
        title: "从源码构建 Go 时缺少用来构建的 Go",
        why: "Go 是用 Go 编写的：从源码编译（make.bash，或不带 -B 的 gvm install）需要先装有旧版 Go，并由 GOROOT_BOOTSTRAP 指定。",
      },
    },
    remedy: {
      en: "Take the binary release instead: https://go.dev/dl/, or gvm install go1.N -B. To build from source, point GOROOT_BOOTSTRAP at an installed Go: Go 1.20 needs 1.17, 1.22 needs 1.20, 1.24 needs 1.22, and so on.",
      "zh-CN":
        "改用二进制版本：https://go.dev/dl/，或 gvm install go1.N -B。要从源码构建，请让 GOROOT_BOOTSTRAP 指向已安装的 Go：1.20 需要 1.17，1.22 需要 1.20，1.24 需要 1.22，以此类推。",
      commands: ["go env GOROOT"],
    },
    others: ["go-not-on-path"],
    verifyCommands: ["printenv GOROOT_BOOTSTRAP", "go version"],
    references: ["https://go.dev/doc/install/source#go14"],
  },
  {
    id: "gvm-not-sourced",
    messages: [
      "gvm is not a function",
      "gvm: command not found",
      "command not found: gvm",
      "ERROR: GVM_ROOT not set. Please source $GVM_ROOT/scripts/gvm",
    ],
    priority: 2,
    examples: ["ERROR: GVM_ROOT not set. Please source $GVM_ROOT/scripts/gvm"],
    text: {
      en: {
        title: "gvm was not loaded into this shell",
        why: "gvm is a shell function. A shell has it only after reading gvm's script; scripts, cron and sudo do not read it.",
      },
      "zh-CN": {
        title: "当前 shell 没有加载 gvm",
        why: "gvm 是 shell 函数，只有读取过 gvm 脚本的 shell 才有；脚本、cron 和 sudo 都不会读取它。",
      },
    },
    remedy: {
      en: "Source gvm's script in this shell, and add the line to the startup file of your shell (bash: ~/.bashrc, zsh: ~/.zshrc).",
      "zh-CN":
        "在当前 shell 中 source gvm 的脚本，并把这一行加入 shell 的启动文件（bash：~/.bashrc，zsh：~/.zshrc）。",
      commands: ["source ~/.gvm/scripts/gvm"],
    },
    others: ["shell-file-not-read"],
    verifyCommands: ["type gvm"],
    references: ["https://github.com/moovweb/gvm"],
  },
];
