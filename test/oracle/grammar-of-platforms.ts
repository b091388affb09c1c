import { type Measured, path, pattern, words } from "./grammar-forms.ts";

/** Names of experiments in the sources of Go 1.21 to 1.27. */
const EXPERIMENTS =
  "none fieldtrack preemptibleloops staticlockranking boringcrypto heapminimum512kib arenas cgocheck2 loopvar newinliner rangefunc pagetrace coverageredesign unified exectracer2 allocheaders cacheprog aliastypeparams swissmap spinbitmutex synchashtriemap synctest dwarf5 jsonv2 greenteagc randomizedheapbase64 runtimefreegc sizespecializedmalloc simd runtimesecret mapsplitgroup goroutineleakprofile regabi regabiwrappers regabiargs";

/** Variables of platforms, of directories and of experiments, each with what it is asked. */
export const MEASURED_PLATFORMS: Readonly<Record<string, Measured>> = {
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
  GOMODCACHE: path("dependencies"),
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
};
