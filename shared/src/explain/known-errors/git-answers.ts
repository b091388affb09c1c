import type { ErrorMessage } from "./known-error.ts";

const OF_GO = /git ls-remote|git fetch -f|git fetch [^\n]*exit status|pkg\/mod\/cache\/vcs|\bgo: |\bgo get\b/;

/** What git, which go runs for a module, says of servers and of networks, and what go says where it may not ask. */
export const GIT_ANSWERS: readonly ErrorMessage[] = [
  {
    id: "private-repo-credentials",
    messages: [
      "The project you were looking for could not be found",
      "fatal: Could not read from remote repository.",
      "fatal: Authentication failed for",
      "remote: Invalid username or password",
      "remote: Invalid username or token",
      "has enabled or enforced SAML SSO",
      "remote: Your account is suspended",
      "remote: Write access to repository not granted",
      "The requested URL returned error: 401",
      "The requested URL returned error: 403",
      "Invalid authentication credentials",
      "remote: HTTP Basic: Access denied",
    ],
    when: (_, text) => OF_GO.test(text),
    priority: 0,
    examples: [
      "go: github.com/a/b@v1.0.0: git ls-remote -q origin in /x: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    ],
    others: ["repository-gone", "goprivate-missing"],
  },
  {
    id: "http-proxy-dead",
    messages: [
      "Received HTTP code {number} from proxy after CONNECT",
      "Proxy CONNECT aborted",
      "CONNECT tunnel failed, response {number}",
      "Could not resolve proxy: {host}",
      "wrong version number",
    ],
    when: (_, text) => OF_GO.test(text),
    priority: 3,
    examples: [
      "go: github.com/a/b@v1.0.0: git ls-remote -q origin in /x: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Received HTTP code 407 from proxy after CONNECT",
    ],
    others: ["private-repo-credentials"],
  },
  {
    id: "goproxy-unreachable",
    messages: [
      "fatal: The remote end hung up unexpectedly",
      "fatal: early EOF",
      "fetch-pack: unexpected disconnect while reading sideband packet",
      "RPC failed; curl {number}",
      "ssh: Could not resolve hostname {host}",
      "ssh: connect to host {host} port {number}:",
      "kex_exchange_identification:",
      "gnutls_handshake() failed",
      "OpenSSL SSL_connect: SSL_ERROR_SYSCALL",
      "OpenSSL SSL_connect: Connection was reset",
    ],
    when: (_, text) => OF_GO.test(text),
    priority: 2,
    examples: [
      "go: github.com/a/b@v1.0.0: git fetch -f --depth=1 origin refs/tags/v1.0.0:refs/tags/v1.0.0 in /x: exit status 128:\n\tfatal: The remote end hung up unexpectedly\n\tfatal: early EOF",
    ],
    remedy: {
      en: "git, which go runs for this module, does not reach the server or lost the connection. Try the address by hand: git ls-remote https://HOST/PATH, or ssh -T git@HOST. A VPN, a firewall (port 22 is often closed: use HTTPS, or ssh.github.com on port 443) or DNS is between. A public module comes through a proxy without git: GOPROXY=https://proxy.golang.org,direct.",
      "zh-CN":
        "go 为该模块运行的 git 无法连接服务器，或连接中断。请手动尝试该地址：git ls-remote https://HOST/PATH，或 ssh -T git@HOST。中间可能有 VPN、防火墙（22 端口常被封：改用 HTTPS，或 ssh.github.com 的 443 端口）或 DNS 问题。公共模块可通过代理获取，不需要 git：GOPROXY=https://proxy.golang.org,direct。",
      commands: ["go env GOPROXY GOPRIVATE", "git config --get-regexp insteadOf"],
    },
    others: ["http-proxy-dead", "private-repo-credentials"],
  },
  {
    id: "goproxy-unreachable",
    messages: ["Get {gourl}: read tcp {value}"],
    priority: 1,
    examples: [
      "go get: Get http://10.0.0.9:3000/example.com/x/@v/list: read tcp 10.0.0.5:1395->10.0.0.9:3000: wsarecv: An existing connection was forcibly closed",
    ],
  },
  {
    id: "goproxy-unreachable",
    messages: ["{gourl}: 400 Bad Request", "unexpected status ({gourl}): 400 Bad Request"],
    priority: 1,
    examples: [
      "go: example.com/x@v1.0.0: unexpected status (https://goproxy.io/example.com/x/@v/v1.0.0.mod): 400 Bad Request",
    ],
  },
  {
    id: "goproxy-forbidden",
    messages: ["{gourl}: 402 Payment Required", "{gourl}: 406 Not Acceptable", "{gourl}: 423 Locked"],
    priority: 1,
    examples: [
      "go: example.com/x@v1.0.0: reading https://pkgs.example.com/example.com/x/@v/v1.0.0.zip: 402 Payment Required",
    ],
  },
  {
    id: "goprivate-missing",
    messages: ["disabled by GOPRIVATE/GONOPROXY", "path does not match GOPRIVATE/GONOPROXY"],
    priority: 1,
    examples: ["git.example.com/a/b/go.mod:15: disabled by GOPRIVATE/GONOPROXY"],
    remedy: {
      en: "GOPRIVATE or GONOPROXY names this module, so go asks its host alone and no proxy, and the host gave nothing. The value is a pattern of paths such as git.example.com/team, without https:// and without /*. Then give git a login for that host (~/.netrc, or SSH with url.insteadOf), and try git ls-remote https://HOST/PATH.",
      "zh-CN":
        "GOPRIVATE 或 GONOPROXY 包含该模块，因此 go 只询问它的主机而不询问代理，但主机没有给出结果。该值是路径模式，如 git.example.com/team，不带 https:// 和 /*。然后为该主机提供 git 登录（~/.netrc，或用 url.insteadOf 改走 SSH），并试一下 git ls-remote https://HOST/PATH。",
      commands: ["go env GOPRIVATE GONOPROXY GOPROXY"],
    },
    others: ["private-repo-credentials"],
  },
  {
    id: "replace-directory-missing",
    messages: [
      "parsing {path}go.mod: open {path2}go.mod: no such file or directory",
      "replacement directory {path} does not exist",
    ],
    priority: 2,
    examples: [
      "go: example.com/a@v0.0.0: parsing /shared/go.mod: open /shared/go.mod: no such file or directory",
      "replacement directory ../x does not exist",
    ],
    others: ["docker-file-not-in-context", "gowork-stray"],
  },
  {
    id: "goflags-mod-pinned",
    messages: ["go {name}: disabled by -mod={value}", "go mod {name}: disabled by -mod={value}"],
    priority: 1,
    examples: ["$ go get golang.org/x/tools/cmd/goimports\ngo get: disabled by -mod=vendor"],
    others: ["vendor-inconsistent"],
  },
];
