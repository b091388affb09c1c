import type { ErrorMessage, KnownError } from "./known-error.ts";

/** What tells that go, or a tool that builds with it, ran the linker. */
const FOR_GO =
  /^# (?:command-line-arguments|[\w.-]+\/[\w./@-]+)$|_?cgo|go-link|go-build|\/pkg\/(?:mod|tool)\/|\/go\/(?:bin|src)\/|\bgo (?:build|install|run|test|get)\b/m;

/** How linkers say that nothing defines a function. */
const UNDEFINED = [
  "undefined reference to `{name}'",
  "undefined reference to '{name}'",
  'undefined reference to "{name}"',
  "undefined reference to symbol '{name}",
  "undefined reference to {name}",
  "undefined symbol: {name}",
  '"_{name}", referenced from:',
];

/** Libraries that archives need and whose names the linker is often not given, with what is theirs. */
const OWNERS: readonly (readonly [library: string, names: RegExp])[] = [
  ["dl", /^dl(?:open|close|sym|error|addr)$/],
  ["m", /^(?:sqrt|pow|log(?:10|2)?|exp|floor|ceil|sin|cos|tan|atan2?|fmod|round|lround)f?$/],
  ["pthread", /^(?:pthread_\w+|sem_(?:init|wait|post|destroy))$/],
  ["rt", /^(?:clock_(?:gettime|getres|nanosleep)|shm_(?:open|unlink)|timer_\w+)$/],
  ["z", /^(?:(?:in|de)flate\w*|(?:un)?compress2?|crc32|adler32|gz\w+|compressBound)$/],
  ["bz2", /^BZ2_\w+$/],
  ["lz4", /^LZ4\w*$/],
  ["zstd", /^ZSTD_\w+$/],
  ["snappy", /^snappy\w*$/],
  ["crypto", /^(?:EVP|CRYPTO|RAND|BN|RSA|EC|HMAC|X509|ERR|OPENSSL|SHA\d+)_\w+$/],
  ["ssl", /^(?:SSL|TLS)_\w+$/],
  ["X11", /^X[A-Z]\w+$/],
];

