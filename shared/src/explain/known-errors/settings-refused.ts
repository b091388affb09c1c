import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Values of variables that Go's own libraries refuse, logins that go asks for, and toolchains that go switches to. */
export const SETTINGS_REFUSED: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-variable-refused",
    messages: [
      ..."GOAMD64 GOARM GOARM64 GO386 GOMIPS GOMIPS64 GOPPC64 GORISCV64 GOFIPS140"
        .split(" ")
        .map((name) => `go: invalid ${name}: must`),
      "go: invalid GOWASM: no such feature",
      "go: unknown GOARM64",
    ],
    priority: 1,
    examples: ["go: invalid GOAMD64: must be v1, v2, v3, v4"],
    remedy: {
      en: "go does not accept the value of that variable; the message lists the ones it does. Correct it where it is set (a startup file, a Makefile, CI), or remove it: unset it, and go env -u for what go env -w saved.",
      "zh-CN":
        "go 不接受该变量的值，报错中列出了可用的值。请在设置它的地方（启动文件、Makefile、CI）改正，或删除：取消该变量，go env -w 保存的用 go env -u 删除。",
      commands: ["go env GOAMD64 GOARM GOARM64", "env GOENV=off go env"],
    },
    others: ["goos-goarch-exported"],
  },
  {
    id: "home-unset",
    messages: ["cannot find GOENV file: neither …", "GOCACHE is not defined and neither"],
    priority: 1,
    examples: ["go: cannot find GOENV file: neither $XDG_CONFIG_HOME nor $HOME are defined"],
  },
  {
    id: "go-variable-refused",
    messages: ["go: GOCACHE is not an absolute path", "could not create module cache: …is not a directory"],
    priority: 2,
    examples: [
      "go: GOCACHE is not an absolute path",
      'go: could not create module cache: "/opt/go/pkg" is not a directory',
    ],
    remedy: {
      en: "GOCACHE and GOMODCACHE (or GOPATH) must name a directory by its absolute path, and no file may be where it is to be. Unset the variable, or correct it.",
      "zh-CN":
        "GOCACHE 和 GOMODCACHE（或 GOPATH）必须是目录的绝对路径，该位置不能已有文件。请取消该变量，或改正它。",
      commands: ["go env GOCACHE GOMODCACHE GOPATH"],
    },
  },
  {
    id: "private-repo-credentials",
    messages: [
      "'git credential fill' failed",
      "GOAUTH invoked an empty authenticator command",
      "GOAUTH={value}: exec:",
      "GOAUTH={value}: …",
      "could not run command {path}: exit status",
      "requested a credential for {value}, but 'git credential fill' provided one for",
    ],
    when: (_, text) => /git credential fill|GOAUTH|could not run command/.test(text),
    priority: 1,
    examples: ["go: 'git credential fill' failed (url=https://git.example.com): exit status 128"],
    remedy: {
      en: "go asked the program in GOAUTH for a login, and it has none for that host. Try it by hand (for GOAUTH=git: git credential fill, with protocol=https and host=HOST on its input), store the login with git's credential helper, or use ~/.netrc, which is the default: go env -u GOAUTH.",
      "zh-CN":
        "go 向 GOAUTH 指定的程序请求登录信息，而它没有该主机的登录信息。请手动试一下（GOAUTH=git 时：git credential fill，输入 protocol=https 和 host=HOST），用 git 的 credential helper 保存登录信息，或使用默认的 ~/.netrc：go env -u GOAUTH。",
      commands: ["go env GOAUTH", "git config --get-all credential.helper"],
    },
    others: ["go-variable-refused", "goprivate-missing"],
  },
  {
    id: "private-repo-credentials",
    messages: [
      'unrecognized import path "{module}": parsing {value}: XML syntax error',
      'unrecognized import path "{module}" (parse {value}: XML syntax error',
    ],
    when: (_, text) => /go-get=1|git ls-remote|git fetch|pkg\/mod\/cache\/vcs|\bgo: |\bgo get\b/.test(text),
    priority: 1,
    examples: [
      'go: unrecognized import path "git.example.com/a/b": parsing https://git.example.com/a/b?go-get=1: XML syntax error on line 5: invalid character entity &nbsp;',
    ],
    others: ["goprivate-missing", "repository-gone"],
  },
  {
    id: "private-repo-credentials",
    // Where what git said was pasted too, that tells more.
    when: (_, text) => !/\b(?:fatal|remote|error|ssh): |git@\S+:/.test(text),
    messages: [
      "git ls-remote -q origin in {path}: exit status 128",
      "git fetch -f origin … in {path}: exit status 128",
      "git fetch -f --depth=1 origin … in {path}: exit status 128",
    ],
    priority: -1,
    examples: [
      "go: git.example.com/a/b@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in /go/pkg/mod/cache/vcs/abc: exit status 128:",
    ],
    others: ["repository-gone", "goprivate-missing", "corporate-ca", "http-proxy-dead"],
  },
  {
    id: "host-without-https",
    messages: [
      "http: server gave HTTP response to HTTPS client",
      "insecure URL: {gourl}",
      "cannot download, {value} uses insecure protocol",
      "cannot download: {value} uses insecure protocol",
    ],
    when: (_, text) => /go-get=1|\/@v\/|@v\d|uses insecure protocol|\bgo: /.test(text),
    priority: 2,
    examples: [
      'go: git.example.lan/a/b@v1.0.0: unrecognized import path "git.example.lan/a/b": https fetch: Get "https://git.example.lan/a/b?go-get=1": http: server gave HTTP response to HTTPS client',
      "package git.example.lan/a/b: cannot download, http://git.example.lan/a/b.git uses insecure protocol",
    ],
    text: {
      en: {
        title: "The server of a module speaks plain HTTP only",
        why: "go asks module servers and proxies over HTTPS, and this one answers without encryption. go uses plain HTTP only where it is told to.",
      },
      "zh-CN": {
        title: "模块所在的服务器只支持明文 HTTP",
        why: "go 通过 HTTPS 访问模块服务器和代理，而这台服务器的响应没有加密。只有明确允许时，go 才使用明文 HTTP。",
      },
    },
    remedy: {
      en: "For a module's own host: go env -w GOINSECURE=HOST GOPRIVATE=HOST, or let git use SSH there (git config --global url.ssh://git@HOST/.insteadOf http://HOST/). For a proxy in GOPROXY write http:// in front of its address. A certificate on the server is better than either.",
      "zh-CN":
        "对模块自己的主机：go env -w GOINSECURE=HOST GOPRIVATE=HOST，或让 git 在那里使用 SSH（git config --global url.ssh://git@HOST/.insteadOf http://HOST/）。对 GOPROXY 中的代理，请在地址前写 http://。更好的办法是为服务器配置证书。",
      commands: ["go env GOINSECURE GOPRIVATE GOPROXY"],
    },
    others: ["goproxy-malformed", "goprivate-missing", "http-proxy-dead"],
    verifyCommands: ["go env GOINSECURE GOPRIVATE GOPROXY"],
    references: ["https://go.dev/ref/mod#private-module-proxy-direct"],
  },
  {
    id: "goproxy-malformed",
    messages: ["go: {module}@{value}: invalid character '<' looking for beginning of value"],
    priority: 1,
    examples: ["go: example.com/x@v1.0.0: invalid character '<' looking for beginning of value"],
    others: ["goproxy-unreachable", "corporate-ca"],
  },
  {
    id: "goproxy-unreachable",
    messages: ["reading {gourl}: unexpected EOF", 'Get "{gourl}": unexpected EOF', 'Get "{gourl}": EOF'],
    priority: 1,
    examples: [
      "go: example.com/x@v1.0.0: reading https://proxy.golang.org/example.com/x/@v/v1.0.0.zip: unexpected EOF",
    ],
  },
  {
    id: "sumdb-blocked-or-off",
    messages: [
      "verifying module: initializing sumdb.Client:",
      "go.sum database server misbehavior detected!",
    ],
    priority: 2,
    examples: [
      "go: example.com/x@v1.0.0: verifying module: initializing sumdb.Client: malformed verifier id",
    ],
    others: ["module-was-changed"],
  },
  {
    id: "cache-on-network-mount",
    messages: [
      "lockedfile {path}: function not implemented",
      "RLock {path}: function not implemented",
      "Lock {path}: function not implemented",
      "Lock {path}: no locks available",
      "Lock {path}: operation not supported",
    ],
    when: (_, text) => mentionsLocks(text),
    priority: 1,
    examples: ["go: RLock /mnt/share/go.mod: function not implemented"],
  },
  {
    id: "toolchain-switch-loops",
    messages: ["go: too many toolchain switches", "toolchain go{version} invoked to provide go{version2}"],
    priority: 2,
    examples: ["go: toolchain go1.21.0 invoked to provide go1.22.0", "go: too many toolchain switches"],
    text: {
      en: {
        title: "The toolchain that go switched to is another release",
        why: "go started the toolchain that go.mod or GOTOOLCHAIN asks for, and what ran is another release: a go1.N command on PATH that is a wrapper for something else, a GOROOT that the new toolchain takes over, or a changed toolchain in the module cache.",
      },
      "zh-CN": {
        title: "go 切换到的工具链是另一个版本",
        why: "go 启动了 go.mod 或 GOTOOLCHAIN 要求的工具链，但实际运行的是另一个版本：PATH 中的 go1.N 命令其实是别的程序，新工具链沿用了 GOROOT，或模块缓存中的工具链被改动。",
      },
    },
    remedy: {
      en: "Unset GOROOT. Look which go commands are on PATH (type -a go), and remove a go1.N that is a link or a script for another release. Then let go download the toolchain again: go clean -modcache. For this one build: GOTOOLCHAIN=local with a Go that is new enough.",
      "zh-CN":
        "请取消 GOROOT。查看 PATH 中有哪些 go 命令（type -a go），删除指向其他版本的 go1.N 链接或脚本。然后让 go 重新下载工具链：go clean -modcache。只为这次构建：使用足够新的 Go 并设置 GOTOOLCHAIN=local。",
      commands: ["go env GOROOT GOTOOLCHAIN GOVERSION", "go clean -modcache"],
    },
    others: ["goroot-set-needlessly", "goroot-version-mismatch", "multiple-go-on-path"],
    verifyCommands: ["go env GOROOT GOTOOLCHAIN"],
    references: ["https://go.dev/doc/toolchain"],
  },
];

/** Whether the file whose lock failed is one that go locks. */
function mentionsLocks(text: string): boolean {
  return /go\.(?:mod|sum|work)|pkg\/mod|go-build|lockedfile/.test(text);
}
