import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Files that go cannot write, start or lock: permissions, disks, scanners. */
export const FILES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "output-not-writable",
    messages: [
      "copying {path}: open {path2}: permission denied",
      "copying {path}: open {path2}: operation not permitted",
      "copying {path}: open {path2}: read-only file system",
      "copying {path}: open {path2}: text file busy",
      "go build {value}: open {path}: permission denied",
      "go build: open {path}: permission denied",
      "go install {value}: open {path}: permission denied",
      "go install {value}: mkdir {path}: permission denied",
      "go install: open {path}: permission denied",
      "open {path}/bin/{name}: permission denied",
      "open /bin/{name}: permission denied",
      "go get {value}: open {path}: permission denied",
      "go get {value}: open {path}: Access is denied",
      'go build {value}: build output "{path}" already exists and is a directory',
    ],
    when: ({ path }, text) => mentionsGo(text) && !/pkg[\\/]mod|go-build\/|\.cache/.test(path ?? ""),
    priority: 2,
    examples: [
      "go build example.com/app: copying /tmp/go-build2378678836/b001/exe/a.out: open app: permission denied",
      "go build github.com/jpil/chis: open chis: permission denied",
      "go install github.com/a/b: open /usr/local/go/bin/b: permission denied",
    ],
    text: {
      en: {
        title: "go may not write the program where it should go",
        why: "The build worked. Only the last step failed: this user may not write into the directory of the result, or a file there cannot be replaced (it belongs to somebody else, or it is running).",
      },
      "zh-CN": {
        title: "go 无法把程序写到目标位置",
        why: "构建已经成功，只有最后一步失败：当前用户不能写入目标目录，或者那里的文件不能被替换（属于其他用户，或正在运行）。",
      },
    },
    remedy: {
      en: "Look at the owner of the directory and of the file (ls -ld). Build to a directory of your own: go build -o ~/bin/NAME. If go install writes into GOROOT, /usr/local or a directory that nobody made, GOBIN names it: go env -u GOBIN, or remove the line that sets it (go install then uses ~/go/bin). A file that sudo created belongs to root: remove it as its owner. Do not build with sudo.",
      "zh-CN":
        "查看目录和文件的属主（ls -ld）。输出到自己的目录：go build -o ~/bin/NAME。如果 go install 写入 GOROOT、/usr/local 或不存在的目录，那是 GOBIN 指定的：请执行 go env -u GOBIN，或删除设置它的那一行（之后 go install 使用 ~/go/bin）。由 sudo 创建的文件属于 root，请由其属主删除。不要用 sudo 构建。",
      commands: ["ls -ld .", "go env GOBIN GOPATH"],
    },
    others: ["build-output-blocked", "cache-not-writable", "tcc-blocked"],
    verifyCommands: ["ls -ld .", "go env GOBIN GOPATH"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "open {path}/pkg/{name}/{path2}.a: permission denied",
      "open {path}/pkg/{name}/{path2}.a: read-only file system",
      "open {path}/pkg/{name}/{path2}.a: operation not permitted",
      "open {path}\\pkg\\{name}\\{path2}.a: Access is denied",
      "mkdir {path}/pkg/{name}…: permission denied",
    ],
    when: ({ name }) => /^(?:linux|darwin|windows|freebsd)_/.test(name ?? ""),
    priority: 3,
    examples: [
      "go build runtime/cgo: open /usr/lib/go/pkg/linux_amd64/runtime/cgo.a: permission denied",
      "go build runtime/cgo: open /snap/go/3133/pkg/linux_amd64/runtime/cgo.a: read-only file system",
      "go build runtime/cgo: open C:\\Go\\pkg\\windows_amd64\\runtime\\cgo.a: Access is denied.",
    ],
    remedy: {
      en: "Go before 1.20 writes the standard library below GOROOT with go install, -i, -race or another GOOS, and this user may not. Leave -i out, use Go 1.20 or newer (it keeps these files in the build cache), or install Go in a directory of your own.",
      "zh-CN":
        "Go 1.20 以前在 go install、-i、-race 或其他 GOOS 时会把标准库写到 GOROOT 下，而当前用户没有权限。请去掉 -i，使用 Go 1.20 或更新的版本（这些文件放在构建缓存中），或把 Go 装在自己的目录里。",
      commands: ["go version", "go env GOROOT"],
    },
  },
  {
    id: "cache-not-writable",
    messages: [
      "package {module}: mkdir {path}: permission denied",
      "package {module}: mkdir {path}: operation not supported",
      "package {module}: mkdir {path}: read-only file system",
      "package {module}: mkdir {path}: Access is denied",
      "go get {module}: mkdir {path}: permission denied",
      "go get {module}: mkdir {path}: Access is denied",
      "go: could not create module cache: mkdir {path}: operation not supported",
    ],
    priority: 2,
    examples: ["package example.com/tool: mkdir /User/pat/go/src/example.com: permission denied"],
    remedy: {
      en: "go may not create {path}, which GOPATH (or GOMODCACHE) leads to. Look at it first: a misspelled home, the home of another machine (synchronized editor settings), or a system directory. Set GOPATH to a directory of this user, or leave it unset (it is then go in the home directory); an editor can have a GOPATH of its own (go.gopath, go.toolsGopath).",
      "zh-CN":
        "go 不能创建 {path}，它来自 GOPATH（或 GOMODCACHE）。请先检查：主目录拼写错误、另一台机器的主目录（同步的编辑器设置），或系统目录。把 GOPATH 设为当前用户的目录，或不设置（默认为主目录下的 go）；编辑器可能有自己的 GOPATH（go.gopath、go.toolsGopath）。",
      commands: ["go env GOPATH GOMODCACHE"],
    },
    others: ["gopath-malformed", "home-unset"],
  },
  {
    id: "antivirus",
    messages: [
      "fork/exec {path}.exe: Access is denied",
      "fork/exec {drive}go-build{value}.exe: The system cannot find the file specified",
      "open {path}.exe: Access is denied",
      "The process cannot access the file because it is being used by another process",
      "This program is blocked by group policy",
      "An Application Control policy has blocked this file",
    ],
    when: (_, text) =>
      /go-build|\bgo (?:run|build|test|install)\b|\bgo: (?:open|remove|rename|unlinkat)\b|[\\/]go[\\/]bin[\\/]/.test(
        text,
      ),
    priority: 2,
    examples: [
      "fork/exec C:\\Users\\x\\AppData\\Local\\Temp\\go-build1\\b001\\exe\\main.exe: Access is denied.",
      "go build: open C:\\Temp\\go-build2\\b001\\exe\\a.out.exe: The process cannot access the file because it is being used by another process.",
    ],
    others: ["gotmpdir-bad"],
  },
  {
    id: "disk-low",
    messages: ["no space left on device", "There is not enough space on the disk", "disk quota exceeded"],
    when: (_, text) =>
      (mentionsGo(text) || /\$WORK\b|_pkg_\.a/.test(text)) && !/inotify|file watchers/.test(text),
    priority: 3,
    examples: [
      "go: creating work dir: mkdir /tmp/go-build254459876: no space left on device",
      "compile: writing output: write $WORK/b055/_pkg_.a: There is not enough space on the disk.",
    ],
  },
  {
    id: "out-of-memory",
    messages: [
      "ld terminated with signal 9 [Killed]",
      "internal compiler error: out of memory",
      ".go:{number}: out of memory",
      "virtual memory exhausted: Cannot allocate memory",
      "cc1: out of memory allocating {number} bytes",
      "runtime: VirtualAlloc of {number} bytes failed with errno=1455",
      "The paging file is too small for this operation to complete",
      "did not complete successfully: cannot allocate memory",
    ],
    priority: 1,
    when: (_, text) => mentionsGo(text) || /collect2|internal compiler error|\bld\b/.test(text),
    examples: ["# github.com/a/b\ncollect2: fatal error: ld terminated with signal 9 [Killed]"],
  },
  {
    id: "cache-on-network-mount",
    messages: [
      "RLock {path}: no locks available",
      "RLock {path}: operation not supported",
      "RLock {path}: Incorrect function",
      "Lock {path}: no locks available",
      "Lock {path}: Incorrect function",
    ],
    priority: 1,
    when: (_, text) => mentionsGo(text),
    examples: ["go: RLock go.mod: no locks available"],
  },
  {
    id: "home-unset",
    messages: [
      "module cache not found: neither GOMODCACHE nor GOPATH is set",
      "missing $GOPATH",
      "neither GOPATH nor GOMODCACHE are set",
      "go: cannot clean -modcache without a module cache",
    ],
    priority: 1,
    examples: ["go: module cache not found: neither GOMODCACHE nor GOPATH is set"],
  },
  {
    id: "vcs-stamping",
    messages: ["error obtaining VCS status: {value}"],
    priority: 3,
    examples: [
      'error obtaining VCS status: exec: "git": executable file not found in $PATH\n\tUse -buildvcs=false to disable VCS stamping.',
    ],
    others: ["git-missing"],
  },
  {
    id: "vcs-command-missing",
    messages: [
      "go: missing Mercurial command",
      "go: missing Subversion command",
      "go: missing Bazaar command",
      "go: missing Fossil command",
      'exec: "hg": executable file not found',
      'exec: "svn": executable file not found',
      'exec: "bzr": executable file not found',
      'exec: "fossil": executable file not found',
    ],
    when: (_, text) => mentionsGo(text),
    priority: 1,
    examples: ["go: missing Mercurial command. See https://golang.org/s/gogetcmd"],
    text: {
      en: {
        title: "The version control program of a dependency is not installed",
        why: "A dependency lives in a Mercurial, Subversion, Bazaar or Fossil repository, and go calls that program to fetch it. A module proxy needs none of them.",
      },
      "zh-CN": {
        title: "缺少依赖所用的版本控制程序",
        why: "某个依赖位于 Mercurial、Subversion、Bazaar 或 Fossil 仓库中，go 要调用相应程序来获取。使用模块代理则不需要。",
      },
    },
    remedy: {
      en: "Let the proxy fetch it: GOPROXY=https://proxy.golang.org,direct (and no GOPRIVATE for that path). Or install the program: apt install mercurial, subversion, bzr or fossil.",
      "zh-CN":
        "让代理去获取：GOPROXY=https://proxy.golang.org,direct（该路径不要放在 GOPRIVATE 中）。或者安装该程序：apt install mercurial、subversion、bzr 或 fossil。",
      commands: ["go env GOPROXY GOPRIVATE"],
    },
    others: ["goproxy-malformed"],
    verifyCommands: ["go env GOPROXY GOPRIVATE GOVCS"],
    references: ["https://go.dev/ref/mod#vcs"],
  },
];
