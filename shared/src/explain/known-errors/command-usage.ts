import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** The go command was called with arguments that it does not take, or about files that are not there. */
export const COMMAND_USAGE: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-command-misused",
    messages: [
      "go: 'go {name} {name2}' accepts no arguments",
      "go: 'go {name} {name2}' accepts at most one argument",
      "go: 'go {name} {name2}' requires a module path",
      "go: no modules specified (see 'go help mod download')",
      "go: no flags specified (see 'go help",
      "go: go list {option} cannot be used",
      "go list {option} cannot be used with {option2}",
      "go list {option} can only be used with",
      "go: cannot use relative path {path} to specify module",
      "go: cannot use {option} with {option2}",
      "go: verify takes no arguments",
      "argument must be a package path, not a relative path",
      "argument must be a package path, not an absolute path",
      "argument must be a package path, not a meta-package",
      "argument must be a clean package path",
      "argument must not be a package in the standard library",
      "all arguments must refer to packages in the same module at the same version",
      "can't request version … of the main module",
      "can't request explicit version … of path … in main module",
      "is in the main module, so can't request version",
      "exists as a file, but 'go get' requires package arguments",
      "arguments must be package or module paths",
      "go: -C flag must be first flag on command line",
      "go: {option} flag may not be set to false",
      "go: unknown flag {option} cannot be used with",
      "separator between old and new is =, not =>",
      "unversioned new path must be local directory",
      "go: -replace={value}: need old[@v]=new[@w]",
      "go: {option}={value}: need path@version",
      "not supported (can be '', 'mod', 'readonly', or 'vendor')",
      "not supported (can be '', 'readonly', or 'vendor')",
      "go: may not use {option} and {option2} simultaneously",
      "go: {option} must be a positive integer",
      "go: 'go work vendor' cannot be run in single module mode",
      "go: no go.work file found",
      "go: go.work already exists",
      "go: 'go env -u' requires an argument",
      "go: invalid variable name …(use -w to set variable)",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: [
      "$ go install ./cmd/relay@latest\ngo: ./cmd/relay@latest: argument must be a package path, not a relative path",
      "go: example.com/a/b@v1.2.3: all arguments must refer to packages in the same module at the same version (@v1.2.3)",
      "$ go mod tidy ./...\ngo: 'go mod tidy' accepts no arguments",
    ],
    text: {
      en: {
        title: "The go command does not take these arguments",
        why: "go understood the command and refuses its arguments: they do not go together, or are of another kind than the command wants. The setup is fine.",
      },
      "zh-CN": {
        title: "go 命令不接受这些参数",
        why: "go 认识该命令，但拒绝了它的参数：它们不能一起使用，或种类不对。环境没有问题。",
      },
    },
    remedy: {
      en: "A path with @VERSION names a package of another module, never a directory: to install your own code leave the version out (go install ./cmd/NAME). Several packages in one go install need the same module and version. go mod tidy, vendor and download work on the module of the directory they run in. go help COMMAND shows what a command takes.",
      "zh-CN":
        "带 @版本 的路径指其他模块的包，不能是目录：安装自己的代码时请去掉版本（go install ./cmd/名称）。一条 go install 中的多个包必须属于同一模块和版本。go mod tidy、vendor、download 作用于所在目录的模块。go help 命令 会显示它接受的参数。",
      commands: ["go help install"],
    },
    others: ["goflags-stop-builds", "gowork-stray"],
    verifyCommands: ["go env GOFLAGS GOMOD GOWORK"],
    references: ["https://pkg.go.dev/cmd/go"],
  },
  {
    id: "gomod-already-there",
    messages: ["go: {path}go.mod already exists", "go mod init: go.mod already exists"],
    priority: 1,
    examples: ["$ go mod init example.com/quiz\ngo: /home/pat/quiz/go.mod already exists"],
    text: {
      en: {
        title: "The directory is a module already",
        why: "go mod init makes a go.mod, and there is one. Nothing has to be done unless its module path is wrong.",
      },
      "zh-CN": {
        title: "该目录已经是一个模块",
        why: "go mod init 用来新建 go.mod，而它已经存在。除非其中的模块路径不对，否则无需处理。",
      },
    },
    remedy: {
      en: "Go on with go mod tidy. To change the module's path: go mod edit -module=PATH. For a module of its own, make a new directory first.",
      "zh-CN":
        "请直接运行 go mod tidy。要修改模块路径：go mod edit -module=PATH。要新建另一个模块，请先新建目录。",
      commands: ["go list -m", "go mod tidy"],
    },
    verifyCommands: ["go env GOMOD"],
    references: ["https://go.dev/ref/mod#go-mod-init"],
  },
  {
    id: "no-such-file-here",
    messages: [
      "stat {gofile}: no such file or directory",
      "no required module provides package {gofile}",
      "package {gofile} is not in GOROOT",
      "package {gofile} is not in std",
      "open {gofile}: The system cannot find the file specified",
      "CreateFile {gofile}: The system cannot find the file specified",
      "GetFileAttributesEx {gofile}: The system cannot find the file specified",
      'cannot find package "{gofile}" in any of:',
    ],
    when: ({ gofile = "" }, text) =>
      !/\/(?:src|pkg)\/|@v/.test(gofile) &&
      !/go\.mod file not found|_test\.go|(?:ADD|COPY) failed|docker/i.test(text) &&
      (mentionsGo(text) || /^stat /m.test(text)),
    priority: 3,
    examples: [
      "$ go run hello.go\nstat hello.go: no such file or directory",
      "no required module provides package main.go; to add it:\n\tgo get main.go",
      "C:\\w>go run app.go\nCreateFile app.go: The system cannot find the file specified.",
    ],
    text: {
      en: {
        title: "There is no such Go file in this directory",
        why: "go was given the file {gofile}, and the directory it runs in has no file of that name: another directory, a misspelled name, or an editor that saved it as {gofile}.txt.",
      },
      "zh-CN": {
        title: "当前目录没有这个 Go 文件",
        why: "命令中写的是文件 {gofile}，但运行 go 的目录中没有它：可能目录不对、名字拼错，或编辑器把它保存成了 {gofile}.txt。",
      },
    },
    remedy: {
      en: "Look which directory you are in and what is there (pwd, ls; cd and dir on Windows), save the file, and go to its directory. To run the whole package instead of one file: go run .",
      "zh-CN":
        "请查看当前目录及其内容（pwd、ls；Windows 上用 cd 和 dir），保存文件，并进入它所在的目录。要运行整个包而不是单个文件：go run .",
      commands: ["pwd", "ls", "go run ."],
    },
    windows: {
      en: "Look which directory you are in and what is there (cd and dir), save the file, and go to its directory. Let Explorer show file name extensions: the file may be called {gofile}.txt. To run the whole package instead of one file: go run .",
      "zh-CN":
        "请查看当前目录及其内容（cd 和 dir），保存文件，并进入它所在的目录。让资源管理器显示扩展名：文件可能叫 {gofile}.txt。要运行整个包而不是单个文件：go run .",
      commands: ["go run ."],
    },
    verifyCommands: ["go env GOMOD"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Compile_and_run_Go_program"],
  },
  {
    id: "no-package-here",
    messages: [
      'go: warning: "{value}" matched no packages',
      "go: no packages to {name}",
      "matched only non-main packages",
    ],
    priority: 1,
    examples: ['$ go vet ./...\ngo: warning: "./..." matched no packages'],
    remedy: {
      en: "No directory below this one has Go files of the module: go ran beside the code, or the code is in a module of its own (another go.mod below), in vendor or in a directory that begins with _ or a dot. Go to the directory with the right go.mod.",
      "zh-CN":
        "当前目录之下没有本模块的 Go 文件：go 没有在代码所在目录运行，或代码属于另一个模块（下级目录有自己的 go.mod）、在 vendor 中，或目录名以 _ 或点开头。请进入正确的 go.mod 所在目录。",
      commands: ["go env GOMOD", "go list ./..."],
    },
    others: ["parent-gomod", "gowork-stray"],
  },
  {
    id: "error-in-the-code",
    messages: [
      "is a program, not an importable package",
      "use of vendored package not allowed",
      "{gofile}:{number}:{number2}: pattern {value}: invalid pattern syntax",
      "{gofile}:{number}:{number2}: pattern {value}: cannot embed",
      "contains no embeddable files",
    ],
    examples: [
      'main.go:3:8: import "example.com/cmd/x" is a program, not an importable package',
      "main.go:9:12: pattern web: cannot embed directory web: contains no embeddable files",
    ],
    when: (_, text) => mentionsGo(text),
    remedy: {
      en: "The import or go:embed line that the message names cannot be: a package main and another module's vendored packages cannot be imported; go:embed takes files in or below the directory of its own source file, never ../, and no names that begin with _ or a dot unless all: is in front.",
      "zh-CN":
        "报错所指的 import 或 go:embed 行不成立：不能导入 package main 或其他模块的 vendor 包；go:embed 只能使用源文件所在目录及其下的文件，不能写 ../，以 _ 或点开头的名字需要加 all: 前缀。",
    },
  },
  {
    id: "embed-files-missing",
    messages: ["pattern {value}: no matching files found"],
    when: ({ value = "" }, text) => !value.startsWith("all:") && mentionsGo(text),
    examples: ["web/assets.go:9:12: pattern dist/*: no matching files found"],
    text: {
      en: {
        title: "go:embed finds no files for a pattern",
        why: "The code takes {value} into the program, and there is nothing of that name in the directory of the source file: mostly a front end or generated files that were not built yet, or that git or Docker ignores.",
      },
      "zh-CN": {
        title: "go:embed 的模式没有匹配到文件",
        why: "代码要把 {value} 嵌入程序，但源文件所在目录中没有它：多半是前端或生成的文件还没有构建，或被 git、Docker 忽略。",
      },
    },
    remedy: {
      en: "Build or generate the files first, as the project's README or Makefile says (npm run build, make generate, go generate ./...), or fetch them (git submodule update --init, git lfs pull). In Docker look at .dockerignore. go install of such a module from outside works only if its release contains the files.",
      "zh-CN":
        "请先按项目的 README 或 Makefile 构建或生成这些文件（npm run build、make generate、go generate ./...），或取回它们（git submodule update --init、git lfs pull）。在 Docker 中请检查 .dockerignore。从外部 go install 这样的模块，只有发布版本包含这些文件时才行。",
      commands: ["go generate ./..."],
    },
    others: ["error-in-the-code"],
    verifyCommands: ["git status --ignored"],
    references: ["https://pkg.go.dev/embed"],
  },
  {
    id: "go-command-misused",
    messages: [
      "{gofile}: command not found",
      "command not found: {gofile}",
      "'{gofile}' is not recognized as an internal or external command",
      "the term '{gofile}' is not recognized",
    ],
    priority: 2,
    // A script's own log may be about any file.
    ambiguous: true,
    examples: ["$ main.go\nbash: main.go: command not found"],
    remedy: {
      en: "{gofile} is source code, not a program. Run it with go run, or build it first with go build.",
      "zh-CN": "{gofile} 是源代码，不是程序。请用 go run 运行，或先用 go build 构建。",
      commands: ["go run {gofile}"],
    },
  },
];
