import { activeGo } from "../golang/active-go.ts";
import { minimumMacOs } from "../golang/releases.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts } from "../model/index.ts";
import { compareVersions } from "../util/compare-versions.ts";
import { mac } from "./examples/mac.ts";
import { entry, upstreamGo } from "./examples/machine.ts";
import { binary } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "macos-too-old-for-go",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: ["darwin"],
  needs: [],
  references: [
    "https://go.dev/wiki/MinimumRequirements#macos-née-os-x-aka-darwin",
    "https://github.com/golang/go/issues/23011",
  ],
  run: (facts) => {
    const version = facts.toolchain.go?.goVersion ?? activeGo(facts)?.sdk?.version ?? null;
    const minimum = wanted(facts, version);
    if (
      minimum === null ||
      facts.host.osVersion === "" ||
      compareVersions(facts.host.osVersion, minimum) >= 0
    )
      return PASS;
    return fail({ version: version ?? "?", minimum, running: facts.host.osVersion });
  },
  fix: ({ running }) => ({
    safety: "manual",
    edits: [],
    advice: {
      en: `Upgrade macOS, or install a release that still runs on ${running}: https://go.dev/wiki/MinimumRequirements`,
      "zh-CN": `升级 macOS，或安装仍支持 ${running} 的 Go 版本：https://go.dev/wiki/MinimumRequirements`,
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "This macOS is too old for this Go",
    message: ({ version, minimum, running }) =>
      `${version} wants macOS ${minimum} or newer; this one is ${running}.`,
    why: 'Go and all it builds call functions that this system does not have: dyld ends them with "Symbol not found".',
  },
  "zh-CN": {
    title: "macOS 版本过旧，无法运行这个 Go",
    message: ({ version, minimum, running }) =>
      `${version} 需要 macOS ${minimum} 或更新版本，当前系统是 ${running}。`,
    why: "Go 本身以及它构建的程序会调用该系统没有的函数，dyld 会报“Symbol not found”并终止运行。",
  },
};

export const messages: readonly string[] = [
  "dyld: Symbol not found: …",
  "dyld[…]: Symbol not found: …",
  "dyld: lazy symbol binding failed: Symbol not found: …",
  "… (which was built for Mac OS X …)",
  "dyld: cannot load 'go' (load command 0x80000034 is unknown)",
];

export const verifyCommands: readonly string[] = ["sw_vers -productVersion", "go version"];

export const examples = (): CheckExamples => {
  const on = (osVersion: string, changes: Partial<Facts> = {}): Facts =>
    mac({ host: { os: "darwin", osVersion, arch: "arm64", translated: false }, ...changes });
  const go27 = binary("/usr/local/go/bin/go", "go1.27.4", {
    format: "mach-o",
    archs: ["arm64"],
    uuid: true,
    minimumOs: "13.0",
  });
  const unread = { ...mac().toolchain, go: null };
  return {
    pass: [
      { name: "new enough", facts: on("12.0") },
      {
        name: "a release that is in no table",
        facts: on("10.9", { path: [], probe: null, toolchain: unread }),
      },
      { name: "a macOS that does not say", facts: on("") },
    ],
    fail: [
      { name: "by the binary", facts: on("12.7.6", { toolchain: { ...mac().toolchain, go: go27 } }) },
      {
        name: "by VERSION alone",
        facts: on("10.15.7", {
          path: [entry("/usr/local/go/bin", upstreamGo("/usr/local/go", "go1.25.1"))],
          toolchain: unread,
        }),
      },
    ],
  };
};

/** What the release's notes ask for, or what its binary says, whichever is newer. */
function wanted(facts: Facts, version: string | null): string | null {
  const listed = [minimumMacOs(version), facts.toolchain.go?.minimumOs ?? null].filter((one) => one !== null);
  return listed.sort(compareVersions).at(-1) ?? null;
}
