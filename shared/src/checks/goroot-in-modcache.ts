import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor, evidenceForDir } from "../judge/evidence.ts";
import type { Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { ANSWER, entry, machine, withEnvFile } from "./examples/machine.ts";

const DOWNLOADED = "/golang.org/toolchain@v0.0.1-go";

export const check = defineCheck({
  id: "goroot-in-modcache",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "goroot",
  platforms: "all",
  needs: ["goroot-not-found"],
  references: ["https://github.com/golang/vscode-go/issues/3694"],
  run: (facts) => {
    const dir = facts.path.find(({ raw }) => raw.includes(DOWNLOADED))?.raw;
    const goroot = pinnedGoroot(facts);
    const pinned = dir ?? goroot;
    if (pinned === undefined) return PASS;
    const evidence = [
      ...(dir === undefined ? [] : evidenceForDir(facts, dir)),
      ...(goroot === undefined ? [] : evidenceFor(facts, "GOROOT")),
    ];
    return fail({ where: dir === undefined ? "GOROOT" : "PATH", pinned }, { evidence });
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: [
      ...facts.path
        .filter(({ raw }) => raw.includes(DOWNLOADED))
        .map(({ raw }) => ({ kind: "path-remove", dir: raw }) as const),
      ...(pinnedGoroot(facts) === undefined ? [] : unsetEverywhere(facts, "GOROOT")),
    ],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A toolchain from the module cache is hard-coded",
    message: ({ where, pinned }) => `${where} names a toolchain in the module cache: ${pinned}`,
    why: "The go command downloads such a toolchain when a module requires a newer release. If it is hard-coded, it applies to every module, upgrades of Go have no effect, and go clean -modcache deletes it.",
  },
  "zh-CN": {
    title: "写死了模块缓存中的工具链",
    message: ({ where, pinned }) => `${where} 指向模块缓存中的工具链：${pinned}`,
    why: "模块要求更新的 Go 版本时，go 命令会把工具链下载到模块缓存。一旦写死，它就对所有模块生效，升级 Go 也不起作用，而 go clean -modcache 会把它删掉。",
  },
});

export const messages: readonly string[] = [
  "GOROOT='…/pkg/mod/golang.org/toolchain@v0.0.1-go…'",
  "go: cannot find GOROOT directory: …/pkg/mod/golang.org/toolchain@v0.0.1-go…",
];

export const verifyCommands: readonly string[] = [
  "env | grep -E '^(PATH|GOROOT)='",
  "go env GOROOT GOMODCACHE",
];

export const examples = (): CheckExamples => {
  const root = "/home/u/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.25.1.linux-amd64";
  return {
    pass: [
      { name: "none is hard-coded", facts: machine() },
      { name: "another GOROOT", facts: machine({ env: { GOROOT: "/usr/local/go" } }) },
      {
        name: "selected by Go for this module",
        facts: machine({
          probe: { answer: { ok: true, value: { ...ANSWER, GOROOT: root } }, stderr: "", rescue: null },
        }),
      },
      { name: "only GOMODCACHE is set", facts: machine({ env: { GOMODCACHE: "/home/u/go/pkg/mod" } }) },
    ],
    fail: [
      {
        name: "on PATH",
        says: "PATH names",
        facts: machine({ path: [entry(`${root}/bin`), entry("/usr/bin")] }),
      },
      { name: "GOROOT exported", says: "GOROOT names", facts: machine({ env: { GOROOT: root } }) },
      {
        name: "GOROOT in the file of go env -w",
        at: ["/home/u/.config/go/env"],
        facts: withEnvFile({ GOROOT: root }),
      },
    ],
  };
};

function pinnedGoroot(facts: Facts): string | undefined {
  const { value } = setting(facts, "GOROOT");
  return isSet(facts, "GOROOT") && value.includes(DOWNLOADED) ? value : undefined;
}
