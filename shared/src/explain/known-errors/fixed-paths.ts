import type { ErrorMessage, KnownError } from "./known-error.ts";

/** A build or a script that the text starts with sudo; not what only installs or removes files. */
const BUILT_WITH_SUDO =
  /(?:^|[$#%>\]❯»] *)sudo (?:-\w+ +|\w+=\S* +)*(?:make|go|just|task|bash|sh|zsh|npm|python3?|\S*\/\S+|\S+\.(?:sh|py))(?=\s|$)/m;

/** Commands that are looked for where PATH does not matter: sudo, a remembered or written path, the wrong shell. */
export const FIXED_PATHS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "sudo-secure-path",
    messages: ["sudo: {tool}: command not found", "sudo: go: command not found"],
    priority: 2,
    examples: ["sudo: gobuster: command not found", "$ sudo go run main.go\nsudo: go: command not found"],
    text: {
      en: {
        title: "sudo uses a PATH of its own",
        why: "sudo replaces PATH with the secure_path of /etc/sudoers. Go's directories are on your PATH, but not on that one.",
      },
      "zh-CN": {
        title: "sudo 使用自己的 PATH",
        why: "sudo 会用 /etc/sudoers 里的 secure_path 替换 PATH。Go 的目录在你的 PATH 中，但不在那里面。",
      },
    },
    remedy: {
      en: "go build, go run and go install do not need root: run them without sudo. If the program itself needs root, build it first and give sudo the full path. To keep PATH for one command, use sudo env. An administrator can also add the directory to secure_path (sudo visudo).",
      "zh-CN":
        "go build、go run、go install 不需要 root，请不要加 sudo。如果程序本身需要 root，先构建，再把完整路径交给 sudo。只想为一条命令保留 PATH 时用 sudo env。管理员也可以把目录加入 secure_path（sudo visudo）。",
      commands: ['sudo "$(command -v {tool})"', 'sudo env "PATH=$PATH" {tool}'],
    },
    others: ["gopath-bin-not-on-path", "go-not-on-path"],
    verifyCommands: ["sudo printenv PATH", "command -v go"],
    references: ["https://www.sudo.ws/docs/man/sudoers.man/"],
  },
  {
    id: "sudo-secure-path",
    messages: [
      "go: command not found",
      "go: not found",
      "which: no go in …/sbin",
      'exec: "go": executable file not found in $PATH',
      "make: go: …",
    ],
    when: (_, text) => BUILT_WITH_SUDO.test(text),
    priority: 3,
    examples: [
      "$ sudo make install\nbash: go: command not found\ninstall -C ./lamp /usr/local/bin/lamp",
      "[ada@build lamp]$ sudo ./mkconfig -v\nwhich: no go in (/sbin:/bin:/usr/sbin:/usr/bin)\n./mkconfig: line 6: go: command not found",
    ],
    remedy: {
      en: "Build without sudo, and use sudo for the last step alone, which only copies files (make, then sudo make install). If the build itself needs root, keep your PATH for that one command with sudo env. An administrator can also add the directory of go to secure_path (sudo visudo). Startup files do not help: sudo does not read them.",
      "zh-CN":
        "请不加 sudo 构建，只在最后复制文件的一步使用 sudo（先 make，再 sudo make install）。如果构建本身需要 root，用 sudo env 为这一条命令保留你的 PATH。管理员也可以把 go 所在目录加入 secure_path（sudo visudo）。修改启动文件没有用：sudo 不读取它们。",
      commands: ['sudo env "PATH=$PATH" {command}'],
    },
    others: ["go-not-on-path"],
  },
  {
    id: "shell-hash-stale",
    messages: ["bash: {path}/bin/go: No such file or directory"],
    when: ({ path }, text) =>
      /\/usr$|\/snap$/.test(path ?? "") ||
      !new RegExp(`[$#%>] *${literally(path ?? "")}/bin/go\\b`).test(text),
    examples: [
      "$ sudo snap install go --classic\n$ go version\nbash: /usr/bin/go: Aucun fichier ou dossier de ce nom",
      "-bash: /usr/local/go/bin/go: No such file or directory",
    ],
    text: {
      en: {
        title: "The shell remembers where go was",
        why: "bash keeps the path of each command that it found. go was removed or moved since: bash still calls {path}/bin/go.",
      },
      "zh-CN": {
        title: "shell 记住了 go 以前的位置",
        why: "bash 会缓存找到过的命令的路径。go 已被删除或移动，bash 却仍在调用 {path}/bin/go。",
      },
    },
    remedy: {
      en: "Make the shell forget it, or open a new terminal. If a new shell says the same, PATH or a script names a path where no go is; on Linux the file can also be of another processor (its loader is missing): compare with uname -m.",
      "zh-CN":
        "让 shell 忘掉缓存，或打开新终端。如果新的 shell 仍然这样，说明 PATH 或脚本写了没有 go 的路径；在 Linux 上也可能是文件属于另一种处理器（缺少其加载器），请与 uname -m 比较。",
      commands: ["@forget-commands", "command -v go"],
    },
    others: ["go-not-on-path", "libc-too-old", "cellar-pinned"],
    verifyCommands: ["type -a go", "hash"],
    references: ["https://www.gnu.org/software/bash/manual/html_node/Bourne-Shell-Builtins.html#index-hash"],
  },
  {
    id: "go-not-at-that-path",
    messages: [
      "{path}/go: No such file or directory",
      "{path}/go: not found",
      'exec: "{path}/go": stat …: no such file or directory',
      "Unable to locate executable '{path}/go'",
    ],
    when: ({ path }) => !/Cellar/.test(path ?? "") && /^\/|^[A-Za-z]:|^~|^\$/.test(path ?? ""),
    examples: ["./setup.sh: line 172: /root/.go/bin/go: No such file or directory"],
    text: {
      en: {
        title: "A script calls go at a path that does not exist",
        why: "The caller names {path}/go, which does not exist. PATH does not matter here.",
      },
      "zh-CN": {
        title: "脚本按固定路径调用 go，但那里没有 go",
        why: "调用者写的是 {path}/go，而该路径没有 go，与 PATH 无关。",
      },
    },
    remedy: {
      en: "Compare the path in the script or setting with where go really is (command -v go; the installer of go.dev uses /usr/local/go/bin/go), and change the script to call go via PATH. If the file is there all the same, the system cannot load it: a go for another processor (386 instead of amd64), or one for glibc on Alpine; install the archive that fits.",
      "zh-CN":
        "把脚本或设置里的路径与 go 的实际位置比较（command -v go；go.dev 的安装包使用 /usr/local/go/bin/go），并把脚本改为通过 PATH 调用 go。如果该文件确实存在，则是系统无法加载它：适用于其他处理器（386 而非 amd64）的 go，或在 Alpine 上使用 glibc 版的 go；请安装合适的压缩包。",
      commands: ["command -v go"],
    },
    others: ["go-not-on-path", "cellar-pinned", "goroot-not-found", "editor-pinned-go"],
    verifyCommands: ["command -v go", "ls -l PATH/go"],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      "'{variable}' is not recognized as an internal or external command",
      "The term '{variable}={value}' is not recognized",
      "'export' is not recognized as an internal or external command",
      "The term 'export' is not recognized",
    ],
    priority: 2,
    examples: ["C:\\work>GOOS=linux go build\n'GOOS' is not recognized as an internal or external command,"],
    text: {
      en: {
        title: "A variable is set in the syntax of another shell",
        why: "NAME=value before a command, and export, work in bash and zsh. cmd, PowerShell, tcsh and old releases of fish do not know them and take the name for a command.",
      },
      "zh-CN": {
        title: "用了其他 shell 的语法设置变量",
        why: "命令前的 NAME=value 以及 export 只在 bash 和 zsh 中有效，cmd、PowerShell、tcsh 和旧版 fish 不认识，会把变量名当成命令。",
      },
    },
    remedy: {
      en: 'cmd: set GOOS=linux&& go build. PowerShell: $env:GOOS = "linux"; go build; afterwards Remove-Item Env:GOOS. To keep a setting of Go: go env -w NAME=value.',
      "zh-CN":
        'cmd：set GOOS=linux&& go build。PowerShell：$env:GOOS = "linux"; go build，用完后 Remove-Item Env:GOOS。要长期保存 Go 的设置：go env -w NAME=value。',
    },
    verifyCommands: ["go env -changed"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      "'.' is not recognized as an internal or external command",
      "'..' is not recognized as an internal or external command",
    ],
    when: (_, text) => /['"]\.\.?['"]/.test(text),
    priority: 2,
    examples: ["D:\\shop>./cellar\n'.' is not recognized as an internal or external command,"],
    remedy: {
      en: "cmd takes / for the beginning of an option, so it looks for a command named . (a dot). Write .\\NAME.exe, or only NAME. For Windows, name a program with .exe: go build -o NAME.exe.",
      "zh-CN":
        "cmd 把 / 当作选项的开头，因此去找名为 .（点）的命令。请写 .\\NAME.exe，或只写 NAME。go build 在 Windows 上生成的程序以 .exe 结尾：go build -o NAME.exe。",
    },
  },
  {
    id: "unix-syntax-on-windows",
    messages: [
      "Unsupported use of '='. To run '{command}' with a modified environment",
      "Unsupported use of '='. In fish, please use 'set {variable} {value}'",
      "{variable}={value}: Command not found.",
      "export: Command not found.",
    ],
    priority: 2,
    examples: [
      "fish: Unsupported use of '='. To run 'go' with a modified environment, please use 'env GOOS=linux go…'",
      "% export GOPATH=/home/pat/go\nexport: Command not found.",
    ],
    remedy: {
      en: "In front of one command, env works in every shell: env NAME=value go build. To set it for the session: fish set -x NAME value, tcsh setenv NAME value. To keep a setting of Go: go env -w NAME=value.",
      "zh-CN":
        "只对一条命令有效时，env 在所有 shell 中都能用：env NAME=value go build。对当前会话：fish 用 set -x NAME value，tcsh 用 setenv NAME value。要长期保存 Go 的设置：go env -w NAME=value。",
    },
  },
  {
    id: "shell-shadows-go",
    messages: [
      "{option}: command not found",
      "bash: {path}: No such file or directory",
      "zsh: no such file or directory: {path}",
    ],
    // The alias is in the text: what it stands for is run in place of the tool.
    when: ({ option, path = "" }, text) => {
      const [, name = "", value = ""] = /\balias (\w[\w-]*)=(.*)/i.exec(text) ?? [];
      return (
        /\/bin\/|go env|\.air|~\/\./i.test(value) &&
        new RegExp(`^\\W*${name}\\b`, "im").test(text.replace(/alias .*/gi, "")) &&
        (option !== undefined || value.includes(path.split("/").pop() ?? "/"))
      );
    },
    priority: 3,
    examples: ["alias air=`$(go env GOPATH)/bin/air`\n$ air -c .air.toml\n-c: command not found"],
    remedy: {
      en: "The alias in your startup file runs something else than the tool: between back-ticks or in $( ) without quotes it is run while the file is read, and a path that does not exist stays one. Remove the alias (unalias NAME, and its line), and put the directory of installed tools on PATH instead.",
      "zh-CN":
        "启动文件中的别名运行的不是该工具：写在反引号或不带引号的 $( ) 中时，读取文件时就会执行；路径不存在时也不会自动更正。请删除该别名（unalias NAME，并删除那一行），改为把已安装工具的目录加入 PATH。",
      commands: ["@tools-path"],
    },
    others: ["gopath-bin-not-on-path"],
  },
  {
    id: "shell-shadows-go",
    messages: [
      "error: pathspec '{name}' did not match any file(s) known to git",
      "go is aliased to",
      "go: aliased to",
      "go is an alias for",
      "go is a shell function",
      "go is a function",
    ],
    // What another program says of go's own subcommand, given to it as an argument.
    when: ({ name }, text) =>
      name === undefined || (new RegExp(`\\bgo ${name}\\b`).test(text) && !/\bgit \w+/.test(text)),
    priority: 2,
    examples: [
      "$ go version\nerror: pathspec 'version' did not match any file(s) known to git",
      "$ type go\ngo is aliased to `git checkout'",
    ],
    remedy: {
      en: "In this shell go is an alias or a function, so another command runs. Look at what it is, remove it (in bash and zsh unalias go, in fish functions --erase go), and delete the line that defines it from the startup file or from the plugin's settings. To run Go's own command until then: command go version.",
      "zh-CN":
        "在这个 shell 中 go 是别名或函数，运行的是另一个命令。请先查看它是什么，再取消它（bash 和 zsh 用 unalias go，fish 用 functions --erase go），并从启动文件或插件设置中删除定义它的那一行。在此之前可以这样运行 Go 自己的命令：command go version。",
      commands: ["type go", "command go version"],
    },
  },
];

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
