import { dirname, join, relative } from "node:path/posix";
import { binaryVersion, languageVersion } from "../golang/active-go.ts";
import { badBuildFlag } from "../golang/build-flags.ts";
import { flagName } from "../golang/go-flags.ts";
import { lostHalf } from "../golang/lost-half.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { own } from "../util/own.ts";
import { correctGoFlags } from "./edits/correct-goflags.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

type Missing = NonNullable<Facts["toolchain"]["missingForFlags"]>[number];

const WHAT = {
  en: {
    missing: (path: string) => `${path}, which it needs, does not exist. Every build fails`,
    starter: (path: string) => `${path}, which it needs, does not exist. go run and go test fail`,
    idle: (path: string) => `${path} does not run the program that it is given. go run and go test fail`,
    detour: (path: string) => `${path} does not run the tools of Go as go expects. Every build fails`,
    overlay: (path: string) =>
      `It replaces a file with ${path}, which does not exist. Builds that use the file fail`,
    profile: (path: string) => `${path} is not a profile. Every build fails`,
    output: (path: string) => `go test writes a file to ${path}, which does not exist. go test fails`,
    closed: (path: string) => `go test writes a file to ${path}, where this user may not. go test fails`,
    mode: () => "go run and go install then do not produce an executable",
    shared: () => "Every build fails unless the standard library was built as a shared library before",
    unknown: () => "The compiler or the linker does not know the flag in it. Every build fails",
    refused: () => "The tools of Go do not accept what it asks for. Every build fails",
    value: () => "go does not accept the value. Every build fails",
    half: (whole: string) => `Its value ends at the space. Quote the flag as a whole: ${whole}`,
    env: () => "go env then fails or answers something else, and editors ask it for every setting",
    list: () => "go list then fails or answers something else, and editors ask it for every package",
    get: () => "go get then fails",
    dry: () => "go build then prints its commands and builds nothing",
    untested: () => "go test then runs no test",
    test: () => "go test does not accept the value",
  },
  "zh-CN": {
    missing: (path: string) => `它需要的 ${path} 不存在，所有构建都会失败`,
    starter: (path: string) => `它需要的 ${path} 不存在，go run 和 go test 都会失败`,
    idle: (path: string) => `${path} 不会运行交给它的程序，go run 和 go test 都会失败`,
    detour: (path: string) => `${path} 没有按 go 的要求运行 Go 的工具，所有构建都会失败`,
    overlay: (path: string) => `它用 ${path} 替换某个文件，但该文件不存在，使用它的构建都会失败`,
    profile: (path: string) => `${path} 不是性能剖析文件，所有构建都会失败`,
    output: (path: string) => `go test 要向 ${path} 写入文件，但该目录不存在，go test 会失败`,
    closed: (path: string) => `go test 要向 ${path} 写入文件，但当前用户无权写入，go test 会失败`,
    mode: () => "go run 和 go install 生成的程序将无法启动",
    shared: () => "除非事先把标准库构建为共享库，否则所有构建都会失败",
    unknown: () => "编译器或链接器不认识其中的标志，所有构建都会失败",
    refused: () => "Go 的工具不接受它的要求，所有构建都会失败",
    value: () => "go 不接受这个值，所有构建都会失败",
    half: (whole: string) => `它的值在空格处就结束了。请给整个标志加引号：${whole}`,
    env: () => "go env 会因此报错或给出别的结果，而编辑器要靠它读取所有设置",
    list: () => "go list 会因此报错或给出别的结果，而编辑器要靠它查询所有包",
    get: () => "go get 会因此报错",
    dry: () => "go build 只会打印命令，什么也不构建",
    untested: () => "go test 不会运行任何测试",
    test: () => "go test 不接受这个值",
  },
} as const;

export const check = defineCheck({
  id: "goflags-stop-builds",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "environment",
  platforms: "all",
  needs: ["goflags-invalid"],
  references: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
  run: (facts) => {
    const goflags = isSet(facts, "GOFLAGS") ? setting(facts, "GOFLAGS").value : "";
    const [missing] = facts.toolchain.missingForFlags ?? [];
    const reader = { minor: languageVersion(binaryVersion(facts))?.[1] ?? null, main: packageOf(facts) };
    const half = lostHalf(goflags, reader);
    const bad =
      half !== null
        ? { flag: half.flag, kind: "half" as const }
        : missing === undefined || goflags === ""
          ? badBuildFlag(goflags, reader)
          : { flag: missing.flag, kind: kindOf(missing) };
    if (bad === null) return PASS;
    return fail(
      { ...bad, about: half?.whole ?? missing?.path ?? "" },
      {
        severity: bad.kind === "value" ? "critical" : "major",
        evidence: evidenceFor(facts, "GOFLAGS"),
      },
    );
  },
  fix: (_, facts) => {
    const missing = new Set(facts.toolchain.missingForFlags?.map(({ flag }) => flag));
    return { safety: "review", edits: correctGoFlags(facts, (flag) => missing.has(flag)) };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A flag in GOFLAGS breaks go commands",
    message: ({ flag, kind, about }) => `GOFLAGS contains ${JSON.stringify(flag)}. ${WHAT.en[kind](about)}.`,
    why: "GOFLAGS applies to every go command that knows the flag. A flag that suits one command belongs on its command line.",
  },
  "zh-CN": {
    title: "GOFLAGS 中的某个标志使 go 命令无法正常工作",
    message: ({ flag, kind, about }) =>
      `GOFLAGS 含有 ${JSON.stringify(flag)}。${WHAT["zh-CN"][kind](about)}。`,
    why: "GOFLAGS 对所有认识该标志的 go 命令生效。只适合某一条命令的标志，应写在那条命令的命令行上。",
  },
});

