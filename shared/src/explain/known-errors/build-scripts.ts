import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What scripts, Makefiles and other build systems say that look for go, its version or its variables. */
export const BUILD_SCRIPTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-too-old",
    messages: [
      "You have an old version of go: go version go{version}",
      "Detected go version: go version go{version} …requires go{version2}",
      "Detected version is: go version go{version}",
      "Go version {version} is required for compiling",
      "Go {version} is required to build",
      "Please build using Go version {version}",
      "go version must be {version}",
      "Go version must be at least {version}",
    ],
    priority: 1,
    examples: [
      "You have an old version of go: go version go1.13.8 linux/amd64. Kubernetes requires go1.16 or greater.",
      "ERROR: Go version 1.21 is required for compiling\nmake: *** [check_version] Error 1",
      "This build requires Go 1.22.x. Detected version is: go version go1.18.1 linux/amd64",
    ],
    others: ["multiple-go-on-path", "go-unsupported"],
  },
  {
    id: "go-too-old",
    messages: ["Defaulting to go{version}", "Deprecated or unsupported version of go ("],
    priority: 0,
    examples: [
      " !!    The go.mod file for this project does not specify a Go version\n !!    Defaulting to go1.12.17\n !     Push rejected, failed to compile Go app.",
    ],
    remedy: {
      en: "The build service chose an old Go because nothing names another. Write the release where it looks: the go line in go.mod, and for Heroku the comment // +heroku goVersion go1.22 above it (with go in front). Then deploy again.",
      "zh-CN":
        "由于没有指定版本，构建服务选择了旧的 Go。请写在它查找的位置：go.mod 的 go 行，Heroku 还需要在其上方写注释 // +heroku goVersion go1.22（前面要加 go），然后重新部署。",
      commands: ["go mod edit -go=1.22"],
    },
    others: ["gomod-needs-newer-go"],
  },
  {
    id: "no-such-release",
    messages: [
      "(go{version}) is unknown to the buildpack",
      "The requested file (go{value}) is unknown to the buildpack",
      "Downloaded file (go{value}) sha does not match recorded SHA",
    ],
    priority: 2,
    examples: [
      "-----> Installing go1.13.9\n !!    The requested file (go1.13.9.linux-amd64.tar.gz) is unknown to the buildpack!",
    ],
    remedy: {
      en: "The buildpack does not know that release. Name one that it knows, with go in front (go1.22, or the comment // +heroku goVersion go1.22 in go.mod), or update the buildpack.",
      "zh-CN":
        "buildpack 不认识这个版本。请写它支持的版本，前面要加 go（go1.22，或在 go.mod 中写注释 // +heroku goVersion go1.22），或更新 buildpack。",
    },
  },
  {
    id: "go-not-on-path",
    messages: [
      "Can't find 'go' in PATH",
      "configure: error: go not found",
      "Error: not found: go",
      "No such file or directory: b'go'",
      'Cannot run program "go" (in directory',
      "Could not find command 'go'",
      "Could not find the go command",
      "go is not installed",

      "golang is not installed",
      "Please install Go",
      "could not find 'go' command",
    ],
    priority: 1,
    examples: [
      "Can't find 'go' in PATH, please fix and retry. See http://golang.org/doc/install for installation instructions.",
      'java.io.IOException: Cannot run program "go" (in directory "/w"): error=2, No such file or directory',
    ],
  },
  {
    id: "go-not-at-that-path",
    messages: [
      'Cannot run program "{path}/go" (in directory',
      'Cannot run program "{drive}\\go.exe" (in directory',
      "Could not find command '{path}/go'",
      "spawn {path}/go ENOENT",
    ],
    // An editor's own setting names it there.
    when: (_, text) => !/Failed to run '\S*go env/i.test(text),
    priority: 1,
    examples: [
      "Error: Could not find command '/usr/local/go/bin/go'",
      "Error: spawn /usr/local/go/bin/go ENOENT",
    ],
  },
  {
    id: "script-wants-variable",
    messages: [
      "{variable} not set",
      "{variable} is not set",
      "{variable} must be set",
      "{variable} is unset",
      "{variable} is not defined",
      "{variable} not defined",
      "missing environment variable: {variable}",
      "missing environment variables: {variable}",
      "missing required environment variable: {variable}",
      "missing required environment variables: {variable}",
      "environment variable {variable} is missing",
      "environment variable {variable} not found",
      "{variable} environment variable is not set",
      "{variable} environment variable not set",
      "{variable} env is not set",
      "please set {variable}",
      "Please set ${variable}",
      "You must set {variable}",
      "{variable}: unbound variable",
      "{variable}: parameter not set",
    ],
    when: ({ variable = "" }, text) =>
      /^(?:GOPATH|GOROOT|GOBIN)$/.test(variable) &&
      !/cannot download|SDK|trimmed|--- FAIL|_test\.go:\d/.test(text),
    priority: 0,
    examples: [
      "[!] Error: GOPATH not set. Please set $GOPATH and $GOROOT",
      "./build.sh: line 4: GOPATH: unbound variable",
      "Makefile:12: *** GOPATH not defined. Please set it.  Stop.",
      "MarGo: Missing required environment variables: GOPATH",
    ],
    text: {
      en: {
        title: "A script asks for GOPATH, GOROOT or GOBIN, which Go itself does not need",
        why: "Go has a default for {variable} (go env {variable}), so it need not be in the environment. The script looks there only; under sudo, cron and in a new kind of shell what a startup file exports is not there.",
      },
      "zh-CN": {
        title: "脚本要求设置 GOPATH、GOROOT 或 GOBIN，而 Go 本身并不需要",
        why: "Go 对 {variable} 有默认值（go env {variable}），不必放在环境变量中。该脚本只查看环境变量；在 sudo、cron 和其他 shell 中，启动文件导出的变量并不存在。",
      },
    },
    remedy: {
      en: "Give the script Go's own value for this run. Without sudo if it does not need it; with sudo keep the variable: sudo --preserve-env={variable} SCRIPT. Do not export GOROOT permanently: it breaks the next update of Go.",
      "zh-CN":
        "在本次运行中把 Go 自己的值传给脚本。不需要 sudo 时不要用；使用 sudo 时保留变量：sudo --preserve-env={variable} SCRIPT。不要长期导出 GOROOT，它会在下次更新 Go 后出错。",
      commands: ['export {variable}="$(go env {variable})"'],
    },
    windows: {
      en: "Give the script Go's own value, which go env {variable} prints. Do not set GOROOT permanently: it breaks the next update of Go.",
      "zh-CN": "把 go env {variable} 显示的值传给脚本。不要长期设置 GOROOT，它会在下次更新 Go 后出错。",
      commands: ["go env {variable}"],
    },
    others: ["shell-file-not-read", "sudo-secure-path"],
    verifyCommands: ["go env GOPATH GOROOT GOBIN"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  },
  {
    id: "docker-file-not-in-context",
    messages: [
      '"/go.sum": not found',
      '"/go.mod": not found',
      '"/go.sum" not found: not found',
      '"/go.mod" not found: not found',
      "stat go.sum: file does not exist",
      "stat go.mod: file does not exist",
    ],
    priority: 1,
    examples: [
      'failed to compute cache key: failed to calculate checksum of ref x::y: "/go.sum": not found',
      "COPY failed: file not found in build context or excluded by .dockerignore: stat go.sum: file does not exist",
    ],
    text: {
      en: {
        title: "Docker's build does not find go.mod or go.sum",
        why: "COPY takes files from the directory that docker build was given. The file is not there, .dockerignore leaves it out, or it was never written: a module without dependencies has no go.sum.",
      },
      "zh-CN": {
        title: "Docker 构建时找不到 go.mod 或 go.sum",
        why: "COPY 从传给 docker build 的目录中取文件。该文件不在那里、被 .dockerignore 排除，或者尚未生成：没有依赖的模块没有 go.sum。",
      },
    },
    remedy: {
      en: "Run docker build in the module's directory (or name it as the context), take the file out of .dockerignore, and run go mod tidy there. If the module has no dependencies, COPY go.mod ./ alone, or COPY go.* ./.",
      "zh-CN":
        "在模块目录中运行 docker build（或把它作为上下文），从 .dockerignore 中去掉该文件，并在那里运行 go mod tidy。模块没有依赖时只写 COPY go.mod ./，或写 COPY go.* ./。",
      commands: ["go mod tidy", "go env GOMOD"],
    },
    others: ["no-module"],
    verifyCommands: ["go env GOMOD"],
    references: ["https://docs.docker.com/build/concepts/context/"],
  },
  {
    id: "rosetta-go",
    messages: [
      "can not run under Rosetta, check that the installed build of Go",
      "rosetta error: failed to allocate vm space for aot",
    ],
    priority: 2,
    examples: [
      "info layer=debugger launching process with args: [./__debug_bin1]\ncould not launch process: can not run under Rosetta, check that the installed build of Go is right for your CPU architecture",
    ],
    others: ["go-for-another-processor"],
  },
  {
    id: "goproxy-unreachable",
    messages: [
      "fatal: unable to access '{value}': Failed to connect to {host} port {number}",
      "error: RPC failed; curl {number}",
      "ssh: connect to host {host} port {number}: Connection refused",
      "ssh: connect to host {host} port {number}: Connection timed out",
      "ssh: connect to host {host} port {number}: Operation timed out",
      'Get "{gourl}": …tls: handshake failure',
      'Get "{gourl}": net/http: TLS handshake timeout',
    ],
    when: (_, text) =>
      /\bgo (?:get|mod|build|install|list|run|generate)\b|^(?:.*\s)?go: |pkg\/mod|^package \S+\.\S+\//m.test(
        text,
      ),
    priority: 0,
    examples: [
      "go: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/x: exit status 128:\n\tssh: connect to host github.com port 22: Connection refused",
    ],
    remedy: {
      en: "git fetches the module from {host}, and the connection fails. Let a module proxy fetch public modules (GOPROXY=https://proxy.golang.org,direct; in China https://goproxy.cn,direct). For a private one, open the port or the HTTP proxy for git too (git config --global http.proxy), or use https instead of ssh.",
      "zh-CN":
        "git 要从 {host} 获取模块，但无法建立连接。公共模块请通过模块代理获取（GOPROXY=https://proxy.golang.org,direct；在中国用 https://goproxy.cn,direct）。私有模块请为 git 也放行端口或设置 HTTP 代理（git config --global http.proxy），或用 https 代替 ssh。",
      commands: ["go env GOPROXY GOPRIVATE GONOPROXY", "git config --get http.proxy"],
    },
    others: ["http-proxy-dead", "goprivate-missing"],
  },
];
