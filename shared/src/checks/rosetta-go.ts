import { activeGo } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { BinaryFacts, Facts } from "../model/index.ts";
import { mac } from "./examples/mac.ts";
import { entry, upstreamGo } from "./examples/machine.ts";
import { binary } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "rosetta-go",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: ["darwin"],
  needs: [],
  references: [
    "https://github.com/go-delve/delve/issues/2604",
    "https://github.com/golang/vscode-go/issues/3466",
  ],
  run: (facts) => {
    if (facts.host.arch !== "arm64") return PASS;
    const go = activeGo(facts);
    const isIntel = go?.sdk?.platform === "darwin_amd64" || isOnlyIntel(facts.toolchain.go);
    const tools = facts.toolchain.tools.filter(isOnlyIntel).map(({ path }) => path);
    const first = isIntel ? go?.path : tools[0];
    if (first === undefined) return PASS;
    return fail({ path: first, isGo: isIntel, tools: tools.length });
  },
  fix: ({ isGo }) => ({
    safety: "manual",
    edits: [],
    advice: { key: isGo ? "install-arm64" : "rebuild-tools", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "An Intel Go on an Apple-silicon Mac",
    message: ({ path, isGo, tools }) =>
      isGo
        ? `${path} is built for Intel and runs under Rosetta.`
        : `${path}${tools > 1 ? ` and ${tools - 1} more` : ""} ${tools > 1 ? "are" : "is"} built for Intel.`,
    why: 'Builds are slower and produce amd64 programs. Delve cannot debug them: "can not run under Rosetta".',
    advice: {
      "install-arm64": () =>
        "Install the arm64 release: the darwin-arm64 package from https://go.dev/dl/, or brew install go with the Homebrew in /opt/homebrew. Then build the tools again with go install.",
      "rebuild-tools": () => "Build these tools again with the current Go: go install PACKAGE@latest",
    },
  },
  "zh-CN": {
    title: "Apple 芯片的 Mac 上用的是 Intel 版 Go",
    message: ({ path, isGo, tools }) =>
      isGo
        ? `${path} 是 Intel 版，正通过 Rosetta 转译运行。`
        : `${path}${tools > 1 ? ` 等 ${tools} 个工具` : ""}是 Intel 版。`,
    why: "构建更慢，得到的是 amd64 程序，而且 Delve 无法调试：“can not run under Rosetta”。",
    advice: {
      "install-arm64": () =>
        "安装 arm64 版：从 https://go.dev/dl/ 下载 darwin-arm64 安装包，或用 /opt/homebrew 下的 Homebrew 执行 brew install go。然后用 go install 重新安装各个工具。",
      "rebuild-tools": () => "用当前的 Go 重新安装这些工具：go install PACKAGE@latest",
    },
  },
});

export const messages: readonly string[] = [
  "can not run under Rosetta, check that the installed build of Go is right for your CPU architecture",
  "could not launch process: can not run under Rosetta…",
  "bad CPU type in executable",
  "mach-o file, but is an incompatible architecture (have 'x86_64', need 'arm64')",
];

export const verifyCommands: readonly string[] = [
  "uname -m",
  'file "$(which go)"',
  "sysctl -n hw.optional.arm64",
];

export const examples = (): CheckExamples => {
  const intel = { format: "mach-o", archs: ["amd64"], uuid: true, minimumOs: "12.0" } as const;
  const dlv = binary("/Users/u/go/bin/dlv", "go1.26.1", intel);
  const universal = binary("/Users/u/go/bin/gopls", "go1.26.1", { ...intel, archs: ["amd64", "arm64"] });
  const intelMac = { os: "darwin", osVersion: "15.6", arch: "x64", translated: false };
  const path = [entry("/usr/local/go/bin", upstreamGo("/usr/local/go", "go1.26.11", "darwin_amd64"))];
  const withTool = (tool: BinaryFacts): Facts => mac({ toolchain: { ...mac().toolchain, tools: [tool] } });
  return {
    pass: [
      { name: "a native Go", facts: mac({ path: [] }) },
      {
        name: "a go that could not be read",
        facts: mac({ path: [], toolchain: { ...mac().toolchain, go: null } }),
      },
      { name: "an Intel Mac", facts: mac({ host: intelMac, path }) },
      { name: "a universal tool", facts: withTool(universal) },
    ],
    fail: [
      {
        name: "by the binary alone",
        facts: mac({
          path: [entry("/opt/go/bin", upstreamGo("/opt/go", "go1.26.11", "darwin_arm64"))],
          toolchain: { ...mac().toolchain, go: dlv },
        }),
      },
      { name: "the SDK", facts: mac({ path }) },
      { name: "a tool", facts: withTool(dlv) },
    ],
  };
};

function isOnlyIntel(binary: BinaryFacts | null): boolean {
  return binary?.archs.every((arch) => arch === "amd64") === true;
}
