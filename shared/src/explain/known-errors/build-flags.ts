import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, Remedy } from "./known-error.ts";

const NO_PROFILE: Remedy = {
  en: "The profile that guides the compiler (default.pgo beside package main, or the file of -pgo) cannot be read, or is no CPU profile. Record it again with runtime/pprof, remove the file, or build with -pgo=off.",
  "zh-CN":
    "用于指导编译器的 profile（package main 旁的 default.pgo，或 -pgo 指定的文件）无法读取，或不是 CPU profile。请用 runtime/pprof 重新采集，删除该文件，或用 -pgo=off 构建。",
  commands: ["go build -pgo=off"],
};

/** Flags of go build and go test that do not go together, or whose files are not there. */
export const BUILD_FLAGS: readonly ErrorMessage[] = [
  {
    id: "goflags-stop-builds",
    messages: [
      "go: invalid boolean flag {value} (from $GOFLAGS)",
      "go: invalid boolean flag {value} (from GOFLAGS)",
      "(from $GOFLAGS): parse error",
    ],
    examples: ["go: invalid boolean flag -trimpath (from $GOFLAGS): parse error"],
  },
  {
    id: "go-command-misused",
    messages: [
      "go: reading overlay:",
      "go: reading overlay file:",
      "go: parsing overlay JSON:",
      "in overlay map",
      "in overlay file Replace map",
      "go: overlay contains a replacement for {path}",
      "go: -tags space-separated list contains comma",
      "-modfile cannot be used with commands that ignore the current module",
      "file does not have .mod extension",
      '-covermode must be "atomic", not',
      "can only be used in module-aware mode",
      "when using gccgo toolchain, please pass compiler flags using -gccgoflags",
      "when using gc toolchain, please pass compile flags using -gcflags",
      "All packages must be provided by the same module",
      'go: bad tool name "{value}"',
      "with multiple packages, -o must refer to a directory",
      "go: 'go version' only accepts {option} flag with arguments",
      "go: 'go version' with {option} flag requires {option2} flag",
      "go: missing =<value> in <pattern>=<value>",
      "go mod: invalid {option} option; expecting something like",
      "go work: invalid {option} option; expecting something like",
      "go: clean {option} cannot be used with package arguments",
      "go mod download -reuse cannot be used inside a module",
      "go: {option}={value}: need just path, not path@version",
      "'go mod why' requires a module path, not a version query",
      "requires exactly one main package",
    ],
    when: (_, text) => mentionsGo(text) || /^-covermode/i.test(text),
    priority: 1,
    examples: [
      "go: reading overlay: open overlay.json: no such file or directory",
      '$ go test -race -covermode=set ./...\n-covermode must be "atomic", not "set", when -race is enabled',
      "go: -tags space-separated list contains comma",
    ],
    remedy: {
      en: "A flag of this command does not fit the others, or names a file that is not there or not well-formed. Look at the command line and at GOFLAGS, which adds its flags to every command: an overlay is a JSON file with a Replace map, -modfile names a .mod file, -race goes with -covermode=atomic, -tags takes commas or spaces and not both.",
      "zh-CN":
        "该命令的某个标志与其他标志不符，或它指定的文件不存在、格式不对。请检查命令行和 GOFLAGS（其中的标志会加到每条命令上）：overlay 是含 Replace 的 JSON 文件，-modfile 的文件名以 .mod 结尾，-race 要配合 -covermode=atomic，-tags 只能用逗号或只能用空格分隔。",
      commands: ["go env GOFLAGS"],
    },
    others: ["goflags-stop-builds"],
  },
  {
    id: "flag-unsupported-here",
    messages: [
      "-asan: the version of $(go env CC) could not be parsed",
      "-asan: C compiler is not gcc or clang",
      "-asan is not supported with {name} compiler {version}",
      "external linking not supported for {name}/{name2}",
      "link: -linkshared can only be used on elf systems",
      "-buildmode={name} not supported for gccgo",
    ],
    priority: 1,
    examples: [
      "-asan is not supported with gcc compiler 6.3",
      "link: external linking not supported for linux/ppc64",
    ],
    remedy: {
      en: "This build flag needs another C compiler or platform: -asan needs gcc 7 or clang 9 and newer in CC, and not every system can link with an external linker. Leave the flag out (also of GOFLAGS), or set CC to a newer compiler.",
      "zh-CN":
        "该构建标志需要其他 C 编译器或平台：-asan 要求 CC 是 gcc 7 或 clang 9 及更新的版本，而且并非所有系统都支持外部链接。请去掉该标志（包括 GOFLAGS 中的），或把 CC 设为更新的编译器。",
      commands: ["go env CC GOFLAGS GOOS GOARCH"],
    },
    others: ["goflags-stop-builds", "cc-shadowed"],
  },
  {
    id: "cgo-silently-off",
    messages: [
      "Objective-C source files not allowed when not using cgo or SWIG",
      "Fortran source files not allowed when not using cgo or SWIG",
    ],
    examples: [
      "package example.com/a: Objective-C source files not allowed when not using cgo or SWIG: view.m",
    ],
  },
  {
    id: "error-in-the-code",
    messages: [
      "package using cgo has Go assembly file {path}",
      "no such package: {module}",
      "main package is not a program: {module}",
    ],
    when: (_, text) => mentionsGo(text),
    examples: ["package example.com/app: package using cgo has Go assembly file sum_amd64.s"],
  },
  {
    id: "dependency-too-old",
    messages: ["binary-only packages are no longer supported"],
    priority: 1,
    examples: ["go build example.com/old/blob: binary-only packages are no longer supported"],
    remedy: {
      en: "A dependency comes as a compiled package without source, which Go has not supported since 1.13. Use a release of it that has its source, or another package.",
      "zh-CN":
        "某个依赖以没有源代码的已编译包发布，而 Go 从 1.13 起不再支持这种包。请使用带源代码的版本，或改用其他包。",
      commands: ["go mod why -m MODULE"],
    },
  },
  {
    id: "default-pgo-unusable",
    messages: ["compile: {path}default.pgo: PGO error: error parsing profile: …"],
    priority: 2,
    examples: [
      "# internal/goarch\ncompile: /srv/lamp/default.pgo: PGO error: error parsing profile: parsing profile: unrecognized profile format",
    ],
    remedy: NO_PROFILE,
    others: ["goflags-stop-builds"],
  },
  {
    id: "error-in-the-code",
    messages: ["PGO error: {value}", "PGO error:"],
    when: (_, text) => mentionsGo(text) || /default\.pgo/i.test(text),
    priority: 1,
    examples: [
      "$ go build\nmain.go: PGO error: could not open profile: open default.pgo: no such file or directory",
    ],
    remedy: NO_PROFILE,
  },
];
