import { firstReleaseOfPackage } from "../std-releases.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** The oldest packages: a GOROOT without them is damaged, whatever else is missing. */
const ALWAYS = 5;

/** Whether a text misses a package that every Go of the last ten years has. */
function missesOldPackage(text: string): boolean {
  return [
    ...text.matchAll(
      /(?:^|["\s])([a-z][a-z0-9]*(?:\/[a-z0-9]+)*)"?: (?:unrecognized|malformed|import path)/gm,
    ),
  ].some(([, path]) => (firstReleaseOfPackage(path ?? "") ?? 99) <= ALWAYS);
}

const isNew = (std: string | undefined): boolean => (firstReleaseOfPackage(std ?? "") ?? 0) > ALWAYS;

const OLD_GO = {
  en: "{std} came with Go 1.{release}, and this go is older, so it looks for {std} on the network. Install Go 1.{release} or newer: the packages of stable distributions are often older. Sources: https://go.dev/dl/, the distribution's backports, a version manager. In a Dockerfile: FROM golang:1.{release}.",
  "zh-CN":
    "{std} 从 Go 1.{release} 起才有，当前的 go 更旧，所以它到网络上查找 {std}。请安装 Go 1.{release} 或更新的版本：稳定版发行版自带的 Go 往往较旧。来源：https://go.dev/dl/、发行版的 backports、版本管理器。Dockerfile 中：FROM golang:1.{release}。",
  commands: ["go version"],
} as const;

/** Import paths that go takes for another kind than they are. */
export const IMPORTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-too-old",
    messages: [
      'unrecognized import path "{std}": import path does not begin with hostname',
      'unrecognized import path "{std}" (import path does not begin with hostname)',
      'malformed module path "{std}": missing dot in first path element',
      "cannot find module providing package {std}",
      "cannot find module for path {std}",
    ],
    when: ({ std }, text) => isNew(std) && !missesOldPackage(text),
    priority: 3,
    examples: [
      'package slices: unrecognized import path "slices": import path does not begin with hostname',
      'build example.com/x: cannot load embed: malformed module path "embed": missing dot in first path element',
    ],
    remedy: OLD_GO,
    others: ["gomod-needs-newer-go", "goroot-not-an-sdk", "go-unsupported"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: [
      'malformed module path "{std}": missing dot in first path element',
      'malformed module path "golang_org/…": missing dot in first path element',
      "cannot find module providing package golang_org/",
      'cannot find package "golang_org/',
    ],
    priority: 2,
    examples: [
      'golang.org/x/oauth2/jws imports\n\tcrypto: malformed module path "crypto": missing dot in first path element',
      'cannot load golang_org/x/crypto/chacha20poly1305: malformed module path "golang_org/x/crypto/chacha20poly1305": missing dot in first path element',
    ],
    others: ["goroot-version-mismatch", "vm-stale-goroot", "sdk-overlaid", "goroot-not-found"],
  },
  {
    id: "import-path-without-dot",
    messages: [
      'cannot find package "{dotless}" in any of:',
      'unrecognized import path "{dotless}": import path does not begin with hostname',
      'unrecognized import path "{dotless}" (import path does not begin with hostname)',
      "cannot find module for path {dotless}",
      'malformed module path "{dotless}": missing dot in first path element',
    ],
    // `github` of `github.com` is no path of its own.
    when: ({ dotless }, text) => !text.includes(`${dotless}.`),
    priority: 1,
    examples: [
      'main.go:4:2: cannot find package "shop/parts" in any of:\n\tC:\\Go\\src\\shop\\parts (from $GOROOT)',
      'go: malformed module path "gorilla/mux": missing dot in first path element',
      'package gorilla/mux: unrecognized import path "gorilla/mux": import path does not begin with hostname',
    ],
    remedy: {
      en: "{dotless} has no host in front, so go looks for it in the standard library and below the main module only. A module from the network is written with its host (github.com/NAME/REPO). A package of your own begins with the path in the module line of go.mod, and the command runs inside that module. Without modules, the code must be below GOPATH/src.",
      "zh-CN":
        "{dotless} 前面没有主机名，因此 go 只在标准库和主模块中查找。网络上的模块要写主机名（github.com/USER/REPOSITORY）。自己的包以 go.mod 的 module 行中的路径开头，并在该模块中运行命令。不使用模块时，代码必须在 GOPATH/src 下。",
      commands: ["go list -m", "go env GOMOD GO111MODULE GOPATH"],
    },
    others: ["no-module", "go111module-off", "project-in-gopath-src", "gopath-malformed"],
  },
  {
    id: "missing-dependency",
    messages: [
      'unknown import path "{module}": cannot find package',
      "cannot find module for path {module}",
      "and is replaced but not required; to add it:",
      "from implicitly required module; to add missing requirements, run:",
      '"{module}" is not found; run go get {module2}',
      "no Go package in {module}",
      "To upgrade to the versions selected by go {version}",
      "go: to add module requirements and sums:",
    ],
    priority: 1,
    examples: [
      'unknown import path "github.com/a/b": cannot find package',
      "package a imports b from implicitly required module; to add missing requirements, run:\n\tgo get b@v1.0.0",
    ],
    others: ["go111module-off", "goproxy-unreachable"],
  },
  {
    id: "module-path-mismatch",
    messages: ["case-insensitive import collision:"],
    priority: 1,
    examples: [
      'go: case-insensitive import collision: "github.com/Sirupsen/logrus" and "github.com/sirupsen/logrus"',
    ],
    remedy: {
      en: "The same module is imported in two spellings. Use the one that its go.mod declares everywhere; a dependency with the other spelling must be updated: go get -u, or replace it.",
      "zh-CN":
        "同一个模块以两种大小写被导入。请统一使用其 go.mod 声明的写法；使用另一种写法的依赖需要更新：go get -u，或用 replace。",
      commands: ["go mod graph", "go mod tidy"],
    },
  },
  {
    id: "ambiguous-import",
    messages: [
      "ambiguous import: found package {value} in multiple modules",
      "ambiguous import: found {value} in multiple modules",
    ],
    priority: 1,
    examples: [
      "main.go:5:2: ambiguous import: found package google.golang.org/genproto/googleapis/rpc/status in multiple modules:",
    ],
    text: {
      en: {
        title: "Two modules provide the same package",
        why: "A package was moved into a module of its own, and go.mod requires an old release of the module that had it before, and the new one. Your setup is fine.",
      },
      "zh-CN": {
        title: "两个模块提供了同一个包",
        why: "某个包被移到了单独的模块中，而 go.mod 同时要求了以前包含它的旧版本模块和新模块。本机环境没有问题。",
      },
    },
    remedy: {
      en: "Update the larger one of the modules that the message lists to a release that no longer has the package (go get MODULE@latest), then go mod tidy.",
      "zh-CN":
        "把报错列出的模块中较大的那个更新到不再包含该包的版本（go get MODULE@latest），然后 go mod tidy。",
      commands: ["go mod graph", "go mod tidy"],
    },
    verifyCommands: ["go mod why -m MODULE"],
    references: ["https://go.dev/ref/mod#resolve-pkg-mod"],
  },
];
