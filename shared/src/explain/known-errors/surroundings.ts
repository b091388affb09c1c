import type { ErrorMessage } from "./known-error.ts";

/** Builds that have no network by design. */
const SANDBOX =
  /\/nix\/store\/|nix (?:build|develop|log)|nix-build|portage|\bebuild\b|\bemerge\b|flatpak-builder|\bsbuild\b|pbuilder|dh_auto|\bdebuild\b|rpmbuild|makepkg|snapcraft|guix|::[\w-]+ failed \(\w+ phase\)/i;

/** Headers that come with the compiler, not with the C library. */
const OF_COMPILER =
  /^(?:stddef|stdarg|stdbool|stdatomic|float|limits|iso646|stdalign|x86intrin|arm_neon)\.h$/;

/** What is to be done depends on where go runs: in a sandbox, a version manager, an editor, on a shared file system. */
export const SURROUNDINGS: readonly ErrorMessage[] = [
  {
    id: "goproxy-unreachable",
    messages: ['Get "{gourl}": dial tcp: lookup {host}'],
    when: (_, text) => SANDBOX.test(text),
    priority: 3,
    examples: [
      "error: builder for '/nix/store/x.drv' failed\n> go: github.com/a/b@v1.5.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.5.0.info\": dial tcp: lookup proxy.golang.org on [::1]:53: read udp [::1]:33535->[::1]:53: read: connection refused",
    ],
    remedy: {
      en: "This build runs in a sandbox without network, so go cannot download modules there. The modules must be brought in before: in Nix set the right vendorHash (buildGoModule), in Gentoo, Debian and RPM packages add a vendor directory (go mod vendor) or a modules archive, elsewhere allow the sandbox network access. A changed go.mod needs a new hash or archive.",
      "zh-CN":
        "该构建在没有网络的沙箱中运行，因此 go 不能在其中下载模块。模块必须事先提供：Nix 中设置正确的 vendorHash（buildGoModule）；Gentoo、Debian、RPM 软件包中加入 vendor 目录（go mod vendor）或模块压缩包；其他情况请允许沙箱访问网络。修改 go.mod 后需要新的哈希或压缩包。",
      commands: ["go mod vendor"],
    },
  },
  {
    id: "go-not-on-path",
    messages: [
      "{path}/asdf/plugins/golang/{value}: line {number}: go: command not found",
      "{path}/.asdf/plugins/golang/{value}: line {number}: go: command not found",
      "mise failed to execute command: go {value}",
      "rtx failed to execute command: go {value}",
    ],
    priority: 2,
    examples: [
      "/Users/pat/.asdf/plugins/golang/bin/install: line 78: go: command not found",
      "mise failed to execute command: go install example.com/a@latest\nmise No such file or directory (os error 2)",
    ],
    remedy: {
      en: "The version manager installs a Go tool and needs go for that, which is not active yet. Install and choose Go first (mise use -g go@latest, or asdf install golang VERSION and asdf set golang VERSION), open a new terminal, then run the same command again: the second time it works.",
      "zh-CN":
        "版本管理器在安装 Go 工具，需要用到 go，但它尚未生效。请先安装并选择 Go（mise use -g go@latest，或 asdf install golang VERSION、asdf set golang VERSION），打开新终端，再运行同样的命令：第二次就会成功。",
      commands: ["command -v go"],
    },
    others: ["vm-no-version", "vm-shims-stale"],
  },
  {
    id: "gui-path-missing-go",
    messages: [
      "go binary not found in $PATH",
      "Error loading workspace folders (expected",
      "failed to load view for file:",
    ],
    when: (_, text) => /go binary not found/.test(text) || /"go": executable file not found/.test(text),
    priority: 2,
    examples: [
      "Failed to start gopls - disabling for this window\n--- Error: ---\ngo binary not found in $PATH",
      'failed to load view for file:///w: err: go command required, not found: exec: "go": executable file not found in $PATH: stderr:',
    ],
    others: ["go-not-on-path"],
  },
  {
    id: "cache-on-network-mount",
    messages: [
      "Incorrect function",
      "no locks available",
      "operation not supported",
      "function not implemented",
    ].map((words) => `RLock {path}go.mod: ${words}`),
    priority: 2,
    examples: ["go: RLock \\\\wsl$\\Ubuntu\\home\\pat\\orbit\\go.mod: Incorrect function."],
    remedy: {
      en: "The project is on a file system that cannot lock files: a network drive, a shared directory of a virtual machine, or Linux files seen from Windows (\\\\wsl$). Move the project to a local disk, or run go on the side that owns the files: inside WSL for \\\\wsl$.",
      "zh-CN":
        "项目所在的文件系统不能锁定文件：网络驱动器、虚拟机的共享目录，或从 Windows 访问的 Linux 文件（\\\\wsl$）。请把项目移到本地磁盘，或在文件所在的一侧运行 go：\\\\wsl$ 的项目请在 WSL 中运行。",
      commands: ["go env GOMOD"],
    },
  },
  {
    id: "build-constraints",
    messages: [
      "build constraints exclude all Go files in {path}/{name}",
      "build constraints exclude all Go files in {path}\\{name}",
    ],
    when: ({ name = "" }) => /^(?:windows|unix|linux|darwin|freebsd|plan9|js|wasm)$/.test(name),
    priority: 1,
    examples: [
      "main.go:12:2: build constraints exclude all Go files in /home/pat/go/src/golang.org/x/sys/windows",
    ],
    remedy: {
      en: "The code imports a package that is only for {name}, and the build is for another platform. If the program is meant for it, build it for that: GOOS={name} (unix means Linux, macOS or BSD). If not, the file that imports it needs a build tag, or _{name}.go at the end of its name. A wrong GOOS in the environment looks the same.",
      "zh-CN":
        "代码导入了只适用于 {name} 的包，而构建目标是其他平台。如果程序就是为它而写，请按该平台构建：GOOS={name}（unix 指 Linux、macOS 或 BSD）。否则，导入它的文件需要构建标签，或以 _{name}.go 结尾的文件名。环境中错误的 GOOS 也会这样。",
      commands: ["go env GOOS GOARCH", "env GOOS={name} go build"],
    },
    others: ["goos-goarch-exported"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "mkdir {path}/pkg/mod/{value}: permission denied",
      "cannot remove '{path}/pkg/mod/{value}': Permission denied",
      "EACCES: permission denied, unlink '{path}/pkg/mod/{value}",
    ],
    when: ({ value = "" }, text) =>
      /@v\d/.test(value) && /docker cp|\bcp\b|rsync|\brm\b|EACCES|cannot remove/.test(text),
    priority: 4,
    examples: [
      "Error: docker cp x:/cache/. .cache/.\nmkdir /w/.cache/.go/pkg/mod/github.com/!burnt!sushi/toml@v1.3.2/.github: permission denied",
    ],
    remedy: {
      en: "Go keeps modules read-only, on purpose, so other programs cannot copy over or delete them. Let go make them writable (GOFLAGS=-modcacherw in the job that downloads), empty the cache with go clean -modcache, or keep GOMODCACHE outside the directory that is copied.",
      "zh-CN":
        "Go 有意把模块设为只读，因此其他程序不能覆盖或删除它们。可让 go 生成可写的模块（下载任务中设置 GOFLAGS=-modcacherw），用 go clean -modcache 清空缓存，或把 GOMODCACHE 放在被复制的目录之外。",
      commands: ["go clean -modcache", "go env GOMODCACHE"],
    },
  },
  {
    id: "c-headers-missing",
    messages: ["fatal error: '{header}' file not found", "fatal error: {header}: No such file or directory"],
    when: ({ header = "" }, text) =>
      OF_COMPILER.test(header) &&
      /^# |cgo|\.go:\d+|go (?:build|run|install|get|test)|\/pkg\/mod\//m.test(text),
    priority: 1,
    examples: [
      "# runtime/cgo\ncgo-builtin-prolog:1:10: fatal error: 'stddef.h' file not found\n#include <stddef.h>",
    ],
    remedy: {
      en: "{header} comes with the C compiler itself: the compiler is incomplete, was moved, or is started by another name. Install it again (pkg reinstall clang on Termux, pkg_add or pkg install llvm on a BSD, apt install --reinstall gcc), or point CC to another one. If the program needs no C code, build it without: CGO_ENABLED=0.",
      "zh-CN":
        "{header} 属于 C 编译器本身：编译器不完整、被移动过，或以其他名字启动。请重新安装（Termux：pkg reinstall clang；BSD：pkg_add 或 pkg install llvm；apt install --reinstall gcc），或把 CC 指向其他编译器。如果程序不需要 C 代码，可以不用 cgo 构建：CGO_ENABLED=0。",
      commands: ["go env CC", "env CGO_ENABLED=0 go build"],
    },
    others: ["cc-shadowed", "clt-broken"],
  },
  {
    id: "http-proxy-dead",
    messages: [
      "proxyconnect tcp: EOF",
      "proxyconnect tcp: tls: first record does not look like a TLS handshake",
    ],
    priority: 4,
    examples: [
      'package golang.org/x/net/context: unrecognized import path "golang.org/x/net/context" (https fetch: Get https://golang.org/x/net/context?go-get=1: proxyconnect tcp: EOF)',
    ],
    remedy: {
      en: "HTTPS_PROXY begins with https://, so go speaks TLS with the proxy, and the proxy speaks plain HTTP. Write it with http:// (also in https_proxy and ALL_PROXY, in the startup file and in Docker's settings). If it has http:// already, the proxy refuses go's connection: ask who runs it.",
      "zh-CN":
        "HTTPS_PROXY 以 https:// 开头，因此 go 与代理之间使用 TLS，而代理只支持普通 HTTP。请改写成 http://（https_proxy、ALL_PROXY、启动文件和 Docker 设置中也一样）。如果已经是 http://，说明代理拒绝了 go 的连接：请联系其管理员。",
      commands: ["printenv HTTPS_PROXY https_proxy ALL_PROXY all_proxy"],
    },
  },
  {
    id: "module-path-mismatch",
    messages: ["no go-import meta tags (meta tag {value} did not match import path {module})"],
    priority: 2,
    examples: [
      'package h12.me/socks: unrecognized import path "h12.me/socks" (parse https://h12.me/socks?go-get=1: no go-import meta tags (meta tag h12.io/socks did not match import path h12.me/socks))',
    ],
    remedy: {
      en: "The server says that the module is {value}, not {module}: it moved. Use the path that the server names in the import lines and in go.mod (go mod edit -replace {module}={value}@VERSION while a dependency still asks for the old one). For a server of your own behind a reverse proxy, let it know its public address (ROOT_URL in Gitea, external_url in GitLab, the Host header in the proxy).",
      "zh-CN":
        "服务器说该模块是 {value}，而不是 {module}：它已搬迁。请在 import 行和 go.mod 中使用服务器给出的路径（如果依赖仍使用旧路径：go mod edit -replace {module}={value}@VERSION）。如果是自己的、位于反向代理之后的服务器，请让它知道自己的公网地址（Gitea 的 ROOT_URL、GitLab 的 external_url、代理的 Host 头）。",
      commands: ["go mod why -m {module}"],
    },
    others: ["repository-gone", "private-repo-credentials"],
  },
  {
    id: "goproxy-forbidden",
    messages: ["(https fetch: Get {gourl}: Forbidden)", '(https fetch: Get "{gourl}": Forbidden)'],
    priority: 2,
    examples: [
      'go: honnef.co/go/tools@v0.0.0-2019: unrecognized import path "honnef.co/go/tools" (https fetch: Get https://honnef.co/go/tools?go-get=1: Forbidden)',
    ],
    remedy: {
      en: "A proxy on the way (a company's, a security service) forbids {host}. Let a module proxy that it allows fetch the module: GOPROXY=https://proxy.golang.org, or the company's own. Otherwise ask the administrators to allow {host}.",
      "zh-CN":
        "途中的代理（公司代理或安全服务）禁止访问 {host}。请让它允许的模块代理去获取：GOPROXY=https://proxy.golang.org，或公司自己的代理。否则请让管理员放行 {host}。",
      commands: ["go env GOPROXY", "go env -w GOPROXY=https://proxy.golang.org"],
    },
    others: ["http-proxy-dead", "goproxy-unreachable"],
  },
  {
    id: "goproxy-unreachable",
    messages: ["cannot assign requested address", "network is unreachable", "no route to host"].flatMap(
      (words) => [
        `Get "{gourl}": dial tcp [{value}]:443: connect: ${words}`,
        `dial tcp [{value}]:443: connect: ${words}`,
      ],
    ),
    when: (_, text) => !SANDBOX.test(text) && /golang\.org|goproxy|go-get=1|\/@v\//.test(text),
    priority: 2,
    examples: [
      'go: github.com/a/b@v1.1.1: Get "https://proxy.golang.org/github.com/a/b/@v/v1.1.1.mod": dial tcp [2a00:1450:4003:801::2011]:443: connect: cannot assign requested address',
    ],
    remedy: {
      en: "The name was resolved to an IPv6 address, and there is no IPv6 from here, often in a container or behind a VPN. Compare curl -4 with curl -6. If -4 works, turn IPv6 off (sysctl net.ipv6.conf.all.disable_ipv6=1; docker build --network=host) or give Docker IPv6. If neither works, it is the network: restart Docker or the VPN, or set HTTPS_PROXY.",
      "zh-CN":
        "名称解析为 IPv6 地址，而这里没有 IPv6，常见于容器中或 VPN 之后。请比较 curl -4 与 curl -6。如果 -4 可用，请关闭 IPv6（sysctl net.ipv6.conf.all.disable_ipv6=1；docker build --network=host），或为 Docker 启用 IPv6。如果都不可用，则是网络问题：重启 Docker 或 VPN，或设置 HTTPS_PROXY。",
      commands: ["curl -4sSI https://{host}", "curl -6sSI https://{host}"],
    },
  },
];
