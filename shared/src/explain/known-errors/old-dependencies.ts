import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Dependencies that use what a newer Go no longer lets them use, and platforms that Go gave up. */
export const OLD_DEPENDENCIES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "dependency-too-old",
    messages: [
      "//go:linkname must refer to declared function or variable",
      "link: {value}: invalid reference to {value2}",
      "invalid reference to runtime.{name}",
      "invalid reference to internal/{value}",
      "invalid reference to net.{name}",
      "invalid reference to syscall.{name}",
      "invalid reference to reflect.{name}",
      '//go:linkname only allowed in Go files that import "unsafe"',
      "invalid array length -delta * delta",
      "relocation target runtime.{name} not defined",
      "relocation target sync.runtime_{name} not defined",
      "relocation target reflect.{name} not defined",
      "relocation target syscall.{name} not defined",
      "relocation target net.{name} not defined",
      "relocation target os.{name} not defined",
      "undefined: GoMapIterator",
      "only allowed in cgo-generated code",
      "Setctty set but Ctty not valid in child",
      "ld: error: undefined symbol: syscall",
    ],
    priority: 2,
    examples: [
      "../../go/pkg/mod/golang.org/x/sys@v0.0.0-20200302150141-5c8b2ff67527/unix/syscall_darwin.1_13.go:25:3: //go:linkname must refer to declared function or variable",
      "link: github.com/bytedance/sonic/loader: invalid reference to runtime.lastmoduledatap",
      "../go/pkg/mod/golang.org/x/tools@v0.20.0/internal/tokeninternal/tokeninternal.go:64:9: invalid array length -delta * delta (constant -256 of type int64)",
    ],
    text: {
      en: {
        title: "A dependency is too old for this Go",
        why: "The dependency reaches into the inside of Go's own packages, and this release of Go changed there or no longer allows it. Newer versions of the dependency do without. Your setup is fine.",
      },
      "zh-CN": {
        title: "某个依赖对这个 Go 来说太旧",
        why: "该依赖使用了 Go 自身包的内部实现，而这个版本的 Go 改变了内部实现或不再允许这样做。依赖的新版本已不再需要。你的环境没有问题。",
      },
    },
    remedy: {
      en: "Update the dependency that the line names, often golang.org/x/sys, golang.org/x/tools, golang.org/x/net or bytedance/sonic: go get -u MODULE@latest, then go mod tidy. When installing a tool, take its newest version. What cannot be updated: build with the Go that its go.mod names (GOTOOLCHAIN=go1.N.P), or as a stopgap go build -ldflags=-checklinkname=0.",
      "zh-CN":
        "更新该行提到的依赖，常见的是 golang.org/x/sys、golang.org/x/tools、golang.org/x/net 或 bytedance/sonic：go get -u MODULE@latest，再 go mod tidy。安装工具时请用最新版本。无法更新时：用其 go.mod 指定的 Go 构建（GOTOOLCHAIN=go1.N.P），或暂时使用 go build -ldflags=-checklinkname=0。",
      commands: ["go get -u golang.org/x/sys golang.org/x/tools golang.org/x/net", "go mod tidy"],
    },
    others: ["goroot-version-mismatch"],
    verifyCommands: ["go version", "go list -m all"],
    references: ["https://go.dev/doc/go1.23#linker"],
  },
  {
    id: "flag-unsupported-here",
    messages: [
      "build stopped because the port {value} is marked as broken",
      "buildmode {value} not supported on {value2}",
      "-asan is not supported with cc {value} version",
      "-msan is not supported with cc {value} version",
      "-asan: the version of {value} could not be determined",
    ],
    when: (_, text) => mentionsGo(text) || /GOOS|port |buildmode/.test(text),
    priority: 0,
    examples: ["build stopped because the port freebsd/riscv64 is marked as broken"],
  },
];
