import type { ErrorMessage } from "./known-error.ts";

/** What Go's own linker says of the files it reads and the programs it starts. */
export const LINKER: readonly ErrorMessage[] = [
  {
    id: "sdk-overlaid",
    messages: ["linked object header mismatch:"],
    priority: 2,
    examples: [
      'link: example.com/x: linked object header mismatch:\nhave "go object linux amd64 go1.21.0"\nwant "go object linux amd64 go1.22.0"',
    ],
    others: ["goroot-version-mismatch", "multiple-go-on-path"],
  },
  {
    id: "sdk-tools-unusable",
    messages: [
      "link: error: unable to find runtime.a",
      "/link: cannot open file {path}/pkg/{name}/{path2}.a: open",
      "\\link.exe: cannot open file {path}\\pkg\\{name}\\{path2}.a: open",
      "error obtaining buildID for go tool {name}: exit status",
      "error obtaining buildID for go tool {name}: signal:",
    ],
    priority: 4,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: error: unable to find runtime.a",
      "/opt/go/pkg/tool/linux_amd64/link: cannot open file /opt/go/pkg/linux_amd64/net/http/httptest.a: open /opt/go/pkg/linux_amd64/net/http/httptest.a: no such file or directory",
    ],
    remedy: {
      en: "Files of the SDK are missing or do not run: the installation is incomplete, or an unpacking or a cached copy (a CI runner's tool cache) was cut off. Delete that directory and install Go again, from the archive on https://go.dev/dl/ or with the package manager; on a runner, clear the tool cache. Unset GOROOT.",
      "zh-CN":
        "SDK 中有文件缺失或无法运行：安装不完整，或者解压、缓存（CI runner 的工具缓存）中断。请删除该目录，从 https://go.dev/dl/ 的压缩包或包管理器重新安装 Go；在 runner 上请清空工具缓存。取消 GOROOT。",
      commands: ["go env GOROOT GOTOOLDIR", "go version"],
    },
    others: ["goroot-not-an-sdk", "goroot-version-mismatch", "sdk-overlaid"],
  },
  {
    id: "sdk-tools-unusable",
    messages: ['no such tool "{name}"'],
    when: ({ name = "" }) => /^(?:asm|link|pack)$/.test(name),
    priority: 3,
    examples: ['go: no such tool "link"'],
    others: ["goroot-not-an-sdk", "goroot-version-mismatch"],
  },
  {
    id: "goroot-not-an-sdk",
    messages: ['no such tool "{name}"'],
    when: ({ name = "" }, text) =>
      /^(?:cover|vet|fix|nm|objdump|pprof|trace|test2json|buildid|addr2line)$/.test(name) &&
      !/no such tool "(?:compile|\d[gl])"/.test(text),
    priority: 3,
    examples: ['go tool: no such tool "vet"', 'go: no such tool "cover"'],
    remedy: {
      en: "The SDK that go belongs to has no {name}: the installation is incomplete, or GOROOT points to another one. Unset GOROOT and try again. If the error remains, delete the SDK's directory and install Go again; distributions put tools in packages of their own (golang-bin, golang-misc, go-tools). On a CI runner, clear the tool cache.",
      "zh-CN":
        "go 所属的 SDK 中没有 {name}：安装不完整，或 GOROOT 指向了别处。请取消 GOROOT 再试。仍然如此时，请删除该 SDK 目录并重新安装 Go；发行版会把工具放在单独的软件包中（golang-bin、golang-misc、go-tools）。在 CI runner 上请清空工具缓存。",
      commands: ["go env GOROOT GOTOOLDIR"],
    },
    others: ["sdk-tools-unusable", "goroot-version-mismatch"],
  },
  {
    id: "clt-broken",
    messages: [
      "running dsymutil failed",
      "running strip failed",
      "link: code signing failed",
      'exec: "dsymutil": executable file not found',
    ],
    priority: 2,
    examples: [
      'link: running dsymutil failed: exec: "dsymutil": executable file not found in $PATH',
      "/usr/local/go/pkg/tool/darwin_arm64/link: running strip failed: exit status 1",
    ],
    remedy: {
      en: "The last steps of linking on macOS need Apple's command line tools (dsymutil, strip), and they are missing, damaged, or another program of that name is first on PATH (GNU binutils, a conda environment). Install them: xcode-select --install; after a macOS update reinstall them. Then look which strip runs.",
      "zh-CN":
        "macOS 上链接的最后一步需要 Apple 命令行工具（dsymutil、strip），它们缺失、损坏，或 PATH 中排在前面的是同名的其他程序（GNU binutils、conda 环境）。请安装：xcode-select --install；系统升级后需要重装。然后检查运行的是哪个 strip。",
      commands: ["xcode-select -p", "command -v strip dsymutil"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "binutils-too-old",
    messages: [
      "ARM64 external linker must be ld>=",
      "ARM64 external linker must be ld.bfd",
      "The external toolchain does not support -mcpu=",
    ],
    priority: 1,
    examples: [
      "link: ARM64 external linker must be ld>=2.36 or gold (issue #15696, 22040), but is not: GNU ld version 2.30-113",
    ],
    others: ["cc-shadowed"],
  },
  {
    id: "libc-too-old",
    // The file was built a moment before: what is missing is the loader that it names.
    messages: ["fork/exec {path}go-build{value}/exe/{name}: no such file or directory"],
    priority: 2,
    examples: ["$ go run main.go\nfork/exec /tmp/go-build76445749/b001/exe/main: no such file or directory"],
    remedy: {
      en: "The program was built, but the loader it names is not on this system: the C compiler makes programs for another C library (musl and glibc, Android and Linux, a cross compiler in CC). Build without cgo (CGO_ENABLED=0), or unset CC and use this system's compiler. On Termux, upgrade the packages: pkg upgrade.",
      "zh-CN":
        "程序已经构建，但它指定的加载器在本系统中不存在：C 编译器为另一种 C 库生成程序（musl 与 glibc、Android 与 Linux、CC 中的交叉编译器）。请不用 cgo 构建（CGO_ENABLED=0），或取消 CC 使用本系统的编译器。在 Termux 上请升级软件包：pkg upgrade。",
      commands: ["env CGO_ENABLED=0 go run .", "go env CC GOOS GOARCH"],
    },
    others: ["cc-shadowed", "goos-goarch-exported"],
  },
  {
    id: "clt-broken",
    messages: ["finding dsymutil failed", "finding strip failed"],
    priority: 2,
    examples: ["/usr/local/go/pkg/tool/darwin_arm64/link: finding dsymutil failed: exit status 72"],
  },
  {
    id: "linker-missing",
    messages: [
      "link: cannot find {name}: exec:",
      "link: running ar failed: exit status",
      'exec: "ar": executable file not found in',
    ],
    priority: 2,
    examples: [
      '/usr/local/go/pkg/tool/linux_amd64/link: running ar failed: exec: "ar": executable file not found in $PATH',
    ],
    remedy: {
      en: "To make an archive (-buildmode=c-archive), go calls ar, which is missing or fails: install the binutils of this system (sudo apt install binutils, xcode-select --install), or set AR to the one of the cross compiler.",
      "zh-CN":
        "生成归档（-buildmode=c-archive）时 go 会调用 ar，而它缺失或运行失败：请安装本系统的 binutils（sudo apt install binutils、xcode-select --install），或把 AR 设为交叉编译器的 ar。",
      commands: ["go env AR CC", "command -v ar"],
    },
    others: ["path-clobbered"],
  },
  {
    id: "binutils-too-old",
    messages: ["ARM64 external linker must be gold"],
    priority: 1,
    examples: [
      "link: ARM64 external linker must be gold (issue #15696, 22040), but is not: GNU ld (GNU Binutils) 2.30",
    ],
    others: ["cc-shadowed"],
  },
  {
    id: "disk-low",
    messages: [
      "link: FlushViewOfFile failed",
      "link: FlushFileBuffers failed",
      "There is not enough space on the disk",
      "link: resize output file failed",
    ],
    when: (_, text) => /\blink(?:\.exe)?: |\bgo (?:build|install|test|run)\b/i.test(text),
    priority: -1,
    examples: [
      "C:\\Go\\pkg\\tool\\windows_amd64\\link.exe: FlushViewOfFile failed: There is not enough space on the disk.",
    ],
    others: ["output-not-writable"],
  },
  {
    id: "c-library-other-runtime",
    messages: ["link: …: unrecognized object file format", "link: unrecognized object file format in"],
    priority: 1,
    examples: ["/usr/local/go/pkg/tool/linux_amd64/link: libfoo.a(x.o): unrecognized object file format"],
    others: ["cross-cc-missing"],
  },
  {
    id: "linker-mode",
    messages: [
      "link: cannot use dynamic imports with -d flag",
      "dynamic linking required on {name}; -d flag cannot be used",
      "link: invalid linkmode:",
      "link: invalid buildmode:",
    ],
    priority: 1,
    examples: ["/usr/local/go/pkg/tool/linux_amd64/link: cannot use dynamic imports with -d flag"],
    remedy: {
      en: "A flag in -ldflags (or in GOFLAGS) asks the linker for a kind of program that is not possible here: remove -d or -linkmode. For a static program build without C: CGO_ENABLED=0.",
      "zh-CN":
        "-ldflags（或 GOFLAGS）中的某个标志要求链接器生成这里无法生成的程序：请删除 -d 或 -linkmode。要得到静态程序，请不用 C 构建：CGO_ENABLED=0。",
      commands: ["go env GOFLAGS CGO_ENABLED"],
    },
    others: ["goflags-stop-builds"],
  },
];
