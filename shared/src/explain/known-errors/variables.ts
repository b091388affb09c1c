import type { ErrorMessage } from "./known-error.ts";

/** Flags that a subcommand once had. The usage of a go get that does not know modules, and so no -mod yet, has -f. */
export const LOST_FLAG =
  /not defined: -(?:mod\n(?:.*\n)?usage: go get (?!.*\[-f\])|i\n(?:.*\n)?usage: go (?:build|install|test) )/;

/** What the go command says of its own variables when it reads them, and when go env writes them. */
export const VARIABLES: readonly ErrorMessage[] = [
  {
    id: "go-variable-refused",
    messages: [
      "GOAUTH encountered an empty command",
      "GOAUTH={value} cannot be combined with other authentication commands",
      "GOAUTH={value} dir method requires an absolute path",
      "GOAUTH=git encountered an error",
      "cannot parse GOAUTH command",
      "cannot parse output of GOAUTH command",
      "GOAUTH encountered errors for",
    ],
    priority: 1,
    examples: [
      "go: GOAUTH=git dir method requires an absolute path to the git working directory",
      "go: GOAUTH encountered an empty command (GOAUTH=netrc;;git /home/pat)",
    ],
    remedy: {
      en: "go does not accept the value of GOAUTH. It is off, netrc (the default), git and an absolute directory, or a command; write a semicolon between several of them; off must be alone. Correct it, or remove it: go env -u GOAUTH, and the line in the startup file.",
      "zh-CN":
        "go 不接受 GOAUTH 的值。它可以是 off、netrc（默认）、git 加一个绝对路径，或一条命令；多个之间用分号分隔，off 只能单独使用。请改正，或删除：go env -u GOAUTH，以及启动文件中的那一行。",
      commands: ["go env GOAUTH", "go env -u GOAUTH"],
    },
    others: ["private-repo-credentials"],
  },
  {
    id: "go-variable-refused",
    messages: [
      "malformed entry in GOVCS",
      "empty entry in GOVCS",
      "empty pattern in GOVCS",
      "empty VCS list in GOVCS",
      "empty VCS name in GOVCS",
      "relative pattern not allowed in GOVCS",
      "unreachable pattern in GOVCS",
    ],
    priority: 1,
    examples: ['go: example.com/x@v1.0.0: malformed entry in GOVCS (missing colon): "git"'],
    remedy: {
      en: "go does not accept the value of GOVCS. It is a list of PATTERN:PROGRAMS with commas between, such as public:git|hg,private:all; public and private come after narrower patterns. Correct it, or remove it: go env -u GOVCS, and the line in the startup file.",
      "zh-CN":
        "go 不接受 GOVCS 的值。它是用逗号分隔的 模式:程序 列表，例如 public:git|hg,private:all；public 和 private 要写在更窄的模式之后。请改正，或删除：go env -u GOVCS，以及启动文件中的那一行。",
      commands: ["go env GOVCS", "go env -u GOVCS"],
    },
  },
  {
    id: "go-variable-refused",
    messages: [
      "unknown GOFIPS140 version",
      "malformed GOFIPS140 version",
      "cannot use GOFIPS140 with",
      "missing GOROOT for GOFIPS140",
    ],
    priority: 1,
    examples: ['go: unknown GOFIPS140 version "v2"'],
    remedy: {
      en: "go does not accept the value of GOFIPS140. It is off, latest, or a version that this release contains (lib/fips140 in GOROOT). Correct it, or remove it: go env -u GOFIPS140, and the line in the startup file.",
      "zh-CN":
        "go 不接受 GOFIPS140 的值。它可以是 off、latest，或当前发行版包含的版本（见 GOROOT 的 lib/fips140）。请改正，或删除：go env -u GOFIPS140，以及启动文件中的那一行。",
      commands: ["go env GOFIPS140", "go env -u GOFIPS140"],
    },
  },
  {
    id: "go-variable-refused",
    messages: [
      "go: {name} cannot be modified",
      "go: {name} can only be set using the OS environment",
      "go: arguments must be KEY=VALUE",
      "go: no KEY=VALUE arguments given",
    ],
    priority: 1,
    examples: ["$ go env -w GOENV=off\ngo: GOENV can only be set using the OS environment"],
    remedy: {
      en: "go env -w takes NAME=VALUE, without spaces around the sign, and not every variable: GOENV is read from the environment only (export it in the startup file), and what describes this go (GOHOSTOS, GOVERSION, GOTOOLDIR, GOMOD) cannot be set at all.",
      "zh-CN":
        "go env -w 的参数是 NAME=VALUE，等号两侧不能有空格，而且并非所有变量都能设置：GOENV 只能来自环境（请在启动文件中 export），描述当前 go 的变量（GOHOSTOS、GOVERSION、GOTOOLDIR、GOMOD）不能设置。",
      commands: ["go help environment"],
    },
  },
  {
    id: "sumdb-blocked-or-off",
    messages: ["invalid GOSUMDB URL", "invalid sumdb name (must be host[/path])"],
    priority: 6,
    examples: [
      "go: example.com/x@v1.0.0: verifying module: invalid sumdb name (must be host[/path]): https://sum.example.com {Scheme:https}",
    ],
    remedy: {
      en: "The value of GOSUMDB is not well-formed: it is the name of the database (sum.golang.org), a key may follow after +, and an address after a space. Remove your setting: go env -u GOSUMDB, and unset GOSUMDB in startup files.",
      "zh-CN":
        "GOSUMDB 的值格式不对：它是数据库的名字（sum.golang.org），后面可以用 + 跟公钥，再用空格跟地址。请删除该设置：go env -u GOSUMDB，并在启动文件中取消 GOSUMDB。",
      commands: ["go env GOSUMDB", "go env -u GOSUMDB"],
    },
  },
  {
    id: "gocacheprog-missing",
    messages: [
      "GOCACHEPROG program closed unexpectedly",
      "error reading JSON from GOCACHEPROG",
      "GOCACHEPROG {value} declared no supported commands",
      "GOCACHEPROG sent response for unknown request",
      "GOCACHEPROG didn't populate DiskPath",
      "GOCACHEPROG didn't return DiskPath",
      "StdinPipe to GOCACHEPROG",
      "StdoutPipe to GOCACHEPROG",
      "still waiting for GOCACHEPROG",
      "short write writing body to GOCACHEPROG",
      "incomplete ProgResponse OutputID",
    ],
    priority: 3,
    examples: [
      "go: GOCACHEPROG program closed unexpectedly",
      "# still waiting for GOCACHEPROG cacher -v ...",
    ],
    remedy: {
      en: "The program in GOCACHEPROG started, but does not speak go's cache protocol, or it exited immediately: start it in a terminal to see why. Without it go keeps its cache itself: unset GOCACHEPROG.",
      "zh-CN":
        "GOCACHEPROG 指定的程序启动了，但不遵守 go 的缓存协议，或立即退出：请在终端中运行它查看原因。不用它时 go 会自己管理缓存：取消 GOCACHEPROG。",
      commands: ["go env GOCACHEPROG", "env GOCACHEPROG= go build ./..."],
    },
  },
  {
    id: "directory-blocked",
    messages: [
      "go: writing go env config: open {path}: permission denied",
      "go: writing go env config: open {path}: read-only file system",
      "go: writing go env config: mkdir {path}: permission denied",
      "go: writing go env config: mkdir {path}: read-only file system",
      "go: writing go env config: open {path}: Access is denied",
      "go: reading go env config: open {path}: permission denied",
    ],
    priority: 3,
    examples: ["go: writing go env config: open /home/pat/.config/go/env: permission denied"],
    remedy: {
      en: "go env -w keeps its settings in {path}, and this user may not write there: often an earlier sudo go env -w made root the owner. Give the file back to its user, or set GOENV to a file of your own; in a container export the variable instead (ENV in the Dockerfile).",
      "zh-CN":
        "go env -w 把设置写在 {path}，而当前用户没有权限：常常是以前的 sudo go env -w 使属主变成了 root。请把文件改回该用户，或用 GOENV 指定自己的文件；在容器中请改用环境变量（Dockerfile 的 ENV）。",
      commands: ["go env GOENV", "ls -l {path}"],
    },
    others: ["home-unset", "cache-not-writable"],
  },
  {
    id: "home-unset",
    messages: ["%LocalAppData% is not defined", "%AppData% is not defined", "%USERPROFILE% is not defined"],
    when: (_, text) => /\bGO[A-Z]+\b|\bgo\b/.test(text),
    priority: 2,
    examples: [
      "build cache is required, but could not be located: GOCACHE is not defined and %LocalAppData% is not defined",
    ],
    remedy: {
      en: "The program that starts go passes on an environment without the variable that the message names: a make of MSYS or Git Bash, a service, a script that clears the environment. Pass it on (in a Makefile: export LOCALAPPDATA), or set GOCACHE to an absolute directory for go.",
      "zh-CN":
        "启动 go 的程序没有传递报错中提到的变量：MSYS 或 Git Bash 的 make、服务，或清空了环境的脚本。请传递该变量（Makefile 中：export LOCALAPPDATA），或为 go 把 GOCACHE 设为绝对路径。",
      commands: ["go env GOCACHE"],
    },
    others: ["cache-not-writable"],
  },
  {
    id: "command-of-another-release",
    // With an equals sign go would have named the flag alone.
    messages: ["flag provided but not defined: {option} {value}"],
    when: (_, text) =>
      /not defined: -(?:mod|tags|ldflags|gcflags|o|p|race|v|run|timeout|count)[ \t]+\S/.test(text),
    priority: 1,
    examples: [
      "flag provided but not defined: -mod vendor\nusage: go build [-o output] [-i] [build flags] [packages]",
    ],
    remedy: {
      en: "The flag and its value reached go as one word with a space in it: somebody quoted them together, or an editor's setting has them in one entry. Write {option}={value}, or as two entries.",
      "zh-CN":
        "标志和它的值作为一个带空格的词传给了 go：可能被一起加了引号，或编辑器设置把它们写在同一项中。请写成 {option}={value}，或写成两项。",
    },
  },
  {
    id: "command-of-another-release",
    messages: ["flag provided but not defined: -mod", "flag provided but not defined: -i"],
    when: (_, text) => LOST_FLAG.test(text),
    priority: 3,
    examples: [
      "go: creating new go.mod: module scratch\nflag provided but not defined: -mod\nusage: go get [-d] [-t] [-u] [-v] [-insecure] [build flags] [packages]\nRun 'go help get' for details.",
      "flag provided but not defined: -i\nusage: go build [-o output] [build flags] [packages]",
    ],
    remedy: {
      en: "This Go is newer than the script. Remove the flag, or take a newer release of the script: go get always works as with -mod=mod, and the build cache does what -i did.",
      "zh-CN":
        "这个 Go 比脚本新。请删除该标志，或使用更新的脚本：go get 总是按 -mod=mod 工作，构建缓存已取代 -i。",
    },
  },
  {
    id: "home-unset",
    messages: ["go: cannot find go env config: …"],
    examples: ["go: cannot find go env config: neither $XDG_CONFIG_HOME nor $HOME are defined"],
  },
  {
    id: "obsolete-env-var",
    messages: ["{value} is set, but is not supported by go{version} and later"],
    examples: ["**ERROR** GO15VENDOREXPERIMENT is set, but is not supported by go1.7 and later."],
    remedy: {
      en: "Unset {value} where it is set: a startup file, a manifest, or the settings of the service (cf unset-env APP {value}). Newer releases of Go have what it switched on.",
      "zh-CN":
        "请在设置 {value} 的地方取消它：启动文件、manifest 或服务的设置（cf unset-env APP {value}）。它所启用的功能，较新的 Go 已自带。",
    },
  },
];
