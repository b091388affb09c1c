import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Statuses with which a proxy says that it failed itself. */
const BROKEN = ["500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway"];
const REFUSED = [
  "401 Unauthorized",
  "403 Forbidden",
  "407 Proxy",
  "429 Too Many Requests",
  "451 Unavailable",
];
const LACKING = ["404 Not Found", "410 Gone", "400 Bad Request"];

/** In the wording of Go 1.13 and newer, and of 1.11 and 1.12. */
const answered = (statuses: readonly string[]): readonly string[] =>
  statuses.flatMap((status) => [`{gourl}: ${status}`, `unexpected status ({gourl}): ${status}`]);

const PUBLIC = /^https?:\/\/(?:[\w.-]*\.)?(?:golang\.org|goproxy\.(?:io|cn)|mirrors\.aliyun\.com)[/:]/i;
/** Hosts of modules that everybody may see: what a public proxy does not have of them is a version. */
const PUBLIC_MODULE =
  /^https?:\/\/[^/]+\/(?:lookup\/)?(?:golang\.org\/x|google\.golang\.org|cloud\.google\.com\/go|gopkg\.in|k8s\.io|sigs\.k8s\.io|go\.uber\.org|go\.opentelemetry\.io)\//i;
const CHECKSUMS = /sum\.golang\.org|\/sumdb\/|\/lookup\/|\/tile\//i;

