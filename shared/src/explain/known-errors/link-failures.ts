import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What cgo and the linker say where C code was compiled, but does not fit together. */
export const LINK_FAILURES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "c-compiler-fails",
    messages: [
      "malformed DWARF TagVariable entry",
      "inconsistent definitions for C.{name}",
      "unexpected: {number}-byte int type - ",
      "unexpected: {number}-byte address type - ",
      "gcc did not produce error at completed:1",
      "cannot load DWARF output from",
      "decoding dwarf section info at offset 0x0: unsupported version {number}",
      "cgo: malformed DWARF",
      "could not find file for cgo type",
      "unexpected type: ...",
    ],
    when: (_, text) => /cgo|C\.\w|DWARF|completed:1|\.go:\d/.test(text),
    priority: 2,
    examples: [
      "# net\ncgo: malformed DWARF TagVariable entry\nexit status 2",
      "cgo: gcc did not produce error at completed:1\non input:",
    ],
    remedy: {
      en: "cgo does not understand what the C compiler answered: the compiler is much newer than Go, or a wrapper, a plugin or CGO_CFLAGS change its output. Update Go first. Else take another compiler for go (CC=gcc-12, CC=clang), unset CGO_CFLAGS and CFLAGS, and empty the cache: go clean -cache.",
      "zh-CN":
        "cgo 无法理解 C 编译器的回答：编译器比 Go 新很多，或者包装脚本、插件、CGO_CFLAGS 改变了输出。请先更新 Go。否则让 go 使用另一个编译器（CC=gcc-12、CC=clang），取消 CGO_CFLAGS 和 CFLAGS，并清空缓存：go clean -cache。",
      commands: ["go env CC CGO_CFLAGS", "go clean -cache"],
    },
    others: ["cc-shadowed", "go-unsupported"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "running {cc} failed: exit status {number}",
      "/link: running {path} failed: exit status {number}",
      "clang: error: unknown argument: '{option}",
      "clang: error: invalid linker name in '-fuse-ld=lld'",
      "gcc: error: unrecognized command-line option '{option}'",
      "gcc: error: unrecognized command line option '{option}'",
      "gcc: fatal error: cannot execute 'as'",
      "gcc: fatal error: cannot execute 'cc1'",
      "error trying to exec 'cc1': execvp: No such file or directory",
      "cannot execute 'cc1': execvp: No such file or directory",
      "fatal error: error writing to {path}: No space left on device",
      "cgo: {path} failed: exit status {number}",
      "go build runtime/cgo: {cc}: exit status {number}",
      "go build {module}: {cc}: exit status {number}",
      "/usr/include/{value}:{number}:{number2}: error:",
    ],
    when: (_, text) =>
      mentionsGo(text) ||
      /^# [\w.-]+\.[\w.-]+\/|runtime\/cgo|go-link|pkg\/tool|cgo\b|link(?:\.exe)?: running/m.test(text),
    priority: -1,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1",
      "# runtime/cgo\nclang: error: unknown argument: '-fno-lto'",
    ],
    remedy: {
      en: "The C compiler or linker failed; what it says in the lines around tells why: a library or an object that is missing or for another processor, an option that it does not know. Look at go env for CC and the CGO_ flags (a value left over there is often the reason), try the compiler by itself, and build with -x to see the command. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "C 编译器或链接器失败，前后几行说明了原因：缺少库或目标文件、属于其他处理器，或有不认识的选项。请查看 go env 中的 CC 和 CGO_ 参数（遗留的值常是原因），单独试一试该编译器，并用 -x 构建以查看命令。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["go env CC CGO_CFLAGS CGO_LDFLAGS", "go build -x"],
    },
    others: ["c-library-missing", "cc-shadowed", "cross-cc-missing", "clt-broken"],
  },
  {
    id: "c-library-twice",
    messages: [
      "ld: error: duplicate symbol: {name}",
      "ld.lld: error: duplicate symbol: {name}",
      "duplicate symbol '{name}' in:",
      "duplicate symbol {name} in:",
      "multiple definition of `{name}'",
      "multiple definition of '{name}'",
      "ld: {number} duplicate symbols",
      "ld: {number} duplicate symbol for architecture {name}",
    ],
    when: ({ name = "" }, text) =>
      !/^_?x_cgo|^_?_cgo_(?!\w*_Cfunc)|runtime\/cgo/.test(`${name} `) &&
      !/src[\\/]runtime[\\/]cgo/.test(text) &&
      /go-link|go-build|\$WORK|_cgo_export|pkg[\\/](?:tool|mod)|\bgo (?:build|run|test|install)\b|^# [\w.-]+\.[\w.-]+\//m.test(
        text,
      ),
    priority: 1,
    examples: [
      "# example.com/notes\n/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/bin/ld: /tmp/go-link-1/000021.o: multiple definition of `sqlite3_open'; /tmp/go-link-1/000009.o: first defined here",
      "ld: 12 duplicate symbols\n/usr/local/go/pkg/tool/darwin_arm64/link: running clang failed: exit status 1",
    ],
    text: {
      en: {
        title: "Two packages contain the same C code",
        why: "The linker found one C function twice: two modules bring the same library (two SQLite drivers, two copies of zstd or secp256k1), or a C function is defined in a file with //export or in a header. The setup is fine.",
      },
      "zh-CN": {
        title: "两个包包含相同的 C 代码",
        why: "链接器发现同一个 C 函数有两份：两个模块带有同一个库（两个 SQLite 驱动、两份 zstd 或 secp256k1），或在含 //export 的文件或头文件中定义了 C 函数。环境没有问题。",
      },
    },
    remedy: {
      en: "Keep one of the two modules (go mod why -m MODULE tells who needs each), or let both use the system's library with their build tag (libsqlite3, for example). C functions do not belong in the comment of a file with //export: declare them there, define them in a .c file. As a stopgap: -ldflags=-extldflags=-Wl,--allow-multiple-definition.",
      "zh-CN":
        "只保留其中一个模块（go mod why -m MODULE 会显示谁需要它），或用各自的构建标签让两者都使用系统的库（例如 libsqlite3）。含 //export 的文件注释中不应定义 C 函数：在那里声明，在 .c 文件中定义。临时办法：-ldflags=-extldflags=-Wl,--allow-multiple-definition。",
      commands: ["go mod why -m MODULE", "go mod graph"],
    },
    verifyCommands: ["go list -m all"],
    references: ["https://pkg.go.dev/cmd/cgo"],
  },
  {
    id: "cache-on-network-mount",
    messages: ["mapping output file failed: "],
    when: (_, text) => !/no space left/.test(text),
    priority: 2,
    examples: ["/usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: invalid argument"],
    remedy: {
      en: "The linker could not map the file that it writes: the directory is on a file system without that (a shared directory of a virtual machine, a network drive, FUSE), or memory is short. Write to a local disk: go build -o /tmp/app, and GOTMPDIR on a local disk for go run and go test.",
      "zh-CN":
        "链接器无法映射要写入的文件：该目录所在的文件系统不支持（虚拟机共享目录、网络驱动器、FUSE），或内存不足。请写到本地磁盘：go build -o /tmp/app；go run 和 go test 请把 GOTMPDIR 设在本地磁盘。",
      commands: ["go env GOTMPDIR", "go build -o /tmp/app ."],
    },
    others: ["gotmpdir-bad", "disk-low", "out-of-memory"],
  },
  {
    id: "output-not-writable",
    messages: [
      "cannot create {path}: open {path2}: permission denied",
      "cannot create {path}: open {path2}: read-only file system",
      "cannot create {path}: open {path2}: is a directory",
      "open {path}: text file busy",
      "link: cannot create {path}: open",
    ],
    when: (_, text) => mentionsGo(text) || /\/link: cannot create/.test(text),
    priority: 1,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: cannot create /srv/app: open /srv/app: text file busy",
    ],
  },
  {
    id: "out-of-memory",
    messages: [
      "{number} killed     go {value}",
      "{number} killed     {path}",

      "line {number}: {number2} Killed                  go {value}",
      "line {number}: {number2} Killed …go build",
      "line {number}: {number2} Killed …go test",
      "make: *** [{value}] Killed",
      "error: Killed (signal 9)",
    ],
    when: ({ path }, text) =>
      /\bgo (?:build|test|run|install|vet|mod)\b|golangci|gopls/.test(path === undefined ? text : path),
    priority: 1,
    examples: [
      "[1]    54321 killed     go test ./...",
      "./build.sh: line 8:  4412 Killed                  go build -o app .",
    ],
  },
];
