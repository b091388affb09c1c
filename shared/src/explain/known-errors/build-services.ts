import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

const OF_GO_IMAGE = /golang|\bgo-build\b|\bgo\b/;

/** What setup-go, dev containers, Dependabot, buildpacks, Jenkins and registries answer about Go, in their own words. */
export const BUILD_SERVICES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "no-such-release",
    messages: [
      "The requested Go version {value} is not available for platform",
      "The version: {value} can't be changed to SemVer notation",
      "Version range '{value}' is not supported with a custom download base URL",
      "Version aliases '{value}' are not supported with a custom download base URL",
      "Invalid TARGET_GO_VERSION value: {value}",
      "Failed to download: https://go.dev/dl/go{value} (404)",
      "Failed to install Go version {version}",
      "Failed to install Go version '{version}'",
      "Fetching go{version}… curl: (22) The requested URL returned error: 40{number}",
      'failed to satisfy "go" dependency version constraint',
      'failed to build: invalid Go version: "{version}"',
      "The Go version go{version} is not supported",
      "No tool named Go {version} found",
      'Tool type "go" does not have an install of "{value}" configured',
      "!    Unrecognized Go version",
    ],
    when: (_, text) =>
      mentionsGo(text) ||
      /setup-go|[Gg]o version|Go \d|"go"|Fetching go\d|TARGET_GO|SemVer notation|custom download base/.test(
        text,
      ),
    priority: 1,
    examples: [
      "Error: The requested Go version 1.99.0 is not available for platform linux/x64. Download URL returned HTTP 404: https://go.dev/dl/go1.99.0.linux-amd64.tar.gz",
      "3:18:42 PM: Failed to install Go version '1.21'",
      "-----> Fetching go1.99.0.linux-amd64.tar.gz... curl: (22) The requested URL returned error: 403\n !     Push rejected, failed to compile Go app.",
      'failed to satisfy "go" dependency version constraint "1.99.*": no compatible versions on "io.buildpacks.stacks.jammy" stack.',
    ],
    remedy: {
      en: "The build service does not have that release. Look at https://go.dev/dl/ for what exists (from 1.21 on with three parts), write it between quotes in YAML, and where the service has a list of its own (the stack of a buildpack, the tools of Jenkins, the feature of a dev container), take one of that list or update it. The place that names the version is go.mod, go-version, +heroku goVersion, BP_GO_VERSION, GOOGLE_GO_VERSION or GO_VERSION.",
      "zh-CN":
        "构建服务没有该版本。请在 https://go.dev/dl/ 查看存在的版本（从 1.21 起为三段），在 YAML 中加引号；如果服务有自己的列表（buildpack 的 stack、Jenkins 的工具、dev container 的 feature），请从中选择或更新它。版本写在 go.mod、go-version、+heroku goVersion、BP_GO_VERSION、GOOGLE_GO_VERSION 或 GO_VERSION 中。",
      commands: ["go mod edit -json"],
    },
    others: ["go-too-old"],
  },
  {
    id: "sdk-download-damaged",
    messages: [
      "Failed to download Go {version} for platform",
      "golang download url did not return results",
      "Unable to get manifest from {value}/versions-manifest.json",
      "Failed to download version {version}: ",
      "This usually indicates the rate limit has been exceeded",
    ],
    when: (_, text) =>
      /golang|go-versions|\bGo\b|setup-go|Falling back to download directly from Go|Attempting to download/.test(
        text,
      ),
    priority: 1,
    examples: [
      "Attempting to download 1.22.3...\nError: Failed to download version 1.22.3: Error: getaddrinfo ENOTFOUND github.com",
    ],
    remedy: {
      en: "setup-go could not fetch Go. Run the job again: GitHub limits anonymous requests, and a token (with: token) raises the limit. A runner of your own needs github.com, raw.githubusercontent.com, go.dev and dl.google.com, through HTTPS_PROXY if need be; without them put Go into the image and leave setup-go out.",
      "zh-CN":
        "setup-go 无法获取 Go。请重新运行任务：GitHub 限制匿名请求，提供 token（with: token）可提高上限。自建 runner 需要能访问 github.com、raw.githubusercontent.com、go.dev 和 dl.google.com，必要时通过 HTTPS_PROXY；否则请把 Go 放进镜像，不使用 setup-go。",
    },
    others: ["http-proxy-dead", "no-such-release"],
  },
  {
    id: "ci-cache-not-restored",
    messages: [
      "Some specified paths were not resolved, unable to cache dependencies",
      "There are no cache folders on the disk",
      "Cache folder path is retrieved but doesn't exist on disk: {path}",
      "Unable to reserve cache with key setup-go-{value}",
      "The runner was not able to contact the cache service. Caching will be skipped",
      "Could not get cache folder paths.",
    ],
    when: (_, text) => /setup-go|Set up Go|Go version|\/go\/pkg|go-build|Restore cache failed/i.test(text),
    priority: 1,
    examples: [
      "Warning: Restore cache failed: Some specified paths were not resolved, unable to cache dependencies.",
      "Error: Cache folder path is retrieved but doesn't exist on disk: /home/runner/go/pkg/mod",
    ],
  },
  {
    id: "image-not-pulled",
    messages: [
      'failed to do request: Head "https://{host}/v2/library/golang/manifests/{value}"',
      "golang:{value}: toomanyrequests: You have reached your",
      "toomanyrequests: You have reached your pull rate limit",
      "toomanyrequests: You have reached your unauthenticated pull rate limit",
      "error pulling image configuration:",
      "pull access denied for golang",
      'Get "https://registry-1.docker.io/v2/": ',
      'Head "https://registry-1.docker.io/v2/library/golang/manifests/{value}": ',
    ],
    when: (_, text) => OF_GO_IMAGE.test(text) && !/manifest unknown/.test(text),
    priority: 2,
    examples: [
      'ERROR: failed to solve: golang:1.26: failed to resolve source metadata for docker.io/library/golang:1.26: failed to do request: Head "https://registry-1.docker.io/v2/library/golang/manifests/1.26": dial tcp: lookup registry-1.docker.io: no such host',
      "ERROR: failed to solve: golang:1.26: toomanyrequests: You have reached your pull rate limit.",
    ],
    text: {
      en: {
        title: "The image with Go could not be fetched from the registry",
        why: "The container engine did not reach the registry, or the registry refused: without an account Docker Hub allows a number of pulls per address and hour. Go was not started.",
      },
      "zh-CN": {
        title: "无法从镜像仓库获取带 Go 的镜像",
        why: "容器引擎无法连接镜像仓库，或被拒绝：没有账户时，Docker Hub 限制每个地址每小时的拉取次数。Go 还没有运行。",
      },
    },
    remedy: {
      en: "Pull it by hand: docker pull golang:latest. A limit goes away with docker login or another registry (public.ecr.aws/docker/library/golang, mirror.gcr.io/library/golang). Without an answer look at the engine's own proxy and DNS (Docker Desktop: Settings, Resources, Proxies; Linux: /etc/docker/daemon.json with registry-mirrors and dns), as the engine does not read HTTPS_PROXY of your shell.",
      "zh-CN":
        "请手动拉取：docker pull golang:latest。docker login 或换用其他镜像仓库（public.ecr.aws/docker/library/golang、mirror.gcr.io/library/golang）可避开限制。没有响应时请检查引擎自己的代理和 DNS（Docker Desktop：Settings → Resources → Proxies；Linux：/etc/docker/daemon.json 中的 registry-mirrors 和 dns），引擎不会读取 shell 的 HTTPS_PROXY。",
    },
    others: ["no-such-release"],
    verifyCommands: ["docker pull golang:latest"],
    references: ["https://hub.docker.com/_/golang", "https://docs.docker.com/docker-hub/usage/"],
  },
  {
    id: "private-repo-credentials",
    messages: [
      "Dependabot::PrivateSourceAuthenticationFailure",
      "Dependabot::GitDependenciesNotReachable",
      "The following git URLs could not be retrieved",
    ],
    when: (_, text) =>
      mentionsGo(text) || /: (?:github|gitlab|bitbucket|[\w-]+\.[\w.-]+)\.\w+\/\S+/.test(text),
    priority: 1,
    examples: [
      "Dependabot::GitDependenciesNotReachable: The following git URLs could not be retrieved: github.com/mona/lib",
    ],
    remedy: {
      en: "Dependabot may not read that module's repository. Give it access: a registries entry of type git or goproxy-server with a token in .github/dependabot.yml, or Settings, Code security, Grant Dependabot access to private repositories. If the repository is gone, replace the module.",
      "zh-CN":
        "Dependabot 无权读取该模块的仓库。请授权：在 .github/dependabot.yml 中添加带 token 的 registries（类型为 git 或 goproxy-server），或在 Settings → Code security 中允许 Dependabot 访问私有仓库。如果仓库已不存在，请替换该模块。",
      commands: ["git ls-remote https://{host}/PATH"],
    },
    others: ["repository-gone", "goprivate-missing"],
  },
  {
    id: "module-path-mismatch",
    messages: ["Dependabot::GoModulePathMismatch", "found in {path}go.mod doesn't match the actual path"],
    priority: 1,
    examples: [
      "Dependabot::GoModulePathMismatch: The module path 'github.com/old/lib' found in /go.mod doesn't match the actual path 'github.com/new/lib' in the dependency's go.mod",
    ],
  },
  {
    id: "import-path-without-dot",
    messages: ["the module path in the function's go.mod must contain a dot in the first path element"],
    priority: 1,
    examples: [
      "the module path in the function's go.mod must contain a dot in the first path element before a slash, e.g. example.com/module, found: hello",
    ],
    remedy: {
      en: "Cloud Functions adds a program of its own to the module, and a path without a dot looks like the standard library then. Give the module a path with a dot, and write the same one in its imports.",
      "zh-CN":
        "Cloud Functions 会在模块中加入自己的程序，不含点的路径会被当作标准库。请使用带点的模块路径，并在导入中写同样的路径。",
      commands: ["go mod edit -module=example.com/NAME"],
    },
  },
  {
    id: "no-package-here",
    messages: [
      "is not supported: importpath is not `package main`",
      "build for {name} does not contain a main function",
      "failed to determine go executable start command",
    ],
    priority: 1,
    examples: [
      'Error: failed to publish images: importpath "./cmd" is not supported: importpath is not `package main`',
    ],
    remedy: {
      en: "The builder was given a directory that makes no program. Name the directory with package main (ko build ./cmd/NAME, main: ./cmd/NAME in .goreleaser.yaml, BP_GO_TARGETS=./cmd/NAME).",
      "zh-CN":
        "构建工具得到的目录不会生成程序。请指定含 package main 的目录（ko build ./cmd/NAME，.goreleaser.yaml 中 main: ./cmd/NAME，BP_GO_TARGETS=./cmd/NAME）。",
      commands: ["go list -f '{{.Name}} {{.ImportPath}}' ./..."],
    },
  },
  {
    id: "no-module",
    messages: ["`go.mod` is required to use a `vendor` directory", "No go.mod present in dependency files"],
    priority: 1,
    examples: ["Error: `go.mod` is required to use a `vendor` directory."],
  },
  {
    id: "container-program-missing",
    messages: ["Couldn't find valid bootstrap(s): [{path}"],
    priority: 2,
    examples: [
      '{"errorType":"Runtime.InvalidEntrypoint","errorMessage":"RequestId: 1 Error: Couldn\'t find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"}',
    ],
    remedy: {
      en: "Lambda's runtimes provided.al2 and al2023 start a file named bootstrap at the top of the archive, and it is not there or may not be executed. Build it under that name for Linux and the function's processor, and zip the file itself (on Windows with build-lambda-zip, which keeps the executable bit).",
      "zh-CN":
        "Lambda 的 provided.al2 和 al2023 运行时会启动压缩包顶层名为 bootstrap 的文件，但它不存在或没有可执行权限。请以该名称为 Linux 和函数的处理器构建，并直接压缩该文件（Windows 上使用 build-lambda-zip 以保留执行权限）。",
      commands: ["env GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -o bootstrap"],
    },
    others: ["goos-goarch-exported"],
  },
  {
    id: "dev-container-feature-fails",
    messages: [
      'Script must be run as root. Use sudo, su, or add "USER root" to your Dockerfile before running this script',
      "(!) Architecture {value} unsupported",
      'Feature "Go" ({value}) failed to install',
      "gpg: no valid OpenPGP data found",
    ],
    when: (_, text) => /features\/go\b|Feature "Go"|Downloading Go|Go tools|TARGET_GO_VERSION/.test(text),
    priority: 1,
    examples: [
      'ERROR: Feature "Go" (ghcr.io/devcontainers/features/go) failed to install! Look at the documentation at',
    ],
    text: {
      en: {
        title: "The dev container's feature did not install Go",
        why: "The feature is a script that runs while the image is built. It needs root, a Linux that it knows (Debian, Ubuntu, Fedora, RHEL), a processor that Go is released for, and the network.",
      },
      "zh-CN": {
        title: "dev container 的 feature 没有安装好 Go",
        why: "feature 是构建镜像时运行的脚本。它需要 root、它支持的 Linux（Debian、Ubuntu、Fedora、RHEL）、有 Go 发布版的处理器，以及网络。",
      },
    },
    remedy: {
      en: "Read the lines above: they name what failed. Start from an image of that kind (mcr.microsoft.com/devcontainers/base, or the image for Go, which needs no feature), let the build run as root (USER root in the Dockerfile), name a release that exists, and rebuild without the cache.",
      "zh-CN":
        "请查看上面的几行，其中说明了失败的原因。请使用受支持的镜像（mcr.microsoft.com/devcontainers/base，或不需要 feature 的 Go 镜像），以 root 构建（Dockerfile 中 USER root），填写存在的版本，然后不使用缓存重新构建。",
    },
    others: ["no-such-release", "sdk-download-damaged"],
    verifyCommands: ["go version"],
    references: ["https://github.com/devcontainers/features/tree/main/src/go"],
  },
];
