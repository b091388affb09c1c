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
    advice: {
      en: "On an Apple-silicon Mac keep the one in /opt/homebrew: /usr/local/bin/brew uninstall go",
      "zh-CN": "Apple 芯片的 Mac 请保留 /opt/homebrew 中的：/usr/local/bin/brew uninstall go",
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "Two Homebrews, each with a Go",
    message: ({ arm, intel }) => `/opt/homebrew has ${arm}; /usr/local has ${intel}.`,
    why: "Often brought over from an Intel Mac. Which brew a shell takes decides which Go is upgraded, and the other one grows old on PATH.",
  },
  "zh-CN": {
    title: "装了两套 Homebrew，各有一个 Go",
    message: ({ arm, intel }) => `/opt/homebrew 中有 ${arm}；/usr/local 中有 ${intel}。`,
    why: "通常是从 Intel Mac 迁移过来的。shell 用到哪个 brew，就只升级哪个 Go，另一个会一直停留在 PATH 上的旧版本。",
  },
};

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
        name: "the Intel one alone",
        facts: mac({ toolchain: toolchain({ homebrew: [brew("/usr/local")] }) }),
      },
      { name: "one", facts: mac({ toolchain: toolchain({ homebrew: [brew("/opt/homebrew")] }) }) },
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