/** Functions of C that no library on the linker's command line defines. */
export const C_SYMBOLS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "c-library-not-linked",
    // Names of C++ have spaces and brackets.
    messages: ["undefined reference to", "ld.lld: error: undefined symbol:", "ld: error: undefined symbol:"],
    when: (_, text) =>
      FOR_GO.test(text) &&
      !/cannot find -l|multiple definition|library not found|GLIBC_|runtime[\\/]cgo|gcc_\w+\.[cS]:|crosscall/.test(
        text,
      ),
    // Above what only says that the linker failed.
    priority: -0.5,
    examples: [
      "$ go run ./cmd/version\n# command-line-arguments\n/usr/local/go/pkg/tool/linux_amd64/link: running g++ failed: exit status 1\n/usr/bin/ld: /tmp/go-link-3603/000016.o: in function `Net_ReadNet':\n/home/pat/vision/dnn.cpp:4: undefined reference to `cv::dnn::dnn4_v20181221::readNet(std::string const&)'",
      "C:\\Temp\\go-build9560\\command-line-arguments_obj\\tone.cgo2.o: In function '_cgo_1ee_Cfunc_CRandom':\ntone.go:35: undefined reference to 'CRandom'\ncollect2.exe: error: ld returned 1 exit status",
    ],
    text: {
      en: {
        title: "The C linker does not find a function",
        why: "The headers declare the function, but no library or C file on the linker's command line defines it: the library was not named (-l), has another version than the headers, comes before what needs it, or was replaced and go took an old result from its cache.",
      },
      "zh-CN": {
        title: "C 链接器找不到函数",
        why: "头文件声明了该函数，但链接器命令行上的库和 C 文件都没有定义它：没有写出库名（-l），库与头文件版本不同，库写在使用它的文件之前，或库已被替换而 go 使用了缓存中的旧结果。Go 本身没有问题。",
      },
    },
    remedy: {
      en: "Look which library has the function (nm -C, the documentation) and name it in CGO_LDFLAGS, or in a pkg-config file of the installed version. After an update of the library run go clean -cache; headers and library must be of one version that the Go package supports. Own C files count only when the directory is built (go build ., not go build main.go).",
      "zh-CN":
        "查出哪个库含有该函数（nm -C 或文档），并把它写入 CGO_LDFLAGS，或使用已安装版本的 pkg-config 文件。更新该库之后请运行 go clean -cache；头文件与库必须是同一版本，并且是该 Go 包支持的版本。自己的 C 文件只有在构建整个目录时才会编译（go build .，而不是 go build main.go）。",
      commands: ["go clean -cache", 'env CGO_LDFLAGS="-L/DIRECTORY -lNAME" go build'],
    },
    others: ["c-library-missing", "cc-shadowed", "c-compiler-fails"],
    verifyCommands: ["go env CGO_LDFLAGS CC"],
    references: ["https://pkg.go.dev/cmd/cgo#hdr-Using_cgo_with_the_go_command"],
  },
  ...OWNERS.map(
    ([library, names]): ErrorMessage => ({
      id: "c-library-not-linked",
      messages: UNDEFINED.slice(0, 6),
      when: ({ name = "" }, text) =>
        names.test(name) && FOR_GO.test(text) && !/runtime[\\/]cgo|cannot find -l|GLIBC_|musl/.test(text),
      priority: 1,
      examples:
        library === "dl"
          ? [
              "$ go build\n# feeds/vendor/github.com/holm/stonedb\n/usr/bin/ld: libstone.a(env.o): in function `PosixLibrary::~PosixLibrary()':\nenv.cc:138: undefined reference to `dlclose'",
            ]
          : [],
      remedy: {
        en: `{name} is a function of lib${library}, and an archive that is linked needs it. Name the library after that archive: CGO_LDFLAGS="-lNAME -l${library}" (all libraries of the package, then -l${library}), or link the shared library instead of the archive, which brings what it needs.`,
        "zh-CN": `{name} 是 lib${library} 的函数，而链接的静态库需要它。请把它写在该静态库之后：CGO_LDFLAGS="-l名称 -l${library}"（先写该包的所有库，再写 -l${library}），或改为链接动态库，它会自带所需的库。`,
        commands: [`env CGO_LDFLAGS="-lNAME -l${library}" go build`],
      },
      others: ["c-library-missing"],
    }),
  ),
  {
    id: "sdk-overlaid",
    messages: ['"_darwin_arm_init_{name}", referenced from:', '"_x_cgo_{name}", referenced from:'],
    when: (_, text) => /_x_cgo_|runtime[\\/]cgo|_threadentry/.test(text),
    priority: 2,
    examples: [
      '# github.com/holm/anker\n/usr/local/go/pkg/tool/darwin_arm64/link: running clang failed: exit status 1\nUndefined symbols for architecture arm64:\n  "_darwin_arm_init_mach_exception_handler", referenced from:\n      _x_cgo_init in 000005.o\nld: symbol(s) not found for architecture arm64',
    ],
  },
  {
    id: "c-library-other-version",
    messages: [
      "{number}: error: '{name}' undeclared (first use in this function)",
      "{path}:{number}:{number2}: error: '{name}' undeclared (first use in this function)",
      "{path}:{number}:{number2}: error: use of undeclared identifier '{name}'",
      "{path}:{number}:{number2}: error: unknown type name '{name}'",
    ],
    // A package of a public host, and constants of a library: its headers are of another time.
    when: ({ name = "" }, text) =>
      /^# (?:github|gitlab|gopkg|golang|go)\.[\w.]+\/\S+/m.test(text) &&
      !/^(?:size_t|u?int|mem|str|FILE|errno|sigset_t)|runtime/.test(name) &&
      !/GOOS=|runtime[\\/]cgo|windows\.h/.test(text),
    examples: [
      "# github.com/holm/virt-go\n37: error: 'VIR_FROM_FIREWALL' undeclared (first use in this function)",
      "# github.com/holm/virt-go\n./domain.go:37:5: error: use of undeclared identifier 'VIR_FROM_FIREWALL'",
    ],
    text: {
      en: {
        title: "The installed C library is of another version than the package expects",
        why: "C code of the package uses {name}, which the headers of the installed library do not declare: the library is older or newer than the one that the package was written for. Go itself is fine.",
      },
      "zh-CN": {
        title: "已安装的 C 库与该包所需的版本不符",
        why: "该包的 C 代码使用了 {name}，而已安装库的头文件没有声明它：该库比编写该包时所用的版本更旧或更新。Go 本身没有问题。",
      },
    },
    remedy: {
      en: "The package uses {name}, which the installed library's headers do not declare: the two are of different versions. Install the version that the package's README names, or go get PACKAGE@VERSION that fits.",
      "zh-CN":
        "该包使用 {name}，而已安装库的头文件没有声明它：两者版本不匹配。请安装该包 README 要求的库版本，或用 go get PACKAGE@VERSION 选用匹配的版本。",
      commands: ["pkg-config --list-all"],
    },
    others: ["c-headers-missing", "c-library-missing"],
    verifyCommands: ["pkg-config --modversion LIBRARY"],
    references: ["https://pkg.go.dev/cmd/cgo#hdr-Using_cgo_with_the_go_command"],
  },
];
