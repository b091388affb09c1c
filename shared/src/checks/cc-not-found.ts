import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { mac } from "./examples/mac.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

/**
 * The variables by which go chooses a compiler, with what it runs where they are not set (cmd/go/internal/cfg, for CC gcc
 * or clang, whichever is there). For SWIG's files it always runs swig.
 */
const USUAL: Readonly<Record<string, string>> = { CC: "", CXX: "g++", FC: "gfortran" };

export const check = defineCheck({
  id: "cc-not-found",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: "all",
  needs: ["path-clobbered"],
  references: ["https://github.com/golang/go/issues/27921", "https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const { name, path, lacking } = facts.toolchain.compiler;
    const isOff = setting(facts, "CGO_ENABLED").value === "0";
    if (isSet(facts, "CC") && path === null) {
      // A CC that somebody set keeps cgo on, compiler or not: every program that imports net fails to build.
      const severity = isOff ? "minor" : "major";
      return fail({ cc: name, variable: "CC", file: "" }, { severity, evidence: evidenceFor(facts, "CC") });
    }
    if (lacking === undefined || isOff) return PASS;
    const { program, variable, file } = lacking;
    const evidence = [...evidenceFor(facts, variable), { file, line: null, text: "" }];
    return fail({ cc: program, variable, file }, { evidence });
  },
  fix: ({ cc, variable }, facts) =>
    variable in USUAL && USUAL[variable] !== cc && isSet(facts, variable)
      ? { safety: variable === "CC" ? "safe" : "review", edits: unsetEverywhere(facts, variable) }
      : { safety: "manual", edits: [], advice: { key: "install", params: {} } },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A compiler that cgo needs does not exist",
    message: ({ cc, variable, file }) =>
      file === ""
        ? `${variable} is ${cc}, and there is no such program.`
        : `Every build of this project compiles ${file} with ${cc}, and there is no such program.`,
    why: "cgo runs the program that CC names. If CC is set, Go does not turn cgo off, so every program that uses cgo or imports net fails to build. Without CC, Go uses gcc or clang, or does without cgo. For C++ it runs CXX, for Fortran FC, and swig for SWIG's files.",
    advice: {
      install: ({ cc }: { readonly cc: string }) =>
        `Install ${cc}, for example with the package manager of the system.`,
    },
  },
  "zh-CN": {
    title: "cgo 需要的编译器不存在",
    message: ({ cc, variable, file }) =>
      file === ""
        ? `${variable} 的值是 ${cc}，但没有这个程序。`
        : `此项目的每次构建都要用 ${cc} 编译 ${file}，但没有这个程序。`,
    why: "cgo 会运行 CC 指定的程序。设置了 CC 时，Go 不会关闭 cgo，因此所有使用 cgo 或导入 net 的程序都无法构建。没有设置 CC 时，Go 使用 gcc 或 clang，或者不使用 cgo。C++ 文件由 CXX 指定的程序编译，Fortran 文件由 FC 指定的程序编译，SWIG 文件由 swig 处理。",
    advice: {
      install: ({ cc }: { readonly cc: string }) => `请安装 ${cc}，例如使用系统的包管理器。`,
    },
  },
});

export const messages: readonly string[] = [
  "cgo: exec …: fork/exec …: no such file or directory",
  'cgo: C compiler "…" not found: exec: "…": executable file not found in $PATH',
  'cgo: C compiler "…" not found: exec: "…": stat …: no such file or directory',
  'exec: "…": executable file not found in $PATH',
];

export const verifyCommands: readonly string[] = ["go env CC"];

export const examples = (): CheckExamples => {
  const missing = toolchain({
    compiler: { name: "/no/such/clang", path: null, onPath: [], neededBy: null },
  });
  const needed = { onPath: [], neededBy: "/home/u/p/main.go", always: true } as const;
  const gcc = { ...needed, name: "gcc", path: "/usr/bin/gcc" };
  const ofCpp = { program: "g++", variable: "CXX", file: "/home/u/p/x.cpp" } as const;
  const lacking = toolchain({ compiler: { ...gcc, lacking: ofCpp } });
  const lackingOther = toolchain({ compiler: { ...gcc, lacking: { ...ofCpp, program: "clang++" } } });
  const lackingBoth = toolchain({
    compiler: { ...needed, name: "/no/such/clang", path: null, lacking: ofCpp },
  });
  return {
    pass: [
      { name: "nothing set", facts: machine() },
      { name: "CC that exists", facts: machine({ env: { CC: "gcc" } }) },
      {
        name: "a file of C++, but cgo is off",
        facts: machine({ env: { CGO_ENABLED: "0" }, toolchain: lacking }),
      },
      { name: "no compiler at all: found by another check", facts: machine({ toolchain: missing }) },
      { name: "a Mac without any", facts: mac({ toolchain: missing }) },
    ],
    fail: [
      {
        name: "exported",
        at: ["/home/u/.profile:2"],
        facts: machine({
          env: { CC: "/no/such/clang" },
          toolchain: missing,
          startupLines: [{ file: "/home/u/.profile", line: 2, text: "export CC=/no/such/clang" }],
        }),
      },
      {
        name: "with go env -w",
        facts: machine({ ...withEnvFile({ CC: "/no/such/clang" }), toolchain: missing }),
      },
      {
        name: "a file of C++ without its compiler",
        facts: machine({ toolchain: lacking }),
        at: ["/home/u/p/x.cpp"],
        says: "compiles /home/u/p/x.cpp with g++",
      },
      {
        name: "the compiler that CXX names",
        facts: machine({ env: { CXX: "g++" }, toolchain: lacking }),
      },
      {
        name: "another compiler of C++ than the usual one",
        facts: machine({ env: { CXX: "clang++" }, toolchain: lackingOther }),
      },
      {
        name: "no compiler at all, CC is told first",
        facts: machine({ env: { CC: "/no/such/clang" }, toolchain: lackingBoth }),
        says: "CC is /no/such/clang",
      },
    ],
  };
};
