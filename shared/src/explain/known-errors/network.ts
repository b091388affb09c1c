import { isAboutGo, mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Where the name server is the container's or this machine's own: another proxy would not be found either. */
const NO_DNS = {
  en: 'The name {host} was not found: fix DNS first. In docker build or a container, the container has no working name server: try docker build --network=host, set "dns" in Docker\'s daemon.json, or check the VPN. On this machine, look at /etc/resolv.conf. Only if the name resolves and still cannot be reached, use another GOPROXY.',
  "zh-CN":
    '无法解析 {host}：请先修复 DNS。在 docker build 或容器中，说明容器没有可用的域名服务器：可尝试 docker build --network=host，在 Docker 的 daemon.json 中设置 "dns"，或检查 VPN。在本机请查看 /etc/resolv.conf。只有名称能解析却仍无法访问时，才需要更换 GOPROXY。',
  commands: ["go env GOPROXY"],
} as const;

/** Messages about module proxies, certificates and repositories. Only a line in which Go asks for a module counts. */
export const NETWORK: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "goproxy-unreachable",
    messages: [
      'Get "{gourl}": dial tcp …: i/o timeout',
      "Get {gourl}: dial tcp …: i/o timeout",
      'Get "{gourl}": dial tcp …: connect: connection refused',
      "Get {gourl}: dial tcp …: connect: connection refused",
      'Get "{gourl}": dial tcp …: connectex:',
      "Get {gourl}: dial tcp …: connectex:",
      'Get "{gourl}": dial tcp …: connect: network is unreachable',
      "Get {gourl}: dial tcp …: connect: network is unreachable",
      'Get "{gourl}": dial tcp …: connect: no route to host',
      'Get "{gourl}": dial tcp …: connect:',
      'Get "{gourl}": net/http: TLS handshake timeout',
      "Get {gourl}: net/http: TLS handshake timeout",
      'Get "{gourl}": context deadline exceeded',
      'Get "{gourl}": read tcp …: connection reset by peer',
      "Get {gourl}: read tcp …: connection reset by peer",
      'Get "{gourl}": read tcp …: i/o timeout',
      'Get "{gourl}": read tcp …: wsarecv:',
      'Get "{gourl}": EOF',
      "Get {gourl}: EOF",
      'Get "{gourl}": unexpected EOF',
      'Get "{gourl}": remote error: tls:',
      'Get "{gourl}": http2:',
      'Get "{gourl}": stream error',
      "reading {gourl}: 502 Bad Gateway",
      "reading {gourl}: 503 Service Unavailable",
      "reading {gourl}: 504 Gateway",
      "(https fetch: Get {gourl}: …)",
      '(https fetch: Get "{gourl}": …)',
      "{gourl}: dial tcp …: i/o timeout",
      "{gourl}: dial tcp …: connect: connection refused",
    ],
    when: ({ gourl }, text) =>
      !/sum\.golang\.org|\/sumdb\//.test(gourl ?? "") && !/proxyconnect|x509:/.test(text),
    examples: [
      'Get "https://proxy.golang.org/x/@v/list": dial tcp 142.251.43.17:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time',
      "Get https://proxy.golang.org/x/@v/v1.mod: dial tcp 216.58.200.241:443: i/o timeout",
      'Get "https://proxy.golang.org/x/@v/v1.zip": read tcp 172.17.0.3:38984->172.217.161.81:443: read: connection reset by peer',
      'unrecognized import path "golang.org/x/text" (https fetch: Get https://golang.org/x/text?go-get=1: dial tcp 216.239.37.1:443: i/o timeout)',
      'Get "https://proxy.golang.org/x/@v/v1.mod": read tcp 192.168.0.15:54017->142.250.183.17:443: wsarecv: An existing connection was forcibly closed by the remote host.',
    ],
    others: ["http-proxy-dead", "goproxy-malformed", "goprivate-missing", "corporate-ca"],
  },
  {
    id: "goproxy-unreachable",
    messages: [
      "dial tcp: lookup {host} on {value}: no such host",
      "dial tcp: lookup {host}: no such host",
      "dial tcp: lookup {host} on …: read udp …",
      "dial tcp: lookup {host} on …: dial udp …",
      "dial tcp: lookup {host} on …: server misbehaving",
      "dial tcp: lookup {host}: Temporary failure in name resolution",
      "dial tcp: lookup {host}: getaddrinfow:",
      "dial tcp: lookup {host}: i/o timeout",
    ],
    when: ({ host }, text) =>
      /(?:golang\.org|goproxy\.\w+|gocenter\.io|gopkg\.in|go\.uber\.org|google\.golang\.org)$/i.test(
        host ?? "",
      ) ||
      new RegExp(
        `https?://${(host ?? "").replace(/[.[\]:]/g, "\\$&")}\\S*(?:/@v/|/@latest|go-get=1|/sumdb/)`,
        "i",
      ).test(text),
    priority: 1,
    examples: [
      'Get "https://goproxy.cn/x/@v/v1.mod": dial tcp: lookup goproxy.cn on 192.168.31.255:53: read udp 172.17.0.5:41192->192.168.31.255:53: i/o timeout',
      'Get "https://proxy.golang.org/x/@v/v1.zip": dial tcp: lookup proxy.golang.org on [::1]:53: read udp [::1]:55639->[::1]:53: read: connection refused',
    ],
    remedy: NO_DNS,
    others: ["http-proxy-dead", "goproxy-malformed"],
  },
  {
    id: "sumdb-blocked-or-off",
    messages: [
      'Get "{gourl}": dial tcp …',
      "Get {gourl}: dial tcp …",
      'Get "{gourl}": read tcp …',
      'Get "{gourl}": net/http: TLS handshake timeout',
      'Get "{gourl}": EOF',
      "{gourl}: 502 Bad Gateway",
      "{gourl}: 403 Forbidden",
    ],
    when: ({ gourl }, text) =>
      /sum\.golang\.org|\/sumdb\//.test(gourl ?? "") && !/x509:|proxyconnect/.test(text),
    priority: 1,
    examples: [
      'verifying github.com/a/b@v1.0.0: github.com/a/b@v1.0.0: Get "https://sum.golang.org/lookup/github.com/a/b@v1.0.0": dial tcp 1.2.3.4:443: i/o timeout',
    ],
    others: ["goproxy-unreachable", "http-proxy-dead"],
  },
  {
    id: "corporate-ca",
    messages: [
      "{gourl}: x509:",
      '{gourl}": x509:',
      "{gourl}: tls: failed to verify certificate",
      '{gourl}": tls: failed to verify certificate',
      "tls: failed to verify certificate: x509: certificate signed by unknown authority",
      "x509: certificate signed by unknown authority",
    ],
    when: (found, text) => found.gourl !== undefined || isAlone(text) || mentionsGo(text),
    examples: [
      "go: github.com/gorilla/mux@v1.7.3: Get https://proxy.golang.org/github.com/gorilla/mux/@v/v1.7.3.mod: x509: certificate signed by unknown authority",
    ],
    others: ["http-proxy-dead", "goproxy-unreachable"],
  },
  {
    id: "http-proxy-dead",
    messages: [
      "proxyconnect tcp: dial tcp {host}: connect: connection refused",
      "proxyconnect tcp: dial tcp {host}: connectex:",
      "proxyconnect tcp: dial tcp {host}: i/o timeout",
      "proxyconnect tcp: dial tcp: lookup {host}…: no such host",
      "proxyconnect tcp: dial tcp: lookup {host}",
      "proxyconnect tcp: EOF",
      "proxyconnect tcp: tls: first record does not look like a TLS handshake",
      "proxyconnect tcp:",
      "socks connect tcp {host}->…: dial tcp …: connect: connection refused",
      "socks connect tcp",
    ],
    when: (_, text) => isAboutGo(text),
    examples: [
      "proxyconnect tcp: dial tcp 127.0.0.1:7890: connectex: No connection could be made because the target machine actively refused it.",
    ],
    others: ["goproxy-unreachable"],
  },
  {
    id: "goproxy-malformed",
    messages: [
      'parse "…": first path segment in URL cannot contain colon',
      'parse "…": invalid character "…" in host name',
      "parse \"…\": missing ']' in host",
      "parse …: first path segment in URL cannot contain colon",
    ],
    // A program that takes an address from its own options says the same of host:port.
    when: (_, text) => !/parse "?[\w.-]+:\d+/.test(text) && (isAboutGo(text) || /goproxy/i.test(text)),
    examples: ['go: parse "https://goproxy.cn direct": invalid character " " in host name'],
  },
  {
    id: "goproxy-forbidden",
    messages: [
      "reading {gourl}: 403 Forbidden",
      "reading {gourl}: 401 Unauthorized",
      "reading {gourl}: 407",
      "reading {gourl}: 451",
      "{gourl}: 403 Forbidden",
    ],
    when: ({ gourl }) => !/sum\.golang\.org|\/sumdb\//.test(gourl ?? ""),
    examples: [
      "go: example.com/a@v1.0.0: reading https://goproxy.example.com/example.com/a/@v/v1.0.0.mod: 403 Forbidden",
    ],
    text: {
      en: {
        title: "The module proxy refuses the request",
        why: "The proxy in GOPROXY was reached and answered that you may not have the module: it needs a login, it blocks your address, or it blocks the module.",
      },
      "zh-CN": {
        title: "模块代理拒绝了请求",
        why: "GOPROXY 中的代理可以访问，但拒绝提供该模块：可能需要登录、屏蔽了你的地址，或屏蔽了该模块。",
      },
    },
    remedy: {
      en: "Look at GOPROXY. For a company's proxy, give go the login in ~/.netrc (Windows: _netrc). For a public one, use another: go env -w GOPROXY=https://proxy.golang.org,direct. Private modules belong in GOPRIVATE, so that no proxy is asked.",
      "zh-CN":
        "检查 GOPROXY。如果是公司的代理，把登录信息写入 ~/.netrc（Windows：_netrc）。如果是公共代理，请换一个：go env -w GOPROXY=https://proxy.golang.org,direct。私有模块应加入 GOPRIVATE，这样就不会向代理请求。",
      commands: ["go env GOPROXY GOPRIVATE"],
    },
    others: ["goproxy-malformed", "goprivate-missing"],
    verifyCommands: ["go env GOPROXY GONOPROXY", "curl -sSI PROXY"],
    references: ["https://go.dev/ref/mod#private-module-proxy-auth"],
  },
  {
    id: "goprivate-missing",
    messages: [
      "reading {gourl}: 410 Gone",
      "reading {gourl}: 404 Not Found",
      "fatal: could not read Username for 'https://{host}': terminal prompts disabled",
    ],
    priority: 1,
    when: ({ gourl, host }) =>
      host === undefined || !/^(?:github\.com|gitlab\.com|bitbucket\.org)$/.test(host) || gourl !== undefined,
    examples: [
      "verifying git.example.org/fin/log@v0.0.3: git.example.org/fin/log@v0.0.3: reading https://sum.golang.org/lookup/git.example.org/fin/log@v0.0.3: 410 Gone",
      "fatal: could not read Username for 'https://git.example.com': terminal prompts disabled",
    ],
    others: ["goproxy-malformed"],
  },
  {
    id: "go111module-off",
    messages: [
      'unrecognized import path "{module}": reading {gourl}: 404 Not Found',
      'unrecognized import path "{module}" (parse',
    ],
    when: (_, text) => /\/v\d+\//.test(text),
    priority: 1,
    examples: [
      'unrecognized import path "helm.sh/helm/v3/pkg/storage": reading https://helm.sh/helm/v3/pkg/storage?go-get=1: 404 Not Found',
    ],
    others: ["go-too-old"],
  },
  {
    id: "private-repo-credentials",
    messages: [
      "fatal: could not read Username for 'https://{host}': terminal prompts disabled",
      "fatal: could not read Username for 'https://{host}'",
      "fatal: could not read Password for 'https://{value}'",
      "fatal: Authentication failed for 'https://{host}/…'",
      "Host key verification failed.",
      "Permission denied (publickey",
      "If this is a private repository, see https://golang.org/doc/faq#git_https for additional information",
      "remote: Support for password authentication was removed",
    ],
    when: (_, text) => /terminal prompts disabled|git ls-remote/.test(text) || mentionsGo(text),
    examples: [
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      "go: git.example.net/tools/cats@v0.1.0: git ls-remote -q origin in /tmp/cache/vcs/5036: exit status 128:\n\tHost key verification failed.",
      "go: example.org/lib@v1.0.0: git ls-remote -q origin in /x: exit status 128:\n\tgit@example.org: Permission denied (publickey).",
    ],
    text: {
      en: {
        title: "git cannot log in, or there is no such repository",
        why: "go asked git for the module's repository, and the server wants a login. A Git host also asks for a login where no repository is: a misspelled, renamed or deleted path looks the same as a private one.",
      },
      "zh-CN": {
        title: "git 无法登录，或者仓库不存在",
        why: "go 通过 git 获取模块的仓库，而服务器要求登录。对不存在的仓库，Git 托管站点同样会要求登录：路径拼错、改名或已删除时，看起来与私有仓库一样。",
      },
    },
    remedy: {
      en: "First open the module's path in a browser: is it spelled right, does it still exist, was it renamed? If it is gone, replace the dependency. If it is private: set GOPRIVATE to its host, and give git a login: a token in ~/.netrc, or SSH with git config url.insteadOf. For \"Host key verification failed\", add the host's key to known_hosts. In docker build or CI, pass the token or the SSH key in as a secret.",
      "zh-CN":
        "先在浏览器中打开模块路径：拼写是否正确，是否还存在，是否改了名？如果已不存在，请替换该依赖。如果是私有仓库：把它的主机加入 GOPRIVATE，并让 git 能登录：在 ~/.netrc 中放令牌，或用 git config url.insteadOf 改走 SSH。出现“Host key verification failed”时，把主机密钥加入 known_hosts。在 docker build 或 CI 中，请以 secret 方式传入令牌或 SSH 密钥。",
      commands: [
        "go env -w GOPRIVATE={host}",
        "git config --global url.ssh://git@{host}/.insteadOf https://{host}/",
        "ssh -T git@{host}",
      ],
    },
    others: ["goprivate-missing"],
    verifyCommands: ["git ls-remote https://HOST/PATH", "go env GOPRIVATE"],
    references: ["https://go.dev/doc/faq#git_https", "https://go.dev/ref/mod#private-modules"],
  },
  {
    id: "repository-gone",
    messages: [
      "remote: Repository not found",
      "ERROR: Repository not found",
      "fatal: repository 'https://{host}/…' not found",
      "fatal: repository '…' does not exist",
    ],
    when: (_, text) => mentionsGo(text),
    examples: [
      "go: github.com/a/b@v1.0.0: git ls-remote -q origin in /x: exit status 128:\n\tremote: Repository not found.\n\tfatal: repository 'https://github.com/a/b/' not found",
    ],
    text: {
      en: {
        title: "There is no such repository",
        why: "The Git host answers that the repository does not exist, or that this login may not see it.",
      },
      "zh-CN": {
        title: "仓库不存在",
        why: "Git 托管站点回答说仓库不存在，或者当前登录无权查看。",
      },
    },
    remedy: {
      en: "Check the spelling of the module path, and whether the repository was renamed, deleted or made private. A module that is gone can be replaced: go mod edit -replace OLD=NEW@VERSION. For a private one, give git a login and set GOPRIVATE.",
      "zh-CN":
        "检查模块路径的拼写，以及仓库是否改名、删除或设为私有。已消失的模块可以替换：go mod edit -replace 旧路径=新路径@版本。私有仓库请让 git 能登录并设置 GOPRIVATE。",
    },
    others: ["goprivate-missing"],
    verifyCommands: ["git ls-remote https://HOST/PATH"],
    references: ["https://go.dev/ref/mod#vcs-find"],
  },
];

/** The message alone, without a word on who said it. */
function isAlone(text: string): boolean {
  return /^\s*(?:tls: failed to verify certificate: )?x509:[^\n]*$/i.test(text);
}
