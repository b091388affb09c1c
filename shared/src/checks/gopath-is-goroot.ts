import { isAbsolute, resolve } from "node:path/posix";
import { isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";

/**
 * Go takes no GOPATH for granted that is the GOROOT of its environment (go/build, defaultGOPATH): then it has none, which
 * GOBIN and GOMODCACHE together make up for.
 */
function losesDefault(facts: Facts): boolean {
  const { HOME: home = "", GOROOT: goroot = "" } = facts.env;
  const others = ["GOBIN", "GOMODCACHE"].every((name) => isSet(facts, name));
  const isDefault = [home, goroot].every(isAbsolute) && resolve(goroot) === resolve(home, "go");
  return isDefault && !isSet(facts, "GOPATH") && !others;
}

export const check = defineCheck({
  id: "gopath-is-goroot",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "gopath",
  platforms: "all",
  needs: ["gopath-malformed"],
  references: ["https://github.com/golang/go/issues/70092", "https://github.com/golang/go/issues/69810"],
  run: (facts) => {
    const { gopath } = facts;
    if (!gopath?.isSdk) return PASS;
    const isLost = losesDefault(facts);
    return fail(
      { dir: gopath.path, isLost },
      {
        severity: isLost ? "major" : "minor",
        evidence: evidenceFor(facts, isLost ? "GOROOT" : "GOPATH"),
      },
    );
  },
  fix: ({ dir }, facts) => {
    const home = facts.home ?? facts.accountHome;
    const byDefault = `${home}/go`;
    // If the default is free, nothing needs to be set; otherwise the modules move and the SDK stays.
    return isSet(facts, "GOPATH") && dir !== byDefault
      ? { safety: "review", edits: unsetEverywhere(facts, "GOPATH") }
      : {
          safety: "review",
          edits: [
            ...unsetEverywhere(facts, "GOPATH"),
            { kind: "set", name: "GOPATH", value: `${home}/gopath` },
          ],
        };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOPATH and the Go SDK are the same directory",
    message: ({ dir, isLost }) =>
      isLost
        ? `GOROOT is ${dir}, so Go does not use this directory as its default GOPATH and has none. go install and downloads fail.`
        : `GOPATH is ${dir}, which is a Go SDK.`,
    why: 'Go warns "both GOPATH and GOROOT are the same directory". Modules and tools are mixed with the SDK and are lost when you replace it. It happens when Go is unpacked to ~/go, the default GOPATH.',
  },
  "zh-CN": {
    title: "GOPATH 和 Go SDK 是同一个目录",
    message: ({ dir, isLost }) =>
      isLost
        ? `GOROOT 是 ${dir}，因此 Go 不再把该目录用作默认的 GOPATH，也就没有 GOPATH。go install 和下载都会失败。`
        : `GOPATH 是 ${dir}，而这个目录本身是一个 Go SDK。`,
    why: "Go 会警告“both GOPATH and GOROOT are the same directory”。模块和工具与 SDK 混在一起，替换 SDK 时会一起丢失。把 Go 解压到默认的 GOPATH ~/go 时就会这样。",
  },
});

export const messages: readonly string[] = [
  "warning: both GOPATH and GOROOT are the same directory (…",
  "warning: GOPATH set to GOROOT (…) has no effect",
];

export const verifyCommands: readonly string[] = ["go env GOPATH GOROOT"];

const SDK_AT_HOME = {
  path: "/home/u/go",
  kind: "directory",
  realPath: "/home/u/go",
  hasGoMod: false,
  isSdk: true,
} as const;

export const examples = (): CheckExamples => ({
  pass: [{ name: "upstream", facts: machine() }],
  fail: [
    { name: "Go unpacked to ~/go", facts: machine({ gopath: SDK_AT_HOME }) },
    {
      name: "Go unpacked to ~/go, which a guide made GOROOT",
      facts: machine({
        env: { HOME: "/home/u", GOROOT: "/home/u/go/" },
        gopath: SDK_AT_HOME,
      }),
      severity: "major",
      says: "has none",
    },
  ],
});
