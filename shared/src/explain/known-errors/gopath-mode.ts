import { firstReleaseOfPackage } from "../std-releases.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Packages below the standard library's own internal directories, which no project has. */
const STD_INTERNAL =
  /^(?:runtime|crypto|net|net\/http|os|go|image|text\/template|encoding\/json|math\/rand|time|testing|log|cmd)\/internal\/|^internal\/(?:abi|bytealg|cpu|goarch|goos|goexperiment|race|fmtsort|itoa|oserror|poll|reflectlite|runtime|syscall|testlog|unsafeheader|godebug|singleflight|nettrace|safefilepath|coverage|chacha8rand|byteorder|stringslite|sync|profilerecord|weak|unique)(?:\/|$)|^vendor\/golang\.org\//;

/** Import paths in the ways of GOPATH, and parts of the standard library that are not where they should be. */
export const GOPATH_MODE: readonly ErrorMessage[] = [
  {
    id: "go111module-off",
    messages: ['cannot find package "_/{value}" in any of'],
    priority: 2,
    examples: [
      'can\'t load package: package _/opt/src/app: cannot find package "_/opt/src/app" in any of:\n\t/usr/local/go/src/_/opt/src/app (from $GOROOT)',
    ],
    remedy: {
      en: "go works in GOPATH mode here and the directory is outside GOPATH/src, so it has no import path (the _ in front). Use modules: unset GO111MODULE and run inside a directory with go.mod (go mod init creates one); that needs Go 1.11 or newer. Old code without go.mod must be checked out below GOPATH/src at its import path.",
      "zh-CN":
        "这里的 go 使用 GOPATH 模式，而该目录不在 GOPATH/src 下，因此没有导入路径（前面的 _）。请使用模块：取消 GO111MODULE，并在有 go.mod 的目录中运行（没有时先 go mod init），需要 Go 1.11 或更新的版本。没有 go.mod 的旧代码必须按导入路径放在 GOPATH/src 下。",
      commands: ["go version", "go env GO111MODULE GOPATH GOMOD"],
    },
    others: ["go-too-old", "no-module", "gopath-malformed"],
  },
  {
    id: "project-in-gopath-src",
    messages: ['{gofile}:{number}:{number2}: cannot find package "{module}"'],
    when: (_, text) => /cd +"?(?:\$\{?GOPATH\}?|~\/go|\S*\/go)\/src\b/.test(text),
    priority: 2,
    examples: [
      '$ cd $GOPATH/src/github.com/ada\n$ git clone git@github.com:ada/lamp.git\n$ go test\nmain.go:5:2: cannot find package "github.com/ada/lamp/models"',
    ],
    remedy: {
      en: "The project is below GOPATH/src, where Go 1.11 and 1.12 switch modules off. Move it outside of GOPATH, or set GO111MODULE=on for this command, or install a current Go, which uses go.mod everywhere.",
      "zh-CN":
        "项目位于 GOPATH/src 下，Go 1.11 和 1.12 在那里会关闭模块。请把它移到 GOPATH 之外，或为这条命令设置 GO111MODULE=on，或安装当前版本的 Go（在任何位置都使用 go.mod）。",
      commands: ["go version", "go env GO111MODULE GOPATH"],
    },
    others: ["go111module-off", "missing-dependency"],
  },
  {
    id: "missing-dependency",
    messages: ['{gofile}:{number}:{number2}: cannot find package "{module}"'],
    priority: 1,
    examples: ['main.go:5:2: cannot find package "github.com/ada/lamp/models"'],
    others: ["go111module-off", "project-in-gopath-src"],
  },
  {
    id: "go-too-old",
    messages: ['import "{path}": cannot import absolute path', "go: error loading module requirements"],
    priority: -1,
    examples: [
      'can\'t load package: package /home/ada/lamp/cmd/lamp: import "/home/ada/lamp/cmd/lamp": cannot import absolute path',
    ],
    remedy: {
      en: "Go before 1.13 prints this: it knows no modules, or not all that go.mod says. Install a current Go from https://go.dev/dl/ and run the command again. If go version shows a newer one, the lines above name the cause.",
      "zh-CN":
        "这是 Go 1.13 以前的报错：它不支持模块，或不完全支持 go.mod 的内容。请从 https://go.dev/dl/ 安装当前版本，然后重新运行命令。如果 go version 显示的版本更新，原因在上面几行。",
      commands: ["go version"],
    },
    others: ["go111module-off", "goproxy-unreachable"],
  },
  {
    id: "go-too-old",
    messages: ['cannot find package "{module}" in any of:'],
    // That a script switches modules on says that the code needs them; only an old go ignores it.
    when: (_, text) => /GO111MODULE=on/.test(text),
    priority: 3,
    examples: [
      'env GO111MODULE=on go run build/ci.go install\nbuild/ci.go:61:2: cannot find package "github.com/cespare/cp" in any of:\n\t/usr/lib/go-1.10/src/github.com/cespare/cp (from $GOROOT)',
    ],
    remedy: {
      en: "The build asks for modules (GO111MODULE=on), and this go does not know them: it searches GOROOT and GOPATH. Install Go 1.13 or newer from https://go.dev/dl/; the packages of stable distributions are often older.",
      "zh-CN":
        "构建要求使用模块（GO111MODULE=on），而当前的 go 不支持模块，只在 GOROOT 和 GOPATH 中查找。请从 https://go.dev/dl/ 安装 Go 1.13 或更新的版本；稳定版发行版自带的往往较旧。",
      commands: ["go version"],
    },
    others: ["go111module-off", "go-unsupported"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: [
      "package {dotless} is not in GOROOT",
      "package {dotless} is not in std",
      'cannot find package "{dotless}" in any of',
    ],
    when: ({ dotless = "" }) =>
      STD_INTERNAL.test(dotless) || firstReleaseOfPackage(dotless.split("/internal/")[0] ?? "") === 0,
    priority: 3,
    examples: [
      "package runtime/internal/sys is not in GOROOT (/usr/local/go/src/runtime/internal/sys)",
      "/usr/local/go/src/fmt/errors.go:8:2: package internal/fmtsort is not in std (/usr/local/go/src/internal/fmtsort)",
    ],
    others: ["goroot-version-mismatch", "vm-stale-goroot", "sdk-overlaid"],
  },
  {
    id: "gopath-malformed",
    messages: [
      "mkdir {drive}: The filename, directory name, or volume label syntax is incorrect",
      "mkdir {drive}: 文件名、目录名或卷标语法不正确",
    ],
    priority: 1,
    examples: [
      "go install github.com/beego/bee: mkdir C:\\Program Files\\GO\\bin;C:: The filename, directory name, or volume label syntax is incorrect.",
    ],
    remedy: {
      en: "{drive} is not the name of a directory: GOPATH or GOBIN contains a list with a semicolon, quotes, or a character that Windows does not allow in names. Set GOBIN to one directory, or not at all; set GOPATH to one directory without quotes.",
      "zh-CN":
        "{drive} 不是目录名：GOPATH 或 GOBIN 中含有分号分隔的列表、引号，或 Windows 不允许的字符。GOBIN 请设为一个目录或不设置；GOPATH 请设为一个不带引号的目录。",
      commands: ["go env GOPATH GOBIN"],
    },
    others: ["gobin-malformed"],
  },
  {
    id: "missing-dependency",
    messages: ['can\'t find import: "{module}"'],
    priority: 1,
    examples: ['.\\main.go:4: can\'t find import: "example.com/shop/controllers"'],
    remedy: {
      en: "go does not find the compiled package {module}. With go build inside a module (a directory with go.mod) that does not happen: run go mod tidy and build there. In GOPATH mode the code must be in GOPATH/src at that path, and go install compiles it; an old package archive (-i, go build -i, gometalinter) may need to be made again.",
      "zh-CN":
        "go 找不到已编译的包 {module}。在模块（有 go.mod 的目录）中用 go build 不会出现：请运行 go mod tidy 并在那里构建。GOPATH 模式下代码必须位于 GOPATH/src 的相应路径，并用 go install 编译；旧的包文件可能需要重新生成。",
      commands: ["go env GOMOD GOPATH", "go install ./..."],
    },
    others: ["go111module-off", "no-module", "gopath-malformed"],
  },
  {
    id: "goroot-version-mismatch",
    messages: ["import cycle not allowed", "import cycle not allowed in …"],
    // Packages of the standard library import each other in a circle only where two releases are mixed.
    when: (_, text) =>
      /^\s*imports (?:runtime|internal)\/[\w/]+\s+imports (?:runtime|internal)\b/m.test(text),
    priority: 3,
    examples: [
      "import cycle not allowed\npackage example.com/app\n\timports bufio\n\timports runtime\n\timports runtime/internal/atomic\n\timports runtime",
    ],
    others: ["sdk-overlaid", "vm-stale-goroot"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: [
      "must be bootstrapped using make.bash",
      "must be bootstrapped using make.bat",
      "stat {path}/pkg/include: no such file or directory",
    ],
    priority: 1,
    examples: ["go build runtime: linux/amd64 must be bootstrapped using make.bash"],
    others: ["goroot-version-mismatch", "goos-goarch-exported", "go-too-old"],
  },
  {
    id: "no-module",
    messages: [
      "directory {path} outside main module or its selected dependencies",
      "directory {path} outside available modules",
      "directory {path} is outside module root",
    ],
    priority: 1,
    examples: ["directory cmd/app outside main module or its selected dependencies"],
    remedy: {
      en: "The directory does not belong to the module that go found: it has a go.mod of its own, or it is outside. Change to its module's directory and run go there; to work on several modules at once, list them in a go.work file (go work init DIRECTORY...).",
      "zh-CN":
        "该目录不属于 go 找到的模块：它有自己的 go.mod，或者在模块之外。请进入它所属模块的目录再运行 go；如需同时处理多个模块，请在 go.work 文件中列出它们（go work init DIRECTORY...）。",
      commands: ["go env GOMOD GOWORK"],
    },
    others: ["parent-gomod", "gowork-stray"],
  },
  {
    id: "output-not-writable",
    messages: [
      "go: open {path}/go.sum: read-only file system",
      "go: open {path}/go.mod: read-only file system",
      "go: updating go.mod: open {path}: read-only file system",
      "go: updating go.sum: open {path}: read-only file system",
    ],
    priority: 1,
    examples: ["go: open /src/go.sum: read-only file system"],
  },
  {
    id: "unknown-revision",
    messages: [
      "missing go.mod at revision",
      "missing {value} and {value2} at revision",
      "{path} is missing module path at revision",
      'has malformed module path "…" at revision',
      'can\'t query version "patch" of module {module}',
      "{module}@{value}: no commits",
      'version "{value}" invalid: version {value} is not canonical',
    ],
    priority: 1,
    examples: [
      "go: github.com/x/y/v2@v2.1.0: missing github.com/x/y/go.mod and .../v2/go.mod at revision v2.1.0",
    ],
  },
  {
    id: "error-in-the-code",
    messages: [
      "read unexpected NUL in input",
      "{gofile}:{number}:{number2}: illegal character NUL",
      "{gofile}:{number}:{number2}: invalid NUL character",
      "{gofile}:{number}:{number2}: invalid UTF-8 encoding",
      "{gofile}:{number}:{number2}: illegal UTF-8 encoding",
      "{gofile}:{number}:{number2}: invalid BOM in the middle",
      "{gofile}:{number}:{number2}: expected 'package', found 'EOF'",
    ],
    priority: 0,
    examples: ["main.go:1:1: expected 'package', found 'EOF'", "main.go:1:1: invalid UTF-8 encoding"],
    remedy: {
      en: "The file is empty, was not saved, or is not in UTF-8: PowerShell's > writes UTF-16, and a crash can fill a file with zeros. Save it as UTF-8 without a byte order mark, or restore it (git checkout FILE).",
      "zh-CN":
        "该文件为空、尚未保存，或不是 UTF-8 编码：PowerShell 的 > 会写成 UTF-16，崩溃可能使文件全为零。请另存为不带 BOM 的 UTF-8，或恢复该文件（git checkout FILE）。",
      commands: ["go list -f '{{.GoFiles}}' ."],
    },
  },
  {
    id: "no-module",
    messages: ['could not import {module} (cannot find package "{value}" in any of'],
    priority: 3,
    examples: [
      'could not import github.com/pkg/sftp (cannot find package "github.com/pkg/sftp" in any of \n\t/usr/lib/go/src/github.com/pkg/sftp (from $GOROOT)',
    ],
    remedy: {
      en: "The editor's language server searches GOROOT and GOPATH, as Go does without modules: the directory that is open has no go.mod above the file, or GO111MODULE is off. Open the directory with go.mod (with several, put a go.work above them), leave GO111MODULE unset, and restart the editor.",
      "zh-CN":
        "编辑器的语言服务器在 GOROOT 和 GOPATH 中查找，即不使用模块：打开的目录中没有该文件所属的 go.mod，或 GO111MODULE 为 off。请打开含有 go.mod 的目录（有多个时在其上层放 go.work），不要设置 GO111MODULE，然后重启编辑器。",
      commands: ["go env GOMOD GO111MODULE", "go env -u GO111MODULE"],
    },
    others: ["go111module-off", "gowork-stray", "missing-dependency"],
  },
];
