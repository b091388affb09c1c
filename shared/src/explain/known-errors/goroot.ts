import { firstReleaseOfPackage } from "../std-releases.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** GOROOT and the standard library. */
export const GOROOT: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "goroot-not-an-sdk",
    messages: ["fork/exec {path}: no such file or directory"],
    when: ({ path = "" }, text) =>
      /fork\/exec \.\.?\/\S*\/pkg\/tool\//i.test(text) && /\/pkg\/tool\//i.test(path),
    priority: 4,
    examples: [
      "internal/cpu: ../.goenv/versions/1.22.2/pkg/tool/linux_amd64/asm: fork/exec ../.goenv/versions/1.22.2/pkg/tool/linux_amd64/asm: no such file or directory",
    ],
    remedy: {
      en: 'GOROOT, or the entry of PATH that go was found by, is a relative path, so that go looks for its tools below another directory in each package. Unset GOROOT, and write the full path: goenv and other managers need an absolute root (GOENV_ROOT="$HOME/.goenv").',
      "zh-CN":
        'GOROOT 或找到 go 的那个 PATH 条目是相对路径，因此 go 在每个包的目录下都到不同的位置寻找工具。请取消 GOROOT，并写出完整路径：goenv 等管理器需要绝对的根目录（GOENV_ROOT="$HOME/.goenv"）。',
      commands: ["go env GOROOT", "command -v go"],
    },
    others: ["path-entry-broken", "vm-stale-goroot", "sdk-tools-unusable"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: [
      'unrecognized import path "{std}": import path does not begin with hostname',
      'unrecognized import path "{std}" (import path does not begin with hostname)',
      "go: parsing buildID from go tool compile -V=full",
    ],
    priority: 2,
    examples: [
      'package example.com/a: unrecognized import path "fmt": import path does not begin with hostname',
    ],
    others: ["goroot-not-found", "goroot-version-mismatch"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: ["package {std} is not in std", "package {std} is not in GOROOT"],
    priority: 2,
    examples: [
      "main.go:2:8: package fmt is not in std (/usr/src/fmt)",
      "main.go:4:2: package context is not in std (/Users/u/.govm/shim/src/context)",
    ],
    others: ["vm-stale-goroot", "goroot-version-mismatch", "go-without-sdk", "editor-pinned-go"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: [
      'cannot find package "{std}" in any of:',
      'cannot find package "{std}" in:',
      "package {std}: cannot find package",
    ],
    when: ({ std }) => (firstReleaseOfPackage(std ?? "") ?? 99) <= 5,
    priority: 2,
    examples: [
      'x.go:8:2: cannot find package "bytes" in any of:',
      'broker.go:4:2: cannot find package "bufio" in any of:\n\t/usr/local/go/src/pkg/bufio (from $GOROOT)',
    ],
    others: ["goroot-not-found", "go-without-sdk"],
  },
  {
    id: "cache-not-writable",
    // With a list of directories the package is missing; without one go cannot read its own index of the package.
    messages: ["….go:…: cannot find package"],
    when: (_, text) => !/cannot find package ["']/.test(text),
    examples: ["main.go:3:8: cannot find package"],
    others: ["disk-low", "goroot-not-an-sdk", "sdk-without-source"],
  },
  {
    id: "goroot-not-an-sdk",
    // Without a list of directories this says only that the standard library is not there, or that its index is not.
    messages: ["package {module}: cannot find package", "package {dotless}: cannot find package"],
    when: (_, text) => !/cannot find package "/.test(text),
    priority: 1,
    examples: ["package example.com/w: cannot find package"],
    others: ["goroot-not-found", "cache-not-writable", "disk-low", "sdk-without-source"],
  },
  {
    id: "vm-stale-goroot",
    messages: [
      "package {std} is not in std ({path}/.goenv/versions/…",
      "package {std} is not in std ({path}/.asdf/installs/golang/…",
      "package {std} is not in GOROOT ({path}/.asdf/installs/golang/…",
      "package {std} is not in GOROOT ({path}/.goenv/versions/…",
    ],
    priority: 1,
    examples: [],
  },
  {
    id: "sdk-overlaid",
    messages: [
      "{gosource}:{number}: {name} redeclared in this block",
      "{gosource}:{number}:{number2}: {name} redeclared in this block",
      "{gosource}:{number}:{number2}: other declaration of {name}",
      "previous declaration at {gosource}",
      "runtime/{path}:{number}: {name} redeclared in this block",
      "src/runtime/…: {name} redeclared in this block",
    ],
    priority: 1,
    examples: [
      "# runtime\nE:\\Go\\src\\runtime\\lfstack_amd64.go:16: lfstackPack redeclared in this block",
      "/usr/local/go/src/runtime/lfstack_64bit.go:30:6: lfstackPack redeclared in this block",
    ],
    others: ["goroot-version-mismatch"],
  },
  {
    id: "goroot-version-mismatch",
    messages: [
      'version "go{version}" does not match go tool version "go{version2}"',
      "does not implement testing.testDeps (",
      "as type testing.testDeps in argument to testing.MainStart",
      '{gosource}:{number}:{number2}: import "{value}" is a program, not an importable package',
    ],
    examples: [
      '# internal/goarch\ncompile: version "go1.19.8" does not match go tool version "go1.21.13"',
      "# testmain\nx:82: cannot use matchString (type func(string, string) (bool, error)) as type testing.testDeps in argument to testing.MainStart:",
      '/opt/go/src/reflect/abi.go:9:2: import "internal/goarch" is a program, not an importable package',
    ],
    others: [
      "vm-stale-goroot",
      "sdk-overlaid",
      "leftover-pkg-install",
      "multiple-go-on-path",
      "editor-pinned-go",
    ],
  },
  {
    id: "goroot-version-mismatch",
    // What is compiled names the release that made it; a tool of another release does not read it.
    messages: [
      "object is […] expected […]",
      "flag provided but not defined: -V",
      "flag provided but not defined: -goversion",
      "flag provided but not defined: -lang",
      "flag provided but not defined: -buildid",
    ],
    when: (_, text) =>
      /object is \[|go tool (?:asm|compile|link|vet): exit status|usage: (?:asm|compile|link)\b/.test(text),
    priority: 2,
    examples: [
      "could not import errors (object is [linux amd64 go1.19.2 GOAMD64=v1] expected [linux amd64 go1.20 GOAMD64=v1])",
      "go tool asm: exit status 2\nflag provided but not defined: -V\nusage: asm [options] file.s",
    ],
    others: ["vm-stale-goroot", "sdk-overlaid", "multiple-go-on-path"],
  },
  {
    id: "go-without-sdk",
    messages: ["go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set"],
    priority: 1,
    examples: ["go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set"],
    remedy: {
      en: "This go binary does not know its SDK: it was built with -trimpath, or it was moved out of its directory. Install Go completely (download the archive from https://go.dev/dl/ and unpack all of it), and call go from there. Setting GOROOT to a complete SDK of the same release helps too.",
      "zh-CN":
        "这个 go 程序不知道自己的 SDK 在哪里：它是用 -trimpath 构建的，或被移出了原来的目录。请完整安装 Go（从 https://go.dev/dl/ 下载并解压整个压缩包），并从那里调用 go。把 GOROOT 设为同一版本的完整 SDK 也可以。",
      commands: ["command -v go"],
    },
    others: ["goroot-not-found"],
  },
  {
    id: "goroot-not-found",
    messages: ["go: cannot find GOROOT directory: {path}/eeeeeeee…"],
    when: (_, text) => /\/e{32}-/.test(text),
    priority: 1,
    examples: [
      "go: cannot find GOROOT directory: /nix/store/eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee-go-1.22.1/share/go",
    ],
    remedy: {
      en: "This tool was packaged by Nix, which replaces the path of the Go that built it (eeee…), so the tool does not know where Go is. Give it GOROOT when it runs, or use a package that wraps the tool with go.",
      "zh-CN":
        "该工具由 Nix 打包，构建时所用的 Go 的路径已被替换（eeee…），因此它不知道 Go 在哪里。运行时请给它设置 GOROOT，或使用已把 go 一起封装的软件包。",
      commands: ["go env GOROOT"],
    },
  },
  {
    id: "goroot-not-found",
    messages: ["go: cannot find GOROOT directory: '{path}'", 'go: cannot find GOROOT directory: "{path}"'],
    priority: 1,
    examples: ["$ gvm use system\n$ go version\ngo: cannot find GOROOT directory: '/usr/lib/go-1.23'"],
    remedy: {
      en: "The quotes are a part of the value of GOROOT, so no such directory exists: cmd's set, a .env file and some version managers keep them. Leave GOROOT unset, since go knows its own directory (Windows: delete it in the environment variables; go env -u GOROOT); or write the value without quotes.",
      "zh-CN":
        "引号成了 GOROOT 值的一部分，所以找不到该目录：cmd 的 set、.env 文件和某些版本管理器会保留引号。请取消 GOROOT，go 知道自己的目录（Windows：在环境变量中删除；go env -u GOROOT）；或写成不带引号的值。",
      commands: ["printenv GOROOT", "env GOROOT= go env GOROOT"],
    },
    others: ["vm-stale-goroot"],
  },
  {
    id: "goroot-not-found",
    messages: ["go: cannot find GOROOT directory: {path}"],
    examples: ["go: cannot find GOROOT directory: /opt/homebrew/bin/go"],
    others: ["cellar-pinned", "goroot-in-modcache", "vm-stale-goroot", "go-without-sdk", "editor-pinned-go"],
  },
  {
    id: "sdk-overlaid",
    messages: ["/src/{std}/{name}.go:{number}:{number2}: {name2} redeclared in this block"],
    when: (_, text) => /(?:[\\/]go|go-?1\.[\d.]+|libexec|golang)[\\/]src[\\/]/i.test(text),
    priority: 2,
    examples: [
      "# archive/tar\n/usr/local/go/src/archive/tar/stat_atim.go:14:36: statAtime redeclared in this block\n\tprevious declaration at /usr/local/go/src/archive/tar/stat_actime1.go:14:36",
    ],
    others: ["goroot-version-mismatch"],
  },
  {
    id: "goroot-version-mismatch",
    // The compiler's own words for a compiled package that another release wrote.
    messages: [
      "(recompile library)",
      "(recompile package)",
      "(unexpected package format byte: …)",
      "(missing linker fingerprint in exportdata, but found …)",
      "(not a go object file: …)",
    ],
    when: (_, text) =>
      /could not import|import "|export format|export data/i.test(text) && !/binary export/i.test(text),
    priority: 2,
    examples: [
      "main.go:3:8: could not import fmt (unexpected package format byte: 7)",
      'x.go:4:2: import "fmt": old textual export format no longer supported (recompile library)',
    ],
    others: ["sdk-overlaid", "tools-older-than-go", "go-cache-damaged", "vm-stale-goroot"],
  },
  {
    id: "sdk-overlaid",
    messages: ["imports {std}: build constraints exclude all Go files in {path}"],
    // One package of the standard library needs another that its release does not have yet.
    when: ({ std = "" }, text) => new RegExp(`imports [a-z/]+\\s*\\n\\s*imports ${std}: build`).test(text),
    priority: 2,
    examples: [
      "package example.com/a\n\timports fmt\n\timports reflect\n\timports iter: build constraints exclude all Go files in /usr/bin/go/src/iter",
    ],
    others: ["goroot-version-mismatch", "goos-goarch-exported"],
  },
];
