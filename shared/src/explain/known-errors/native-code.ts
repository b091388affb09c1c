import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** "fatal error", as gcc says it in other languages. */
const FATAL = [
  "schwerwiegender Fehler:",
  "erreur fatale :",
  "error fatal:",
  "erro fatal:",
  "errore fatale:",
  "błąd krytyczny:",
  "фатальная ошибка:",
  "致命错误：",
  "致命错误:",
  "致命的エラー:",
  "치명적 오류:",
];

/** Packages that are empty without cgo: what they define is all in files with C code. */
const ONLY_CGO =
  /^(?:pkcs11|sqlite3|secp256k1|bls|blst|gl|glfw|sdl|portaudio|vips|git|hid|libusb|gosseract|gocv|webview|rocksdb|gorocksdb|zstd|gtk|gdk|glib|cairo|oto|sctp|pcap|libvirt|gpgme|godror|hidapi|gousb|zmq4|opus|confluent)$|^kafka\.(?:NewProducer|NewConsumer|NewAdminClient|ConfigMap|Producer|Consumer|Message)$/;

/** Directories of modules that are C code with a little Go around it. */
const CGO_MODULES =
  /[\\/](?:go-sqlite3|go-secp256k1|confluent-kafka-go|gozstd|gorocksdb|grocksdb|git2go|portaudio|gocv|go-libvirt|gopcap|gopacket[\\/]pcap|go-duckdb|webview_go|systray)(?:@[^\\/]+)?[\\/]/i;

/** A file of another module: in the module cache, or below GOPATH by its host. */
const OTHERS_FILE = /[\\/]pkg[\\/]mod[\\/]|(?:^|[\\/])src[\\/][\w-]+(?:\.[\w-]+)+[\\/]/;

/** A command that builds for another platform, which turns cgo off. */
const CROSS_BUILD = /\bGO(?:OS|ARCH)=\w{1,40}[^\n]{0,400}? go (?:build|install|test|run)\b/;

