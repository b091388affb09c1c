import type { Localized } from "../model/index.ts";
import { own } from "../util/own.ts";
import { fillText } from "./remedy.ts";

/** What a remedy changes. */
type Change = "path" | "release" | "packages" | "settings";

/** Which causes' remedies change it: not everything that runs go reads a startup file or has a package manager. */
const CHANGES: readonly (readonly [kind: Change, ids: RegExp])[] = [
  ["path", /^(?:go|gopath-bin)-not-on-path$/],
  [
    "release",
    /^(?:go-too-old|go-unsupported|gomod-needs-newer-go|gomod-line-without-patch|no-such-release)$/,
  ],
  [
    "packages",
    /^(?:(?:gcc|git|c-headers|c-library|pkg-config|swig|protoc)-missing|race-detector-needs-glibc|cgo-silently-off)$/,
  ],
];

/** The variable that a cause's remedy sets. */
const SETTINGS: Readonly<Record<string, string>> = {
  "goproxy-unreachable": "GOPROXY",
  "goproxy-forbidden": "GOPROXY",
  "goprivate-missing": "GOPRIVATE",
  "sumdb-blocked-or-off": "GOSUMDB",
  "home-unset": "HOME",
  "cache-not-writable": "GOCACHE",
  "gotmpdir-bad": "GOTMPDIR",
  "go111module-off": "GO111MODULE",
};

/** What runs commands in a way of its own, how its output looks, and where each change is made there. */
interface Place extends Partial<Readonly<Record<Change, Localized<string>>>> {
  readonly looks: RegExp;
}

