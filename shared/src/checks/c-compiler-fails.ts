import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "c-compiler-fails",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: "all",
  needs: [
    "go-not-on-path",
    "path-clobbered",
    "cc-not-found",
    "cc-shadowed",
    "clt-broken",
    "go-variable-refused",
  ],
  references: ["https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const { trial, path, name } = facts.toolchain.compiler;
    if (trial === undefined) return skip("the C compiler was not tried");
    if (trial.works || setting(facts, "CGO_ENABLED").value === "0") return PASS;
    const culprit = trial.culprit ?? "";
    return fail(
      {
        compiler: path ?? name,
        said: trial.said,
        static: trial.static === true,
        culprit,
        value: culprit && setting(facts, culprit).value,
      },
      { evidence: culprit === "" ? [] : evidenceFor(facts, culprit) },
    );
  },
  fix: ({ culprit, static: static_ }, facts) => {
    const edits = culprit === "" ? [] : unsetEverywhere(facts, culprit);
    if (edits.length > 0) return { safety: "review", edits };
    if (static_) return { safety: "manual", edits: [], advice: { key: "link-dynamically", params: {} } };
    const key = facts.host.os === "darwin" ? "repair-on-mac" : "repair-on-linux";
    return { safety: "manual", edits: [], advice: { key, params: {} } };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The C compiler cannot build for cgo",
    message: ({ compiler, said, static: static_, culprit, value }) => {
      const who = culprit === "" ? compiler : `With ${culprit}=${value}, the C compiler`;
      return static_
        ? `${who} links statically. go then cannot link a program that imports net.`
        : `${who} cannot build a program of three lines${said === "" ? "" : `: ${said}`}`;
    },
    why: "Where cgo is on, go uses the C compiler for each program that imports net, os/user or a package with C code. These builds fail. Go turns cgo on if it finds a compiler or if CC is set. For static programs use CGO_ENABLED=0, or -ldflags=-linkmode=external when you build.",
    advice: {
      "link-dynamically": () =>
        "Remove the flags that make the C compiler link statically. Without cgo: go env -w CGO_ENABLED=0",
      "repair-on-mac": () =>
        "Install the compiler again: xcode-select --install. Without it: go env -w CGO_ENABLED=0",
      "repair-on-linux": () =>
        "Install what the compiler needs, for example: sudo apt install gcc libc6-dev. If you need no cgo: go env -w CGO_ENABLED=0",
    },
  },
  "zh-CN": {
    title: "C 编译器无法为 cgo 构建程序",
    message: ({ compiler, said, static: static_, culprit, value }) => {
      const who = culprit === "" ? compiler : `设置了 ${culprit}=${value} 时，C 编译器`;
      return static_
        ? `${who} 进行静态链接，因此 go 无法链接导入 net 的程序。`
        : `${who} 无法构建一个三行的程序${said === "" ? "" : `：${said}`}`;
    },
    why: "启用 cgo 时，凡是导入 net、os/user 或包含 C 代码的包的程序，go 都会调用 C 编译器，这些构建都会失败。只要找到编译器或设置了 CC，Go 就会启用 cgo。需要静态程序时，请使用 CGO_ENABLED=0，或在构建时加上 -ldflags=-linkmode=external。",
    advice: {
      "link-dynamically": () => "请删除让 C 编译器静态链接的参数。不需要 cgo 时：go env -w CGO_ENABLED=0",
      "repair-on-mac": () => "重新安装编译器：xcode-select --install。不需要 cgo 时：go env -w CGO_ENABLED=0",
      "repair-on-linux": () =>
        "请安装编译器所需的软件包，例如：sudo apt install gcc libc6-dev。不需要 cgo 时：go env -w CGO_ENABLED=0",
    },
  },
});

export const messages: readonly string[] = [
  "gcc: fatal error: cannot execute 'cc1': execvp: No such file or directory",
  "/usr/bin/ld: cannot find …: No such file or directory",
  "runtime/cgo: …/cgo: exit status 2",
  "runtime/cgo(.text): relocation target … not defined",
];

export const verifyCommands: readonly string[] = ["go env CC CGO_CFLAGS CGO_LDFLAGS", "go build net"];

export const examples = (): CheckExamples => {
  const compiler = { name: "gcc", path: "/usr/bin/gcc", onPath: [], neededBy: null };
  const tried = (said: string, culprit: string | null) =>
    toolchain({ compiler: { ...compiler, trial: { works: false, said, culprit } } });
  return {
    pass: [
      { name: "not tried", facts: machine() },
      {
        name: "it works",
        facts: machine({
          toolchain: toolchain({
            compiler: { ...compiler, trial: { works: true, said: "", culprit: null } },
          }),
        }),
      },
      {
        name: "cgo is off",
        facts: machine({ env: { CGO_ENABLED: "0" }, toolchain: tried("no headers", null) }),
      },
    ],
    fail: [
      {
        name: "without the C library's headers",
        facts: machine({ toolchain: tried("fatal error: stdlib.h: No such file or directory", null) }),
        says: "/usr/bin/gcc cannot build a program of three lines: fatal error: stdlib.h",
      },
      {
        name: "a CC that is no compiler",
        facts: machine({ env: { CC: "/bin/false" }, toolchain: tried("", "CC") }),
        says: "With CC=/bin/false, the C compiler cannot build",
      },
      {
        name: "a sanitizer that it does not have",
        facts: machine({ env: { GOFLAGS: "-msan" }, toolchain: tried("unrecognized argument", "GOFLAGS") }),
        says: "With GOFLAGS=-msan, the C compiler cannot build",
      },
      {
        name: "links statically",
        facts: machine({
          env: { CGO_LDFLAGS: "-static" },
          toolchain: toolchain({
            compiler: {
              ...compiler,
              trial: { works: false, said: "", static: true, culprit: "CGO_LDFLAGS" },
            },
          }),
        }),
        says: "With CGO_LDFLAGS=-static, the C compiler links statically",
      },
      {
        name: "a library that is not here, in the file",
        facts: withEnvFile(
          { CGO_LDFLAGS: "-lnone" },
          { toolchain: tried("cannot find -lnone", "CGO_LDFLAGS") },
        ),
        says: "With CGO_LDFLAGS=-lnone",
        at: ["/home/u/.config/go/env"],
      },
    ],
  };
};
