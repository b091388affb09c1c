import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** A path that only Lambda has. */
const OF_LAMBDA = /\/var\/task\/|Runtime\.|FunctionError/;

/** What services say that start a Go program by themselves: systemd, launchd, Lambda, container engines. */
export const SERVICES: readonly ErrorMessage[] = [
  {
    id: "program-not-executable",
    messages: ["fork/exec /var/task/{value}: permission denied"],
    when: (_, text) => OF_LAMBDA.test(text),
    priority: 2,
    examples: [
      '{"errorMessage":"fork/exec /var/task/main: permission denied","errorType":"PathError"}',
      "Error: fork/exec /var/task/bootstrap: permission denied\nRuntime.ExitError",
    ],
    remedy: {
      en: "The program in the archive has no executable bit: zip on Windows does not write one. Pack it with build-lambda-zip (github.com/aws/aws-lambda-go/cmd/build-lambda-zip), or in WSL after chmod +x. It must be package main.",
      "zh-CN":
        "压缩包中的程序没有可执行权限：Windows 上的 zip 不会写入。请用 build-lambda-zip（github.com/aws/aws-lambda-go/cmd/build-lambda-zip）打包，或在 WSL 中先 chmod +x。它必须是 main 包。",
      commands: ["env GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -o bootstrap"],
    },
    others: ["lambda-program-missing"],
  },
  {
    id: "program-not-executable",
    messages: [
      "Failed at step EXEC spawning {path}: No such file or directory",
      "Failed at step EXEC spawning {path}: Permission denied",
      "Failed to execute {path}: No such file or directory",
      "Failed to execute {path}: Permission denied",
      "Failed to locate executable {path}: No such file or directory",
      "Failed to locate executable {path}: Permission denied",
      "Unable to locate executable '{path}': No such file or directory",
      "Unable to locate executable '{path}': Permission denied",
      "code=exited, status=203/EXEC",
    ],
    when: (_, text) => mentionsGo(text),
    priority: -1,
    examples: [
      "feeds.service: Failed at step EXEC spawning /home/pat/go/bin/feeds: Permission denied\nfeeds.service: Main process exited, code=exited, status=203/EXEC",
    ],
    remedy: {
      en: "systemd starts the file that ExecStart names and expands neither ~ nor $GOPATH. Write the absolute path. The file and all directories above it must be open to the unit's user (a home directory often is not), and the program built for this processor and C library. Best copy it there:",
      "zh-CN":
        "systemd 启动 ExecStart 指定的文件，且不展开 ~ 和 $GOPATH。请写绝对路径。该单元的用户必须能访问该文件及其上级目录（主目录通常不开放），程序也要与本机的处理器和 C 库相符。最好复制到：",
      commands: ["sudo install -m 755 NAME /usr/local/bin"],
    },
    others: ["built-for-another-platform", "libc-too-old", "directory-blocked"],
  },
  {
    id: "home-unset",
    messages: [
      "neither $XDG_CACHE_HOME nor $HOME are defined",
      "neither $XDG_CONFIG_HOME nor $HOME are defined",
      "%userprofile% is not defined",
      "%LocalAppData% is not defined",
      "$home is not defined",
    ],
    // Scripts and configuration files of others have a $HOME or $home of their own.
    when: (_, text) =>
      /\bpanic: |^.*\bgoroutine \d|nor \$HOME are|%\w+% is not/m.test(text) || mentionsGo(text),
    priority: 2,
    examples: [
      "feeds[28728]: panic: $HOME is not defined\nfeeds[28728]: goroutine 1 [running]:",
      "panic: get user cache dir: neither $XDG_CACHE_HOME nor $HOME are defined",
    ],
    remedy: {
      en: "A program of Go asks for the home directory, and what started it passed no HOME. Set it there: Environment=HOME=/var/lib/NAME or User=NAME in the systemd unit, HOME= in the crontab, ENV HOME=/tmp in a Dockerfile.",
      "zh-CN":
        "一个 Go 程序需要主目录，而启动它的一方没有传入 HOME。请在那里设置：systemd 单元中写 Environment=HOME=/var/lib/NAME 或 User=NAME，crontab 中写 HOME=，Dockerfile 中写 ENV HOME=/tmp。",
      commands: ["printenv HOME XDG_CACHE_HOME"],
    },
  },
  {
    id: "libc-too-old",
    messages: [
      "exec {path}: no such file or directory",
      "Container command '{path}' not found or does not exist",
    ],
    when: ({ path = "" }, text) =>
      /exited with code|compose|CrashLoopBackOff|^FROM |Container command/m.test(text) &&
      /^\/(?!bin\/|usr\/bin\/)/.test(path) &&
      !/\.(?:sh|py|js|rb|pl)$|entrypoint|gunicorn|node|java/.test(path),
    // Any language's program can lack its loader.
    ambiguous: true,
    examples: ["feeds-1  | exec /feeds: no such file or directory\nfeeds-1 exited with code 1"],
    others: ["container-program-missing", "windows-line-ends"],
  },
  {
    id: "docker-file-not-in-context",
    messages: [
      'copier: stat: "{path}/go.sum": no such file or directory',
      'copier: stat: "/go.sum": no such file or directory',
      'copier: stat: "/go.mod": no such file or directory',
      "lstat {path}/go.sum: no such file or directory",
      "lstat go.sum: no such file or directory",
      "lstat go.mod: no such file or directory",
      "no items matching glob {value}go.sum copied",
    ],
    priority: 1,
    examples: [
      '[1/2] STEP 3/6: COPY go.mod go.sum ./\nError: building at STEP "COPY go.mod go.sum ./": checking on sources under "/srv/feeds": copier: stat: "/go.sum": no such file or directory',
    ],
  },
  {
    id: "shell-hash-stale",
    messages: ["bash: {path}/bin/go: No such file or directory"],
    when: (_, text) => /\binstall\b.*\bgolang-1\.\d/.test(text),
    priority: 2,
    examples: [
      "$ sudo apt install golang-1.17 golang-1.17-go\n$ go version\nbash: /usr/bin/go: No such file or directory",
    ],
    remedy: {
      en: "A package golang-1.N puts go into /usr/lib/go-1.N/bin, which is not on PATH, and bash still remembers the go that was there. Add that directory to PATH (export PATH=/usr/lib/go-1.N/bin:$PATH in the startup file), or install golang-go, which makes the link /usr/bin/go. Then let the shell forget the old path.",
      "zh-CN":
        "golang-1.N 软件包把 go 放在 /usr/lib/go-1.N/bin，该目录不在 PATH 中，而 bash 还记得以前的 go。请把它加入 PATH（在启动文件中写 export PATH=/usr/lib/go-1.N/bin:$PATH），或安装 golang-go（它会创建链接 /usr/bin/go）。然后让 shell 忘掉旧路径。",
      commands: ["@forget-commands"],
    },
  },
];
