import { activeGo, binaryVersion, languageVersion } from "../golang/active-go.ts";
import { NEWEST_MINOR, RELEASED, RELEASES_AS_OF, supportOf } from "../golang/releases.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Advice, Facts, ShellText } from "../model/index.ts";
import { sh } from "../shell/shell-text.ts";
import { newestInstall, preferGo } from "./edits/prefer-go.ts";
import { ANSWER, entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "go-unsupported",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/doc/devel/release#policy", "https://go.dev/gopls/#supported-go-versions"],
  run: (facts) => {
    const version = binaryVersion(facts);
    const support = supportOf(version);
    if (support === "unknown") return skip("the Go version is unknown");
    if (support === "supported") return PASS;
    const [, minor = 0] = languageVersion(version) ?? [];
    return fail({
      version,
      released: RELEASED[minor] ?? "",
      oldest: `1.${NEWEST_MINOR - 1}`,
      date: RELEASES_AS_OF,
    });
  },
  fix: (_, facts) => {
    const installed = newestInstall(facts, (version) => supportOf(version) === "supported");
    return installed === null
      ? { safety: "manual", edits: [], advice: upgrade(facts) }
      : { safety: "review", edits: preferGo(facts, installed) };
  },
});

type Place = { readonly root: string };

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "This Go is no longer supported",
    message: ({ version, released, oldest, date }) =>
      `${version}${released === "" ? "" : ` (its first release is from ${released})`} is no longer supported. The oldest supported release is ${oldest} (as of ${date}).`,
    why: "A release gets security fixes until two newer ones are out. After that, vulnerabilities in the standard library stay unpatched. New modules and new versions of gopls require a newer Go.",
    advice: {
      upgrade: ({ command }: { command: string }) => `Upgrade: ${command}`,
      reinstall: ({ root }: Place) =>
        `Delete ${root}, then unpack a supported release from https://go.dev/dl/ there. Do not unpack it over the old files.`,
      beside: ({ root }: Place) =>
        `Install a supported release from https://go.dev/dl/ and put its bin directory on PATH before the go of ${root}.`,
    },
  },
  "zh-CN": {
    title: "这个 Go 版本已不再受支持",
    message: ({ version, released, oldest, date }) =>
      `${version}${released === "" ? "" : `（该系列 ${released} 首次发布）`}已停止支持；目前仍受支持的最旧版本是 ${oldest}（截至 ${date}）。`,
    why: "每个 Go 版本只维护到其后第二个版本发布为止。之后标准库的漏洞不再修复，新的模块和新版 gopls 也会要求更新的 Go。",
    advice: {
      upgrade: ({ command }: { command: string }) => `升级：${command}`,
      reinstall: ({ root }: Place) =>
        `请先删除 ${root}，再把 https://go.dev/dl/ 的受支持版本解压到那里，不要直接解压覆盖。`,
      beside: ({ root }: Place) =>
        `请从 https://go.dev/dl/ 安装受支持的版本，并把它的 bin 目录放在 PATH 中 ${root} 的 go 之前。`,
    },
  },
});

export const messages: readonly string[] = [
  "Found Go version …, which is not supported by this version of gopls",
  "Found Go version …, which will be unsupported by gopls …",
  "note: module requires Go …",
];

export const verifyCommands: readonly string[] = ["go version"];

export const examples = (): CheckExamples => {
  const running = (version: string): Facts =>
    machine({
      path: [entry("/usr/local/go/bin", upstreamGo("/usr/local/go", version))],
      probe: { answer: { ok: true, value: { ...ANSWER, GOVERSION: version } }, stderr: "", rescue: null },
    });
  return {
    pass: [
      { name: "the newest", facts: running("go1.27.4") },
      { name: "the one before", facts: running("go1.26.11") },
      { name: "newer than the table", facts: running("go1.31.0") },
      { name: "a development version", facts: running("devel") },
    ],
    fail: [
      { name: "one too old", facts: running("go1.25.12") },
      { name: "very old", facts: running("go1.13") },
    ],
  };
};

/** How to get a newer Go, by what installed this one. */
function upgrade(facts: Facts): Advice {
  const commands: Readonly<Record<string, ShellText>> = {
    homebrew: sh`brew upgrade go`,
    goenv: sh`goenv install latest && goenv global latest`,
    asdf: sh`asdf install golang latest && asdf set -u golang latest`,
    mise: sh`mise use -g go@latest`,
    gvm: sh`gvm listall && gvm install goVERSION -B && gvm use goVERSION --default`,
    macports: sh`sudo port selfupdate && sudo port upgrade go`,
    snap: sh`sudo snap refresh go`,
  };
  const go = activeGo(facts);
  const command = commands[go?.installedBy ?? ""];
  if (command !== undefined) return { key: "upgrade", params: { command } };
  const root = go?.sdk?.root ?? go?.path ?? "";
  // A directory named for its release, or the distribution's own, is no place for another one.
  return {
    key: root.endsWith("/go") && !root.startsWith("/usr/lib/") ? "reinstall" : "beside",
    params: { root },
  };
}
