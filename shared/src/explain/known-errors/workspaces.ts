import type { ErrorMessage, KnownError } from "./known-error.ts";

/** go.work, vendor directories, and what editors say of them. */
export const WORKSPACES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "gowork-stray",
    messages: [
      "listed in go.work file requires go >= {version}, but go.work lists go {version2}",
      "listed in go.work file requires go >= {version}, but go.work implicitly requires go {version2}",
      "listed in go.work file requires go >= {version}, but go.work {value} go {version2}",
    ],
    priority: 2,
    examples: [
      "go: module . listed in go.work file requires go >= 1.24.0, but go.work lists go 1.23.0; to update it:\n\tgo work use",
    ],
    remedy: {
      en: "The go line in go.work is lower than that of a module it lists. Raise it: go work use does that (run it in the directory of go.work), or go work edit -go={version}. To build without the workspace: GOWORK=off.",
      "zh-CN":
        "go.work 的 go 行低于它所列模块的 go 行。请提高它：在 go.work 所在目录运行 go work use，或 go work edit -go={version}。不使用工作区：GOWORK=off。",
      commands: ["go work use", "go env GOWORK"],
    },
    others: ["gomod-needs-newer-go"],
  },
  {
    id: "gowork-stray",
    messages: [
      "'go mod vendor' cannot be run in workspace mode.",
      "go: conflicting replacements for {value}",
      "appears multiple times in workspace",
    ],
    priority: 1,
    examples: [
      "go: 'go mod vendor' cannot be run in workspace mode. Run 'go work vendor' to vendor the workspace or set 'GOWORK=off' to exit workspace mode.",
    ],
    remedy: {
      en: "A go.work file applies here (go env GOWORK names it). Leave it out for this command with GOWORK=off, or delete the file if it is not meant for this project. For a vendor directory of the workspace: go work vendor.",
      "zh-CN":
        "当前目录受 go.work 影响（go env GOWORK 会显示其路径）。可用 GOWORK=off 让这条命令忽略它；如果该文件不属于本项目，请删除。要为工作区生成 vendor：go work vendor。",
      commands: ["go env GOWORK GOFLAGS", "env GOWORK=off go build ./..."],
    },
    others: ["goflags-mod-pinned"],
  },
  {
    id: "gowork-stray",
    messages: [
      "gopls requires a module at the root of your workspace",
      "No active builds contain {path}: consider opening a new workspace folder",
      "No packages found for open file {path}",
    ],
    priority: 1,
    examples: [
      "gopls requires a module at the root of your workspace. You can work with multiple modules by opening each one as a workspace folder.",
      "No active builds contain /w/x/main.go: consider opening a new workspace folder containing it",
    ],
    remedy: {
      en: "The directory that the editor opened has no go.mod. Open the directory with go.mod (the module's root) instead; for several modules, put a go.work in the directory above: go work init ./A ./B. If there is no go.mod at all: go mod init PATH. A file that build tags exclude is in no build either: set the tags in the editor (gopls build.buildFlags).",
      "zh-CN":
        "编辑器打开的目录没有 go.mod。请改为打开 go.mod 所在的目录（模块根目录）；有多个模块时，在上级目录建 go.work：go work init ./A ./B。如果根本没有 go.mod：go mod init PATH。被构建标签排除的文件也不属于任何构建：请在编辑器中设置标签（gopls 的 build.buildFlags）。",
      commands: ["go env GOMOD GOWORK"],
    },
    others: ["no-module", "parent-gomod", "go111module-off"],
  },
  {
    id: "no-module",
    messages: ["You are outside of a module and outside of $GOPATH/src"],
    priority: 1,
    examples: [
      "You are outside of a module and outside of $GOPATH/src.\nIf you are using modules, please open your editor to a directory in your module.",
    ],
    remedy: {
      en: "The directory that the editor opened has no go.mod, here or in a parent directory. Open the directory with go.mod (the module's root) instead. If there is no go.mod at all: go mod init PATH.",
      "zh-CN":
        "编辑器打开的目录及其上级目录都没有 go.mod。请改为打开 go.mod 所在的目录（模块根目录）。如果根本没有 go.mod：go mod init PATH。",
      commands: ["go env GOMOD"],
    },
    others: ["gowork-stray", "go111module-off"],
  },
  {
    id: "vendor-inconsistent",
    messages: [
      "Inconsistent vendoring detected",
      "but not marked as explicit in vendor/modules.txt",
      "is marked as explicit in vendor/modules.txt, but not explicitly required in",
      "but not marked as replaced in vendor/modules.txt",
      "is marked as replaced in vendor/modules.txt, but not replaced in",
      "is not a package listed in vendor/modules.txt",
    ],
    priority: 1,
    examples: ['Inconsistent vendoring detected. Please re-run "go mod vendor".'],
    others: ["goflags-mod-pinned"],
  },
  {
    id: "gowork-stray",
    messages: [
      "go: open {path}/go.mod: no such file or directory",
      "go: open {path}\\go.mod: The system cannot find the",
    ],
    when: (_, text) => /\bgo\.work\b|^\s*use \S/m.test(text),
    priority: 2,
    examples: [
      "$ cat go.work\nuse ./relay\n$ go build ./depot\ngo: open /home/ana/anker/relay/go.mod: no such file or directory",
    ],
    remedy: {
      en: "go.work names a directory that has no go.mod (any more). Where it was moved or renamed, name the new one: go work edit -dropuse=OLD, go work use NEW. Where the go.work file is not meant for this project, leave it out with GOWORK=off.",
      "zh-CN":
        "go.work 中的某个目录（已经）没有 go.mod。如果目录被移动或改名，请改为新的目录：go work edit -dropuse=OLD，go work use NEW。如果该 go.work 不属于本项目，可用 GOWORK=off 忽略它。",
      commands: ["go env GOWORK", "go work edit -dropuse=OLD", "go work use NEW"],
    },
  },
  {
    id: "goflags-mod-pinned",
    messages: [
      "-mod may only be set to readonly or vendor when in workspace mode",
      "-mod may only be set to readonly when in workspace mode",
    ],
    priority: 1,
    examples: [
      'go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to "mod"',
    ],
    remedy: {
      en: "A go.work file applies here (go env GOWORK names it), and -mod=mod does not go with it. Remove the flag from GOFLAGS (go env GOFLAGS) or from the command, or leave the workspace out for this one command with GOWORK=off, also where a tool passes the flag itself (GOWORK=off govulncheck ./...).",
      "zh-CN":
        "当前目录受 go.work 影响（go env GOWORK 会显示其路径），它不能与 -mod=mod 同时使用。请从 GOFLAGS（go env GOFLAGS）或命令中去掉该标志，或用 GOWORK=off 让这条命令忽略工作区；由工具自己传递该标志时也一样（GOWORK=off govulncheck ./...）。",
      commands: ["go env GOWORK GOFLAGS", "env GOWORK=off go build ./..."],
    },
    others: ["gowork-stray"],
  },
  {
    id: "goflags-mod-pinned",
    messages: [
      "cannot query module due to -mod={value}",
      "module lookup disabled by -mod={value}",
      "can't resolve module using the vendor directory",
      "can't update go.mod using the vendor directory",
    ],
    priority: 1,
    examples: ["go: cannot query module due to -mod=vendor"],
    remedy: {
      en: "The command runs with -mod=vendor: because there is a vendor directory, or because GOFLAGS says so. It may then not look anything up. Say -mod=mod for this one command, or remove the flag from GOFLAGS; afterwards go mod vendor brings the directory up to date.",
      "zh-CN":
        "该命令以 -mod=vendor 运行：因为存在 vendor 目录，或 GOFLAGS 中有此设置，这时不能查询任何模块。请只对这条命令使用 -mod=mod，或从 GOFLAGS 中去掉它；之后用 go mod vendor 更新该目录。",
      commands: ["go env GOFLAGS", "go list -mod=mod -m all", "go mod vendor"],
    },
    others: ["vendor-inconsistent"],
  },
  {
    id: "gomod-malformed",
    messages: [
      "missing module declaration. To specify the module path:",
      "parsing go.mod: missing module line",
    ],
    priority: 1,
    examples: [
      "go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod",
    ],
    remedy: {
      en: "go.mod has no module line (it is empty, or was cut off). Add it with the path of this module, then go mod tidy. Perhaps git has the whole file: git checkout go.mod.",
      "zh-CN":
        "go.mod 没有 module 行（文件为空或被截断）。请写入本模块的路径，然后运行 go mod tidy。也许 git 中有完整的文件：git checkout go.mod。",
      commands: ["go mod edit -module=PATH", "go mod tidy"],
    },
    others: ["parent-gomod"],
  },
  {
    id: "gomod-conflict-markers",
    messages: [
      'malformed module path "<<<<<<<',
      'malformed module path ">>>>>>>',
      'malformed module path "=======',
    ],
    priority: 3,
    examples: ["go: errors parsing go.mod:\ngo.mod:29: malformed module path \"<<<<<<<\": invalid char '<'"],
  },
];
