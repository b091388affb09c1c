import { mentionsGo } from "../mentions-go.ts";
import { isKnownTool } from "../named.ts";
import { notFoundWordings } from "../not-found-wordings.ts";
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
      ...notFoundWordings("go"),
      "go: not found",
      'go : 无法将"go"项识别为 cmdlet',
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
      "No such file or directory - go",
      "No such file or directory (os error 2): go",
      'Cannot run program "go": error=2',
      'Cannot run program "go": CreateProcess error=2',
      "go executable not found in",
      ...["build", "run", "test", "mod", "install", "get", "fmt", "vet", "generate", "env"].map(
        (name) => `CreateProcess(NULL, go ${name}`,
      ),
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
      ...notFoundWordings("{tool}"),
      "sh: {number}: {tool}: not found",
      "sh: {tool}: not found",
      "dash: {number}: {tool}: not found",
      "dash: {tool}: not found",
      "ksh: {tool}: not found",
      "sh: line {number}: {tool}: not found",
      "sh: {number}: exec: {tool}: not found",
      "CreateProcess(NULL, {tool} …) failed",
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
      "protoc-gen-{goplugin}: program not found or is not executable",
      "could not find '{tool}'. Run :GoInstallBinaries to fix it",
      "vim-go: {tool} not found. Installing",
      'Command "{tool}" of languageserver.… is not executable',
      'The "{tool}" command is not available',
      'Cannot find "{tool}" debugger',
      "Cannot find Delve debugger",
      "spawn {path}/go/bin/{tool} ENOENT",
      "spawn {path}/dlv ENOENT",
      "make: {tool}: No such file or directory",
      "make[{number}]: {tool}: No such file or directory",
      "command {tool} is not executable",
      'cmd ("{tool}") not executable',
      "Client {tool} quit with exit code 127",
      "could not find protoc plugin for name {goplugin}",
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
      'Failed to continue: "Cannot find Delve debugger. Ensure it is in your `GOPATH/bin` or `PATH`."',
      "Error: spawn /Users/hana/go/bin/dlv ENOENT",
      "protoc-gen-go: program not found or is not executable\n--go_out: protoc-gen-go: Plugin failed with status code 1.",
      "/bin/protoc-gen-go: program not found or is not executable",
      "vim-go: could not find 'gopls'. Run :GoInstallBinaries to fix it",
      '[coc.nvim] Server golang failed to start: Command "gopls" of languageserver.golang is not executable: Error: not found: gopls',
      'main.go:3: running "mockgen": exec: "mockgen": executable file not found in $PATH',
    ],
    when: ({ tool }, text) => tool === undefined || isKnownTool(tool) || mentionsGo(text) || /vim/.test(text),
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
];
