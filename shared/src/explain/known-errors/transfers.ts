import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** A public module that requires another one: that one is not private. */
const REQUIRED_BY_PUBLIC =
  /go: (?:github\.com|gitlab\.com|bitbucket\.org|golang\.org|google\.golang\.org|gopkg\.in|go\.uber\.org|k8s\.io|sigs\.k8s\.io)\/\S+@\S+ requires/;

/** Downloads that broke off on their way, and modules whose server answers something else. */
export const TRANSFERS: readonly ErrorMessage[] = [
  {
    id: "goproxy-unreachable",
    messages: [
      "{module}@{version}: stream error: stream ID {number}",
      "{module}@{version}: unexpected EOF",
      "{module}@{version}: http2:",
      "{module}@{version}: read tcp",
      "{module}@{version}: net/http:",
      "{module}@{version}: context deadline exceeded",
      'read "{gourl}": stream error',
      'read "{gourl}": http2:',
      'read "{gourl}": read tcp',
      'read "{gourl}": unexpected EOF',
      'read "{gourl}": net/http:',
      "reading {gourl}: stream error",
    ],
    when: (_, text) => !/x509:|proxyconnect/.test(text),
    priority: 1,
    examples: [
      "golang.org/x/exp@v0.0.0-20190121172915-509febef88a4: stream error: stream ID 159; INTERNAL_ERROR",
      "go: github.com/a/b@v1.0.0: read tcp 10.0.0.5:51234->142.250.1.1:443: read: connection timed out",
      "go: github.com/a/b@v1.0.0: http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=NO_ERROR",
    ],
    remedy: {
      en: "The download from the module proxy broke off on its way. Run the same command again: what has arrived is kept. If it happens often, the network, a VPN or a company's proxy cuts long connections: use another GOPROXY (in China https://goproxy.cn,direct), or GODEBUG=http2client=0 where a middlebox breaks HTTP/2.",
      "zh-CN":
        "从模块代理的下载中途断开。请再次运行同一条命令：已下载的部分会保留。如果经常发生，说明网络、VPN 或公司代理切断了长连接：请换一个 GOPROXY（中国大陆可用 https://goproxy.cn,direct），如果中间设备破坏 HTTP/2，可设置 GODEBUG=http2client=0。",
      commands: ["go env GOPROXY", "go mod download"],
    },
    others: ["http-proxy-dead", "corporate-ca"],
  },
  {
    id: "repository-gone",
    messages: ['unrecognized import path "{module}": reading {gourl}: 404 Not Found'],
    when: (_, text) => REQUIRED_BY_PUBLIC.test(text),
    priority: 2,
    examples: [
      'go: github.com/a/graph@v0.13.0 requires\n\ttracehost.com/th/data@v0.0.0-20151005221446-73f23eafcf67: unrecognized import path "tracehost.com/th/data": reading https://tracehost.com/th/data?go-get=1: 404 Not Found',
    ],
    remedy: {
      en: "A public module requires {module}, and its host does not serve it any longer. A module proxy may still have it: GOPROXY=https://proxy.golang.org,direct. Or use a newer version of the module that requires it, or replace it: go mod edit -replace OLD=NEW@VERSION.",
      "zh-CN":
        "某个公共模块需要 {module}，而它的主机已不再提供。模块代理可能还有：GOPROXY=https://proxy.golang.org,direct。也可以把需要它的模块升级到新版本，或替换它：go mod edit -replace OLD=NEW@VERSION。",
      commands: ["go env GOPROXY", "go mod why -m {module}"],
    },
    others: ["goprivate-missing", "goproxy-malformed"],
  },
  {
    id: "private-repo-credentials",
    messages: ["stopped after 10 redirects"],
    when: (_, text) => /unrecognized import path|go-get=1|sign_in|\/login/.test(text) && mentionsGo(text),
    priority: 2,
    examples: [
      'go: git.corp.example/x/y@v1.0.0: unrecognized import path "git.corp.example/x/y": https fetch: Get "https://git.corp.example/users/sign_in": stopped after 10 redirects',
    ],
    remedy: {
      en: "The server answered with its login page: the repository is private. Set GOPRIVATE to the host, and give go a login in ~/.netrc, or let git use SSH for that host (url.insteadOf).",
      "zh-CN":
        "服务器把未登录的访问重定向到登录页：仓库是私有的。请把主机加入 GOPRIVATE，并在 ~/.netrc 中提供登录信息，或让 git 对该主机使用 SSH（url.insteadOf）。",
      commands: ["go env -w GOPRIVATE={private}"],
    },
    others: ["goprivate-missing"],
  },
  {
    id: "goproxy-unreachable",
    messages: [
      'read "{value}.zip": unexpected EOF',
      "{gourl}: unexpected EOF",
      '"{gourl}": unexpected EOF',
      "{gourl}: stream error: stream ID {number}",
      '"{gourl}": stream error',
    ],
    priority: 2,
    examples: ['go: github.com/a/b@v1.2.3: read "https:/proxy.golang.org/@v/v1.2.3.zip": unexpected EOF'],
    remedy: {
      en: "The connection broke while the module was on its way. Run the command again: what arrived whole is kept. If it happens often, try another proxy or none, a longer limit of a company's proxy for large files, or go mod download in a step of its own that CI repeats.",
      "zh-CN":
        "模块传输过程中连接中断。请再运行一次：已完整到达的部分会保留。如果经常发生，请换一个代理或不用代理，放宽公司代理对大文件的时间限制，或在 CI 中用单独且可重试的步骤运行 go mod download。",
      commands: ["go mod download", "go env GOPROXY"],
    },
    others: ["http-proxy-dead", "disk-low"],
  },
  {
    id: "module-was-changed",
    messages: [
      "{module} {version}: dir has been modified ({path})",
      "{module} {version}: zip has been modified ({path})",
      "checksum missing from sumdb response",
    ],
    priority: 1,
    examples: [
      "github.com/pkg/errors v0.9.1: dir has been modified (/home/pat/go/pkg/mod/github.com/pkg/errors@v0.9.1)",
    ],
    remedy: {
      en: "What lies in the module cache is not what was downloaded: an editor, a script or a person changed files there. Empty the cache and download again. To work on a dependency, use a copy of it and a replace line in go.mod.",
      "zh-CN":
        "模块缓存中的内容与下载时不同：编辑器、脚本或人修改了其中的文件。请清空缓存并重新下载。要修改依赖，请使用它的副本，并在 go.mod 中写 replace。",
      commands: ["go clean -modcache", "go mod verify"],
    },
  },
  {
    id: "cache-on-network-mount",
    messages: ["inode for file changed since last Lock or RLock"],
    priority: 1,
    examples: ["go: RLock /mnt/share/go.mod: inode for file changed since last Lock or RLock"],
  },
  {
    id: "module-path-mismatch",
    messages: ['code in directory {path} expects import "{value}"'],
    priority: 2,
    examples: [
      'can\'t load package: package github.com/x/y: code in directory /go/src/github.com/Upper/log expects import "github.com/upper/log"',
    ],
    remedy: {
      en: "The package says by which path it wants to be imported: {value}. Write that path in the import lines (capital letters count), and get it by that path. A copy or fork in GOPATH/src has to lie below the directory of that path.",
      "zh-CN":
        "这个包声明了自己的 import 路径：{value}。请在 import 行中使用该路径（区分大小写），并用它来获取。GOPATH/src 中的副本或 fork 必须放在该路径对应的目录下。",
      commands: ["go get {value}"],
    },
  },
];
