import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { HomebrewFacts } from "../model/index.ts";
import { mac } from "./examples/mac.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "dual-homebrew",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "toolchain",
  platforms: ["darwin"],
  needs: [],
  references: ["https://docs.brew.sh/Installation", "https://docs.brew.sh/FAQ"],
  run: ({ toolchain: { homebrew } }) => {
    const [arm, intel] = ["/opt/homebrew", "/usr/local"].map((prefix) =>
      homebrew.find((one) => one.prefix === prefix),
    );
    if (arm === undefined || intel === undefined) return PASS;
    return fail({ arm: arm.kegs.join(", "), intel: intel.kegs.join(", ") });
  },
  fix: () => ({
    safety: "manual",
    edits: [],
    advice: { key: "uninstall-intel", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Two Homebrews, each with a Go",
    message: ({ arm, intel }) => `/opt/homebrew has ${arm}; /usr/local has ${intel}.`,
    why: "brew upgrades only the Go of its own prefix, so the other one gets outdated on PATH. The second Homebrew was usually migrated from an Intel Mac.",
    advice: {
      "uninstall-intel": () =>
        "On an Apple-silicon Mac keep the Go in /opt/homebrew and uninstall the other one: /usr/local/bin/brew uninstall go",
    },
  },
  "zh-CN": {
    title: "有两套 Homebrew，各装了一个 Go",
    message: ({ arm, intel }) => `/opt/homebrew 中有 ${arm}；/usr/local 中有 ${intel}。`,
    why: "brew 只会升级自己前缀下的 Go，PATH 中的另一个会一直停留在旧版本。第二套 Homebrew 通常是从 Intel Mac 迁移过来的。",
    advice: {
      "uninstall-intel": () =>
        "在 Apple 芯片的 Mac 上，请保留 /opt/homebrew 中的 Go，卸载另一个：/usr/local/bin/brew uninstall go",
    },
  },
});

export const messages: readonly string[] = [
  "Cannot install under Rosetta 2 in ARM default prefix (/opt/homebrew)!",
  "Cannot install in Homebrew on ARM processor in Intel default prefix (/usr/local)!",
  "Warning: You are running this in Rosetta…",
];

export const verifyCommands: readonly string[] = [
  "ls -l /opt/homebrew/bin/brew /usr/local/bin/brew",
  "which -a go",
];

export const examples = (): CheckExamples => {
  const brew = (prefix: string): HomebrewFacts => ({
    prefix,
    kegs: [prefix === "/usr/local" ? "go 1.26.1" : "go 1.27.4"],
    link: { path: `${prefix}/bin/go`, kind: "file", realPath: `${prefix}/Cellar/go/1.27.4/libexec/bin/go` },
  });
  return {
    pass: [
      { name: "none", facts: mac() },
      {
        name: "only the Intel one",
        facts: mac({ toolchain: toolchain({ homebrew: [brew("/usr/local")] }) }),
      },
      {
        name: "only the Apple-silicon one",
        facts: mac({ toolchain: toolchain({ homebrew: [brew("/opt/homebrew")] }) }),
      },
    ],
    fail: [
      {
        name: "both",
        says: "/opt/homebrew has go 1.27.4; /usr/local has go 1.26.1",
        facts: mac({ toolchain: toolchain({ homebrew: [brew("/usr/local"), brew("/opt/homebrew")] }) }),
      },
    ],
  };
};
