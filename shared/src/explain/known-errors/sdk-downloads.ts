import type { ErrorMessage, KnownError } from "./known-error.ts";

/** An archive of Go, or the one who unpacks it. */
const SDK_ARCHIVE =
  /\bgo-?\d[\w.]*?[.-](?:linux|darwin|windows|freebsd|src)[\w.-]*|Go Linux|Go Darwin|\bg(?:v|oen)m?v? install|asdf install go|\bcore:go@|dl\.google\.com\/go|go\.dev\/dl|golang\.org\/dl|\/sdk\/go1|\/usr\/local\b[^\n]*\bgo1\.\d/;

const isSdk = (_: unknown, text: string): boolean => SDK_ARCHIVE.test(text);

/** Archives of Go that are not whole, wrappers whose Go was not fetched, and version files that are not there. */
export const SDK_DOWNLOADS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "sdk-download-damaged",
    messages: [
      "checksum mismatch: Go … (file is corrupt)",
      "file checksum does not match the computed checksum",
      "Authenticity of checksum file can not be assured",
      "Authenticity of package archive can not be assured",
      "ERROR: Failed to extract binary go",
      "ERROR: Failed to download binary go",
      "ERROR: Couldn't find or download",
      "computed checksum did NOT match",
      "computed checksums did NOT match",
      "Checksum mismatch for file go…",
      "corrupt? does not have expected SHA-256",
      "gzip: stdin: not in gzip format",
      "gzip: stdin: unexpected end of file",
      "gzip: stdin: invalid compressed data",
      "tar: Unexpected EOF in archive",
      "tar: Error opening archive: Unrecognized archive format",
      "tar: This does not look like a tar archive",
      "tar: short read",
      "tar: invalid magic",
      "tar: invalid tar magic",
      "xz: (stdin): File format not recognized",
      "End-of-central-directory signature not found",
    ],
    when: (_, text) =>
      isSdk(_, text) ||
      /\[g\]|checksum mismatch: Go |Authenticity of (?:checksum|package)|binary go\b|find or download go/.test(
        text,
      ),
    priority: 1,
    examples: [
      "$ curl -LO https://go.dev/dl/go1.22.linux-amd64.tar.gz\n$ sudo tar -C /usr/local -xzf go1.22.linux-amd64.tar.gz\n\ngzip: stdin: not in gzip format\ntar: Child returned status 1\ntar: Error is not recoverable: exiting now",
      "$ g install 1.5.2\n[g] file checksum does not match the computed checksum",
      "$ asdf install golang 1.25.0\nAuthenticity of checksum file can not be assured! Exiting.",
      "gvm install go1.14.1 -B\nERROR: Failed to extract binary go",
    ],
    text: {
      en: {
        title: "The Go archive was not downloaded completely",
        why: "The download was cut short, or the address gave a page instead of the archive: no release has that name, or a proxy answered. A version manager that is older than the release may also not know its checksum.",
      },
      "zh-CN": {
        title: "下载到的不是完整的 Go 压缩包",
        why: "下载中断，或者该地址返回的是网页而不是压缩包：没有这个名称的版本，或由代理应答。版本管理器如果比该版本旧，也可能不知道它的校验和。",
      },
    },
    remedy: {
      en: "Delete the file (and the version manager's copy of it), take the exact name from https://go.dev/dl/, and download it again: from Go 1.21 on a release has three parts (go1.22.0), and curl needs -L. With a version manager, update it or its plugin first (asdf plugin update golang, git pull in goenv, brew upgrade), then install again.",
      "zh-CN":
        "删除该文件（以及版本管理器中的副本），从 https://go.dev/dl/ 复制准确的文件名，重新下载：从 Go 1.21 起版本号为三段（go1.22.0），curl 需要 -L。使用版本管理器时，先更新它或其插件（asdf plugin update golang、在 goenv 目录 git pull、brew upgrade），再重新安装。",
    },
    others: ["http-proxy-dead", "disk-low"],
    verifyCommands: ["go version"],
    references: ["https://go.dev/dl/"],
  },
  {
    id: "no-such-release",
    messages: [
      "Package 'golang-{version}' has no installation candidate",
      "Package 'golang' has no installation candidate",
      "Package 'golang-go' has no installation candidate",
      "ERROR: Binary Go unavailable for this platform",
      "no binary release of go{version} for",
      "(404 Not Found) for url (https://dl.google.com/go/",
      "Could not download https://dl.google.com/go/",
      "https://dl.google.com/go/{value}: 404",
      "no bottle available for go",
      "Error: go: no bottle available",
      "[g] version not found",
      "attribute 'go_{number}_{number2}' missing",
      "Could not find Go version",
    ],
    when: (_, text) => /\bgo(?:lang|_\d|\d)?\b|\[g\]|\bGo\b/.test(text),
    priority: 1,
    examples: [
      "E: Package 'golang-1.22' has no installation candidate",
      "$ gvm install go1.16.8 -B\nInstalling go1.16.8 from binary source\nERROR: Binary Go unavailable for this platform",
      "go1.15beta1: download failed: no binary release of go1.15beta1 for darwin/arm64 at https://dl.google.com/go/go1.15beta1.darwin-arm64.tar.gz",
    ],
    remedy: {
      en: "Look at https://go.dev/dl/ whether that release exists for your system and processor: darwin/arm64 (Apple silicon) begins with 1.16, and from 1.21 on a release has three parts (1.22.0). Update the installer's own list (apt-get update, brew update, a new release of gvm, goenv or mise). A stable distribution has only its own Go: take the archive from go.dev, or its backports.",
      "zh-CN":
        "在 https://go.dev/dl/ 查看该版本是否有适用于你的系统和处理器的文件：darwin/arm64（Apple 芯片）从 1.16 开始，从 1.21 起版本号为三段（1.22.0）。更新安装工具自己的列表（apt-get update、brew update，或更新 gvm、goenv、mise）。稳定版发行版只有自带的 Go：请使用 go.dev 的压缩包或 backports。",
      commands: ["uname -sm"],
    },
    windows: {
      en: "Look at https://go.dev/dl/ whether that release exists for Windows and your processor; from 1.21 on a release has three parts (1.22.0).",
      "zh-CN":
        "在 https://go.dev/dl/ 查看该版本是否有适用于 Windows 和你的处理器的文件；从 1.21 起版本号为三段（1.22.0）。",
    },
  },
  {
    id: "sdk-not-downloaded",
    messages: [
      "go{version}: not downloaded. Run 'go{version2} download' to install to",
      "gotip: not downloaded. Run 'gotip download' to install to",
    ],
    priority: 2,
    examples: ["go1.22.1: not downloaded. Run 'go1.22.1 download' to install to /root/sdk/go1.22.1"],
    text: {
      en: {
        title: "The command is a wrapper, and its Go was not downloaded yet",
        why: "golang.org/dl installs a small command for each release. It fetches the release only when it is told to.",
      },
      "zh-CN": {
        title: "该命令只是一个包装程序，对应的 Go 尚未下载",
        why: "golang.org/dl 为每个版本安装一个小命令，只有明确要求时才会下载该版本。",
      },
    },
    remedy: {
      en: "Run the command once with download: go{version} download (gotip download for the development version). It needs the network.",
      "zh-CN": "用 download 运行一次：go{version} download（开发版为 gotip download）。需要网络。",
      commands: ["go{version} download"],
    },
    verifyCommands: ["go version"],
    references: ["https://go.dev/doc/manage-install"],
  },
  {
    id: "go-version-file-missing",
    messages: [
      "The specified go version file at: {path} does not exist",
      "The specified go version file at {path} does not exist",
    ],
    priority: 2,
    examples: ["Error: The specified go version file at: go.mod does not exist"],
    text: {
      en: {
        title: "The CI job does not find the file that names the Go version",
        why: "setup-go reads the version from that file before the repository was checked out, or the file is in a subdirectory.",
      },
      "zh-CN": {
        title: "CI 任务找不到写有 Go 版本的文件",
        why: "setup-go 在检出代码之前读取该文件，或者该文件在子目录中。",
      },
    },
    remedy: {
      en: "Run actions/checkout before actions/setup-go, and give the path from the top of the repository: go-version-file: SUBDIRECTORY/go.mod.",
      "zh-CN":
        "在 actions/setup-go 之前运行 actions/checkout，并写出相对仓库根目录的路径：go-version-file: 子目录/go.mod。",
    },
    verifyCommands: ["go env GOMOD"],
    references: ["https://github.com/actions/setup-go#getting-go-version-from-the-gomod-file"],
  },
];
