import { binaryVersion, goInstallsOnPath, languageVersion } from "../golang/active-go.ts";
import { newestGo } from "../golang/newest-go.ts";
import { NEWEST_MINOR, RELEASED, RELEASES_AS_OF, supportOf } from "../golang/releases.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Advice, Facts, GoFacts, ShellText } from "../model/index.ts";
import { sh } from "../shell/shell-text.ts";
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
    const installed = supportedInstall(facts);
    return installed === null
      ? { safety: "manual", edits: [], advice: upgrade(facts) }
      : { safety: "review", edits: [{ kind: "path-first", dir: stableBin(installed) }] };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "This Go is no longer supported",
    message: ({ version, released, oldest, date }) =>
      `${version}${released === "" ? "" : ` (its first release is from ${released})`} is no longer supported. The oldest supported release is ${oldest} (as of ${date}).`,
    why: "A release gets security fixes until two newer ones are out. After that, vulnerabilities in the standard library stay unpatched. New modules and new versions of gopls require a newer Go.",
    advice: {
      upgrade: ({ command }: { command: string }) => `Upgrade: ${command}`,
      reinstall: () =>
        "Install a supported release from https://go.dev/dl/ instead. Remove the old directory first; do not unpack the new release over it.",
    },
  },
  "zh-CN": {
    title: "这个 Go 版本已不再受支持",
    message: ({ version, released, oldest, date }) =>
      `${version}${released === "" ? "" : `（该系列 ${released} 首次发布）`}已停止支持；目前仍受支持的最旧版本是 ${oldest}（截至 ${date}）。`,
    why: "每个 Go 版本只维护到其后第二个版本发布为止。之后标准库的漏洞不再修复，新的模块和新版 gopls 也会要求更新的 Go。",
    advice: {
      upgrade: ({ command }: { command: string }) => `升级：${command}`,
      reinstall: () => "到 https://go.dev/dl/ 下载受支持的版本来替换它。请先删除旧目录，不要直接解压覆盖。",
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
  const command = commands[facts.path.find(({ go }) => go !== null)?.go?.installedBy ?? ""];
  return command === undefined ? { key: "reinstall", params: {} } : { key: "upgrade", params: { command } };
}

/** Installs that a version manager does not choose between. */
const LASTING = new Set(["pkg", "homebrew", "macports", "snap", "distro", "sdk", "other"]);

/** A supported Go that is on the machine already; null where there is none. */
function supportedInstall(facts: Facts): GoFacts | null {
  const installs = [...goInstallsOnPath(facts), ...facts.elsewhere];
  return newestGo(
    installs.filter(
      ({ sdk, installedBy }) => LASTING.has(installedBy) && supportOf(sdk?.version ?? null) === "supported",
    ),
  );
}
