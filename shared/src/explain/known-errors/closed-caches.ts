import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Caches that belong to another user than the one who runs go: root's HOME, the module cache, the checksum database's. */
export const CLOSED_CACHES: readonly ErrorMessage[] = [
  {
    id: "cache-not-writable",
    messages: ["open {path}/sumdb/…: permission denied", "mkdir {path}/sumdb/…: permission denied"],
    priority: 3,
    examples: [
      "verifying example.com/a@v1.0.0: example.com/a@v1.0.0: initializing sumdb.Client: checking tree#123: open /root/go/pkg/sumdb/sum.golang.org/latest: permission denied",
    ],
    others: ["home-unset"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "failed to initialize build cache at /root/…: permission denied",
      "mkdir /root/…: permission denied",
    ],
    when: (_, text) => mentionsGo(text),
    priority: 2,
    examples: [
      "==> Starting build()...\nfailed to initialize build cache at /root/.cache/go-build: mkdir /root/.cache: permission denied",
    ],
    remedy: {
      en: "HOME is root's, but the process is another user: it was started through sudo or su, or in a container as another user. Do not start the build with sudo (yay, paru and makepkg ask for the password themselves); with sudo -u USER, add -H. In a container, set HOME or GOCACHE for that user (-e HOME=/tmp).",
      "zh-CN":
        "HOME 是 root 的目录，但进程属于另一个用户：可能是通过 sudo 或 su 启动的，或容器以其他用户运行。请不要用 sudo 启动构建（yay、paru 和 makepkg 会自己询问密码）；使用 sudo -u USER 时请加 -H。在容器中请为该用户设置 HOME 或 GOCACHE（-e HOME=/tmp）。",
      commands: ["id -un", "printenv HOME"],
    },
    others: ["home-unset"],
  },
  {
    id: "cache-not-writable",
    messages: [
      "{path}/pkg/mod/…: permission denied",
      "go: could not create module cache: …: permission denied",
      "go: writing stat cache: …: permission denied",
    ],
    when: ({ path = "" }, text) =>
      !path.startsWith("/root") && /\bgo\b.*pkg\/mod/.test(text) && !/\.go:\d/.test(text),
    priority: 1,
    examples: [
      "go: writing stat cache: mkdir /home/ada/go/pkg/mod/cache/download/example.com: permission denied",
    ],
    remedy: {
      en: "This user may not write to the module cache. If sudo go or a container that runs as root made the directories there, give them back to the user: sudo chown -R USER, with the directory that go env GOMODCACHE prints. In a container or a job of another user, set GOMODCACHE (or GOPATH) to a directory of that user.",
      "zh-CN":
        "当前用户无法写入模块缓存。如果其中的目录是 sudo go 或以 root 运行的容器创建的，请改回属主：sudo chown -R 用户，加上 go env GOMODCACHE 显示的目录。在容器或其他用户的任务中，请把 GOMODCACHE（或 GOPATH）设为该用户的目录。",
      commands: ["go env GOMODCACHE", "env GOMODCACHE=/tmp/go-mod go mod download"],
    },
    others: ["home-unset", "cache-on-network-mount"],
  },
];
