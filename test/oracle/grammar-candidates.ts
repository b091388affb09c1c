import type { Grammar } from "../../shared/src/golang/grammar.ts";
import type { Stage } from "./measure.ts";

/** A variable that is measured: more samples than the machines draw, and the forms that real Go's answers may have. */
export interface Measured {
  readonly samples: readonly string[];
  /** Words that are asked one by one: those that Go takes become the grammar's words. */
  readonly words?: readonly string[];
  /** Makes the forms to try, given the words that this release takes; the first that explains every answer is kept. */
  readonly forms: (words: readonly string[]) => readonly Grammar[];
  /** Asked besides the commands that every variable is tried with. */
  readonly extra?: Stage;
}

const onlyWords = (words: readonly string[]): readonly Grammar[] => [{ kind: "words", words }];
const pattern = (text: string): readonly Grammar[] => [{ kind: "pattern", pattern: text }];
const words = (list: string, samples = ""): Measured => ({
  samples: [...samples.split(" "), "junk", "0", "true"].filter((one) => one !== ""),
  words: list.split(" "),
  forms: onlyWords,
});
const path = (extra?: Stage, or: readonly string[] = []): Measured => ({
  samples: [
    "{home}/dir",
    "{home}/new",
    "relative",
    "./relative",
    "~/dir",
    "$HOME/dir",
    "off",
    "auto",
    '"{home}/dir"',
    " {home}/dir",
    "..",
    "C:\\go",
  ],
  forms: () => [
    { kind: "absolute path", or },
    { kind: "absolute path", or: ["off"] },
  ],
  ...(extra && { extra }),
});
/** A program with flags; whether the program is there is a fact of the disk. */
const program = (name: string): Measured => ({
  samples: [
    name,
    `${name} -O2`,
    `'${name}' -O2`,
    `"${name}"`,
    `${name} 'open`,
    "'open",
    '"open',
    `${name} "open`,
  ],
  forms: () => [{ kind: "quoted words" }],
  extra: "build with C",
});
const flags = (flag: string): Measured => ({
  samples: [flag, `${flag} ${flag}`, `'${flag}' ${flag}`, "'open", '"open', `${flag} 'open`],
  forms: () => [{ kind: "quoted words" }],
  extra: "build with C",
});
const expression: Measured = {
  samples: ["-f.*", "a|b", "(", "[", "*", "-f(x", "[a-z]+"],
  forms: () => [{ kind: "regular expression" }],
  extra: "build with C",
};
const anything = (...samples: readonly string[]): Measured => ({
  samples: [...samples, "junk", "0", " ", "[", "(", "'open", "~/x", "é"],
  forms: () => [],
});

/** Names of experiments in the sources of Go 1.21 to 1.27. */
const EXPERIMENTS =
  "none fieldtrack preemptibleloops staticlockranking boringcrypto heapminimum512kib arenas cgocheck2 loopvar newinliner rangefunc pagetrace coverageredesign unified exectracer2 allocheaders cacheprog aliastypeparams swissmap spinbitmutex synchashtriemap synctest dwarf5 jsonv2 greenteagc randomizedheapbase64 runtimefreegc sizespecializedmalloc simd runtimesecret mapsplitgroup goroutineleakprofile regabi";

