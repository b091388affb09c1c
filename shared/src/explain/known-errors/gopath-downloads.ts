import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What stops go on its way to a site that it asks itself. */
const FAILURES = [
  "dial tcp",
  "i/o timeout",
  "TLS handshake timeout",
  "connection refused",
  "connection reset by peer",
  "connectex",
  "no such host",
  "no route to host",
  "Client.Timeout exceeded",
  "context deadline exceeded",
  "EOF",
];

/** Downloads of GOPATH mode, in which go asks the site of each import path and never a proxy. */
export const GOPATH_DOWNLOADS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "gopath-mode-asks-no-proxy",
    messages: FAILURES.map((failure) => `package {module}: unrecognized import path "{module}" … ${failure}`),
    priority: 3,
    examples: [
      '$ go get github.com/holm/anker\npackage golang.org/x/net/html: unrecognized import path "golang.org/x/net/html" (https fetch: Get https://golang.org/x/net/html?go-get=1: dial tcp 192.0.2.37:443: i/o timeout)',
    ],
    text: {
      en: {
        title: "In GOPATH mode go asks each site itself and uses no module proxy",
        why: "go get works here without modules (GO111MODULE is off or auto, or Go is older than 1.13), and asks the site of {module} itself, which this network does not reach. GOPROXY has no effect in this mode.",
      },
      "zh-CN": {
        title: "GOPATH 模式下 go 直接访问各网站，不使用模块代理",
        why: "此处的 go get 没有使用模块（GO111MODULE 为 off 或 auto，或者 Go 低于 1.13），会直接访问 {module} 所在的网站，而当前网络无法访问它。在这种模式下 GOPROXY 不起作用。",
      },
    },
    remedy: {
      en: "With Go 1.13 or newer, use modules: then go asks the proxy in GOPROXY. Work in a directory that has a go.mod (go mod init), and leave GO111MODULE unset. Go 1.11 and 1.12 need the two variables for the command: GO111MODULE=on, and one address without a list in GOPROXY. Where GOPATH mode must stay, set https_proxy to a proxy of the network, or clone the repository to its place below GOPATH/src; golang.org/x/NAME is github.com/golang/NAME.",
      "zh-CN":
        "Go 1.13 或更新版本请使用模块，这样 go 会访问 GOPROXY 中的代理：在有 go.mod 的目录中工作（go mod init），不要设置 GO111MODULE。Go 1.11 和 1.12 需要为命令设置两个变量：GO111MODULE=on，以及只含一个地址（不能是列表）的 GOPROXY。如果必须使用 GOPATH 模式，请把 https_proxy 设为网络中可用的代理，或把仓库克隆到 GOPATH/src 下对应的位置；golang.org/x/NAME 对应 github.com/golang/NAME。",
      commands: [
        "go version",
        "go env GO111MODULE GOPROXY",
        "env GO111MODULE=on GOPROXY=https://goproxy.io go get PATH",
      ],
    },
    others: ["go111module-off", "http-proxy-dead"],
    verifyCommands: ["go env GO111MODULE GOPROXY"],
    references: ["https://go.dev/ref/mod#mod-commands", "https://go.dev/wiki/GOPATH"],
  },
  {
    id: "gopath-checkout-stale",
    messages: ["package {module}: chdir {path}"],
    priority: 2,
    examples: [
      "# cd /home/ada/go/src/github.com/holm/anker; git submodule update --init --recursive\npackage github.com/holm/anker: chdir /home/ada/go/src/github.com/holm/anker: no such file or directory",
    ],
    remedy: {
      en: "The checkout of {module} in GOPATH/src is incomplete. Delete its directory and get it again; GOPATH must be a directory of your own, not the one of Go. With Go 1.11 or newer, modules need no checkout: run go in a directory with a go.mod.",
      "zh-CN":
        "GOPATH/src 中 {module} 的检出不完整。请删除其目录并重新获取；GOPATH 应是你自己的目录，而不是 Go 的目录。Go 1.11 及更新版本使用模块时不需要检出：请在有 go.mod 的目录中运行 go。",
      commands: ["go env GOPATH GOROOT"],
    },
    others: ["gopath-is-goroot"],
  },
];
