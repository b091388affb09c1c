import {
  firstReleaseOfMethod,
  firstReleaseOfName,
  firstReleaseOfPackage,
  releaseNamedIn,
} from "../std-releases.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** `is not in GOROOT` is the wording of Go 1.13 to 1.20, `is not in std` that of 1.21 on: it had all older packages. */
const NEWEST_KNOWN_TO_HAVE = { goroot: 12, std: 20 };

/** Whether the package came after the Go that printed the message. */
function cameLater(std: string | undefined, text: string, atLeast: number): boolean {
  const first = std === undefined ? null : firstReleaseOfPackage(std);
  if (first === null) return false;
  const named = [...text.matchAll(/(?:is not in (?:GOROOT|std) \(|go version )[^\n]*/g)].map(([line]) =>
    releaseNamedIn(line),
  );
  const running = named.find((minor) => minor !== null);
  return running == null ? first > atLeast : first > running;
}

const NEWER_GO = {
  en: "Install Go 1.{release} or newer: the packages of stable distributions are often older. Sources: https://go.dev/dl/, backports, a version manager (asdf install golang latest, mise use go@latest), brew upgrade go. In a Dockerfile: FROM golang:1.{release}. In GitHub Actions: actions/setup-go with go-version-file: go.mod. Or use an older release of the module that needs it.",
  "zh-CN":
    "安装 Go 1.{release} 或更新的版本：稳定版发行版自带的 Go 往往较旧。来源：https://go.dev/dl/、backports、版本管理器（asdf install golang latest、mise use go@latest）、brew upgrade go。Dockerfile 中：FROM golang:1.{release}。GitHub Actions 中：actions/setup-go 配 go-version-file: go.mod。也可以改用依赖它的模块的旧版本。",
  commands: ["go version"],
} as const;

/** What tells that the installed Go is too old, or what a toolchain lacks. */
export const RELEASES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-too-old",
    messages: ["package {std} is not in GOROOT (…", "package {std} is not in GOROOT"],
    when: ({ std }, text) => cameLater(std, text, NEWEST_KNOWN_TO_HAVE.goroot),
    priority: 3,
    examples: [
      "main.go:7:2: package slices is not in GOROOT (/usr/lib/go-1.18/src/slices)",
      "..\\pkg\\mod\\example.com\\ctl@v1.3.5\\gen.go:4:2: package embed is not in GOROOT (C:\\Go\\src\\embed)",
      "example.com/m/support imports\n        slices: package slices is not in GOROOT (/usr/local/go/src/slices)",
    ],
    text: {
      en: {
        title: "The installed Go is too old",
        why: "The feature or package in the message was added in Go 1.{release}, but the go that ran is older. PATH and GOROOT are consistent; the release is not new enough.",
      },
      "zh-CN": {
        title: "安装的 Go 版本太旧",
        why: "报错中提到的内容从 Go 1.{release} 起才有，而运行的 go 更旧。PATH 和 GOROOT 是一致的，只是版本不够新。",
      },
    },
    remedy: NEWER_GO,
    others: ["gomod-needs-newer-go", "multiple-go-on-path", "goroot-version-mismatch", "go-unsupported"],
    verifyCommands: ["go version", "go env GOROOT"],
    references: ["https://go.dev/doc/devel/release", "https://go.dev/dl/"],
  },
  {
    id: "gomod-needs-newer-go",
    messages: [
      "package {std} is not in GOROOT ({path}/golang.org/toolchain@…",
      "package {std} is not in std ({path}/golang.org/toolchain@…",
    ],
    when: ({ std }, text) => cameLater(std, text, NEWEST_KNOWN_TO_HAVE.goroot),
    priority: 4,
    examples: [
      "slices: package slices is not in GOROOT (/home/bot/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.20.10.linux-amd64/src/slices)",
    ],
    remedy: {
      en: "The go that ran was downloaded because go.mod (its go or toolchain line) or GOTOOLCHAIN asks for that release, and {std} came later. Raise the go line to the release that has it, with go mod tidy afterwards; installing a newer Go alone changes nothing.",
      "zh-CN":
        "运行的 go 是按 go.mod（go 行或 toolchain 行）或 GOTOOLCHAIN 的要求下载的，而 {std} 在之后的版本才有。请把 go 行提高到包含它的版本，然后运行 go mod tidy；只安装更新的 Go 不会有变化。",
      commands: ["go mod edit -go=1.{release}", "go env GOTOOLCHAIN"],
    },
    others: ["go-too-old"],
  },
  {
    id: "go-too-old",
    messages: ["package {std} is not in std (…", "package {std} is not in std"],
    when: ({ std }, text) => cameLater(std, text, NEWEST_KNOWN_TO_HAVE.std),
    priority: 3,
    examples: ["main.go:3:8: package iter is not in std (/usr/local/go/src/iter)"],
    remedy: NEWER_GO,
  },
  {
    id: "go-too-old",
    messages: ['cannot find package "{std}" in any of:', 'cannot find package "{std}" in:'],
    when: ({ std }) => (std === undefined ? 0 : (firstReleaseOfPackage(std) ?? 0)) > 5,
    priority: 3,
    examples: [
      'x.go:4:2: cannot find package "context" in any of:\n\t/usr/lib/go/src/context (from $GOROOT)',
    ],
    remedy: NEWER_GO,
  },
  {
    id: "go-too-old",
    messages: ["undefined: {stdname}", "{stdname} not declared by package", "undefined: {stdname} (…"],
    when: ({ stdname }) => stdname !== undefined && firstReleaseOfName(stdname) !== null,
    priority: 2,
    examples: [
      "/go/src/example.com/dbg/fncall.go:292: undefined: sort.Slice",
      "messages.go:168:5: undefined: errors.As",
      "main.go:9:14: undefined: strings.ReplaceAll",
    ],
    remedy: NEWER_GO,
  },
  {
    id: "go-too-old",
    messages: [
      "(type *{type} has no field or method {method})",
      "(type {type} has no field or method {method})",
    ],
    when: ({ type, method }) => firstReleaseOfMethod(type ?? "", method ?? "") !== null,
    priority: 2,
    examples: [
      "symbols.go:226:18: ti.EmbeddedType undefined (type *types.Interface has no field or method EmbeddedType)",
    ],
    remedy: NEWER_GO,
  },
  {
    id: "go-too-old",
    messages: ["module requires Go {version}", "module requires Go {version} or later"],
    priority: 2,
    examples: ["sliceset.go:4:17: syntax error: unexpected any, expecting ]\nnote: module requires Go 1.18"],
    remedy: NEWER_GO,
    others: ["go-unsupported", "gomod-needs-newer-go"],
  },
  {
    id: "go-too-old",
    messages: [
      "syntax error: unexpected any, expecting ]",
      "syntax error: unexpected [, expecting (",
      "type parameters require go1.18 or later",
      "error: use of undefined type 'any'",
      "undefined: any",
      "undefined: comparable",
      "undeclared name: any",
      "undeclared name: `any`",
      "undeclared name: comparable",
      // 0o644 and 0b1010, since Go 1.13.
      "syntax error: unexpected o{number}",
      "syntax error: unexpected b{number}",
    ],
    when: (_, text) => !/requires go1\.\d+ or later \(-lang was set/.test(text),
    priority: 2,
    examples: [
      "client.go:31:62: error: use of undefined type ‘any’",
      "x.go:5:10: undefined: any",
      "$ go get example.com/ada/lamp\n../go/src/example.com/ada/lamp/main.go:7:21: syntax error: unexpected o644, expecting comma or )",
    ],
    remedy: NEWER_GO,
  },
  {
    id: "go-line-too-old",
    messages: [
      "requires go{version} or later (-lang was set to go{version2}…",
      "requires newer Go version go{version} (…go.mod…",
      "file requires newer Go version go{version} (application built with go{version2})",
      "undefined: min (requires go1.21 or later)",
    ],
    when: (_, text) => !/application built with/.test(text),
    priority: 3,
    examples: ["x.go:5:10: type parameter requires go1.18 or later (-lang was set to go1.16; check go.mod)"],
    text: {
      en: {
        title: "The go line in go.mod is older than the code",
        why: "The installed Go knows this part of the language, but the go line in go.mod asks for the language of an older release, so the compiler refuses it.",
      },
      "zh-CN": {
        title: "go.mod 的 go 行比代码使用的语言版本旧",
        why: "安装的 Go 支持这一语言特性，但 go.mod 的 go 行要求使用旧版本的语言，所以编译器拒绝了它。",
      },
    },
    remedy: {
      en: "Raise the go line in go.mod to {version} or newer. If the file is in a dependency, update the dependency.",
      "zh-CN": "把 go.mod 的 go 行提高到 {version} 或更新。如果出错的文件属于依赖，请更新该依赖。",
      commands: ["go mod edit -go={version}"],
    },
    verifyCommands: ["grep '^go ' go.mod", "go version"],
    references: ["https://go.dev/ref/mod#go-mod-file-go"],
  },
  {
    id: "go-too-old",
    messages: [
      "package {module}@{value}: cannot use path@version syntax in GOPATH mode",
      "can only use path@version syntax with 'go get'",
    ],
    when: (_, text) => !/GO111MODULE=("?)off/.test(text),
    examples: [
      "can't load package: package example.com/x@latest: can only use path@version syntax with 'go get'",
      "package example.com/x@latest: cannot use path@version syntax in GOPATH mode",
    ],
    priority: 1,
    remedy: {
      en: "go install PATH@VERSION needs Go 1.16 or newer: install a newer Go (https://go.dev/dl/, backports, FROM golang:1.N in a Dockerfile). If go version shows 1.16 or newer, modules are switched off: unset GO111MODULE.",
      "zh-CN":
        "go install PATH@VERSION 需要 Go 1.16 或更新的版本：请安装更新的 Go（https://go.dev/dl/、backports，Dockerfile 中用 FROM golang:1.N）。如果 go version 已是 1.16 或更新，说明模块被关闭：请取消 GO111MODULE。",
      commands: ["go version", "go env GO111MODULE"],
    },
    others: ["go111module-off"],
  },
  {
    id: "go-too-old",
    messages: [
      "Version of Go is too old for this version of Delve (minimum supported version {version}",
      "Version of Go is too old for this version of {name}",
    ],
    priority: 1,
    examples: [
      "Version of Go is too old for this version of Delve (minimum supported version 1.14, suppress this error with --check-go-version=false)",
    ],
    remedy: {
      en: "Install Go {version} or newer, or an older release of Delve that supports your Go: go install github.com/go-delve/delve/cmd/dlv@VERSION.",
      "zh-CN":
        "安装 Go {version} 或更新的版本，或者安装支持当前 Go 的旧版 Delve：go install github.com/go-delve/delve/cmd/dlv@VERSION。",
      commands: ["go version"],
    },
    others: ["go-unsupported"],
  },
  {
    id: "covdata-missing",
    messages: ['go: no such tool "covdata"', 'no such tool "covdata"'],
    priority: 2,
    examples: ['# example.com/catalog/cmd\ngo: no such tool "covdata"'],
    text: {
      en: {
        title: "This toolchain has no covdata tool",
        why: "Since Go 1.25 a toolchain that go downloads automatically does not contain covdata. go test -cover needs it for packages without tests; go builds it only for the toolchain that is the default.",
      },
      "zh-CN": {
        title: "这个工具链没有 covdata 工具",
        why: "从 Go 1.25 起，go 自动下载的工具链不再包含 covdata。go test -cover 遇到没有测试的包时需要它；只有当该工具链是默认工具链时 go 才会构建它。",
      },
    },
    remedy: {
      en: "Install that Go release itself instead of letting an older go download it (CI: actions/setup-go with go-version-file: go.mod; Dockerfile: FROM golang:1.25 or the version in go.mod). Or make the toolchain the default for the command: GOTOOLCHAIN=goVERSION+auto, with the version from go version.",
      "zh-CN":
        "直接安装该版本的 Go，而不是让旧的 go 去下载它（CI：actions/setup-go 配 go-version-file: go.mod；Dockerfile：FROM golang:1.25 或 go.mod 中的版本）。也可以让它成为默认工具链：GOTOOLCHAIN=go版本号+auto，版本号见 go version。",
      commands: ["go version", "env GOTOOLCHAIN=local go version"],
    },
    verifyCommands: ["go version", "go tool -n covdata"],
    references: ["https://go.dev/doc/go1.25#tools"],
  },
];
