import type { ErrorMessage } from "./known-error.ts";

/** A project's own files that go cannot read or does not understand. */
export const PROJECT_FILES: readonly ErrorMessage[] = [
  {
    id: "gomod-malformed",
    messages: [
      "go: open {path}go.mod: permission denied",
      "go: open go.mod: permission denied",
      "go: open {path}go.mod: operation not permitted",
      "go: RLock {path}go.mod: permission denied",
      "go: open {path}go.sum: permission denied",
      "go: open {path}go.work: permission denied",
      "go: open {path}go.mod: Access is denied",
      "reading {path}go.mod: open {path2}go.mod: permission denied",
    ],
    priority: 3,
    examples: ["go: open /build/go.mod: permission denied", "go: RLock /srv/app/go.mod: permission denied"],
    remedy: {
      en: "go may not read the project's own files. Look who owns them and who runs go (ls -l, id). In a Dockerfile copy them for that user (COPY --chown=USER), after USER; on a mounted directory use the same user id (docker run --user), with SELinux the option :z. On your own machine an earlier sudo made root the owner. On macOS, allow the terminal access to the directory.",
      "zh-CN":
        "go 不能读取项目自己的文件。请检查文件的属主以及由谁运行 go（ls -l、id）。在 Dockerfile 中请为该用户复制（COPY --chown=USER），并放在 USER 之后；挂载目录时使用相同的用户 id（docker run --user），启用 SELinux 时加 :z。在自己的机器上，可能是以前的 sudo 使属主变成了 root。在 macOS 上请允许终端访问该文件夹。",
      commands: ["ls -l go.mod go.sum", "id"],
    },
    others: ["tcc-blocked", "output-not-writable"],
  },
  {
    id: "gomod-malformed",
    messages: [
      "malformed go.sum:",
      "error reading {path}go.mod: invalid module path",
      "go: error loading go.mod:",
      "updating go.mod: existing contents have changed since last read",
    ],
    priority: 1,
    examples: [
      "malformed go.sum:\n/srv/app/go.sum:12: wrong number of fields 2",
      'go: error reading /srv/app/go.mod: invalid module path: "a b"',
    ],
    remedy: {
      en: "go cannot read the line that the message names in go.mod or go.sum: a merge, an editor or a cut-off write damaged it. Restore the file from git. A damaged go.sum can also be emptied: go mod tidy writes it again.",
      "zh-CN":
        "go 无法读取报错所指的 go.mod 或 go.sum 的那一行：可能被合并、编辑器或中断的写入损坏。请从 git 恢复该文件。损坏的 go.sum 也可以清空后用 go mod tidy 重新生成。",
      commands: ["git diff go.mod go.sum", "go mod tidy"],
    },
    others: ["gomod-conflict-markers"],
  },
  {
    id: "gomod-conflict-markers",
    messages: ["malformed go.sum:"],
    when: (_, text) => /<{7}|>{7}|={7}/.test(text),
    priority: 3,
    examples: ["malformed go.sum:\n/srv/app/go.sum:12: wrong number of fields 2\n<<<<<<< HEAD"],
  },
  {
    id: "no-module",
    messages: ["ignoring go.mod in system temp root {path}"],
    priority: 2,
    examples: [
      "go: warning: ignoring go.mod in system temp root /tmp\ngo: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    ],
    remedy: {
      en: "go does not use a go.mod that lies directly in the temporary directory. Move the project into a directory of its own ({path}/NAME, or below your home; in a Dockerfile another WORKDIR), or point TMPDIR elsewhere.",
      "zh-CN":
        "go 不使用直接放在临时目录中的 go.mod。请把项目移到单独的目录（{path}/名称，或主目录下；在 Dockerfile 中换一个 WORKDIR），或把 TMPDIR 指向别处。",
      commands: ["go env GOMOD"],
    },
  },
  {
    id: "gowork-unusable",
    messages: ["go: reading go.work: open {path}: no such file or directory"],
    priority: 2,
    examples: ["go: reading go.work: open /srv/x/go.work: no such file or directory"],
    others: ["gowork-stray"],
  },
  {
    id: "gowork-stray",
    messages: [
      "go: reading go.work: …",
      "go: error loading go.work:",
      "conflicting replacements found for {value} in workspace modules",
    ],
    priority: 1,
    examples: [
      "go: reading go.work: open /srv/x/go.work: permission denied",
      "go: conflicting replacements found for example.com/x in workspace modules defined by /a/go.mod and /b/go.mod",
    ],
    others: ["gomod-malformed"],
  },
  {
    id: "vendor-inconsistent",
    messages: [
      "should be required explicitly in go.mod",
      "reading modules.txt for vendor directory",
      "which exists in the vendor directory but is missing from vendor/modules.txt",
    ],
    priority: 1,
    examples: ["go: vendored module example.com/x should be required explicitly in go.mod"],
  },
  {
    id: "vcs-stamping",
    messages: ["multiple VCS detected: {value} in"],
    priority: 2,
    examples: ['go: multiple VCS detected: git in "/srv/a", and hg in "/srv/a/b"'],
    remedy: {
      en: "Two version control systems are in the directories above the project, and go does not know which one to record. Remove the one that is not meant (a .git or .hg that somebody left in a parent directory), or build with -buildvcs=false.",
      "zh-CN":
        "项目的上级目录中有两种版本控制系统，go 不知道应记录哪一个。请删除多余的（有人遗留在上级目录中的 .git 或 .hg），或用 -buildvcs=false 构建。",
      commands: ["go build -buildvcs=false ./..."],
    },
  },
  {
    id: "cgo-silently-off",
    messages: ["C source files not supported without cgo"],
    examples: ["parse.c: C source files not supported without cgo"],
  },
  {
    id: "no-module",
    messages: ["cannot find main module, but found .git/config in {path}"],
    when: (_, text) => /hook id:|pre-commit|husky|lefthook|go run /.test(text),
    priority: 2,
    examples: [
      "- hook id: headers\n- exit code: 1\n\ngo: cannot find main module, but found .git/config in /home/ada/code/site",
    ],
    remedy: {
      en: "A hook or script starts go run in a repository that has no go.mod. If the repository is no Go project, do not create one: run the tool by its version (go run PATH@VERSION works in any directory), or install it and let the hook call the program. If its go.mod is in a subdirectory, let the hook start there.",
      "zh-CN":
        "钩子或脚本在没有 go.mod 的仓库中执行 go run。如果该仓库不是 Go 项目，不要新建 go.mod：请按版本运行工具（go run PATH@VERSION 可在任何目录使用），或安装该工具并让钩子直接调用程序。如果 go.mod 在子目录中，请让钩子在那里启动。",
      commands: ["go env GOMOD"],
    },
  },
];
