import type { ErrorMessage, Remedy } from "./known-error.ts";

/** A variable of Go's that a shell took for a command, because the script wrote it where none may stand. */
const ASSIGNED = /(?:^|_)GO(?:PATH|ROOT|BIN)=/;

/** A person sets it, in the words of another shell. */
const SETS = /\b(?:export|setenv|set) \w*GO(?:PATH|ROOT|BIN)=/;

/** Whether a path is the first part of one with a space, which the text has in whole. */
function isCutAtSpace(path: string, text: string): boolean {
  return !/\.\w{1,4}$/.test(path) && text.includes(`${path} `) && /[\\/]/.test(path);
}

const WITHOUT_SPACES: Remedy = {
  en: "The path has a space, and the compiler passes it on in two parts: {path} is only the first. Put the compiler (and TEMP, and what CGO_CFLAGS and CGO_LDFLAGS name) into directories without spaces: MinGW-w64 in C:\\msys64\\ucrt64 or C:\\mingw64 with its bin directory first in Path. Then go clean -cache, and build again.",
  "zh-CN":
    "路径中有空格，编译器把它拆成了两段传递：{path} 只是前半段。请把编译器（以及 TEMP、CGO_CFLAGS 和 CGO_LDFLAGS 所指的目录）放到没有空格的目录：MinGW-w64 放在 C:\\msys64\\ucrt64 或 C:\\mingw64，并把其 bin 目录放在 Path 最前面。然后运行 go clean -cache 并重新构建。",
  commands: ["go env CC CGO_CFLAGS CGO_LDFLAGS", "go clean -cache"],
};

/** What comes of a value that is empty, or that has a space, where a script or a compiler passes it on. */
export const SCRIPT_VALUES: readonly ErrorMessage[] = [
  {
    id: "script-wants-variable",
    messages: [
      "{value}: not found",
      "{value}: command not found",
      "{value}: No such file or directory",
      "package /{path} is not in GOROOT",
      "package /{path} is not in std",
    ],
    when: ({ value }, text) => value === undefined || (ASSIGNED.test(value) && !SETS.test(text)),
    priority: 3,
    examples: [
      "build/env.sh go run build/ci.go install\nbuild/env.sh: 12: build/env.sh: _GOPATH=/: not found\nmake: *** [anker] Error 127",
      "installing stringer...\ncan't load package: package /stringer is not in GOROOT (c:\\go\\src\\stringer)",
    ],
    remedy: {
      en: "The script joins a variable with what follows it, and the variable is empty: often GOPATH, or the directory of a module. Set it for the script (go env GOPATH prints it). A script for bash does not run in cmd: use Git Bash or WSL there.",
      "zh-CN":
        "脚本把一个变量与后面的内容拼接，而该变量为空：通常是 GOPATH，或某个模块的目录。请为脚本设置该变量（go env GOPATH 会显示它）。bash 脚本不能在 cmd 中运行：请使用 Git Bash 或 WSL。",
      commands: ["go env GOPATH"],
    },
    others: ["gopath-malformed"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "cannot find {path}: No such file or directory",
      "cannot find {drive}: No such file or directory",
      "error: {path}: No such file or directory",
      "error: {drive}: No such file or directory",
      "error: no such file or directory: '{path}'",
    ],
    when: ({ path, drive }, text) => isCutAtSpace(path ?? drive ?? "", text),
    priority: 3,
    examples: [
      "C:/Users/Ada Holm/mingw64/bin/../lib/gcc/x86_64-w64-mingw32/12.2.0/ld.exe: cannot find C:/Users/Ada: No such file or directory\ncollect2.exe: error: ld returned 1 exit status",
    ],
    remedy: WITHOUT_SPACES,
    windows: WITHOUT_SPACES,
    others: ["gotmpdir-bad", "cc-shadowed"],
  },
];
