import { isAboutGo, mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Values of variables and flags that go refuses, whatever the variable is; names of files that it refuses. */
export const REFUSED_VALUES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-variable-refused",
    messages: [
      'go: invalid {name} value "{value}"',
      "go: {name} entry is relative; must be absolute path:",
      "go: {name} entry cannot contain only space",
      "go: invalid UTF-8 in {name}=… value",
      "go: invalid NUL in {name}=… value",
      "go: invalid newline in {name}=… value",
      "go: multiple values for key: {name}",
      "go: stripping unprintable or unescapable characters from",
      "go: {name} environment variable could not be parsed:",
      "go: {name} environment variable is relative; must be absolute path:",
      "could not parse environment variable {name} with value",
      "GO19CONCURRENTCOMPILATION must be 0, 1, or unset",
    ],
    when: ({ name = "" }) => !/^(?:GOPATH|boolean)$/i.test(name),
    examples: [
      '$ go env -w GO111MODULE=yes\ngo: invalid GO111MODULE value "yes"',
      'go: CC entry is relative; must be absolute path: "tools/gcc"',
      "go: could not parse environment variable CGO_CFLAGS with value \"-I'x\": unterminated ' string",
    ],
    remedy: {
      en: "go does not accept this value of {name}. Directories and programs need an absolute path (or, for CC and CXX, a plain name found on PATH), quotes must be closed, and the value is one line of text. Correct it where it is set, or remove it: unset the variable, and go env -u {name} for what go env -w saved.",
      "zh-CN":
        "go 不接受 {name} 的这个值。目录和程序要写绝对路径（CC、CXX 也可以是 PATH 中的程序名），引号必须成对，值只能是一行文字。请在设置它的地方改正，或删除：取消该变量，go env -w 保存的用 go env -u {name} 删除。",
      commands: ["go env {name}", "env GOENV=off go env {name}"],
    },
    others: ["go-env-file-bricks-go"],
  },
  {
    id: "go-variable-refused",
    messages: [
      "go: unpacking GOFIPS140={value}:",
      "go: verifying GOFIPS140={value}:",
      "golang.org/fips140 is bundled with the Go distribution and cannot be downloaded",
      "fips unsupported on {value}",
    ],
    priority: 1,
    examples: [
      "go: verifying GOFIPS140=v1.0.0: no entry for v1.0.0.zip in fips140.sum",
      "go: golang.org/fips140@v1.0.0: golang.org/fips140 is bundled with the Go distribution and cannot be downloaded",
    ],
    remedy: {
      en: "GOFIPS140 asks for a FIPS 140 module that this Go does not have complete (lib/fips140 in GOROOT), or that does not exist for this platform. Unset it: go env -u GOFIPS140. If you need it, set it to latest, or install the Go from https://go.dev/dl/ again.",
      "zh-CN":
        "GOFIPS140 要求的 FIPS 140 模块在这个 Go 中不完整（GOROOT 的 lib/fips140），或不支持该平台。请取消它：go env -u GOFIPS140。如果确实需要，请设为 latest，或从 https://go.dev/dl/ 重新安装 Go。",
      commands: ["go env GOFIPS140", "go env -u GOFIPS140"],
    },
  },
  {
    id: "goenv-off-exported",
    messages: ["go: cannot find go env config: GOENV=off"],
    priority: 1,
    examples: ["$ go env -w GOPROXY=direct\ngo: cannot find go env config: GOENV=off"],
  },
  {
    id: "godebug-set",
    messages: [
      "network disabled by cmdgonetlimit={value}",
      "go: invalid cmdgonetlimit:",
      "forbidden by GODEBUG=lazymod=strict",
    ],
    priority: 1,
    examples: ["go: example.com/a@v1.0.0: network disabled by cmdgonetlimit=0"],
    remedy: {
      en: "A setting in GODEBUG stops the go command itself. Unset GODEBUG in the startup file, in the CI job, or with go env -u GODEBUG.",
      "zh-CN":
        "GODEBUG 中的设置使 go 命令本身停止。请在启动文件或 CI 任务中取消 GODEBUG，或运行 go env -u GODEBUG。",
      commands: ["go env GODEBUG", "go env -u GODEBUG"],
    },
  },
  {
    id: "go-line-too-old",
    messages: [
      'go: removed GODEBUG "{value}" set to old value',
      'use of removed godebug "{value}", see',
      'unknown godebug "{value}"',
      'unknown //go:debug setting "{value}"',
      "value for default= must be goVERSION",
    ],
    priority: 1,
    examples: [
      'go: removed GODEBUG "x509sha1" set to old value "1" (https://go.dev/doc/godebug#go-124)',
      'go: go.mod:6: unknown godebug "asynctimerchans"',
    ],
    remedy: {
      en: "A godebug line in go.mod or go.work, a //go:debug line in the code, or GODEBUG asks for a behavior that this Go does not know: it was removed, it is misspelled, or it is newer than this Go. Remove or correct the line; the list is at https://go.dev/doc/godebug.",
      "zh-CN":
        "go.mod 或 go.work 的 godebug 行、代码中的 //go:debug 行，或 GODEBUG 要求了这个 Go 不认识的行为：它已被移除、拼写有误，或比这个 Go 更新。请删除或改正该行；完整列表见 https://go.dev/doc/godebug。",
      commands: ["go version", "go env GODEBUG"],
    },
    others: ["godebug-set", "go-too-old"],
  },
  {
    id: "go-line-too-old",
    messages: ["go {version} is required for tool directives in go.mod"],
    priority: 1,
    examples: ["go: go 1.24 is required for tool directives in go.mod: go get go@1.24.0"],
    remedy: {
      en: "go.mod has a tool line, and its go line is older than {version}. Raise the go line: go get go@{version}.",
      "zh-CN": "go.mod 中有 tool 行，但它的 go 行低于 {version}。请提高 go 行：go get go@{version}。",
      commands: ["go get go@{version}"],
    },
  },
  {
    id: "goproxy-malformed",
    messages: [
      'parse "{value}": first path segment in URL cannot contain colon',
      'parse "{value}": missing protocol scheme',
      'parse "…": net/url: invalid control character in URL',
      'parse "{value}": invalid port "{value2}" after host',
      'parse "…": invalid character "…" in host name',
    ],
    when: (_, text) =>
      /(?<![\w./-])go: .*parse "/i.test(text) && !/proxyconnect|invalid proxy address/i.test(text),
    priority: 1,
    examples: [
      'go: example.com/a@v1.0.0: parse "proxy.example.lan:8080": first path segment in URL cannot contain colon',
      'go: example.com/a@v1.0.0: parse "://proxy": missing protocol scheme',
    ],
  },
  {
    id: "http-proxy-dead",
    messages: ["invalid proxy address"],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: [
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/list": invalid proxy address "://x": parse "http://:%//x": invalid port ":%" after host',
    ],
    remedy: {
      en: "HTTPS_PROXY or HTTP_PROXY is no address: write http://HOST:PORT (the scheme is that of the connection to the proxy), with special characters of the password written as %XX. Unset the variable where no proxy is needed.",
      "zh-CN":
        "HTTPS_PROXY 或 HTTP_PROXY 不是有效地址：请写成 http://主机:端口（协议指到代理的连接），密码中的特殊字符写成 %XX。不需要代理时请取消该变量。",
      commands: ["printenv HTTPS_PROXY HTTP_PROXY NO_PROXY"],
    },
  },
  {
    id: "file-name-refused",
    messages: [
      "invalid input directory name",
      "invalid input file name",
      'invalid package directory "{value}"',
      "input path contains newline character",
    ],
    when: (_, text) => /^\s*(?:package|go|cgo|cover)\b|\bgo (?:build|test|vet|run|list)\b/im.test(text),
    priority: 1,
    examples: ['package example.com/app: invalid input file name "@main.go"'],
    text: {
      en: {
        title: "go refuses the name of a file or directory",
        why: "The name begins with a character that go would take for something else (@ or -), or contains a line break. This is checked for the directory of the project and for each file of a package.",
      },
      "zh-CN": {
        title: "go 不接受某个文件或目录的名称",
        why: "该名称以 go 会误解的字符（@ 或 -）开头，或包含换行符。项目目录和包中的每个文件都要经过这项检查。",
      },
    },
    remedy: {
      en: "Rename the file or directory: letters, digits, -, _ and dots, not beginning with - or @, and without a line break.",
      "zh-CN": "请重命名该文件或目录：使用字母、数字、-、_ 和点，不要以 - 或 @ 开头，也不要包含换行符。",
    },
    verifyCommands: ["ls -b"],
    references: ["https://pkg.go.dev/cmd/go"],
  },
  {
    id: "goos-goarch-exported",
    messages: [
      "asm: unrecognized architecture {value}",
      "cgo: unknown ptrSize for $GOARCH",
      "link: invalid buildcfg.GOARCH",
    ],
    priority: 1,
    examples: ["asm: unrecognized architecture x86_64"],
  },
  {
    id: "path-entry-broken",
    messages: ['exec: "{command}": cannot run executable found relative to current directory'],
    when: (_, text) => isAboutGo(text),
    priority: 2,
    examples: [
      '$ go generate ./...\nmain.go:3: running "stringer": exec: "stringer": cannot run executable found relative to current directory',
    ],
    remedy: {
      en: "{command} was found only because PATH has a dot or an empty entry (on Windows the current directory counts always), and Go 1.19 and newer do not run such a program. Remove the dot from PATH, install {command} in a directory of PATH, or call it as ./{command}.",
      "zh-CN":
        "只因为 PATH 中有点或空项（Windows 上总会包含当前目录），才找到 {command}，而 Go 1.19 及更新的版本不运行这样的程序。请从 PATH 中删除点，把 {command} 装到 PATH 的目录中，或写成 ./{command}。",
      commands: ["command -v {command}"],
    },
    others: ["gopath-bin-not-on-path", "go-not-on-path"],
  },
  {
    id: "gotoolchain-invalid",
    messages: [
      'go: invalid toolchain "{value}" in',
      "go: go language version {version} is not a toolchain version",
    ],
    examples: ['go: invalid toolchain "go1.22.0-corp" in /home/pat/go.work'],
    remedy: {
      en: "The toolchain line of go.mod or go.work does not name a release: write toolchain go1.N.P (with go in front and the patch number), or default, or delete the line: go get toolchain@none.",
      "zh-CN":
        "go.mod 或 go.work 的 toolchain 行没有写明发行版：请写成 toolchain go1.N.P（前面有 go，并带补丁号）或 default，或删除该行：go get toolchain@none。",
      commands: ["go env GOTOOLCHAIN"],
    },
    others: ["gomod-malformed", "gotoolchain-unavailable"],
  },
  {
    id: "project-in-gopath-src",
    messages: ["unexpected directory layout:"],
    priority: 1,
    examples: [
      "go: unexpected directory layout:\n\timport path: example.com/app\n\troot: /home/pat/go\n\tdir: /data/go/src/example.com/app\n\texpand root: /home/pat/go",
    ],
    remedy: {
      en: "In GOPATH mode the project reaches go through a symbolic link, so its directory is not below GOPATH. Go to the real directory inside GOPATH/src, or use modules: GO111MODULE=on and a go.mod file, and keep the project outside GOPATH.",
      "zh-CN":
        "在 GOPATH 模式下，项目是通过符号链接打开的，因此它的目录不在 GOPATH 之下。请进入 GOPATH/src 中的真实目录，或使用模块：GO111MODULE=on 和 go.mod，并把项目放在 GOPATH 之外。",
      commands: ["go env GOPATH GO111MODULE", "/bin/pwd"],
    },
    others: ["gopath-malformed", "go111module-off"],
  },
  {
    id: "goroot-bootstrap-missing",
    messages: [
      "unexpected new file in $GOROOT/bin:",
      "The Go package sources have moved to $GOROOT/src",
      "FAILED: not a Git repo; must put a VERSION file in $GOROOT",
      "FAILED: not a Git or jj repo; must put a VERSION file in $GOROOT",
    ],
    priority: 1,
    examples: ["go tool dist: FAILED: not a Git repo; must put a VERSION file in $GOROOT"],
    remedy: {
      en: "Go's own source directory is not clean: files of another release or of your own are in it, or VERSION is missing in a copy without .git. Unpack the source archive of the release into an empty directory, and run make.bash in its src directory there.",
      "zh-CN":
        "Go 自己的源码目录不干净：其中有其他版本的文件或你自己的文件，或是没有 .git 的副本缺少 VERSION。请把该版本的源码压缩包解压到空目录，并在其 src 目录中运行 make.bash。",
    },
    others: ["sdk-overlaid"],
  },
];
