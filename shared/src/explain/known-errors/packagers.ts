import type { ErrorMessage, KnownError } from "./known-error.ts";

const OF_NIX = /go-modules|vendorHash|vendorSha256|buildGoModule|buildGo\d*Module|\bgo: /;

/** Nix, Bazel and other builds that know every input by its hash. */
export const PACKAGERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "nix-vendor-hash",
    messages: [
      "hash mismatch in fixed-output derivation '{path}-go-modules.drv'",
      "hash mismatch in fixed-output derivation '{path}-vendor.drv'",
      "path: {path}-go-modules",
      "reading file:///nix/store/{path}/@v/{value}: Not Found",
      "reading file:///nix/store/{path}/@v/{value}: no such file or directory",
      "called without required argument 'vendorSha256'",
      "called without required argument 'vendorHash'",
      "attribute 'vendorHash' missing",
      "buildGoModule: Expect vendorHash attribute to be set",
      "vendor folder is empty, please set 'vendorHash = null;' in your expression",
      "vendor folder exists, please set 'vendorHash = null;' in your expression",
      "vendorHash is out of date",
    ],
    when: (_, text) => OF_NIX.test(text),
    priority: 4,
    examples: [
      "error: hash mismatch in fixed-output derivation '/nix/store/5d1ml-heron-2.2.0-go-modules.drv':\n         specified: sha256-AAAA\n            got:    sha256-ssX+ZQ6v",
      "┏━ 1 Errors:\n┃ error: hash mismatch in fixed-output derivation '/nix/store/5d1ml-heron-2.2…\n┃         got: sha256-ssX+\n┃    got path: /nix/store/bh5f-heron-2.2.0-go-modules",
      "go: github.com/pelletier/go-toml@v1.6.0: reading file:///nix/store/icp-demo-0.0.1-go-modules/github.com/pelletier/go-toml/@v/v1.6.0.mod: Not Found",
    ],
    text: {
      en: {
        title: "The Nix expression's vendorHash does not fit go.mod",
        why: "buildGoModule downloads the modules in a step of its own and knows the result by its hash. go.mod or go.sum changed (or the Go that vendors), the hash did not, so old modules are used or the step is refused.",
      },
      "zh-CN": {
        title: "Nix 表达式中的 vendorHash 与 go.mod 不符",
        why: "buildGoModule 在单独的步骤中下载模块，并用哈希识别结果。go.mod 或 go.sum（或执行 vendor 的 Go）变了，哈希没变，于是使用了旧模块，或该步骤被拒绝。",
      },
    },
    remedy: {
      en: "Set vendorHash to the hash that Nix prints after “got:”; for a new one, put lib.fakeHash there and build once. With a vendor directory in the repository it is vendorHash = null. For a package of somebody else, update its flake or channel; until then overrideAttrs with the new vendorHash.",
      "zh-CN":
        "把 vendorHash 设为 Nix 在“got:”之后显示的哈希；要得到新值，可先填 lib.fakeHash 构建一次。仓库中有 vendor 目录时用 vendorHash = null。如果是别人的软件包，请更新其 flake 或 channel；在此之前可用 overrideAttrs 覆盖 vendorHash。",
      commands: ["go mod tidy", "go mod verify"],
    },
    others: ["vendor-inconsistent"],
    verifyCommands: ["go mod verify"],
    references: ["https://nixos.org/manual/nixpkgs/stable/#ssec-language-go"],
  },
  {
    id: "bazel-go-sdk",
    messages: [
      "no such package '@go_sdk//': ",
      "no such package '@@go_sdk//': ",
      "could not determine Go SDK version",
      "could not locate GOROOT used by rules_go",
      "did not find version {version} in https://golang.org/dl/?mode=json",
      "did not find version {version} in https://go.dev/dl/?mode=json",
      "go_download_sdk: ",
      "go_register_toolchains: version set after go sdk rule declared",
      "no matching toolchains found for types @io_bazel_rules_go//go:toolchain",
      "No matching toolchains found for types: @rules_go//go:toolchain",
      "No matching toolchains found for types @@rules_go~//go:toolchain",
      "While resolving toolchains for target …rules_go//go:toolchain",
      "unknown repo 'go_sdk' requested",
      "Could not detect host go version",
      "host go version failed to report it's GOROOT",
      "Could not detect SDK platform",
      "Could not detect SDK version: '{value} version' exited with",
      "Could not parse SDK version from",
      "SDK is version {version}, but version {version2} was expected",
      "go_register_toolchains: version must be a string like",
      "go_sdk.download: version must be specified in non-root module",
      "Error in fail: unsupported platform {value}",
      "race instrumentation can't be enabled when cgo is disabled",
      "has pure explicitly set to off, but no C++ toolchain could be found",
      "compilepkg: missing strict dependencies",
      "Check that imports in Go sources match importpath attributes in deps",
      "no such package '@{name}//': The repository '@{name2}' could not be resolved",
      "no such package '@@{value}//': The repository '{value2}' could not be resolved",
      "Could not find go executable in go_sdk",
      "does not produce any go_sdk libs files",
      "/bin/go': No such file or directory",
      "could not find go binary in go_sdk",
      "go_host_sdk: could not determine GOROOT",
      "gazelle: finding module path for import {value}: exit status 1: ",
      "no such package '@{name}//{value}': The repository '@{name2}' could not be resolved",
    ],
    when: (_, text) =>
      /rules_go|go_sdk|gazelle|bazel_gazelle|go_deps|mode=json|host go version|go_register_toolchains|\bSDK (?:is version|platform|version)|importpath|cgo is disabled|go_default_library|'@@?(?:com_github|org_golang|in_gopkg)_/.test(
        text,
      ),
    priority: 2,
    examples: [
      "ERROR: no such package '@go_sdk//': Unrecognized Go version 1.99",
      "ERROR: While resolving toolchains for target //cmd:cmd: No matching toolchains found for types @io_bazel_rules_go//go:toolchain.",
    ],
    text: {
      en: {
        title: "Bazel does not find a Go SDK or a module's repository",
        why: "rules_go uses a Go SDK that MODULE.bazel or WORKSPACE declares, not the go on PATH, and repositories that gazelle wrote from go.mod. One of them is not declared, or not for this platform.",
      },
      "zh-CN": {
        title: "Bazel 找不到 Go SDK 或模块的仓库",
        why: "rules_go 使用 MODULE.bazel 或 WORKSPACE 声明的 Go SDK，而不是 PATH 中的 go；仓库由 gazelle 根据 go.mod 生成。其中之一没有声明，或不适用于该平台。",
      },
    },
    remedy: {
      en: 'Declare the SDK: go_sdk.download(version = "1.N.P") in MODULE.bazel (go_register_toolchains(version = …) in WORKSPACE), with a rules_go new enough for that Go. After a change of go.mod: bazel mod tidy, or bazel run //:gazelle-update-repos in a WORKSPACE. With cgo, a C toolchain for the target is needed too; pure = "on" builds without.',
      "zh-CN":
        '声明 SDK：MODULE.bazel 中 go_sdk.download(version = "1.N.P")（WORKSPACE 中 go_register_toolchains(version = …)），rules_go 要足够新以支持该 Go。修改 go.mod 之后：bazel mod tidy，或在 WORKSPACE 中 bazel run //:gazelle-update-repos。使用 cgo 时还需要目标平台的 C 工具链；pure = "on" 则不使用。',
      commands: ["bazel mod tidy"],
    },
    others: ["go-not-on-path"],
    verifyCommands: ["bazel mod show_repo @rules_go", "go version"],
    references: ["https://github.com/bazel-contrib/rules_go/blob/master/docs/go/core/bzlmod.md"],
  },
  {
    id: "tool-release-not-found",
    messages: [
      "crit unable to find '{value}' - use 'latest' or see",
      "crit unable to find '' - use 'latest' or see",
      "no asset found: {value}",
      "no asset found for",
      "hash_sha256_verify unable to find checksum for",
      "hash_sha256_verify checksum for '{path}' did not verify",
      "Failed to install aqua:{value}",
      "Failed to install ubi:{value}",
      "could not find release asset for",
    ],
    when: (_, text) => /mise|aqua|ubi:|info checking GitHub|golangci|hash_sha256_verify|\bgo\b/i.test(text),
    priority: 1,
    examples: [
      "air-verse/air info checking GitHub for latest tag\nair-verse/air crit unable to find '' - use 'latest' or see https://github.com/air-verse/air/releases for details",
      "mise ERROR Failed to install aqua:mvdan/gofumpt@latest:\n   0: no asset found: sha256sums.txt",
    ],
    text: {
      en: {
        title: "An installer did not find the file of a tool's release",
        why: "Install scripts, mise and aqua take finished programs from a release page. The page was not reached (no network, GitHub's limit for anonymous requests), that version does not exist, or the release names its files in another way than the installer expects. Go is not involved.",
      },
      "zh-CN": {
        title: "安装程序找不到工具发布页中的文件",
        why: "安装脚本、mise 和 aqua 会从发布页下载编译好的程序。可能是无法访问发布页（没有网络，或 GitHub 对匿名请求的限制）、该版本不存在，或者发布的文件名与安装程序预期的不同。这与 Go 无关。",
      },
    },
    remedy: {
      en: "Install the tool with Go: go install PATH/TOOL@VERSION (in mise: go:PATH/TOOL). Or look at the release page which versions and files there are, and ask for one of them. Update the installer (mise self-update), give it a GITHUB_TOKEN where many jobs share an address, and set HTTPS_PROXY where the network needs it.",
      "zh-CN":
        "用 Go 安装该工具：go install PATH/TOOL@VERSION（mise 中写 go:PATH/TOOL）。或者在发布页查看有哪些版本和文件，并指定其中之一。请更新安装程序（mise self-update）；多个任务共用一个地址时提供 GITHUB_TOKEN；网络需要代理时设置 HTTPS_PROXY。",
      commands: ["go install {install}@latest"],
    },
    others: ["http-proxy-dead"],
    verifyCommands: ["go version"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Compile_and_install_packages_and_dependencies"],
  },
];
