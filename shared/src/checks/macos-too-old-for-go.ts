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
  fix: () => ({ safety: "manual", edits: [], advice: { key: "upgrade-macos", params: {} } }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "This macOS is too old for this Go",
    message: ({ version, minimum, running }) =>
      `${version} needs macOS ${minimum} or newer; this is macOS ${running}.`,
    why: 'Go and the programs that it builds fail with "Symbol not found". They call functions that this macOS does not have.',
    advice: {
      "upgrade-macos": ({ running }: { running: string }) =>
        `Upgrade macOS, or install a Go release that still supports macOS ${running}: https://go.dev/wiki/MinimumRequirements`,
    },
  },
  "zh-CN": {
    title: "macOS 版本过旧，无法运行这个 Go",
    message: ({ version, minimum, running }) =>
      `${version} 需要 macOS ${minimum} 或更新版本，当前系统是 macOS ${running}。`,
    why: "Go 本身以及它构建的程序会报“Symbol not found”，因为它们调用了该系统没有的函数。",
    advice: {
      "upgrade-macos": ({ running }: { running: string }) =>
        `升级 macOS，或安装仍支持 macOS ${running} 的 Go 版本：https://go.dev/wiki/MinimumRequirements`,
    },
  },
});

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
        name: "an unknown release",
        facts: on("10.9", { path: [], probe: null, toolchain: unread }),
      },
      { name: "a macOS of unknown version", facts: on("") },
    ],
    fail: [
      { name: "by the binary", facts: on("12.7.6", { toolchain: { ...mac().toolchain, go: go27 } }) },
      {
        name: "only by the VERSION file",
        facts: on("10.15.7", {
          path: [entry("/usr/local/go/bin", upstreamGo("/usr/local/go", "go1.25.1"))],
          toolchain: unread,
        }),
      },
    ],
  };
};

/** What the release notes require, or what the binary says, whichever is newer. */
function wanted(facts: Facts, version: string | null): string | null {
  const listed = [minimumMacOs(version), facts.toolchain.go?.minimumOs ?? null].filter((one) => one !== null);
  return listed.sort(compareVersions).at(-1) ?? null;
}
