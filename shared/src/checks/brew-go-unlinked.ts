import { goInstallsOnPath } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, HomebrewFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "brew-go-unlinked",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: [
    "https://docs.brew.sh/FAQ#what-does-keg-only-mean",
    "https://github.com/robotology/robotology-superbuild/issues/1383",
  ],
  run: (facts) => {
    const unlinked = facts.toolchain.homebrew.find((brew) => !isLinked(brew) && isWanted(brew, facts));
    if (unlinked === undefined) return PASS;
    const { prefix, kegs, link } = unlinked;
    return fail({
      prefix,
      kegs: kegs.join(", "),
      formula: formulaOf(kegs),
      inTheWay: link.kind === "missing" ? "" : link.path,
    });
  },
  fix: ({ formula }) => ({
    safety: "review",
    edits: [
      {
        kind: "command",
        argv: ["brew", "link", "--overwrite", ...(formula === "go" ? [] : ["--force"]), formula],
      },
    ],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Homebrew's Go is installed but not linked",
    message: ({ prefix, kegs, inTheWay }) =>
      `${prefix}/Cellar contains ${kegs}, but ${inTheWay === "" ? `${prefix}/bin has no go` : `${inTheWay} is not Homebrew's`}.`,
    why: "The shell searches Homebrew's bin directory, so a go that is only in Cellar is never found. brew does not link a formula if another file is in the way. It never links versioned formulas such as go@1.24 by default.",
  },
  "zh-CN": {
    title: "Homebrew 安装了 Go，但没有链接",
    message: ({ prefix, kegs, inTheWay }) =>
      `${prefix}/Cellar 中有 ${kegs.replaceAll(", ", "、")}，但${inTheWay === "" ? ` ${prefix}/bin 下没有 go` : ` ${inTheWay} 不是 Homebrew 的`}。`,
    why: "shell 查找的是 Homebrew 的 bin 目录，因此在 PATH 中找不到 Cellar 里的 go。目标位置已有文件时，brew 不会建立链接。go@1.24 这类带版本号的 formula 默认也不链接。",
  },
});

export const messages: readonly string[] = [
  "The formula built, but is not symlinked into …",
  "Error: The `brew link` step did not complete successfully",
  "Warning: go … is already installed, it's just not linked.",
  "go@… is keg-only, which means it was not symlinked into …",
  "Could not symlink bin/go",
];

export const verifyCommands: readonly string[] = ["brew list --versions", 'ls -l "$(brew --prefix)/bin/go"'];

export const examples = (): CheckExamples => {
  const cellar = "/opt/homebrew/Cellar/go/1.27.4";
  const link = {
    path: "/opt/homebrew/bin/go",
    kind: "file",
    realPath: `${cellar}/libexec/bin/go`,
  } as const;
  const gone = { ...link, kind: "missing", realPath: null } as const;
  const brew = { prefix: "/opt/homebrew", kegs: ["go 1.27.4"], link };
  const keg = { ...brew, kegs: ["go@1.24 1.24.4"], link: gone };
  const kegGo = upstreamGo("/opt/homebrew/Cellar/go@1.24/1.24.4/libexec", "go1.24.4");
  return {
    pass: [
      { name: "no Homebrew", facts: machine() },
      {
        name: "keg-only, installed for another formula",
        facts: machine({ toolchain: toolchain({ homebrew: [keg] }) }),
      },
      { name: "linked", facts: machine({ toolchain: toolchain({ homebrew: [brew] }) }) },
      {
        name: "keg-only, and its own directory is on PATH",
        facts: machine({
          path: [entry("/opt/homebrew/opt/go@1.24/bin", kegGo), entry("/usr/local/go/bin", upstreamGo())],
          toolchain: toolchain({ homebrew: [{ ...keg, kegs: ["go 1.27.4", ...keg.kegs] }] }),
        }),
      },
    ],
    fail: [
      {
        name: "no link",
        says: "/opt/homebrew/bin has no go",
        facts: machine({ toolchain: toolchain({ homebrew: [{ ...brew, link: gone }] }) }),
      },
      {
        name: "another file in the way",
        says: "/opt/homebrew/bin/go is not Homebrew's",
        facts: machine({
          toolchain: toolchain({
            homebrew: [{ ...brew, link: { ...link, realPath: "/opt/homebrew/bin/go" } }],
          }),
        }),
      },
      {
        name: "go and go@1.24, neither linked, another go in use",
        facts: machine({
          toolchain: toolchain({ homebrew: [{ ...keg, kegs: ["go 1.27.4", "go@1.24 1.24.4"] }] }),
        }),
      },
      {
        name: "keg-only, and no go on PATH",
        facts: machine({
          path: [entry("/usr/bin")],
          probe: null,
          toolchain: toolchain({ homebrew: [keg] }),
        }),
      },
    ],
  };
};

/** `go` where it is among them, else the first of the versioned ones. */
function formulaOf(kegs: readonly string[]): string {
  const formulas = kegs.flatMap((keg) => keg.split(" ")[0] ?? []);
  return formulas.sort()[0] ?? "go";
}

function isLinked({ link }: HomebrewFacts): boolean {
  return link.realPath?.includes("/Cellar/go") === true;
}

/** No entry of PATH leads into this Cellar. A go@1.N counts only if there is no other go: another formula may need it. */
function isWanted({ prefix, kegs }: HomebrewFacts, facts: Facts): boolean {
  const goes = goInstallsOnPath(facts);
  if (goes.some(({ realPath }) => realPath.includes(`${prefix}/Cellar/go`))) return false;
  return goes.length === 0 || kegs.some((keg) => keg.startsWith("go "));
}
