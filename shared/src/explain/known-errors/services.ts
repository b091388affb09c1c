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
      en: "The program in the archive has no executable bit: zip on Windows does not write one, and a file of another package than main is no program. Pack it with github.com/aws/aws-lambda-go/cmd/build-lambda-zip, or in WSL after chmod +x; sam and serverless do so by themselves. Build the package main: go build -o bootstrap ./cmd/NAME.",
      "zh-CN":
        "压缩包中的程序没有可执行权限：Windows 上的 zip 不会写入该权限，而非 main 包构建出的文件不是程序。请用 github.com/aws/aws-lambda-go/cmd/build-lambda-zip 打包，或在 WSL 中先 chmod +x；sam 和 serverless 会自动处理。请构建 main 包：go build -o bootstrap ./cmd/NAME。",
      commands: ["env GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -o bootstrap"],
    },
    windows: {
      en: "The program in the archive has no executable bit: zip on Windows does not write one. Pack it with build-lambda-zip, or in WSL after chmod +x; sam and serverless do so by themselves.",
      "zh-CN":
        "压缩包中的程序没有可执行权限：Windows 上的 zip 不会写入该权限。请用 build-lambda-zip 打包，或在 WSL 中先 chmod +x；sam 和 serverless 会自动处理。",
      commands: ["go install github.com/aws/aws-lambda-go/cmd/build-lambda-zip@latest"],
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
      en: "systemd starts the file that ExecStart names and expands neither ~ nor $GOPATH. Write the absolute path that command -v shows. If the file is there: it must be executable for the user of the unit, also each directory above it (a home directory is often closed, and SELinux keeps services out of it), be built for this processor, and its C library must exist. Best copy it: sudo install -m 755 NAME /usr/local/bin.",
      "zh-CN":
        "systemd 启动 ExecStart 指定的文件，且不展开 ~ 和 $GOPATH。请写 command -v 显示的绝对路径。如果文件存在：该单元的用户必须能执行它，也能进入其上的每一级目录（主目录通常不开放，SELinux 也禁止服务访问），它必须是为本处理器构建的，并且所需的 C 库存在。最好复制它：sudo install -m 755 NAME /usr/local/bin。",
      commands: ["sudo install -m 755 NAME /usr/local/bin"],
    },
    others: ["built-for-another-platform", "libc-too-old", "directory-blocked"],
  },
  {
    id: "home-unset",
    messages: [
      "panic: $HOME is not defined",
      "neither $XDG_CACHE_HOME nor $HOME are defined",
      "neither $XDG_CONFIG_HOME nor $HOME are defined",
      "%userprofile% is not defined",
      "%LocalAppData% is not defined",
      "$home is not defined",
    ],
    priority: 2,
    examples: [
      "feeds[28728]: panic: $HOME is not defined\nfeeds[28728]: goroutine 1 [running]:",
      "panic: get user cache dir: neither $XDG_CACHE_HOME nor $HOME are defined",
    ],
    remedy: {
      en: "A program of Go asks for the user's home directory, and what started it passed no HOME: a service, cron, a CI job or a container. Set it there: Environment=HOME=/var/lib/NAME (or User=NAME) in the systemd unit, HOME=/home/NAME in the crontab, ENV HOME=/tmp in a Dockerfile.",
      "zh-CN":
        "一个 Go 程序需要用户的主目录，而启动它的一方（服务、cron、CI 任务或容器）没有传入 HOME。请在那里设置：systemd 单元中写 Environment=HOME=/var/lib/NAME（或 User=NAME），crontab 中写 HOME=/home/NAME，Dockerfile 中写 ENV HOME=/tmp。",
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
    priority: 0,
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
];