/** C code that cgo compiles: headers by the compiler's language, and compilers that are not the system's. */
export const NATIVE_CODE: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "c-headers-missing",
    messages: FATAL.flatMap((words) => [`${words} {header}:`, `${words} {header}：`, `${words} {header} :`]),
    when: (_, text) => /^# |cgo|\.go:\d+|\bgo (?:build|run|install|get|test)\b|\/pkg\/mod\//m.test(text),
    examples: [
      "# runtime/cgo\n_cgo_export.c:3:10: schwerwiegender Fehler: stdlib.h: Datei oder Verzeichnis nicht gefunden",
      "# runtime/cgo\n_cgo_export.c:3:10: 致命错误：stdlib.h：没有那个文件或目录",
    ],
    others: ["cc-shadowed", "clt-broken"],
  },
  {
    id: "android-ndk-missing",
    messages: [
      "fatal error: android/{header}",
      "fatal error: 'android/{header}'",
      ...FATAL.map((words) => `${words} android/{header}`),
      "No compiler for {value} was found in the NDK",
      "unsupported API version {number} (not in",
    ],
    when: (_, text) => mentionsGo(text) || /gcc_android|gobind|gomobile|sdkmanager --update/.test(text),
    priority: 2,
    examples: [
      "# runtime/cgo\ngcc_android.c:6:10: fatal error: android/log.h: No such file or directory",
      "gomobile: No compiler for arm was found in the NDK (tried /opt/ndk/bin/armv7a-linux-androideabi21-clang). Make sure your NDK version is >= r19c.",
    ],
    others: ["cross-cc-missing", "goos-goarch-exported"],
  },
  {
    id: "c-compiler-fails",
    messages: ["use of undeclared identifier '__cgo_undefined__'", "'__cgo_undefined__' undeclared"],
    priority: 1,
    examples: [
      "not-type:1:35: error: use of undeclared identifier '__cgo_undefined__'\nvoid __cgo_f_1_2(void) { CString *__cgo_undefined__; }",
    ],
    remedy: {
      en: "cgo reads the compiler's error messages and does not understand this one: the compiler is another than CC says (clang under the name gcc), or it is too new for this Go. Name it: CC=clang. Or install a newer Go.",
      "zh-CN":
        "cgo 会解析编译器的报错，但看不懂这一条：实际的编译器与 CC 所写的不同（以 gcc 为名的 clang），或者对这个 Go 来说太新。请写明：CC=clang，或安装更新的 Go。",
      commands: ["go env CC", "env CC=clang go build ./..."],
    },
    others: ["cc-shadowed", "go-too-old"],
  },
  {
    id: "c-compiler-fails",
    messages: ["runtime/cgo(.text): relocation target", "runtime/cgo(.text): {name}: not defined"],
    priority: 1,
    examples: ["runtime/cgo(.text): relocation target _InterlockedExchangeAdd not defined"],
    remedy: {
      en: "What the C compiler made for runtime/cgo calls a function that the linker does not find: the compiler does not fit this Go. On Windows install a current 64-bit MinGW-w64 (MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc) and take older ones from Path; elsewhere look which compiler runs. Then empty the build cache. Without C code: CGO_ENABLED=0.",
      "zh-CN":
        "C 编译器为 runtime/cgo 生成的代码调用了链接器找不到的函数：该编译器与这个 Go 不匹配。Windows 上请安装最新的 64 位 MinGW-w64（MSYS2：pacman -S mingw-w64-ucrt-x86_64-gcc），并把旧的从 Path 中去掉；其他系统请检查运行的是哪个编译器。然后清空构建缓存。不需要 C 代码时：CGO_ENABLED=0。",
      commands: ["go env CC", "go clean -cache"],
    },
    others: ["gcc-32-bit", "cc-shadowed"],
  },
  {
    id: "sdk-overlaid",
    messages: ["/src/runtime/cgo/{value}: multiple definition of"],
    priority: 2,
    examples: [
      "ld: $WORK/b057/_x006.o:/usr/lib/go/src/runtime/cgo/gcc_linux_arm64.c:15: multiple definition of `x_cgo_inittls'; $WORK/b057/_x003.o:/usr/lib/go/src/runtime/cgo/gcc_android.c:80: first defined here",
    ],
    others: ["c-compiler-fails"],
  },
  {
    id: "cgo-silently-off",
    messages: ["{gofile}:{number}:{number2}: undefined: {name}", "{gofile}:{number}: undefined: {name}"],
    when: ({ gofile = "" }) => CGO_MODULES.test(gofile),
    priority: 2,
    examples: [
      "--> linux/arm error: exit status 2\nC:\\Users\\ada\\go\\pkg\\mod\\github.com\\mattn\\go-sqlite3@v1.14.6\\sqlite3_go18.go:18:10: undefined: SQLiteConn",
    ],
    others: ["cross-cc-missing", "gcc-missing", "goos-goarch-exported"],
  },
  {
    id: "dependency-too-old",
    messages: ["pread64", "pwrite64", "off64_t"].flatMap((name) => [
      `error: '${name}' undeclared here`,
      `error: '${name}' undeclared`,
      `error: ‘${name}’ undeclared here`,
      `error: unknown type name '${name}'`,
      `use of undeclared identifier '${name}'`,
    ]),
    when: (_, text) => /sqlite|^# [\w.-]+\.[\w.-]+\/|cgo/im.test(text),
    priority: 2,
    examples: [
      "# github.com/mattn/go-sqlite3\nsqlite3-binding.c:37543:42: error: 'pread64' undeclared here (not in a function); did you mean 'pread'?",
    ],
    remedy: {
      en: "Since musl 1.2.4 (Alpine 3.18) the names that end with 64 are gone from the C headers, and the C code of this dependency still uses them. Update it: go get github.com/mattn/go-sqlite3@latest (1.14.18 or newer). Until then: CGO_CFLAGS=-D_LARGEFILE64_SOURCE, or build in a Debian image (golang:1.N-bookworm).",
      "zh-CN":
        "从 musl 1.2.4（Alpine 3.18）起，C 头文件中不再有以 64 结尾的名称，而该依赖的 C 代码仍在使用。请更新它：go get github.com/mattn/go-sqlite3@latest（1.14.18 或更新）。在此之前：CGO_CFLAGS=-D_LARGEFILE64_SOURCE，或在 Debian 镜像（golang:1.N-bookworm）中构建。",
      commands: [
        "go get github.com/mattn/go-sqlite3@latest",
        "env CGO_CFLAGS=-D_LARGEFILE64_SOURCE go build",
      ],
    },
    others: ["c-library-other-runtime", "c-headers-missing"],
  },
  {
    id: "cgo-silently-off",
    messages: ["{gofile}:{number}:{number2}: undefined: {value}"],
    when: ({ gofile = "" }, text) =>
      OTHERS_FILE.test(gofile) &&
      (/CGO_ENABLED=0/.test(text) || (CROSS_BUILD.test(text) && !/CGO_ENABLED=1/.test(text))),
    priority: 1,
    examples: [
      "$ env GOOS=windows GOARCH=amd64 go build src/anker/main.go\n# github.com/holm/fenster\nsrc/github.com/holm/fenster/app.go:12:31: undefined: NewDriver",
      "CGO_ENABLED=0 go build ./...\n# example.com/wg\n/root/go/pkg/mod/example.com/wg@v0.1.0/os_freebsd.go:18:27: undefined: bsd.New",
    ],
    remedy: {
      en: "The dependency has part of its code in files that need cgo, and they are left out: CGO_ENABLED=0 is set, or GOOS or GOARCH asks for another platform, which turns cgo off. Build with CGO_ENABLED=1 and a C compiler, or use a version of the dependency that needs no C code.",
      "zh-CN":
        "该依赖的部分代码在需要 cgo 的文件中，而这些文件被排除了：设置了 CGO_ENABLED=0，或 GOOS、GOARCH 指向其他平台（此时 cgo 会关闭）。请使用 CGO_ENABLED=1 并安装 C 编译器，或使用不需要 C 代码的版本。",
      commands: ["env CGO_ENABLED=1 go build ./..."],
    },
    others: ["build-constraints"],
  },
  {
    id: "cgo-silently-off",
    messages: ["{gofile}:{number}:{number2}: undefined: {type}", "{gofile}:{number}: undefined: {type}"],
    // Everything of one package is missing, and the command builds for another platform: it is all in files with C code.
    when: ({ type = "" }, text) =>
      /\bGO(?:OS|ARCH)=\w+/.test(text) &&
      new Set(text.match(new RegExp(`undefined: ${type.split(".")[0]}\\.\\w+`, "g"))).size >= 2,
    priority: 2,
    examples: [
      "$ env GOOS=windows GOARCH=amd64 go build app.go\n# command-line-arguments\n./app.go:8: undefined: ui.Main\n./app.go:9: undefined: ui.NewEntry",
    ],
    others: ["cross-cc-missing", "build-constraints"],
  },
  {
    id: "cgo-silently-off",
    messages: ["{gofile}:{number}:{number2}: undefined: {type}"],
    when: ({ type = "" }) => ONLY_CGO.test(type.split(".")[0] ?? "") || ONLY_CGO.test(type),
    priority: 1,
    examples: [
      "# example.com/token\n../../go/pkg/mod/example.com/token@v1.2.4/token.go:127:16: undefined: pkcs11.ObjectHandle",
    ],
    remedy: {
      en: "The package that has this name is written with C code, and all of its files are left out without cgo. Build with CGO_ENABLED=1 and a C compiler on PATH; for another platform CC must also name a cross compiler, because cgo is off there by default (GoReleaser: env: [CGO_ENABLED=1] and a CC per target).",
      "zh-CN":
        "定义该名字的包含有 C 代码，没有 cgo 时它的所有文件都会被排除。请使用 CGO_ENABLED=1 并在 PATH 中提供 C 编译器；为其他平台构建时 cgo 默认关闭，还要用 CC 指定交叉编译器（GoReleaser：env: [CGO_ENABLED=1]，并为每个目标设置 CC）。",
      commands: ["go env CGO_ENABLED CC GOOS GOARCH", "env CGO_ENABLED=1 go build ./..."],
    },
    others: ["gcc-missing", "cross-cc-missing"],
  },
  {
    id: "dependency-does-not-compile",
    messages: ["{gofile}:{number}:{number2}: {code}"],
    when: ({ gofile = "" }) => /[\\/]pkg[\\/]mod[\\/][^@]+@v\d/.test(gofile),
    priority: 0,
    examples: [
      "../go/pkg/mod/example.com/bot@v0.1.0/main.go:534:4: unknown field 'Aliases' in struct literal of type cli.Flag",
    ],
    text: {
      en: {
        title: "A dependency does not compile",
        why: "The file is in another module, in the module cache: your own code is not the cause. That module's version does not fit the versions of the modules that it uses, this Go, or this platform.",
      },
      "zh-CN": {
        title: "某个依赖无法编译",
        why: "该文件属于模块缓存中的另一个模块，原因不在你自己的代码。该模块的版本与它所用模块的版本、当前 Go 或平台不匹配。",
      },
    },
    remedy: {
      en: "Compare go version with the go line of the dependency, and let go choose versions that fit. A name that only some systems have can also need cgo (CGO_ENABLED=1).",
      "zh-CN":
        "请比较 go version 与该依赖的 go 行，并让 go 选择匹配的版本。只在某些系统上存在的名字也可能需要 cgo（CGO_ENABLED=1）。",
      commands: ["go version", "go get -u ./...", "go mod tidy"],
    },
    others: ["go-too-old", "cgo-silently-off"],
    verifyCommands: ["go version", "go list -m all"],
    references: ["https://go.dev/ref/mod#minimal-version-selection"],
  },
  {
    id: "go-without-sdk",
    messages: ["load cmd/cgo: package cmd/cgo: open {path}", "load cmd/cgo: cannot find package"],
    priority: 1,
    examples: ["load cmd/cgo: package cmd/cgo: open /usr/src/cmd/cgo: no such file or directory"],
    remedy: {
      en: "This go command has no SDK around it: it is gccgo's (the package gccgo-go), or GOROOT points elsewhere. Remove gccgo-go, install golang-go or the Go from https://go.dev/dl/, and leave GOROOT unset.",
      "zh-CN":
        "这个 go 命令没有配套的 SDK：它来自 gccgo（软件包 gccgo-go），或 GOROOT 指向了别处。请删除 gccgo-go，安装 golang-go 或 https://go.dev/dl/ 的 Go，并且不要设置 GOROOT。",
      commands: ["go version", "go env GOROOT"],
    },
    others: ["goroot-not-an-sdk", "sdk-without-source"],
  },
];
