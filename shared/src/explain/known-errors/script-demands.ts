import { type FoundRelease, releaseBeside } from "../found-release.ts";
import { mentionsGo } from "../mentions-go.ts";
import { isListedTool } from "../named.ts";
import type { Captured } from "../pattern.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Go as the subject of a sentence, and no file, path or subcommand of it. */
const GO = "(?<![\\w./\\\\-])(?:go(?:lang)?(?:[ -](?:compiler|toolchain|version))?(?=[\\s('\":,\\d]))";

/** A line in which a script names Go, a release, and that the one it found is older. */
const TOO_OLD = new RegExp(
  `^(?!.*\\b(?:yes|ok)\\W*$)(?=.*${GO})(?=.*\\b(?:go)?1\\.\\d)(?=.*(?:at least|>=|\\bor (?:newer|later|higher|above|greater|better|up)\\b|\\d\\+|minim(?:um|al)|older than|(?:less|lower) than|too (?:old|low)|requires? |required|needed|must be|needs? )).*$`,
  "im",
);

/** Wants an older one, is another language's, says that all is well, or is go's own sentence. */
const NO_DEMAND =
  /\bor (?:older|lower|earlier|below)\b|at most|maximum|\b(?:node|python|rust|java|ruby|php|npm|cmake_minimum)\b|go\.mod requires|requires go >=|module requires|application built with|-lang was set/i;

const wantsNewer =
  (found: FoundRelease) =>
  (captured: Captured, text: string): boolean =>
    TOO_OLD.test(text) &&
    !NO_DEMAND.test(text) &&
    text.length < 6000 &&
    releaseBeside(captured, text) === found;

/** Where the release that is wanted stands in such a line, the clearest first. */
const WANTED = [
  "minimum of go{version}",
  "minimum go version is {version}",
  "min go version required is go{version}",
  "minimum go version required is go{version}",
  "requires at least go version {version}",
  "requires go version {version}",
  "requires go {version}",
  "requires golang {version}",
  "require go {version}",
  "needs go {version}",
  "need go {version}",
  "go version >= {version}",
  "at least go {version}",
  "at least version {version}",
  "at least '{version}'",
  "at least {version}",
  "version required: {version}",
  "older than {version}",
  "lower than {version}",
  "less than {version}",
  "but {version} is needed",
  "{version} or newer",
  "{version} or later",
  "{version} or greater",
  "{version} or higher",
  "{version} or above",
  "version must be {version}",
  "need >= {version}",
  "need: '>={version}'",
  "minimum required Go version is {version}",
  "requires a minimum Go version of {version}",
  "requires Go >= {version}",
  "requires golang >= {version}",
  "Go >= {version} is required",
  "Go {version}+ is required",
  "must use Go {version} or",
];

/** Words for a demand that stand before what is missing. */
const MISSING_GO = [
  "Could not find a Go installation",
  "No Go installation found",
  "Go installation not found",
  "Please install Go (",
  "Please install go and",
  "Please install the Go",
  "Please install go first",
  "You need to install Go",
  "You need Go to",
  "Could not find program: go",
  "Could not find Go compiler",
  "Can't find 'go' in PATH",
  "I require go but",
  "require 'go' but",
  "Cannot find Go in",
  "Cannot find 'go' in",
  "could not detect go",
  "go command not found",
  "go command is not found",
  "go command could not be found",
  "go: not installed",
  "未找到 go 命令",
  "找不到 go 命令",
];

