import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What build services, editors and finished programs say of a Go, or of how a program was built. */
export const BUILD_ANSWERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "no-such-release",
    messages: [
      "invalid runtime value go",
      "Runtime version {version} does not exist at {value} (status 404)",
    ],
    when: ({ version }, text) => version !== undefined || /app-stager|runtime value go\s*$/m.test(text),
    priority: 1,
    examples: [
      "ERROR: (gcloud.app.deploy) Staging command [/usr/lib/google_appengine/go-app-stager] failed\n2026/01/26 09:13:18 invalid runtime value go",
    ],
    remedy: {
      en: "The build service wants a release by its name: runtime: go122 (or newer) in app.yaml, --runtime=go122 for a function, GOOGLE_RUNTIME_VERSION=1.22.1 for a buildpack. Take one that its list of runtimes names.",
      "zh-CN":
        "构建服务需要具体的版本名：app.yaml 中写 runtime: go122（或更新），函数用 --runtime=go122，buildpack 用 GOOGLE_RUNTIME_VERSION=1.22.1。请使用其运行时列表中的版本。",
    },
  },
  {
    id: "sdk-download-damaged",
    messages: ["Runtime version {version} does not exist at {value} (status {number})"],
    when: ({ number = "" }) => /^5/.test(number),
    priority: 2,
    examples: [
      "Failure: (ID: d1) Runtime version 1.26.9 does not exist at https://dl.example.com/go/go1.26.9.linux-amd64.tar.gz (status 502). You can specify the version with GOOGLE_RUNTIME_VERSION.",
    ],
    remedy: {
      en: "The server of the archive answered with an error of its own. Build again later. If a release came out today, ask for the one before: GOOGLE_RUNTIME_VERSION=1.N.P.",
      "zh-CN":
        "存放归档的服务器自身出错。请稍后重新构建。如果是今天刚发布的版本，请先用前一个：GOOGLE_RUNTIME_VERSION=1.N.P。",
    },
    others: ["no-such-release"],
  },
  {
    id: "cgo-silently-off",
    messages: ["requires cgo. Please set CGO_ENABLED=1"],
    priority: 1,
    examples: [
      "$ sqlc generate\nsql/schema/001.sql:1:1: the PostgreSQL engine requires cgo. Please set CGO_ENABLED=1.",
    ],
    remedy: {
      en: "The tool itself was built without cgo; setting CGO_ENABLED now changes nothing in it. Install a C compiler and build the tool again with CGO_ENABLED=1, or take its finished program.",
      "zh-CN":
        "该工具本身在构建时没有启用 cgo，现在设置 CGO_ENABLED 对它没有作用。请安装 C 编译器，并用 CGO_ENABLED=1 重新构建该工具，或使用其预编译的程序。",
      commands: ["env CGO_ENABLED=1 go install PATH/TOOL@latest"],
    },
    others: ["gcc-missing"],
  },
  {
    id: "build-constraints",
    messages: ['If this file contains build tags, try adding "-tags='],
    when: (_, text) =>
      /for open file [^\n]*(?:e2e|integration|functional|acceptance|magefile|wire\.go|tools\.go|_(?:linux|windows|darwin|js|wasm|arm64|amd64)(?:_test)?\.go)/i.test(
        text,
      ),
    priority: 4,
    examples: [
      'No packages found for open file /home/ines/anker/test/e2e/start_test.go: <nil>.\nIf this file contains build tags, try adding "-tags=<build tag>" to your gopls "buildFlags" configuration.',
    ],
    remedy: {
      en: 'The file has a //go:build line, or a name such as _windows.go, that leaves it out here. Give gopls the tag: "gopls": {"build.buildFlags": ["-tags=TAG"]} in VS Code ("go.buildTags"), g:go_build_tags in vim-go; for another system set "build.env": {"GOOS": "windows"}.',
      "zh-CN":
        '该文件有 //go:build 行，或名称如 _windows.go，因此在这里被排除。请把标签告诉 gopls：VS Code 中 "gopls": {"build.buildFlags": ["-tags=TAG"]}（"go.buildTags"），vim-go 中 g:go_build_tags；其他系统的文件请设置 "build.env": {"GOOS": "windows"}。',
    },
    others: ["gowork-stray", "gopls-workspace-missing"],
  },
  {
    id: "gui-path-missing-go",
    messages: [
      "No Go Installations Were Found",
      "No Go installations found",
      "No Go runtime was found",
      "go.exe: go (missing)",
    ],
    priority: 2,
    examples: [
      "|          go.exe: go (missing)\n|      go.version: go?",
      "Packages > Go Plus > Display Go Information\nNo Go Installations Were Found",
    ],
    others: ["go-not-on-path"],
  },
  {
    id: "editor-pinned-go",
    messages: ["Cannot find {path}\\bin\\go.exe", "Cannot find {path}/bin/go"],
    priority: 1,
    examples: ["Cannot find \\usr\\local\\go\\bin\\go.exe"],
    remedy: {
      en: "A setting of the editor (go.goroot, or GOROOT in its environment) names a directory that is not there, often one of another system: /usr/local/go is a path of Linux, WSL or a Mac. Remove the setting so that the editor takes the go on PATH, or for a project in WSL open it with the Remote - WSL extension.",
      "zh-CN":
        "编辑器的设置（go.goroot，或其环境中的 GOROOT）指向不存在的目录，往往是其他系统的路径：/usr/local/go 属于 Linux、WSL 或 Mac。请删除该设置，让编辑器使用 PATH 中的 go；WSL 中的项目请用 Remote - WSL 扩展打开。",
      commands: ["go env GOROOT"],
    },
    others: ["goroot-not-found"],
  },
  {
    id: "name-server-missing",
    messages: [
      "lookup {host} on [::1]:53: read udp {value}: read: connection refused",
      "lookup {host} on [::1]:53: dial udp",
      "lookup {host} on 127.0.0.1:53: read udp {value}: read: connection refused",
    ],
    when: (_, text) => !/go: |go-get=1|\/@v\//.test(text),
    examples: [
      "Error: Get https://example.org/version: dial tcp: lookup example.org on [::1]:53: read udp [::1]:48773->[::1]:53: read: connection refused",
    ],
    text: {
      en: {
        title: "A Go program finds no name server",
        why: "A program without cgo reads /etc/resolv.conf. Where that file is missing or empty it asks this machine itself, and nobody answers there: so on Android (Termux) with a program for Linux, and in small images.",
      },
      "zh-CN": {
        title: "Go 程序找不到域名服务器",
        why: "不使用 cgo 的程序会读取 /etc/resolv.conf。文件缺失或为空时，它会询问本机，而本机没有域名服务：在 Android（Termux）上运行 Linux 程序，以及在精简镜像中都会这样。",
      },
    },
    remedy: {
      en: "In Termux, build the program on the device (pkg install golang, then go install PATH@latest), or take one for android: it uses the system's resolver. Elsewhere give the system an /etc/resolv.conf with a nameserver line; where a local resolver should answer (dnsmasq, systemd-resolved), start it. GODEBUG=netdns=cgo helps only if the program was built with cgo.",
      "zh-CN":
        "在 Termux 中，请在设备上构建该程序（pkg install golang，然后 go install PATH@latest），或使用 android 版本：它会用系统的解析器。其他环境请提供带 nameserver 行的 /etc/resolv.conf；如果应由本地解析器（dnsmasq、systemd-resolved）应答，请启动它。GODEBUG=netdns=cgo 只在程序启用 cgo 构建时有用。",
    },
    others: ["goproxy-unreachable"],
    verifyCommands: ["go env GOOS CGO_ENABLED"],
    references: ["https://pkg.go.dev/net#hdr-Name_Resolution"],
  },
  {
    id: "libc-too-old",
    messages: ["exec {path}: no such file or directory"],
    // An image starts one program: the file is there, and its loader is not. fork/exec is what Go says of programs that it starts.
    when: ({ path = "" }, text) =>
      !text.includes(`fork/exec ${path}`) &&
      /^\/(?:[\w-]+\/){0,2}[\w-]+$/.test(path) &&
      !/entrypoint|\b(?:node|python|java|ruby|sh|bash)\b/.test(path) &&
      (mentionsGo(text) || /\b(?:docker|podman|nerdctl) (?:run|compose|logs|start)\b/.test(text)),
    priority: 1,
    examples: ["$ docker run anker:latest\nexec /anker: no such file or directory"],
    remedy: {
      en: "The program is there, and the loader that it wants is not: it was linked against glibc and the image has none (scratch, Alpine, distroless/static). Build it static: CGO_ENABLED=0 go build; or with C code, build in the same distribution as it runs in, or take an image with glibc (debian, distroless/base).",
      "zh-CN":
        "程序存在，但它需要的加载器不存在：程序链接了 glibc，而镜像中没有（scratch、Alpine、distroless/static）。请静态构建：CGO_ENABLED=0 go build；含 C 代码时，请在与运行环境相同的发行版中构建，或使用带 glibc 的镜像（debian、distroless/base）。",
      commands: ["env CGO_ENABLED=0 go build"],
    },
    others: ["container-program-missing"],
  },
  {
    id: "go-get-outside-module",
    messages: ["command not found: {tool}", "{tool}: command not found", "{tool}: not found"],
    // Module mode, in which go get only downloads.
    when: ({ tool = "" }, text) =>
      new RegExp(`\\bgo get (?:-\\w+ )*\\S*${tool.replace(/[^\w-]/g, ".")}`).test(text) &&
      /[\\/]pkg[\\/]mod\b|go1\.(?:1[89]|[2-9]\d)/.test(text) &&
      !/\bgo install\b/.test(text),
    priority: 2,
    examples: [
      "% go get -v github.com/holm/anker/...\n% anker --help\nzsh: command not found: anker\n% ls $HOME/go/pkg/mod/github.com/holm\nanker@v1.1.1",
    ],
    others: ["gopath-bin-not-on-path"],
  },
];
