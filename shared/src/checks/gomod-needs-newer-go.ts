import { activeGo, atLeast, binaryVersion } from "../golang/active-go.ts";
import { compareGo } from "../golang/go-version.ts";
import { isUnreadBefore121 } from "../golang/gomod-syntax.ts";
import { setting } from "../golang/settings.ts";
import { forbidsToolchain } from "../golang/toolchain-download.ts";
import { runningRelease, toolchainPolicy } from "../golang/toolchain-policy.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { failureOf } from "../messages/service-failure.ts";
import type { Facts, Severity } from "../model/index.ts";
import { allowDownload } from "./edits/allow-download.ts";
import { allowSwitch } from "./edits/allow-switch.ts";
import { newestInstall, preferGo } from "./edits/prefer-go.ts";
import { ANSWER, withEnvFile } from "./examples/machine.ts";
import { modFile, withNetwork, withProject, workFile } from "./examples/parts.ts";

const WHAT = {
  en: {
    refused: (needs: string, has: string) => `GOTOOLCHAIN forbids ${has} to switch to ${needs}`,
    "not-on-path": (needs: string) => `GOTOOLCHAIN allows only a Go on PATH, and ${needs} is not on PATH`,
    "no-download": (needs: string, has: string) => `${has} cannot download ${needs}`,
    download: (_: string, has: string) => `${has} downloads it for this project, so nothing has to be done`,
    unread: (_: string, has: string) => `${has} cannot read this go.mod`,
    "at-own-risk": (_: string, has: string) => `${has} is older than that`,
  },
  "zh-CN": {
    refused: (needs: string, has: string) => `GOTOOLCHAIN 不允许 ${has} 切换到 ${needs}`,
    "not-on-path": (needs: string) => `GOTOOLCHAIN 只允许使用 PATH 中的 Go，而 PATH 中没有 ${needs}`,
    "no-download": (needs: string, has: string) => `${has} 无法下载 ${needs}`,
    download: (_: string, has: string) => `${has} 会为这个项目自动下载，无需处理`,
    unread: (_: string, has: string) => `${has} 无法解析这个 go.mod`,
    "at-own-risk": (_: string, has: string) => `${has} 比要求的版本旧`,
  },
} as const;

type Kind = keyof (typeof WHAT)["en"];

const SEVERITY: Readonly<Record<Kind, Severity>> = {
  refused: "critical",
  "not-on-path": "critical",
  "no-download": "critical",
  download: "info",
  unread: "critical",
  "at-own-risk": "minor",
};

