import { dirname } from "node:path/posix";
import { binaryVersion } from "../golang/active-go.ts";
import { compareGo } from "../golang/go-version.ts";
import { setByScript } from "../golang/set-by-script.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts, Place } from "../model/index.ts";
import { machine } from "./examples/machine.ts";

/** Where version managers install Go, and how they name the release there. */
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
    edits: shadows(facts) ?? stale(facts).map(({ name }): Edit => ({ kind: "unset", name })),
    advice: { key: "new-shell", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A variable still names the version manager's previous Go",
    message: ({ name, value, manager, version, own }) =>
      `${name} is ${value}, which ${manager} set for ${version}, but the go in use is ${own}.`,
    why: "The manager exports it in the shell where you select a version. tmux, editors and every program started from there inherit it and keep the old value when the version changes.",
    advice: {
      "new-shell": ({ manager }: { manager: string }) =>
        manager === "asdf"
          ? "Then open a new shell. Source asdf's set-env script, so that GOROOT follows the version: https://github.com/asdf-community/asdf-golang"
          : "Then open a new shell.",
    },
  },
  "zh-CN": {
    title: "变量仍指向版本管理器之前选定的 Go",
    message: ({ name, value, manager, version, own }) =>
      `${name} 为 ${value}，是 ${manager} 为 ${version} 设置的；实际使用的 go 是 ${own}。`,
    why: "版本管理器会在选定版本的 shell 中导出它。tmux、编辑器以及从那里启动的程序都会继承，切换版本后仍保留旧值。",
    advice: {
      "new-shell": ({ manager }: { manager: string }) =>
        manager === "asdf"
          ? "然后打开新的 shell。请加载 asdf 的 set-env 脚本，让 GOROOT 随版本切换：https://github.com/asdf-community/asdf-golang"
          : "然后打开新的 shell。",
    },
  },
});

export const messages: readonly string[] = [
  'compile: version "go…" does not match go tool version "go…"',
  "package … is not in std (…/.goenv/versions/…/src/…)",
  "package … is not in GOROOT (…/.asdf/installs/golang/…/go/src/…)",
  "go: cannot find GOROOT directory: …/.asdf/installs/golang/…/go",
  "go: cannot find GOROOT directory: …/.gvm/gos/go…",
];

export const verifyCommands: readonly string[] = [
  "env | grep -E '^(GOROOT|GOPATH)='",
  "which go",
  "go version",
];

const PKGSET = "/home/u/.gvm/pkgsets/go1.24.4/global";
const setByGvm: Place = {
  kind: "line",
  file: "/home/u/.gvm/environments/default",
  line: 4,
  text: `export GOPATH; GOPATH="${PKGSET}"`,
  via: [],
};

export const examples = (): CheckExamples => ({
  pass: [
    { name: "nothing exported", facts: machine() },
    {
      name: "goenv's GOROOT for the Go in use",
      facts: machine({ env: { GOROOT: "/home/u/.goenv/versions/1.26.11" } }),
    },
    {
      name: "a release as mise abbreviates it",
      facts: machine({ env: { GOROOT: "/home/u/.local/share/mise/installs/go/1.26" } }),
    },
    {
      name: "goenv's name for the system's Go",
      facts: machine({ env: { GOROOT: "/home/u/.goenv/versions/system" } }),
    },
    {
      name: "a release of another name than its directory",
      facts: machine({
        env: { GOROOT: "/home/u/.gvm/gos/go1.24" },
        goroot: {
          path: "/home/u/.gvm/gos/go1.24",
          kind: "directory",
          realPath: "/home/u/.gvm/gos/go1.24",
          version: "go1.26.11",
          hasSource: true,
          hasTools: true,
        },
      }),
    },
    { name: "a GOROOT outside version managers", facts: machine({ env: { GOROOT: "/opt/go1.21" } }) },
    {
      name: "the GOPATH that gvm's own script has just set",
      facts: machine({
        env: { GOPATH: PKGSET },
        judged: "terminal",
        blame: {
          context: "terminal",
          confidence: "high",
          variables: { GOPATH: { value: PKGSET, place: setByGvm } },
          path: [],
        },
      }),
    },
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

/** Exported variables that a manager set for a release other than the one in use. */
function stale(facts: Facts): readonly Stale[] {
  const own = binaryVersion(facts)?.slice("go".length);
  if (own === undefined) return [];
  // A manager's directory may hold another release than its name says.
  const names =
    facts.goroot?.version === `go${own}` ? (["GOPATH"] as const) : (["GOROOT", "GOPATH"] as const);
  return names.flatMap((name) => {
    const value = facts.env[name] ?? "";
    if (value === "" || setByScript(facts, name) !== undefined) return [];
    if (name === "GOPATH" && isByManager(facts, name)) return [];
    for (const [manager, place] of PLACES) {
      const version = place.exec(value)?.[1] ?? "";
      if (!/^\d+\.\d+/.test(version)) continue;
      return own === version || own.startsWith(`${version}.`) ? [] : [{ name, value, manager, version }];
    }
    return [];
  });
}

/**
 * Whether the manager's own script sets it in this very start, so that it is no rest of an earlier one. What this
 * process was started with may be such a rest all the same.
 */
function isByManager({ blame, judged }: Facts, name: string): boolean {
  return judged !== "current" && /\/\.(gvm|goenv|asdf)\//.test(blame?.variables[name]?.place.file ?? "");
}

/**
 * The entries that hide the manager's Go, where it is the newer one and each of them holds an SDK and nothing else: with
 * them gone its GOROOT is right. Null otherwise.
 */
function shadows(facts: Facts): readonly Edit[] | null {
  const at = facts.path.findIndex(({ go }) => go?.sdk != null && go.sdk.root === facts.env.GOROOT);
  const wanted = facts.path[at]?.go?.sdk?.version;
  const before = facts.path.slice(0, Math.max(at, 0)).filter(({ go }) => go !== null);
  if (before.length === 0 || wanted == null || !isByManager(facts, "GOROOT")) return null;
  const canGo = before.every(
    ({ go }) =>
      go?.sdk?.version != null &&
      dirname(go.path) === `${go.sdk.root}/bin` &&
      compareGo(wanted, go.sdk.version) > 0,
  );
  return canGo ? before.map(({ raw }): Edit => ({ kind: "path-remove", dir: raw })) : null;
}