export const messages: readonly string[] = [
  "go: invalid boolean value … for flag …(from $GOFLAGS)",
  "go: invalid value … for flag …(from $GOFLAGS)",
  "-mod=… not supported (can be '', 'mod', 'readonly', or 'vendor')",
  "go: flag needs an argument: …(from $GOFLAGS)",
  "go: error obtaining buildID for go tool compile: fork/exec …: no such file or directory",
  "go: error obtaining buildID for go tool compile: fork/exec …: exec format error",
  "go: error obtaining buildID for go tool compile: exit status …",
  "go: parsing buildID from go tool compile -V=full: unexpected output:",
  "preprofile: error parsing profile: …",
  "preprofile: error opening profile: open …: no such file or directory",
  "go: cannot use -json with -w",
  "go: cannot use -json with -u",
  'cmd/go: gccgo: exec: "gccgo": executable file not found in $PATH',
  "…/link: cannot implicitly include runtime/cgo in a shared library",
];

// With -u in GOFLAGS, go env GOFLAGS would unset it.
export const verifyCommands: readonly string[] = ['echo "$GOFLAGS"', 'cat "$(GOFLAGS=-v go env GOENV)"'];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    {
      name: "flags for the tools that they know",
      facts: machine({ env: { GOFLAGS: "'-ldflags=-s -w' '-gcflags=all=-N -l' -buildmode=pie" } }),
    },
    { name: "a flag that is switched off", facts: machine({ env: { GOFLAGS: "-n=false -v -x" } }) },
  ],
  fail: [
    {
      name: "a library instead of a program",
      facts: machine({ env: { GOFLAGS: "-buildmode=c-shared" } }),
      says: "do not produce an executable",
    },
    { name: "shared libraries", facts: withEnvFile({ GOFLAGS: "-linkshared" }), says: "shared library" },
    {
      name: "a flag of another linker",
      facts: machine({ env: { GOFLAGS: "-ldflags=-no-such" } }),
      says: "does not know the flag",
    },
    {
      name: "a variable of a program without a value",
      facts: machine({ env: { GOFLAGS: "'-ldflags=-s -X main.version'" } }),
      says: "do not accept",
    },
    {
      name: "a value that go itself refuses",
      facts: machine({ env: { GOFLAGS: "-mod=vendr" } }),
      severity: "critical",
      says: "go does not accept the value",
    },
    {
      name: "a value without quotes",
      facts: machine({ env: { GOFLAGS: "-trimpath -ldflags=-s -w" } }),
      says: "Quote the flag as a whole: '-ldflags=-s -w'.",
    },
    { name: "a flag of go env", facts: machine({ env: { GOFLAGS: "-w" } }), says: "go env then fails" },
    { name: "a flag of go list", facts: machine({ env: { GOFLAGS: "-m" } }), says: "go list then fails" },
    {
      name: "a flag that go get lost",
      facts: machine({ env: { GOFLAGS: "-insecure" } }),
      says: "go get then fails",
    },
    { name: "builds that build nothing", facts: withEnvFile({ GOFLAGS: "-n" }), says: "builds nothing" },
    {
      name: "a time without a unit",
      facts: withEnvFile({ GOFLAGS: "-timeout=30" }),
      says: "go test does not accept the value.",
    },
    { name: "tests that do not run", facts: machine({ env: { GOFLAGS: "-c" } }), says: "runs no test" },
    {
      name: "a program that is gone",
      facts: lacking("-toolexec=/none/x", "/none/x"),
      says: "/none/x, which it needs, does not exist. Every build fails.",
    },
    {
      name: "a program to start others that is gone",
      facts: lacking("-exec=/none/x", "/none/x"),
      says: "/none/x, which it needs, does not exist. go run and go test fail.",
    },
    {
      name: "a shell to start programs",
      facts: lacking("-exec=sh", "sh", true),
      says: "sh does not run the program that it is given.",
    },
    {
      name: "a program that starts no tool",
      facts: lacking("-toolexec=true", "true", true),
      says: "true does not run the tools of Go as go expects. Every build fails.",
    },
    {
      name: "an overlay of what is gone",
      facts: lacking("-overlay=/o.json", "/none/x.go"),
      says: "It replaces a file with /none/x.go, which does not exist.",
    },
    {
      name: "a report into a directory that is gone",
      facts: lacking("-coverprofile=/none/c.out", "/none"),
      says: "go test writes a file to /none, which does not exist.",
    },
    {
      name: "a directory in the place of a profile",
      facts: lacking("-pgo=/home/u", "/home/u", true),
      says: "/home/u is not a profile.",
    },
  ],
});

/** A machine with a flag in GOFLAGS that needs what is not there, or does not suit it. */
function lacking(flag: string, path: string, unfit = false): Facts {
  const missing = { flag, path, ...(unfit && { unfit }) };
  return machine({ env: { GOFLAGS: flag }, toolchain: toolchain({ missingForFlags: [missing] }) });
}

/** What a flag is told as: where what it names is missing, and where that does not suit it. */
const KINDS = {
  exec: ["starter", "idle"],
  toolexec: ["missing", "detour"],
  overlay: ["overlay", "overlay"],
} as const;

function kindOf({ flag, unfit }: Missing) {
  const name = flagName(flag);
  const writes = /^(\w+profile|trace)$/.test(name);
  const pair =
    own(KINDS, name) ?? (writes ? (["output", "closed"] as const) : (["missing", "profile"] as const));
  return pair[unfit === true ? 1 : 0];
}

/** The import path of the package in the project's directory. */
function packageOf({ project }: Facts): string | null {
  if (project?.goMod == null || project.mod?.module == null) return null;
  return join(project.mod.module, relative(dirname(project.goMod), project.dir));
}
