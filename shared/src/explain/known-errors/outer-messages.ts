import type { ErrorMessage } from "./known-error.ts";

/** Messages that another entry knows better. */
const SAID_BETTER = /x509:|proxyconnect|checksum mismatch|no space left|GOSUMDB/i;

/**
 * The outer part of go's messages: it says what failed, whatever the reason is that follows. An entry that knows the
 * reason says more.
 */
export const OUTER_MESSAGES: readonly ErrorMessage[] = [
  {
    id: "goproxy-unreachable",
    messages: ['Get "{gourl}": …', 'read "{gourl}": …', "reading {gourl}: 5…"],
    when: ({ gourl = "" }, text) => !/sum\.golang\.org|\/sumdb\//i.test(gourl) && !SAID_BETTER.test(text),
    priority: -2,
    examples: [
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.mod": dial tcp: lookup proxy.golang.org: no answer from DNS server',
    ],
  },
  {
    id: "sumdb-blocked-or-off",
    messages: [
      "verifying module: …",
      "verifying go.mod: …",
      "verifying {module}@{version}: …",
      "verifying {module}@{version}/go.mod: …",
    ],
    when: (_, text) => !SAID_BETTER.test(text),
    priority: -2,
    examples: [
      "go: example.com/a@v1.2.3: verifying module: downloaded inconsistent tile",
      "verifying example.com/a@v1.2.3: security error: misbehaving server",
    ],
    remedy: {
      en: "The checksum database, or a proxy or cache between here and it, answered something that is not well-formed, so go does not trust the module. Run the command again. If the error remains, try another network or GOPROXY=https://proxy.golang.org,direct, and correct or remove GOSUMDB. For private modules set GOPRIVATE.",
      "zh-CN":
        "校验和数据库，或本机与它之间的代理、缓存返回了格式不对的内容，因此 go 不信任该模块。请再运行一次。仍然失败时，请换一个网络，或使用 GOPROXY=https://proxy.golang.org,direct，并改正或删除 GOSUMDB。私有模块请设置 GOPRIVATE。",
      commands: ["go env GOSUMDB GOPROXY GOPRIVATE"],
    },
    others: ["goproxy-unreachable", "goprivate-missing", "corporate-ca"],
  },
  {
    id: "gotoolchain-unavailable",
    messages: ["go: download go{version}: …", "go: exec go{version}: …", "execGoToolchain unsupported"],
    priority: -2,
    examples: ["go: download go1.23.4: extraction refused"],
    others: ["goproxy-unreachable", "gomod-needs-newer-go"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "failed to initialize build cache at {path}: …",
      "go: failed to trim cache: …",
      "could not create module cache: …",
      "failed to create cache directory: …",
      "go: writing stat cache: …",
      "go: writing go.mod cache: …",
      "codehost.WorkDir: can't find or create lock file: …",
    ],
    priority: -2,
    examples: ["failed to initialize build cache at /srv/notes.txt: open /srv/notes.txt: not a directory"],
    others: ["directory-blocked", "disk-low"],
  },
  {
    id: "output-not-writable",
    messages: [
      "go: updating go.mod: …",
      "go: updating go.sum: …",
      "go: reading go.sum: …",
      "link: cannot create {path}: …",
    ],
    priority: -2,
    examples: ["go: reading go.sum: open /home/pat/app/go.sum: permission denied"],
  },
  {
    id: "gotmpdir-bad",
    messages: [
      "go: creating work dir: …",
      "go tool dist: mkdtemp({path}): …",
      "failed to create temporary dir: …",
      "link: fail to create temp dir: …",
      "error writing long arguments to response file: …",
      "link: WriteFile trivial.c failed: …",
    ],
    when: (_, text) => !SAID_BETTER.test(text),
    priority: -2,
    examples: [
      "failed to create temporary dir: mkdir /var/scratch/x: permission denied",
      "link: fail to create temp dir: mkdir /none/go-link-1: no such file or directory",
    ],
    others: ["disk-low"],
  },
  {
    id: "sdk-tools-unusable",
    messages: [
      "go: error obtaining buildID for go tool {name}: …",
      "go: error obtaining buildID for {path}: …",
      "go: parsing buildID from {path} -V=full: unexpected output",
      "go: can't execute vet -flags: …",
      "go: vet -flags failed: …",
      "go: can't unmarshal JSON from vet -flags: …",
      "go tool {name}: fork/exec {path}: …",
    ],
    priority: -1,
    examples: [
      "go: can't execute vet -flags: exit status 1",
      "go: parsing buildID from /opt/go/pkg/tool/linux_amd64/compile -V=full: unexpected output:\n\thello",
    ],
    others: ["goroot-version-mismatch", "sdk-overlaid"],
  },
  {
    id: "git-missing",
    messages: [
      "unable to resolve git version: …",
      "git version extraction regexp did not match version line: …",
    ],
    priority: -1,
    examples: [
      'go: example.com/a@v1.0.0: git version extraction regexp did not match version line: "hub wrapper"',
    ],
    remedy: {
      en: "go asks git for its version, and what is called git on PATH does not start or answers something else: a wrapper or an alias script. Look which one runs, and put the real git first on PATH.",
      "zh-CN":
        "go 会查询 git 的版本，而 PATH 中名为 git 的程序无法启动，或回答了别的内容：它可能是包装程序或脚本。请查看实际运行的是哪一个，并把真正的 git 放在 PATH 前面。",
      commands: ["command -v git", "git --version"],
    },
  },
  {
    id: "gocacheprog-missing",
    messages: ['error starting GOCACHEPROG program "…', "GOCACHEPROG args: …"],
    priority: 4,
    examples: [
      'error starting GOCACHEPROG program "cacher": exec: "cacher": executable file not found in $PATH',
    ],
  },
  {
    id: "corporate-ca",
    messages: ['Get "{gourl}": tls: …', 'Get "{gourl}": x509: …'],
    priority: -1,
    examples: [
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/list": tls: failed to parse certificate from server: x509: certificate contains duplicate extensions',
    ],
  },
  {
    id: "replace-directory-missing",
    messages: ["replacement directory {path}: …"],
    priority: -2,
    examples: [
      "go: example.com/a@v1.2.3 (replaced by ../a): replacement directory ../a: open ../a: permission denied",
    ],
  },
  {
    id: "directory-blocked",
    messages: [
      "go: writing go env config: …",
      "go: reading go env config: …",
      "go: failed to set the telemetry mode to {name}: …",
    ],
    priority: -1,
    examples: [
      "go: failed to set the telemetry mode to off: mkdir /home/pat/.config/go/telemetry: permission denied",
    ],
    remedy: {
      en: "go keeps its settings in the user's configuration directory ($XDG_CONFIG_HOME, ~/.config, ~/Library/Application Support or %AppData%), and cannot read or write there. Often an earlier sudo made root the owner: give the directory back to its user. In a container or service, set HOME to a directory of this user.",
      "zh-CN":
        "go 把设置保存在用户的配置目录（$XDG_CONFIG_HOME、~/.config、~/Library/Application Support 或 %AppData%），但无法在那里读写。常见原因是以前用 sudo 运行使属主变成了 root：请把目录改回该用户。在容器或服务中，请把 HOME 设为该用户的目录。",
      commands: ["go env GOENV"],
    },
    others: ["home-unset"],
  },
];