export const check = defineCheck({
  id: "gomod-needs-newer-go",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["go-not-on-path", "gotoolchain-invalid", "gomod-line-without-patch"],
  references: ["https://go.dev/doc/toolchain", "https://go.dev/ref/mod#go-mod-file-go"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    const kind = verdict(facts);
    if (kind === null) return PASS;
    const { wanted, mod, work } = facts.project;
    const named = mod ?? work;
    const line = wanted?.name === named?.toolchain ? named?.toolchainLine : named?.goLine;
    const blockedBy = forbidsToolchain(facts, wanted?.cached ?? null);
    return fail(
      { needs: wanted?.name ?? "", has: runningRelease(facts) ?? "", kind },
      {
        severity: SEVERITY[kind],
        evidence: [
          {
            file: named?.file ?? "",
            line: line ?? null,
            text: [mod?.go && `go ${mod.go}`, mod?.toolchain].filter(Boolean).join(", "),
          },
          ...(kind === "refused" || kind === "not-on-path" ? evidenceFor(facts, "GOTOOLCHAIN") : []),
          ...(kind === "no-download" && blockedBy !== null ? evidenceFor(facts, blockedBy) : []),
          ...facts.project.versionFiles.map(({ file: pin, version, line: pinned = null }) => ({
            file: pin,
            line: pinned,
            text: version,
          })),
        ],
      },
    );
  },
  fix: ({ kind, needs }, facts) => {
    // go does it for this project: nothing has to be done.
    if (kind === "download") return null;
    const installed = newestInstall(facts, (version) => compareGo(version, needs) >= 0);
    const isPinned = setting(facts, "GOTOOLCHAIN").value.startsWith("go1");
    if (installed !== null && !isPinned) return { safety: "review", edits: preferGo(facts, installed) };
    if (
      (kind === "refused" || kind === "not-on-path") &&
      setting(facts, "GOTOOLCHAIN").origin !== "default"
    ) {
      // The switch is of use only where the toolchain can be downloaded: that comes first.
      return { safety: "review", edits: [...allowDownload(facts), ...allowSwitch(facts)] };
    }
    const unblocked = kind === "no-download" ? allowDownload(facts) : [];
    if (unblocked.length > 0) return { safety: "review", edits: unblocked };
    return {
      safety: "manual",
      edits: [],
      advice: {
        key: activeGo(facts)?.installedBy === "distro" ? "install-upstream" : "install-newer",
        params: {},
      },
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Project requires a newer Go",
    message: ({ needs, has, kind }) => `The project requires ${needs}. ${WHAT.en[kind](needs, has)}.`,
    why: "Since Go 1.21 the go line is a minimum requirement. An older Go switches to the required release if GOTOOLCHAIN allows it. Otherwise every go command fails, even go env and go version. Releases before 1.21 understand neither toolchain lines nor a patch number in the go line.",
    advice: {
      "install-newer": () =>
        "Install the newer Go in the same way as the current one. If the code allows it, you can lower the go line instead.",
      "install-upstream": () =>
        "Install the newer Go from https://go.dev/dl/ and put its bin directory on PATH before the distribution's go, which may have no newer package. If the code allows it, you can lower the go line instead.",
    },
  },
  "zh-CN": {
    title: "项目要求更新的 Go",
    message: ({ needs, has, kind }) => `项目要求 ${needs}。${WHAT["zh-CN"][kind](needs, has)}。`,
    why: "从 Go 1.21 起，go 行是最低版本要求。较旧的 Go 会在 GOTOOLCHAIN 允许时切换到所要求的版本，否则所有 go 命令都会失败，包括 go env 和 go version。1.21 以前的版本既不认识 toolchain 行，也不认识 go 行中的补丁号。",
    advice: {
      "install-newer": () => "用当前 Go 的安装方式安装新版本。如果代码允许，也可以降低 go 行的版本。",
      "install-upstream": () =>
        "从 https://go.dev/dl/ 安装新版本，并把它的 bin 目录放在 PATH 中发行版的 go 之前：发行版可能没有更新的包。如果代码允许，也可以降低 go 行的版本。",
    },
  },
});

export const messages: readonly string[] = [
  "go: go.mod requires go >= … (running go …; GOTOOLCHAIN=…)",
  "go: … requires go >= … (running go …; GOTOOLCHAIN=…)",
  "go: go.work requires go >= … (running go …; GOTOOLCHAIN=…)",
  'go: cannot find "go1.…" in PATH',
  "go: download go1.… for …: toolchain not available",
  'go: download go1.…: golang.org/toolchain@v0.0.1-go1.…: Get "…": dial tcp …',
  "go: errors parsing go.mod: …: invalid go version '…': must match format 1.23",
  "invalid go version '…': must match format 1.23",
  "go: errors parsing go.mod: …: unknown directive: toolchain",
  "unknown directive: toolchain",
  "go mod tidy: go.mod file indicates go 1.…, but maximum supported version is 1.…",
  "note: module requires Go 1.…",
];

export const verifyCommands: readonly string[] = [
  "env GOTOOLCHAIN=local go version",
  'grep -nE "^(go|toolchain) " go.mod',
  "printenv GOTOOLCHAIN GOPROXY GOSUMDB",
  "go env GOTOOLCHAIN",
];

export const examples = (): CheckExamples => {
  const wanted = { name: "go1.99.0", onPath: null, cached: null };
  const newer = { mod: modFile({ go: "1.99.0" }), wanted };
  const old = {
    probe: { answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.19.8" } }, stderr: "", rescue: null },
  } as const;
  return {
    pass: [
      { name: "not newer", facts: withProject() },
      { name: "downloaded before", facts: withProject({ ...newer, wanted: { ...wanted, cached: "/x" } }) },
      {
        name: "on PATH",
        facts: withProject(
          { ...newer, wanted: { ...wanted, onPath: "/x/go1.99.0" } },
          { env: { GOTOOLCHAIN: "path" } },
        ),
      },
      {
        name: "only the toolchain line is newer, and switching is not allowed",
        facts: withProject(
          { mod: modFile({ go: "1.21", toolchain: "go1.99.0" }), wanted },
          { env: { GOTOOLCHAIN: "local" } },
        ),
      },
    ],
    fail: [
      { name: "it will be downloaded", facts: withProject(newer) },
      { name: "local", facts: withProject(newer, { env: { GOTOOLCHAIN: "local" } }) },
      { name: "a fixed one", facts: withProject(newer, { env: { GOTOOLCHAIN: "go1.26.1" } }) },
      { name: "path", facts: withProject(newer, { env: { GOTOOLCHAIN: "local+path" } }) },
      { name: "no downloads", facts: withProject(newer, { env: { GOPROXY: "off" } }) },
      {
        name: "proxy unreachable",
        facts: withProject(newer, { network: withNetwork({ outcome: "timeout" }).network }),
      },
      { name: "proxy reachable", facts: withProject(newer, { network: withNetwork({}).network }) },
      { name: "before 1.21", facts: withProject(newer, old) },
      {
        name: "before 1.21, a toolchain line",
        facts: withProject({ mod: modFile({ go: "1.18", toolchain: "go1.99.0" }), wanted }, old),
      },
      {
        name: "before 1.21, a candidate",
        facts: withProject({ mod: modFile({ go: "1.99rc1" }), wanted }, old),
        severity: "critical",
      },
      { name: "before 1.21, no patch", facts: withProject({ mod: modFile({ go: "1.99" }), wanted }, old) },
      {
        name: "the workspace requires it",
        facts: withProject({ work: workFile({ go: "1.99.0" }), wanted }, { env: { GOTOOLCHAIN: "local" } }),
      },
      {
        name: "local by the installation",
        facts: withProject(newer, { goEnvDefaults: { ok: true, value: { GOTOOLCHAIN: "local" } } }),
      },
      {
        name: "GOTOOLCHAIN emptied with go env -w",
        facts: withProject(newer, withEnvFile({ GOTOOLCHAIN: "" })),
        severity: "critical",
      },
      {
        name: "an SDK without go.env",
        facts: withProject(newer, { goEnvDefaults: { ok: false, reason: "missing" } }),
      },
    ],
  };
};

function verdict(facts: Facts): Kind | null {
  const { wanted, mod, work } = facts.project ?? {};
  if (wanted == null) return null;
  const local = binaryVersion(facts);
  if (atLeast(local, 21) === false) {
    return isUnreadBefore121(mod?.go ?? null, mod?.toolchain ?? null) ? "unread" : "at-own-risk";
  }
  const { mode, least } = toolchainPolicy(facts);
  const demands = [mod?.go, work?.go].filter((line) => line != null);
  // A toolchain line is only a suggestion: a Go that must not switch ignores it.
  if (mode === "fixed") return demands.some((line) => compareGo(line, least) > 0) ? "refused" : null;
  if (compareGo(wanted.name, least) <= 0 || wanted.onPath !== null) return null;
  if (mode === "path") return "not-on-path";
  const isForbidden = forbidsToolchain(facts, wanted.cached) !== null;
  if (wanted.cached !== null) return isForbidden ? "no-download" : null;
  const service = facts.network?.moduleProxy ?? null;
  const reachable = service === null || failureOf(service) === null;
  return reachable && !isForbidden ? "download" : "no-download";
}
