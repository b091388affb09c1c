import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor, evidenceForDir } from "../judge/evidence.ts";
import type { Edit, Facts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { entry, machine } from "./examples/machine.ts";

const PINNED = /^(.*)\/Cellar\/go(@[\d.]+)?\/\d[^/]*/;

export const check = defineCheck({
  id: "cellar-pinned",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "path",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/golang/vscode-go/issues/3688",
    "https://github.com/golang/go/issues/70867",
  ],
  run: (facts) => {
    const entries = facts.path.filter(({ raw }) => PINNED.test(raw)).map(({ raw }) => raw);
    const goroot = pinnedGoroot(facts);
    const pinned = entries[0] ?? goroot;
    if (pinned === undefined) return PASS;
    const evidence = [
      ...entries.flatMap((dir) => evidenceForDir(facts, dir)),
      ...(goroot ? evidenceFor(facts, "GOROOT") : []),
    ];
    return fail({ where: entries.length > 0 ? "PATH" : "GOROOT", pinned }, { evidence });
  },
  fix: (_, facts) => {
    const next = facts.path.find(({ raw, go }) => go !== null && !PINNED.test(raw));
    const edits = facts.path.flatMap(({ raw }): readonly Edit[] => {
      const match = PINNED.exec(raw);
      if (match === null) return [];
      const stable = match[2] === undefined ? `${match[1]}/bin` : `${match[1]}/opt/go${match[2]}/bin`;
      const removal = { kind: "path-remove", dir: raw } as const;
      return next?.raw === stable ? [removal] : [removal, { kind: "path-first", dir: stable }];
    });
    return {
      safety: "safe",
      edits: [...edits, ...(pinnedGoroot(facts) ? unsetEverywhere(facts, "GOROOT") : [])],
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A versioned Homebrew path is hard-coded",
    message: ({ where, pinned }) => `${where} names ${pinned}.`,
    why: "The next brew upgrade and cleanup removes that directory, and then go is not found. Stable paths are the bin directory of Homebrew's prefix and opt/go/libexec.",
  },
  "zh-CN": {
    title: "写死了带版本号的 Homebrew 路径",
    message: ({ where, pinned }) => `${where} 中写的是 ${pinned}。`,
    why: "下次执行 brew upgrade 并清理后，这个目录就不存在了，go 也随之失效。稳定的路径是 Homebrew 前缀下的 bin 和 opt/go/libexec。",
  },
});

export const messages: readonly string[] = [
  "no such file or directory: …/Cellar/go/…",
  "…/Cellar/go/…: No such file or directory",
  "go: cannot find GOROOT directory: …/Cellar/go…",
];

export const verifyCommands: readonly string[] = ["env | grep -E '^(PATH|GOROOT)='", "brew --prefix go"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "upstream", facts: machine() },
    {
      name: "the stable Homebrew paths",
      facts: machine({
        path: [entry("/opt/homebrew/bin")],
        env: { GOROOT: "/opt/homebrew/opt/go/libexec" },
      }),
    },
    {
      name: "Homebrew's Go reports its own Cellar path",
      facts: machine({
        path: [entry("/opt/homebrew/bin")],
        probe: {
          answer: { ok: true, value: { GOROOT: "/opt/homebrew/Cellar/go/1.26.1/libexec" } },
          stderr: "",
          rescue: null,
        },
      }),
    },
  ],
  fail: [
    {
      name: "in PATH",
      facts: machine({ path: [entry("/opt/homebrew/Cellar/go/1.26.1/libexec/bin")] }),
      says: "PATH names /opt",
      at: [],
    },
    {
      name: "in GOROOT",
      facts: machine({
        env: { GOROOT: "/opt/homebrew/Cellar/go@1.24/1.24.4/libexec" },
        startupLines: [
          {
            file: "/home/u/.profile",
            line: 2,
            text: "export GOROOT=/opt/homebrew/Cellar/go/1.26.1/libexec",
          },
        ],
      }),
      says: "GOROOT names /opt",
      at: ["/home/u/.profile:2"],
    },
  ],
});

function pinnedGoroot(facts: Facts): string | undefined {
  const { value, origin } = setting(facts, "GOROOT");
  // Homebrew's Go reports a Cellar path by itself; only a path that somebody set is pinned.
  return origin !== "default" && PINNED.test(value) ? value : undefined;
}
