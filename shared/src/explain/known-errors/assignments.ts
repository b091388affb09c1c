import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What a shell can only say of a line that was meant to set PATH or a variable of Go's. */
const ABOUT_GO = /\bGO(?:PATH|ROOT|BIN|PROXY|PRIVATE|FLAGS|111MODULE)\b|\bgo(?:lang)?\/|\/go\d|[\\/]go\b/i;

/** Lines of startup files that a shell reads in another way than they were meant. */
export const ASSIGNMENTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "assignment-refused",
    messages: [
      "export: `=': not a valid identifier",
      "export: `{path}': not a valid identifier",
      "export: '{path}': not a valid identifier",
      "export: not valid in this context: {path}",
      "export: not an identifier: {path}",
      "{variable}: command not found",
      "command not found: {variable}",
      "{variable}: not found",
      "bash: {path}/go/bin: Is a directory",
      "zsh: permission denied: {path}/go/bin",
      "bash: {path}:{path2}/go/bin: No such file or directory",
      "bash: :{path}/go/bin: No such file or directory",
      "bash: PATH={path}: No such file or directory",
      "zsh: no such file or directory: PATH={path}",
      "zsh: bad assignment",
      "setenv: Variable name must",
      "bash: {variable}={path}: No such file or directory",
      "{variable}={path}: command not found",
    ],
    when: (_, text) => ABOUT_GO.test(text) && !/is not recognized|cmdlet/.test(text),
    priority: 2,
    examples: [
      "$ export GOPATH = /home/pat/go\nbash: export: `=': not a valid identifier",
      "$ GOPATH = ~/go\nbash: GOPATH: command not found",
      "bash: export: `Files/Go/bin': not a valid identifier\nexport PATH=$PATH:/c/Program Files/Go/bin",
    ],
    text: {
      en: {
        title: "The shell does not take this line as an assignment",
        why: "A line that was meant to set PATH or a variable of Go's is read as a command: spaces stand around the equals sign or in the value without quotes, or the value was typed without NAME=.",
      },
      "zh-CN": {
        title: "shell 没有把这一行当作赋值",
        why: "本想设置 PATH 或 Go 变量的一行被当成了命令：等号两侧有空格，值中的空格没有加引号，或者只写了值而没有 NAME=。",
      },
    },
    remedy: {
      en: 'Write it without spaces around =, and quote the value: export GOPATH="$HOME/go" and export PATH="$PATH:/usr/local/go/bin". In fish: set -gx GOPATH ~/go and fish_add_path /usr/local/go/bin; in tcsh: setenv GOPATH ~/go. Correct the line in the startup file and open a new terminal.',
      "zh-CN":
        '等号两侧不要有空格，值加引号：export GOPATH="$HOME/go"，export PATH="$PATH:/usr/local/go/bin"。fish 中：set -gx GOPATH ~/go 和 fish_add_path /usr/local/go/bin；tcsh 中：setenv GOPATH ~/go。请改正启动文件中的那一行，然后打开新终端。',
    },
    others: ["path-clobbered", "go-not-on-path", "gopath-malformed"],
    verifyCommands: ["printenv PATH GOPATH GOROOT"],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "shell-expands-argument",
    messages: [
      "zsh: no matches found: {module}",
      "no matches found: {path}/...",
      "zsh: no matches found: {option}",
    ],
    when: (_, text) => /\/\.\.\.|@|-ldflags|-run|-tags|\bgo (?:get|install|test|run|build|list)\b/.test(text),
    priority: 1,
    examples: ["$ go install github.com/a/b/...@latest?\nzsh: no matches found: github.com/a/b/...@latest?"],
    text: {
      en: {
        title: "The shell takes part of the argument for a file pattern",
        why: "zsh looks for files where an argument has one of * ? [ ] ^, and refuses the command when there are none. go was not started.",
      },
      "zh-CN": {
        title: "shell 把参数当成了文件通配符",
        why: "参数中含有 * ? [ ] ^ 时，zsh 会去找匹配的文件，找不到就拒绝执行命令。go 并没有启动。",
      },
    },
    remedy: {
      en: "Put the argument between single quotes: go test -run 'Test[A-Z]' ./..., go get 'example.com/a@^1'.",
      "zh-CN": "请用单引号括住该参数：go test -run 'Test[A-Z]' ./...，go get 'example.com/a@^1'。",
    },
    verifyCommands: ["go version"],
    references: ["https://zsh.sourceforge.io/Doc/Release/Expansion.html#Filename-Generation"],
  },
  {
    id: "unix-syntax-on-windows",
    messages: ["The token '&&' is not a valid statement separator", "标记“&&”不是此版本中的有效语句分隔符"],
    when: (_, text) => ABOUT_GO.test(text) || /\bgo (?:build|run|mod|get|install|test|env)\b/.test(text),
    priority: 1,
    examples: [
      "PS C:\\w> go mod tidy && go build\nThe token '&&' is not a valid statement separator in this version.",
    ],
    remedy: {
      en: "Windows PowerShell 5 has no &&: write the commands on two lines or with ; between them, or use PowerShell 7 (pwsh).",
      "zh-CN": "Windows PowerShell 5 没有 &&：请分两行写，或用 ; 分隔，或改用 PowerShell 7（pwsh）。",
    },
  },
  {
    id: "go-of-another-platform",
    messages: [
      "{path}/go: line {number}: syntax error",
      "{path}/go: {number}: Syntax error:",
      "{path}/go: {number}: {path2}/go: Syntax error:",
      "{path}/go: line {number}: ELF: not found",
    ],
    priority: 2,
    examples: ['/usr/local/go/bin/go: 1: Syntax error: "(" unexpected'],
    others: ["go-for-another-processor"],
  },
  {
    id: "version-manager-not-loaded",
    messages: [
      "{path}/.gvm/scripts/gvm: No such file or directory",
      "{path}/asdf.sh: No such file or directory",
      "no such file or directory: {path}/.gvm/scripts/gvm",
      "no such file or directory: {path}/asdf.sh",
      "{path}/.g/env: No such file or directory",
      "goenv: no such command `install'",
      "goenv: no such command 'install'",
    ],
    priority: 2,
    examples: [
      "-bash: /root/.gvm/scripts/gvm: No such file or directory",
      "goenv: no such command `install'",
    ],
    remedy: {
      en: "The startup file loads the version manager from a place where it no longer is: it was removed, moved, or installed again elsewhere (asdf from 0.16 on and Homebrew have no asdf.sh in the old place; goenv install is in its plugin go-build). Install it again as its instructions say, or take the line out of the startup file.",
      "zh-CN":
        "启动文件从一个已不存在的位置加载版本管理器：它被删除、移动或重新安装到了别处（asdf 0.16 起以及 Homebrew 的旧位置没有 asdf.sh；goenv install 属于插件 go-build）。请按其说明重新安装，或从启动文件中删除该行。",
    },
    others: ["shell-file-not-read", "vm-stale-goroot"],
  },
];
