import type { Localized } from "../model.ts";

/** A message that people take for a broken set-up and that is none, or not often: what it really says. */
export interface Answer {
  readonly id: string;
  readonly symptoms: readonly string[];
  readonly text: Localized<{ readonly title: string; readonly why: string; readonly mend: string }>;
  readonly seeYourself: readonly string[];
  readonly references: readonly string[];
}

/** In the wordings of Go 1.15 to 1.27; a check of the same id takes an answer's place. */
export const ANSWERS: readonly Answer[] = [
  {
    id: "no-module",
    symptoms: [
      "go: cannot find main module; see 'go help modules'",
      "go: cannot find main module, but found …",
      "go: go.mod file not found in current directory or any parent directory",
      "no required module provides package …: go.mod file not found in current directory or any parent directory",
    ],
    text: {
      en: {
        title: "There is no go.mod here or above",
        why: "The command ran in a directory that belongs to no module. PATH, GOROOT and GOPATH have nothing to do with it: an empty GOPATH means its default, $HOME/go.",
        mend: "Go to the module's directory, or make one: go mod init example.com/name",
      },
      "zh-CN": {
        title: "当前目录及其上级目录中没有 go.mod",
        why: "命令是在不属于任何 module 的目录里运行的，与 PATH、GOROOT、GOPATH 无关：GOPATH 为空时会使用默认值 $HOME/go。",
        mend: "进入 module 所在目录，或新建一个：go mod init example.com/name",
      },
    },
    seeYourself: ["go env GOMOD", "ls go.mod"],
    references: ["https://go.dev/ref/mod#go-mod-init"],
  },
  {
    id: "build-constraints",
    symptoms: ["build constraints exclude all Go files in …"],
    text: {
      en: {
        title: "No file of the package is meant for this platform",
        why: "Build tags or file names such as _windows.go leave nothing over for this GOOS, GOARCH and CGO_ENABLED. A damaged GOROOT says something else. Two faults of the environment lead here: exported GOOS or GOARCH, and cgo switched off because no C compiler is on PATH (since Go 1.20 without a word).",
        mend: "Look at the three values; if they are the machine's own, the package does not support it, or needs a tag: go build -tags NAME",
      },
      "zh-CN": {
        title: "包里没有适用于当前平台的文件",
        why: "构建标签或 _windows.go 这样的文件名使得在当前的 GOOS、GOARCH、CGO_ENABLED 下没有剩下任何文件。GOROOT 损坏时报的是别的错误。环境方面有两种可能：导出了 GOOS 或 GOARCH；或者 PATH 中没有 C 编译器，cgo 被自动关闭（Go 1.20 起没有任何提示）。",
        mend: "先看这三个值；如果都是本机的值，说明这个包不支持本平台，或者需要构建标签：go build -tags NAME",
      },
    },
    seeYourself: ["go env GOOS GOARCH CGO_ENABLED", "go list -f '{{.IgnoredGoFiles}}' PACKAGE"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Build_constraints"],
  },
  {
    id: "import-path-without-dot",
    symptoms: [
      "package …/… is not in std (…",
      "package …/… is not in GOROOT (…",
      "malformed module path …: missing dot in first path element",
    ],
    text: {
      en: {
        title: "Go takes an import path for the standard library's",
        why: "An import path whose first part has no dot can only be the standard library's or lie below the main module's own path. Mostly the path is wrong, or differs from the module line of go.mod. Where a package of the standard library itself is named (fmt, net/http), GOROOT is not an SDK.",
        mend: "Write the import as the module line of go.mod begins, then: go mod tidy",
      },
      "zh-CN": {
        title: "Go 把这个 import 路径当成了标准库",
        why: "第一段不含点的 import 路径只能属于标准库，或者位于主 module 自己的路径之下。通常是路径写错了，或与 go.mod 的 module 行不一致。如果报的就是标准库的包（fmt、net/http），那是 GOROOT 不是完整的 SDK。",
        mend: "让 import 路径以 go.mod 的 module 行开头，然后运行：go mod tidy",
      },
    },
    seeYourself: ["go list -m", "go env GOROOT"],
    references: ["https://go.dev/ref/mod#module-path"],
  },
  {
    id: "missing-dependency",
    symptoms: [
      "no required module provides package …; to add it:",
      "cannot find module providing package …",
      "missing go.sum entry for module providing package …",
      "missing go.sum entry for go.mod file",
      "updates to go.mod needed",
      "cannot find package … in any of:",
      "package … is not in std (…)",
      "package … is not in GOROOT (…)",
    ],
    text: {
      en: {
        title: "A package's module is not in go.mod or go.sum",
        why: "The project names a dependency that its go.mod or go.sum does not list yet. That is the project's state, not the machine's. («in any of» is the wording of GOPATH mode: there it can also mean that GO111MODULE is off.) «is not in std» or «in GOROOT» is said of a path without a domain: a newer Go may have that package, or the path is mistyped.",
        mend: "go get PACKAGE, or go mod tidy",
      },
      "zh-CN": {
        title: "go.mod 或 go.sum 中缺少这个包所属的 module",
        why: "项目引用了 go.mod 或 go.sum 尚未列出的依赖，这是项目的状态，不是本机环境的问题。（带「in any of」的是 GOPATH 模式的措辞，也可能说明 GO111MODULE 是 off。）「is not in std」或「in GOROOT」针对不带域名的路径：可能是更新的 Go 才有这个包，或者路径写错了。",
        mend: "go get PACKAGE，或 go mod tidy",
      },
    },
    seeYourself: ["go list -m all", "go env GO111MODULE GOFLAGS"],
    references: ["https://go.dev/ref/mod#go-mod-tidy"],
  },
  {
    id: "module-was-changed",
    symptoms: [
      "verifying …: checksum mismatch",
      "This download does NOT match an earlier download recorded in go.sum.",
      "This download does NOT match the one reported by the checksum server.",
    ],
    text: {
      en: {
        title: "A module is not the one that was recorded",
        why: "What came now has another checksum than go.sum or the checksum database remembers. Mostly its author moved the tag, or a proxy in between hands out something of its own; it can be an attack. Neither PATH nor GOROOT has a part in it, and to switch the check off is no cure.",
        mend: "Compare with another source (GOPROXY=direct, then https://proxy.golang.org); if the module itself was changed, take its next version: go get MODULE@latest",
      },
      "zh-CN": {
        title: "下载到的 module 与记录的不一致",
        why: "这次得到的内容与 go.sum 或校验数据库中的校验和不同。多半是作者移动了 tag，或者中间的代理给出了别的内容；也可能是攻击。与 PATH、GOROOT 无关，关闭校验不是解决办法。",
        mend: "换一个来源比较（先 GOPROXY=direct，再 https://proxy.golang.org）；如果确实是 module 被改过，请改用它的下一个版本：go get MODULE@latest",
      },
    },
    seeYourself: ["go env GOPROXY GOSUMDB GONOSUMDB", "go mod download -x MODULE@VERSION"],
    references: ["https://go.dev/ref/mod#authenticating"],
  },
  {
    id: "go-of-another-platform",
    symptoms: [
      "…/go: cannot execute binary file: Exec format error",
      "…/go: Exec format error",
      "exec format error: …/bin/go",
      "exec format error: go",
    ],
    text: {
      en: {
        title: "This go was made for another system or processor",
        why: "The go command itself cannot start here: a download for macOS on Linux, or for arm64 on x86-64. What Go builds for another platform is another matter (GOOS and GOARCH).",
        mend: "Download the one for this machine from https://go.dev/dl/ (uname -sm says which), or take the directory of the wrong one out of PATH",
      },
      "zh-CN": {
        title: "这个 go 是为别的系统或处理器构建的",
        why: "go 命令本身在这里无法启动：例如在 Linux 上用了 macOS 的安装包，或在 x86-64 上用了 arm64 的。用 GOOS、GOARCH 为其他平台编译出的程序是另一回事。",
        mend: "从 https://go.dev/dl/ 下载适合本机的版本（uname -sm 可查看），或把错误的那个目录从 PATH 中去掉",
      },
    },
    seeYourself: ["uname -sm", 'file "$(command -v go)"'],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "unknown-revision",
    symptoms: [
      "invalid version: unknown revision …",
      "…: no matching versions for query …",
      "unknown revision …",
    ],
    text: {
      en: {
        title: "The module has no such version",
        why: "The repository was reached and holds no tag, branch or commit of that name; or a proxy has not seen it yet.",
        mend: "See which versions there are, and ask for one of them",
      },
      "zh-CN": {
        title: "这个 module 没有该版本",
        why: "仓库可以访问，但没有这个名字的 tag、分支或 commit；也可能是代理还没有抓取到。",
        mend: "先查看有哪些版本，再指定其中一个",
      },
    },
    seeYourself: ["go list -m -versions MODULE"],
    references: ["https://go.dev/ref/mod#version-queries"],
  },
  {
    id: "error-in-the-code",
    symptoms: [
      "undefined: …",
      "declared and not used: …",
      "… declared and not used",
      "… declared but not used",
      "… imported and not used",
      "imported and not used: …",
      "imported but not used",
      "syntax error: …",
      "cannot use … as … in …",
      "missing return",
      "import cycle not allowed",
      "function main is undeclared in the main package",
      "cannot run non-main package",
      "package … is not a main package",
      "no Go files in …",
      "go: no go files listed",
      "named files must be .go files",
      "… redeclared in this block",
    ],
    text: {
      en: {
        title: "The compiler refuses the code itself",
        why: "Go was found, read its standard library and compiled: the set-up works. The message is about the source. («redeclared in this block» inside GOROOT/src is the exception: two releases were unpacked over each other.)",
        mend: "Mend the line that the message names",
      },
      "zh-CN": {
        title: "编译器不接受代码本身",
        why: "Go 已经找到、读取了标准库并开始编译，说明环境是好的，问题在源码里。（例外：GOROOT/src 里的「redeclared in this block」表示两个版本的 Go 解压到了同一目录。）",
        mend: "修改报错所指的那一行",
      },
    },
    seeYourself: ["go vet ./..."],
    references: ["https://go.dev/ref/spec"],
  },
  {
    id: "error-in-the-program",
    symptoms: ["panic: …", "fatal error: all goroutines are asleep - deadlock!", "goroutine … [running]:"],
    text: {
      en: {
        title: "The program was built and failed while running",
        why: "Everything up to the start of the program worked; what follows is the program's own doing.",
        mend: "Read the first line of the trace that lies in your own code",
      },
      "zh-CN": {
        title: "程序编译成功，但运行时出错",
        why: "直到程序启动为止一切正常，之后的错误来自程序本身。",
        mend: "从调用栈里找第一行属于自己代码的位置",
      },
    },
    seeYourself: ["go build ./..."],
    references: ["https://go.dev/blog/defer-panic-and-recover"],
  },
  {
    id: "command-of-another-release",
    symptoms: ["go …: unknown command", "flag provided but not defined: …"],
    text: {
      en: {
        title: "This go does not know that command or flag",
        why: "Mostly a newer Go's command given to an older one (go work came with 1.18, -changed of go env with 1.23), or a slip of the pen.",
        mend: "Compare the release with the one the guide was written for; go help lists what there is",
      },
      "zh-CN": {
        title: "这个 go 不认识该命令或参数",
        why: "多半是把新版本的命令用在了旧版本上（go work 从 1.18 起才有，go env -changed 从 1.23 起），或者是拼写错误。",
        mend: "核对版本与教程要求的是否一致；go help 会列出所有命令",
      },
    },
    seeYourself: ["go version", "go help"],
    references: ["https://go.dev/doc/devel/release"],
  },
  {
    id: "no-message-of-go",
    symptoms: ["GO111MODULE=off ignored"],
    text: {
      en: {
        title: "No Go prints this",
        why: "Guides quote it, but no go command of 1.15 to 1.27 says so. With modules switched off the message is «modules disabled by GO111MODULE=off».",
        mend: "Paste what your own terminal printed",
      },
      "zh-CN": {
        title: "Go 没有这条报错",
        why: "一些教程引用了它，但 Go 1.15 到 1.27 的 go 命令都不会输出这句话。关闭 module 时真正的报错是「modules disabled by GO111MODULE=off」。",
        mend: "请粘贴自己终端里的实际输出",
      },
    },
    seeYourself: ["go env GO111MODULE"],
    references: ["https://go.dev/ref/mod#mod-commands"],
  },
];
