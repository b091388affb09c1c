import { setting } from "../golang/settings.ts";
import { forbidsToolchain } from "../golang/toolchain-download.ts";
import { toolchainPolicy } from "../golang/toolchain-policy.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Edit, Facts, Severity } from "../model/index.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";

const WHAT = {
  en: {
    "not-on-path": "which is not on PATH, and GOTOOLCHAIN does not allow a download",
    GOPROXY: "which is not installed here, and GOPROXY=off does not allow a download",
    GOSUMDB: "which is not installed here, and Go downloads no toolchain without a valid checksum database",
    "no-release": "which is not the name of a release, so it cannot be downloaded",
    download:
      "which go has to download first; if it cannot, they all fail. To use the installed Go, unset GOTOOLCHAIN",
  },
  "zh-CN": {
    "not-on-path": "但 PATH 中没有它，而且 GOTOOLCHAIN 不允许下载",
    GOPROXY: "但本机没有安装它，而且 GOPROXY=off 禁止下载",
    GOSUMDB: "但本机没有安装它，而且校验数据库无效时 Go 不会下载工具链",
    "no-release": "但这不是任何版本的名称，因此也无法下载",
    download: "go 必须先下载它；如果下载失败，所有命令都会失败。要使用已安装的 Go，请取消设置 GOTOOLCHAIN",
  },
} as const;

type Kind = keyof (typeof WHAT)["en"];

export const check = defineCheck({
  id: "gotoolchain-unavailable",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["go-not-on-path", "gotoolchain-invalid"],
  references: ["https://go.dev/doc/toolchain#select"],
  run: (facts) => {
    const kind = verdict(facts);
    if (kind === null) return PASS;
    const severity: Severity = kind === "download" ? "info" : "critical";
    const { value } = setting(facts, "GOTOOLCHAIN");
    const evidence = [
      ...evidenceFor(facts, "GOTOOLCHAIN"),
      ...(kind === "GOPROXY" || kind === "GOSUMDB" ? evidenceFor(facts, kind) : []),
    ];
    return fail({ value, name: facts.pinned?.name ?? "", kind }, { severity, evidence });
  },
  // A download is what somebody wants who names a release: nothing has to be done.
  fix: ({ kind }, facts) => (kind === "download" ? null : { safety: "review", edits: editsFor(facts) }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOTOOLCHAIN names a Go release that is not installed",
    message: ({ value, name, kind }) =>
      `GOTOOLCHAIN is ${JSON.stringify(value)}: every go command switches to ${name}, ${WHAT.en[kind]}.`,
    why: "The go command looks for the named release on PATH (go1.26.0 is a program name there), then in the module cache, and then downloads it. If it cannot get it, every command fails, even go version.",
  },
  "zh-CN": {
    title: "GOTOOLCHAIN 指定的版本没有安装",
    message: ({ value, name, kind }) =>
      `GOTOOLCHAIN 的值是 ${JSON.stringify(value)}：所有 go 命令都会切换到 ${name}，${WHAT["zh-CN"][kind]}。`,
    why: "go 命令先在 PATH 中查找指定的版本（程序名如 go1.26.0），再查找模块缓存，最后才下载。如果都得不到，所有命令都会失败，包括 go version。",
  },
});

export const messages: readonly string[] = [
  'go: cannot find "go1.…" in PATH',
  "go: download go1.… for …: toolchain not available",
];

export const verifyCommands: readonly string[] = [
  "go version",
  "env GOTOOLCHAIN=local go env GOPROXY GOSUMDB",
];

export const examples = (): CheckExamples => {
  const pinned = { name: "go1.99.0", onPath: null, cached: null };
  const env = { GOTOOLCHAIN: "go1.99.0" };
  return {
    pass: [
      { name: "nothing pinned", facts: machine() },
      { name: "on PATH", facts: machine({ env, pinned: { ...pinned, onPath: "/x/go1.99.0" } }) },
      { name: "downloaded before", facts: machine({ env, pinned: { ...pinned, cached: "/x" } }) },
    ],
    fail: [
      { name: "it will be downloaded", facts: machine({ env, pinned }), severity: "info" },
      { name: "no downloads", facts: machine({ env: { ...env, GOPROXY: "off" }, pinned }) },
      {
        name: "a tab behind the name",
        facts: machine({ env: { GOTOOLCHAIN: "go1.25.0\t" }, pinned: { ...pinned, name: "go1.25.0\t" } }),
        severity: "critical",
        says: "not the name of a release",
      },
      {
        name: "from PATH only",
        facts: machine({ env: { GOTOOLCHAIN: "go1.99.0+path" }, pinned }),
        severity: "critical",
      },
      {
        name: "no checksum database",
        facts: withEnvFile({ ...env, GOSUMDB: "off" }, { pinned }),
        severity: "critical",
        at: ["/home/u/.config/go/env", "/home/u/.config/go/env"],
      },
    ],
  };
};

function verdict(facts: Facts): Kind | null {
  const { pinned } = facts;
  if (pinned === undefined || pinned.onPath !== null) return null;
  if (toolchainPolicy(facts).mode === "path") return "not-on-path";
  const forbidden = forbidsToolchain(facts, pinned.cached);
  if (forbidden !== null || pinned.cached !== null) return forbidden;
  // A blank or a tab behind it is part of the name (measured: "non-semver module version").
  return /\s/.test(pinned.name) ? "no-release" : "download";
}

function editsFor(facts: Facts): readonly Edit[] {
  const { origin } = setting(facts, "GOTOOLCHAIN");
  return origin === "go.env"
    ? setWhereItIs(facts, "GOTOOLCHAIN", "local")
    : unsetEverywhere(facts, "GOTOOLCHAIN", { GOTOOLCHAIN: "local" });
}
