import { activeGo } from "../golang/active-go.ts";
import { isSet } from "../golang/settings.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { anotherWholeGo } from "../golang/whole-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { GoFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "sdk-without-source",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "goroot",
  platforms: "all",
  needs: ["go-not-on-path", "goroot-not-found", "goroot-not-an-sdk"],
  references: ["https://go.dev/doc/install"],
  run: (facts) => {
    const sdk = activeGo(facts)?.sdk ?? null;
    const lost = facts.project?.libraryLacks;
    if (sdk === null || isSet(facts, "GOROOT")) return PASS;
    if (sdk.sourceMissing !== true && lost === undefined) return PASS;
    const other = anotherWholeGo(facts);
    return fail(
      {
        dir: `${sdk.root}/src`,
        lacks: sdk.sourceMissing === true ? (sdk.lacks ?? "") : (lost ?? ""),
        other: other === null ? "" : stableBin(other),
      },
      {
        // Of a directory not every program needs something.
        severity: sdk.sourceMissing === true ? "critical" : "major",
        evidence: [{ file: `${sdk.root}/src`, line: null, text: "" }],
      },
    );
  },
  fix: ({ other, dir }) =>
    other === ""
      ? { safety: "manual", edits: [], advice: { key: "reinstall", params: { dir } } }
      : { safety: "review", edits: [{ kind: "path-first", dir: other }] },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The Go SDK has no standard library",
    message: ({ dir, lacks, other }) =>
      `${lacks === "" ? `${dir} does not contain the standard library` : `In ${dir}, ${lacks} is missing or empty`}, so ${lacks === "" || lacks.endsWith(".go") ? "programs" : "programs that use it"} cannot be built.${other === "" ? "" : ` A complete Go is in ${other}.`}`,
    why: "go compiles the standard library from the sources in its SDK. A package without them (golang-go without golang-src), or an archive that was not unpacked completely, leaves an SDK that can print its version but cannot build.",
    advice: {
      reinstall: () =>
        "Install the missing package (Debian: golang-src), or reinstall Go from https://go.dev/dl.",
    },
  },
  "zh-CN": {
    title: "Go SDK 缺少标准库",
    message: ({ dir, lacks, other }) =>
      `${lacks === "" ? `${dir} 中没有标准库` : `${dir} 中的 ${lacks} 缺失或为空`}，因此无法构建${lacks === "" || lacks.endsWith(".go") ? "" : "用到它的"}程序。${other === "" ? "" : `完整的 Go 位于 ${other}。`}`,
    why: "go 使用 SDK 中的源代码编译标准库。软件包不含源代码（只装了 golang-go，没有 golang-src），或压缩包没有完整解压时，这样的 SDK 可以显示版本，但无法构建。",
    advice: {
      reinstall: () => "请安装缺少的软件包（Debian：golang-src），或从 https://go.dev/dl 重新安装 Go。",
    },
  },
});

export const messages: readonly string[] = ["package …: cannot find package", "package … is not in std (…)"];

export const verifyCommands: readonly string[] = ['ls "$(go env GOROOT)/src/fmt"', "go list fmt"];

export const examples = (): CheckExamples => {
  const whole = upstreamGo();
  const bare: GoFacts = {
    ...whole,
    sdk: whole.sdk === null ? null : { ...whole.sdk, sourceMissing: true },
  };
  const cutOff: GoFacts = {
    ...bare,
    sdk: bare.sdk === null ? null : { ...bare.sdk, lacks: "unsafe/unsafe.go" },
  };
  const path = [entry("/usr/local/go/bin", bare), entry("/usr/bin")];
  return {
    pass: [
      { name: "a whole SDK", facts: machine() },
      { name: "GOROOT names another SDK", facts: machine({ path, env: { GOROOT: "/opt/go" } }) },
    ],
    fail: [
      {
        name: "not unpacked to the end",
        facts: machine({ path: [entry("/usr/local/go/bin", cutOff), entry("/usr/bin")] }),
        says: "In /usr/local/go/src, unsafe/unsafe.go is missing or empty",
      },
      {
        name: "a directory of the library is gone",
        facts: withProject({ libraryLacks: "vendor" }),
        severity: "major",
        says: "In /usr/local/go/src, vendor is missing or empty",
      },
      { name: "the only one", facts: machine({ path }), says: "/usr/local/go/src does not contain" },
      {
        name: "a whole one off PATH",
        facts: machine({ path, elsewhere: [upstreamGo("/home/u/sdk/go1.26.11")] }),
        says: "A complete Go is in /home/u/sdk/go1.26.11/bin.",
      },
    ],
  };
};
