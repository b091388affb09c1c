import { binaryVersion } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts } from "../model/index.ts";
import { machine } from "./examples/machine.ts";

/** Where version managers keep their Gos, and what they call the release there. */
const PLACES: readonly (readonly [string, RegExp])[] = [
  ["goenv", /\/\.goenv\/versions\/([^/:]+)/],
  ["goenv", /\/go\/(\d+\.\d+[^/:]*)$/],
  ["asdf", /\/\.asdf\/installs\/golang\/([^/:]+)/],
  ["mise", /\/mise\/installs\/go\/([^/:]+)/],
  ["gvm", /\/\.gvm\/gos\/go([^/:]+)/],
  ["gvm", /\/\.gvm\/pkgsets\/go([^/:]+)/],
];

export const check = defineCheck({
  id: "vm-stale-goroot",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "goroot",
  platforms: "all",
  needs: ["goroot-not-found"],
  references: [
    "https://github.com/asdf-community/asdf-golang/issues/106",
    "https://github.com/go-nv/goenv/issues/367",
  ],
  run: (facts) => {
    const [first] = stale(facts);
    if (first === undefined) return PASS;
    return fail(
      { ...first, own: binaryVersion(facts) ?? "?" },
      {
        // A GOROOT of another release stops every build; another GOPATH only hides the tools.
        severity: first.name === "GOROOT" ? "critical" : "minor",
        evidence: evidenceFor(facts, first.name),
      },
    );
  },
  fix: (_, facts) => ({
    safety: "review",
    edits: stale(facts).map(({ name }): Edit => ({ kind: "unset", name })),
    advice: {
      en: "Then start a new shell; with asdf source its set-env script (https://github.com/asdf-community/asdf-golang), so that GOROOT follows the version.",
      "zh-CN":
        "然后打开新的 shell；使用 asdf 时请加载它的 set-env 脚本（https://github.com/asdf-community/asdf-golang），让 GOROOT 随版本切换。",
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "A variable still names the version manager's former Go",
    message: ({ name, value, manager, version, own }) =>
      `${name} is ${value}, set by ${manager} for ${version}; the go that runs is ${own}.`,
    why: "The manager's hook exports it in the shell where a version is chosen. tmux, editors and everything started from there inherit it and keep it when the version changes.",
  },
  "zh-CN": {
    title: "变量仍指向版本管理器之前选择的 Go",
    message: ({ name, value, manager, version, own }) =>
      `${name} 为 ${value}，是 ${manager} 为 ${version} 设置的；实际运行的 go 是 ${own}。`,
    why: "版本管理器的钩子会在选择版本的 shell 中导出它。tmux、编辑器以及从那里启动的程序都会继承，切换版本后仍保留旧值。",
  },
};

export const messages: readonly string[] = [
  'compile: version "go…" does not match go tool version "go…"',
  "package … is not in std (…/.goenv/versions/…/src/…)",
  "package … is not in GOROOT (…/.asdf/installs/golang/…/go/src/…)",
  "go: cannot find GOROOT directory: …/.asdf/installs/golang/…/go",
  "go: cannot find GOROOT directory: …/.gvm/gos/go…",
];

export const verifyCommands: readonly string[] = ["printenv GOROOT GOPATH", "which go", "go version"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "nothing exported", facts: machine() },
    {
      name: "goenv's own for the Go that runs",
      facts: machine({ env: { GOROOT: "/home/u/.goenv/versions/1.26.11" } }),
    },
    {
      name: "a release as mise abbreviates it",
      facts: machine({ env: { GOROOT: "/home/u/.local/share/mise/installs/go/1.26" } }),
    },
    {
      name: "goenv's word for the system's",
      facts: machine({ env: { GOROOT: "/home/u/.goenv/versions/system" } }),
    },
    { name: "a GOROOT of nobody's", facts: machine({ env: { GOROOT: "/opt/go1.21" } }) },
  ],
  fail: [
    {
      name: "goenv",
      severity: "critical",
      facts: machine({ env: { GOROOT: "/home/u/.goenv/versions/1.24.4" } }),
    },
    {
      name: "asdf",
      severity: "critical",
      facts: machine({ env: { GOROOT: "/home/u/.asdf/installs/golang/1.24.4/go" } }),
    },
    {
      name: "mise",
      severity: "critical",
      facts: machine({ env: { GOROOT: "/home/u/.local/share/mise/installs/go/1.24.4" } }),
    },
    { name: "gvm", severity: "critical", facts: machine({ env: { GOROOT: "/home/u/.gvm/gos/go1.24.4" } }) },
    {
      name: "gvm's GOPATH",
      severity: "minor",
      facts: machine({ env: { GOPATH: "/home/u/.gvm/pkgsets/go1.24.4/global" } }),
    },
    { name: "goenv's GOPATH", facts: machine({ env: { GOPATH: "/home/u/go/1.24.4" } }) },
  ],
});

interface Stale {
  readonly name: "GOROOT" | "GOPATH";
  readonly value: string;
  readonly manager: string;
  readonly version: string;
}

/** Exported variables that a manager made for a release other than the one that runs. */
function stale(facts: Facts): readonly Stale[] {
  const own = binaryVersion(facts)?.slice("go".length);
  if (own === undefined) return [];
  return (["GOROOT", "GOPATH"] as const).flatMap((name) => {
    const value = facts.env[name] ?? "";
    for (const [manager, place] of PLACES) {
      const version = place.exec(value)?.[1] ?? "";
      if (!/^\d+\.\d+/.test(version)) continue;
      return own === version || own.startsWith(`${version}.`) ? [] : [{ name, value, manager, version }];
    }
    return [];
  });
}
