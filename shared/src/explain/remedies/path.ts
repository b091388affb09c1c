import type { CheckRemedy } from "./check-remedy.ts";

/** Commands that are not found, editors that find no go. */
export const PATH_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  "go-not-on-path": {
    remedy: {
      en: "If Go is not installed, install it from https://go.dev/dl/ or with your package manager. If it is, add the directory that contains go to PATH in the file that a new terminal reads (zsh: ~/.zshrc, on a Mac ~/.zprofile; bash: ~/.bashrc, on a Mac ~/.bash_profile; fish: ~/.config/fish/config.fish). The archive from go.dev is usually unpacked to /usr/local/go, its directory is then /usr/local/go/bin; Debian's golang-1.N-go is in /usr/lib/go-1.N/bin. Open a new terminal afterwards. Scripts, sudo, cron and editors have a PATH of their own. In a container, use an image with Go or set ENV PATH in the Dockerfile.",
      "zh-CN":
        "如果没有安装 Go，请从 https://go.dev/dl/ 或用包管理器安装。如果已安装，请在新终端会读取的文件中（zsh：~/.zshrc，Mac 上为 ~/.zprofile；bash：~/.bashrc，Mac 上为 ~/.bash_profile；fish：~/.config/fish/config.fish）把 go 所在的目录加入 PATH。go.dev 的压缩包通常解压到 /usr/local/go，目录为 /usr/local/go/bin；Debian 的 golang-1.N-go 在 /usr/lib/go-1.N/bin。然后打开新终端。脚本、sudo、cron 和编辑器各有自己的 PATH。在容器中请使用带 Go 的镜像，或在 Dockerfile 中用 ENV PATH 设置。",
      commands: ["command -v go"],
    },
    windows: {
      en: 'If Go is not installed, run the installer (.msi) from https://go.dev/dl/. It adds its bin directory (by default C:\\Program Files\\Go\\bin) to Path. If that entry is missing, add it in Settings, "Edit the system environment variables". Then open a new terminal and restart the editor: running programs keep the old Path.',
      "zh-CN":
        "如果没有安装 Go，请运行 https://go.dev/dl/ 的安装包（.msi），它会把 bin 目录（默认 C:\\Program Files\\Go\\bin）加入 Path。如果缺少该条目，请在“编辑系统环境变量”中添加。然后打开新终端并重启编辑器：已运行的程序仍使用旧的 PATH。",
      commands: ["where.exe go"],
    },
  },
  "gopath-bin-not-on-path": {
    remedy: {
      en: "go install puts commands in GOBIN; if GOBIN is not set, in GOPATH/bin (by default ~/go/bin). Add that directory to PATH, in the file that a new terminal reads to keep it (zsh: ~/.zshrc, on a Mac ~/.zprofile; bash: ~/.bashrc, on a Mac ~/.bash_profile; fish: ~/.config/fish/config.fish). If {tool} is not installed yet, install it with go install.",
      "zh-CN":
        "go install 把命令放在 GOBIN；未设置 GOBIN 时放在 GOPATH/bin（默认 ~/go/bin）。请把该目录加入 PATH；要长期有效，写入新终端会读取的文件（zsh：~/.zshrc，Mac 上为 ~/.zprofile；bash：~/.bashrc，Mac 上为 ~/.bash_profile；fish：~/.config/fish/config.fish）。如果还没有安装 {tool}，先用 go install 安装。",
      commands: ["@tools-path", "go install {install}@latest"],
    },
    windows: {
      en: 'go install puts commands in GOBIN; if GOBIN is not set, in GOPATH\\bin (by default %USERPROFILE%\\go\\bin). Add that directory to Path in Settings, "Edit environment variables for your account", and open a new terminal. In a pipeline, add it to PATH in an earlier step (Azure: task.prependpath, GitHub: GITHUB_PATH).',
      "zh-CN":
        "go install 把命令放在 GOBIN；未设置 GOBIN 时放在 GOPATH\\bin（默认 %USERPROFILE%\\go\\bin）。请在“编辑账户的环境变量”中把它加入 Path，再打开新终端。在流水线中，请在前面的步骤里把它加入 PATH（Azure：task.prependpath，GitHub：GITHUB_PATH）。",
      commands: ["go env GOPATH GOBIN", "go install {install}@latest"],
    },
  },
  "gui-path-missing-go": {
    remedy: {
      en: 'The editor has another PATH than your terminal. Set PATH where login shells read it (zsh: ~/.zprofile, bash: ~/.profile or ~/.bash_profile), then quit the editor completely and start it again, or start it from a terminal in which go works. In VS Code, "go.alternateTools": {"go": "/path/to/go"} also works; for WSL and remote hosts, set PATH there and restart the server.',
      "zh-CN":
        '编辑器的 PATH 与终端不同。请在登录 shell 读取的文件中设置 PATH（zsh：~/.zprofile，bash：~/.profile 或 ~/.bash_profile），然后完全退出编辑器再启动，或从能运行 go 的终端启动它。VS Code 也可设置 "go.alternateTools": {"go": "/path/to/go"}；WSL 和远程主机要在那一侧设置 PATH 并重启服务器。',
      commands: ["go-env-check contexts"],
    },
  },
  "path-clobbered": {
    remedy: {
      en: 'A line in a startup file overwrites PATH. In this terminal, restore it first: export PATH=/usr/bin:/bin:/usr/sbin:/sbin. Then change the line so that it keeps $PATH, for example export PATH="$PATH:$HOME/go/bin".',
      "zh-CN":
        '启动文件中有一行覆盖了 PATH。先在当前终端恢复：export PATH=/usr/bin:/bin:/usr/sbin:/sbin，再把那一行改为保留 $PATH 的写法，例如 export PATH="$PATH:$HOME/go/bin"。',
      commands: ["go-env-check blame PATH"],
    },
  },
  "vm-shims-stale": {
    remedy: {
      en: "The version manager has no shim for {tool} yet. Create the shims again after go install: asdf reshim golang, or goenv rehash. Or install the tool for the selected version of Go.",
      "zh-CN":
        "版本管理器还没有 {tool} 的 shim。go install 之后要重建 shims：asdf reshim golang 或 goenv rehash。也可能需要为所选的 Go 版本安装该工具。",
      commands: ["asdf reshim golang"],
    },
  },
  "vm-no-version": {
    remedy: {
      en: "Select an installed version of Go in the version manager: a golang line in .tool-versions (asdf), mise use go@VERSION, goenv global VERSION. If none is installed, install one first.",
      "zh-CN":
        "在版本管理器中选择一个已安装的 Go 版本：.tool-versions 中的 golang 一行（asdf）、mise use go@VERSION、goenv global VERSION。如果一个都没有，请先安装。",
    },
  },
  "brew-go-unlinked": {
    remedy: {
      en: "Homebrew installed Go but did not link it. Link it; if files are in the way, Homebrew names them. A versioned formula (go@…) is not linked automatically: add its bin directory to PATH.",
      "zh-CN":
        "Homebrew 安装了 Go 但没有链接。请链接它；如果有文件冲突，Homebrew 会列出。带版本的 formula（go@…）不会自动链接，请把它的 bin 目录加入 PATH。",
      commands: ["brew link go"],
    },
  },
  "shell-file-not-read": {
    remedy: {
      en: "Put the line that sets PATH in a file that this kind of shell reads: zsh ~/.zprofile or ~/.zshrc, bash ~/.bash_profile (login) and ~/.bashrc, fish config.fish.",
      "zh-CN":
        "把设置 PATH 的那一行放进这种 shell 会读取的文件：zsh 用 ~/.zprofile 或 ~/.zshrc，bash 用 ~/.bash_profile（登录）和 ~/.bashrc，fish 用 config.fish。",
      commands: ["go-env-check contexts"],
    },
  },
  "cellar-pinned": {
    remedy: {
      en: 'A path with a version (…/Cellar/go/VERSION/…) stops working at the next brew upgrade. Use the path that stays: "$(brew --prefix)/bin" on PATH, and leave GOROOT unset.',
      "zh-CN":
        '带版本号的路径（…/Cellar/go/VERSION/…）会在 brew upgrade 后失效。请使用不变的路径：PATH 中放 "$(brew --prefix)/bin"，并且不要设置 GOROOT。',
      commands: ["go-env-check blame PATH GOROOT"],
    },
  },
  "tools-older-than-go": {
    remedy: {
      en: "{tool} was built by an older Go than the one it works on. Build it again with the installed Go, or install its newest release. If a Makefile, a hook, a CI action or an editor's extension installs a fixed version, raise the version there: it is that copy that runs.",
      "zh-CN":
        "{tool} 是用比当前更旧的 Go 构建的。请用已安装的 Go 重新构建，或安装它的最新版本。如果是 Makefile、hook、CI action 或编辑器扩展安装了固定的版本，请在那里提高版本号：运行的是那一份。",
      commands: ["go install {install}@latest"],
    },
  },
  "editor-pinned-go": {
    remedy: {
      en: "A setting of the editor names a Go that is missing or another one. Remove go.goroot, go.alternateTools or GOROOT from its settings, so that it takes go from PATH, or set it to what go env GOROOT prints.",
      "zh-CN":
        "编辑器的设置指向了不存在的或另一个 Go。请从设置中删除 go.goroot、go.alternateTools 或 GOROOT，让它使用 PATH 中的 go，或改为 go env GOROOT 显示的目录。",
      commands: ["go env GOROOT"],
    },
  },
  "slow-login-shell": {
    remedy: {
      en: "Your shell takes too long to start, so the editor continues without its PATH. Find the slow line of the startup files, or start the editor from a terminal.",
      "zh-CN": "shell 启动太慢，编辑器没有等到它的 PATH。请找出启动文件中慢的那一行，或从终端启动编辑器。",
      commands: ["go-env-check contexts"],
    },
  },
  "agent-shell-without-go": {
    remedy: {
      en: "Start the coding agent from a new terminal in which go works: its shells inherit PATH from there. Codex starts a login shell: put the line that sets PATH in a file that such a shell reads (zsh: ~/.zshenv, bash: ~/.profile), above any line that returns early.",
      "zh-CN":
        "请从能运行 go 的新终端启动编程智能体，它的 shell 会沿用该终端的 PATH。Codex 启动的是登录 shell：请把设置 PATH 的那一行放进这种 shell 会读取的文件（zsh：~/.zshenv，bash：~/.profile），并放在任何提前返回的行之前。",
      commands: ["go-env-check contexts"],
    },
  },
};