const DOCKER =
  /^(?:#\d+ \d|Step \d+\/\d+ :|RUN )|The command '\/bin\/sh -c|executor failed running|process "\/bin\/sh -c/m;

/** Lines of a build by Nix, and calls of one: a program from its store also runs in any terminal. */
const NIX_BUILD =
  /^error: builder for '|^building '\/nix\/store\/|\bnix (?:log|build) |\bnix-build\b|\bbuildGo\w*Module\b|\.drv(?:'|$)/m;

/** The innermost first: a build by Docker in a job has the image's Go. */
const PLACES: readonly Place[] = [
  {
    looks:
      /\bbazel-out\/|[@/](?:io_bazel_)?rules_go[+~/]\/?(?!.*@v\d)|used by rules_go$|\bGo(?:CompilePkg|Stdlib|Link) \S/m,
    release: {
      en: "Bazel brings its own Go: change the version in go_sdk.download (MODULE.bazel) or go_register_toolchains (WORKSPACE).",
      "zh-CN":
        "Bazel 使用自带的 Go：请修改 go_sdk.download（MODULE.bazel）或 go_register_toolchains（WORKSPACE）中的版本。",
    },
  },
  {
    looks: NIX_BUILD,
    settings: {
      en: "Nix builds without a network and your settings: write {variable} into the package (env.{variable}), and HOME=$TMPDIR.",
      "zh-CN":
        "Nix 构建时没有网络，也没有你的设置：请把 {variable} 写入软件包（env.{variable}），并设 HOME=$TMPDIR。",
    },
  },
  {
    looks: new RegExp(`/nix/store/\\w+-|${NIX_BUILD.source}`, "m"),
    release: {
      en: "In Nix, the package decides: buildGo1XXModule, or pkgs.go_1_XX of a newer nixpkgs.",
      "zh-CN": "在 Nix 中，版本由软件包决定：使用 buildGo1XXModule，或更新的 nixpkgs 中的 pkgs.go_1_XX。",
    },
    packages: {
      en: "In Nix, add it to the package or shell: libraries to buildInputs, programs (pkg-config, gcc) to nativeBuildInputs.",
      "zh-CN":
        "在 Nix 中，请加入软件包或 shell：库写入 buildInputs，pkg-config、gcc 等程序写入 nativeBuildInputs。",
    },
  },
  {
    looks: /^(?:fatal|failed): \[[\w.-]+\]: (?:FAILED|UNREACHABLE)! =>|^TASK \[/m,
    path: {
      en: 'Ansible reads no startup file: set PATH for the task (environment: PATH: "DIRECTORY:{{ ansible_env.PATH }}").',
      "zh-CN":
        'Ansible 不读取启动文件：请为任务设置 PATH（environment: PATH: "目录:{{ ansible_env.PATH }}"）。',
    },
  },
  {
    looks: /^\s*\[[^\]\n]+\/[^\]\n]+\]\s+(?:🚀|🐳|⭐|❗|✅|❌|\|)/mu,
    path: {
      en: "act runs the job in a small image: let actions/setup-go install Go in it, and add tools' directories to $GITHUB_PATH; or use a larger image (act -P ubuntu-latest=IMAGE).",
      "zh-CN":
        "act 在一个小镜像中运行任务：请用 actions/setup-go 在其中安装 Go，并把工具目录加入 $GITHUB_PATH；或换用更大的镜像（act -P ubuntu-latest=镜像）。",
    },
  },
  {
    looks: DOCKER,
    path: {
      en: "In a Dockerfile, set ENV PATH=$PATH:/usr/local/go/bin:/go/bin before the line that needs it, in each stage.",
      "zh-CN":
        "在 Dockerfile 中，请在需要它的那一行之前设置 ENV PATH=$PATH:/usr/local/go/bin:/go/bin，每个阶段都要写。",
    },
    release: {
      en: "In a Dockerfile, the image decides the version: FROM golang:VERSION.",
      "zh-CN": "在 Dockerfile 中，版本由镜像决定：FROM golang:版本。",
    },
    packages: {
      en: "In a Dockerfile, install it in the same stage, before this line: RUN apk add --no-cache NAME (Alpine), RUN apt-get update && apt-get install -y NAME (Debian).",
      "zh-CN":
        "在 Dockerfile 中，请在同一阶段的这一行之前安装：RUN apk add --no-cache 名称（Alpine），RUN apt-get update && apt-get install -y 名称（Debian）。",
    },
    settings: {
      en: "In a Dockerfile, set {variable} with ENV before this line.",
      "zh-CN": "在 Dockerfile 中，请在这一行之前用 ENV 设置 {variable}。",
    },
  },
  {
    looks:
      /##\[(?:error|group)\]|\/home\/runner\/|\/_work\/_temp\/|^Run actions\/|Error: Process completed with exit code/m,
    path: {
      en: 'In GitHub Actions, add the directory in an earlier step: echo "$(go env GOPATH)/bin" >> "$GITHUB_PATH". actions/setup-go installs Go itself.',
      "zh-CN":
        '在 GitHub Actions 中，请在前面的步骤加入该目录：echo "$(go env GOPATH)/bin" >> "$GITHUB_PATH"。Go 本身由 actions/setup-go 安装。',
    },
    release: {
      en: "In GitHub Actions, actions/setup-go decides the version: go-version-file: go.mod, in the job that fails.",
      "zh-CN":
        "在 GitHub Actions 中，版本由 actions/setup-go 决定：在出错的任务中写 go-version-file: go.mod。",
    },
    settings: {
      en: "In GitHub Actions, set {variable} under env: of the job.",
      "zh-CN": "在 GitHub Actions 中，请在任务的 env: 下设置 {variable}。",
    },
  },
  {
    looks: /^ERROR: Job failed|^Running with gitlab-runner/m,
    path: {
      en: 'In GitLab CI, put export PATH="$PATH:$(go env GOPATH)/bin" into before_script, or use an image with Go.',
      "zh-CN":
        '在 GitLab CI 中，请在 before_script 中写 export PATH="$PATH:$(go env GOPATH)/bin"，或使用带 Go 的镜像。',
    },
    release: {
      en: "In GitLab CI, the job's image decides the version: image: golang:VERSION.",
      "zh-CN": "在 GitLab CI 中，版本由任务的镜像决定：image: golang:版本。",
    },
  },
  {
    looks: /^\[Pipeline\]|\bhudson\.[\w.]*Exception\b|\/jenkins\/workspace\//m,
    path: {
      en: "Jenkins reads no startup file: set PATH with withEnv(['PATH+GO=DIRECTORY']) or in the agent's settings.",
      "zh-CN": "Jenkins 不读取启动文件：请用 withEnv(['PATH+GO=目录']) 或在代理的设置中设置 PATH。",
    },
  },
  {
    looks: /^(?:remote: +)?-----> |^remote: .*failed to compile Go app|[$#%] git push heroku\b/m,
    release: {
      en: 'Heroku takes the version from go.mod: its go line, or above it a comment "// +heroku goVersion go1.XX".',
      "zh-CN": "Heroku 从 go.mod 读取版本：go 行，或其上方的注释“// +heroku goVersion go1.XX”。",
    },
  },
  {
    looks: /^\d+:\d\d:\d\d [AP]M: |^(?:.* )?(?:Installing Go version|Started restoring cached go)\b/m,
    release: {
      en: "In Netlify, set GO_VERSION in the site's environment, with the patch number.",
      "zh-CN": "在 Netlify 中，请在站点的环境变量中设置 GO_VERSION，并写上补丁号。",
    },
  },
  {
    looks: /Searching for program|\(void-|(?<![\w./-])(?:spacemacs|exec-path)(?![\w./-])|Company: /i,
    path: {
      en: "Emacs does not read a startup file when it is started from the desktop: use the package exec-path-from-shell, or add the directory to exec-path.",
      "zh-CN":
        "从桌面启动的 Emacs 不读取启动文件：请使用 exec-path-from-shell 包，或把该目录加入 exec-path。",
    },
  },
];

/** Where a cause's remedy is applied in what printed a text; null where nothing is special there. */
export function noteOfPlace(id: string, text: string): Localized<string> | null {
  const variable = own(SETTINGS, id);
  const change = variable === undefined ? CHANGES.find(([, ids]) => ids.test(id))?.[0] : "settings";
  if (change === undefined) return null;
  const note = PLACES.find((place) => place[change] !== undefined && place.looks.test(text))?.[change];
  if (note === undefined) return null;
  const named = { variable: variable ?? "" };
  return { en: fillText(note.en, named), "zh-CN": fillText(note["zh-CN"], named) };
}
