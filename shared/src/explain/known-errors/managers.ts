import { mentionsGo } from "../mentions-go.ts";
import { notFoundWordings } from "../not-found-wordings.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

const MANAGERS = ["goenv", "asdf", "mise"];

/** Version managers that a shell did not load, or that cannot do their work. */
export const MANAGERS_NOT_READY: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "version-manager-not-loaded",
    messages: [
      ...MANAGERS.flatMap((name) => notFoundWordings(name)),
      ...MANAGERS.flatMap((name) => [
        `sh: {number}: ${name}: not found`,
        `/bin/sh: {number}: ${name}: not found`,
        `sh: ${name}: not found`,
      ]),
      "goenv: no such command `init'",
      'eval "$(goenv init -)" has not been executed',
      "goenv: shell integration not enabled. Run `goenv init'",
    ],
    when: (_, text) => /\bgoenv\b/.test(text) || mentionsGo(text),
    priority: 2,
    examples: [
      "-bash: goenv: command not found",
      "$ asdf install golang 1.22.0\nbash: asdf: command not found",
    ],
    text: {
      en: {
        title: "The version manager is not loaded in this shell",
        why: "goenv, asdf and mise are found only by a shell that has their directory on PATH, which a line in its startup file does. Scripts, cron, Docker's RUN and other shells do not read that file.",
      },
      "zh-CN": {
        title: "当前 shell 没有加载版本管理器",
        why: "只有 PATH 中包含其目录的 shell 才能找到 goenv、asdf 和 mise，这由启动文件中的一行完成。脚本、cron、Docker 的 RUN 和其他 shell 不会读取该文件。",
      },
    },
    remedy: {
      en: 'Add the lines of its instructions to the startup file of this shell (bash: ~/.bashrc, zsh: ~/.zshrc), and open a new terminal. goenv: export PATH="$HOME/.goenv/bin:$PATH" and eval "$(goenv init -)". asdf: export PATH="$HOME/.asdf/shims:$PATH" and the directory of asdf. mise: eval "$(mise activate bash)". In a Dockerfile use ENV PATH.',
      "zh-CN":
        '把其说明中的几行加入该 shell 的启动文件（bash：~/.bashrc，zsh：~/.zshrc），然后打开新终端。goenv：export PATH="$HOME/.goenv/bin:$PATH" 和 eval "$(goenv init -)"。asdf：export PATH="$HOME/.asdf/shims:$PATH" 以及 asdf 所在目录。mise：eval "$(mise activate bash)"。Dockerfile 中用 ENV PATH。',
    },
    others: ["shell-file-not-read", "path-clobbered"],
    verifyCommands: ["go version"],
    references: ["https://github.com/go-nv/goenv", "https://asdf-vm.com/guide/getting-started.html"],
  },
  {
    id: "vm-no-version",
    messages: ["Could not find plugin golang", "No such plugin: golang", 'could not find "golang" plugin'],
    priority: 1,
    examples: ["$ asdf install golang 1.22.0\nNo such plugin: golang"],
    remedy: {
      en: "asdf has no plugin for Go yet. Add it, install a version and choose it.",
      "zh-CN": "asdf 还没有 Go 的插件。请添加插件，安装一个版本并选择它。",
      commands: ["asdf plugin add golang", "asdf install golang latest", "asdf set -u golang latest"],
    },
  },
  {
    id: "version-manager-outdated",
    messages: [
      "ASDF_DOWNLOAD_PATH: unbound variable",
      "usage: sha256sum [",
      "sha256sum: unrecognized option",
      "asdf: Command not found: install",
      "Unknown command: `asdf global",
      "Unknown command: `asdf local",
      "invalid command provided: global",
      "invalid command provided: local",
    ],
    when: (_, text) => /\b(?:asdf|goenv|mise|gvm)\b/i.test(text) && mentionsGo(text),
    priority: 2,
    examples: [
      "/home/ada/.asdf/plugins/golang/bin/install: line 65: ASDF_DOWNLOAD_PATH: unbound variable",
      "$ asdf install golang 1.23.5\nverifying checksum\nusage: sha256sum [-bctwz] [files ...]",
    ],
    text: {
      en: {
        title: "The version manager and its plugin are of different times",
        why: "asdf and its plugin for Go are updated apart from each other: a plugin uses what a newer asdf gives it, asdf 0.16 has other commands than before, and a newer system brings programs that an old plugin does not expect.",
      },
      "zh-CN": {
        title: "版本管理器与其插件的版本不匹配",
        why: "asdf 与它的 Go 插件是分别更新的：插件会用到较新 asdf 才有的功能，asdf 0.16 的命令与以前不同，较新的系统也会带来旧插件没有考虑到的程序。",
      },
    },
    remedy: {
      en: "Update both, first asdf itself (brew upgrade asdf, the package manager, or git pull in ~/.asdf), then its plugin, and install again. Since asdf 0.16 the command is asdf set golang VERSION (asdf set -u for the home directory) instead of asdf local and asdf global.",
      "zh-CN":
        "两者都要更新：先更新 asdf 本身（brew upgrade asdf、包管理器，或在 ~/.asdf 中 git pull），再更新插件，然后重新安装。从 asdf 0.16 起，命令是 asdf set golang VERSION（主目录用 asdf set -u），而不是 asdf local 和 asdf global。",
      commands: ["asdf plugin update golang"],
    },
    others: ["vm-no-version"],
    verifyCommands: ["asdf list golang"],
    references: ["https://asdf-vm.com/guide/upgrading-to-v0-16"],
  },
  {
    id: "vm-shims-stale",
    messages: [
      "goenv: cannot rehash: {path} exists",
      "goenv: cannot rehash: {path} isn't writable",
      "goenv: cannot rehash: couldn't acquire lock",
    ],
    priority: 1,
    examples: ["goenv: cannot rehash: /home/u/.goenv/shims/.goenv-shim exists"],
    remedy: {
      en: "goenv could not write its shims: an interrupted rehash left its lock file behind, or the directory belongs to somebody else. If no other rehash is running, delete the file that the message names; make the directory yours if it is in your home. Then run goenv rehash.",
      "zh-CN":
        "goenv 无法写入 shims：中断的 rehash 留下了锁文件，或目录属于其他用户。如果没有其他 rehash 在运行，请删除消息中的文件；目录若在你的主目录中，请改为归你所有。然后运行 goenv rehash。",
      commands: ["goenv rehash"],
    },
  },
  {
    id: "vm-no-version",
    messages: ["Config files in {path} are not trusted", "Config file {path} is not trusted"],
    when: (_, text) => /\bmise\b/.test(text) && mentionsGo(text),
    priority: 2,
    examples: ["$ go version\nmise ERROR Config files in ~/w/mise.toml are not trusted."],
    remedy: {
      en: "mise does not read this project's file before you trust it, so it offers no Go here. Look at the file, then trust it and install what it asks for.",
      "zh-CN":
        "在你信任之前，mise 不会读取该项目的文件，因此这里没有 Go。请先查看文件，再信任它并安装所需版本。",
      commands: ["mise trust", "mise install"],
    },
  },
  {
    id: "go-not-on-path",
    messages: [
      "mise failed to execute command: go install",
      "mise failed to execute command: go list",
      "go is not installed. Please install it in order to install",
    ],
    when: (_, text) => /No such file or directory|not found|in order to install/i.test(text),
    priority: 2,
    examples: [
      "mise failed to execute command: go install example.com/x@v3.6.4\nmise No such file or directory (os error 2)",
    ],
    remedy: {
      en: "The manager found no go to run. Install a Go first and make it active where the command runs (mise use -g go@latest; in CI one setup step before the others), then install the tool.",
      "zh-CN":
        "管理器找不到可运行的 go。请先安装 Go 并在运行命令的地方启用它（mise use -g go@latest；CI 中先运行一个安装步骤），再安装该工具。",
      commands: ["mise use -g go@latest"],
    },
  },
  {
    id: "vm-shims-stale",
    messages: ["The '{tool}' command exists in these Go versions:"],
    priority: 3,
    examples: [
      "goenv: 'mockgen' command not found\n\nThe 'mockgen' command exists in these Go versions:\n  1.21.5",
    ],
    remedy: {
      en: "{tool} was installed with another version of Go than the selected one. Select one of the listed versions (goenv local VERSION), or install {tool} for the selected one and run goenv rehash.",
      "zh-CN":
        "{tool} 是用另一个 Go 版本安装的，不是当前选择的版本。请选择列出的版本之一（goenv local VERSION），或为当前版本安装 {tool} 后运行 goenv rehash。",
      commands: ["goenv versions", "goenv local VERSION"],
    },
    others: ["vm-no-version"],
  },
];
