import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What go says of go.mod, go.work, vendor and the toolchain they ask for. */
export const MODULE_FILES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "gotoolchain-unavailable",
    messages: [
      'cannot find "go{version}" in PATH',
      'download go{version}: golang.org/toolchain@{value}: Get "{gourl}"',
      "download go{version} for {value}: module lookup disabled by GOPROXY=off",
      "golang.org/toolchain@{value}: verifying module",
      "golang.org/toolchain@{value}: reading {gourl}",
    ],
    priority: 4,
    examples: [
      'go: cannot find "go1.22.4" in PATH',
      'go: download go1.23.4: golang.org/toolchain@v0.0.1-go1.23.4.linux-amd64: Get "https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.23.4.linux-amd64.zip": dial tcp 142.250.1.1:443: i/o timeout',
    ],
    others: ["goproxy-unreachable", "sumdb-blocked-or-off", "gomod-needs-newer-go"],
  },
  {
    id: "sumdb-blocked-or-off",
    messages: [
      "golang.org/toolchain@{value}: verifying module: checksum database disabled by GOSUMDB=off",
      "golang.org/toolchain@{value}: verifying module: invalid GOSUMDB: …",
    ],
    priority: 5,
    examples: [
      "go: download go1.25.3: golang.org/toolchain@v0.0.1-go1.25.3.linux-arm64: verifying module: checksum database disabled by GOSUMDB=off",
      "go: download go1.25.3: golang.org/toolchain@v0.0.1-go1.25.3.linux-arm64: verifying module: invalid GOSUMDB: malformed verifier id",
    ],
    remedy: {
      en: "Go downloads a toolchain only if the checksum database confirms it, so GOSUMDB must be on and well-formed. Remove your setting: go env -u GOSUMDB, and unset GOSUMDB in startup files. If the go.env of a Linux distribution switches it off: go env -w GOSUMDB=sum.golang.org. Or install the release that go.mod asks for.",
      "zh-CN":
        "只有通过校验和数据库验证，Go 才会下载工具链，因此 GOSUMDB 必须启用且格式正确。请删除你的设置：go env -u GOSUMDB，并在启动文件中取消设置 GOSUMDB。如果是 Linux 发行版的 go.env 关闭了它：go env -w GOSUMDB=sum.golang.org。也可以安装 go.mod 所要求的版本。",
      commands: ["go env GOSUMDB GOTOOLCHAIN GOPROXY"],
    },
    others: ["gotoolchain-unavailable", "gomod-needs-newer-go"],
  },
  {
    id: "gotoolchain-unavailable",
    messages: ["go: download go{version} for {value}: toolchain not available"],
    // A release without its patch number is another fault.
    when: ({ version }) => /^1\.\d+(?:\.\d+|rc\d+|beta\d+)/.test(version ?? ""),
    priority: 4,
    examples: ["go: download go1.23.4 for linux/amd64: toolchain not available"],
    others: ["goproxy-unreachable", "goproxy-malformed"],
  },
  {
    id: "gomod-needs-newer-go",
    messages: [
      "requires go >= {version} (running go {version2}",
      "requires go >= {version2} (running go{version}",
    ],
    priority: 1,
    examples: ["go: module example.com/y@v1.2.0 requires go >= 1.23 (running go 1.21.3)"],
  },
  {
    id: "no-package-here",
    messages: ["no Go files in …"],
    priority: -1,
    examples: ["no Go files in /srv/x"],
  },
  {
    id: "no-package-here",
    messages: ["no non-test Go files in {path}", "no Go source files in {path}"],
    examples: ["package example.com/x: no non-test Go files in /srv/x"],
    remedy: {
      en: "The directory has no Go file that can be built or imported here: only files that end in _test.go, or none at all, or build tags exclude them (an old Go ignores newer ones). Name the directory that has the code, or the package that you meant, and compare go version with what the project asks for.",
      "zh-CN":
        "该目录没有可在此构建或导入的 Go 文件：只有 _test.go 文件、没有 Go 文件，或被构建标签排除（旧的 Go 不认识新的标签）。请写出代码所在的目录或你想要的包，并比较 go version 与项目的要求。",
      commands: ["go list ./...", "go test ./..."],
    },
  },
  {
    id: "go-variable-refused",
    messages: ["GOMODCACHE entry is relative; must be absolute path"],
    examples: ['go: GOMODCACHE entry is relative; must be absolute path: "mod".'],
    remedy: {
      en: "GOMODCACHE must be an absolute path. Unset it (go then uses GOPATH/pkg/mod): go env -u GOMODCACHE, and the line in the startup file that exports it.",
      "zh-CN":
        "GOMODCACHE 必须是绝对路径。请取消它（go 默认使用 GOPATH/pkg/mod）：go env -u GOMODCACHE，并删除启动文件中 export 它的那一行。",
      commands: ["env GOMODCACHE= go env -u GOMODCACHE"],
    },
  },
  {
    id: "goflags-mod-pinned",
    messages: ["build flag -mod={value} only valid when using modules"],
    // A tool that runs go may have given the flag itself.
    tells: (_, text) => !/(?<!\bgo): build flag -mod/.test(text),
    priority: 1,
    examples: ["build flag -mod=vendor only valid when using modules"],
    others: ["go111module-off", "no-module"],
  },
  {
    id: "vendor-inconsistent",
    messages: ["import lookup disabled by -mod=vendor", 'cannot find package "." in:'],
    priority: 2,
    when: (_, text) => /vendor/.test(text),
    examples: [
      "cannot find module providing package github.com/a/b: import lookup disabled by -mod=vendor",
      'cannot find package "." in:\n\t/home/u/p/vendor/github.com/a/b',
    ],
    others: ["goflags-mod-pinned"],
  },
  {
    id: "replace-directory-missing",
    messages: [
      "reading {path}/go.mod: open {path2}/go.mod: no such file or directory",
      "reading {path}\\go.mod: open {path2}\\go.mod: The system cannot find",
    ],
    priority: 1,
    examples: [
      "go: example.com/b@v0.0.0: reading ../b/go.mod: open /home/x/b/go.mod: no such file or directory",
    ],
  },
  {
    id: "go-line-too-old",
    messages: ["requires go{version} or later (file declares //go:build"],
    priority: 3,
    examples: [
      "x.go:3:15: cannot range over 10 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)",
    ],
  },
  {
    id: "go-too-old",
    messages: [
      "this version of gopls requires at least Go {version}",
      "gopls requires go{version} or later",
      "Go version {value} is too old for this version of Delve (minimum supported version {version}",
    ],
    priority: 2,
    examples: [
      "Go version go1.16.5 is too old for this version of Delve (minimum supported version 1.18, suppress this error with --check-go-version=false)",
    ],
    remedy: {
      en: "The tool needs Go {version} or newer. Install a newer Go (https://go.dev/dl/, brew upgrade go, a version manager), or an older release of the tool that supports yours.",
      "zh-CN":
        "该工具需要 Go {version} 或更新的版本。请安装更新的 Go（https://go.dev/dl/、brew upgrade go、版本管理器），或安装支持当前 Go 的旧版工具。",
      commands: ["go version"],
    },
    others: ["go-unsupported"],
  },
  {
    id: "unknown-revision",
    messages: [
      "module path includes a major version suffix, so major version must match",
      "invalid version: should be v0 or v1, not v{number}",
      "invalid version: module contains a go.mod file, so major version must be compatible",
      "invalid version: go.mod has non-…/v{number} module path",
      "invalid version: module contains a go.mod file, so module path must match major version",
    ],
    examples: [
      'go: github.com/a/b@v2.0.0: invalid version: module contains a go.mod file, so module path must match major version ("github.com/a/b/v2")',
    ],
    remedy: {
      en: "From v2 on, the major version is part of the path: PATH/v2@v2.0.0 (also in the import lines). If the module's own go.mod has no /v2 in its module line, use a version below v2, or its commit.",
      "zh-CN":
        "从 v2 起，主版本号是路径的一部分：路径/v2@v2.0.0（import 行也一样）。如果该模块 go.mod 的 module 行没有 /v2，请使用 v2 以下的版本，或用 commit。",
      commands: ["go list -m -versions MODULE"],
    },
  },
  {
    id: "package-not-in-module",
    messages: ["module {module}@{value} found…, but does not contain package {value2}"],
    // The company's own host: what a proxy in between has may be an older copy.
    when: ({ module = "" }) =>
      !/^(?:[\w.-]*\.)?(?:github|gitlab|golang|google|bitbucket|gopkg|k8s|uber)\.\w+\//.test(module),
    priority: 2,
    examples: [
      "go: module git.firma.example/kit/lib@latest found (v1.2.0), but does not contain package git.firma.example/kit/lib/api",
    ],
    remedy: {
      en: "This version has no such package. If the package is new, the proxy in between has an older state: put the host into GOPRIVATE so that go asks the repository itself, or name the version or commit (go get …@main). If the package is a module of its own (a go.mod in its directory), it needs a tag with that directory in front: api/v1.0.0. Else compare the path with the repository.",
      "zh-CN":
        "该版本中没有这个包。如果包是新加的，可能中间的代理保存着旧状态：请把主机加入 GOPRIVATE，让 go 直接访问仓库，或指定版本或 commit（go get …@main）。如果该包自身是一个模块（目录中有 go.mod），tag 前要带目录：api/v1.0.0。否则请将路径与仓库核对。",
      commands: ["env GOPRIVATE={module} go get {value2}@main", "go list -m -versions {module}"],
    },
    others: ["goprivate-missing", "gowork-stray"],
  },
  {
    id: "package-not-in-module",
    messages: [
      "main module ({value}) does not contain package {value2}",
      "module {value}@{version} found…, but does not contain package {value2}",
      "module {value}@latest found (…), but does not contain package {value2}",
    ],
    priority: 1,
    examples: [
      "main module (example.com/app) does not contain package example.com/app/cmd/serve",
      "module github.com/a/b@latest found (v1.4.0), but does not contain package github.com/a/b/cmd/tool",
    ],
    text: {
      en: {
        title: "The module has no such package",
        why: "Go found the module, but there is no directory with Go files at {value2}. The path is misspelled, the package was moved or removed in this version, or the go command runs in another module's directory.",
      },
      "zh-CN": {
        title: "模块中没有这个包",
        why: "Go 找到了模块，但 {value2} 处没有含 Go 文件的目录。可能是路径拼错、该版本移动或删除了这个包，或者在另一个模块的目录中运行了 go。",
      },
    },
    remedy: {
      en: "Compare the path with the module's directories (on pkg.go.dev, or ls below go.mod). For a package of your own, run go in the directory of the right go.mod. For another module, use a version that has the package.",
      "zh-CN":
        "把路径与模块的目录对照（在 pkg.go.dev 查看，或在 go.mod 所在目录执行 ls）。如果是自己的包，请在正确的 go.mod 所在目录运行 go。如果是其他模块，请使用包含该包的版本。",
      commands: ["go list ./..."],
    },
    others: ["parent-gomod", "gowork-stray"],
    verifyCommands: ["go list -m", "go list ./..."],
    references: ["https://go.dev/ref/mod#resolve-pkg-mod"],
  },
];
