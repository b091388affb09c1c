import { isAboutGo, mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Where the name server is the container's or this machine's own: another proxy would not be found either. */
const NO_DNS = {
  en: 'The name {host} was not found: fix DNS first. In docker build or a container, the container has no working name server: try docker build --network=host, set "dns" in Docker\'s daemon.json, or check the VPN. On this machine, look at /etc/resolv.conf. A build that has no network on purpose (Flatpak, Nix, a sandbox) needs the modules before: go mod vendor.',
  "zh-CN":
    '无法解析 {host}：请先修复 DNS。在 docker build 或容器中，说明容器没有可用的域名服务器：可尝试 docker build --network=host，在 Docker 的 daemon.json 中设置 "dns"，或检查 VPN。在本机请查看 /etc/resolv.conf。有意断网的构建（Flatpak、Nix、沙箱）需要事先备好模块：go mod vendor。',
  commands: ["go env GOPROXY"],
} as const;

/** Messages about module proxies, certificates and repositories. Only a line in which Go asks for a module counts. */
export const NETWORK: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "goproxy-unreachable",
    messages: [
      'Get "{gourl}": dial tcp …: i/o timeout',
      'Get "{gourl}": dial tcp …: connectex:',
      "Get {gourl}: dial tcp …: connectex:",
      "Get {gourl}: dial tcp …: connect: network is unreachable",
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
      !/sum\.golang\.org|\/sumdb\//i.test(gourl ?? "") && !/proxyconnect|x509:/i.test(text),
    priority: 1,
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
      // The proxy says what it could not reach: a private host.
      !/server response:/.test(text) &&
      (/(?:golang\.org|goproxy\.\w+|gocenter\.io|gopkg\.in|go\.uber\.org|google\.golang\.org)$/i.test(
        host ?? "",
      ) ||
        new RegExp(
          `https?://${(host ?? "").replace(/[.[\]:]/g, "\\$&")}\\S*(?:/@v/|/@latest|go-get=1|/sumdb/)`,
          "i",
        ).test(text)),
    priority: 1,
    examples: [
      'Get "https://goproxy.cn/x/@v/v1.mod": dial tcp: lookup goproxy.cn on 192.168.31.255:53: read udp 172.17.0.5:41192->192.168.31.255:53: i/o timeout',
      'Get "https://proxy.golang.org/x/@v/v1.zip": dial tcp: lookup proxy.golang.org on [::1]:53: read udp [::1]:55639->[::1]:53: read: connection refused',
    ],
    remedy: NO_DNS,
    others: ["http-proxy-dead", "goproxy-malformed"],
  },
  {
    id: "goproxy-unreachable",
    messages: [
      "fatal: unable to access 'https://{host}/…': Failed to connect to",
      "fatal: unable to access 'https://{host}/…': Could not resolve host",
      "fatal: unable to access 'https://{host}/…': Could not resolve proxy",
      "fatal: unable to access 'https://{host}/…': Recv failure",
      "fatal: unable to access 'https://{host}/…': Operation timed out",
      "fatal: unable to access 'https://{host}/…': GnuTLS recv error",
      "fatal: unable to access 'https://{host}/…': gnutls_handshake() failed",
      "fatal: unable to access 'https://{host}/…': OpenSSL SSL_",
      "fatal: unable to access 'https://{host}/…': Empty reply from server",
    ],
    when: (_, text) =>
      /git (?:ls-remote|fetch|init)|\/vcs\/|\bgo:|\bgo (?:get|mod|install|build|run)\b/.test(text),
    examples: [
      "go: github.com/a/b@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /root/go/pkg/mod/cache/vcs/x: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Failed to connect to github.com port 443: Connection timed out",
    ],
    remedy: {
      en: "go asks git for the module directly, and git does not reach {host}. Let a module proxy fetch it: GOPROXY=https://proxy.golang.org,direct (in China https://goproxy.cn,direct). For a private module, check the VPN and git's own proxy: git config --get http.proxy.",
      "zh-CN":
        "go 直接通过 git 获取模块，而 git 无法访问 {host}。让模块代理去获取：GOPROXY=https://proxy.golang.org,direct（中国大陆可用 https://goproxy.cn,direct）。私有模块请检查 VPN 和 git 自己的代理：git config --get http.proxy。",
      commands: ["go env GOPROXY GOPRIVATE", "git config --get http.proxy"],
    },
    others: ["http-proxy-dead", "goproxy-malformed", "goprivate-missing"],
  },
  {
    id: "sumdb-blocked-or-off",
    messages: ["missing GOSUMDB", "invalid GOSUMDB:", "malformed note"],
    when: (_, text) => /GOSUMDB|\bgo:|verifying/.test(text),
    examples: ["go: github.com/a/b@v1.0.0: missing GOSUMDB"],
    others: ["goproxy-unreachable", "corporate-ca"],
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
      /sum\.golang\.org|\/sumdb\//i.test(gourl ?? "") && !/x509:|proxyconnect/i.test(text),
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
      "x509: certificate signed by unknown authority",
      "x509: failed to load system roots",
      "SSL certificate problem: unable to get local issuer certificate",
      "SSL certificate problem: self signed certificate in certificate chain",
      "SSL certificate problem: self-signed certificate in certificate chain",
      "server certificate verification failed. CAfile:",
    ],
    when: (found, text) =>
      found.gourl !== undefined || isAlone(text) || mentionsGo(text) || /load system roots/i.test(text),
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
      '{gourl}": Proxy Authentication Required',
      "Proxy Authentication Required",
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
      'parse "…": invalid character "…" in host name',
      "parse \"…\": missing ']' in host",
      "parse …: first path segment in URL cannot contain colon",
    ],
    // A program that takes an address from its own options says the same of host:port.
    when: (_, text) => !/parse "?[\w.-]+:\d+/.test(text) && (isAboutGo(text) || /goproxy/i.test(text)),
    examples: ['go: parse "https://goproxy.cn direct": invalid character " " in host name'],
  },
  {
    id: "goproxy-malformed",
    messages: ["module lookup disabled by GOPROXY=off"],
    examples: ["main.go:3:8: github.com/a/b@v1.0.0: module lookup disabled by GOPROXY=off"],
    remedy: {
      en: "GOPROXY=off forbids downloads, and the module is not in the cache yet. Set GOPROXY to a proxy again (go env -u GOPROXY removes what go env -w saved; unset an exported one), or download the modules where the network is allowed, or vendor them.",
      "zh-CN":
        "GOPROXY=off 禁止下载，而缓存中还没有该模块。请重新设置 GOPROXY（go env -u GOPROXY 可删除 go env -w 保存的值；export 的请取消），或在允许联网的环境中下载，或使用 vendor。",
      commands: ["go env GOPROXY", "go env -u GOPROXY"],
    },
  },
  {
    id: "goproxy-forbidden",
    messages: [
      "reading {gourl}: 401 Unauthorized",
      "reading {gourl}: 407",
      "reading {gourl}: 451",
      "{gourl}: 403 Forbidden",
    ],
    when: ({ gourl }) => !/sum\.golang\.org|\/sumdb\//i.test(gourl ?? ""),
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
];

/** The message alone, without the prefix that names who printed it. */
function isAlone(text: string): boolean {
  return /^\s*(?:tls: failed to verify certificate: )?x509:[^\n]*$/i.test(text);
}
