import type { CheckRemedy } from "./check-remedy.ts";

/** Caches, temporary directories and limits. */
export const ENVIRONMENT_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  "cache-not-writable": {
    remedy: {
      en: "This user may not write to Go's cache. If the directory is directly below / (/.cache), HOME is / or unset: give the process a HOME, or set GOCACHE to a writable directory. In a container that runs as another user, set GOCACHE and GOMODCACHE (or GOPATH) to directories of that user, or give it /go in the image (chown in the Dockerfile). A cache mount belongs to root: RUN --mount=type=cache,uid=USER,target=…; podman with SELinux needs :z. If an earlier sudo go created it, the owner must be changed back.",
      "zh-CN":
        "当前用户无法写入 Go 的缓存。如果目录直接在 / 下（/.cache），说明 HOME 是 / 或没有设置：请为进程设置 HOME，或把 GOCACHE 设为可写目录。容器以其他用户运行时，把 GOCACHE 和 GOMODCACHE（或 GOPATH）设为该用户的目录，或在镜像中把 /go 交给它（Dockerfile 中 chown）。缓存挂载默认属于 root：RUN --mount=type=cache,uid=USER,target=…；启用 SELinux 的 podman 需要 :z。如果是以前的 sudo go 创建的，需要改回属主。",
      commands: ["go env GOCACHE GOMODCACHE", "env GOCACHE=/tmp/go-cache go build ./..."],
    },
    windows: {
      en: "This user may not write to Go's cache. Set GOCACHE and GOMODCACHE to directories of the user: go env -w GOCACHE=DIRECTORY.",
      "zh-CN":
        "当前用户无法写入 Go 的缓存。请把 GOCACHE 和 GOMODCACHE 设为用户自己的目录：go env -w GOCACHE=DIRECTORY。",
      commands: ["go env GOCACHE GOMODCACHE"],
    },
  },
  "home-unset": {
    remedy: {
      en: "HOME is not set where go runs (a service, cron, a container, sudo, env -i). Set HOME there, or GOCACHE and GOPATH to absolute directories (systemd: Environment=HOME=…).",
      "zh-CN":
        "运行 go 的环境没有设置 HOME（服务、cron、容器、sudo、env -i）。请在那里设置 HOME，或把 GOCACHE 和 GOPATH 设为绝对路径（systemd：Environment=HOME=…）。",
      commands: ["printenv HOME GOCACHE"],
    },
    windows: {
      en: "The process that runs go has no %LocalAppData% and no %USERPROFILE%: a service, an editor, or make in another shell did not pass them on. Give it the whole environment of the user (start it from a new terminal), or save fixed directories for go: go env -w GOCACHE=DIRECTORY, and set GOPATH the same way.",
      "zh-CN":
        "运行 go 的进程没有 %LocalAppData% 和 %USERPROFILE%：服务、编辑器或另一个 shell 中的 make 没有传递它们。请让它获得用户的完整环境（从新的终端启动），或为 go 保存固定目录：go env -w GOCACHE=DIRECTORY，GOPATH 同理。",
      commands: ["go env GOCACHE GOPATH"],
    },
  },
  "gotmpdir-bad": {
    remedy: {
      en: "Go's temporary directory is missing, not writable, or may not start programs (noexec). Unset GOTMPDIR and TMPDIR, or set GOTMPDIR to a writable directory on a file system without noexec.",
      "zh-CN":
        "Go 的临时目录不存在、不可写，或不允许运行程序（noexec）。请取消 GOTMPDIR 和 TMPDIR，或把 GOTMPDIR 设为可写且没有 noexec 的目录。",
      commands: ["go env GOTMPDIR", "mount"],
    },
  },
  "disk-low": {
    remedy: {
      en: "The disk that holds Go's cache or temporary directory is full. Free space: go clean -cache empties the build cache, go clean -modcache the downloaded modules. Or move GOCACHE, GOMODCACHE or GOTMPDIR to another disk; docker system prune for Docker.",
      "zh-CN":
        "Go 的缓存或临时目录所在的磁盘已满。释放空间：go clean -cache 清空构建缓存，go clean -modcache 清空已下载的模块。也可以把 GOCACHE、GOMODCACHE 或 GOTMPDIR 移到其他磁盘；Docker 可用 docker system prune。",
      commands: ["go clean -cache", "df -h"],
    },
  },
  "fd-limit-low": {
    remedy: {
      en: "The limit for open files is too low. Raise it in this shell, or build with fewer processes: go build -p 2.",
      "zh-CN": "打开文件数的上限太低。请在当前 shell 中提高，或减少构建的进程数：go build -p 2。",
      commands: ["ulimit -n 4096"],
    },
  },
  "cache-on-network-mount": {
    remedy: {
      en: "Go's cache is on a network or shared file system without file locks. Set GOCACHE and GOMODCACHE to a local directory.",
      "zh-CN": "Go 的缓存在不支持文件锁的网络或共享文件系统上。请把 GOCACHE 和 GOMODCACHE 设为本地目录。",
      commands: ["go env GOCACHE GOMODCACHE"],
    },
  },
  "tcc-blocked": {
    remedy: {
      en: "macOS does not let this program read the project's directory (Desktop, Documents, Downloads, external disks). Allow it in System Settings, Privacy & Security, Files & Folders or Full Disk Access, or move the project elsewhere.",
      "zh-CN":
        "macOS 不允许该程序读取项目目录（桌面、文稿、下载、外接磁盘）。请在“系统设置 → 隐私与安全性 → 文件与文件夹或完全磁盘访问权限”中允许，或把项目移到别处。",
    },
  },
};
