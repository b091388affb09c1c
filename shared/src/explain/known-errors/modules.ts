import type { KnownError } from "./known-error.ts";

/** About modules: what is in go.mod and go.sum, and where it comes from. */
export const MODULES: readonly KnownError[] = [
  {
    id: "no-module",
    messages: [
      "go: cannot find main module; see 'go help modules'",
      "go: cannot find main module, but found …",
      "go: go.mod file not found in current directory or any parent directory",
      "no required module provides package …: go.mod file not found in current directory or any parent directory",
    ],
    text: {
      en: {
        title: "There is no go.mod here or above",
        why: "The command ran in a directory that belongs to no module. PATH, GOROOT and GOPATH have nothing to do with it: an empty GOPATH means its default, $HOME/go.",
        fix: "Go to the module's directory, or make one: go mod init example.com/name",
      },
      "zh-CN": {
        title: "当前目录及其上级目录中没有 go.mod",
        why: "命令是在不属于任何 module 的目录里运行的，与 PATH、GOROOT、GOPATH 无关：GOPATH 为空时会使用默认值 $HOME/go。",
        fix: "进入 module 所在目录，或新建一个：go mod init example.com/name",
      },
    },
    verifyCommands: ["go env GOMOD", "ls go.mod"],
    references: ["https://go.dev/ref/mod#go-mod-init"],
  },
  {
    id: "import-path-without-dot",
    messages: [
      "package …/… is not in std (…",
      "package …/… is not in GOROOT (…",
      "malformed module path …: missing dot in first path element",
    ],
    text: {
      en: {
        title: "Go takes an import path for the standard library's",
        why: "An import path whose first part has no dot can only be the standard library's or lie below the main module's own path. Mostly the path is wrong, or differs from the module line of go.mod. Where a package of the standard library itself is named (fmt, net/http), GOROOT is not an SDK.",
        fix: "Write the import as the module line of go.mod begins, then: go mod tidy",
      },
      "zh-CN": {
        title: "Go 把这个 import 路径当成了标准库",
        why: "第一段不含点的 import 路径只能属于标准库，或者位于主 module 自己的路径之下。通常是路径写错了，或与 go.mod 的 module 行不一致。如果报的就是标准库的包（fmt、net/http），那是 GOROOT 不是完整的 SDK。",
        fix: "让 import 路径以 go.mod 的 module 行开头，然后运行：go mod tidy",
      },
    },
    verifyCommands: ["go list -m", "go env GOROOT"],
    references: ["https://go.dev/ref/mod#module-path"],
  },
  {
    id: "missing-dependency",
    messages: [
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
        why: 'The project names a dependency that its go.mod or go.sum does not list yet. That is the project\'s state, not the machine\'s. ("in any of" is the wording of GOPATH mode: there it can also mean that GO111MODULE is off.) "is not in std" or "in GOROOT" is said of a path without a domain: a newer Go may have that package, or the path is mistyped.',
        fix: "go get PACKAGE, or go mod tidy",
      },
      "zh-CN": {
        title: "go.mod 或 go.sum 中缺少这个包所属的 module",
        why: "项目引用了 go.mod 或 go.sum 尚未列出的依赖，这是项目的状态，不是本机环境的问题。（带“in any of”的是 GOPATH 模式的措辞，也可能说明 GO111MODULE 是 off。）“is not in std”或“in GOROOT”针对不带域名的路径：可能是更新的 Go 才有这个包，或者路径写错了。",
        fix: "go get PACKAGE，或 go mod tidy",
      },
    },
    verifyCommands: ["go list -m all", "go env GO111MODULE GOFLAGS"],
    references: ["https://go.dev/ref/mod#go-mod-tidy"],
  },
  {
    id: "module-was-changed",
    messages: [
      "verifying …: checksum mismatch",
      "This download does NOT match an earlier download recorded in go.sum.",
      "This download does NOT match the one reported by the checksum server.",
    ],
    text: {
      en: {
        title: "A module is not the one that was recorded",
        why: "What came now has another checksum than go.sum or the checksum database remembers. Mostly its author moved the tag, or a proxy in between hands out something of its own; it can be an attack. Neither PATH nor GOROOT has a part in it, and to switch the check off is no cure.",
        fix: "Compare with another source (GOPROXY=direct, then https://proxy.golang.org); if the module itself was changed, take its next version: go get MODULE@latest",
      },
      "zh-CN": {
        title: "下载到的 module 与记录的不一致",
        why: "这次得到的内容与 go.sum 或校验数据库中的校验和不同。多半是作者移动了 tag，或者中间的代理给出了别的内容；也可能是攻击。与 PATH、GOROOT 无关，关闭校验不是解决办法。",
        fix: "换一个来源比较（先 GOPROXY=direct，再 https://proxy.golang.org）；如果确实是 module 被改过，请改用它的下一个版本：go get MODULE@latest",
      },
    },
    verifyCommands: ["go env GOPROXY GOSUMDB GONOSUMDB", "go mod download -x MODULE@VERSION"],
    references: ["https://go.dev/ref/mod#authenticating"],
  },
  {
    id: "unknown-revision",
    messages: [
      "invalid version: unknown revision …",
      "…: no matching versions for query …",
      "unknown revision …",
    ],
    text: {
      en: {
        title: "The module has no such version",
        why: "The repository was reached and holds no tag, branch or commit of that name; or a proxy has not seen it yet.",
        fix: "See which versions there are, and ask for one of them",
      },
      "zh-CN": {
        title: "这个 module 没有该版本",
        why: "仓库可以访问，但没有这个名字的 tag、分支或 commit；也可能是代理还没有抓取到。",
        fix: "先查看有哪些版本，再指定其中一个",
      },
    },
    verifyCommands: ["go list -m -versions MODULE"],
    references: ["https://go.dev/ref/mod#version-queries"],
  },
];
