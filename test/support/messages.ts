/**
 * Messages as Go 1.15 to 1.27, the shells, editors and tools print them, and the id that each must lead to. Where an
 * id has several wordings, the releases that differ each have a row. Where the same words have two causes and no paste
 * can tell which, both ids stand there.
 */
export const MESSAGES: readonly (readonly [string, readonly string[]])[] = [
  [
    "go-not-on-path",
    [
      "zsh: command not found: go",
      "bash: go: command not found",
      "-bash: go: command not found",
      "bash: line 1: go: command not found",
      "sh: 1: go: not found",
      "dash: 1: go: not found",
      "zsh:1: command not found: go",
      "./build.sh: line 3: go: command not found",
      "ksh: go: not found",
      "E: mksh: go: inaccessible or not found",
      "env: 'go': No such file or directory",
      "Error: spawn go ENOENT",
      "/bin/sh: go: command not found",
      "fish: Unknown command: go",
      "go: Command not found.",
      'exec: "go": executable file not found in $PATH',
      "make: go: No such file or directory",
    ],
  ],
  [
    "gopath-bin-not-on-path",
    [
      "zsh: command not found: gopls",
      "bash: dlv: command not found",
      "dash: 1: gopls: not found",
      "fish: Unknown command: air",
    ],
  ],
  [
    "cellar-pinned",
    [
      "zsh:1: no such file or directory: /opt/homebrew/Cellar/go/1.22.1/libexec/bin/go",
      "go: cannot find GOROOT directory: /opt/homebrew/Cellar/go@1.22/1.22.1/libexec",
    ],
  ],
  [
    "goroot-version-mismatch",
    [
      'compile: version "go1.24.4" does not match go tool version "go1.26.11"',
      '# internal/goarch\ncompile: version "go1.19.8" does not match go tool version "go1.21.13"\n# internal/unsafeheader',
    ],
  ],
  ["goroot-not-found", ["go: cannot find GOROOT directory: /opt/homebrew/bin/go"]],
  ["go-without-sdk", ["go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set"]],
  [
    "gui-path-missing-go",
    ['Failed to find the "go" binary in either GOROOT() or PATH(/usr/bin:/bin:/usr/sbin:/sbin)'],
  ],
  [
    "gui-path-missing-go editor-pinned-go",
    [
      'Failed to find the "go" binary in either GOROOT(/usr/local/go) or PATH(/usr/bin:/bin). Check PATH, or Install Go and reload the window.',
    ],
  ],
  [
    "gomod-needs-newer-go gotoolchain-unavailable",
    [
      "go: go.mod requires go >= 1.27 (running go 1.26.11; GOTOOLCHAIN=local)",
      'go: cannot find "go1.27.0" in PATH',
      "go: errors parsing go.mod:\n/w/go.mod:3: invalid go version '1.21.0': must match format 1.23",
      "go.mod:5: unknown directive: toolchain",
    ],
  ],
  [
    "goproxy-unreachable",
    [
      'Get "https://proxy.golang.org/github.com/gin-gonic/gin/@v/list": dial tcp 142.250.71.17:443: i/o timeout',
    ],
  ],
  [
    "goprivate-missing",
    [
      "go: git.example.com/a@v1.0.0: reading https://proxy.golang.org/git.example.com/a/@v/v1.0.0.info: 410 Gone\n\tserver response: not found",
    ],
  ],
  [
    "private-repo-credentials",
    ["fatal: could not read Username for 'https://git.example.com': terminal prompts disabled"],
  ],
  ["macos-lc-uuid", ["dyld[51093]: missing LC_UUID load command in /Users/u/go/bin/dlv"]],
  [
    "go111module-off go-too-old",
    [
      "go: modules disabled by GO111MODULE=off; see 'go help modules'",
      "package golang.org/x/tools/gopls@latest: cannot use path@version syntax in GOPATH mode",
    ],
  ],
  [
    "goos-goarch-exported built-for-another-platform",
    [
      "fork/exec /tmp/go-build272866592/b001/exe/x.exe: exec format error",
      "bash: ./hello: cannot execute binary file: Exec format error",
      "zsh:1: exec format error: /home/u/go/bin/gopls",
      "go install: cannot install cross-compiled binaries when GOBIN is set",
      "go: cannot install cross-compiled binaries when GOBIN is set",
      "cmd/go: unsupported GOOS/GOARCH pair macos/amd64",
      "go: unsupported GOOS/GOARCH pair macos/amd64",
    ],
  ],
  [
    "rosetta-go",
    [
      "could not launch process: can not run under Rosetta, check that the installed build of Go is right for your CPU architecture",
    ],
  ],
  [
    "gowork-stray",
    [
      "current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use .",
      "go: cannot load module ../a listed in go.work file: open ../a/go.mod: no such file or directory",
    ],
  ],
  [
    "no-module",
    [
      "go: cannot find main module; see 'go help modules'",
      "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      "no required module provides package example.com/x: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    ],
  ],
  [
    "vcs-stamping",
    ["error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping."],
  ],
  [
    "env-file-shadowed",
    [
      "warning: go env -w GOPROXY=... does not override conflicting OS environment variable",
      "warning: go env -w GOPATH=... does not override conflicting OS environment variable",
    ],
  ],
  [
    "goroot-not-an-sdk",
    [
      "main.go:2:8: package fmt is not in std (/usr/src/fmt)\npackage x: cannot find package",
      "main.go:2:8: package fmt is not in GOROOT (/usr/src/fmt)",
      'go tool: no such tool "vet"',
      'go: no such tool "compile"',
    ],
  ],
  [
    "gopath-is-goroot",
    [
      "warning: both GOPATH and GOROOT are the same directory (/home/u/go); see https://go.dev/wiki/InstallTroubleshooting",
      "warning: GOPATH set to GOROOT (/usr/local/go) has no effect",
    ],
  ],
  [
    "gopath-malformed",
    [
      "go: GOPATH entry cannot start with shell metacharacter '~': \"~/go\"",
      "go env -w: GOPATH entry cannot start with shell metacharacter '~': \"~/go\"",
      "go: GOPATH entry is relative; must be absolute path: \"go\".\nFor more details see: 'go help gopath'",
    ],
  ],
  [
    "gopath-has-gomod",
    ["$GOPATH/go.mod exists but should not", "go: warning: ignoring go.mod in $GOPATH /home/u/go"],
  ],
  [
    "goflags-mod-pinned",
    [
      "go: golang.org/x/text@latest: cannot query module due to -mod=vendor",
      'go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to "mod"',
    ],
  ],
  [
    "goflags-invalid",
    [
      'go: parsing $GOFLAGS: non-flag "mod"',
      "go: parsing $GOFLAGS: unknown flag -w'",
      "go: parsing $GOFLAGS: unknown flag -nosuch",
    ],
  ],
  ["sdk-overlaid", ["/usr/local/go/src/runtime/lfstack_64bit.go:30:6: lfstackPack redeclared in this block"]],
  ["gomod-line-without-patch", ["go: download go1.22 for darwin/arm64: toolchain not available"]],
  ["gotoolchain-invalid", ['go: invalid GOTOOLCHAIN "1.26"']],
  ["go-env-file-bricks-go goexperiment-set", ["go: unknown GOEXPERIMENT rangefunc"]],
  ["go-env-file-bricks-go", ["go: unknown environment setting GO111MODULE=foo"]],
  [
    "gobin-malformed",
    [
      "go: cannot install, GOBIN must be an absolute path",
      "go install: cannot install, GOBIN must be an absolute path",
    ],
  ],
  [
    "cache-not-writable",
    [
      "failed to initialize build cache at /home/u/.cache/go-build: mkdir /home/u/.cache/go-build/00: permission denied",
    ],
  ],
  [
    "home-unset",
    [
      "build cache is required, but could not be located: GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined",
      "build cache is required, but could not be located: GOCACHE is not defined and $HOME is not defined",
      "missing $GOPATH",
      "go: cannot find go env config: neither $XDG_CONFIG_HOME nor $HOME are defined",
    ],
  ],
  ["vm-no-version", ["goenv: 'go' command not found", "No version is set for command go"]],
  [
    "tools-older-than-go",
    ["Version of Delve is too old for Go version 1.26.11 (maximum supported version 1.24)"],
  ],
  ["path-clobbered", ["zsh: command not found: ls", "bash: ls: command not found"]],
  [
    "brew-go-unlinked",
    [
      "Error: The `brew link` step did not complete successfully\nThe formula built, but is not symlinked into /opt/homebrew",
    ],
  ],
  [
    "clt-broken",
    [
      "xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun at: /Library/Developer/CommandLineTools/usr/bin/xcrun",
      "You have not agreed to the Xcode license agreements.",
    ],
  ],
  [
    "cgo-silently-off",
    ["go: -race requires cgo; enable cgo by setting CGO_ENABLED=1", "go: -race requires cgo"],
  ],
  [
    "cc-not-found",
    [
      'cgo: C compiler "/no/such/clang" not found: exec: "/no/such/clang": stat /no/such/clang: no such file or directory',
    ],
  ],
  [
    "http-proxy-dead",
    ["proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused", "proxyconnect tcp: EOF"],
  ],
  [
    "goproxy-malformed",
    [
      'parse "“https://goproxy.cn”": first path segment in URL cannot contain colon',
      "go: invalid proxy URL missing scheme: DIRECT",
    ],
  ],
  [
    "sumdb-blocked-or-off",
    [
      'verifying github.com/a/b@v1.0.0: github.com/a/b@v1.0.0: Get "https://sum.golang.org/lookup/github.com/a/b@v1.0.0": dial tcp 1.2.3.4:443: i/o timeout',
    ],
  ],
  ["corporate-ca", ["tls: failed to verify certificate: x509: certificate signed by unknown authority"]],
  [
    "gotmpdir-bad",
    [
      "go: creating work dir: stat /x: no such file or directory",
      "fork/exec /tmp/go-build123/b001/hello.test: permission denied",
    ],
  ],
  ["disk-low", ["link: mapping output file failed: no space left on device"]],
  ["fd-limit-low", ["open /x/y.go: too many open files"]],
  [
    "go-unsupported",
    ["Found Go version 1.17, which is not supported by this version of gopls. Please upgrade"],
  ],
  [
    "vendor-inconsistent",
    [
      "go: inconsistent vendoring in /w/app:\n\tgithub.com/a/b@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
    ],
  ],
  ["tcc-blocked", ["open /Users/u/Documents/app/go.mod: operation not permitted"]],
  [
    "git-missing",
    ['unable to resolve git version: looking for a vcs: exec: "git": executable file not found in $PATH'],
  ],
  [
    "build-constraints",
    [
      "package example.com/x: build constraints exclude all Go files in /w/x",
      "build constraints exclude all Go files in /w/x",
    ],
  ],
  [
    "import-path-without-dot",
    ["main.go:4:2: package myapp/util is not in std (/usr/local/go/src/myapp/util)"],
  ],
  [
    "package-not-in-gopath",
    [
      'main.go:4:2: cannot find package "github.com/a/b" in any of:\n\t/usr/local/go/src/github.com/a/b (from $GOROOT)',
    ],
  ],
  [
    "missing-dependency",
    [
      "main.go:4:2: no required module provides package github.com/a/b; to add it:\n\tgo get github.com/a/b",
      "missing go.sum entry for module providing package github.com/a/b; to add:",
    ],
  ],
  [
    "error-in-the-code",
    [
      "./main.go:5:2: undefined: foo",
      './main.go:4:2: "os" imported and not used',
      "./main.go:5:2: declared and not used: x",
      "./main.go:5:2: x declared but not used",
    ],
  ],
  [
    "error-in-the-program",
    ["panic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:"],
  ],
  [
    "command-of-another-release go-too-old",
    [
      "go work: unknown command\nRun 'go help' for usage.",
      "flag provided but not defined: -changed\nusage: go env [-json] [-u] [-w] [var ...]",
    ],
  ],
  [
    "module-was-changed",
    [
      "verifying example.com/dep@v1.0.0: checksum mismatch\n\tdownloaded: h1:Pva7JEkl0a3W2/OuPIzQ10VfYFeyh0/bkh/n5Rdh3/0=\n\tgo.sum:     h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.",
      "verifying github.com/a/b@v1.2.3/go.mod: checksum mismatch",
    ],
  ],
  [
    "go-of-another-platform",
    [
      "bash: /usr/local/go/bin/go: cannot execute binary file: Exec format error",
      "sh: 1: /usr/local/go/bin/go: Exec format error",
      "zsh:1: exec format error: /usr/local/go/bin/go",
      "zsh:1: exec format error: go",
    ],
  ],
  ["no-message-of-go", ["GO111MODULE=off ignored"]],
];
