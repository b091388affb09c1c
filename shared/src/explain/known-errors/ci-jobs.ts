import type { ErrorMessage } from "./known-error.ts";

const SETUP_GO = /setup-go|[Ss]etup go|Successfully set ?up go|_tool\/go\//;

/** What the jobs of CI services, and of builders such as Heroku and Vercel, say of Go. */
export const CI_JOBS: readonly ErrorMessage[] = [
  {
    id: "home-unset",
    messages: ["a path argument must be provided", "ERR_ASSERTION]: a path argument must be provided"],
    when: (_, text) => SETUP_GO.test(text),
    priority: 2,
    examples: [
      "Successfully setup go version 1.18.1\n(node:307) UnhandledPromiseRejectionWarning: AssertionError [ERR_ASSERTION]: a path argument must be provided",
    ],
    remedy: {
      en: "The runner runs as a service without HOME, so go env GOPATH is empty and setup-go has no directory for tools. Give the service HOME (Environment=HOME=/home/runner in its unit, or a file .env beside the runner), or set GOPATH in the job, then start the runner again.",
      "zh-CN":
        "runner 作为服务运行且没有 HOME，因此 go env GOPATH 为空，setup-go 没有工具目录。请为该服务设置 HOME（单元中 Environment=HOME=/home/runner，或 runner 旁的 .env 文件），或在任务中设置 GOPATH，然后重启 runner。",
      commands: ["go env GOPATH GOCACHE"],
    },
    others: ["gopath-malformed"],
  },
  {
    id: "sdk-tools-unusable",
    messages: [
      "open {path}/src/{path2}.go: permission denied",
      "open {path}/src/{path2}.s: permission denied",
      "open {path}/go/VERSION: permission denied",
      "open {path}/pkg/include/{path2}: permission denied",
      "go: cannot find GOROOT directory: stat {path}: permission denied",
    ],
    when: ({ path = "", path2 = "" }) =>
      /[\\/]go(?:lang)?(?:[-\d.]*)$|[\\/]go[\\/]|libexec$/.test(path) &&
      !/pkg[\\/]mod|github\.com|\w\.\w+[\\/]\w+[\\/]/.test(`${path} ${path2}`),
    priority: 3,
    examples: [
      "/root/go/pkg/mod/github.com/gorilla/securecookie@v1.1.1/securecookie.go:21:2: open /usr/local/go/src/strconv/atob.go: permission denied",
    ],
    remedy: {
      en: "This user may not read Go's own files: they were unpacked with the rights of another account, or a container or SELinux keeps them away (a volume needs :z there). Unpack Go again as an account that others can read from, run as the image's own user, or use an image whose Go everyone can read.",
      "zh-CN":
        "当前用户不能读取 Go 自己的文件：它们以其他账户的权限解压，或被容器或 SELinux 阻止（卷需要加 :z）。请以其他人可读的权限重新解压 Go，使用镜像自带的用户运行，或换用所有人都能读取 Go 的镜像。",
      commands: ["ls -ld {path}", "id"],
    },
    others: ["go-does-not-start", "directory-blocked"],
  },
  {
    id: "output-not-writable",
    messages: [
      "can't load package: package {value}: open {path}: permission denied",
      "cannot load package: open {path}: permission denied",
      "{gofile}: open {path}: permission denied",
      "pattern {value}: open {path}: permission denied",
      "go: open {path}: permission denied",
      "go list: open {path}: permission denied",
      "main module is not readable: open {path}: permission denied",
    ],
    when: ({ path = "" }) => !/pkg[\\/]mod|go-build|\.cache|\.(?:mod|sum|work)$|^\/dev\//.test(path),
    priority: 0,
    examples: [
      "STEP 3: RUN go install go-init\ncan't load package: package go-init: open /go/src/go-init: permission denied",
    ],
    remedy: {
      en: "This user may not read the project's files at {path}. In a container: COPY --chown for the user that builds, or USER root in the build stage; a volume of Podman or with SELinux needs :z, and --userns=keep-id gives the container your own account. Elsewhere look at who owns the directory, often root after a sudo.",
      "zh-CN":
        "当前用户不能读取 {path} 处的项目文件。在容器中：COPY --chown 指定构建用户，或在构建阶段使用 USER root；Podman 或启用 SELinux 时卷需要加 :z，--userns=keep-id 会让容器使用你的账户。其他情况请查看目录属主，sudo 之后往往是 root。",
      commands: ["ls -ld {path}", "id"],
    },
    others: ["directory-blocked", "cache-not-writable"],
  },
  {
    id: "no-module",
    messages: [
      "App not compatible with buildpack: {value}/go.tgz",
      "A .godir is required. For instructions",
      "Go: unable to determine the root import path",
    ],
    priority: 1,
    examples: [
      "-----> App not compatible with buildpack: https://buildpacks.example.com/heroku/go.tgz\n !     Push failed",
    ],
    remedy: {
      en: "Heroku's buildpack for Go sees no Go project at the top of what was pushed: it looks for go.mod there (older versions for vendor/ or .godir). Commit go.mod and go.sum at the top of the repository, or push the subdirectory that has them (git subtree push), and use the current buildpack (heroku buildpacks:set heroku/go).",
      "zh-CN":
        "Heroku 的 Go buildpack 在推送内容的顶层没有看到 Go 项目：它在那里查找 go.mod（旧版本查找 vendor/ 或 .godir）。请在仓库顶层提交 go.mod 和 go.sum，或推送包含它们的子目录（git subtree push），并使用当前的 buildpack（heroku buildpacks:set heroku/go）。",
      commands: ["go mod init example.com/NAME", "go mod tidy"],
    },
    others: ["go-too-old"],
  },
  {
    id: "no-such-release",
    messages: ["Warning: Unknown Go version in {path}go.mod", "Unsupported Go version {version} in go.mod"],
    priority: 1,
    examples: ["Warning: Unknown Go version in /vercel/path0/go.mod"],
    remedy: {
      en: "The builder does not know the version that go.mod names, and takes another. Write a release that it has in the go line (Vercel: 1.N), or update the builder.",
      "zh-CN":
        "构建工具不认识 go.mod 中的版本，因而使用了另一个。请在 go 行写它支持的版本（Vercel：1.N），或更新构建工具。",
      commands: ["go mod edit -json"],
    },
    others: ["gomod-line-without-patch"],
  },
];
