import { mentionsGo } from "../mentions-go.ts";
import type { Captured } from "../pattern.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** An archive of Go, its directory, or a package of it: what is installed. */
const GO_ITSELF = /\bgo\d+(?:\.\d+)+|\/usr\/local\/go\b|golang|\binstall (?:--?\S+ )*go(?:@[\d.]+)?\b/i;

const isGoInstalled = (_: Captured, text: string): boolean => GO_ITSELF.test(text);
const isForGo = (_: Captured, text: string): boolean => GO_ITSELF.test(text) || mentionsGo(text);

/** Programs that installing Go starts with. */
const INSTALLS =
  /^(?:brew|choco|winget|scoop|apt|apt-get|yum|dnf|pacman|zypper|apk|snap|port|wget|curl|tar|gzip|unzip|xz|unxz)$/;

const isInstaller = ({ command = "", value = "" }: Captured, text: string): boolean =>
  INSTALLS.test(command || value) && GO_ITSELF.test(text.replace(/^#!.*$/gm, ""));

/** Whether a shell finds none of several commands: sudo is then there, and PATH is not. */
function lacksOthers(text: string): boolean {
  const names = [
    ...text.matchAll(/([\w.-]+): (?:command )?not found|(?:command not found|Unknown command): ([\w.-]+)/g),
  ];
  return (
    new Set(names.map(([, before, after]) => before ?? after).filter((name) => name !== "sudo")).size > 1
  );
}

/** What a user meets who may not, or cannot, install for the whole system. */
export const ADMINISTRATORS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "path-clobbered",
    messages: ["sudo: command not found", "command not found: sudo", "Unknown command: sudo"],
    when: (_, text) => lacksOthers(text),
    priority: 1,
    examples: [
      "$ export PATH=$GOROOT/bin;$PATH\n$ make\nbash: make: command not found\n$ grep x y\nbash: grep: command not found\n$ sudo apt-get install make\nbash: sudo: command not found",
    ],
    others: ["no-administrator"],
  },
  {
    id: "no-administrator",
    messages: [
      "{name} is not in the sudoers file",
      "is not allowed to run sudo on",
      "may not run sudo on",
      "is not allowed to execute '{value}' as root on",
      "is not allowed to execute '{value} …' as root on",
      "sudo: a password is required",
      "sudo: a terminal is required to read the password",
      "sudo: no tty present and no askpass program specified",
      "sudo: effective uid is not 0",
      'sudo: The "no new privileges" flag is set',
      "sudo: command not found",
      "sudo: not found",
      "command not found: sudo",
      "Unknown command: sudo",
      "'sudo' is not recognized as an internal or external command",
      "The term 'sudo' is not recognized",
    ],
    when: (captured, text) => isForGo(captured, text) && !lacksOthers(text),
    examples: [
      "$ sudo tar -C /usr/local -xzf go1.26.2.linux-amd64.tar.gz\nola is not in the sudoers file.  This incident will be reported.",
      "+ sudo mv /usr/local/go /opt\nbash: sudo: command not found",
    ],
    text: {
      en: {
        title: "sudo does not work for this user",
        why: "The command asks for the administrator's rights, and this account does not have them, cannot be asked for a password here, or the system has no sudo (containers, Windows). Go does not need an administrator.",
      },
      "zh-CN": {
        title: "当前用户不能使用 sudo",
        why: "该命令需要管理员权限，而此账户没有权限、在这里无法输入密码，或者系统没有 sudo（容器、Windows）。Go 并不需要管理员权限。",
      },
    },
    remedy: {
      en: "Install Go in your home directory: unpack the archive from https://go.dev/dl/ with tar -C ~/sdk -xzf ARCHIVE (create ~/sdk before), and put ~/sdk/go/bin first on PATH. If you are root already, as in most containers, leave sudo out.",
      "zh-CN":
        "把 Go 安装到主目录：先创建 ~/sdk，用 tar -C ~/sdk -xzf 归档文件 解压 https://go.dev/dl/ 的压缩包，并把 ~/sdk/go/bin 放在 PATH 最前面。已经是 root 时（多数容器）去掉 sudo 即可。",
    },
    windows: {
      en: "Windows has no sudo by default: leave it out. Where the administrator's rights are needed, start the terminal as administrator; without them, unpack the zip archive from https://go.dev/dl/ into a directory of your own and put its bin directory on Path.",
      "zh-CN":
        "Windows 默认没有 sudo：请去掉它。需要管理员权限时，请以管理员身份启动终端；没有权限时，请把 https://go.dev/dl/ 的 zip 压缩包解压到自己的目录，并把其 bin 目录加入 Path。",
    },
    others: ["sdk-directory-not-writable"],
    verifyCommands: ["id", "command -v sudo"],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "installer-missing",
    messages: [
      "{command}: command not found",
      "command not found: {command}",
      "{command}: not found",
      "'{command}' is not recognized as",
      "The term '{command}' is not recognized",
      "Unknown command: {command}",
      "tar (child): {command}: Cannot exec: No such file or directory",
      "http_download unable to find {value} or curl",
      "You need to install {value} or ",
    ],
    when: isInstaller,
    priority: -1,
    examples: [
      "PS C:\\w> choco install golang\nchoco : The term 'choco' is not recognized as the name of a cmdlet, function, script file, or operable program.",
      "$ brew install go\nzsh: command not found: brew",
      "$ tar -C /opt -xzf go1.26.0.linux-amd64.tar.gz\ntar (child): gzip: Cannot exec: No such file or directory",
    ],
    text: {
      en: {
        title: "A program that is needed to install Go is missing",
        why: "The command that installs Go calls a package manager, a download tool or an unpacker that this system does not have, or whose directory is not on PATH.",
      },
      "zh-CN": {
        title: "缺少安装 Go 所需的程序",
        why: "安装 Go 的命令调用了包管理器、下载工具或解压工具，而系统中没有它，或其目录不在 PATH 中。",
      },
    },
    remedy: {
      en: "Install {command} first, or do without it: download Go from https://go.dev/dl/ with a browser, unpack it, and put its bin directory on PATH. After an installation of Homebrew, run the lines that its installer printed (eval …/brew shellenv) and open a new terminal.",
      "zh-CN":
        "请先安装 {command}，或者不使用它：用浏览器从 https://go.dev/dl/ 下载 Go，解压并把其 bin 目录加入 PATH。刚安装 Homebrew 时，请执行其安装程序显示的命令（eval …/brew shellenv）并打开新终端。",
    },
    windows: {
      en: "Install {command} first and open a new terminal, or do without it: run the .msi file from https://go.dev/dl/. winget comes with the app installer of Windows 10 and 11.",
      "zh-CN":
        "请先安装 {command} 并打开新终端，或者不使用它：运行 https://go.dev/dl/ 的 .msi 文件。winget 随 Windows 10 和 11 的应用安装程序提供。",
    },
    others: ["path-clobbered"],
    verifyCommands: ["command -v brew apt-get dnf curl tar gzip"],
    references: ["https://go.dev/doc/install"],
  },
  {
    id: "sdk-directory-not-writable",
    messages: [
      "tar: go: Cannot mkdir: Read-only file system",
      "tar: go/{value}: Cannot open: Read-only file system",
      "tar: go/{value}: Cannot mkdir: Read-only file system",
      "rm: cannot remove '/usr/local/go/{value}': Read-only file system",
      "rm: cannot remove '/usr/local/go': Read-only file system",
      "mkdir: cannot create directory '/usr/local/go': Read-only file system",
      "mkdir: /usr/local/go: Read-only file system",
      "mkdir: /usr/local/go: Operation not permitted",
      "mv: cannot move 'go' to '/usr/local/go': Read-only file system",
    ],
    priority: 2,
    examples: [
      "$ sudo tar -C /usr/local -xzf go1.25.3.linux-amd64.tar.gz\ntar: go/src/cmd: Cannot mkdir: Read-only file system",
    ],
    remedy: {
      en: "That part of the system is read-only, also for root: SteamOS, Fedora Silverblue, ChromeOS, NixOS and many containers are made so. Unpack Go into your home directory: tar -C ~/sdk -xzf ARCHIVE, and put ~/sdk/go/bin first on PATH. In an image, install Go while it is built.",
      "zh-CN":
        "系统的这一部分是只读的，对 root 也一样：SteamOS、Fedora Silverblue、ChromeOS、NixOS 和许多容器都是如此。请把 Go 解压到主目录：tar -C ~/sdk -xzf 归档文件，并把 ~/sdk/go/bin 放在 PATH 最前面。镜像请在构建时安装 Go。",
    },
    others: ["go-not-on-path"],
  },
  {
    id: "disk-low",
    messages: [
      "tar: go/{value}: Cannot open: No space left on device",
      "tar: go/{value}: Cannot mkdir: No space left on device",
      "tar: go/{value}: Cannot write: No space left on device",
      "tar: go/{value}: Wrote only {number} of {number2} bytes",
    ],
    when: isGoInstalled,
    priority: 2,
    examples: [
      "$ tar -C /opt -xzf go1.26.2.linux-arm64.tar.gz\ntar: go/pkg/tool: Cannot mkdir: No space left on device",
    ],
    remedy: {
      en: "The disk of that directory became full while Go was unpacked; what is there now is not a whole Go. Free about 500 MB (or choose a directory on another disk), remove the incomplete go directory, and unpack again.",
      "zh-CN":
        "解压 Go 时该目录所在的磁盘已满，现有内容不是完整的 Go。请腾出约 500 MB（或选择其他磁盘上的目录），删除不完整的 go 目录，然后重新解压。",
      commands: ["df -h"],
    },
    others: ["goroot-not-an-sdk"],
  },
  {
    id: "powershell-policy",
    messages: [
      "cannot be loaded because running scripts is disabled on this system",
      "cannot be loaded because the execution of scripts is disabled on this system",
      "is not digitally signed. You cannot run this script on the current system",
      "da die Ausführung von Skripts auf diesem System deaktiviert ist",
      "car l'exécution de scripts est désactivée sur ce système",
      "porque la ejecución de scripts está deshabilitada en este sistema",
      "因为在此系统上禁止运行脚本",
      "このシステムではスクリプトの実行が無効になっているため",
    ],
    when: (_, text) =>
      mentionsGo(text) && !/(?:npm|npx|yarn|pnpm|ng|tsc|vite|nodemon|conda|activate)\.ps1/i.test(text),
    priority: 1,
    examples: [
      ".\\build.ps1 : File D:\\go\\src\\moor\\build.ps1 cannot be loaded because running scripts is disabled on this system.",
      "PS D:\\moor> .\\build.ps1\n无法加载文件 D:\\go\\src\\moor\\build.ps1，因为在此系统上禁止运行脚本。",
    ],
    text: {
      en: {
        title: "PowerShell is not allowed to run scripts",
        why: "The execution policy of Windows forbids .ps1 files. It stops build scripts, version managers, and the profile in which PATH is set: what those lines set is missing then.",
      },
      "zh-CN": {
        title: "PowerShell 不允许运行脚本",
        why: "Windows 的执行策略禁止运行 .ps1 文件。构建脚本、版本管理器和设置 PATH 的配置文件都会受影响，它们的设置因此不会生效。",
      },
    },
    remedy: {
      en: "Allow your own scripts for your account, then open a new terminal: Set-ExecutionPolicy -Scope CurrentUser RemoteSigned. For one call: powershell -ExecutionPolicy Bypass -File .\\build.ps1. Where a company sets the policy, ask its administrator, or run the go commands of the script yourself.",
      "zh-CN":
        "为当前账户允许运行自己的脚本，然后打开新终端：Set-ExecutionPolicy -Scope CurrentUser RemoteSigned。只运行一次：powershell -ExecutionPolicy Bypass -File .\\build.ps1。如果策略由公司设置，请联系管理员，或自己执行脚本中的 go 命令。",
    },
    verifyCommands: ["go version"],
    references: [
      "https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies",
    ],
  },
];
