import { isAboutGo, mentionsGo, namesOthers } from "../mentions-go.ts";
import { isKnownTool } from "../named.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What shows that the C code belongs to a Go build. */
const OF_GO =
  /^# [\w.-]+\.[\w.-]+\/|runtime\/cgo|go-(?:link|build)|[\\/]pkg[\\/](?:tool|mod)[\\/]|link(?:\.exe)?: running|[\\/]go[\\/](?:src|pkg)[\\/]|_cgo_|\bgo (?:build|run|install|test|get)\b/m;

/** Libraries that programs written in Go bring along. */
const OF_GO_PROGRAMS =
  /^lib(?:wasmvm|wasmer|go_cosmwasm|tensorflow|tensorflowlite_c|duckdb|onnxruntime|pulsar|opencv_\w+|vips|git2)\b/;

/** C libraries of another C runtime, another linking or another place than the program expects. */
export const C_RUNTIMES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "c-library-other-runtime",
    messages: [
      ...[
        "__strdup",
        "setcontext",
        "makecontext",
        "getcontext",
        "gnu_get_libc_version",
        "backtrace",
        "fopen64",
        "open64",
        "fstat64",
        "lseek64",
        "pread64",
        "mmap64",
        "__isoc99_sscanf",
        "__isoc23_strtol",
        "__memcpy_chk",
        "__sprintf_chk",
        "__vsnprintf_chk",
        "__fprintf_chk",
        "__errno_location",
        "__res_search",
        "__register_atfork",
        "__xpg_strerror_r",
        "fcntl64",
        "arc4random",
        "strlcpy",
        "backtrace_symbols",
        "__libc_single_threaded",
        "__cxa_thread_atexit_impl",
        "malloc_info",
      ].flatMap((name) => [`undefined reference to \`${name}'`, `undefined references to \`${name}' follow`]),
      "undefined reference to `{name}@GLIBC_",
      "undefined reference to `stat64'",
      "ld.lld: error: undefined symbol: __{name}_chk",
      "ld.lld: error: undefined symbol: __isoc{name}",
      "ld.lld: error: undefined symbol: gnu_get_libc_version",
    ],
    when: (_, text) => OF_GO.test(text) && !/multiple definition/.test(text),
    priority: 1,
    examples: [
      "# gopkg.in/confluentinc/confluent-kafka-go.v1/kafka\n/usr/lib/gcc/x86_64-alpine-linux-musl/8.3.0/bin/ld: librdkafka_glibc_linux.a(rdkafka_txnmgr.o): in function `rd_kafka_txn_set_fatal_error':\n(.text+0x141): undefined reference to `__strdup'",
    ],
    text: {
      en: {
        title: "A C library of another C runtime is linked",
        why: "The library was built for glibc and is linked on Alpine (musl), or for a newer glibc than this system has, or by a compiler of another system. The names that only its own C runtime has are missing. The installed Go is fine.",
      },
      "zh-CN": {
        title: "链接了为另一种 C 运行库构建的库",
        why: "该库为 glibc 构建却在 Alpine（musl）上链接，或需要比本系统更新的 glibc，或由其他系统的编译器构建，因此缺少只有其自身 C 运行库才有的名称。已安装的 Go 没有问题。",
      },
    },
    remedy: {
      en: "On Alpine, choose the musl variant that the module offers (go build -tags musl for confluent-kafka-go), install the library with apk and use it (-tags dynamic), or build it from source there. Or build in a Debian image (golang:1.N-bookworm) and run it in one of the same release.",
      "zh-CN":
        "在 Alpine 上选择模块提供的 musl 版本（confluent-kafka-go 用 go build -tags musl），或用 apk 安装该库并动态链接（-tags dynamic），或在那里从源码构建。也可以在 Debian 镜像（golang:1.N-bookworm）中构建，并在同一发行版的镜像中运行。",
      commands: ["go build -tags musl", "ldd --version"],
    },
    others: ["libc-too-old", "cc-shadowed"],
    verifyCommands: ["ldd --version", "go env CC"],
    references: ["https://pkg.go.dev/cmd/cgo"],
  },
  {
    id: "c-library-other-runtime",
    messages: ["undefined reference to `{name}'", "undefined references to `{name}' follow"],
    // On Alpine, what an archive from elsewhere misses is of another C library.
    when: (_, text) => /alpine-linux-musl/i.test(text) && /\.a\([\w.-]+\.o\)/i.test(text) && OF_GO.test(text),
    priority: 0,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/lib/gcc/x86_64-alpine-linux-musl/13.2.1/bin/ld: /go/pkg/mod/example.com/kit@v1.0.0/libkit.a(kit.o): in function `open':\nundefined reference to `secure_getenv'",
    ],
  },
  {
    id: "c-library-other-runtime",
    messages: ["undefined reference to `{name}'", "undefined references to `{name}' follow"],
    // What an archive that a module brings misses on Windows is of the compiler that made it.
    when: (_, text) =>
      /mingw|msys|ucrt64/i.test(text) && /[\\/]pkg[\\/]mod[\\/][^\s(]+\.(?:a|lib)\(/i.test(text),
    priority: 0,
    examples: [
      "link.exe: running gcc failed: exit status 1\nC:/mingw64/x86_64-w64-mingw32/bin/ld.exe: C:/Users/mona/go/pkg/mod/example.com/wasm-go@v5.0.0/build/windows-x86_64/libwasm.a(helpers.o):helpers.c:(.text+0x26): undefined reference to `_setjmp'",
    ],
    remedy: {
      en: "The module brings an archive that another MinGW made. Use the C compiler that its README names: usually the UCRT variant of a current MinGW-w64 (MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc), first in Path. Or update the module, or download the tool's finished program instead.",
      "zh-CN":
        "该模块附带的静态库由另一个 MinGW 构建。请使用其 README 指定的 C 编译器：通常是较新 MinGW-w64 的 UCRT 版本（MSYS2：pacman -S mingw-w64-ucrt-x86_64-gcc），并放在 Path 的最前面。也可以更新该模块，或直接下载该工具的现成程序。",
      commands: ["gcc --version", "go env CC"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "libc-too-old",
    messages: [
      "version `GLIBCXX_{version}' not found (required by {path})",
      "version 'GLIBCXX_{version}' not found",
      "version `GLIBCXX_{version}' not found",
      "version `CXXABI_{version}' not found",
      "version `GCC_{version}' not found",
      "symbol lookup error: {path}: undefined symbol: {name}",
    ],
    when: (_, text) => mentionsGo(text) && !/ImportError|Traceback|node_modules/.test(text),
    priority: 1,
    examples: [
      "$ go build -o app\n$ ./app\n./app: /usr/lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.29' not found (required by ./app)",
    ],
    remedy: {
      en: "The program needs newer C or C++ libraries than this system has: it was built on a newer one. Build it on the system that runs it or on an older one (in Docker both stages of one release: golang:1.N-bullseye and debian:bullseye), or without C code: CGO_ENABLED=0.",
      "zh-CN":
        "该程序需要的 C 或 C++ 库比本系统的新：它是在更新的系统上构建的。请在运行它的系统或更旧的系统上构建（Docker 的两个阶段用同一发行版：golang:1.N-bullseye 和 debian:bullseye），或不使用 C 代码：CGO_ENABLED=0。",
      commands: ["ldd --version", "env CGO_ENABLED=0 go build"],
    },
    others: ["cgo-silently-off"],
  },
  {
    id: "c-library-missing",
    messages: [
      "error while loading shared libraries: {library}: cannot open shared object file",
      "symbol not found in flat namespace '{name}'",
    ],
    when: ({ library = "" }, text) =>
      !/libgo\.so/.test(library) &&
      (OF_GO_PROGRAMS.test(library) || mentionsGo(text)) &&
      !/ImportError|Traceback|node_modules/.test(text),
    priority: 1,
    examples: [
      "systemd[1]: Started chain.service.\nchaind[12870]: /usr/local/bin/chaind: error while loading shared libraries: libwasmvm.x86_64.so: cannot open shared object file: No such file or directory",
    ],
    remedy: {
      en: "The program was linked with {library}, and the loader does not find it. Install the library (the same release), or tell where it is: its directory in /etc/ld.so.conf.d and then sudo ldconfig, or LD_LIBRARY_PATH for one call (a service and sudo do not get it from your shell). In a container copy it into the final image. Or link it statically.",
      "zh-CN":
        "程序链接了 {library}，但加载器找不到它。请安装该库（相同版本），或说明其位置：把目录写入 /etc/ld.so.conf.d 后执行 sudo ldconfig，或为单次调用设置 LD_LIBRARY_PATH（服务和 sudo 不会从你的 shell 继承）。容器中请复制到最终镜像。也可以静态链接。",
      commands: ["ldconfig -p", "go env CGO_LDFLAGS"],
    },
    others: ["libc-too-old"],
  },
  {
    id: "c-library-missing",
    messages: ["error while loading shared libraries: libgo.so.{number}: cannot open shared object file"],
    // So that nobody guesses at it where another library is missing.
    when: (_, text) => /libgo\.so/.test(text),
    priority: 2,
    examples: [
      "app: error while loading shared libraries: libgo.so.21: cannot open shared object file: No such file or directory",
    ],
    remedy: {
      en: "The program was built by gccgo, which links libgo of its own gcc release. Build it with the usual go (the Go from https://go.dev/dl/ or the package golang-go, not gccgo-go): its programs need no libgo. Or install libgo{number}, or build with -static-libgo.",
      "zh-CN":
        "该程序由 gccgo 构建，链接了对应 gcc 版本的 libgo。请用通常的 go 构建（https://go.dev/dl/ 的 Go 或 golang-go 软件包，而不是 gccgo-go）：其程序不需要 libgo。也可以安装 libgo{number}，或用 -static-libgo 构建。",
      commands: ["go version"],
    },
    others: ["go-unsupported"],
  },
  {
    id: "c-library-missing",
    messages: [
      "error: unable to find library -l{library}",
      "lld-link: error: could not open '{library}.lib'",
      "ld: cannot find -l{library}: No such file or directory",
      "ld: attempted static link of dynamic object `{path}'",
      "clang: error: unsupported option '-fopenmp'",
      "ld.lld: error: undefined symbol: {name}",
    ],
    when: (_, text) => OF_GO.test(text) && !/undefined symbol: syscall\b/.test(text),
    priority: 0,
    examples: [
      "link: running clang failed: exit status 1\nld.lld: error: unable to find library -lsqlite3\nclang: error: linker command failed with exit code 1 (use -v to see invocation)",
      "# github.com/a/b\n/usr/bin/ld: attempted static link of dynamic object `/usr/lib/libfoo.so'",
    ],
  },
  {
    id: "static-glibc-warns",
    messages: ["in statically linked applications requires at runtime the shared libraries"],
    when: (_, text) => OF_GO.test(text) && !/cannot find|undefined reference|multiple definition/.test(text),
    priority: 0,
    examples: [
      "# example.com/x\n/usr/bin/ld: /tmp/go-link-1/000004.o: in function `_cgo_04': warning: Using 'getaddrinfo' in statically linked applications requires at runtime the shared libraries from the glibc version used for linking",
    ],
    text: {
      en: {
        title: "glibc warns of static linking; the program was built",
        why: "glibc loads parts of itself while the program runs (for names of hosts and users), even into a static program. The line is no error.",
      },
      "zh-CN": {
        title: "glibc 对静态链接给出警告，程序已经构建成功",
        why: "glibc 在程序运行时还会加载自身的一部分（用于主机名和用户名），静态程序也不例外。这一行不是错误。",
      },
    },
    remedy: {
      en: "Let Go do without those functions: go build -tags netgo,osusergo (with -ldflags='-extldflags=-static' where other C code is linked). Without C code, CGO_ENABLED=0 makes a static program anyhow. Or link statically on Alpine, whose musl has no such parts.",
      "zh-CN":
        "让 Go 不使用这些函数：go build -tags netgo,osusergo（链接其他 C 代码时再加 -ldflags='-extldflags=-static'）。没有 C 代码时，CGO_ENABLED=0 本来就生成静态程序。也可以在 Alpine 上静态链接，musl 没有这个问题。",
      commands: ["go build -tags netgo,osusergo"],
    },
    verifyCommands: ["go env CGO_ENABLED"],
    references: ["https://pkg.go.dev/net#hdr-Name_Resolution"],
  },
  {
    id: "libc-too-old",
    // A chat or a page makes the grave accent a straight quote.
    messages: [
      "version 'GLIBC_…' not found (required by …)",
      "version GLIBC_… not found",
      "version … GLIBC_…not found",
    ],
    // An image's name says nothing of the program that was started in it.
    when: (_, text) => !namesOthers(text.replace(/\b(?:docker|podman) run .*/g, "")),
    // Programs of every language say so; one that is called by its path is likelier the reader's own.
    tells: (_, text) => {
      const [, program = ""] = /(\S+): \S+: version/.exec(text) ?? [];
      return isAboutGo(text) || program.includes("/") || isKnownTool(program);
    },
    priority: 1,
    examples: [
      "/app/relay: /lib/x86_64-linux-gnu/libc.so.6: version 'GLIBC_2.34' not found (required by /app/relay)",
    ],
  },
];
