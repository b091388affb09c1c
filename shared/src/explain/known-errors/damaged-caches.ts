import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError, Remedy } from "./known-error.ts";

/** A file of the build cache: a directory of two hexadecimal digits, then a hash. */
const CACHED = /[\\/][0-9a-f]{2}[\\/][0-9a-f]{6,}$/i;

const DOWNLOAD_AGAIN: Remedy = {
  en: "What is in the module cache is not what go downloaded: a download was cut off, a cleaner removed files, or a copied or restored cache is incomplete. Empty the module cache and download again: go clean -modcache, then go mod download. In CI, delete the saved cache.",
  "zh-CN":
    "模块缓存中的内容与下载的不同：下载中断过，清理程序删除了文件，或复制、恢复的缓存不完整。请清空模块缓存并重新下载：go clean -modcache，然后 go mod download。在 CI 中请删除已保存的缓存。",
  commands: ["go env GOMODCACHE", "go clean -modcache", "go mod download"],
};

/** What go, the linker and gopls say of files in Go's caches that are missing or not what was written. */
export const DAMAGED_CACHES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-cache-damaged",
    messages: [
      "error reading module index:",
      "This indicates a corrupted index",
      "loading compiled Go files from cache:",
      "loading cached file {value}:",
      "cache entry not found: {value}: ",
      "file content changed underfoot",
      "os.Stat of archive file failed:",
      "reading srcfiles list: cache entry not found",
      "{path}(_go_.o): stale object file",
      "truncated object file: {path}",
      "/link: {path}: not an object file",
      "link: {path}(_go_.o): not an object file",
      "link: {path}: malformed archive",
      "/link: cannot open file {path}: open {path}:",
    ],
    when: (_, text) => mentionsGo(text) || /\blink: |^# \S+\/\S/im.test(text),
    priority: 1,
    examples: [
      "main.go:4:2: error reading module index: corrupt index",
      "go build example.com/app: loading cached file main.go: cache entry not found: open /srv/cache/ab/abc-d: no such file or directory",
      "/usr/local/go/pkg/tool/linux_amd64/link: truncated object file: $WORK/b001/_pkg_.a(_go_.o): unexpected EOF",
    ],
    text: {
      en: {
        title: "A file in Go's cache is damaged or missing",
        why: "go wrote a file into its cache, and it is no longer there or no longer the same: a cleaner or virus scanner removed it, the disk was full, a CI job restored half of the cache, or machines share it over a network.",
      },
      "zh-CN": {
        title: "Go 缓存中的文件损坏或缺失",
        why: "go 写入缓存的文件已经不在，或内容变了：可能被清理程序或杀毒软件删除，磁盘曾经写满，CI 任务只恢复了一部分缓存，或多台机器通过网络共用缓存。",
      },
    },
    remedy: {
      en: "Empty the build cache and build again: go clean -cache. If it happens again, look at the free space, keep cleaners and the virus scanner out of the directory that go env GOCACHE prints, and do not share it between machines. In CI, delete the saved cache.",
      "zh-CN":
        "清空构建缓存并重新构建：go clean -cache。如果再次发生，请检查磁盘空间，让清理程序和杀毒软件排除 go env GOCACHE 显示的目录，并且不要在多台机器之间共用它。在 CI 中请删除已保存的缓存。",
      commands: ["go clean -cache", "go env GOCACHE"],
    },
    others: ["disk-low", "cache-not-writable", "antivirus", "cache-on-network-mount"],
    verifyCommands: ["go env GOCACHE"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching"],
  },
  {
    id: "go-cache-damaged",
    messages: [
      "open {path}-d: no such file or directory",
      "open {path}-a: no such file or directory",
      "open {path}-d: The system cannot find the",
    ],
    when: ({ path = "" }) => CACHED.test(path),
    priority: 2,
    examples: ["# example.com/app\nopen /srv/cache/go-build/ab/ab12cd34-d: no such file or directory"],
  },
  {
    id: "go-cache-damaged",
    messages: [
      "{module}@{version}: unexpected ziphash:",
      "missing ziphash:",
      "ziphash file does not match",
      "{path} exists but is not a directory",
      '{path} exists with wrong content (have "',
      "target directory {path} exists and is not empty",
      "zip for {module}@{version} has unexpected file",
      "uncompressed size of file {value} is larger than declared size",
      "{module}@{version}: not completely extracted",
    ],
    when: (_, text) => /pkg[\\/]mod|GOMODCACHE|\bgo: |\bgo mod\b/i.test(text),
    priority: 1,
    examples: [
      "go: example.com/a@v1.2.3: /home/pat/go/pkg/mod/cache/vcs/6b1d exists but is not a directory",
      "$ go mod verify\nexample.com/a v1.2.3: missing ziphash: open /home/pat/go/pkg/mod/cache/download/example.com/a/@v/v1.2.3.ziphash: no such file or directory",
    ],
    remedy: DOWNLOAD_AGAIN,
    others: ["disk-low", "cache-not-writable", "module-was-changed"],
  },
  {
    id: "go-cache-damaged",
    messages: ["{gofile}:1:1: expected 'package', found 'EOF'"],
    when: (_, text) => /[\\/]pkg[\\/]mod[\\/]\S+\.go:1:1: expected 'package', found 'EOF'/.test(text),
    priority: 2,
    examples: [
      "go/pkg/mod/golang.org/x/net@v0.0.0-20210510120150-4163338589ed/idna/example_test.go:1:1: expected 'package', found 'EOF'",
    ],
    remedy: DOWNLOAD_AGAIN,
    others: ["disk-low", "cache-not-writable"],
  },
  {
    id: "go-cache-damaged",
    messages: [
      "building for {value}, but linking in object file built for {value2}, file '{path}go-link-…'",
      "building for {value}, but linking in object file ({path}go-link-…) built for",
      "building for '{value}', but linking in object file ({path}go-link-…) built for '{value2}'",
    ],
    priority: 3,
    examples: [
      "# example.com/ferry\nld: building for macOS, but linking in object file built for iOS, file '/var/folders/0f/x/T/go-link-391/000004.o' for architecture arm64",
    ],
    remedy: {
      en: "Go's cache has an object that was built for another platform of Apple's, with the same GOARCH. Empty the cache and build again. Where iOS and macOS are built by turns, give each a GOCACHE of its own.",
      "zh-CN":
        "Go 的缓存中有为 Apple 其他平台构建的目标文件（GOARCH 相同）。请清空缓存并重新构建。如果轮流构建 iOS 和 macOS，请让它们各用自己的 GOCACHE。",
      commands: ["go clean -cache"],
    },
  },
];
