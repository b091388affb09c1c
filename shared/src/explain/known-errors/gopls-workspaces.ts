import type { ErrorMessage, KnownError } from "./known-error.ts";

const OF_EDITOR =
  /gopls|eglot|\bLSP\b|\blsp\b|language server|vim-go|textDocument\/|file:\/\/|go\.mod|workspace folder/i;

/** What gopls says where it knows no project that the file belongs to. */
export const GOPLS_WORKSPACES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "gopls-workspace-missing",
    messages: [
      "You are neither in a module nor in your GOPATH",
      "You are outside of a module and outside of $GOPATH/src",
      "no views in session",
      "no views in the session",
      '"message":"no views"',
      "gopls: no views",
      "failed: no views",
      "error: no views",
      "no package metadata for file",
      "no metadata for {value}.go",
      "No packages found for open file",
      "getting file for {name}: no packages",
      "failed to compute document links: no packages",
      "Error from the Language Server: no packages",
      "invalid workspace folder path: no such file or directory",
      "Error loading workspace folders (expected {number}, got 0)",
      "no active builds contain",
    ],
    when: (_, text) =>
      OF_EDITOR.test(text) &&
      !/updateOverlays|go command required|inconsistent vendoring|MethodNotFound|errors parsing go\.|(?:^|[^-\w])go: /im.test(
        text,
      ),
    priority: 3,
    examples: [
      "LSP[gopls] request textDocument/hover failed: no views in session",
      "vim-go: no package metadata for file file:///home/ada/w/main.go",
      "Error loading packages: invalid workspace folder path: no such file or directory; check that the spelling of the configured workspace folder path agrees with the spelling reported by the operating system",
    ],
    text: {
      en: {
        title: "gopls has no project that this file belongs to",
        why: "gopls knows only the packages of the directory that the editor opened. That directory is missing or on another machine, the file is outside of it, there is no go.mod around the file, or gopls is older than the installed Go and could not load the packages.",
      },
      "zh-CN": {
        title: "gopls 不知道这个文件属于哪个项目",
        why: "gopls 只认识编辑器打开的文件夹中的包。该文件夹不存在或位于另一台机器，文件在它之外，文件周围没有 go.mod，或者 gopls 比已安装的 Go 旧，无法加载这些包。",
      },
    },
    remedy: {
      en: "Run go list ./... in the file's directory: if it fails, what it prints is the cause (no go.mod: go mod init; no Go file for this platform). If it works, open the directory with go.mod (or go.work) as the editor's workspace, update gopls and the editor's Go plugin, and restart the server.",
      "zh-CN":
        "在文件所在目录运行 go list ./...：如果失败，输出就是原因（没有 go.mod：go mod init；没有适合本平台的 Go 文件）。如果正常，请把含 go.mod（或 go.work）的目录作为编辑器的文件夹打开，更新 gopls 和编辑器的 Go 插件，并重启服务器。",
      commands: ["go env GOMOD GOWORK", "go list ./...", "go install golang.org/x/tools/gopls@latest"],
    },
    others: ["no-module", "tools-older-than-go", "gowork-stray", "gui-path-missing-go"],
    verifyCommands: ["go env GOMOD GOWORK", "gopls version"],
    references: ["https://go.dev/gopls/workspace"],
  },
  {
    id: "goflags-invalid",
    messages: ['cannot find package "-{value}" in any of'],
    priority: 3,
    examples: [
      'initial workspace load failed: packages.Load error: err: exit status 1: stderr: cannot find package "integration" in any of:\n\tC:\\Go\\src\\integration (from $GOROOT)\ncannot find package "-e" in any of:\n\tC:\\Go\\src\\-e (from $GOROOT)',
    ],
    remedy: {
      en: "The value of a flag was taken for a package, and all flags after it too: a build flag is written in two words. Write it as one: -tags=integration, in the editor's settings (go.buildFlags, go.buildTags, gopls buildFlags) or in GOFLAGS.",
      "zh-CN":
        "某个标志的值被当成了包，其后的标志也一样：该构建标志被写成了两个词。请写成一个：-tags=integration，位置是编辑器设置（go.buildFlags、go.buildTags、gopls 的 buildFlags）或 GOFLAGS。",
      commands: ["go env GOFLAGS"],
    },
  },
];
