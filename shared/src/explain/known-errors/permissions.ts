import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

const DENIED = ["permission denied", "Access is denied", "operation not permitted", "read-only file system"];

/** Below which of Go's own directories a path is. */
const IN_CACHE = /[\\/]pkg[\\/]mod\b|[\\/]go-build[\\/][0-9a-f]{2}\b|[\\/]\.cache\b/;

/** Files and directories that this account may not change or start. */
export const PERMISSIONS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "cache-not-writable",
    messages: ["open", "mkdir", "rename", "unlinkat", "remove", "chmod", "stat", "lstat"].flatMap((call) =>
      DENIED.filter((words) => call !== "open" || words !== "operation not permitted").flatMap((words) =>
        call === "rename" ? [`rename {path} {path2}: ${words}`] : [`${call} {path}: ${words}`],
      ),
    ),
    when: ({ path }) => IN_CACHE.test(path ?? ""),
    priority: 1,
    examples: [
      "go get github.com/a/b: rename /home/pat/go/pkg/mod/github.com/a/b@v1.6.0.tmp-880 /home/pat/go/pkg/mod/github.com/a/b@v1.6.0: permission denied",
      "open C:\\Users\\pat\\go\\pkg\\mod\\cache\\lock: Access is denied.",
      "unlinkat /home/pat/go/pkg/mod/x@v1.0.0/y.go: permission denied",
    ],
    remedy: {
      en: "This user may not change {path}. Look at who owns it (an earlier sudo go makes root the owner): the owner must be changed back, or point GOMODCACHE and GOCACHE to directories of your own. Modules are stored read-only: empty that cache with go clean -modcache, not by hand. On Windows and WSL a virus scanner or an editor can hold the directory: close it and try again.",
      "zh-CN":
        "当前用户不能修改 {path}。请查看它的属主（以前的 sudo go 会使属主变为 root）：需要改回属主，或把 GOMODCACHE 和 GOCACHE 指向自己的目录。模块以只读方式保存：请用 go clean -modcache 清空缓存，不要手工删除。在 Windows 和 WSL 上，杀毒软件或编辑器可能占用该目录：请关闭后重试。",
      commands: ["go env GOMODCACHE GOCACHE", "ls -ld {path}"],
    },
    others: ["home-unset", "cache-on-network-mount"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "go: writing stat cache: mkdir {path}: Access is denied",
      "go: could not create module cache: mkdir {path}: Access is denied",
      "EACCES: permission denied, mkdir '{path}'",
    ],
    when: ({ path }, text) =>
      !text.includes("EACCES") || /set up go|setup go|setup-go|gopath/i.test(`${path}\n${text}`),
    priority: 1,
    examples: [
      "go: writing stat cache: mkdir C:\\Users\\Desktop: Access is denied.",
      "Successfully set up Go version 1.20.x\nError: EACCES: permission denied, mkdir '/root/gocode'",
    ],
    remedy: {
      en: "{path} cannot be created by this user: GOPATH (or GOMODCACHE) leads there. Look at its value, which is often a misspelled home or another account's. Set it to a directory of this user, or leave it unset (it is then go in the home directory).",
      "zh-CN":
        "当前用户不能创建 {path}，它来自 GOPATH（或 GOMODCACHE）。请检查其值，往往是拼错的主目录或其他账户的目录。请设为当前用户的目录，或不设置（默认为主目录下的 go）。",
      commands: ["go env GOPATH GOMODCACHE"],
    },
    others: ["gopath-malformed", "home-unset"],
  },
  {
    id: "directory-blocked",
    messages: [
      "could not create module cache: stat {path}: not a directory",
      "could not create module cache: mkdir {path}: not a directory",
      "could not create module cache: {value} is not a directory",
    ],
    priority: 2,
    examples: ["go: could not create module cache: stat /bin/go/pkg/mod: not a directory"],
    remedy: {
      en: "{path} is below a file, not below a directory: GOPATH or GOMODCACHE names a file, often the go command itself. Set GOPATH to a directory of yours, or leave it unset.",
      "zh-CN":
        "{path} 的上级是一个文件而不是目录：GOPATH 或 GOMODCACHE 指向了文件，常常是 go 命令本身。请把 GOPATH 设为自己的目录，或不设置。",
      commands: ["go env GOPATH GOMODCACHE", "env GOPATH= go env GOPATH"],
    },
    others: ["gopath-malformed"],
  },
  {
    id: "output-not-writable",
    messages: ["updating go.mod", "updating go.sum", "writing go.mod", "writing go.sum"].flatMap((what) =>
      DENIED.map((words) => `${what}: open {path}: ${words}`),
    ),
    priority: 3,
    examples: ["go: updating go.mod: open /srv/app/go.mod: permission denied"],
    remedy: {
      en: "go wants to change {path} and may not. In a container or CI job the project is mounted read-only or belongs to another user: run as its owner, or build with -mod=readonly after go mod tidy was committed. On your own machine an earlier sudo made root the owner.",
      "zh-CN":
        "go 要修改 {path}，但没有权限。在容器或 CI 中，项目是只读挂载或属于其他用户：请以其属主运行，或先提交 go mod tidy 的结果，再用 -mod=readonly 构建。在自己的机器上，可能是以前的 sudo 使属主变成了 root。",
      commands: ["ls -l {path}", "go build -mod=readonly ./..."],
    },
  },
  {
    id: "cache-not-writable",
    messages: [
      "mkdir {path}: permission denied",
      "mkdir {path}: Access is denied",
      "mkdir {drive}: Access is denied",
    ],
    // A whole home that is not there: it is another account's, or another machine's.
    when: ({ path, drive }, text) =>
      /^(?:\/home|\/Users|\/User|[A-Z]:\\Users)[\\/][^\\/]+$/i.test(path ?? drive ?? "") &&
      /\bgo(?:\.exe)? (?:get|install|mod|build|run)|stat cache|go\.mod cache|\bgo: /i.test(text),
    priority: 4,
    examples: [
      "Error: Command failed: /usr/bin/go get -v example.com/x/impl\ngo: writing stat cache: mkdir /home/ada: permission denied",
    ],
    remedy: {
      en: "GOPATH, GOMODCACHE or HOME names a home directory that does not exist here, so go tries to create it. It was written for another account or machine: look into the editor's settings (go.gopath, go.toolsGopath, which a remote window also gets), the startup files and go env -w. Remove the setting: the default, ~/go, is right.",
      "zh-CN":
        "GOPATH、GOMODCACHE 或 HOME 指向的主目录在这里不存在，因此 go 试图创建它。该设置是为另一个账户或另一台机器写的：请检查编辑器设置（go.gopath、go.toolsGopath，远程窗口也会使用它们）、启动文件和 go env -w。请删除该设置，默认的 ~/go 就可以。",
      commands: ["go env GOPATH GOMODCACHE", "go env -u GOPATH"],
    },
    others: ["gopath-malformed", "home-unset", "editor-pinned-go"],
  },
  {
    id: "go-does-not-start",
    messages: [
      "{path}/go: Permission denied",
      "permission denied: {path}/go",
      "permission denied: go",
      "go: Permission denied",
    ],
    when: ({ path }, text) =>
      (path === undefined || /[\\/](?:go\/?|bin|shims|libexec|sdk)[^\s]*$/.test(path)) &&
      !/open |mkdir /.test(text),
    priority: 1,
    examples: [
      "bash: /usr/local/go/bin/go: Permission denied",
      "zsh: permission denied: /usr/local/go/bin/go",
    ],
    remedy: {
      en: "The shell found go but may not start it: it is a directory, it has no execute permission, or this account may not enter the directory. Look at each part of the path (namei -l on Linux, ls -ld). Unpack the archive again with tar (not with a file manager), or install Go with the package manager.",
      "zh-CN":
        "shell 找到了 go，但不能启动它：它是目录、没有执行权限，或当前账户不能进入该目录。请逐级检查路径（Linux 上用 namei -l，或 ls -ld）。请用 tar（而不是文件管理器）重新解压，或用包管理器安装 Go。",
      commands: ["type -a go", "ls -l /usr/local/go/bin/go"],
    },
    others: ["directory-blocked", "path-entry-broken"],
  },
  {
    id: "sdk-tools-unusable",
    messages: [
      "fork/exec {path}/pkg/tool/…: permission denied",
      "fork/exec {path}/pkg/tool/…: no such file or directory",
      "fork/exec {drive}\\pkg\\tool\\{value}: The system cannot find the",
      "no tool directory: {path}",
      "can't read tool directory",
      "cannot find go tool directory",
    ],
    priority: 2,
    examples: [
      "fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: permission denied",
      "# internal/goarch\nfork/exec C:\\Go\\pkg\\tool\\windows_amd64\\compile.exe: The system cannot find the file specified.",
    ],
    others: ["goroot-not-an-sdk", "go-for-another-processor"],
  },
  {
    id: "go-of-another-platform",
    messages: [
      "fork/exec {path}/pkg/tool/…: exec format error",
      "…/pkg/tool/…: signal: segmentation fault",
      "…/pkg/tool/…: signal: illegal instruction",
    ],
    priority: 2,
    examples: [
      "go build fmt: /usr/local/go/pkg/tool/linux_arm/compile: signal: segmentation fault",
      "fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: exec format error",
    ],
    remedy: {
      en: "go starts, but its compiler does not run on this processor: the two are of different builds, or the compiler needs instructions that this machine lacks. Install the release for this machine from https://go.dev/dl/ (armv6l for a Raspberry Pi Zero or 1, arm64 for a 64-bit system), and unset GOROOT.",
      "zh-CN":
        "go 能启动，但它的编译器不能在这个处理器上运行：两者属于不同的构建，或编译器需要本机没有的指令。请从 https://go.dev/dl/ 安装适合本机的版本（树莓派 Zero 或 1 用 armv6l，64 位系统用 arm64），并取消 GOROOT。",
      commands: ["go version", "uname -m"],
    },
    others: ["go-for-another-processor", "sdk-tools-unusable", "goroot-version-mismatch"],
  },
  {
    id: "gotmpdir-bad",
    messages: [
      ...DENIED.map((words) => `mkdir {path}go-build{number}: ${words}`),
      "mkdir {path}go-build{number}: no such file or directory",
      "mkdir {path}go-build{number}: The system cannot find the path",
      "fork/exec {path}go-build…: permission denied",
      "fork/exec {path}/tmp/{path2}: permission denied",
      "fork/exec {path}.out: permission denied",
      "fork/exec {path}.test: permission denied",
      "fork/exec {path}__debug_bin…: permission denied",
      "GOTMPDIR must be an absolute path",
    ],
    when: (_, text) => mentionsGo(text) || /fork\/exec/.test(text),
    priority: 1,
    examples: [
      "mkdir C:\\Users\\pat\\AppData\\Local\\Temp\\go-build105336363: Access is denied.",
      "fork/exec /tmp/go-build123/b001/exe/main: permission denied",
    ],
    windows: {
      en: "go may not write to the temporary directory. Set TEMP, or GOTMPDIR, to a directory of this user that no scanner protects (go env -w GOTMPDIR=DIRECTORY); ransomware protection and virus scanners block it too.",
      "zh-CN":
        "go 不能写入临时目录。请把 TEMP 或 GOTMPDIR 设为当前用户可写、且不受安全软件保护的目录（go env -w GOTMPDIR=DIRECTORY）；“受控文件夹访问”和杀毒软件也会拦截。",
      commands: ["go env GOTMPDIR"],
    },
    others: ["antivirus", "disk-low"],
  },
  {
    id: "antivirus",
    messages: [
      "cannot create {path}.exe: open {path2}.exe: Access is denied",
      "remove {path}.exe: Access is denied",
      "unlinkat {path}.exe: Access is denied",
    ],
    when: (_, text) => /\$WORK|go-build|[\\/]tool[\\/]/.test(text),
    priority: 2,
    examples: [
      "C:\\Go\\pkg\\tool\\windows_amd64\\link.exe: cannot create $WORK\\b001\\exe\\a.out.exe: open $WORK\\b001\\exe\\a.out.exe: Access is denied.",
    ],
    others: ["gotmpdir-bad"],
  },
];
