import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Paths and versions of modules that go does not accept as they are written. */
export const MODULE_PATHS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "module-path-invalid",
    messages: [
      'malformed module path "…": invalid char',
      'malformed module path "…": trailing slash',
      'malformed module path "…": leading slash',
      'malformed module path "…": double slash',
      'malformed module path "…": leading dash',
      'malformed module path "…": leading dot in',
      'malformed module path "…": trailing dot in',
      'malformed module path "…": invalid path element',
      'malformed import path "…": invalid char',
      'malformed import path "…": leading slash',
      'malformed import path "…": trailing slash',
      'malformed import path "…": double slash',
      'malformed import path "…": leading dot in',
      'malformed import path "…": empty path element',
      "module paths beginning with gopkg.in/ must always have a major version suffix",
      "major version suffixes must be in the form of /vN and are only allowed for v2 or later",
      'invalid module path "…": module path is reserved',
      'invalid module path "…": is a local import path',
      'invalid github.com import path "{value}"',
      'invalid bitbucket.org import path "{value}"',
      "module paths never use backslash",
      "error reading {path}: invalid module path:",
    ],
    // mise asks go for each shorter path in turn, and shows what it answers.
    when: (_, text) => !/\bmise\b|go list -m -versions/.test(text),
    priority: 1,
    examples: [
      "$ go mod init my project\ngo: malformed module path \"my project\": invalid char ' '",
      "$ go get https://github.com/a/b\ngo: malformed module path \"https://github.com/a/b\": invalid char ':'",
      'go: invalid github.com import path "github.com/pat"',
    ],
    text: {
      en: {
        title: "This is not a valid module path",
        why: "A module path is a host and a path, like an address without https://. Letters, digits and - . _ ~ / may be in it; spaces, colons, backslashes, @ and a slash at its end may not. On GitHub it has an owner and a repository.",
      },
      "zh-CN": {
        title: "这不是有效的模块路径",
        why: "模块路径由主机名和路径组成，像不带 https:// 的网址。只能使用字母、数字和 - . _ ~ /；不能有空格、冒号、反斜杠、@，也不能以斜杠结尾。GitHub 的路径要有用户和仓库。",
      },
    },
    remedy: {
      en: "Write the path without https://, without .git, spaces and backslashes: go mod init example.com/NAME, go get github.com/OWNER/REPO@VERSION. With @VERSION in a path that go refuses, go is in GOPATH mode or older than 1.11. In source files look at the import line that the message names.",
      "zh-CN":
        "请去掉路径中的 https://、.git、空格和反斜杠：go mod init example.com/名称，go get github.com/用户/仓库@版本。如果 go 拒绝路径中的 @版本，说明处于 GOPATH 模式或 go 早于 1.11。在源文件中，请检查报错所指的 import 行。",
      commands: ["go env GO111MODULE GOMOD"],
    },
    others: ["go111module-off"],
    verifyCommands: ["go list -m"],
    references: ["https://go.dev/ref/mod#go-mod-file-ident"],
  },
  {
    id: "module-path-mismatch",
    messages: [
      'go.mod has post-v{number} module path "{module}" at revision',
      'has non-…/v{number} module path "{module}"',
      'require {module}: version "{version}" invalid: should be v0 or v1, not v{number}',
      'require {module}: version "{version}" invalid: should be v{number}, not v{number2}',
      "used for two different module paths ({module} and {module2})",
    ],
    priority: 2,
    examples: [
      'go: example.com/x@v2.0.0: go.mod has post-v2 module path "example.com/x/v2" at revision v2.0.0',
      'go.mod:8: require github.com/a/b: version "v2.0.1" invalid: should be v0 or v1, not v2',
    ],
    remedy: {
      en: "From v2 on the major version is the end of the path: PATH/v2@v2.0.1, in go.mod, in the import lines and in the module line of that module's own go.mod. Without /v2 only v0 and v1 go. A module that never took /v2 into its module line is used by commit: go get PATH@COMMIT.",
      "zh-CN":
        "从 v2 起，主版本号是路径的结尾：PATH/v2@v2.0.1，go.mod、import 行以及该模块自己 go.mod 的 module 行都要这样写。不带 /v2 只能用 v0 和 v1。如果模块的 module 行从未加上 /v2，请按 commit 使用：go get PATH@COMMIT。",
      commands: ["go list -m -versions MODULE"],
    },
    others: ["unknown-revision"],
  },
  {
    id: "unknown-revision",
    messages: [
      "invalid pseudo-version: {value}",
      "{module}@{value}: ambiguous revision",
      "missing {path}/go.mod at revision {value}",
    ],
    priority: 2,
    examples: [
      "go: example.com/x@v0.0.0-20200101000000-abcdefabcdef: invalid pseudo-version: does not match version-control timestamp (expected 20200102000000)",
      "go: example.com/x/sub@v1.0.0: missing example.com/x/sub/go.mod at revision sub/v1.0.0",
    ],
    remedy: {
      en: "Nobody writes such a version by hand: name a tag, a branch or a commit and let go write it (go get MODULE@COMMIT). A commit that was rebased away is gone; a module in a subdirectory needs a go.mod there and tags with the directory in front (sub/v1.0.0). If a dependency asks for it, update that one or replace it.",
      "zh-CN":
        "这种版本不要手写：请写 tag、分支或 commit，由 go 生成（go get MODULE@COMMIT）。被 rebase 掉的 commit 已不存在；子目录中的模块需要在该目录有 go.mod，tag 要带目录前缀（sub/v1.0.0）。如果是某个依赖要求的，请更新它或用 replace。",
      commands: ["go get MODULE@COMMIT", "go mod graph"],
    },
  },
  {
    id: "package-not-in-module",
    messages: [
      "package {module} provided by {module2} at latest version {version} but not at required version",
    ],
    priority: 1,
    examples: [
      "go: package example.com/x/y provided by example.com/x at latest version v1.3.0 but not at required version v1.2.0",
    ],
    remedy: {
      en: "The version in go.mod does not have the package yet, version {version} does: go get {module2}@latest, then go mod tidy.",
      "zh-CN": "go.mod 中的版本还没有这个包，{version} 才有：go get {module2}@latest，然后 go mod tidy。",
      commands: ["go get {module2}@latest", "go mod tidy"],
    },
  },
  {
    id: "version-conflict",
    messages: [
      "requires {module}@{version}, not {module2}@{version2}",
      "({value}) requires {module}@{version}, not",
      "{module}@{version} conflicts with {module2}@{version2}",
      "{module}@{version} requires {module2}@{version2}, but {version3} is requested",
      "go: {module}@{version}: excluded by go.mod",
    ],
    priority: 1,
    examples: [
      "go: example.com/a@v1.2.0 requires example.com/b@v1.5.0, not example.com/b@v1.2.0",
      "go: example.com/b@v1.3.0: excluded by go.mod",
    ],
    text: {
      en: {
        title: "The requested versions exclude each other",
        why: "go get was asked for a version that another module of the same build does not allow: it requires a newer one, or go.mod excludes it. Go takes the highest version that anybody requires. The setup is fine.",
      },
      "zh-CN": {
        title: "请求的版本互相冲突",
        why: "go get 要求的版本与同一构建中的其他模块冲突：其他模块要求更高的版本，或 go.mod 排除了它。Go 总是选择各方要求中最高的版本。环境没有问题。",
      },
    },
    remedy: {
      en: "Look who requires which version (go mod graph). Take the higher version, or ask for an older version of the module that requires it as well, in the same go get. exclude and replace lines in go.mod can forbid or force one.",
      "zh-CN":
        "请查看谁要求哪个版本（go mod graph）。使用较高的版本，或在同一条 go get 中把要求它的模块也降级。go.mod 中的 exclude 和 replace 可以禁止或强制某个版本。",
      commands: ["go mod graph", "go mod tidy"],
    },
    verifyCommands: ["go list -m all"],
    references: ["https://go.dev/ref/mod#minimal-version-selection"],
  },
  {
    id: "module-archive-refused",
    messages: [
      "module source tree too large (max size is {number} bytes)",
      "module zip file is too large",
      "downloaded zip file too large",
      "zip file contains more than one top-level directory",
      "create zip: {value}: malformed file path",
      "create zip from {path}: {value}: malformed file path",
      "malformed file path …: invalid char",
      'case-insensitive file name collision: "{value}" and "{value2}"',
      "create zip: {value}: case-insensitive file name collision",
      "LICENSE file too large",
      "go.mod file too large",
    ],
    when: (_, text) => /create zip|\bgo: |@v\d/.test(text),
    priority: 1,
    examples: [
      "go: example.com/x@v1.0.0: create zip: module source tree too large (max size is 524288000 bytes)",
      "go: example.com/x@v1.0.0: create zip: docs/a:b.md: malformed file path \"docs/a:b.md\": invalid char ':'",
    ],
    text: {
      en: {
        title: "Go cannot make a module archive of this repository",
        why: "A module is downloaded as a zip file of at most 500 MB, whose file names must be possible on every system: no colon, no two names that differ in case only. This repository breaks that. Your setup is fine.",
      },
      "zh-CN": {
        title: "Go 无法把这个仓库打包成模块",
        why: "模块以 zip 文件下载，最大 500 MB，文件名必须在所有系统上有效：不能有冒号，也不能有仅大小写不同的名字。该仓库不符合要求，本机环境没有问题。",
      },
    },
    remedy: {
      en: "The repository's author has to remove or rename the files, or put them into a directory with a go.mod of its own, which go leaves out. Until then use a version before that change, or clone the repository and point a replace line at the directory.",
      "zh-CN":
        "需要仓库作者删除或重命名这些文件，或把它们放进有独立 go.mod 的目录（go 会忽略该目录）。在此之前，请使用此改动之前的版本，或克隆仓库并用 replace 指向该目录。",
      commands: ["go list -m -versions MODULE", "go mod edit -replace MODULE=../DIRECTORY"],
    },
    verifyCommands: ["go version"],
    references: ["https://go.dev/ref/mod#zip-path-size-constraints"],
  },
];
