import type { ErrorMessage } from "./known-error.ts";

/** Whether the command that was typed, or that the message names, is go. */
const isGo = (_: unknown, text: string): boolean =>
  /(?:^|[\s/'"`>$%#❯])go(?:['"`:]| (?:version|build|run|test|mod|get|install|env|fmt|vet|list|generate|work|tool)\b)/m.test(
    text,
  );

/** What shells say of a go that is there and cannot be run, and of one at a path where there is none. */
export const SHELL_WORDINGS: readonly ErrorMessage[] = [
  {
    id: "go-not-at-that-path",
    messages: [
      "no such file or directory: {path}/go",
      "Unknown command: {path}/go",
      "Command `{path}/go` not found",
      "`{path}/go` is neither a Nushell built-in or a known external command",
    ],
    when: ({ path }) => !/Cellar/.test(path ?? ""),
    priority: 1,
    examples: ["zsh: no such file or directory: /opt/none/bin/go", "fish: Unknown command: /opt/none/bin/go"],
  },
  {
    id: "go-not-on-path",
    messages: [
      "sh: {number}: go: not found",
      "sh: go: command not found",
      "env: 'go': No such file or directory",
    ],
    when: (_, text) =>
      /(?:^|[$#%>❯] ?)sudo (?!apt|dnf|yum|tar|rm|cp|mv)\S/m.test(text) && !/sudo: go:/.test(text),
    priority: 2,
    examples: [
      "$ sudo air\nbuilding...\n/bin/sh: 1: go: not found\n[21:31:12] failed to build, error: exit status 127",
    ],
    remedy: {
      en: 'The command ran under sudo, which has a PATH of its own (secure_path in /etc/sudoers), and go is not in it. Run it without sudo if it needs no administrator; build first as yourself, and use sudo only to install. Otherwise keep PATH for this run: sudo env "PATH=$PATH" COMMAND.',
      "zh-CN":
        '该命令通过 sudo 运行，而 sudo 有自己的 PATH（/etc/sudoers 中的 secure_path），其中没有 go。不需要管理员权限时请不要用 sudo；先以自己的身份构建，只在安装时用 sudo。否则为本次运行传入 PATH：sudo env "PATH=$PATH" COMMAND。',
      commands: ["command -v go"],
    },
    others: ["sudo-secure-path"],
  },
  {
    id: "go-does-not-start",
    messages: [
      "{path}/go: bad interpreter:",
      "{path}/go: cannot execute: required file not found",
      "Unknown command. '{path}/go' exists but is not an executable file",
      "Failed to execute process '{path}/go': The file specified the interpreter",
      "Failed to execute process '{path}/go'. Reason:",
      "go: cannot execute [Permission denied]",
      "go: cannot execute [Is a directory]",
      "go: can't execute: Permission denied",
      "go: can't execute: Is a directory",
      "Could not spawn foreground child: No such file or directory",
      "Could not spawn foreground child: Permission denied",
    ],
    when: isGo,
    priority: 1,
    examples: [
      "bash: /usr/local/go/bin/go: cannot execute: required file not found",
      "fish: Unknown command. '/usr/local/go/bin/go' exists but is not an executable file.",
    ],
    others: ["go-of-another-platform", "go-for-another-processor", "windows-line-ends"],
  },
  {
    id: "go-of-another-platform",
    messages: [
      "Failed to execute process: '{path}/go' the file could not be run by the operating system",
      "Failed to execute process '{path}/go'. Reason: exec: Exec format error",
      "go: cannot execute [Exec format error]",
      "{path}/go: not executable: {number}-bit ELF file",
      "Could not spawn foreground child: Exec format error",
    ],
    when: isGo,
    priority: 2,
    examples: [
      "exec: Failed to execute process: '/usr/local/go/bin/go' the file could not be run by the operating system.",
      "ksh: go: cannot execute [Exec format error]",
    ],
    others: ["go-for-another-processor"],
  },
];
