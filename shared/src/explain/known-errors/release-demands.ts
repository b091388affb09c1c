import { releaseBeside } from "../found-release.ts";
import { mentionsGo } from "../mentions-go.ts";
import type { Captured } from "../pattern.ts";
import type { ErrorMessage } from "./known-error.ts";

/** A tool's own demand is about Go where it names no other language, and is no list of requirements of a page. */
const isDemand = (_: Captured, text: string): boolean =>
  !/\b(?:node|python|rust|java|ruby|php|npm)\b/i.test(text) && text.length < 4000;

/** What tells a demand that was not met from a note of what is needed: a verdict, the release that was found, or a stop. */
const isUnmet = (captured: Captured, text: string): boolean =>
  /too (?:old|low)|\*\*\* |\berror\b|not supported|\b(?:found|detected|have)\b/i.test(text) ||
  releaseBeside(captured, text) === "older";

/** Ways in which scripts say that the Go they found is too old, after the word Go. */
const TOO_OLD = [
  "version is too old",
  "version too old",
  "version is too low",
  "version is not supported",
  "version >= {version} required",
  "version >= {version} is required",
  "version {version} is too old",
  "version {version} found, but",
  "version {version} detected, but",
  "version must be greater than",
  "version must be {version} or",
  "version should be at least",
  "version go{version}, must be {version2} or",
];

/** Ways in which they name the release that they want. */
const WANTED = [
  "{version} or newer needed",
  "{version} or newer required",
  "{version} or newer is required",
  "{version} or later needed",
  "{version} or later required",
  "{version} or later is required",
  "{version} or higher is required",
  "{version} or above is required",
  "{version}+ required",
  "{version}+ is required",
  "{version} is required but",
  "{version} required, found",
];

/** What Makefiles and scripts of projects say of the Go that they find, in their own words. */
export const RELEASE_DEMANDS: readonly ErrorMessage[] = [
  {
    id: "go-too-old",
    messages: [
      ...["Go", "Golang"].flatMap((go) => TOO_OLD.map((words) => `${go} ${words}`)),
      "version of Go is too old. Please",
      "version of Go is too old to",
      "Detected go version: {version}",
      "Go {version} is too old",
      "found go version {version}, but",
    ],
    when: isDemand,
    tells: isUnmet,
    examples: ["Golang version 1.17.3 detected, but at least 1.19 is needed."],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: [
      ...["Go ", "Go version ", "Golang ", "Go"].flatMap((go) => WANTED.map((words) => `${go}${words}`)),
      "requires go version >= {version}",
      "requires Go version {version} or",
    ],
    when: (captured, text) => isDemand(captured, text) && releaseBeside(captured, text) !== "new enough",
    tells: isUnmet,
    examples: [
      "./build.sh: requires go version >= 1.11, found 1.6.2",
      "error: go1.18 or newer needed, found go1.13.8 linux/amd64",
      "Go 1.8+ required\nmake: *** [check] Error 1",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-not-on-path",
    messages: [
      "Could not find CMAKE_Go_COMPILER using the following names: go",
      "Missing dependency: Go is required",
      "Missing required tool: go",
      "Required command 'go' not found",
      "`go` executable not found",
      "The system cannot find the file specified: 'go'",
      "Command '['go', … returned non-zero exit status 127",
      "spawnSync go ENOENT",
      "could not find 'go' in $PATH",
      "could not find 'go' in PATH",
      "Unable to find go in PATH",
    ],
    priority: 1,
    examples: [
      "CMake Error: Could not find CMAKE_Go_COMPILER using the following names: go",
      "error: failed to run custom build command for `fips-sys v0.12.0`\n  Missing dependency: Go is required for FIPS.",
      "subprocess.CalledProcessError: Command '['go', 'build']' returned non-zero exit status 127.",
    ],
  },
  {
    id: "macos-blocks-program",
    messages: [
      '"go{value}.pkg" can\'t be opened because',
      '"go" can\'t be opened because',
      '"{tool}" can\'t be opened because Apple cannot check it',
    ],
    when: ({ tool = "" }, text) => tool === "" || mentionsGo(text),
    priority: 1,
    examples: [
      "“go1.26.1.darwin-arm64.pkg” can’t be opened because Apple cannot check it for malicious software.",
    ],
  },
  {
    id: "clt-broken",
    messages: ["ld: framework '{name}' not found", "ld: framework not found {name}"],
    when: (_, text) => mentionsGo(text) || /^# [\w.-]+\.[\w.-]+\//m.test(text),
    priority: 1,
    examples: [
      "# github.com/wailsapp/wails/v2/internal/frontend/desktop/darwin\nld: framework not found UniformTypeIdentifiers\nclang: error: linker command failed with exit code 1",
    ],
    remedy: {
      en: "The framework belongs to a newer macOS SDK than the one that the linker uses. Update the command line tools (softwareupdate, or move /Library/Developer/CommandLineTools away and run xcode-select --install), and look which SDK is used: xcrun --show-sdk-path. UniformTypeIdentifiers came with macOS 11: an older system needs an older release of the package, or CGO_LDFLAGS without that framework.",
      "zh-CN":
        "该框架属于比链接器所用版本更新的 macOS SDK。请更新命令行工具（softwareupdate，或移走 /Library/Developer/CommandLineTools 后运行 xcode-select --install），并用 xcrun --show-sdk-path 查看所用的 SDK。UniformTypeIdentifiers 从 macOS 11 开始提供：更旧的系统请使用该包的旧版本，或在 CGO_LDFLAGS 中去掉该框架。",
      commands: ["xcode-select --install"],
    },
    others: ["system-too-old"],
  },
  {
    id: "goproxy-unreachable",
    messages: ["unable to access 'https://go.googlesource.com/{value}': Failed to connect"],
    priority: 1,
    examples: [
      "fatal: unable to access 'https://go.googlesource.com/net/': Failed to connect to go.googlesource.com port 443: Timed out",
    ],
  },
  {
    id: "go-without-sdk",
    messages: [
      "update-alternatives: error: no alternatives for go",
      "update-alternatives: error: alternative path {path}/go doesn't exist",
    ],
    priority: 1,
    examples: ["update-alternatives: error: alternative path /usr/local/go/bin/go doesn't exist"],
    remedy: {
      en: "update-alternatives only chooses among programs that are there, and no go is at that path. Install Go (sudo apt install golang-go, or the archive from https://go.dev/dl/), and put its bin directory on PATH; alternatives are not needed for that.",
      "zh-CN":
        "update-alternatives 只在已有的程序中选择，而该路径没有 go。请安装 Go（sudo apt install golang-go，或 https://go.dev/dl/ 的压缩包），并把其 bin 目录加入 PATH，不需要 alternatives。",
      commands: ["command -v go"],
    },
  },
  {
    id: "repository-gone",
    messages: ["unable to detect version control system for code.google.com/ path"],
    priority: 3,
    examples: [
      "package code.google.com/p/gogoprotobuf/proto: unable to detect version control system for code.google.com/ path",
    ],
    remedy: {
      en: "code.google.com was closed in 2016, and no tool can fetch from it. Its projects moved: code.google.com/p/go.NAME is golang.org/x/NAME, most others are on GitHub. Use a newer release of what imports it, or change the import.",
      "zh-CN":
        "code.google.com 已于 2016 年关闭，任何工具都无法从中获取。其中的项目已迁移：code.google.com/p/go.NAME 现在是 golang.org/x/NAME，其他多数在 GitHub。请使用导入它的代码的更新版本，或修改导入路径。",
    },
  },
];
