import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What else can be behind a shell that does not find go. */
const NO_GO = [
  "path-clobbered",
  "shell-file-not-read",
  "brew-go-unlinked",
  "vm-no-version",
  "leftover-pkg-install",
  "gui-path-missing-go",
];
const NO_TOOL = [
  "vm-shims-stale",
  "shell-file-not-read",
  "path-clobbered",
  "gobin-malformed",
  "path-entry-broken",
];

/** What tells that asdf manages this Go: its tools need a shim each. */
const ASDF = /\basdf (?:install|local|global|set|plugin)\b|\.asdf[\\/]|\.tool-versions/;

/** What shells of every system and language say when they do not find a command. */
export const SHELLS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-not-on-path",
    messages: [
      "command not found: go",
      "go: command not found",
      "go: Command not found.",
      "go: not found",
      "go: inaccessible or not found",
      "Unknown command: go",
      "Unknown command 'go'",
      "Command 'go' not found",
      "'go' is not recognized as an internal or external command",
      "'go' 不是内部或外部命令",
      'go : 无法将"go"项识别为 cmdlet',
      '无法将"go"项识别为',
      "The term 'go' is not recognized as",
      "go: Befehl nicht gefunden",
      "go: Kommando nicht gefunden",
      'Der Befehl "go" ist entweder falsch geschrieben',
      'Die Benennung "go" wurde nicht als Name eines Cmdlet',
      "go: commande introuvable",
      "go : commande introuvable",
      "'go' n'est pas reconnu en tant que commande interne",
      "Le terme «go» n'est pas reconnu comme nom d'applet de commande",
      "go: 未找到命令",
      "go：未找到命令",
      "go: コマンドが見つかりません",
      "'go' は、内部コマンドまたは外部コマンド",
      "go: 명령어를 찾을 수 없음",
      "go: 명령을 찾을 수 없습니다",
      "go: no se encontró la orden",
      "go: orden no encontrada",
      '"go" no se reconoce como un comando interno',
      "go: comando não encontrado",
      "'go' não é reconhecido como um comando interno",
      "go: команда не найдена",
      '"go" не является внутренней или внешней командой',
      "go: comando non trovato",
      "go: opdracht niet gevonden",
      'exec: "go": executable file not found in $PATH',
      'exec: "go": executable file not found in %PATH%',
      "env: 'go': No such file or directory",
      "env: go: No such file or directory",
      "make: go: No such file or directory",
      "make: go: Command not found",
      "spawn go ENOENT",
      "spawn: go failed with exit code",
      "go is not executable",
      "vim-go: go executable not found",
      "No such file or directory: 'go'",
      "No such file or directory (os error 2): go",
      'Cannot run program "go": error=2',
      "go executable not found in",
    ],
    priority: 1,
    examples: [
      "C:\\quiz>go run main.go\n'go' is not recognized as an internal or external command,\noperable program or batch file.",
      "'go' 不是内部或外部命令，也不是可运行的程序\n或批处理文件。",
      "go : 无法将“go”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。",
      "go: The term 'go' is not recognized as a name of a cmdlet, function, script file, or executable program.",
      "bash: go : commande introuvable",
      "-bash: go: コマンドが見つかりません",
      "vim-go: go executable not found.",
      "FileNotFoundError: [Errno 2] No such file or directory: 'go'",
    ],
    others: NO_GO,
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "command not found: {tool}",
      "{tool}: command not found",
      "{tool}: Command not found.",
      "sh: {number}: {tool}: not found",
      "sh: {tool}: not found",
      "dash: {number}: {tool}: not found",
      "dash: {tool}: not found",
      "ksh: {tool}: not found",
      "sh: line {number}: {tool}: not found",
      "{tool}: inaccessible or not found",
      "Unknown command: {tool}",
      "Unknown command '{tool}'",
      "Command '{tool}' not found, did you mean",
      "Command '{tool}' not found, but can be installed with",
      "'{tool}' is not recognized as an internal or external command",
      "'{tool}' 不是内部或外部命令",
      '无法将"{tool}"项识别为',
      "The term '{tool}' is not recognized as",
      "{tool}: Befehl nicht gefunden",
      "{tool}: Kommando nicht gefunden",
      "{tool}: commande introuvable",
      "{tool} : commande introuvable",
      "'{tool}' n'est pas reconnu en tant que commande interne",
      "{tool}: 未找到命令",
      "{tool}：未找到命令",
      "{tool}: コマンドが見つかりません",
      "'{tool}' は、内部コマンドまたは外部コマンド",
      "{tool}: 명령어를 찾을 수 없음",
      "{tool}: no se encontró la orden",
      "{tool}: orden no encontrada",
      '"{tool}" no se reconoce como un comando interno',
      "{tool}: comando não encontrado",
      "'{tool}' não é reconhecido como um comando interno",
      "{tool}: команда не найдена",
      "{tool}: comando non trovato",
    ],
    when: (_, text) => !ASDF.test(text),
    examples: [
      "zsh: command not found: gopls",
      "dash: 1: gopls: not found",
      "$ slicer --help\n\nCommand 'slicer' not found, did you mean:\n\n  command 'slice' from deb slice (1.3)",
      "gb: Befehl nicht gefunden.",
      "bash: swag: 未找到命令",
      "'deskapp' is not recognized as an internal or external command,\noperable program or batch file.",
      "-sh: uptimecheck: not found",
    ],
    others: NO_TOOL,
  },
  {
    id: "vm-shims-stale",
    messages: [
      "command not found: {tool}",
      "{tool}: command not found",
      "could not find '{tool}'. Run :GoInstallBinaries",
    ],
    when: (_, text) => ASDF.test(text),
    priority: 1,
    examples: [
      "$ asdf install golang 1.22.4\n$ go install github.com/example/sql-mover/...@latest\n$ sql-mover\nzsh: command not found: sql-mover",
    ],
    others: ["gopath-bin-not-on-path"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "protoc-gen-{name}: program not found or is not executable",
      "could not find '{tool}'. Run :GoInstallBinaries to fix it",
      "vim-go: {tool} not found. Installing",
      'Command "{tool}" of languageserver.… is not executable',
      'The "{tool}" command is not available',
      'Cannot find "{tool}" debugger',
      "Couldn't find dlv at the Go tools path",
      "The command '{tool}' was not found in PATH",
      'Spawning language server with cmd: `{ "{tool}"… }` failed',
      'exec: "{tool}": executable file not found in $PATH',
      'exec: "{tool}": executable file not found in %PATH%',
      'running "{tool}": exec: "{tool}": executable file not found in',
      "spawn {tool} ENOENT",
    ],
    priority: 1,
    examples: [
      "protoc-gen-go: program not found or is not executable\n--go_out: protoc-gen-go: Plugin failed with status code 1.",
      "/bin/protoc-gen-go: program not found or is not executable",
      "vim-go: could not find 'gopls'. Run :GoInstallBinaries to fix it",
      '[coc.nvim] Server golang failed to start: Command "gopls" of languageserver.golang is not executable: Error: not found: gopls',
      'main.go:3: running "mockgen": exec: "mockgen": executable file not found in $PATH',
    ],
    when: ({ tool }, text) =>
      tool === undefined || /^go|^dlv$|staticcheck/.test(tool) || mentionsGo(text) || /vim/.test(text),
    remedy: {
      en: "Install {tool} if it is not installed, and make sure that the directory go install writes to (GOBIN, or GOPATH/bin, by default ~/go/bin) is on PATH, also for the editor or script that calls it. Restart the editor afterwards.",
      "zh-CN":
        "如果还没有安装 {tool}，请先安装；并确保 go install 写入的目录（GOBIN，或 GOPATH/bin，默认 ~/go/bin）在 PATH 中，调用它的编辑器或脚本也要能看到。之后重启编辑器。",
      commands: ["go install {install}@latest", "@tools-path"],
    },
    others: ["gui-path-missing-go", ...NO_TOOL],
  },
  {
    id: "path-clobbered",
    messages: [
      "command not found: ls",
      "ls: command not found",
      "command not found: sed",
      "sed: command not found",
      "command not found: dirname",
      "dirname: command not found",
      "command not found: which",
      "Unknown command: ls",
    ],
    priority: 1,
    examples: ["zsh: command not found: ls"],
  },
  {
    id: "sudo-secure-path",
    messages: [
      "sudo: {tool}: command not found",
      "sudo: go: command not found",
      "sudo: {tool}: 找不到命令",
      "sudo: go: 找不到命令",
    ],
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
    id: "shell-hash-stale",
    messages: [
      "bash: {path}/bin/go: No such file or directory",
      "bash: {path}/bin/go: Aucun fichier ou dossier de ce nom",
      "bash: {path}/bin/go: Datei oder Verzeichnis nicht gefunden",
      "bash: {path}/bin/go: 没有那个文件或目录",
      "bash: {path}/bin/go: そのようなファイルやディレクトリはありません",
    ],
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
      "line {number}: {path}/go: No such file or directory",
      "{path}/go: No such file or directory",
      "{path}/go: not found",
      'exec: "{path}/go": stat …: no such file or directory',
      "fork/exec {path}/go: no such file or directory",
    ],
    when: ({ path }) => !/Cellar/.test(path ?? "") && /^\/|^[A-Za-z]:|^~|^\$/.test(path ?? ""),
    examples: ["./setup.sh: line 172: /root/.go/bin/go: No such file or directory"],
    text: {
      en: {
        title: "A script calls go by a path where there is none",
        why: "The caller names {path}/go. There is no go at that path, wherever PATH points.",
      },
      "zh-CN": {
        title: "脚本按固定路径调用 go，但那里没有 go",
        why: "调用者写的是 {path}/go，而该路径没有 go，与 PATH 无关。",
      },
    },
    remedy: {
      en: "Compare the path in the script or setting with where go really is (command -v go; the installer of go.dev uses /usr/local/go/bin/go), and change the script to call go via PATH.",
      "zh-CN":
        "把脚本或设置里的路径与 go 的实际位置比较（command -v go；go.dev 的安装包使用 /usr/local/go/bin/go），并把脚本改为通过 PATH 调用 go。",
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
      "'{variable}' 不是内部或外部命令",
    ],
    priority: 2,
    examples: ["C:\\work>GOOS=linux go build\n'GOOS' is not recognized as an internal or external command,"],
    text: {
      en: {
        title: "A variable is set in the syntax of Unix shells",
        why: "NAME=value before a command, and export, work in Unix shells. cmd and PowerShell take the name for a command.",
      },
      "zh-CN": {
        title: "用了 Unix shell 的语法设置变量",
        why: "命令前的 NAME=value 以及 export 只在 Unix shell 中有效，cmd 和 PowerShell 会把变量名当成命令。",
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
];

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