/** Each variable whose form real Go is asked for. GOROOT, GOTMPDIR, GOENV and CC's program are facts of the disk. */
export const MEASURED: Readonly<Record<string, Measured>> = {
  GO111MODULE: words("on off auto", "ON Auto 1 on, off2"),
  // From Go 1.24 on the error is lost, and the assembler asks for a name.
  GOAMD64: {
    samples: ["1", "V1", "v1.0", "x86-64-v2", "junk", "v 1", "v1 ", "v1,v2"],
    words: ["v1", "v2", "v3", "v4", "v5"],
    forms: (some) => [
      { kind: "words", words: some },
      { kind: "pattern", pattern: "\\w+\\s*" },
    ],
  },
  GOARM: {
    samples: ["4", "8", "v7", "7,junk", "7,softfloat", "6,hardfloat", "5,softfloat", "7, softfloat", "armv7"],
    words: ["5", "6", "7"],
    forms: (some) => [
      { kind: "words", words: some },
      { kind: "pattern", pattern: "[567](,hardfloat)?(,softfloat)?" },
    ],
  },
  GOARM64: {
    samples: [
      "v8.0",
      "v8.9",
      "v8.10",
      "v9.5",
      "v9.6",
      "v8",
      "8.0",
      "v8.0,lse",
      "v9.0,crypto,lse",
      "v8.0,junk",
      "V8.0",
      "junk",
    ],
    forms: () => pattern("v(8\\.[0-9]|9\\.[0-5])(,lse|,crypto)*"),
  },
  GOMIPS: words("hardfloat softfloat", "hard Softfloat"),
  GOMIPS64: words("hardfloat softfloat", "hard Softfloat"),
  GOPPC64: words("power8 power9 power10 power11", "power7 POWER8 8"),
  GORISCV64: words("rva20u64 rva22u64 rva23u64 rva25u64", "rva20 RVA20U64"),
  GOWASM: {
    samples: ["junk", "satconv,signext", "satconv,,signext", "satconv, signext", "SATCONV"],
    words: ["satconv", "signext"],
    forms: (some) => [{ kind: "list", separator: ",", of: { kind: "words", words: some } }],
  },
  GO386: words("sse2 softfloat 387", "sse SSE2"),
  GOFIPS140: words("off latest inprocess certified v1.0.0 v1.26.0 v1.27.0", "on OFF v1 v9.9.9 1.0.0 only"),
  GOEXPERIMENT: {
    samples: [
      "junk",
      "nojunk",
      "LOOPVAR",
      "loopvar ",
      "noloopvar",
      "arenas,loopvar",
      "arenas,,loopvar",
      "arenas, loopvar",
      ",",
      "none,loopvar",
      "no",
    ],
    words: EXPERIMENTS.split(" "),
    forms: (some) => [
      {
        kind: "list",
        separator: ",",
        of: { kind: "pattern", pattern: `none|(no)?(${some.filter((one) => one !== "none").join("|")})` },
      },
    ],
  },
  GOOS: words(
    "linux darwin windows freebsd netbsd openbsd plan9 solaris android ios dragonfly illumos aix js wasip1",
    "Linux macos ubuntu win32 hurd nacl",
  ),
  GOARCH: words(
    "amd64 386 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm",
    "x86_64 x64 AMD64 aarch64 i386 amd64p32 armv7 sparc64",
  ),
  GOCACHE: path(),
  GOMODCACHE: path(),
  GOBIN: path("install"),
  GOPATH: {
    samples: [
      "{home}/a",
      "{home}/a:{home}/b",
      ":{home}/a",
      "{home}/a:",
      "{home}/a:relative",
      "relative",
      "~/go",
      "{home}/a:~/b",
      "$HOME/go",
      '"{home}/go"',
      " {home}/go",
      ".",
    ],
    forms: () => [{ kind: "list", separator: ":", of: { kind: "absolute path", or: [] } }],
  },
  GOWORK: {
    samples: [
      "off",
      "auto",
      "OFF",
      "on",
      "go.work",
      "../go.work",
      "./go.work",
      "{home}/fine.work",
      "~/go.work",
    ],
    forms: () => [
      { kind: "absolute path", or: ["off", "auto"] },
      { kind: "absolute path", or: ["off"] },
    ],
  },
  GOTOOLCHAIN: {
    samples: [
      "auto",
      "path",
      "local",
      "local+auto",
      "local+path",
      "local+local",
      "{full}",
      "{full}+auto",
      "{full}+path",
      "{full}+local",
      "auto+path",
      "path+auto",
      "1.26",
      "latest",
      "AUTO",
      "off",
      "none",
      "default",
      "default+auto",
      "gotip",
      "go",
      "go1.x",
      "{full} ",
      " auto",
      "{full}+",
      "+auto",
      "{full}-custom",
      "go1.99",
      "go1.99.1+path",
    ],
    forms: () =>
      pattern(
        "auto|path|local|(local|go1\\.([0-9]|1[0-9]|20)|go1\\.[0-9]+(\\.[0-9]+|rc[0-9]+|beta[0-9]+)(-[^\\s+]+)?)(\\+(auto|path))?",
      ),
  },
  GOMEMLIMIT: {
    samples: [
      "off",
      "1",
      "1000000000",
      "2GiB",
      "512MiB",
      "4TiB",
      "900KiB",
      "1073741824B",
      "2GB",
      "2G",
      "1XB",
      "OFF",
      "2 GiB",
      "2gib",
      "1.5GiB",
      "-1",
      "GiB",
      "9223372036854775808",
      "9000000TiB",
    ],
    forms: () => pattern("off|[0-9]{1,18}B?|[0-9]{1,15}KiB|[0-9]{1,12}MiB|[0-9]{1,9}GiB|[0-9]{1,6}TiB"),
  },
  GOGC: anything("200", "off", "-5", "x"),
  GOMAXPROCS: anything("2", "-1", "1000"),
  GOTRACEBACK: anything("all", "crash", "single"),
  GODEBUG: anything("x=y", "goindex=0", "goindex=0,", "=1", "madvdontneed=1", "netdns=go"),
  GOTELEMETRY: anything("off", "on"),
  GOCOVERDIR: anything("/none"),
  GOPACKAGESDRIVER: anything("off", "/none/driver"),
  GO_EXTLINK_ENABLED: anything("1", "2"),
  GIT_ALLOW_PROTOCOL: anything("https:ssh"),
  GCCGO: anything("gccgo"),
  AR: anything("ar"),
  CC: program("gcc"),
  CXX: program("g++"),
  FC: program("gfortran"),
  PKG_CONFIG: program("pkg-config"),
  CGO_ENABLED: {
    samples: ["0", "1", "true", "yes", "2", "on", "01", " "],
    forms: () => [],
    extra: "build with C",
  },
  CGO_CFLAGS: flags("-O2"),
  CGO_CPPFLAGS: flags("-DX=1"),
  CGO_CXXFLAGS: flags("-O2"),
  CGO_FFLAGS: flags("-O2"),
  CGO_LDFLAGS: flags("-g"),
  CGO_CFLAGS_ALLOW: expression,
  CGO_CFLAGS_DISALLOW: { ...expression, samples: ["-fx.*", "-fx|-fy", "(", "[", "*", "-f(x"] },
  CGO_LDFLAGS_ALLOW: expression,
  GOPROXY: {
    samples: [
      "off",
      "direct",
      "https://proxy.golang.org",
      "https://proxy.golang.org,direct",
      "https://a.example|direct",
      " https://a.example , direct ",
      "https://a.example,,direct",
      "http://a.example",
      "file:///none",
      "DIRECT",
      "goproxy.cn",
      "none",
      ",",
      "noproxy",
      "https://a.example;direct",
      "“https://goproxy.cn”",
      "[https://goproxy.cn](https://goproxy.cn)",
      "ftp://a.example",
      "https//a.example",
      "direct,off",
      "https:a.example",
      "//a.example",
      "file://none",
    ],
    // Without a scheme a host gets https://; what follows off or direct is never read.
    forms: () =>
      pattern(
        "\\s*([,|]\\s*)*(off|direct|[Hh][Tt][Tt][Pp][Ss]?://[^\\s,|“”\\[\\]]+|[Ff][Ii][Ll][Ee]:///[^\\s,|]*|(?!/)[^\\s,|:“”\\[\\]]*[./][^\\s,|:“”\\[\\]]*)\\s*([,|]\\s*((off|direct|[Hh][Tt][Tt][Pp][Ss]?://[^\\s,|“”\\[\\]]+|[Ff][Ii][Ll][Ee]:///[^\\s,|]*|(?!/)[^\\s,|:“”\\[\\]]*[./][^\\s,|:“”\\[\\]]*)\\s*)?)*",
      ),
    extra: "download",
  },
  GOAUTH: {
    samples: [
      "netrc",
      "off",
      "git {home}/dir",
      "git",
      "git relative",
      "git ~/dir",
      "off;netrc",
      "netrc;off",
      "netrc;",
      ";netrc",
      "netrc; git {home}/dir",
      " netrc ",
    ],
    forms: () => pattern("\\s*off\\s*|\\s*(netrc|git\\s+/\\S*)\\s*(;\\s*(netrc|git\\s+/\\S*)\\s*)*"),
    extra: "download",
  },
  GOVCS: {
    samples: [
      "*:git",
      "public:git,private:all",
      "github.com:git|hg",
      "junk",
      ":git",
      "*:",
      "*:git,",
      "*:git,,public:git",
      "./x:git",
      "../x:git",
      "public:git|",
      " public : git , private : all ",
      "*:junk|git",
      "*:git|hg|svn",
    ],
    forms: () =>
      pattern(
        "\\s*(?!\\.\\.?(/|\\s*:))[^,:]*[^,:\\s][^,:]*:\\s*[^\\s,|][^,|]*(\\|\\s*[^\\s,|][^,|]*)*(,\\s*(?!\\.\\.?(/|\\s*:))[^,:]*[^,:\\s][^,:]*:\\s*[^\\s,|][^,|]*(\\|\\s*[^\\s,|][^,|]*)*)*",
      ),
    extra: "download",
  },
  GOSUMDB: {
    samples: [
      "sum.golang.org",
      "off",
      "sum.golang.google.cn",
      "OFF",
      "on",
      "none",
      "https://sum.golang.org",
      "sum.golang.org https://goproxy.cn/sumdb/sum.golang.org",
      "sum.golang.org+x",
      "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
      "a b c d",
      "sum.golang.org http://a.example",
      "sum.golang.org junk",
    ],
    forms: () =>
      pattern(
        "off|sum\\.golang\\.(org|google\\.cn)(\\s+\\S+)?|[^\\s+]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}=?(\\s+\\S+)?",
      ),
    extra: "download",
  },
  GOPRIVATE: { ...anything("example.com/*", "https://x.example/"), extra: "download" },
  GONOPROXY: { ...anything("example.com/*", "https://x.example/"), extra: "download" },
  GONOSUMDB: { ...anything("example.com/*"), extra: "download" },
  GOINSECURE: { ...anything("example.com/*"), extra: "download" },
};
