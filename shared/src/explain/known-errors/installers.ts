import { isAboutGo } from "../mentions-go.ts";
import { isKnownTool } from "../named.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Package managers and installers of the system that cannot put Go in its place. */
export const INSTALLERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "clt-broken",
    messages: [
      "Error: Your CLT does not support macOS {version}",
      "Your Command Line Tools are too outdated",
      "Your Command Line Tools (CLT) does not support macOS",
      "the bottle needs the Apple Command Line Tools to be installed",
      "the bottle needs the Xcode CLT to be installed",
      "No developer tools installed",
    ],
    when: (_, text) => isAboutGo(text) || /\bgo\b/.test(text),
    priority: 1,
    examples: [
      "==> Installing go\nError: Your CLT does not support macOS 11.\nIt is either outdated or was modified.",
      "Error: go 1.22.1: the bottle needs the Apple Command Line Tools to be installed.",
    ],
  },
  {
    id: "sdk-directory-not-writable",
    messages: [
      "tar: go: Cannot mkdir: Permission denied",
      "tar: go/{value}: Cannot open: Permission denied",
      "tar: go/{value}: Cannot mkdir: Permission denied",
      "tar: go/{value}: Cannot open: No such file or directory",
      "rm: cannot remove '/usr/local/go/{value}': Permission denied",
      "rm: cannot remove '/usr/local/go': Permission denied",
      "mv: cannot move 'go' to '/usr/local/go': Permission denied",
      "mv: rename go to /usr/local/go: Permission denied",
      "mkdir: cannot create directory '/usr/local/go': Permission denied",
      "[g] symlink {value} {path}: permission denied",
      "Permission denied @ apply2files - {path}/go",
      "The installer has insufficient privileges to access this directory: {value}Go",
    ],
    priority: 2,
    examples: [
      "$ tar -C /usr/local -xzf go1.22.0.linux-amd64.tar.gz\ntar: go/src: Cannot mkdir: Permission denied",
      "rm: cannot remove '/usr/local/go/VERSION': Permission denied",
    ],
    text: {
      en: {
        title: "Go cannot be unpacked there: the directory belongs to root",
        why: "/usr/local and C:\\Program Files may be written by the administrator only. What was unpacked until then is not a whole Go.",
      },
      "zh-CN": {
        title: "无法解压到该目录：它属于 root",
        why: "/usr/local 和 C:\\Program Files 只有管理员才能写入。此前已解压的部分不是完整的 Go。",
      },
    },
    remedy: {
      en: "Run the same command with sudo (on Windows: the installer as administrator), after removing what is left of the old Go there. Or unpack into a directory of your own (~/sdk) and put its go/bin first on PATH; that needs no administrator.",
      "zh-CN":
        "先删除那里残留的旧 Go，再用 sudo 运行同一命令（Windows：以管理员身份运行安装程序）。或者解压到自己的目录（~/sdk），并把其中的 go/bin 放在 PATH 最前面，这样不需要管理员权限。",
    },
    others: ["sdk-overlaid", "go-not-on-path"],
    verifyCommands: ["go version", "go env GOROOT"],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "goroot-bootstrap-missing",
    messages: [
      "go tool dist: FAILED:",

      "fltfmt.c:{number}:{number2}: error: this statement may fall through",
    ],
    priority: 0,
    examples: [
      "# Building C bootstrap tool.\ncmd/dist\nlib9\nfltfmt.c:437:5: error: this statement may fall through [-Werror=implicit-fallthrough=]\ngo tool dist: FAILED: gcc -Wall -Wstrict-prototypes",
    ],
    remedy: {
      en: "The build of Go from source failed; a new C compiler refuses the C code of Go 1.4. Take the binary release: https://go.dev/dl/, or gvm install go1.N -B. From source, begin with an installed Go instead of 1.4 and name it in GOROOT_BOOTSTRAP; CGO_ENABLED=0 leaves the C code of newer releases out.",
      "zh-CN":
        "从源码构建 Go 失败；新的 C 编译器不接受 Go 1.4 的 C 代码。请使用二进制版本：https://go.dev/dl/，或 gvm install go1.N -B。从源码构建时，请用已安装的 Go 代替 1.4，并用 GOROOT_BOOTSTRAP 指定；CGO_ENABLED=0 可排除较新版本中的 C 代码。",
      commands: ["go env GOROOT"],
    },
    others: ["c-compiler-fails"],
  },
  {
    id: "directory-blocked",
    messages: ["go install {value}: mkdir {path}: not a directory"],
    priority: 1,
    examples: [
      "golang.org/x/tools/cmd/godoc: go install golang.org/x/tools/cmd/godoc: mkdir /home/u/.asdf/shims/go: not a directory",
    ],
    remedy: {
      en: "go install writes programs to GOBIN, and {path} is a file, not a directory: GOBIN goes on below the go command or a version manager's shim. Unset GOBIN, or set it to a directory of yours (~/go/bin) that is on PATH.",
      "zh-CN":
        "go install 把程序写入 GOBIN，而 {path} 是文件，不是目录：GOBIN 位于 go 命令或版本管理器的 shim 之下。请取消 GOBIN，或设为 PATH 中属于自己的目录（~/go/bin）。",
      commands: ["go env GOBIN GOPATH", "go env -u GOBIN"],
    },
    others: ["gobin-malformed"],
  },
  {
    id: "sdk-overlaid",
    messages: ["tar: go/{value}: Cannot open: File exists", "tar: go/{value}: Cannot create symlink"],
    priority: 1,
    examples: ["tar: go/src/fmt/print.go: Cannot open: File exists"],
  },
  {
    id: "no-such-release",
    messages: [
      'snap "go" not found',
      'error: snap "go" is not compatible',
      'snap "go" requires classic confinement which is only',
    ],
    priority: 2,
    examples: ['error: snap "go" not found'],
    remedy: {
      en: "Where snaps do not work (containers, WSL without systemd, other processors), take the archive from https://go.dev/dl/ or the distribution's package instead. Otherwise: sudo snap install go --classic.",
      "zh-CN":
        "在 snap 不能工作的环境（容器、没有 systemd 的 WSL、其他处理器）中，请改用 https://go.dev/dl/ 的压缩包或发行版的软件包。否则：sudo snap install go --classic。",
      commands: ["sudo snap install go --classic"],
    },
  },
  {
    id: "snap-needs-classic",
    messages: [
      'revision of snap "go" was published using classic confinement',
      'snap "go" requires classic confinement',
      'snap "{tool}" was published using classic confinement',
    ],
    when: ({ tool }) => tool === undefined || isKnownTool(tool),
    priority: 2,
    examples: [
      'error: This revision of snap "go" was published using classic confinement and thus may perform',
    ],
    text: {
      en: {
        title: "snap wants to hear that Go may leave its sandbox",
        why: "A compiler needs files and programs outside of a snap's sandbox, so Go's snap is a classic one, and snap installs such a one only with --classic.",
      },
      "zh-CN": {
        title: "snap 需要确认 Go 可以在沙箱之外运行",
        why: "编译器需要访问 snap 沙箱之外的文件和程序，因此 Go 的 snap 是 classic 类型，只有加上 --classic 才会安装。",
      },
    },
    remedy: {
      en: "Repeat the command with --classic: sudo snap install go --classic. Afterwards /snap/bin must be on PATH. Or take the archive from https://go.dev/dl/ instead.",
      "zh-CN":
        "请加上 --classic 重新执行：sudo snap install go --classic。之后 /snap/bin 必须在 PATH 中。也可以改用 https://go.dev/dl/ 的压缩包。",
      commands: ["sudo snap install go --classic"],
    },
    verifyCommands: ["snap list go", "command -v go"],
    references: ["https://snapcraft.io/docs/snap-confinement"],
  },
  {
    id: "go-of-another-platform",
    messages: ["This app can't run on your PC", "The system cannot execute the specified program"],
    when: (_, text) => /\bgo(?:\.exe)? (?:version|env|run|build)\b|\\Go\\bin|go\d[\w.]*\.windows/i.test(text),
    priority: 1,
    examples: ["C:\\> go version\nThe system cannot execute the specified program."],
  },
  {
    id: "go-not-at-that-path",
    messages: ["{path}/go: Is a directory", "go: Is a directory"],
    priority: 1,
    examples: ["bash: /usr/local/go: Is a directory"],
    remedy: {
      en: "The path names the directory of Go, and the command is in its bin directory: put …/go/bin on PATH, or call …/go/bin/go.",
      "zh-CN": "该路径是 Go 的目录，命令在其 bin 目录中：请把 …/go/bin 放入 PATH，或调用 …/go/bin/go。",
      commands: ["ls /usr/local/go/bin"],
    },
    windows: {
      en: "The path names the directory of Go, and the command is in its bin directory: put …\\Go\\bin on Path.",
      "zh-CN": "该路径是 Go 的目录，命令在其 bin 目录中：请把 …\\Go\\bin 放入 Path。",
    },
  },
  {
    id: "output-not-writable",
    messages: [
      "install: cannot change permissions of '{path}/bin'",
      "install: cannot create regular file '{path}/bin/{value}': Permission denied",
      "install: {path}/bin/{value}: Permission denied",
    ],
    when: ({ path = "" }, text) => /\/go$|gopath/i.test(path) || /golangci|go env GOPATH|\.go\b/i.test(text),
    priority: 1,
    examples: [
      "golangci/golangci-lint info installed\ninstall: cannot change permissions of '/go/bin': Operation not permitted",
    ],
    remedy: {
      en: 'The install script may not write to {path}/bin, which belongs to another user (root, in most images). Give it a directory of this user (-b "$HOME/.local/bin", on PATH), or run that step as the owner. Tools that go install builds follow GOBIN.',
      "zh-CN":
        '安装脚本不能写入 {path}/bin，它属于其他用户（多数镜像中是 root）。请给出当前用户的目录（-b "$HOME/.local/bin"，并加入 PATH），或以其属主执行该步骤。go install 构建的工具可用 GOBIN 指定目录。',
      commands: ["go env GOBIN GOPATH"],
    },
    others: ["cache-not-writable", "gobin-malformed"],
  },
];
