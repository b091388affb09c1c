import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { BinaryFacts, Facts } from "../model/index.ts";
import { compareVersions } from "../util/compare-versions.ts";
import { mac } from "./examples/mac.ts";
import { binary, toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "macos-lc-uuid",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: ["darwin"],
  needs: [],
  references: ["https://github.com/golang/go/issues/68678", "https://github.com/go-delve/delve/issues/4162"],
  run: (facts) => {
    if (compareVersions(facts.host.osVersion, "26") < 0) return PASS;
    const { go } = facts.toolchain;
    const isGo = go !== null && lacksUuid(go);
    const [first, ...others] = isGo ? [go] : withoutUuid(facts);
    if (first === undefined) return PASS;
    return fail(
      { path: first.path, builtBy: first.goVersion ?? "?", more: others.length, isGo },
      { severity: isGo ? "critical" : "major" },
    );
  },
  fix: ({ isGo }, facts) => {
    const argv = withoutUuid(facts).flatMap((tool) => (tool.package === null ? [] : [tool.package]));
    if (!isGo && argv.length > 0)
      return {
        safety: "review",
        edits: argv.map((name) => ({ kind: "command", argv: ["go", "install", `${name}@latest`] }) as const),
      };
    return {
      safety: "manual",
      edits: [],
      advice: { key: "upgrade", params: {} },
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Programs blocked by this macOS (no LC_UUID)",
    message: ({ path, builtBy, more, isGo }) =>
      `${path}${more > 0 ? ` and ${more} more` : ""} ${more > 0 ? "were" : "was"} built by ${builtBy} and ${more > 0 ? "have" : "has"} no LC_UUID${isGo ? ". Programs that this Go builds have none either" : ""}.`,
    why: 'Since macOS 26 the loader stops every program without LC_UUID: "dyld: missing LC_UUID load command", "signal: abort trap". Go\'s own linker writes it since Go 1.24.',
    advice: {
      upgrade: () =>
        "Install Go 1.24 or newer and build the tools again with go install. Until then, build with -ldflags=-linkmode=external.",
    },
  },
  "zh-CN": {
    title: "当前 macOS 阻止运行的程序（缺少 LC_UUID）",
    message: ({ path, builtBy, more, isGo }) =>
      `${path}${more > 0 ? ` 等 ${more + 1} 个程序` : ""}由 ${builtBy} 构建，缺少 LC_UUID${isGo ? "；这个 Go 构建出的程序也同样缺少" : ""}。`,
    why: "从 macOS 26 起，加载器会直接终止没有 LC_UUID 的程序：“dyld: missing LC_UUID load command”“signal: abort trap”。Go 1.24 起自带的链接器才会写入它。",
    advice: {
      upgrade: () =>
        "请安装 Go 1.24 或更新版本，再用 go install 重新构建各个工具。在此之前，可用 -ldflags=-linkmode=external 构建。",
    },
  },
});

export const messages: readonly string[] = [
  "dyld[…]: missing LC_UUID load command in …",
  "dyld[…]: missing LC_UUID load command",
  "signal: abort trap",
  "Abort trap: 6",
];

export const verifyCommands: readonly string[] = [
  "sw_vers -productVersion",
  'otool -l "$(which go)" | grep LC_UUID',
];

export const examples = (): CheckExamples => {
  const old = { format: "mach-o", archs: ["arm64"], uuid: false, minimumOs: "11.0" } as const;
  const gopls = binary("/Users/u/go/bin/gopls", "go1.23.5", {
    ...old,
    package: "golang.org/x/tools/gopls",
  });
  const fine = { ...gopls, path: "/Users/u/go/bin/dlv", goVersion: "go1.26.1", uuid: true };
  const oldGo = toolchain({ go: binary("/usr/local/go/bin/go", "go1.23.5", old) });
  const sequoia = { os: "darwin", osVersion: "15.6", arch: "arm64", translated: false };
  return {
    pass: [
      { name: "new macOS, new Go", facts: mac() },
      { name: "a go that could not be read", facts: mac({ toolchain: { ...mac().toolchain, go: null } }) },
      { name: "an older macOS allows it", facts: mac({ host: sequoia, toolchain: oldGo }) },
    ],
    fail: [
      {
        name: "Go itself",
        severity: "critical",
        says: "Programs that this Go builds",
        facts: mac({ toolchain: oldGo }),
      },
      {
        name: "a tool",
        severity: "major",
        says: "gopls was built by go1.23.5",
        facts: mac({ toolchain: { ...mac().toolchain, tools: [fine, gopls] } }),
      },
    ],
  };
};

function lacksUuid({ uuid }: BinaryFacts): boolean {
  return uuid === false;
}

function withoutUuid({ toolchain: { tools } }: Facts): readonly BinaryFacts[] {
  return tools.filter(lacksUuid);
}
