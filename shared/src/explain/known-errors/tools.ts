import type { ErrorMessage, KnownError } from "./known-error.ts";

/** A file of the standard library: below GOROOT/src, where no directory is named after a host. */
const IN_GOROOT =
  /(?:[\\/](?:go|libexec|golang|go-?\d[\w.]*|x64)|share[\\/]go)[\\/]src[\\/][a-z0-9]+(?:[\\/][a-z0-9]+)*[\\/]\w+$/;

/** Editors, debuggers and linters that are older or newer than Go. */
export const TOOLS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "tools-older-than-go",
    messages: [
      "export data is newer version - update tool",
      "This application uses version go{version} of the source-processing packages but runs version go{version2} of 'go list'",
      'panic: invalid Go version "{value}" (should be something like "go1.12")',
      'internal error: package "{value}" without types was imported from "{value2}"',
      'internal error in importing "{value}" (…export data version…)',
      'internal error in importing "{value}" (unsupported version',
      "executables built by Go {version} or later need Delve built by Go {version2} or later",
      "file requires newer Go version go{version} (application built with go{version2})",
      "package requires newer Go version go{version} (application built with go{version2})",
      "unsupported version: {number}",
      "the Go language version (go{version}) used to build {tool} is lower than the targeted Go version",
      "was built with go{version} but",
      "could not launch process: unsupported DWARF version {number}",
    ],
    when: (_, text) =>
      !/^\s*unsupported version: \d+\s*$/.test(text) &&
      (!/unsupported version:/.test(text) || /importing|export data/.test(text)),
    priority: 3,
    examples: [
      '-: cannot import "internal/cpu" (unknown iexport format version 2), export data is newer version - update tool (compile)',
      "/usr/local/go/src/runtime/debuglog.go:296:20: StringData not declared by package unsafe\nThis application uses version go1.19 of the source-processing packages but runs version go1.20 of 'go list'.",
      'panic: invalid Go version "go1.22.1" (should be something like "go1.12")',
      'internal error: package "context" without types was imported from "x"',
      'internal error in importing "math/bits" (cannot decode "math/bits", export data version 4 is greater than maximum supported version 2); please report an issue (compile)',
      "could not launch process: executables built by Go 1.11 or later need Delve built by Go 1.11 or later",
    ],
    others: ["multiple-go-on-path", "goroot-version-mismatch"],
  },
  {
    id: "tools-older-than-go",
    // An error within the standard library: it compiles, so the one who reports it is too old to read it.
    messages: [
      "{path}.go:{number}:{number2}: … (typecheck)",
      "{path}.go:{number}:{number2}: … not declared by package {std}",
    ],
    when: ({ path }, text) =>
      IN_GOROOT.test(path ?? "") && /typecheck|golangci|gopls|staticcheck|lint/.test(text),
    priority: 3,
    examples: [
      "/usr/local/go/src/runtime/debuglog.go:296:20: StringData not declared by package unsafe (typecheck)",
      "../../opt/homebrew/Cellar/go/1.21.0/libexec/src/slices/sort.go:67:7: undefined: min (typecheck)",
    ],
    others: ["multiple-go-on-path", "goroot-version-mismatch"],
  },
  {
    id: "editor-sdk-directory",
    messages: [
      "The selected directory is not a valid home for Go SDK",
      "not a valid home for Go SDK",
      "is not a valid Go SDK",
      "No Go SDK defined for this project",
      "Go SDK is not specified",
      "GOROOT is not defined",
      "Invalid GOROOT Path",
      'Cannot run program "{path}/pkg/tool/{value}/go"',
    ],
    priority: 1,
    examples: [
      "The selected directory is not a valid home for Go SDK",
      "Error running 'app': No Go SDK defined for this project",
    ],
    text: {
      en: {
        title: "The editor needs the root directory of a Go SDK",
        why: "GoLand and IntelliJ need the directory that contains bin, pkg, src and VERSION. A bin directory, the go command itself or a version manager's shim is not one.",
      },
      "zh-CN": {
        title: "编辑器需要 Go SDK 的根目录",
        why: "GoLand 和 IntelliJ 需要包含 bin、pkg、src、VERSION 的目录。bin 目录、go 命令本身或版本管理器的 shim 都不行。",
      },
    },
    remedy: {
      en: "Choose the directory that go env GOROOT prints. If its src or VERSION is missing, install Go again. A very new Go may need a newer GoLand.",
      "zh-CN":
        "选择 go env GOROOT 显示的目录。如果其中缺少 src 或 VERSION，请重新安装 Go。太新的 Go 可能需要更新的 GoLand。",
      commands: ["go env GOROOT"],
    },
    others: ["goroot-not-an-sdk", "editor-pinned-go"],
    verifyCommands: ["go env GOROOT"],
    references: ["https://www.jetbrains.com/help/go/configuring-goroot-and-gopath.html"],
  },
  {
    id: "editor-pinned-go",
    messages: ["could not import {std} (…"],
    priority: 1,
    examples: ["could not import fmt (can't find import: )"],
    remedy: {
      en: "The editor does not find the standard library: its own setting of the Go directory (go.goroot, go.alternateTools, GOROOT) is wrong, or it was started without your PATH. Remove the setting, or set it to what go env GOROOT prints, and restart the editor. If go build also fails, install Go again.",
      "zh-CN":
        "编辑器找不到标准库：编辑器自己的 Go 目录设置（go.goroot、go.alternateTools、GOROOT）有误，或者启动时没有你的 PATH。请删除该设置，或改为 go env GOROOT 显示的目录，然后重启编辑器。如果 go build 也失败，请重新安装 Go。",
      commands: ["go env GOROOT", "go list fmt"],
    },
    others: ["goroot-not-an-sdk", "goroot-not-found", "gui-path-missing-go", "sdk-without-source"],
  },
  {
    id: "missing-dependency",
    messages: ["could not import {module} (…", "no metadata for {module}"],
    priority: 1,
    examples: ["could not import github.com/a/b (no metadata for github.com/a/b) LSP"],
    others: ["no-module", "gowork-stray"],
  },
  {
    id: "gui-path-missing-go",
    messages: [
      'Failed to run "go env" to find GOPATH as the "go" binary cannot be found in either GOROOT(…) or PATH(…)',
      'Cannot find "go" binary. Update PATH or GOROOT appropriately',
      'unable to locate "go" binary in GOROOT (…) or PATH (…)',
      'Failed to find the "go" binary',
      "No 'go' binary could be found on PATH",
    ],
    priority: 2,
    examples: [
      'Failed to run "go env" to find GOPATH as the "go" binary cannot be found in either GOROOT(undefined) or PATH(/usr/local/bin:/usr/bin:/bin)',
    ],
    others: ["editor-pinned-go", "go-not-on-path", "slow-login-shell"],
  },
  {
    id: "gowork-stray",
    messages: [
      'This file is within module "{value}", which is not included in your workspace',
      "gopls was not able to find modules in your workspace",
      "directory prefix {path} outside available modules",
      "go: no modules were found in the current workspace; see 'go help work'",
      "no modules were found in the current workspace",
      "directory prefix … does not contain modules listed in go.work",
      "is contained in a module that is not one of the workspace modules listed in go.work",
      "current directory outside modules listed in go.work",
    ],
    priority: 1,
    examples: [
      'This file is within module "x", which is not included in your workspace.',
      "$ cd tools; go list ./...\npattern ./...: directory prefix . outside available modules",
      "go: no modules were found in the current workspace; see 'go help work'",
    ],
    others: ["no-module", "gowork-unusable"],
  },
];
