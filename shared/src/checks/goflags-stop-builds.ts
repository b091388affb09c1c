import { dirname, join, relative } from "node:path/posix";
import { binaryVersion, languageVersion } from "../golang/active-go.ts";
import { badBuildFlag } from "../golang/build-flags.ts";
import { flagName } from "../golang/go-flags.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
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
    mode: () => "go run and go install then do not produce an executable",
    shared: () => "Every build fails unless the standard library was built as a shared library before",
    unknown: () => "The compiler or the linker does not know the flag in it. Every build fails",
    refused: () => "The tools of Go do not accept what it asks for. Every build fails",
    value: () => "go does not accept the value. Every build fails",
  },
  "zh-CN": {
    missing: (path: string) => `它需要的 ${path} 不存在，所有构建都会失败`,
    starter: (path: string) => `它需要的 ${path} 不存在，go run 和 go test 都会失败`,
    idle: (path: string) => `${path} 不会运行交给它的程序，go run 和 go test 都会失败`,
    detour: (path: string) => `${path} 没有按 go 的要求运行 Go 的工具，所有构建都会失败`,
    overlay: (path: string) => `它用 ${path} 替换某个文件，但该文件不存在，使用它的构建都会失败`,
    profile: (path: string) => `${path} 不是性能剖析文件，所有构建都会失败`,
    mode: () => "go run 和 go install 生成的程序将无法启动",
    shared: () => "除非事先把标准库构建为共享库，否则所有构建都会失败",
    unknown: () => "编译器或链接器不认识其中的标志，所有构建都会失败",
    refused: () => "Go 的工具不接受它的要求，所有构建都会失败",
    value: () => "go 不接受这个值，所有构建都会失败",
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
    const bad =
      missing === undefined || goflags === ""
        ? badBuildFlag(goflags, { minor: minorOf(facts), main: packageOf(facts) })
        : { flag: missing.flag, kind: kindOf(missing) };
    if (bad === null) return PASS;
    return fail(
      { ...bad, path: missing?.path ?? "" },
      {
        severity: bad.kind === "value" ? "critical" : "major",
        evidence: evidenceFor(facts, "GOFLAGS"),
      },
    );
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "GOFLAGS") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A flag in GOFLAGS makes builds fail",
    message: ({ flag, kind, path }) => `GOFLAGS contains ${JSON.stringify(flag)}. ${WHAT.en[kind](path)}.`,
    why: "GOFLAGS applies to every go command. A flag that suits one build belongs on the command line of that build.",
  },
  "zh-CN": {
    title: "GOFLAGS 中的某个标志使构建失败",
    message: ({ flag, kind, path }) => `GOFLAGS 含有 ${JSON.stringify(flag)}。${WHAT["zh-CN"][kind](path)}。`,
    why: "GOFLAGS 对所有 go 命令生效。只适合某一次构建的标志，应写在那次构建的命令行上。",
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
  'cmd/go: gccgo: exec: "gccgo": executable file not found in $PATH',
  "…/link: cannot implicitly include runtime/cgo in a shared library",
];

export const verifyCommands: readonly string[] = ["go env GOFLAGS"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    {
      name: "flags for the tools that they know",
      facts: machine({ env: { GOFLAGS: "'-ldflags=-s -w' '-gcflags=all=-N -l' -buildmode=pie" } }),
    },
  ],
  fail: [
    {
      name: "a library instead of a program",
      facts: machine({ env: { GOFLAGS: "-buildmode=c-shared" } }),
      says: "do not produce an executable",
    },
    {
      name: "a shared standard library",
      facts: withEnvFile({ GOFLAGS: "-linkshared" }),
      says: "shared library",
    },
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
      name: "a program that is gone",
      facts: machine({
        env: { GOFLAGS: "-toolexec=/none/x" },
        toolchain: toolchain({ missingForFlags: [{ flag: "-toolexec=/none/x", path: "/none/x" }] }),
      }),
      says: "/none/x, which it needs, does not exist. Every build fails.",
    },
    {
      name: "a program to start others that is gone",
      facts: machine({
        env: { GOFLAGS: "-exec=/none/x" },
        toolchain: toolchain({ missingForFlags: [{ flag: "-exec=/none/x", path: "/none/x" }] }),
      }),
      says: "/none/x, which it needs, does not exist. go run and go test fail.",
    },
    {
      name: "a shell to start programs",
      facts: machine({
        env: { GOFLAGS: "-exec=sh" },
        toolchain: toolchain({ missingForFlags: [{ flag: "-exec=sh", path: "sh", unfit: true }] }),
      }),
      says: "sh does not run the program that it is given.",
    },
    {
      name: "a program that starts no tool",
      facts: machine({
        env: { GOFLAGS: "-toolexec=true" },
        toolchain: toolchain({ missingForFlags: [{ flag: "-toolexec=true", path: "true", unfit: true }] }),
      }),
      says: "true does not run the tools of Go as go expects. Every build fails.",
    },
    {
      name: "an overlay of what is gone",
      facts: machine({
        env: { GOFLAGS: "-overlay=/o.json" },
        toolchain: toolchain({ missingForFlags: [{ flag: "-overlay=/o.json", path: "/none/x.go" }] }),
      }),
      says: "It replaces a file with /none/x.go, which does not exist.",
    },
    {
      name: "a directory in the place of a profile",
      facts: machine({
        env: { GOFLAGS: "-pgo=/home/u" },
        toolchain: toolchain({ missingForFlags: [{ flag: "-pgo=/home/u", path: "/home/u", unfit: true }] }),
      }),
      says: "/home/u is not a profile.",
    },
  ],
});

type Kind = "missing" | "starter" | "idle" | "detour" | "overlay" | "profile";

function kindOf({ flag, unfit }: Missing): Kind {
  switch (flagName(flag)) {
    case "exec":
      return unfit === true ? "idle" : "starter";
    case "toolexec":
      return unfit === true ? "detour" : "missing";
    case "overlay":
      return "overlay";
    default:
      return unfit === true ? "profile" : "missing";
  }
}

/** The import path of the package in the project's directory. */
function packageOf({ project }: Facts): string | null {
  if (project?.goMod == null || project.mod?.module == null) return null;
  return join(project.mod.module, relative(dirname(project.goMod), project.dir));
}

function minorOf(facts: Facts): number | null {
  return languageVersion(binaryVersion(facts))?.[1] ?? null;
}
