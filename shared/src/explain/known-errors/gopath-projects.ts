import type { Captured } from "../pattern.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** A file of the project itself, and none of the module cache or of GOROOT. */
const isOwnFile = ({ gofile = "" }: Captured): boolean =>
  !/[\\/]pkg[\\/]mod[\\/]|[\\/]go[\\/]src[\\/](?!.*\.)|^(?:\.\.[\\/]){2}/.test(gofile);

/** Whether a text works below src in a clone of the package's repository that has another owner's name. */
function isForked(module: string, text: string): boolean {
  const [host = "", owner, repository = ""] = module.split("/");
  const clones = text.matchAll(/[\\/]src[\\/]([\w.-]+)[\\/]([\w.-]+)[\\/]([\w.-]+)/g);
  return [...clones].some(
    ([, at, by, name]) => at === host && name === repository && by?.toLowerCase() !== owner?.toLowerCase(),
  );
}

/** A directory of GOPATH that is made by hand, or the import path of what is built: a project from before modules. */
const BUILT_IN_GOPATH =
  /\b(?:mv|cp|ln|mkdir|clone|cd|ADD|COPY|WORKDIR)\b[^\n]*[\\/]src[\\/][\w-]+(?:\.[\w-]+)+[\\/]|\bGOPATH=\$?\(?(?:pwd|PWD|\/|`)/;

/** Projects that expect to be below GOPATH, and projects that are built under another path than their own. */
export const GOPATH_PROJECTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "tool-needs-gopath",
    messages: [
      "outside of $GOPATH",
      "outside of GOPATH",
      "outside $GOPATH",
      "outside GOPATH",
      "not inside $GOPATH",
      "not inside GOPATH",
      "not within $GOPATH",
      "not within GOPATH",
      "not under $GOPATH",
      "not under GOPATH",
      "not within a known GOPATH/src",
      "not within any GOPATH/src",
      "not in your $GOPATH",
      "not in your GOPATH",
      "not within any known GOPATH/src",
      "not on your GOPATH",
      "not in any GOPATH",
      "not in GOPATH",
      "not in $GOPATH",
      "not using a known version control system",
      "must be in the GOPATH",
      "must be in $GOPATH/src",
      "must be placed in $GOPATH/src/",
      "must be run from $GOPATH/src/",
      "must be cloned into $GOPATH/src/",
      "should be placed in $GOPATH/src/",
      "must be inside $GOPATH/src",
      "must be inside your $GOPATH",
      "must be located in $GOPATH",
      "must be run within a package directory under $GOPATH/src",
      "Change your work directory by `cd ($GOPATH/src)`",
    ],
    when: (_, text) => !/^go: |go(?:\.mod|\.work)\b|\bmodules?\b|testcache/m.test(text),
    priority: 1,
    examples: [
      "[ERRO] Unable to create an application outside of $GOPATH(/home/ines/anker/)\n[HINT] Change your work directory by `cd ($GOPATH/src)`",
      'Error Abort: "could not create a Kombu application outside of gopath"',
      '$ dep status\n"/home/lin/go_path/git.example.com/ship/crew" not in any GOPATH',
      "ERROR: must be run from $GOPATH/src/harbor.example.com/anker",
    ],
    text: {
      en: {
        title: "This tool or project works only below GOPATH/src",
        why: "The tool comes from the time before modules. It finds a project by its place: $GOPATH/src/HOST/OWNER/NAME. The current directory is elsewhere, or GOPATH names another directory than you think.",
      },
      "zh-CN": {
        title: "该工具或项目只能在 GOPATH/src 下使用",
        why: "该工具来自模块出现之前，按位置识别项目：$GOPATH/src/主机/所有者/名称。当前目录不在那里，或者 GOPATH 指向的目录与你预期的不同。",
      },
    },
    remedy: {
      en: "Take a release of the tool that knows modules (most frameworks have one), and install it with go install TOOL@latest. To stay with this one, work in a directory below GOPATH: mkdir -p $(go env GOPATH)/src/HOST/OWNER/NAME, go there, and run the same command. GOPATH must be one directory with src in it, not src itself.",
      "zh-CN":
        "请改用支持模块的新版本（多数框架都有），用 go install TOOL@latest 安装。如果继续使用旧版，请在 GOPATH 下的目录中工作：mkdir -p $(go env GOPATH)/src/HOST/OWNER/NAME，进入该目录后运行同样的命令。GOPATH 应是包含 src 的目录，而不是 src 本身。",
      commands: ["go env GOPATH GO111MODULE"],
    },
    windows: {
      en: "Take a release of the tool that knows modules (most frameworks have one), and install it with go install TOOL@latest. To stay with this one, create a directory below %GOPATH%\\src (HOST\\OWNER\\NAME), go there, and run the same command. GOPATH must be one directory with src in it, not src itself.",
      "zh-CN":
        "请改用支持模块的新版本（多数框架都有），用 go install TOOL@latest 安装。如果继续使用旧版，请在 %GOPATH%\\src 下创建目录（HOST\\OWNER\\NAME），进入该目录后运行同样的命令。GOPATH 应是包含 src 的目录，而不是 src 本身。",
      commands: ["go env GOPATH GO111MODULE"],
    },
    others: ["gopath-malformed", "go111module-off"],
    verifyCommands: ["go env GOPATH GO111MODULE"],
    references: ["https://go.dev/wiki/GOPATH"],
  },
  {
    id: "package-not-in-gopath",
    messages: ['cannot find package "{module}" in any of:', "cannot find package {module} in any of:"],
    priority: 1,
    examples: [
      'main.go:4:2: cannot find package "github.com/holm/anker" in any of:\n\t/usr/local/go/src/github.com/holm/anker (from $GOROOT)\n\t/home/ines/go/src/github.com/holm/anker (from $GOPATH)',
    ],
    text: {
      en: {
        title: "go looks for a package in GOPATH, and it is not there",
        why: "Only GOPATH mode prints this: with a Go before 1.16, or where GO111MODULE is off or no go.mod is found. go then takes packages from GOROOT/src, vendor and GOPATH/src, and from nowhere else. {module} is in none of them.",
      },
      "zh-CN": {
        title: "go 在 GOPATH 中查找包，但没有找到",
        why: "只有 GOPATH 模式才会输出这条信息：Go 早于 1.16，或 GO111MODULE 为 off，或找不到 go.mod。此时 go 只从 GOROOT/src、vendor 和 GOPATH/src 取包，而 {module} 不在其中。",
      },
    },
    remedy: {
      en: "The first that is true: the project has a go.mod: use a current Go, leave GO111MODULE unset, and run go in the directory of go.mod. {module} belongs to the project itself: put the clone, also that of a fork, at GOPATH/src/ORIGINAL/PATH, or let GOPATH name the directory whose src contains it (in CI: a checkout path). GOPATH is not set, or is another in the editor, in a script or with sudo: set it there. Else {module} was never fetched: go get {module}.",
      "zh-CN":
        "请按顺序检查哪一条符合。项目有 go.mod：使用当前版本的 Go，不设置 GO111MODULE，并在 go.mod 所在目录运行 go。{module} 属于项目自身：把克隆（包括 fork 的克隆）放到 GOPATH/src/原项目路径，或让 GOPATH 指向其 src 包含它的目录（CI 中设置检出路径）。GOPATH 未设置，或在编辑器、脚本、sudo 中不同：请在那里设置。否则是从未获取 {module}：go get {module}。",
      commands: ["go env GO111MODULE GOPATH GOMOD", "go version"],
    },
    others: ["go111module-off", "gopath-malformed", "home-unset", "project-in-gopath-src"],
    verifyCommands: ["go env GO111MODULE GOPATH GOMOD"],
    references: ["https://go.dev/wiki/GOPATH"],
  },
  {
    id: "package-not-in-gopath",
    messages: ['cannot find package "{module}" in any of:', "cannot find package {module} in any of:"],
    when: ({ module = "" }, text) => isForked(module, text),
    priority: 2,
    examples: [
      'root@box:/home/ines/go/src/github.com/ines/anker# ./build.sh\ncmd/anker/main.go:5:2: cannot find package "github.com/holm/anker/chain" in any of:\n\t/usr/local/go/src/github.com/holm/anker/chain (from $GOROOT)\n\t/home/ines/go/src/github.com/holm/anker/chain (from $GOPATH)',
    ],
    remedy: {
      en: "The clone is at another path than the one that its imports name: it is a fork, or was cloned below another owner's name. Put it at GOPATH/src/ORIGINAL/PATH, the path before the package in {module} (git clone URL GOPATH/src/ORIGINAL/PATH), and build there; add the fork as a git remote. If the project has a go.mod, a current Go does not need that: leave GO111MODULE unset and run go in its directory.",
      "zh-CN":
        "克隆所在的路径与代码导入的路径不同：它是 fork，或克隆到了另一个所有者名下。请把它放到 GOPATH/src/原项目路径（即 {module} 中项目的那一部分；git clone 地址 GOPATH/src/原项目路径），并在那里构建，再把 fork 添加为 git remote。如果项目有 go.mod，当前版本的 Go 不需要这样做：不要设置 GO111MODULE，在项目目录中运行 go 即可。",
      commands: ["go env GO111MODULE GOPATH GOMOD"],
    },
    others: ["project-in-gopath-src"],
  },
  {
    id: "internal-package-refused",
    messages: [
      "{gofile}:{number}:{number2}: use of internal package {value} not allowed",
      "{gofile}:{number}:{number2}: use of internal package not allowed",
      "use of internal package {value} not allowed",
      "use of internal package not allowed",
    ],
    when: isOwnFile,
    priority: 1,
    examples: [
      "cmd/anker/main.go:12:2: use of internal package github.com/holm/anker/internal/chain not allowed",
      "anker_dsl.go:24:2: use of internal package not allowed",
    ],
    text: {
      en: {
        title: "A package below internal is imported from another import path",
        why: "Only code whose import path begins with the path above internal may import it. If project and package belong together, go knows this copy under another path: a fork or a clone in another place of GOPATH, or a go.mod with another module line. Else the code uses another project's internals, which Go forbids.",
      },
      "zh-CN": {
        title: "internal 下的包从另一个导入路径被导入",
        why: "只有导入路径以 internal 的上级路径开头的代码才能导入它。如果项目和该包属于同一个项目，说明 go 以另一个路径识别这份代码：在 GOPATH 其他位置的 fork 或克隆，或 go.mod 的 module 行不同。否则就是代码使用了其他项目的内部包，这是 Go 所禁止的。",
      },
    },
    remedy: {
      en: "Build the project under its own path. With modules: the module line in go.mod must be the path that its imports use; run go in the directory of that go.mod. In GOPATH: put the clone, also that of a fork, at $GOPATH/src/ORIGINAL/PATH (in CI: go_import_path, or a checkout path), and add the fork as a git remote. Who imports another project's internals must use its public packages, or copy the code.",
      "zh-CN":
        "请以项目自己的路径构建。使用模块时：go.mod 的 module 行必须与代码中的导入路径一致，并在该 go.mod 所在目录运行 go。使用 GOPATH 时：把克隆（包括 fork 的克隆）放在 $GOPATH/src/原项目路径（CI 中设置 go_import_path 或检出路径），再把 fork 添加为 git remote。如果导入的是其他项目的内部包，请改用其公开的包，或复制代码。",
      commands: ["go list -m", "go env GOPATH GO111MODULE"],
    },
    others: ["project-in-gopath-src", "go111module-off"],
    verifyCommands: ["go list -m", "go env GOMOD GOPATH"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Internal_Directories"],
  },
  {
    id: "go111module-off",
    messages: ['cannot find package "{module}" in any of:', "cannot find package {module} in any of:"],
    when: ({ module = "" }, text) =>
      /\/v[2-9]\d*(?:\/|$)/.test(module) && !/^gopkg\.in\//.test(module) && /\(from \$GOPATH\)/.test(text),
    priority: 3,
    examples: [
      'main.go:5:2: cannot find package "github.com/holm/anker/v2" in any of:\n\t/usr/local/go/src/github.com/holm/anker/v2 (from $GOROOT)\n\t/home/ines/go/src/github.com/holm/anker/v2 (from $GOPATH)',
    ],
    remedy: {
      en: "/v2 at the end of an import path exists only with modules: go works in GOPATH mode here, and looks for a directory of that name. Leave GO111MODULE unset (or on), use Go 1.16 or newer, and run go in a project with a go.mod; a tool is installed with go install PATH@latest.",
      "zh-CN":
        "导入路径末尾的 /v2 只在模块模式下存在：go 此时处于 GOPATH 模式，会查找同名目录。请不要设置 GO111MODULE（或设为 on），使用 Go 1.16 或更新版本，并在有 go.mod 的项目中运行 go；安装工具请用 go install PATH@latest。",
      commands: ["go version", "go env -u GO111MODULE"],
    },
    windows: {
      en: "/v2 at the end of an import path exists only with modules: go works in GOPATH mode here, and looks for a directory of that name. Leave GO111MODULE unset (or on), use Go 1.16 or newer, and run go in a project with a go.mod.",
      "zh-CN":
        "导入路径末尾的 /v2 只在模块模式下存在：go 此时处于 GOPATH 模式，会查找同名目录。请不要设置 GO111MODULE（或设为 on），使用 Go 1.16 或更新版本，并在有 go.mod 的项目中运行 go。",
      commands: ["go version", "go env -u GO111MODULE"],
    },
    others: ["go-too-old", "missing-dependency"],
  },
  {
    id: "gopath-malformed",
    messages: ['GOPATH="{path}"', "GOPATH='{path}'", "set GOPATH={path}"],
    // /home/a/go/home/a/tools: two directories, and nothing between them.
    when: ({ path = "" }) =>
      /^(?:\/(?:home|Users|root|mnt|opt)(?:\/[^/]+)?)\/.*?\/(?:home|Users)\/[^/]+\//.test(path),
    priority: 1,
    examples: ['$ go env\nGOPATH="/home/ines/go/home/ines/tools"'],
    remedy: {
      en: "Several directories are joined without a separator. In fish, GOPATH is a list there, and go gets it as one word: set -gx --path GOPATH ~/go ~/tools, or better one directory only. In other shells write a colon between them. A project with a go.mod needs no GOPATH at all.",
      "zh-CN":
        "多个目录之间没有分隔符。在 fish 中 GOPATH 是列表，go 得到的是连在一起的一个词：请用 set -gx --path GOPATH ~/go ~/tools，或最好只设一个目录。其他 shell 请用冒号分隔。有 go.mod 的项目根本不需要 GOPATH。",
      commands: ["printenv GOPATH", "go env GOPATH"],
    },
  },
  {
    id: "no-module",
    messages: [
      "go.mod file not found in current directory or any parent directory",
      "go: cannot find main module",
    ],
    when: (_, text) =>
      BUILT_IN_GOPATH.test(text) && !/\bgo mod\b(?! init)/.test(text.replace(/'go mod.*/g, "")),
    priority: 2,
    examples: [
      "+ mv src/cli /tmp/build/src/github.com/holm/anker\n+ go build -o /usr/local/bin/anker github.com/holm/anker/cmd/anker\nno required module provides package github.com/holm/anker/cmd/anker: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    ],
    remedy: {
      en: "The build puts the sources below GOPATH/src, as projects from before modules need it, and this Go works with modules. If the sources have no go.mod, build them in GOPATH mode: GO111MODULE=off, with GOPATH set to the directory above src. If they have one, run go in its directory.",
      "zh-CN":
        "该构建把源码放在 GOPATH/src 下，这是模块出现之前的项目所需要的，而这个 Go 使用模块。如果源码没有 go.mod，请用 GOPATH 模式构建：GO111MODULE=off，并把 GOPATH 设为 src 的上一级目录。如果有 go.mod，请在其所在目录中运行 go。",
      commands: ["go env GOPATH GO111MODULE", "env GO111MODULE=off go build ./..."],
    },
    others: ["go111module-off"],
  },
];
