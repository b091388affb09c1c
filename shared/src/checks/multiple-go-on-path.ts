import { activeGo, binaryVersion, goInstallsOnPath } from "../golang/active-go.ts";
import { newestGo } from "../golang/newest-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Edit, Facts, GoFacts } from "../model/index.ts";
import { ownsDirectory } from "./edits/prefer-go.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "multiple-go-on-path",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "path",
  platforms: "all",
  needs: [],
  references: ["https://github.com/golang/go/issues/58289", "https://github.com/golang/go/issues/35883"],
  run: (facts) => {
    const [first, ...others] = goInstallsOnPath(facts).filter((go) => !go.shim);
    if (first === undefined || others.length === 0) return PASS;
    const versions = new Set([first, ...others].map((go) => go.sdk?.version ?? startedVersion(facts, go)));
    return fail(
      {
        activeGo: first.path,
        activeGoVersion: first.sdk?.version ?? startedVersion(facts, first),
        others: others.map((go) => `${go.path} ${go.sdk?.version ?? "?"}`).join(", "),
      },
      { severity: versions.size > 1 ? "minor" : "info" },
    );
  },
  fix: (_, facts) => {
    const { edits, left, kept } = removable(facts);
    const isAdvised = kept !== null && left.length > 0;
    return {
      safety: edits.length > 0 ? "review" : "manual",
      edits,
      ...(isAdvised && {
        advice: {
          key: left.length === 1 ? "uninstall-other" : "uninstall-others",
          params: { kept: named(kept), left: left.map(named).join(", ") },
        },
      }),
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "More than one go on PATH",
    message: ({ activeGo, activeGoVersion, others }) =>
      `${activeGo} (${activeGoVersion}) is used. It hides ${others}.`,
    why: "The shell uses the first go on PATH. If you upgrade one of the others, go version still prints the old version.",
    advice: {
      "uninstall-other": ({ kept, left }: { kept: string; left: string }) =>
        `Keep ${kept}. Uninstall ${left} with the tool that installed it, such as apt, dnf, brew or snap.`,
      "uninstall-others": ({ kept, left }: { kept: string; left: string }) =>
        `Keep ${kept}. Uninstall the others with the tools that installed them, such as apt, dnf, brew or snap: ${left}`,
    },
  },
  "zh-CN": {
    title: "PATH 中有多个 go",
    message: ({ activeGo, activeGoVersion, others }) =>
      `实际使用的是 ${activeGo}（${activeGoVersion}），它遮住了 ${others}。`,
    why: "shell 使用 PATH 中的第一个 go。升级其他的 Go 之后，go version 显示的仍是旧版本。",
    advice: {
      "uninstall-other": ({ kept, left }: { kept: string; left: string }) =>
        `请保留 ${kept}，并用安装时所用的工具（如 apt、dnf、brew 或 snap）卸载 ${left}。`,
      "uninstall-others": ({ kept, left }: { kept: string; left: string }) =>
        `请保留 ${kept}，并用安装时所用的工具（如 apt、dnf、brew 或 snap）卸载其余的：${left}`,
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["which -a go", "go version"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "one Go", facts: machine() },
    { name: "none", facts: machine({ path: [] }) },
    {
      name: "a version manager's shim before its Go",
      facts: machine({
        path: [
          entry("/home/u/.goenv/shims", { ...upstreamGo("/home/u/.goenv/shims"), sdk: null, shim: true }),
          entry("/usr/local/go/bin", upstreamGo()),
        ],
      }),
    },
    {
      name: "one Go in two entries",
      facts: machine({ path: [entry("/usr/local/go/bin", upstreamGo()), entry("/bin", upstreamGo())] }),
    },
  ],
  fail: [
    {
      name: "two releases",
      facts: machine({
        path: [
          entry("/usr/local/go/bin", upstreamGo()),
          entry("/opt/go/bin", upstreamGo("/opt/go", "go1.21.13")),
        ],
      }),
      severity: "minor",
    },
    {
      name: "the older one first: the newer one stays",
      facts: machine({
        path: [
          entry("/opt/go/bin", upstreamGo("/opt/go", "go1.21.13")),
          entry("/usr/local/go/bin", upstreamGo()),
        ],
      }),
      says: "It hides /usr/local/go/bin/go go1.26.11.",
    },
    {
      name: "the same release twice",
      facts: machine({
        path: [entry("/usr/local/go/bin", upstreamGo()), entry("/opt/go/bin", upstreamGo("/opt/go"))],
      }),
      severity: "info",
    },
  ],
});

/** A go with its release, as the advice names it. */
function named({ path, sdk }: GoFacts): string {
  return sdk?.version == null ? path : `${path} (${sdk.version})`;
}

/**
 * All but the newest can go. An entry with only the commands of an SDK can be removed from PATH; a shared directory
 * cannot.
 */
function removable(facts: Facts): {
  readonly edits: readonly Edit[];
  readonly left: readonly GoFacts[];
  readonly kept: GoFacts | null;
} {
  const installs = goInstallsOnPath(facts).filter((go) => !go.shim);
  const kept = newestGo(installs) ?? installs[0] ?? null;
  const hidden = new Set(installs.filter((go) => go !== kept).map((go) => go.realPath));
  const edits: Edit[] = [];
  const left: GoFacts[] = [];
  const stale = staleWinner(facts);
  if (stale !== null) return { edits: stale, left, kept };
  for (const { raw, go } of facts.path) {
    if (go === null || !hidden.has(go.realPath) || go.shim) continue;
    if (ownsDirectory(go)) edits.push({ kind: "path-remove", dir: raw });
    else left.push(go);
  }
  return { edits, left, kept };
}

/**
 * The entries of the go in use, where it hides a newer one that a package manager keeps beside other programs: then the
 * old one's own directory goes, and an upgrade takes effect. Null where it is the newest, or not in a directory of its own.
 */
function staleWinner(facts: Facts): readonly Edit[] | null {
  const all = goInstallsOnPath(facts);
  const [winner] = all;
  const newest = newestGo(all.filter(({ shim }) => !shim));
  if (winner === undefined || newest === null || newest === winner || !ownsDirectory(winner)) return null;
  if (winner.sdk?.version === newest.sdk?.version || ownsDirectory(newest)) return null;
  return facts.path.flatMap(({ raw, go }): Edit[] =>
    go?.realPath === winner.realPath ? [{ kind: "path-remove", dir: raw }] : [],
  );
}

/** The release that a script on PATH starts, where it is the first and has answered. */
function startedVersion(facts: Facts, go: GoFacts): string {
  return (go === activeGo(facts) && binaryVersion(facts)) || "?";
}
