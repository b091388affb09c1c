import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** A directory of GOPATH that is made by hand, or the import path of what is built: a project from before modules. */
const BUILT_IN_GOPATH =
  /\b(?:mv|cp|ln|mkdir|clone|cd|ADD|COPY|WORKDIR)\b[^\n]*[\\/]src[\\/][\w-]+(?:\.[\w-]+)+[\\/]|\bGOPATH=\$?\(?(?:pwd|PWD|\/|`)/;

/** Messages that have another remedy where the text shows who runs go: another user, a sandbox, a hook, a build for GOPATH. */
export const RUN_SIGNS: readonly ErrorMessage[] = [
  {
    id: "cache-not-writable",
    messages: [
      "failed to initialize build cache at /root/…: permission denied",
      "mkdir /root/…: permission denied",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 2,
    examples: [
      "==> Starting build()...\nfailed to initialize build cache at /root/.cache/go-build: mkdir /root/.cache: permission denied",
    ],
    remedy: {
      en: "HOME is root's, but the process is another user: it was started through sudo or su, or in a container as another user. Do not start the build with sudo (yay, paru and makepkg ask for the password themselves); with sudo -u USER, add -H. In a container, set HOME or GOCACHE for that user (-e HOME=/tmp).",
      "zh-CN":
        "HOME 是 root 的目录，但进程属于另一个用户：可能是通过 sudo 或 su 启动的，或容器以其他用户运行。请不要用 sudo 启动构建（yay、paru 和 makepkg 会自己询问密码）；使用 sudo -u USER 时请加 -H。在容器中请为该用户设置 HOME 或 GOCACHE（-e HOME=/tmp）。",
      commands: ["id -un", "printenv HOME"],
    },
    others: ["home-unset"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "{path}/pkg/mod/…: permission denied",
      "go: could not create module cache: …: permission denied",
      "go: writing stat cache: …: permission denied",
    ],
    when: ({ path = "" }, text) =>
      !path.startsWith("/root") && /\bgo\b.*pkg\/mod/.test(text) && !/\.go:\d/.test(text),
    priority: 1,
    examples: [
      "go: writing stat cache: mkdir /home/ada/go/pkg/mod/cache/download/example.com: permission denied",
    ],
    remedy: {
      en: "This user may not write to the module cache. If sudo go or a container that runs as root made the directories there, give them back to the user: sudo chown -R USER, with the directory that go env GOMODCACHE prints. In a container or a job of another user, set GOMODCACHE (or GOPATH) to a directory of that user.",
      "zh-CN":
        "当前用户无法写入模块缓存。如果其中的目录是 sudo go 或以 root 运行的容器创建的，请改回属主：sudo chown -R 用户，加上 go env GOMODCACHE 显示的目录。在容器或其他用户的任务中，请把 GOMODCACHE（或 GOPATH）设为该用户的目录。",
      commands: ["go env GOMODCACHE", "env GOMODCACHE=/tmp/go-mod go mod download"],
    },
    others: ["home-unset", "cache-on-network-mount"],
  },
  {
    id: "no-module",
    messages: [
      "go.mod file not found in current directory or any parent directory",
      "go: cannot find main module",
    ],
    when: (_, text) =>
      BUILT_IN_GOPATH.test(text) && !/\bgo mod\b(?! init)/.test(text.replace(/'go mod.*/g, "")),
    priority: 2,
    examples: [
      "+ mv src/cli /tmp/build/src/github.com/holm/anker\n+ go build -o /usr/local/bin/anker github.com/holm/anker/cmd/anker\nno required module provides package github.com/holm/anker/cmd/anker: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    ],
    remedy: {
      en: "The build puts the sources below GOPATH/src, as projects from before modules need it, and this Go works with modules. If the sources have no go.mod, build them in GOPATH mode: GO111MODULE=off, with GOPATH set to the directory above src. If they have one, run go in its directory.",
      "zh-CN":
        "该构建把源码放在 GOPATH/src 下，这是模块出现之前的项目所需要的，而这个 Go 使用模块。如果源码没有 go.mod，请用 GOPATH 模式构建：GO111MODULE=off，并把 GOPATH 设为 src 的上一级目录。如果有 go.mod，请在其所在目录中运行 go。",
      commands: ["go env GOPATH GO111MODULE", "env GO111MODULE=off go build ./..."],
    },
    others: ["go111module-off"],
  },
  {
    id: "no-module",
    messages: ["cannot find main module, but found .git/config in {path}"],
    when: (_, text) => /hook id:|pre-commit|husky|lefthook|go run /.test(text),
    priority: 2,
    examples: [
      "- hook id: headers\n- exit code: 1\n\ngo: cannot find main module, but found .git/config in /home/ada/code/site",
    ],
    remedy: {
      en: "A hook or script starts go run in a repository that has no go.mod. If the repository is no Go project, do not create one: run the tool by its version (go run PATH@VERSION works in any directory), or install it and let the hook call the program. If its go.mod is in a subdirectory, let the hook start there.",
      "zh-CN":
        "钩子或脚本在没有 go.mod 的仓库中执行 go run。如果该仓库不是 Go 项目，不要新建 go.mod：请按版本运行工具（go run PATH@VERSION 可在任何目录使用），或安装该工具并让钩子直接调用程序。如果 go.mod 在子目录中，请让钩子在那里启动。",
      commands: ["go env GOMOD"],
    },
  },
  {
    id: "gui-path-missing-go",
    messages: [
      '"go" binary in either GOROOT(…) or PATH(…/app/bin:…',
      '"go" binary in either GOROOT(…) or PATH(…/.var/app/…',
    ],
    priority: 3,
    examples: [
      'Failed to find the "go" binary in either GOROOT() or PATH(/app/bin:/usr/bin:/home/ada/.var/app/com.visualstudio.code/data/node_modules/bin). Check PATH, or Install Go and reload the window.',
    ],
    remedy: {
      en: "The editor runs as a Flatpak: its sandbox sees neither the system's Go nor your PATH. Install the Go extension of the Flatpak SDK and switch it on (FLATPAK_ENABLE_SDK_EXT=golang), or install the editor from the distribution's or the maker's package.",
      "zh-CN":
        "该编辑器以 Flatpak 运行：沙箱中看不到系统的 Go，也看不到你的 PATH。请安装 Flatpak SDK 的 Go 扩展并启用（FLATPAK_ENABLE_SDK_EXT=golang），或改用发行版或官方的软件包安装编辑器。",
      commands: ["flatpak install flathub org.freedesktop.Sdk.Extension.golang"],
    },
  },
  {
    id: "go-command-misused",
    messages: [
      "{gofile}: command not found",
      "command not found: {gofile}",
      "'{gofile}' is not recognized as an internal or external command",
      "the term '{gofile}' is not recognized",
    ],
    priority: 2,
    // A script's own log may be about any file.
    ambiguous: true,
    examples: ["$ main.go\nbash: main.go: command not found"],
    remedy: {
      en: "{gofile} is source code, not a program. Run it with go run, or build it first with go build.",
      "zh-CN": "{gofile} 是源代码，不是程序。请用 go run 运行，或先用 go build 构建。",
      commands: ["go run {gofile}"],
    },
  },
];
