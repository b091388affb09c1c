import type { ErrorMessage, KnownError } from "./known-error.ts";

const NAMES_GO =
  /\bgo_\d|\bgo(?:lang)?(?:-go|-bin|\d*)?\b|go@\d|Go Programming Language|go\d[\w.]*\.windows/i;
const namesGo = (_: unknown, text: string): boolean => NAMES_GO.test(text);

/** What the package managers of systems answer when Go is asked for: apt, dpkg, dnf, pacman, apk, snap, brew, choco and others. */
export const INSTALLER_ANSWERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "no-such-release",
    messages: [
      "Unable to locate package golang-{name}",
      "No match for argument: golang-{value}",
      "Unable to find a match: golang",
      "Unable to find a match: golang-{value}",
      "No package golang available",
      "No package golang-{value} available",
      "go (no such package)",
      "go-{version} (no such package)",
      "golang (no such package)",
      "breaks: world[go={version}",
      "Couldn't find manifest for 'golang'",
      "Port go-{version} not found",
      "Port go not found",
      'requested a non-existing branch on {value} for snap "go"',
      'snap "go" is not available on {value} but is available to install',
      "'go_{value}' has been removed",
      "go_{value} has been removed",
      "No packages available to install matching 'go{value}'",
      "No packages available to install matching 'golang",
    ],
    when: namesGo,
    priority: 1,
    examples: [
      "E: Unable to locate package golang-go",
      "ERROR: unable to select packages:\n  go-1.22 (no such package):\n    required by: world[go-1.22]",
      'error: requested a non-existing branch on latest for snap "go": 1.99',
    ],
    others: ["go-too-old"],
  },
  {
    id: "no-such-release",
    messages: ["PackagesNotFoundError: The following packages are not available"],
    when: (_, text) => /^\s*- (?:\S+::)?go(?:lang)?\s*(?:[=<>]|$)/m.test(text),
    priority: 1,
    examples: [
      "PackagesNotFoundError: The following packages are not available from current channels:\n\n  - go=1.99",
    ],
  },
  {
    id: "no-such-release",
    messages: ["golang-go : Depends:", "golang : Depends:", "golang-{version}-go : Depends:"],
    priority: 1,
    examples: [
      "The following packages have unmet dependencies:\n golang-go : Depends: golang-1.22-go but it is not going to be installed\nE: Unable to correct problems, you have held broken packages.",
    ],
    remedy: {
      en: "apt has this package's description from one source and its parts from none: the lists are old, or packages of another release of the system are mixed in. Run sudo apt-get update and sudo apt-get -f install, and remove foreign lines from /etc/apt/sources.list.d. Or install the archive from https://go.dev/dl/, which needs no package.",
      "zh-CN":
        "apt 有该软件包的描述，却找不到它的组成部分：列表过旧，或混入了其他系统版本的软件包。请运行 sudo apt-get update 和 sudo apt-get -f install，并删除 /etc/apt/sources.list.d 中的外来条目。也可以安装 https://go.dev/dl/ 的压缩包，它不依赖任何软件包。",
      commands: ["apt-cache policy golang-go"],
    },
  },
  {
    id: "package-files-conflict",
    messages: [
      "trying to overwrite '/usr/bin/go', which is also in package",
      "trying to overwrite '/usr/bin/gofmt', which is also in package",
      "trying to overwrite '/usr/lib/go-{value}', which is also in package",
      "go: {path} exists in filesystem",
      "Image error: {path}/go already exists and does not belong to a registered port",
      "file {path}/bin/go conflicts between attempted installs",
      "file {path}/bin/go from install of {value} conflicts with file from package",
    ],
    priority: 2,
    examples: [
      "dpkg: error processing archive /var/cache/apt/archives/golang-1.21-go_1.21.1-1_amd64.deb (--unpack):\n trying to overwrite '/usr/bin/go', which is also in package golang-go 2:1.18~0ubuntu2",
      "error: failed to commit transaction (conflicting files)\ngo: /usr/bin/go exists in filesystem",
    ],
    text: {
      en: {
        title: "Another Go's files stand where the package wants its own",
        why: "Two packages bring the same file, or a file was put there by hand. The package manager overwrites nothing that it did not install, and installs nothing.",
      },
      "zh-CN": {
        title: "软件包要安装的位置已有另一个 Go 的文件",
        why: "两个软件包包含同一个文件，或者该文件是手动放入的。包管理器不会覆盖不是由它安装的文件，因此没有安装。",
      },
    },
    remedy: {
      en: "Find out which package owns the file (dpkg -S, rpm -qf, pacman -Qo). Remove the older package, or move a file that no package owns out of the way, then install again.",
      "zh-CN":
        "请查明该文件属于哪个软件包（dpkg -S、rpm -qf、pacman -Qo）。卸载较旧的软件包，或移走不属于任何软件包的文件，然后重新安装。",
    },
    others: ["multiple-go-on-path"],
    verifyCommands: ["command -v go", "go version"],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "sdk-directory-not-writable",
    messages: [
      "The following directories are not writable by your user:",
      "Unable to acquire the dpkg frontend lock",
      "Could not open lock file /var/lib/dpkg/lock-frontend",
      "golang not installed. An error occurred during installation",
      "Access to the path '{drive}\\golang' is denied",
      "Unable to create the download directory for /var/lib/pacman",
    ],
    when: (_, text) => /(?:install|upgrade|chocolatey)[^\n]*\bgo(?:lang)?\b|golang/.test(text),
    priority: 2,
    examples: [
      "$ apt install golang-go\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?",
    ],
    remedy: {
      en: "The package manager may not write its own directories as this user. Run it as administrator (sudo; on Windows a terminal that was started as administrator). For Homebrew, which wants no sudo, make yourself the owner of the directories that it lists. If another installation is running, wait for it.",
      "zh-CN":
        "当前用户无权让包管理器写入它自己的目录。请以管理员身份运行（sudo；Windows 上使用以管理员身份启动的终端）。Homebrew 不使用 sudo，请把它列出的目录改为归你所有。如果另一个安装正在进行，请等待其结束。",
      commands: ["id"],
    },
    windows: {
      en: "Start the terminal as administrator and run the installation again, or unpack the zip archive from https://go.dev/dl/ into a directory of your own and put its bin on PATH.",
      "zh-CN":
        "请以管理员身份启动终端并重新安装，或把 https://go.dev/dl/ 的 zip 压缩包解压到自己的目录，并把其 bin 加入 PATH。",
    },
  },
  {
    id: "brew-go-unlinked",
    messages: ["go@{version} is keg-only"],
    when: (_, text) => /(?:not found|Unknown command):? ?go\b|go: (?:command )?not found/.test(text),
    priority: 2,
    examples: [
      "go@1.21 is keg-only, which means it was not symlinked into /opt/homebrew,\n$ go version\nzsh: command not found: go",
    ],
    remedy: {
      en: "Homebrew does not link a release with a version in its name. Link it by hand (brew link, or put $(brew --prefix go@{version})/bin first on PATH), or install the current Go, which is linked.",
      "zh-CN":
        "Homebrew 不会链接名称中带版本号的 Go。请手动链接（brew link，或把 $(brew --prefix go@{version})/bin 放在 PATH 最前面），或安装会被链接的当前版本。",
      commands: ["brew link go@{version}", "brew install go"],
    },
  },
  {
    id: "macos-too-old-for-go",
    messages: ["You are using macOS {version}."],
    when: (_, text) => /do not provide support/.test(text) && /\bgo\b/.test(text),
    priority: 1,
    examples: [
      "==> Installing go\nWarning: You are using macOS 10.15.\nWe (and Apple) do not provide support for this old version.",
    ],
    remedy: {
      en: "Homebrew has no finished Go for macOS {version} and builds it from source, which often fails. Install the archive or package of a Go that still supports this macOS from https://go.dev/dl/ (1.20 for macOS 10.13 and 10.14, 1.24 for macOS 11), or update macOS.",
      "zh-CN":
        "Homebrew 没有适用于 macOS {version} 的现成 Go，会从源码构建，往往失败。请从 https://go.dev/dl/ 安装仍支持该系统的 Go（macOS 10.13 和 10.14 用 1.20，macOS 11 用 1.24），或升级 macOS。",
    },
    others: ["clt-broken"],
  },
  {
    id: "go-does-not-start",
    messages: [
      "home directories outside of /home needs configuration",
      "cannot locate base snap core{number}",
      "cannot create user data directory: {path}/snap/go/{value}",
      "cannot open path of the current working directory: Permission denied",
    ],
    when: (_, text) => /\bgo (?:version|build|run|env|test|mod|get|install)\b|snap[/ ]go\b|"go"/.test(text),
    priority: 2,
    examples: [
      "$ go version\nSorry, home directories outside of /home needs configuration.\nSee https://forum.snapcraft.io/t/11209 for details.",
    ],
    remedy: {
      en: "Go is installed as a snap, and snapd does not let it start: the home directory is not below /home, the directory is one that root of the snap may not see (a network mount), or its base snap is missing. Remove the snap (sudo snap remove go) and install the archive from https://go.dev/dl/ or the distribution's package.",
      "zh-CN":
        "Go 是以 snap 安装的，而 snapd 不允许它启动：主目录不在 /home 下、当前目录是 snap 无法访问的（例如网络挂载），或缺少基础 snap。请卸载该 snap（sudo snap remove go），改用 https://go.dev/dl/ 的压缩包或发行版的软件包。",
      commands: ["command -v go"],
    },
    others: ["home-unset", "cache-on-network-mount"],
  },
  {
    id: "sdk-download-damaged",
    messages: ["Hash check failed!", "This installation package could not be opened"],
    when: (_, text) => /go\d[\w.]*\.(?:windows|msi)|\/go\b/.test(text),
    priority: 1,
    examples: [
      "Hash check failed!\nApp:         main/go\nURL:         https://dl.google.com/go/go1.22.3.windows-amd64.zip",
    ],
  },
  {
    id: "go-of-another-platform",
    messages: ["This installation package is not supported by this processor type"],
    when: (_, text) => /go\d[\w.]*\.windows|\bGo\b|golang/.test(text),
    priority: 1,
    examples: [
      "This installation package is not supported by this processor type. Contact your product vendor.\ngo1.22.3.windows-arm64.msi",
    ],
  },
  {
    id: "windows-installer-stops",
    messages: [
      "Go Programming Language {value} Setup Wizard ended prematurely",
      "Go Programming Language {value} {value2} Setup Wizard ended prematurely",
      "go{version}.msi\" /qn /norestart] was not successful. Exit code was '{number}'",
      "Installer failed with exit code: {number}",
      "The error code is 2502",
      "The error code is 2503",
      "A newer version of Go Programming Language is already installed",
      "A previous version of Go Programming Language is already installed",
    ],
    when: (_, text) =>
      /Go Programming Language|GoLang\.Go|\\golang\\|go\d[\w.]*\.windows|\bGo\b.{0,200}install/i.test(text),
    priority: 1,
    examples: [
      "Found Go Programming Language [GoLang.Go] Version 1.22.3\nInstaller failed with exit code: 1603",
    ],
    text: {
      en: {
        title: "The Windows installer of Go did not finish",
        why: "Windows Installer stopped and undid what it had done: without administrator rights (1603, 1925), while another installation runs (1618), because an older Go could not be removed (1612, 1714), or because a policy forbids it (1625).",
      },
      "zh-CN": {
        title: "Go 的 Windows 安装程序没有完成",
        why: "Windows Installer 中止并撤销了操作：没有管理员权限（1603、1925）、另一个安装正在进行（1618）、无法卸载旧的 Go（1612、1714），或被策略禁止（1625）。",
      },
    },
    remedy: {
      en: "Uninstall the old Go in Settings, Apps, delete what remains of C:\\Program Files\\Go, close editors and terminals that use go, restart, and run the installer as administrator. Without administrator rights unpack the zip archive from https://go.dev/dl/ into a directory of your own and put its bin on PATH.",
      "zh-CN":
        "请在“设置 → 应用”中卸载旧的 Go，删除 C:\\Program Files\\Go 的残留，关闭使用 go 的编辑器和终端，重启后以管理员身份运行安装程序。没有管理员权限时，请把 https://go.dev/dl/ 的 zip 压缩包解压到自己的目录，并把其 bin 加入 PATH。",
    },
    others: ["sdk-overlaid", "sdk-directory-not-writable"],
    verifyCommands: ["go version"],
    references: ["https://go.dev/doc/install", "https://go.dev/doc/manage-install"],
  },
];
