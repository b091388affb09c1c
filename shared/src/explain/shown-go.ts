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

/** Wordings that ended with a release. */
const ENDED: readonly (readonly [release: number, wording: RegExp])[] = [
  [7, /\$GOPATH not set\./],
  [13, /: Get https?:\/\/[^\s"]+: |^go: (?:finding|extracting) \S+ v\d/m],
];

/** What go prints in GOPATH mode only. */
const GOPATH_MODE =
  /^(?:.*: )?package [\w-]+(?:\.[\w-]+)+\/\S+: (?:unrecognized import path|cannot find package|exit status)|\(from \$GOPATH\)|cannot download, \$GOPATH/m;

/** The release and the mode of the Go that printed a text, as far as the text shows them. */
export function shownGo(text: string): ShownGo {
  const named = [...text.matchAll(RELEASE)].map((groups) => Number(groups.slice(1).find(Boolean)));
  const ended = ENDED.filter(([, wording]) => wording.test(text)).map(([release]) => release);
  return {
    newest: named.length + ended.length > 0 ? Math.max(...(named.length > 0 ? named : ended)) : null,
    inGopathMode: GOPATH_MODE.test(text),
  };
}

/** The release that first had what a cause is about; no older Go can have that cause. */
const SINCE: Readonly<Record<string, number>> = {
  "go111module-off": 11,
  "gomod-malformed": 11,
  "goprivate-missing": 13,
  "goprivate-malformed": 13,
  "sumdb-blocked-or-off": 13,
  "go-env-file-bricks-go": 13,
  "gowork-stray": 18,
  "gowork-unusable": 18,
  "vcs-stamping": 18,
  "covdata-missing": 20,
  "default-pgo-unusable": 20,
  "gotoolchain-invalid": 21,
  "gotoolchain-unavailable": 21,
  "toolchain-switch-loops": 21,
  "gocacheprog-missing": 21,
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

/**
 * A command as an old Go takes it: `go env -w` came with Go 1.13, which also was the first to read a list in GOPROXY, and
 * installing a version with Go 1.16.
 */
export function forShownGo(command: string, { newest }: ShownGo, dialect: Dialect | "cmd"): string {
  if (newest === null || newest >= 16) return command;
  const got = command.replace(/^go install (\S+@\S+)$/, "go get $1");
  if (newest >= 13) return got;
  const single = got.replace(/(\bGOPROXY=[^\s,]+),\S+/, "$1");
  const [, name, value] = /^go env -w (\w+)=(\S*)$/.exec(single) ?? [];
  return name === undefined || value === undefined
    ? single
    : SET[dialect].replace("NAME", name).replace("VALUE", () => value);
}

/** What an old Go does not have of what a remedy uses; null where it has all. */
export function noteOfShownGo(remedy: string, { newest }: ShownGo): Localized<string> | null {
  if (newest === null || newest >= 13 || !/GOPROXY|go env -w/.test(remedy)) return null;
  return {
    en: `This is Go 1.${newest} or older: it has no go env -w, takes one address in GOPROXY, no list, and uses modules below GOPATH only with GO111MODULE=on. A current Go (https://go.dev/dl/) has all that.`,
    "zh-CN": `这里的 Go 是 1.${newest} 或更旧：没有 go env -w，GOPROXY 只接受一个地址而不是列表，Go 1.11 和 1.12 在 GOPATH 内只有设置 GO111MODULE=on 才使用模块。当前版本的 Go（https://go.dev/dl/）没有这些限制。`,
  };
}
