import { binaryVersion } from "../golang/active-go.ts";
import { minimumMacOs } from "../golang/releases.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { compareVersions } from "../util/compare-versions.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { mac } from "./examples/mac.ts";

const NAME = "MACOSX_DEPLOYMENT_TARGET";

export const check = defineCheck({
  id: "macosx-deployment-target",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: ["darwin"],
  needs: [],
  references: ["https://github.com/golang/go/issues/58105"],
  run: (facts) => {
    const target = facts.env[NAME] ?? "";
    if (!/^\d+(\.\d+)*$/.test(target)) return PASS;
    const version = binaryVersion(facts);
    const minimum = facts.toolchain.go?.minimumOs ?? minimumMacOs(version);
    const { osVersion } = facts.host;
    const tooOld = minimum !== null && compareVersions(target, minimum) < 0;
    const tooNew = !tooOld && osVersion !== "" && compareVersions(target, osVersion) > 0;
    if (!tooOld && !tooNew) return PASS;
    return fail(
      { target, limit: (tooNew ? osVersion : minimum) ?? "", version: version ?? "Go", tooNew },
      { evidence: evidenceFor(facts, NAME) },
    );
  },
  fix: (_, facts) => ({ safety: "safe", edits: unsetEverywhere(facts, NAME) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "MACOSX_DEPLOYMENT_TARGET does not fit",
    message: ({ target, limit, version, tooNew }) =>
      tooNew
        ? `It requires macOS ${target}, but this is macOS ${limit}.`
        : `It is macOS ${target}, but programs built by ${version} need at least macOS ${limit}.`,
    why: 'The C compiler and the linker use it for programs with cgo. If it is too old, the linker warns "was built for newer macOS version than being linked". If it is too new, the program does not start on this machine.',
  },
  "zh-CN": {
    title: "MACOSX_DEPLOYMENT_TARGET 设置不当",
    message: ({ target, limit, version, tooNew }) =>
      tooNew
        ? `它要求 macOS ${target}，而当前系统是 macOS ${limit}。`
        : `它的值是 macOS ${target}，但 ${version} 构建的程序至少需要 macOS ${limit}。`,
    why: "使用 cgo 时，C 编译器和链接器会读取它。设置过低时，链接器会警告“was built for newer macOS version than being linked”；设置过高时，程序在本机无法启动。",
  },
});

export const messages: readonly string[] = [
  "ld: warning: object file (…) was built for newer macOS version (…) than being linked (…)",
  "ld: warning: object file (…) was built for newer 'macOS' version (…) than being linked (…)",
  "ld: warning: building for macOS-…, but linking with dylib '…' which was built for newer version …",
];

export const verifyCommands: readonly string[] = [
  "printenv MACOSX_DEPLOYMENT_TARGET",
  "sw_vers -productVersion",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: mac() },
    { name: "the minimum of Go itself", facts: mac({ env: { [NAME]: "12.0" } }) },
    { name: "not a version", facts: mac({ env: { [NAME]: "latest" } }) },
    {
      name: "a macOS of unknown version, a Go of unknown needs",
      facts: mac({
        host: { os: "darwin", osVersion: "", arch: "arm64", translated: false },
        path: [],
        probe: null,
        toolchain: { ...mac().toolchain, go: null },
        env: { [NAME]: "10.9" },
      }),
    },
    { name: "this macOS", facts: mac({ env: { [NAME]: "26.0" } }) },
  ],
  fail: [
    {
      name: "older than Go's and newer than the system",
      says: "need at least macOS 12.0",
      facts: mac({
        host: { os: "darwin", osVersion: "10.15.7", arch: "arm64", translated: false },
        env: { [NAME]: "11.0" },
      }),
    },
    { name: "older than Go's", says: "need at least macOS 12.0", facts: mac({ env: { [NAME]: "10.13" } }) },
    {
      name: "newer than the system",
      says: "It requires macOS 27.0, but this is macOS 26.1",
      facts: mac({ env: { [NAME]: "27.0" } }),
    },
  ],
});
