import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Programs besides the C compiler that go starts for C code: SWIG, pkg-config, gccgo. */
export const CGO_HELPERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "swig-missing",
    messages: [
      'exec: "swig": executable file not found in',
      "must have SWIG version >= {version}",
      "swig: command not found",
    ],
    priority: 2,
    examples: [
      '# example.com/app\nexec: "swig": executable file not found in $PATH',
      "# example.com/app\nmust have SWIG version >= 3.0.6",
    ],
    text: {
      en: {
        title: "A package needs SWIG, which is missing or too old",
        why: "The package has .swig or .swigcxx files. go starts the program swig to make Go and C code from them, and needs version 3.0.6 or newer.",
      },
      "zh-CN": {
        title: "某个包需要 SWIG，而它没有安装或太旧",
        why: "该包含有 .swig 或 .swigcxx 文件。go 会启动 swig 程序由它们生成 Go 和 C 代码，并要求 3.0.6 或更新的版本。",
      },
    },
    remedy: {
      en: "Install SWIG: sudo apt install swig, sudo dnf install swig, brew install swig, or from swig.org on Windows (and put its directory on Path).",
      "zh-CN":
        "请安装 SWIG：sudo apt install swig、sudo dnf install swig、brew install swig；Windows 上从 swig.org 下载（并把它的目录加入 Path）。",
      commands: ["swig -version"],
    },
    others: ["path-clobbered"],
    verifyCommands: ["command -v swig"],
    references: ["https://pkg.go.dev/cmd/go#hdr-Calling_between_Go_and_C"],
  },
  {
    id: "c-library-missing",
    messages: [
      "unexpected shell character … in pkgconf output",
      "unterminated quoted string in pkgconf output",
      "broken character escaping in pkgconf output",
      "invalid flag in pkg-config {option}: {value} (not a directory)",
    ],
    priority: 2,
    examples: [
      '# example.com/app\nunexpected shell character "`" in pkgconf output',
      "go build example.com/app: invalid flag in pkg-config --libs: -L/opt/x (not a directory)",
    ],
    remedy: {
      en: "pkg-config answered with flags that go does not take: the .pc file of a C library is wrong, or names a directory that does not exist. Ask it yourself: pkg-config --cflags --libs NAME, and install the library again, or correct its .pc file. PKG_CONFIG_PATH may lead to another installation (Homebrew, conda, vcpkg).",
      "zh-CN":
        "pkg-config 返回的标志不被 go 接受：某个 C 库的 .pc 文件有误，或其中的目录不存在。请手动查询：pkg-config --cflags --libs NAME，并重新安装该库，或改正它的 .pc 文件。PKG_CONFIG_PATH 也可能指向另一套安装（Homebrew、conda、vcpkg）。",
      commands: ["go env PKG_CONFIG", "printenv PKG_CONFIG_PATH"],
    },
    others: ["cgo-flag-not-allowed", "pkg-config-missing"],
  },
  {
    id: "gcc-missing",
    messages: ['exec: "gccgo": executable file not found in'],
    priority: 2,
    examples: ['cmd/go: gccgo: exec: "gccgo": executable file not found in $PATH'],
    remedy: {
      en: "The build asks for the compiler gccgo (-compiler=gccgo in the command or in GOFLAGS, or GCCGO), which is not installed. Remove the flag to use Go's own compiler, or install it: sudo apt install gccgo-go.",
      "zh-CN":
        "构建要求使用 gccgo 编译器（命令或 GOFLAGS 中的 -compiler=gccgo，或 GCCGO），而它没有安装。请删除该标志以使用 Go 自己的编译器，或安装它：sudo apt install gccgo-go。",
      commands: ["go env GOFLAGS GCCGO"],
    },
    others: ["goflags-stop-builds"],
  },
  {
    id: "gcc-missing",
    messages: ["cgo: CC not set and no default found", "CC not set and no default found"],
    priority: 1,
    examples: ["cgo: CC not set and no default found"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "can not find version number in …",
      "can not find compilation command in …",
      "cgo: {cc} produced no output",
      "cannot parse {path} as ELF, Mach-O, PE or XCOFF",
    ],
    when: (_, text) => /cgo|\bgo\b|^# /im.test(text),
    priority: 1,
    examples: [
      '# runtime/cgo\ngcc: can not find version number in "hello"',
      "cgo: cannot parse $WORK/b001/_cgo_.o as ELF, Mach-O, PE or XCOFF",
    ],
    remedy: {
      en: "What CC names does not answer as gcc or clang do: a wrapper script that prints text of its own (ccache, a company's wrapper), a compiler for another format, or link-time optimization in CGO_CFLAGS. Try CC=gcc or CC=clang for one build, unset CGO_CFLAGS and CGO_LDFLAGS, or build without C: CGO_ENABLED=0.",
      "zh-CN":
        "CC 指定的程序没有像 gcc 或 clang 那样响应：它可能是会输出其他文字的包装脚本（ccache、公司的包装），生成另一种格式的编译器，或 CGO_CFLAGS 中开启了链接时优化。请用 CC=gcc 或 CC=clang 试一次，取消 CGO_CFLAGS 和 CGO_LDFLAGS，或不用 C 构建：CGO_ENABLED=0。",
      commands: ["go env CC CGO_CFLAGS CGO_LDFLAGS", "env CGO_ENABLED=0 go build ./..."],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "cgo-flag-not-allowed",
    messages: [
      "parsing $CGO_CFLAGS_ALLOW:",
      "parsing $CGO_CFLAGS_DISALLOW:",
      "parsing $CGO_LDFLAGS_ALLOW:",
      "parsing $CGO_LDFLAGS_DISALLOW:",
      "parsing $CGO_CXXFLAGS_ALLOW:",
      "cgo: bad CGO_LDFLAGS:",
      "cgo: bad -ldflags option:",
      "go: invalid cflags:",
    ],
    priority: 1,
    examples: [
      "go: parsing $CGO_CFLAGS_ALLOW: error parsing regexp: missing closing ): `(`",
      "cgo: bad CGO_LDFLAGS: \"-L'x\" (unterminated ' string)",
    ],
    remedy: {
      en: "The value of a CGO_ variable is not well-formed: CGO_CFLAGS_ALLOW and the like are regular expressions, CGO_CFLAGS and CGO_LDFLAGS lists of flags in which quotes must be closed. Correct it where it is set, or unset it.",
      "zh-CN":
        "某个 CGO_ 变量的值格式不对：CGO_CFLAGS_ALLOW 等是正则表达式，CGO_CFLAGS 和 CGO_LDFLAGS 是标志列表，其中的引号必须成对。请在设置它的地方改正，或取消它。",
      commands: ["go env CGO_CFLAGS CGO_LDFLAGS"],
    },
  },
];
