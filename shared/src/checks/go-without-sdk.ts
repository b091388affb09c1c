import { dirname } from "node:path/posix";
import { activeGo } from "../golang/active-go.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { anotherWholeGo } from "../golang/whole-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, GoFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "go-without-sdk",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["goroot-not-found", "goroot-not-an-sdk"],
  references: ["https://github.com/golang/go/issues/61921", "https://github.com/golang/go/issues/68107"],
  run: (facts) => {
    const go = activeGo(facts);
    if (go === null || go.sdk !== null || facts.goroot !== null || !saysTrimmed(facts)) return PASS;
    const whole = anotherWholeGo(facts);
    return fail({ go: go.path, dir: dirname(go.path), whole: whole === null ? null : stableBin(whole) });
  },
  fix: ({ whole }) =>
    whole === null
      ? { safety: "manual", edits: [], advice: { key: "install", params: {} } }
      : { safety: "safe", edits: [{ kind: "path-first", dir: whole }] },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The go on PATH has no SDK around it",
    message: ({ go, whole }) =>
      whole === null
        ? `${go} is only the go program. The rest of its SDK is missing.`
        : `${go} is only the go program. The rest of its SDK is missing. A complete Go is in ${whole}.`,
    why: "Every go command fails with \"cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set\". Since Go 1.21 the go program finds its SDK by its own location: it must stay in the SDK's bin directory, next to pkg and src.",
    advice: {
      install: () =>
        "Delete that go program, then install the whole Go: https://go.dev/doc/install. To have go in the same directory, create a symbolic link there that points to the SDK's bin/go.",
    },
  },
  "zh-CN": {
    title: "PATH 中的 go 缺少它的 SDK",
    message: ({ go, whole }) =>
      whole === null
        ? `${go} 只是 go 程序本身，SDK 的其余部分不存在。`
        : `${go} 只是 go 程序本身，SDK 的其余部分不存在。完整的 Go 位于 ${whole}。`,
    why: "所有 go 命令都会报“cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set”。从 Go 1.21 起，go 程序根据自身位置查找 SDK：它必须位于 SDK 的 bin 目录中，与 pkg 和 src 在一起。",
    advice: {
      install: () =>
        "删除这个 go 程序，然后安装完整的 Go：https://go.dev/doc/install。如果希望同一目录中有 go，请在那里创建指向 SDK 的 bin/go 的符号链接。",
    },
  },
});

export const messages: readonly string[] = [
  "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set",
];

export const verifyCommands: readonly string[] = ["command -v go", "go version"];

export const examples = (): CheckExamples => {
  const lone: GoFacts = { ...upstreamGo("/home/u"), sdk: null, installedBy: "other" };
  const answer = { ok: false, reason: "failed", detail: TRIMMED } as const;
  const probe = { answer, stderr: TRIMMED, rescue: null };
  const path = [entry("/home/u/bin", lone), entry("/usr/bin")];
  return {
    pass: [
      { name: "a whole SDK", facts: machine() },
      { name: "no go at all", facts: machine({ path: [entry("/usr/bin")], probe: null }) },
      { name: "a wrapper that starts a Go elsewhere", facts: machine({ path }) },
      {
        name: "GOROOT names the SDK",
        facts: machine({
          path,
          probe,
          env: { GOROOT: "/usr/local/go" },
          goroot: {
            path: "/usr/local/go",
            kind: "directory",
            realPath: "/usr/local/go",
            version: "go1.26.11",
            hasSource: true,
            hasTools: true,
          },
        }),
      },
      {
        name: "go refuses for another reason",
        facts: machine({ path, probe: { ...probe, stderr: "go: unknown GOEXPERIMENT foo" } }),
      },
    ],
    fail: [
      {
        name: "copied out of its SDK",
        facts: machine({ path, probe }),
        says: "The rest of its SDK is missing.",
      },
      {
        name: "a whole one later on PATH",
        facts: machine({ path: [...path, entry("/usr/local/go/bin", upstreamGo())], probe }),
        says: "A complete Go is in /usr/local/go/bin.",
      },
      {
        name: "a whole one off PATH",
        facts: machine({ path, probe, elsewhere: [upstreamGo("/home/u/sdk/go1.26.11")] }),
        says: "A complete Go is in /home/u/sdk/go1.26.11/bin.",
      },
    ],
  };
};

const TRIMMED = "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set";

/** Go 1.20 and earlier know the GOROOT they were built for, and wrappers start a Go elsewhere: only go itself can tell. */
function saysTrimmed({ probe }: Facts): boolean {
  return probe !== null && !probe.answer.ok && /cannot find GOROOT directory/.test(probe.stderr);
}
