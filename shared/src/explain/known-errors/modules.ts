import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Errors about modules: go.mod, go.sum and downloads. */
export const MODULES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "import-path-without-dot",
    messages: ["malformed module path …: missing dot in first path element"],
    examples: [],
    text: {
      en: {
        title: "Go looks for this import path in the standard library",
        why: "If the first part of an import path has no dot, it can only be in the standard library or below the main module's own path. Usually the path is wrong or differs from the module line in go.mod.",
      },
      "zh-CN": {
        title: "Go 在标准库中查找这个 import 路径",
        why: "import 路径的第一段不含点时，它只能属于标准库，或者位于主模块自己的路径之下。通常是路径写错了，或与 go.mod 的 module 行不一致。",
      },
    },
    remedy: {
      en: "Begin the import path with the path in the module line of go.mod. Then run: go mod tidy",
      "zh-CN": "让 import 路径以 go.mod 的 module 行中的路径开头，然后运行：go mod tidy",
    },
    verifyCommands: ["go list -m", "go env GOROOT"],
    references: ["https://go.dev/ref/mod#module-path"],
  },
  {
    id: "missing-dependency",
    messages: [
      "no required module provides package {module}; to add it:",
      "no required module provides package …; to add it:",
      "cannot find module providing package {module}",
      "cannot find module providing package …",
      "missing go.sum entry for module providing package …",
      "missing go.sum entry for go.mod file",
      "updates to go.mod needed",
    ],
    examples: [],
    text: {
      en: {
        title: "A package's module is not in go.mod or go.sum",
        why: "The project imports a package whose module its go.mod or go.sum does not list yet.",
      },
      "zh-CN": {
        title: "go.mod 或 go.sum 中缺少这个包所属的模块",
        why: "项目导入了一个包，而 go.mod 或 go.sum 尚未列出它所属的模块。",
      },
    },
    remedy: {
      en: "Add it with go get, or let go mod tidy add everything that is missing. If the build runs with -mod=vendor or -mod=readonly, do that first and commit go.mod and go.sum.",
      "zh-CN":
        "用 go get 添加，或用 go mod tidy 补全所有缺失的依赖。如果构建使用 -mod=vendor 或 -mod=readonly，请先完成这一步并提交 go.mod 和 go.sum。",
      commands: ["go get {module}", "go mod tidy"],
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
    examples: [],
    text: {
      en: {
        title: "A module's checksum does not match the recorded one",
        why: "The downloaded module has a different checksum than in go.sum or in the checksum database. Usually the author moved the tag, or a proxy served different content. It can also be an attack. PATH and GOROOT are not the cause. Do not switch the check off.",
      },
      "zh-CN": {
        title: "模块的校验和与记录的不一致",
        why: "下载到的模块与 go.sum 或校验和数据库中的校验和不同。通常是作者移动了 tag，或者代理返回了别的内容，也可能是攻击。原因不在 PATH 或 GOROOT。请不要关闭校验。",
      },
    },
    remedy: {
      en: "Compare with another source: first with GOPROXY=direct, then with https://proxy.golang.org. If the module itself was changed, use its next version: go get MODULE@latest. If the line in go.sum itself was damaged, by a merge for example, delete that line and run go mod tidy. If other machines get the right hash, the copy in this module cache is an old or damaged one: go clean -modcache downloads all modules again.",
      "zh-CN":
        "换一个来源比较：先用 GOPROXY=direct，再用 https://proxy.golang.org。如果模块本身被改过，请改用它的下一个版本：go get MODULE@latest。如果是 go.sum 中的那一行被破坏（例如合并时），请删除该行并运行 go mod tidy。如果其他机器得到的校验和正确，说明本机模块缓存中的副本陈旧或已损坏：go clean -modcache 会重新下载所有模块。",
    },
    others: ["gosum-mismatch"],
    verifyCommands: ["go env GOPROXY GOSUMDB GONOSUMDB", "go mod verify"],
    references: ["https://go.dev/ref/mod#authenticating"],
  },
  {
    id: "unknown-revision",
    messages: [
      "invalid version: unknown revision …",
      "…: no matching versions for query …",
      "{module}@{value}: unknown revision",
      "at revision {value}: unknown revision {value2}",
    ],
    examples: [],
    text: {
      en: {
        title: "The module has no such version",
        why: "Go reached the repository, but it has no tag, branch or commit with that name. It is also possible that a proxy does not have it yet.",
      },
      "zh-CN": {
        title: "这个模块没有该版本",
        why: "Go 可以访问仓库，但其中没有这个名字的 tag、分支或提交。也可能是代理还没有抓取到。",
      },
    },
    remedy: {
      en: "List the versions and use one of them: go list -m -versions MODULE",
      "zh-CN": "列出所有版本，再使用其中一个：go list -m -versions MODULE",
    },
    verifyCommands: ["go list -m -versions MODULE"],
    references: ["https://go.dev/ref/mod#version-queries"],
  },
];