/** What Makefiles, configure and install scripts of projects say of Go, whatever their words. */
export const SCRIPT_DEMANDS: readonly ErrorMessage[] = [
  {
    id: "go-too-old",
    messages: WANTED,
    when: wantsNewer("older"),
    priority: -1,
    examples: [
      "$ make go-checks\nMinimum Go compiler version required: 1.12.0. Version available: 1.11.1. Aborting.\nmake: *** [go-checks] Error 1",
      "bin/check_go_version 1.8\nfatal: go version '1.6.3' should be at least '1.8'\nmake: *** [check_go_version] Error 1",
      "Detected go version: go1.17.\nHarbor requires go1.19 or greater.\nPlease install go1.19 or later.",
      "==> Checking that build is using go version >= 1.18...\nAnker requires go 1.18 to build; found 1.16.",
      "You have Go version go1.9. MINIMUM of go1.12 required",
      'checking for Go version... configure: error: "go version" is 1.11, but 1.13 is needed',
      "error: Go (1.12) is older than 1.13",
      "configure: error: this program requires Go 1.21 or newer, found 1.18",
      "ERROR: min Go version required is go1.22, version installed is go1.19.8",
    ],
    others: ["gomod-needs-newer-go", "multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: WANTED,
    when: wantsNewer("none"),
    // It may be a note of what any Go would do for.
    ambiguous: true,
    priority: -1,
    examples: [
      "meson.build:10:2: ERROR: Program 'go' found '/usr/bin/go' but need: '>=1.20'",
      "Please upgrade: this project requires go 1.21 or newer",
    ],
    others: ["multiple-go-on-path", "go-not-on-path"],
  },
  {
    id: "go-not-on-path",
    messages: MISSING_GO,
    when: (_, text) =>
      !/\b(?:go|golang)[- ](?:plugin|module|package|client)s?\b|\byou need go to\b.*\d+\.\d/i.test(text),
    priority: -1,
    examples: [
      "Could not find a Go installation, please install Go and try again.",
      "Can't find 'go' in PATH, please fix and retry.",
    ],
    others: ["shell-file-not-read", "sudo-secure-path"],
  },
  {
    id: "go-not-on-path",
    messages: [
      "golang is required but",
      "golang not found",
      "golang is not installed",
      "golang could not be found",
      "process_begin: CreateProcess(NULL, go ",
    ],
    priority: 2,
    examples: [
      "install.sh: golang is required but it's not installed. Aborting.",
      "process_begin: CreateProcess(NULL, go version, ...) failed.\nMakefile:10: pipe: No error",
    ],
    others: ["shell-file-not-read", "sudo-secure-path"],
  },
  {
    id: "script-wants-variable",
    // A Makefile wrote $(GOPATH)/bin in front of a tool, and GOPATH was empty.
    messages: [
      "make: /bin/{tool}: No such file or directory",
      "gmake: /bin/{tool}: No such file or directory",
      "sh: {number}: /bin/{tool}: not found",
    ],
    when: ({ tool = "" }) => isListedTool(tool) || /^(?:go[a-z]+|glide|dep)$/.test(tool),
    priority: 1,
    examples: ["gmake: /bin/govendor: No such file or directory\ngmake: *** [Makefile:44: build] Error 127"],
    remedy: {
      en: "The Makefile calls $(GOPATH)/bin/{tool}, and GOPATH is not in the environment. Give it Go's own value for this run.",
      "zh-CN":
        "该 Makefile 调用 $(GOPATH)/bin/{tool}，而环境变量中没有 GOPATH。请在本次运行中传入 Go 自己的值。",
      commands: ['make GOPATH="$(go env GOPATH)"'],
    },
    windows: {
      en: "The Makefile calls $(GOPATH)/bin/{tool}, and GOPATH is not set. Set it to what go env GOPATH prints.",
      "zh-CN":
        "该 Makefile 调用 $(GOPATH)/bin/{tool}，而没有设置 GOPATH。请把它设为 go env GOPATH 显示的值。",
    },
    others: ["gopath-bin-not-on-path"],
  },
  {
    id: "gopath-malformed",
    // A script joined bin to a list of directories.
    messages: [
      "{drive};\\bin is not in your PATH",
      "not found in {drive};\\bin",
      "{drive};\\bin\\{tool}.exe",
      "{path}:{path2}/bin/{name}: No such file or directory",
      "'{path}:{path2}/bin/{name}': No such file or directory",
    ],
    when: ({ drive = ";", path, path2 }, text) =>
      (path === undefined ? drive.includes(";") : [path, path2].every((one) => one?.startsWith("/"))) &&
      (mentionsGo(text) || /\\go\b/.test(text)),
    priority: 1,
    examples: [
      "WARNING: kd.exe not found in C:\\Users\\pat\\go;S:\\src\\go;\\bin after install\nWARNING: C:\\Users\\pat\\go;S:\\src\\go;\\bin is not in your PATH.",
      "go install -v\ncp: cannot stat '/home/ines/go:/home/ines/art/bin/anker': No such file or directory",
    ],
    remedy: {
      en: "GOPATH lists several directories, and a script appends bin to the whole list. go installs into the bin directory of the first one. Set GOPATH to one directory (projects with a go.mod need none), or tell go and the script the directory with GOBIN.",
      "zh-CN":
        "GOPATH 列出了多个目录，而脚本把 bin 接在整个列表之后。go 会安装到第一个目录的 bin 中。请把 GOPATH 设为一个目录（有 go.mod 的项目不需要它），或用 GOBIN 指定该目录。",
      commands: ["go env GOPATH GOBIN"],
    },
  },
];
