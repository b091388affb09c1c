import type { ErrorMessage, KnownError } from "./known-error.ts";

const GOLANGCI = /golangci|level=(?:error|warning)|\[linters?|analysis/i;

/** A prompt or a line of a log in which a tool, not go, was called. */
const TOOL_SPEAKS =
  /(?:^|[\s/])(?:staticcheck|golangci-lint|gopls|govulncheck|gosec|errcheck|revive|goimports|mockgen|mockery|wire|swag|sqlc|ent|gqlgen|stringer|goreleaser|ko|buf|licen[sc]es?|nancy|gocyclo|controller-gen|deepcopy-gen|trivy|syft|snyk)(?:[\s:]|$)/m;

/** A prompt at which a program of its own was called, neither go nor what calls it for a project. */
const CALLS_A_TOOL =
  /^[$%>❯➜] (?!(?:sudo |time )?(?:\w+=\S* )*(?:go|make|cd|docker|podman|cat|git|export|\.\/\S+|bash|sh|npm|yarn|task|just|mage)\b)[a-z][\w-]+ (?!version)\w/m;

/** golangci-lint: its configuration's version, its time, its lock. */
export const LINTERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-too-old",
    messages: ['template: main:1: function "context" not defined', 'function "context" not defined'],
    when: (_, text) => GOLANGCI.test(text) || /go\/packages|gopls|go list/i.test(text),
    priority: 3,
    examples: [
      'level=error msg="Running error: context loading failed: failed to load with go/packages: err: exit status 1: stderr: template: main:1: function \\"context\\" not defined"',
    ],
    remedy: {
      en: 'This go list is from Go 1.2 or 1.3. In a workflow that happens where go-version: 1.20 is written without quotes: YAML reads the number 1.2. Write go-version: "1.20", or go-version-file: go.mod. On a machine, remove the old Go or put a newer one first on PATH.',
      "zh-CN":
        '这个 go list 来自 Go 1.2 或 1.3。在工作流中，常见原因是 go-version: 1.20 没有加引号：YAML 会把它读成数字 1.2。请写成 go-version: "1.20"，或使用 go-version-file: go.mod。在本机上请移除旧的 Go，或把较新的 Go 放到 PATH 最前面。',
      commands: ["go version"],
    },
    others: ["multiple-go-on-path", "editor-pinned-go"],
  },
  {
    id: "linter-config-version",
    messages: [
      "unsupported version of the configuration",
      "you are using a configuration file for golangci-lint v{number} with golangci-lint v{number2}",
      "please use golangci-lint v{number}",
      'jsonschema: "" does not validate with "/properties/version"',
      "additional properties 'version' not allowed",
      "can't unmarshal config by viper",
      "unknown linters: '{value}', run 'golangci-lint help linters'",
      'golangci-lint: unknown command "fmt"',
      "unknown flag: --out-format",
      "The command `linters-settings` is unsupported",
      "is not supported by golangci-lint-action",
      "requested golangci-lint version '{value}' isn't supported",
    ],
    when: (_, text) =>
      /golangci/i.test(text) || /migration-guide|unsupported version of the configuration/.test(text),
    priority: 3,
    examples: [
      'Error: can\'t load config: unsupported version of the configuration: "" See https://golangci-lint.run/docs/product/migration-guide for migration instructions',
      "Error: you are using a configuration file for golangci-lint v2 with golangci-lint v1: please use golangci-lint v2",
      "golangci-lint run --out-format=github-actions\nError: unknown flag: --out-format",
    ],
    text: {
      en: {
        title: "golangci-lint and its configuration are of different major versions",
        why: 'golangci-lint 2 reads another configuration (version: "2"), has other flags and fewer linters than 1; the installed one and .golangci.yml or the CI step do not belong together. Go itself is fine.',
      },
      "zh-CN": {
        title: "golangci-lint 与其配置的主版本不同",
        why: 'golangci-lint 2 的配置（version: "2"）、参数和 linter 都与 1 不同；已安装的版本与 .golangci.yml 或 CI 步骤不匹配。Go 本身没有问题。',
      },
    },
    remedy: {
      en: "With golangci-lint 2, rewrite the old configuration: golangci-lint migrate. Or install the release that the project names; the path of 2 is github.com/golangci/golangci-lint/v2/cmd/golangci-lint, that of 1 has no /v2. In GitHub Actions, golangci-lint-action@v7 and newer runs 2, v6 runs 1. An editor may start another copy than the terminal does.",
      "zh-CN":
        "使用 golangci-lint 2 时转换旧配置：golangci-lint migrate。或安装项目指定的版本；2 的路径是 github.com/golangci/golangci-lint/v2/cmd/golangci-lint，1 的路径没有 /v2。在 GitHub Actions 中，golangci-lint-action@v7 及更新版本运行 2，v6 运行 1。编辑器启动的可能是另一份程序。",
      commands: ["golangci-lint version", "golangci-lint migrate"],
    },
    others: ["tools-older-than-go"],
    verifyCommands: ["golangci-lint version", "golangci-lint config verify"],
    references: ["https://golangci-lint.run/docs/product/migration-guide/"],
  },
  {
    id: "linter-runs-out",
    messages: [
      "Timeout exceeded: try increasing it by passing --timeout option",
      "parallel golangci-lint is running",
      "golangci-lint: context deadline exceeded",
      "golangci-lint exit with code {number} …deadline",
    ],
    when: (_, text) => GOLANGCI.test(text),
    priority: 2,
    examples: [
      'level=error msg="Timeout exceeded: try increasing it by passing --timeout option"',
      "Error: parallel golangci-lint is running\nThe command is terminated due to an error: parallel golangci-lint is running",
    ],
    text: {
      en: {
        title: "golangci-lint ran out of time, or another one is running",
        why: "Version 1 stops after one minute, which the first run without caches exceeds; two at a time block each other (an editor, a hook, make). Go itself is fine.",
      },
      "zh-CN": {
        title: "golangci-lint 超时，或另一个实例正在运行",
        why: "版本 1 默认一分钟后停止，没有缓存的首次运行会超过；同时运行两个会互相阻塞（编辑器、钩子、make）。Go 本身没有问题。",
      },
    },
    remedy: {
      en: "Give it time: golangci-lint run --timeout=10m (or run.timeout in .golangci.yml), and keep the caches of go and golangci-lint between CI jobs. For two at a time: --allow-parallel-runners, or wait for the other. If it is always slow, few processors or little memory are the reason: --concurrency=2.",
      "zh-CN":
        "延长时间：golangci-lint run --timeout=10m（或 .golangci.yml 的 run.timeout），并在 CI 任务间保留 go 和 golangci-lint 的缓存。同时运行多个：--allow-parallel-runners，或等待另一个结束。如果总是很慢，多半是处理器少或内存小：--concurrency=2。",
      commands: ["golangci-lint run --timeout=10m", "golangci-lint cache status"],
    },
    others: ["ci-cache-not-restored"],
    verifyCommands: ["golangci-lint version"],
    references: ["https://golangci-lint.run/docs/configuration/cli/"],
  },
  {
    id: "tools-older-than-go",
    messages: [
      "panic: Package(…).Build(): unsatisfied import:",
      "unsatisfied import: Program.CreatePackage(",
      "honnef.co/go/tools/{value}",
      "golang.org/x/tools/go/ssa.{value}",
      "golang.org/x/tools/go/ssa/{value}",
      "golang.org/x/tools/go/internal/{value}",
      "golang.org/x/tools/internal/gcimporter.{value}",
      "go/types.(*{name}).{value}",
      "panic: unsupported export data",
      "panic: file.Pos",
      "sigs.k8s.io/controller-tools/pkg/{value}",
      "k8s.io/gengo/{value}",
      "k8s.io/code-generator/{value}",
    ],
    when: (_, text) => /^panic: |fatal error: |goroutine \d+ \[running/m.test(text),
    priority: 1,
    examples: [
      'panic: Package("runtime/cgo").Build(): unsatisfied import: Program.CreatePackage("unsafe") was not called\n\ngoroutine 866 [running]:\nhonnef.co/go/tools/ssa.(*Package).build(0xc425b7b4a0)',
    ],
  },
  {
    id: "tools-older-than-go",
    messages: ["[runner] Can't run linter …"],
    // A package of Go itself that cannot be read: no project is wrong there.
    when: (_, text) => /could not import [a-z][a-z0-9/]* \(/.test(text),
    priority: 2,
    examples: [
      "level=warning msg=\"[runner] Can't run linter unused: buildssa: analysis skipped: errors in package: [/srv/lamp/a.go:19:2: could not import fmt (/usr/local/go/src/fmt/errors.go:7:8: could not import errors",
    ],
    remedy: {
      en: "This golangci-lint was built with an older Go than the one whose packages it reads. Install its newest release, in CI the version that the job or the action names.",
      "zh-CN":
        "这个 golangci-lint 是用比现有 Go 更旧的版本构建的，读不懂它的包。请安装最新版本；在 CI 中更新任务或 action 指定的版本。",
      commands: ["golangci-lint version", "go version"],
    },
    others: ["goroot-version-mismatch"],
  },
  {
    id: "tools-older-than-go",
    messages: ["invalid go version '{version}': must match format"],
    // A tool reads go.mod with the code of the Go that built it.
    when: (_, text) =>
      (TOOL_SPEAKS.test(text) || CALLS_A_TOOL.test(text)) &&
      !/^(?:[>$%#] *)?go (?:build|run|test|mod|get|install|vet) /m.test(text),
    priority: 2,
    examples: [
      "$ staticcheck ./...\ngo: errors parsing go.mod:\n/src/app/go.mod:3: invalid go version '1.21.3': must match format 1.23",
    ],
    remedy: {
      en: "The tool reads go.mod as the Go that built it did, and Go before 1.21 does not know versions with three numbers. Install its newest release with the Go that you use, or update the step or the image that brings it. If it starts go itself, that go is too old: compare go version.",
      "zh-CN":
        "该工具按构建它的 Go 来读取 go.mod，而 Go 1.21 以前不认识三段式版本号。请用正在使用的 Go 安装其最新版本，或更新提供它的步骤或镜像。如果它会自行启动 go，则是那个 go 太旧：请查看 go version。",
      commands: ["go version", "go install {install}@latest"],
    },
    others: ["gomod-needs-newer-go", "multiple-go-on-path"],
  },
  {
    id: "tools-older-than-go",
    messages: [
      'invalid Go version: "{version}"',
      "invalid Go version '{version}'",
      'invalid go version "{version}": must match format',
    ],
    when: ({ version = "" }, text) => /^1\.(?:2[1-9]|[3-9]\d)\.\d/.test(version) && !/go\.mod/.test(text),
    priority: 1,
    examples: ['$ staticcheck ./...\ninvalid Go version: "1.22.1"'],
    remedy: {
      en: "This tool reads the go line of go.mod and does not know versions with three numbers yet: it is older than Go 1.21. Install its newest release with the Go that you use (go install …@latest), or update the step or the image that brings it.",
      "zh-CN":
        "该工具读取 go.mod 的 go 行，还不认识三段式版本号：它早于 Go 1.21。请用正在使用的 Go 安装其最新版本（go install …@latest），或更新提供该工具的步骤或镜像。",
      commands: ["go version", "go install {install}@latest"],
    },
  },
];
