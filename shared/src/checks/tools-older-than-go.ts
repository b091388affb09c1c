import { basename } from "node:path/posix";
import { binaryVersion, languageVersion } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { BinaryFacts, Facts } from "../model/index.ts";
import { own } from "../util/own.ts";
import { machine } from "./examples/machine.ts";
import { binary, toolchain } from "./examples/toolchain.ts";

/** Tools that include the type checker or debugger support of the Go that built them: it must not be older than the Go in use. */
const BOUND: Readonly<Record<string, string>> = {
  gopls: "golang.org/x/tools/gopls",
  dlv: "github.com/go-delve/delve/cmd/dlv",
  staticcheck: "honnef.co/go/tools/cmd/staticcheck",
  "golangci-lint": "github.com/golangci/golangci-lint/cmd/golangci-lint",
  govulncheck: "golang.org/x/vuln/cmd/govulncheck",
};

export const check = defineCheck({
  id: "tools-older-than-go",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/go-delve/delve/issues/1974",
    "https://github.com/elastic/beats/issues/37230",
  ],
  run: (facts) => {
    const old = oldTools(facts);
    const [first] = old;
    if (first === undefined) return PASS;
    return fail({
      tools: old.map(({ path, goVersion }) => `${basename(path)} (${goVersion})`).join(", "),
      own: binaryVersion(facts) ?? "?",
      count: old.length,
    });
  },
  fix: (_, facts) => ({
    safety: "review",
    edits: oldTools(facts).map(
      (tool) => ({ kind: "command", argv: ["go", "install", `${packageOf(tool)}@latest`] }) as const,
    ),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Tools are older than this Go",
    message: ({ tools, own, count }) =>
      `Built with a release older than ${own}: ${tools}${count > 1 ? "." : ""}`,
    why: 'They fail with "Version of Delve is too old" or "package requires newer Go version". They include the type checker or debugger support of the Go that built them, which does not understand newer releases.',
  },
  "zh-CN": {
    title: "工具比当前的 Go 旧",
    message: ({ tools, own }) => `以下工具由早于 ${own} 的版本构建：${tools.replaceAll(", ", "、")}`,
    why: "它们会报“Version of Delve is too old”或“package requires newer Go version”。这类工具内置了构建它们的那个 Go 的类型检查器或调试支持，不认识更新的版本。",
  },
});

export const messages: readonly string[] = [
  "Version of Delve is too old for Go version …",
  "Version of Delve is too old for this version of Go (maximum supported version …, suppress this error with --check-go-version=false)",
  "package requires newer Go version go…",
  "the Go language version (go…) used to build golangci-lint is lower than the targeted Go version (…)",
  "can't load config: the Go language version (go…) used to build golangci-lint is lower than the targeted Go version (…)",
  "This version of Go extension may not work with gopls built with go…",
  "module requires at least go…, but Staticcheck was built with go…",
  'internal error in importing "…" (unsupported version: …); please report an issue',
];

export const verifyCommands: readonly string[] = ["go version", 'go version "$(go env GOPATH)/bin"'];

export const examples = (): CheckExamples => {
  const has = (...tools: readonly BinaryFacts[]): Facts => machine({ toolchain: toolchain({ tools }) });
  const gopls = (version: string): BinaryFacts =>
    binary("/home/u/go/bin/gopls", version, { package: "golang.org/x/tools/gopls" });
  return {
    pass: [
      { name: "none", facts: machine() },
      { name: "the same release", facts: has(gopls("go1.26.0")) },
      { name: "a tool of unknown version", facts: has({ ...gopls("go1.24.4"), goVersion: null }) },
      { name: "a newer one", facts: has(gopls("go1.27.1")) },
      { name: "a development version", facts: has(gopls("devel")) },
      {
        name: "a program that does not depend on the release",
        facts: has(binary("/home/u/go/bin/hey", "go1.15.15")),
      },
    ],
    fail: [
      { name: "gopls", facts: has(gopls("go1.24.4")) },
      { name: "two of them", facts: has(gopls("go1.24.4"), binary("/home/u/go/bin/dlv", "go1.21.13")) },
    ],
  };
};

function oldTools(facts: Facts): readonly BinaryFacts[] {
  const [, inUse] = languageVersion(binaryVersion(facts)) ?? [];
  if (inUse === undefined) return [];
  return facts.toolchain.tools.filter((tool) => {
    const [, minor = inUse] = languageVersion(tool.goVersion) ?? [];
    return own(BOUND, basename(tool.path)) !== undefined && minor < inUse;
  });
}

/** The package that the binary names, with its major version; else the tool's usual one. */
function packageOf(tool: BinaryFacts): string {
  return tool.package ?? own(BOUND, basename(tool.path)) ?? basename(tool.path);
}
