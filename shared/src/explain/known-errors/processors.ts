import { isKnownTool } from "../named.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Signs that a program was built by Go, for which processor or not. */
const BUILT =
  /GOARCH|GOARM|\bgo build\b|\bgo version\b|linux[/_-](?:arm|mips|386|amd64)|\barm64\b|goreleaser|\bgox\b|golang|runtime\.(?:check|rt0_go)|src\/runtime\//i;

/** Interpreters and services of other languages. */
const OTHERS = /\b(?:node|python3?|java|npm|ruby|php|mongod|tensorflow)\b/;

/** The programs that a line about a wrong processor names: go itself, one of its tools, or what go has just built. */
function isGosProgram(text: string): boolean {
  const lines = text.split("\n").filter((line) => /bad CPU type in executable/i.test(line));
  return lines.some(
    (line) =>
      /(?<![\w.-])go(?![\w.-])|[\\/]go[\\/](?:bin|pkg)[\\/]|pkg[\\/]tool[\\/]|go-build/i.test(line) ||
      [...line.matchAll(/[\w.+-]+/g)].some(([word]) => isKnownTool(word)),
  );
}

/** Programs that were built for a newer or another processor than the one that runs them. */
export const PROCESSORS: readonly ErrorMessage[] = [
  {
    id: "built-for-another-platform",
    messages: [
      "this CPU has no VFPv3 floating point hardware, so it cannot run",
      "this CPU has no floating point hardware, so it cannot run",
      "This CPU has no floating point hardware, so this program cannot be run",
      "this GOARM={number} binary. Recompile using",
      "this system has multiple CPUs and must use",
      "atomic synchronization instructions. Recompile using GOARM=7",
      "This program can only be run on processors with MMX support",
      "This program can only run on ARM64 processors with LSE support",
      "This program can only be run on AMD64 processors with v{number} microarchitecture support",
    ],
    when: (_, text) => !/rosetta|darwin|apple/i.test(text) || !/AMD64 processors/.test(text),
    priority: 1,
    examples: [
      "runtime: this CPU has no VFPv3 floating point hardware, so it cannot run\nthis GOARM=7 binary. Recompile using GOARM=5.",
      "FATAL: runtime: this system has multiple CPUs and must use\natomic synchronization instructions. Recompile using GOARM=7.",
    ],
    remedy: {
      en: "The program was built for a newer processor than the one that runs it (an emulated CPU of a virtual machine counts too). Build it again with the level that the message names: GOARM=5 or 6 for a Raspberry Pi 1 or Zero, GOARM=7 for later ones, GOAMD64=v1 for old 64-bit PCs, GO386=softfloat without SSE2. A virtual machine: choose the host's CPU type. Unset such variables where nobody needs them.",
      "zh-CN":
        "该程序是为比当前更新的处理器构建的（虚拟机模拟的 CPU 也算）。请用提示中的级别重新构建：树莓派 1 或 Zero 用 GOARM=5 或 6，之后的用 GOARM=7，旧的 64 位电脑用 GOAMD64=v1，没有 SSE2 用 GO386=softfloat。虚拟机请选择宿主机的 CPU 类型。不需要时请取消这些变量。",
      commands: ["go env GOARM GOAMD64 GO386"],
    },
    others: ["goos-goarch-exported", "goamd64-v3-under-rosetta"],
  },
  {
    id: "built-for-another-platform",
    messages: ["Illegal instruction", "illegal hardware instruction", "SIGILL: illegal instruction"],
    when: (_, text) =>
      BUILT.test(text) &&
      !OTHERS.test(text) &&
      !/(?:^|[\s/])(?:go|compile|link|asm)(?: version|:| build)[^\n]*\n?[^\n]*[Ii]llegal/.test(text),
    priority: 1,
    examples: [
      "$ GOOS=linux GOARCH=arm GOARM=7 go build -o feeds .\npi@zero:~ $ ./feeds\nIllegal instruction",
    ],
    remedy: {
      en: "The processor does not know an instruction of the program: it was built for a newer one. Build it with a lower level: GOARM=6 for a Raspberry Pi 1 or Zero (5 without floating point), GOAMD64=v1 for old PCs and virtual machines with a simple CPU type. C code in it follows its own flags (CGO_CFLAGS=-march=…).",
      "zh-CN":
        "处理器不认识程序中的某条指令：它是为更新的处理器构建的。请用更低的级别构建：树莓派 1 或 Zero 用 GOARM=6（没有浮点单元用 5），旧电脑和 CPU 类型简单的虚拟机用 GOAMD64=v1。其中的 C 代码由各自的参数决定（CGO_CFLAGS=-march=…）。",
      commands: ["go env GOARCH GOARM GOAMD64", "uname -m"],
    },
    others: ["goos-goarch-exported", "goamd64-v3-under-rosetta"],
  },
  {
    id: "built-for-another-platform",
    messages: ["Illegal instruction", "SIGILL"],
    when: (_, text) => /mips|openwrt|MediaTek|Atheros/i.test(text) && BUILT.test(text) && !OTHERS.test(text),
    priority: 2,
    examples: [
      "root@OpenWrt:~# ./feeds-linux-mipsle\nIllegal instruction",
      "$ GOARCH=mipsle go build ./cmd/feeds\nroot@router:~/feeds# ./feeds\nIllegal instruction\n# head -1 /proc/cpuinfo\nsystem type\t\t: MediaTek MT7628AN ver:1 eco:2",
    ],
    remedy: {
      en: "Most MIPS processors of routers have no floating point unit, and Go's default for them needs one. Take the softfloat build of the program, or build it so: GOOS=linux GOARCH=mipsle GOMIPS=softfloat go build (GOARCH=mips for big-endian ones such as Atheros; GOMIPS64 for 64 bits).",
      "zh-CN":
        "路由器的 MIPS 处理器大多没有浮点单元，而 Go 的默认设置需要它。请使用该程序的 softfloat 版本，或这样构建：GOOS=linux GOARCH=mipsle GOMIPS=softfloat go build（Atheros 等大端处理器用 GOARCH=mips；64 位用 GOMIPS64）。",
      commands: ["env GOOS=linux GOARCH=mipsle GOMIPS=softfloat go build"],
    },
    others: ["goos-goarch-exported"],
  },
  {
    id: "built-for-another-platform",
    // A shell takes a program of another processor for a script.
    messages: [
      "{path}: {number}: Syntax error: Unterminated quoted string",
      "{path}: {number}: Syntax error: word unexpected",
      "{path}: {number}: Syntax error: ",
      "{path}: line {number}: syntax error: unexpected",
      '{path}: line {number}: syntax error: "{value}" unexpected',
      "{path}: line {number}: ELF",
    ],
    when: ({ path = "" }, text) =>
      BUILT.test(text) &&
      !/\.(?:sh|bash|zsh|env|py|rc)$|profile$|^-?(?:ba|z|da|k)?sh$|install|configure/.test(path),
    priority: 1,
    examples: [
      "$ go version\ngo version go1.19.2 linux/arm\n$ ./out/arm64/app\n./app: 4: Syntax error: Unterminated quoted string",
    ],
    others: ["goos-goarch-exported"],
  },
  {
    id: "rosetta-go",
    messages: ["bad CPU type in executable"],
    when: (_, text) => isGosProgram(text),
    priority: 1,
    examples: ["fork/exec /usr/local/go/pkg/tool/darwin_amd64/compile: bad CPU type in executable"],
  },
];
