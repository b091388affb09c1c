import type { CheckRemedy } from "./check-remedy.ts";

/** Modules, proxies and repositories. */
export const MODULE_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  "no-module": {
    remedy: {
      en: "Go to the module's directory (the one with go.mod), or create a module there. In a Dockerfile, set WORKDIR and COPY go.mod before go runs; for a hook, a CI job or a builder, let its working directory be the one with go.mod. To install a command from anywhere: go install PATH@latest. Instructions for Go before 1.16 expect GOPATH mode and no longer fit.",
      "zh-CN":
        "进入模块所在的目录（有 go.mod 的目录），或在那里新建模块。在 Dockerfile 中，请在运行 go 之前设置 WORKDIR 并 COPY go.mod；hook、CI 任务或构建工具的工作目录应是 go.mod 所在的目录。要在任意目录安装命令：go install PATH@latest。针对 Go 1.16 以前的教程使用 GOPATH 模式，已不适用。",
      commands: ["go env GOMOD", "go mod init example.com/NAME"],
    },
  },
  "gowork-stray": {
    remedy: {
      en: "A go.work file, here or in a parent directory, does not list this module. Add the module (go work use .), or switch the workspace off for one command (GOWORK=off), or delete a go.work that you do not need. In an editor, open the directory that contains go.work.",
      "zh-CN":
        "当前目录或上级目录的 go.work 没有列出这个模块。请加入模块（go work use .），或为一条命令关闭工作区（GOWORK=off），或删除不需要的 go.work。在编辑器中请打开 go.work 所在的目录。",
      commands: ["go env GOWORK", "go work use .", "env GOWORK=off go build ./..."],
    },
  },
  "gowork-unusable": {
    remedy: {
      en: "GOWORK names a go.work file that is not there, or a directory. Unset it: remove it from your startup file or editor settings, and delete its line in the file that go env GOENV names. Go then finds the go.work of the current directory or of one above it. To do without a workspace, use GOWORK=off.",
      "zh-CN":
        "GOWORK 指向的 go.work 文件不存在，或者是目录。请取消该变量：从启动文件或编辑器设置中删除它，并删除 go env GOENV 所示文件中的相应行。之后 Go 会在当前目录和上级目录中寻找 go.work。不使用工作区：GOWORK=off。",
      commands: ["go env GOWORK GOENV"],
    },
  },
  "vendor-inconsistent": {
    remedy: {
      en: "The vendor directory does not match go.mod. Write it again with go mod vendor and commit it, or build once with -mod=mod. In a workspace, use go work vendor.",
      "zh-CN":
        "vendor 目录与 go.mod 不一致。请用 go mod vendor 重新生成并提交，或用 -mod=mod 构建一次。在工作区中使用 go work vendor。",
      commands: ["go mod tidy", "go mod vendor", "go build -mod=mod ./..."],
    },
  },
  "parent-gomod": {
    remedy: {
      en: "A go.mod in a parent directory makes this directory part of another module. Remove it if nobody needs it, or create a module here.",
      "zh-CN": "上级目录中的 go.mod 使当前目录属于另一个模块。如果不需要请删除它，或在这里新建模块。",
      commands: ["go env GOMOD"],
    },
  },
  "goproxy-unreachable": {
    remedy: {
      en: "{host} cannot be reached from here. Try again once; then use another proxy, for example GOPROXY=https://{proxy},direct, or your company's. Behind an HTTP proxy, set HTTPS_PROXY. Security software or a VPN may close the connection too. In docker build, set the variable there: ENV GOPROXY or --build-arg.",
      "zh-CN":
        "从这里无法访问 {host}。先重试一次；然后换一个代理，例如 GOPROXY=https://{proxy},direct，或公司的代理。如果要通过 HTTP 代理上网，请设置 HTTPS_PROXY。安全软件或 VPN 也可能断开连接。在 docker build 中要在 Dockerfile 里设置：ENV GOPROXY 或 --build-arg。",
      commands: ["go env GOPROXY", "go env -w GOPROXY=https://{proxy},direct"],
    },
  },
  "goproxy-malformed": {
    remedy: {
      en: "GOPROXY contains something that is no address: typographic quotes, a space, a missing https://, or DIRECT in capitals. Write it as addresses separated by commas. If it is exported, change the line in the startup file.",
      "zh-CN":
        "GOPROXY 中有不是网址的内容：中文引号、空格、缺少 https://，或大写的 DIRECT。请写成用逗号分隔的网址。如果是 export 的，请修改启动文件中的那一行。",
      commands: ["go env -w GOPROXY=https://proxy.golang.org,direct", "printenv GOPROXY"],
    },
  },
  "goprivate-missing": {
    remedy: {
      en: "The public proxy and checksum database do not have this module. Check the spelling of the path and the version first. If it is private, name its host (on github.com and the like: HOST/OWNER) in GOPRIVATE, and let git log in (a token in ~/.netrc, or SSH through git config url.insteadOf).",
      "zh-CN":
        "公共代理和校验和数据库中没有这个模块。先检查路径和版本是否写对。如果它是私有的，把它的主机（在 github.com 等站点上写成 HOST/OWNER）写入 GOPRIVATE，并让 git 能登录（~/.netrc 中的令牌，或用 git config url.insteadOf 改走 SSH）。",
      commands: ["go env GOPRIVATE", "go env -w GOPRIVATE={private}"],
    },
  },
  "sumdb-blocked-or-off": {
    remedy: {
      en: "The checksum database sum.golang.org cannot be reached. Use a GOPROXY that passes it on (proxy.golang.org, goproxy.cn), or GOSUMDB=sum.golang.google.cn in China. Private modules belong in GOPRIVATE. Do not switch GOSUMDB off for public modules.",
      "zh-CN":
        "无法访问校验和数据库 sum.golang.org。请使用会转发它的 GOPROXY（proxy.golang.org、goproxy.cn），在中国可设 GOSUMDB=sum.golang.google.cn。私有模块应加入 GOPRIVATE。不要为公共模块关闭 GOSUMDB。",
      commands: ["go env GOPROXY GOSUMDB GOPRIVATE", "go env -w GOSUMDB=sum.golang.google.cn"],
    },
  },
  "corporate-ca": {
    remedy: {
      en: "The system does not know who signed the certificate. In a small system or container the root certificates are missing: apt install ca-certificates, apk add ca-certificates, dnf install ca-certificates; where they are old, update that package. Else something on the way re-signs TLS, usually a company's proxy or security software: add its CA certificate to the system's (Debian: /usr/local/share/ca-certificates and update-ca-certificates; RHEL: update-ca-trust; macOS: Keychain). In a Dockerfile, copy the certificate in and run update-ca-certificates before go mod download. Do not use GOINSECURE for it.",
      "zh-CN":
        "系统不认识证书的签发者。精简系统或容器中可能缺少根证书：apt install ca-certificates、apk add ca-certificates、dnf install ca-certificates；太旧时请更新该软件包。否则是途中有东西重新签发了 TLS 证书，通常是公司的代理或安全软件：请把它的 CA 证书加入系统（Debian：/usr/local/share/ca-certificates 并运行 update-ca-certificates；RHEL：update-ca-trust；macOS：钥匙串）。在 Dockerfile 中，先复制证书并运行 update-ca-certificates，再执行 go mod download。不要用 GOINSECURE 绕过。",
      commands: ["go env GOPROXY GOINSECURE"],
    },
  },
  "http-proxy-dead": {
    remedy: {
      en: "HTTPS_PROXY or ALL_PROXY names {host}, and nothing answers there. Start the proxy program, correct the port, or unset the variables (also in lower case). Inside a container, 127.0.0.1 is the container itself: use the host's address (host.docker.internal).",
      "zh-CN":
        "HTTPS_PROXY 或 ALL_PROXY 指向 {host}，但那里没有响应。请启动代理程序、改正端口，或取消这些变量（小写的也要取消）。在容器中 127.0.0.1 是容器自己：请使用宿主机的地址（host.docker.internal）。",
      commands: ["env -u HTTPS_PROXY -u https_proxy -u ALL_PROXY -u all_proxy go mod download"],
    },
    windows: {
      en: "HTTPS_PROXY or ALL_PROXY names {host}, and nothing answers there. Start the proxy program, correct the port, or remove the variable. PowerShell: Remove-Item Env:HTTPS_PROXY. cmd: set HTTPS_PROXY=",
      "zh-CN":
        "HTTPS_PROXY 或 ALL_PROXY 指向 {host}，但那里没有响应。请启动代理程序、改正端口，或删除变量。PowerShell：Remove-Item Env:HTTPS_PROXY。cmd：set HTTPS_PROXY=",
    },
  },
  "vcs-stamping": {
    remedy: {
      en: "git refuses to work in the repository, so go build cannot record the commit. Usually another user owns the directory (a container, CI, sudo): clone the repository again as your own user, or build without the commit (-buildvcs=false). Only if you trust its owner, who can configure programs that git runs there, trust the directory: git config --global --add safe.directory DIR",
      "zh-CN":
        "git 拒绝在该仓库中工作，因此 go build 无法记录提交。通常是因为目录属于另一个用户（容器、CI、sudo）：请以自己的用户重新 clone，或在构建时不记录提交（-buildvcs=false）。git 会运行所有者在仓库中配置的程序，因此只有在信任所有者时才信任该目录：git config --global --add safe.directory DIR",
      commands: ["go build -buildvcs=false ./..."],
    },
  },
  "git-missing": {
    remedy: {
      en: "go needs git to download this module and to record the commit. Install git: apt install git, dnf install git, apk add git (golang:alpine has none), xcode-select --install.",
      "zh-CN":
        "go 需要 git 来下载该模块和记录提交。请安装 git：apt install git、dnf install git、apk add git（golang:alpine 不带 git）、xcode-select --install。",
      commands: ["git --version"],
    },
    windows: {
      en: "go needs git. Install Git for Windows (https://git-scm.com, or winget install Git.Git), which adds it to Path, and open a new terminal.",
      "zh-CN":
        "go 需要 git。请安装 Git for Windows（https://git-scm.com，或 winget install Git.Git），它会加入 PATH，然后打开新终端。",
      commands: ["git --version"],
    },
  },
};
