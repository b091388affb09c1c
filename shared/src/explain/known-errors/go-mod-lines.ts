import type { ErrorMessage } from "./known-error.ts";

const LINES = [
  "unknown block type: {value}",
  "unexpected input character",
  "unexpected newline in string",
  "unexpected EOF in string",
  "syntax error (",
  "usage: require module/path v1.2.3",
  "usage: replace module/path",
  "usage: exclude module/path",
  "usage: module module/path",
  "usage: use local/dir",
  "usage: retract",
  "usage: godebug key=value",
  "repeated go statement",
  "repeated toolchain statement",
  "repeated module statement",
  "go directive expects exactly one argument",
  "toolchain directive expects exactly one argument",
  "tool directive expects exactly one argument",
  "invalid toolchain version '{value}': must match format",
  "replacement module must match format 'path version', not 'path@version'",
  "replacement module without version must be directory path",
  "replacement module directory path …cannot have version",
  "replacement directory appears to be Windows path",
  "invalid quoted string:",
  "unquoted string cannot contain quote",
  "mod files must use // comments",
  "invalid module path",
] as const;

/** What go says of one line of go.mod or go.work, also where its first words were not pasted. */
export const GO_MOD_LINES: readonly ErrorMessage[] = [
  {
    id: "no-module",
    messages: [
      "build {value}: cannot find module for path {value}",
      "can't load package: package {value}: unknown import path",
    ],
    priority: 2,
    examples: ["$ go run main.go\nbuild main: cannot find module for path main"],
    others: ["project-in-gopath-src", "go-too-old"],
  },
  {
    id: "gomod-malformed",
    messages: LINES.map((words) => `go.{name}:{number}: ${words}`),
    when: ({ name }) => name === "mod" || name === "work",
    // `unknown block type: tool` has its own: an older go.
    priority: 0,
    examples: [
      "go.mod:6: usage: require module/path v1.2.3",
      "go.work:4: repeated go statement",
      "go.mod:8: replacement module without version must be directory path (rooted or starting with . or ..)",
    ],
    remedy: {
      en: "Correct the line that the message names. require and exclude take a path and a version (example.com/a v1.2.3), replace an arrow with spaces around it and on its right a path and a version or a directory that begins with ./, ../ or /; module, go and toolchain stand once. go mod edit writes lines that are right; git has the file as it was.",
      "zh-CN":
        "请改正报错所指的行。require 和 exclude 后面是路径和版本（example.com/a v1.2.3）；replace 要有两侧带空格的箭头，右边是路径和版本，或以 ./、../、/ 开头的目录；module、go、toolchain 只能各出现一次。go mod edit 会写出正确的行；git 中有原来的文件。",
      commands: ["git diff go.mod", "go mod edit -json"],
    },
    others: ["gomod-conflict-markers", "gomod-needs-newer-go"],
  },
  {
    id: "gomod-malformed",
    messages: ["go.{name}:{number}:{number2}: syntax error"],
    when: ({ name }) => name === "mod" || name === "work",
    examples: ["go.mod:12:2: syntax error (unterminated block started at go.mod:5:1)"],
    remedy: {
      en: "A parenthesis in go.mod is missing or too many: a closing parenthesis alone on its line closes each block of require, replace, or exclude. Look at the block whose beginning the message names; git has the file as it was.",
      "zh-CN":
        "go.mod 中的括号缺失或多余：require、replace、exclude 的每个块都以单独一行的右括号结束。请检查报错所指开头的那个块；git 中有原来的文件。",
      commands: ["git diff go.mod"],
    },
    others: ["gomod-conflict-markers"],
  },
  {
    id: "gomod-malformed",
    messages: [
      "(replaced by {value}): parsing {path}: no module declaration",
      "no module declaration in go.mod",
    ],
    priority: 1,
    examples: [
      "go: example.com/x@v1.0.0 (replaced by ../x): parsing ../x/go.mod: no module declaration in go.mod",
    ],
    others: ["replace-directory-missing"],
  },
  {
    id: "missing-dependency",
    messages: [
      "import lookup disabled by -mod=readonly",
      "but go {version} would select {version2}",
      "but go {version} would fail to locate it",
      "To proceed despite packages unresolved in go {version}:",
    ],
    priority: 1,
    examples: [
      "main.go:4:2: cannot find module providing package example.com/y: import lookup disabled by -mod=readonly",
      "example.com/a imports\n\texample.com/b loaded from example.com/b@v1.2.0,\n\tbut go 1.16 would select v1.1.0",
    ],
  },
  {
    id: "vendor-inconsistent",
    messages: [
      "go: inconsistent vendoring in {path}:",
      "but marked as replaced by {value} in vendor/modules.txt",
    ],
    priority: 1,
    examples: [
      "go: example.com/x@v1.3.0: is replaced by ./x in go.mod, but marked as replaced by ../x in vendor/modules.txt",
    ],
    others: ["goflags-mod-pinned"],
  },
  {
    id: "goflags-invalid",
    messages: ["go: parsing $GOFLAGS: unterminated …quote", "go: parsing $GOFLAGS: …"],
    priority: 0,
    examples: ["go: parsing $GOFLAGS: unterminated ' quote"],
  },
  {
    id: "go-too-old",
    messages: ["default={version} too new (toolchain is go{version2})"],
    priority: 2,
    examples: ["go: default=1.30 too new (toolchain is go1.22)"],
    remedy: {
      en: "A godebug line in go.mod, or //go:debug in the code, asks for the behavior of Go {version}, and go {version2} runs. Install Go {version} or newer, or write an older default=.",
      "zh-CN":
        "go.mod 的 godebug 行或代码中的 //go:debug 要求 Go {version} 的行为，而运行的是 go {version2}。请安装 Go {version} 或更新的版本，或把 default= 写成更旧的版本。",
      commands: ["go version"],
    },
    others: ["gomod-needs-newer-go"],
  },
  {
    id: "gowork-stray",
    messages: ["is replaced at all versions in the go.work file"],
    priority: 1,
    examples: [
      "go: workspace module example.com/app is replaced at all versions in the go.work file. To fix, remove the replacement from the go.work file or specify the version at which to replace the module.",
    ],
    remedy: {
      en: "A replace line in go.work names a module that go.work also uses. Remove that replace line: go work edit -dropreplace=PATH.",
      "zh-CN":
        "go.work 中的某个 replace 行替换了 go.work 自己使用的模块。请删除该行：go work edit -dropreplace=PATH。",
      commands: ["go env GOWORK"],
    },
  },
  {
    id: "missing-dependency",
    messages: ["module {module}: not a known dependency", "failed to load from any module,"],
    priority: 1,
    examples: [
      "go: module example.com/b: not a known dependency",
      "example.com/a imports\n\texample.com/b failed to load from any module,\n\tbut go 1.16 would load it from example.com/b@v1.2.0",
    ],
  },
  {
    id: "vendor-inconsistent",
    messages: ["go: replacement path {path} inside vendor directory"],
    priority: 1,
    examples: ["go: replacement path ./vendor/a inside vendor directory"],
    remedy: {
      en: "A replace line in go.mod points into the vendor directory, which go mod vendor deletes and writes again. Move that copy to another directory, and change the replace line.",
      "zh-CN":
        "go.mod 的某个 replace 行指向 vendor 目录，而 go mod vendor 会删除并重写该目录。请把那份代码移到其他目录，并修改 replace 行。",
    },
  },
  {
    id: "module-was-changed",
    messages: ["unknown hashes in go.sum:"],
    priority: 1,
    examples: ["warning: verifying example.com/a@v1.2.3: unknown hashes in go.sum: h9:abc; adding h1:def"],
    remedy: {
      en: "A line of go.sum has a hash of a kind that this Go does not know, so the download was not verified. Somebody edited the file, or a merge damaged it. Delete the lines of that module in go.sum, then run go mod tidy.",
      "zh-CN":
        "go.sum 中某一行的哈希种类是这个 Go 不认识的，因此下载没有经过校验。文件可能被手动修改，或在合并时损坏。请删除 go.sum 中该模块的行，再运行 go mod tidy。",
      commands: ["go mod tidy"],
    },
  },
];
