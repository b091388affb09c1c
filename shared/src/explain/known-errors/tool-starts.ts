import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Tools that do not start because of a directory, a socket or a setting of their own: Delve, linters, gopls, air. */
export const TOOL_STARTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "debugger-blocked",
    messages: [
      "could not attach to pid {number}: could not attach to",
      "could not acquire debug privilege (",
      "could not launch process: can not find debugserver",
      "could not launch process: stub exited while attempting to connect",
      "could not launch process: could not resume task",
      "could not launch process: waiting for target execve failed",
      "waiting for target execve failed:",
    ],
    priority: 1,
    examples: ["could not launch process: stub exited while attempting to connect: exit status 0"],
  },
  {
    id: "debugger-unsupported-here",
    messages: [
      "native backend disabled during compilation",
      "lldb backend not supported on Windows",
      "could not launch process: unsupported operating system",
    ],
    examples: ["native backend disabled during compilation"],
  },
  {
    id: "rosetta-go",
    messages: [
      "can not run under Rosetta, check that the terminal/shell in use is right for your CPU architecture",
    ],
    priority: 2,
    examples: [
      "could not launch process: can not run under Rosetta, check that the terminal/shell in use is right for your CPU architecture",
    ],
  },
  {
    id: "launch-configuration",
    messages: [
      "Can not debug non-main package",
      "is not a terminal, use '-r' to specify redirects for the target process",
      "could not launch process: {path} is not executable",
    ],
    priority: 1,
    examples: ["$ dlv debug ./store\nCan not debug non-main package"],
    remedy: {
      en: 'dlv debug needs a directory with package main: name it (dlv debug ./cmd/NAME, "program" in launch.json), or debug its tests with dlv test. Without a terminal, start it headless: dlv debug --headless, and connect from another one.',
      "zh-CN":
        "dlv debug 需要含 package main 的目录：请指定它（dlv debug ./cmd/NAME，或 launch.json 的 program），或用 dlv test 调试测试。没有终端时请用无界面方式启动：dlv debug --headless，再从别处连接。",
    },
  },
  {
    id: "launch-configuration",
    messages: [
      "could not launch process: open {path}: no such file or directory",
      "could not launch process: stat {path}: no such file or directory",
    ],
    priority: 2,
    examples: [
      "Failed to launch: could not launch process: open /srv/app/__debug_bin: no such file or directory",
    ],
    remedy: {
      en: 'There is no program at {path}: the directory has no package main (or, in test mode, no tests), build flags write it elsewhere (-o, -c), or the build above this line failed. Let "program" in launch.json name the directory of the package, and remove -o from buildFlags.',
      "zh-CN":
        "{path} 处没有程序：该目录没有 package main（test 模式下是没有测试），构建标志把它写到了别处（-o、-c），或这一行之上的构建失败。请让 launch.json 的 program 指向包所在的目录，并从 buildFlags 中删除 -o。",
    },
    others: ["no-package-here"],
  },
  {
    id: "debugger-not-reached",
    messages: ["couldn't start listener: listen tcp {host}: bind: address already in use"],
    priority: 4,
    examples: ["couldn't start listener: listen tcp 127.0.0.1:38697: bind: address already in use"],
  },
  {
    id: "debug-info-missing",
    messages: ["can't open separate debug file"],
    priority: 1,
    examples: [
      'can\'t open separate debug file "/usr/lib/debug/x.debug": open /usr/lib/debug/x.debug: permission denied',
    ],
  },
  {
    id: "antivirus",
    messages: ["could not remove {path}__debug_bin…: remove", "could not remove {drive}__debug_bin…: remove"],
    priority: 1,
    examples: [
      "could not remove C:\\w\\app\\__debug_bin.exe: remove C:\\w\\app\\__debug_bin.exe: Access is denied.",
    ],
  },
  {
    id: "directory-blocked",
    messages: [
      "could not create config directory: …",
      "unable to get config file path: …",
      "gopls: can't create cache: …",
    ],
    when: (_, text) => /dlv|delve|gopls|config file path|config directory/i.test(text),
    examples: ["could not create config directory: mkdir /home/pat/.config/dlv: permission denied"],
    remedy: {
      en: "The tool keeps settings in the user's configuration or cache directory and cannot write there: HOME is not set or belongs to somebody else, or an earlier sudo made root the owner. Give the directory back to its user, or set HOME (XDG_CONFIG_HOME, XDG_CACHE_HOME) to a directory of this user.",
      "zh-CN":
        "该工具把设置保存在用户的配置或缓存目录，但无法写入：HOME 没有设置或属于别人，或者以前用 sudo 运行使属主变成了 root。请把目录改回该用户，或把 HOME（XDG_CONFIG_HOME、XDG_CACHE_HOME）设为该用户的目录。",
      commands: ["printenv HOME XDG_CONFIG_HOME XDG_CACHE_HOME"],
    },
    others: ["home-unset", "cache-not-writable"],
  },
  {
    id: "cache-not-writable",
    messages: ["GOLANGCI_LINT_CACHE is not an absolute path", "STATICCHECK_CACHE is not an absolute path"],
    priority: 1,
    examples: ["GOLANGCI_LINT_CACHE is not an absolute path"],
    remedy: {
      en: "The variable that names the linter's cache must be an absolute path: a ~ or $HOME between quotes is not expanded in a CI file or an editor's setting. Unset it, or write the whole path.",
      "zh-CN":
        "指定该工具缓存目录的变量必须是绝对路径：CI 文件和编辑器设置中引号内的 ~ 或 $HOME 不会展开。请取消它，或写出完整路径。",
      commands: ["printenv GOLANGCI_LINT_CACHE STATICCHECK_CACHE"],
    },
  },
  {
    id: "cache-not-writable",
    messages: ['Expected "{path}" to be a writeable directory. This is used for buf\'s cache'],
    examples: ['Expected "/root/.cache/buf" to be a writeable directory. This is used for buf\'s cache.'],
    remedy: {
      en: "buf keeps what it downloads in its cache directory and cannot write there. Give the directory back to its user, or set BUF_CACHE_DIR to a directory of this user.",
      "zh-CN":
        "buf 把下载的内容保存在缓存目录，但无法写入。请把目录改回该用户，或把 BUF_CACHE_DIR 设为该用户的目录。",
      commands: ["printenv BUF_CACHE_DIR HOME"],
    },
  },
  {
    id: "linter-config-version",
    messages: [
      "can't load config: can't unmarshal config by viper",
      "configuration version is already set:",
      "error loading staticcheck.conf:",
    ],
    examples: [
      "Error: can't load config: can't unmarshal config by viper (flags, file): '' has invalid keys: exclude",
    ],
    remedy: {
      en: "The linter does not understand its configuration file: it was written for another release, or is not well-formed. golangci-lint: golangci-lint migrate writes a file for v2, golangci-lint config verify shows what is wrong; staticcheck.conf is TOML.",
      "zh-CN":
        "检查工具不认识它的配置文件：它是为其他版本编写的，或格式有误。golangci-lint：golangci-lint migrate 会写出 v2 的文件，golangci-lint config verify 会指出错误；staticcheck.conf 是 TOML 格式。",
      commands: ["golangci-lint version"],
    },
  },
  {
    id: "no-module",
    messages: ["reading go.mod file: open go.mod: no such file or directory"],
    when: (_, text) => /config|golangci/i.test(text),
    examples: ["can't load config: reading go.mod file: open go.mod: no such file or directory"],
  },
  {
    id: "gopls-not-started",
    messages: [
      'socket "{path}" is owned by a different user',
      "dialing remote: dial tcp",
      "dialing remote: dial unix",
      "forwarder: connecting to remote:",
      "starting remote gopls:",
    ],
    when: (_, text) => /gopls|forwarder|dialing remote/i.test(text) && !/delve|dlv/i.test(text),
    priority: 1,
    examples: [
      "forwarder: connecting to remote: dialing remote: dial unix /tmp/gopls.sock: connect: no such file or directory",
    ],
    remedy: {
      en: "The editor starts gopls with -remote, and the shared gopls does not answer, or is another user's. Remove -remote (or -remote=auto) from the editor's gopls flags, end the old gopls process, and restart the editor.",
      "zh-CN":
        "编辑器以 -remote 启动 gopls，而共用的 gopls 没有响应，或属于其他用户。请从编辑器的 gopls 参数中删除 -remote（或 -remote=auto），结束旧的 gopls 进程，然后重启编辑器。",
    },
  },
  {
    id: "gopls-workspace-missing",
    messages: [
      "current file is not included in a workspace module",
      'module name in {path} contains "command-line-arguments", which is disallowed',
      "no go.mod file found for file:///{path}",
    ],
    priority: 1,
    examples: ["current file is not included in a workspace module"],
  },
  {
    id: "program-not-executable",
    messages: ["/tmp/main: not found", "fork/exec {path}/tmp/main: no such file or directory"],
    when: (_, text) => /\bair\b|Process Exit with Code|building\.\.\.|running\.\.\./i.test(text),
    examples: ["building...\n/bin/sh: 1: /app/tmp/main: not found\nProcess Exit with Code: 127"],
    remedy: {
      en: "air builds the program and starts the file that build.bin (or entrypoint) in .air.toml names, and it is not there: the build failed above this line, or cmd writes to another path (go build -o ./tmp/main .). In a container on Alpine the file exists but was linked against another C library: build it there, or with CGO_ENABLED=0.",
      "zh-CN":
        "air 会构建程序并启动 .air.toml 中 build.bin（或 entrypoint）指定的文件，而它不存在：这一行之上的构建失败，或 cmd 写到了别的路径（go build -o ./tmp/main .）。在 Alpine 容器中，文件存在但链接了另一种 C 库：请在容器中构建，或使用 CGO_ENABLED=0。",
      commands: ["go build -o ./tmp/main ."],
    },
    others: ["libc-too-old"],
  },
  {
    id: "launch-configuration",
    messages: ["refusing to run in {path} - this would watch too many files"],
    when: (_, text) => /air|watch too many/i.test(text) || mentionsGo(text),
    examples: [
      "refusing to run in / - this would watch too many files. Please run air in a project directory",
    ],
    remedy: {
      en: "air was started in the root or home directory. Start it in the project: cd DIR, or WORKDIR in the Dockerfile.",
      "zh-CN": "air 在根目录或主目录中启动。请在项目目录中启动：cd DIR，或在 Dockerfile 中设置 WORKDIR。",
    },
  },
  {
    id: "container-engine-missing",
    messages: ["Failed to detect container runtime:", "no container runtime found (tried Docker, Podman"],
    examples: [
      "$ go run . up\nFailed to detect container runtime: no container runtime found (tried Docker, Podman, Apple Containers).",
    ],
    text: {
      en: {
        title: "xgo finds no container engine",
        why: "xgo builds in a container that contains the C compilers of all platforms. It needs Docker or Podman, running and reachable for this user.",
      },
      "zh-CN": {
        title: "xgo 找不到容器引擎",
        why: "xgo 在包含各平台 C 编译器的容器中构建，因此需要正在运行、且当前用户可以访问的 Docker 或 Podman。",
      },
    },
    remedy: {
      en: "Start Docker (or Podman's socket: systemctl --user start podman.socket), and see that docker ps works for this user. For a program without C code no container is needed: CGO_ENABLED=0 GOOS=SYSTEM GOARCH=PROCESSOR go build.",
      "zh-CN":
        "请启动 Docker（或 Podman 的 socket：systemctl --user start podman.socket），并确认该用户可以运行 docker ps。没有 C 代码的程序不需要容器：CGO_ENABLED=0 GOOS=系统 GOARCH=处理器 go build。",
    },
    verifyCommands: ["docker version"],
    references: ["https://github.com/techknowlogick/xgo"],
  },
];
