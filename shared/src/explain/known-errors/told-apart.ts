import { isFromWindows } from "../from-windows.ts";
import type { ErrorMessage, KnownError, Remedy } from "./known-error.ts";

/** Headers that only systems with X11 or POSIX have. */
const UNIX_HEADER = /^(?:X11\/|sys\/(?:ioctl|mman|select|socket|un|wait)\.h|termios\.h|dlfcn\.h|poll\.h)/;

/** Whether Go's own proxy or checksum database was asked for a module of a Git host where most repositories are public. */
const isAtForge = (gourl = ""): boolean =>
  /^https:\/\/(?:proxy|sum)\.golang\.org\/(?:\w+\/)?(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(gourl);

/** A certificate that go refuses, and none that Docker or Helm does beside it: the line, or the one that announces it, is go's. */
const REFUSED_TO_GO =
  /^(?=.*(?<![\w./-])go: |.*\bgo (?:get|install|mod|build) [^\s:]+: |.*unrecognized import path|.*\/@v\/|.*\/sumdb\/|.*[?&]go-get=1|.*\b(?:proxy|sum)\.golang\.org).*(?::\n.*)?(?:x509: certificate |x509: cannot validate |no alternative certificate )/m;

/** The compiler that builds for a layer of Unix on Windows instead of for Windows. */
const OF_CYGWIN: Remedy = {
  en: "The gcc that go found is that of MSYS or Cygwin, which builds as on Unix: it asks for files that Windows does not have, and lacks those of Windows. Install MinGW-w64 (in MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc) and put its bin directory (C:\\msys64\\ucrt64\\bin) before C:\\msys64\\usr\\bin in Path; gcc -dumpmachine must end with mingw32.",
  "zh-CN":
    "go 找到的 gcc 是 MSYS 或 Cygwin 的，它按 Unix 方式构建：会寻找 Windows 没有的文件，又缺少 Windows 的文件。请安装 MinGW-w64（MSYS2 中：pacman -S mingw-w64-ucrt-x86_64-gcc），并在 Path 中把它的 bin 目录（C:\\msys64\\ucrt64\\bin）放在 C:\\msys64\\usr\\bin 之前；gcc -dumpmachine 的结果必须以 mingw32 结尾。",
  commands: ["gcc -dumpmachine"],
};

/** Lines that several causes print: what stands in them, or beside them, says which it is. */
export const TOLD_APART: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "wrong-server-answers",
    messages: [
      "x509: certificate is valid for … not {host}",
      "x509: certificate is not valid for any names, but wanted to match {host}",
      "x509: cannot validate certificate for {host} because it doesn't contain any IP SANs",
      "no alternative certificate subject name matches target host name '{host}'",
    ],
    when: (_, text) => REFUSED_TO_GO.test(text),
    priority: 3,
    examples: [
      "go: github.com/holm/anker@v1.5.0: Get https://proxy.golang.org/github.com/holm/anker/@v/v1.5.0.mod: x509: certificate is valid for blocked.corp.example.com, not proxy.golang.org",
    ],
    text: {
      en: {
        title: "Another server answers instead of the one that go asked",
        why: "The certificate belongs to another name. The network leads {host} elsewhere: a company's or provider's filter, its name server, a login page of a public network, or an entry in the hosts file. A certificate of your own cannot help: that server does not have the module.",
      },
      "zh-CN": {
        title: "应答的不是 go 要访问的服务器",
        why: "证书属于另一个名字。网络把 {host} 指到了别处：公司或运营商的过滤、DNS 服务器、公共网络的登录页，或 hosts 文件中的一行。添加证书没有用：那台服务器上没有该模块。",
      },
    },
    remedy: {
      en: "Use a proxy that this network lets through: your company's (ask for its GOPROXY address), or GOPROXY=https://{proxy},direct; GOPROXY=direct asks the repositories themselves. Or use another network or name server, or ask the administrators to open {host}. Look in the hosts file, too. Do not switch TLS or the checksum database off.",
      "zh-CN":
        "使用这个网络放行的代理：公司的代理（询问其 GOPROXY 地址），或 GOPROXY=https://{proxy},direct；GOPROXY=direct 会直接访问仓库。也可以换网络或 DNS 服务器，或请管理员放行 {host}。同时检查 hosts 文件。不要关闭 TLS 验证或校验和数据库。",
      commands: [
        "go env GOPROXY GOSUMDB",
        "curl -sSI https://{host}",
        "go env -w GOPROXY=https://{proxy},direct",
      ],
    },
    others: ["goproxy-unreachable", "http-proxy-dead"],
    verifyCommands: ["go env GOPROXY GOSUMDB"],
    references: ["https://go.dev/ref/mod#environment-variables"],
  },
  {
    id: "corporate-ca",
    messages: ["x509: certificate has expired or is not yet valid"],
    when: (_, text) => REFUSED_TO_GO.test(text),
    priority: 3,
    examples: [
      'go: github.com/holm/anker@v1.5.0: Get "https://proxy.golang.org/github.com/holm/anker/@v/v1.5.0.mod": x509: certificate has expired or is not yet valid: current time 2019-02-01T00:00:12Z is before 2024-05-01T00:00:00Z',
    ],
    remedy: {
      en: "Look at this machine's clock first (date): in a virtual machine, WSL or on a board without a battery it is often wrong, and then every certificate is. If the clock is right, the system's root certificates are old: update the package ca-certificates, or the system. If only one server is concerned, its own certificate has expired: tell its administrators, and use another proxy until then (GOPROXY).",
      "zh-CN":
        "先检查本机时钟（date）：虚拟机、WSL 或没有电池的开发板上时钟经常不对，此时所有证书都无效。如果时钟正确，说明系统的根证书太旧：请更新 ca-certificates 软件包或系统。如果只有一台服务器如此，说明它自己的证书已过期：请联系其管理员，暂时换用其他代理（GOPROXY）。",
      commands: ["date"],
    },
    others: ["go-unsupported"],
  },
  {
    id: "tools-older-than-go",
    messages: [
      "could not import {value} (…export data version",
      "export data version {number} is greater than maximum supported version {number2}",
      "could not import {value} (unsupported version: {number}",
      "could not import {value} (unknown iexport format version",
    ],
    priority: 4,
    examples: [
      "$ make lint\npkg/ring/buffer.go:4:8: could not import sync (internal error: export data version 4 is greater than maximum supported version 2) (typecheck)",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "relative-import",
    messages: [
      'local import "{value}" in non-local package',
      "is relative, but relative import paths are not supported in module mode",
    ],
    priority: 2,
    examples: [
      'can\'t load package: main.go:4:2: local import "./util" in non-local package',
      'main.go:4:2: "./util" is relative, but relative import paths are not supported in module mode',
    ],
    text: {
      en: {
        title: "A package is imported by a relative path",
        why: "go takes import paths such as ./util only in a project outside of GOPATH/src that has no go.mod. In a module, and below GOPATH/src, each package has a full path.",
      },
      "zh-CN": {
        title: "用相对路径导入了包",
        why: "只有在 GOPATH/src 之外且没有 go.mod 的项目中，go 才接受 ./util 这样的导入路径。在模块中以及在 GOPATH/src 下，每个包都有完整路径。",
      },
    },
    remedy: {
      en: "Write the full path in the import: the module line of go.mod and then the directory (example.com/NAME/util). If there is no go.mod, create one: go mod init example.com/NAME. In GOPATH mode, put the project at GOPATH/src/HOST/OWNER/NAME and import HOST/OWNER/NAME/util.",
      "zh-CN":
        "在 import 中写完整路径：go.mod 的 module 行加上目录（example.com/NAME/util）。如果没有 go.mod，请先创建：go mod init example.com/NAME。在 GOPATH 模式下，把项目放到 GOPATH/src/HOST/OWNER/NAME，并导入 HOST/OWNER/NAME/util。",
      commands: ["go list -m", "go mod init example.com/NAME"],
    },
    others: ["no-module", "go111module-off", "project-in-gopath-src"],
    verifyCommands: ["go env GOMOD GOPATH GO111MODULE"],
    references: ["https://go.dev/doc/code"],
  },
  {
    id: "gopath-not-set",
    messages: [
      "cannot download, $GOPATH not set.",
      "cannot download: $GOPATH not set.",
      "$GOPATH not set. For more details see",
    ],
    when: (_, text) => /cannot download/.test(text),
    priority: 3,
    examples: [
      "package github.com/a/b: cannot download, $GOPATH not set. For more details see: go help gopath",
    ],
    text: {
      en: {
        title: "GOPATH is not set, and this Go has no default for it",
        why: "Since Go 1.8 GOPATH is ~/go unless it is set. Either this Go is older, or HOME is not set where it runs: under sudo, cron or in a service.",
      },
      "zh-CN": {
        title: "没有设置 GOPATH，而这个 Go 没有默认值",
        why: "从 Go 1.8 起，未设置时 GOPATH 为 ~/go。要么这个 Go 更旧，要么运行它的环境没有设置 HOME：sudo、cron 或服务。",
      },
    },
    remedy: {
      en: "Look at go version. With a current Go nothing has to be set: install it from https://go.dev/dl/. To stay with the old one, set GOPATH to a directory of yours and put its bin on PATH. If the Go is new, set HOME where it runs (under sudo, in cron, in the service).",
      "zh-CN":
        "先看 go version。使用当前版本的 Go 时不需要设置：请从 https://go.dev/dl/ 安装。如果继续使用旧版，请把 GOPATH 设为自己的目录，并把其 bin 加入 PATH。如果 Go 是新版，请在运行它的地方（sudo、cron、服务）设置 HOME。",
      commands: ["go version", "go env GOPATH"],
    },
    others: ["home-unset", "gopath-malformed", "go-unsupported"],
    verifyCommands: ["go version", "printenv HOME GOPATH"],
    references: ["https://go.dev/wiki/GOPATH"],
  },
  {
    id: "c-compiler-fails",
    messages: ["fatal error: {header}: No such file or directory", "fatal error: '{header}' file not found"],
    when: ({ header = "" }, text) => UNIX_HEADER.test(header) && isFromWindows(text),
    priority: 3,
    examples: [
      "D:\\src>go get github.com/holm/anker\n# github.com/holm/anker\nIn file included from D:\\go\\src\\github.com\\holm\\anker\\anker.go:36:\n./screen/grab_c.h:11:23: fatal error: X11/Xlib.h: No such file or directory",
    ],
    remedy: OF_CYGWIN,
    windows: OF_CYGWIN,
    others: ["cc-shadowed", "gcc-missing"],
  },
  {
    id: "c-library-missing",
    messages: ["ld: cannot find -l{library}"],
    when: (_, text) => /-pc-(?:cygwin|msys)\b/.test(text),
    priority: 3,
    examples: [
      "$ go build\n# github.com/holm/anker\n/usr/lib/gcc/x86_64-pc-cygwin/12/../../../../x86_64-pc-cygwin/bin/ld: cannot find -lmingwex: No such file or directory",
    ],
    remedy: OF_CYGWIN,
    windows: OF_CYGWIN,
    others: ["cc-shadowed"],
  },
  {
    id: "goprivate-missing",
    messages: ["reading {gourl}: 410 Gone", "reading {gourl}: 404 Not Found"],
    // A public module that is gone, a version that never was, an archive that cannot be made, or a private one.
    when: ({ gourl }, text) => isAtForge(gourl) && !/server response|terminal prompts disabled/.test(text),
    priority: 2,
    ambiguous: true,
    examples: [
      "verifying github.com/holm/anker@v0.5.1: github.com/holm/anker@v0.5.1: reading https://sum.golang.org/lookup/github.com/holm/anker@v0.5.1: 410 Gone",
    ],
    others: ["unknown-revision", "repository-gone"],
  },
  {
    id: "gopls-workspace-missing",
    messages: [
      "could not determine appropriate working directory for gopls",
      "go/packages.Load: no packages found for {path}",
    ],
    priority: 1,
    ambiguous: true,
    examples: ["vim-go: could not determine appropriate working directory for gopls"],
    others: ["no-module", "gopath-malformed", "editor-pinned-go"],
  },
  {
    id: "go-too-old",
    messages: [
      "Go version {version} or newer must be used",
      "Go {version} or newer must be used",
      "or newer must be used to build",
      "or later must be used to build",
    ],
    when: (_, text) => /\bgo version go|\bGo version\b/.test(text),
    priority: 3,
    examples: [
      "Go version 1.11.x or newer must be used to build Anker; found: go version go1.6.2 linux/amd64",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "goflags-mod-pinned",
    messages: ["go: open {path}/go.mod: no such file or directory"],
    when: (_, text) => !/-mod(?:file)?\b|GOFLAGS/.test(text),
    priority: 1,
    ambiguous: true,
    examples: ["go: open /home/ana/anker/relay/go.mod: no such file or directory"],
    others: ["gowork-stray", "replace-directory-missing"],
  },
];
