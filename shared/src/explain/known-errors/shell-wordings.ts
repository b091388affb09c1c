import type { ErrorMessage } from "./known-error.ts";

/** Whether the command that was typed, or that the message names, is go. */
const isGo = (_: unknown, text: string): boolean => /(?:^|[\s/'"`>$%#❯])go(?:['"`:]| [a-z]|$)/m.test(text);

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
