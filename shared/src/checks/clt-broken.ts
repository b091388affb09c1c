import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, MacFacts } from "../model/index.ts";
import { mac, macFacts } from "./examples/mac.ts";

export const check = defineCheck({
  id: "clt-broken",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: ["darwin"],
  needs: [],
  references: [
    "https://github.com/sqlc-dev/sqlc/issues/1848",
    "https://developer.apple.com/documentation/xcode/installing-the-command-line-tools",
  ],
  run: (facts) => {
    const mac = facts.toolchain.mac;
    if (mac === null || (mac.developerDir.hasClang && mac.xcrun === null)) return PASS;
    const license = /licen[cs]e/i.test(mac.xcrun ?? "");
    return fail(
      {
        dir: mac.developerDir.path,
        gone: mac.developerDir.kind !== "directory",
        license,
        said: mac.xcrun ?? "",
      },
      { severity: needsCompiler(facts) ? "major" : "minor" },
    );
  },
  fix: ({ license }) => ({
    safety: "review",
    edits: [
      {
        kind: "command",
        argv: license ? ["sudo", "xcodebuild", "-license", "accept"] : ["xcode-select", "--install"],
      },
    ],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The command line developer tools do not work",
    message: ({ dir, gone, license, said }) => {
      if (license) return "The Xcode license has not been accepted.";
      if (said !== "") return `xcrun fails with "${said}".`;
      return gone
        ? `The developer directory does not exist: ${dir}`
        : `There is no clang in the developer directory ${dir}`;
    },
    why: 'git, clang and every build with cgo or -race then fail with "xcrun: error: invalid active developer path". A macOS upgrade often removes these tools.',
  },
  "zh-CN": {
    title: "命令行开发者工具不可用",
    message: ({ dir, gone, license, said }) => {
      if (license) return "尚未接受 Xcode 许可协议。";
      if (said !== "") return `xcrun 报错：“${said}”。`;
      return gone ? `开发者目录不存在：${dir}` : `开发者目录 ${dir} 中没有 clang`;
    },
    why: "此时 git、clang 以及用到 cgo 或 -race 的构建都会报“xcrun: error: invalid active developer path”。升级 macOS 后，这些工具常常会丢失。",
  },
});

export const messages: readonly string[] = [
  "xcrun: error: invalid active developer path (…), missing xcrun at: …/usr/bin/xcrun",
  'xcrun: error: active developer path ("…") does not exist',
  "xcrun: error: unable to load libxcrun (…)",
  "xcode-select: error: unable to get active developer directory, use `xcode-select --switch` to set one (or see `xcode-select --install`)",
  "xcode-select: note: no developer tools were found at '…', requesting install.",
  "You have not agreed to the Xcode license…",
  "Agreeing to the Xcode/iOS license requires admin privileges, please run “sudo xcodebuild -license” and then retry this command.",
  "# runtime/cgo xcrun: error: …",
];

export const verifyCommands: readonly string[] = ["xcode-select -p", "xcrun --find clang"];

export const examples = (): CheckExamples => {
  const withMac = (changes: Partial<MacFacts>, more: Partial<Facts> = {}): Facts =>
    mac({ ...more, toolchain: { ...mac().toolchain, mac: macFacts(changes) } });
  const gone = {
    path: "/Library/Developer/CommandLineTools",
    kind: "missing",
    realPath: null,
    hasClang: false,
  } as const;
  return {
    pass: [
      { name: "tools that work", facts: mac() },
      { name: "not read", facts: mac({ toolchain: { ...mac().toolchain, mac: null } }) },
    ],
    fail: [
      {
        name: "missing after an upgrade",
        severity: "minor",
        says: "does not exist",
        facts: withMac({ developerDir: gone }),
      },
      {
        name: "no clang in it",
        says: "There is no clang",
        facts: withMac({ developerDir: { ...gone, kind: "directory", realPath: gone.path } }),
      },
      {
        name: "license not accepted",
        says: "license has not been accepted",
        facts: withMac({ xcrun: "You have not agreed to the Xcode license agreements." }),
      },
      {
        name: "missing, with -race everywhere",
        severity: "major",
        facts: withMac({ developerDir: gone }, { env: { GOFLAGS: "-race" } }),
      },
      {
        name: "missing, and the project needs cgo",
        severity: "major",
        facts: mac({
          toolchain: {
            ...mac().toolchain,
            compiler: { ...mac().toolchain.compiler, neededBy: "/home/u/app/main.go" },
            mac: macFacts({ developerDir: gone }),
          },
        }),
      },
      { name: "another xcrun error", facts: withMac({ xcrun: "xcrun: error: unable to load libxcrun" }) },
    ],
  };
};

function needsCompiler(facts: Facts): boolean {
  return facts.toolchain.compiler.neededBy !== null || /(^|\s)-race\b/.test(setting(facts, "GOFLAGS").value);
}
