import type { Localized } from "../model/index.ts";
import type { Dialect } from "../shell/quote.ts";

/** What a text shows of the Go that printed it. */
export interface ShownGo {
  /** The N of Go 1.N, which may be older but no newer; null where the text does not tell. */
  readonly newest: number | null;
  /** Whether it works in GOPATH mode, in which nobody asks a proxy or reads a go.mod. */
  readonly inGopathMode: boolean;
}

/** Where a text gives the release of the Go that runs: its own answer, its image, its directory. */
const RELEASE =
  /\bgo version go1\.(\d+)|\bgo1\.(\d+)[\w.]* (?:linux|darwin|windows|freebsd)[ /]|\bGOVERSION=['"]?go1\.(\d+)|\bgolang:1\.(\d+)|[\\/](?:go-?|go[\\/]|golang:)1\.(\d+)[\w.]*[\\/](?:src|bin|x64)\b/g;

/** Wordings of go's own that ended with a release. */
const ENDED: readonly (readonly [release: number, wording: RegExp])[] = [
  [7, /\$GOPATH not set\./],
  [
    13,
    /(?<![\w./-])go: (?!.*server response)[^"\n]*\bGet https?:\/\/[^\s"]+: |^go: (?:finding|extracting) \S+ v\d/m,
  ],
];

/** Wordings of go's own that came with a release: a text with one has a newer Go in it than any other that it shows. */
const CAME: readonly (readonly [release: number, wording: RegExp])[] = [
  [11, /(?<![\w./-])go: (?:[\w-]+ )?\S+@v\d/],
  [13, /\bsum\.golang\.org\b/],
  [18, /\berror obtaining VCS status\b|(?<![\w./-])go: .*\bgo\.work\b/],
  [21, /\btoolchain not available\b|\bgo >= 1\.|\(running go 1\.|(?<![\w./-])go: .*\bGOTOOLCHAIN\b/],
];

/** What go prints in GOPATH mode only. */
const GOPATH_MODE =
  /^(?:.*: )?package [\w-]+(?:\.[\w-]+)+\/\S+: (?:unrecognized import path|cannot find package|exit status)|\(from \$GOPATH\)|cannot download, \$GOPATH/m;

/** The release and the mode of the Go that printed a text, as far as the text shows them. */
export function shownGo(text: string): ShownGo {
  const named = [...text.matchAll(RELEASE)].map((groups) => Number(groups.slice(1).find(Boolean)));
  const ended = ENDED.filter(([, wording]) => wording.test(text)).map(([release]) => release);
  const newest = Math.max(...(named.length > 0 ? named : ended));
  const isNewer = CAME.some(([release, wording]) => release > newest && wording.test(text));
  return {
    newest: Number.isFinite(newest) && !isNewer ? newest : null,
    inGopathMode: GOPATH_MODE.test(text),
  };
}

/** The release that first had what a cause is about, where an older Go prints the same for other reasons. */
const SINCE: Readonly<Record<string, number>> = {
  "go111module-off": 11,
  "gomod-malformed": 11,
  "goprivate-missing": 13,
  "goprivate-malformed": 13,
};

/** Causes that only modules have. */
const OF_MODULES =
  /^(?:goproxy|goprivate|sumdb|gosum|gomod|gowork|vendor-inconsistent|module-(?:was-changed|unavailable|archive-refused))/;

/** Whether the Go that a text shows can have a cause. */
export function canHave(id: string, { newest, inGopathMode }: ShownGo): boolean {
  if (newest !== null && newest < (SINCE[id] ?? 0)) return false;
  return !(inGopathMode && OF_MODULES.test(id));
}

/** Sets a variable for a session, in the shells and in cmd. */
const SET: Readonly<Record<Dialect | "cmd", string>> = {
  posix: "export NAME=VALUE",
  zsh: "export NAME=VALUE",
  fish: "set -gx NAME VALUE",
  tcsh: "setenv NAME VALUE",
  nu: '$env.NAME = "VALUE"',
  pwsh: '$env:NAME = "VALUE"',
  cmd: 'set "NAME=VALUE"',
};

/** What Go 1.13 first knew, and what none knew before modules. */
const SINCE_13 = /\bGO(?:PRIVATE|NOPROXY|SUMDB|NOSUMDB)=/;
const OF_MODULES_ONLY = /\bGO(?:PROXY|111MODULE)=|\bgo mod\b/;

/**
 * A command as an old Go takes it, null where it has nothing like it: modules came with Go 1.11, `go env -w`, a list in
 * GOPROXY and private modules with 1.13, and installing a version outside a module without GO111MODULE with 1.16.
 */
export function forShownGo(command: string, { newest }: ShownGo, dialect: Dialect | "cmd"): string | null {
  if (newest === null || newest >= 16) return command;
  const isInstalled = /^go install \S+@\S+$/.test(command);
  // What a tool's newest release needs is newer than any of these.
  if (isInstalled && (newest < 12 || command.endsWith("@latest"))) return null;
  if (newest < 11 && OF_MODULES_ONLY.test(command)) return null;
  const got = isInstalled ? command.replace("go install", "env GO111MODULE=on go get") : command;
  if (newest >= 13) return got;
  if (SINCE_13.test(got)) return null;
  const single = got.replace(/(\bGOPROXY=[^\s,]+),\S+/, "$1");
  const [, name, value] = /^go env -w (\w+)=(\S*)$/.exec(single) ?? [];
  return name === undefined || value === undefined
    ? single
    : SET[dialect].replace("NAME", name).replace("VALUE", () => value);
}

/** What an old Go does not have of what a remedy uses; null where it has all. */
export function noteOfShownGo(remedy: string, { newest }: ShownGo): Localized<string> | null {
  if (newest === null || newest >= 16) return null;
  const usesModules = /GOPROXY|GOPRIVATE|go env -w/.test(remedy);
  const installs = /\bgo install \S+@/.test(remedy);
  if (newest >= 13 || !usesModules) return installs ? noteOfInstalling(newest) : null;
  if (newest < 11)
    return {
      en: `This is Go 1.${newest} or older: it has no modules, so neither GOPROXY nor GOPRIVATE, and no go env -w. Install a current Go (https://go.dev/dl/).`,
      "zh-CN": `这里的 Go 是 1.${newest} 或更旧：没有模块，因此没有 GOPROXY 和 GOPRIVATE，也没有 go env -w。请安装当前版本的 Go（https://go.dev/dl/）。`,
    };
  return {
    en: `This is Go 1.${newest} or older: it has no go env -w and no GOPRIVATE, takes one address in GOPROXY, no list, and Go 1.11 and 1.12 use modules below GOPATH only with GO111MODULE=on. A current Go (https://go.dev/dl/) has all that.`,
    "zh-CN": `这里的 Go 是 1.${newest} 或更旧：没有 go env -w 和 GOPRIVATE，GOPROXY 只接受一个地址而不是列表，Go 1.11 和 1.12 在 GOPATH 内只有设置 GO111MODULE=on 才使用模块。当前版本的 Go（https://go.dev/dl/）没有这些限制。`,
  };
}

function noteOfInstalling(newest: number): Localized<string> {
  return {
    en: `This is Go 1.${newest} or older: it cannot build most tools of today. Install a current Go first (https://go.dev/dl/).`,
    "zh-CN": `这里的 Go 是 1.${newest} 或更旧：无法构建如今的大多数工具。请先安装当前版本的 Go（https://go.dev/dl/）。`,
  };
}