/** What module proxies and checksum databases answer, the company's own (Nexus, Artifactory, Athens) above all. */
export const PROXY_ANSWERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "sumdb-blocked-or-off",
    messages: answered([...BROKEN, ...REFUSED, ...LACKING]),
    // The public database answers 404 and 410 for a module that it cannot see: a private one.
    when: ({ gourl = "" }) => CHECKSUMS.test(gourl) && !/^https?:\/\/sum\.golang\.org\//i.test(gourl),
    priority: 2,
    examples: [
      "go: github.com/a/b@v1.0.0: verifying go.mod: github.com/a/b@v1.0.0/go.mod: reading https://pkgs.acme.example/go/sumdb/sum.golang.org/lookup/github.com/a/b@v1.0.0: 403 Forbidden",
      "verifying module: github.com/a/b@v1.0.0: reading https://sums.example.com/lookup/github.com/a/b@v1.0.0: 404 Not Found",
    ],
    remedy: {
      en: "{host} was asked for the checksum and does not answer such requests: the registry was not set up to pass the checksum database on, or it blocks the path. Ask its administrators to allow /sumdb/ and /lookup/. Until then, for private modules set GOPRIVATE (or GONOSUMDB) to their paths; for all modules of this registry, GONOSUMDB, or GOSUMDB=off where policy allows that.",
      "zh-CN":
        "go 向 {host} 查询校验和，但它不回应这类请求：该仓库没有配置转发校验和数据库，或拦截了该路径。请让管理员放行 /sumdb/ 和 /lookup/。在此之前，私有模块请加入 GOPRIVATE（或 GONOSUMDB）；对该仓库的所有模块可设置 GONOSUMDB，或在规定允许时设置 GOSUMDB=off。",
      commands: ["go env GOSUMDB GONOSUMDB GOPROXY GOPRIVATE"],
    },
    others: ["goproxy-unreachable", "goprivate-missing"],
  },
  {
    id: "unknown-revision",
    messages: answered(LACKING),
    // For a module that the public database cannot see it says the same: then the module is private.
    when: ({ gourl = "" }, text) =>
      /unknown revision/i.test(text) &&
      !/could not read Username/i.test(text) &&
      (!CHECKSUMS.test(gourl) ||
        /\/lookup\/(?:github\.com|golang\.org|gopkg\.in|google\.golang\.org)\//i.test(gourl)),
    priority: 2,
    examples: [
      "go: github.com/a/b@v0.2.1: reading https://proxy.golang.org/github.com/a/b/@v/v0.2.1.info: 404 Not Found\n\tserver response: not found: github.com/a/b@v0.2.1: invalid version: unknown revision v0.2.1",
    ],
    remedy: {
      en: "The repository has no tag, branch or commit of that name. A version's tag begins with v (v1.2.3), and a module in a subdirectory has its directory in front (sub/v1.2.3). List the versions, and use one of them. If the tag is new, the proxy may know it later: GOPROXY=direct asks the repository itself.",
      "zh-CN":
        "仓库中没有这个名字的 tag、分支或提交。版本 tag 以 v 开头（v1.2.3），子目录中的模块还要带目录前缀（sub/v1.2.3）。请列出版本并使用其中之一。如果 tag 是新建的，代理可能稍后才知道：GOPROXY=direct 会直接询问仓库。",
      commands: ["go list -m -versions MODULE"],
    },
  },
  {
    id: "unknown-revision",
    messages: answered(LACKING.slice(0, 2)),
    when: ({ gourl = "" }) => PUBLIC.test(gourl) && PUBLIC_MODULE.test(gourl),
    priority: 2,
    examples: [
      "go: golang.org/x/tools@v0.99.0: reading https://proxy.golang.org/golang.org/x/tools/@v/v0.99.0.info: 410 Gone",
    ],
  },
  {
    id: "proxy-lacks-module",
    messages: answered(LACKING),
    when: ({ gourl = "" }) => !PUBLIC.test(gourl) && !CHECKSUMS.test(gourl) && !/go-get=1/i.test(gourl),
    priority: 2,
    examples: [
      "golang.org/x/tools@v0.1.0: reading http://nexus.example.com:8081/repository/go/golang.org/x/tools/@v/v0.1.0.zip: 404 Not Found",
      "go: golang.org/x/mod@v0.1.0: unexpected status (http://127.0.0.1:9090/golang.org/x/mod/@v/v0.1.0.info): 404 Not Found",
      "vgo: example.com/cask v1.5.2: unexpected status (https://<user>:<pw>@repo.example.com/api/go/all/example.com/cask/@v/v1.5.2.mod): 404 Not Found",
    ],
    text: {
      en: {
        title: "The module proxy does not have the module",
        why: "GOPROXY names {host}, and that proxy answers that it has no such module or version: it cannot reach the source, it does not mirror it, or its address in GOPROXY is not that of a Go repository.",
      },
      "zh-CN": {
        title: "模块代理没有这个模块",
        why: "GOPROXY 指向 {host}，它回答没有该模块或版本：它无法访问来源、没有镜像该模块，或 GOPROXY 中的地址不是 Go 仓库的地址。",
      },
    },
    remedy: {
      en: "Compare GOPROXY with the address that the registry shows for its Go repository. Put another source after it: GOPROXY=https://{host}/…,https://proxy.golang.org,direct; after a comma go asks the next one for 404 and 410 (after a | for any error). A private module belongs in GOPRIVATE, so that no proxy is asked. Otherwise ask the registry's administrators: a remote repository in it has to reach proxy.golang.org.",
      "zh-CN":
        "把 GOPROXY 与仓库页面上显示的 Go 仓库地址比较。在它后面再加一个来源：GOPROXY=https://{host}/…,https://proxy.golang.org,direct；逗号之后的来源只在 404 和 410 时询问（用 | 则任何错误都会询问）。私有模块应加入 GOPRIVATE，这样就不会询问代理。否则请联系管理员：仓库中的远程库必须能访问 proxy.golang.org。",
      commands: ["go env GOPROXY GOPRIVATE", "env GOPROXY=direct go mod download"],
    },
    others: ["goproxy-malformed", "goprivate-missing"],
    verifyCommands: ["go env GOPROXY GOPRIVATE GONOPROXY"],
    references: ["https://go.dev/ref/mod#goproxy-protocol"],
  },
  {
    id: "goproxy-forbidden",
    messages: answered(REFUSED),
    when: ({ gourl }) => !CHECKSUMS.test(gourl ?? ""),
    priority: 1,
    examples: [
      "google.golang.org/api@v0.8.0: reading https://proxy.golang.org/google.golang.org/api/@v/v0.8.0.zip: 403 Forbidden",
    ],
  },
  {
    id: "goproxy-unreachable",
    messages: answered(BROKEN),
    when: ({ gourl }) => !CHECKSUMS.test(gourl ?? ""),
    priority: 1,
    examples: [
      "go: github.com/a/b@v1.4.4: reading http://localhost:3500/github.com/a/b/@v/v1.4.4.mod: 500 Internal Server Error",
    ],
    remedy: {
      en: "{host} was reached, but it failed: its own log says why (often it cannot reach the source or verify the module). Try again later, or use another source: GOPROXY=https://proxy.golang.org,direct. With | instead of a comma between sources, go asks the next one also after such an error. A private module belongs in GOPRIVATE: then no proxy is asked.",
      "zh-CN":
        "{host} 可以访问，但它自己出错了，原因见它的日志（通常是无法访问来源或校验模块）。请稍后再试，或换一个来源：GOPROXY=https://proxy.golang.org,direct。来源之间用 | 代替逗号时，遇到这类错误 go 也会询问下一个。私有模块请加入 GOPRIVATE，这样不会询问代理。",
      commands: ["go env GOPROXY", "env GOPROXY=direct go mod download"],
    },
    others: ["goproxy-malformed"],
  },
  {
    id: "goproxy-malformed",
    messages: [
      "invalid response from proxy",
      "{gourl}: invalid character '<' looking for beginning of value",
      "invalid file:// proxy URL",
      "proxy returned info for version",
      "zip: not a valid zip file",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: [
      "go: github.com/a/b@v1.0.0: reading https://mirror.example.com/github.com/a/b/@v/v1.0.0.info: invalid character '<' looking for beginning of value",
    ],
    remedy: {
      en: "What answers at the address in GOPROXY is no Go module proxy: it sends a web page (a login, an error) instead of a module. Look at the address, or use another: go env -w GOPROXY=https://proxy.golang.org,direct. Then remove what was stored: go clean -modcache.",
      "zh-CN":
        "GOPROXY 地址上的服务不是 Go 模块代理：它返回的是网页（登录页、错误页）而不是模块。请检查该地址，或换一个：go env -w GOPROXY=https://proxy.golang.org,direct。然后清除已保存的内容：go clean -modcache。",
      commands: ["go env GOPROXY", "go clean -modcache"],
    },
    others: ["goproxy-unreachable"],
  },
];
