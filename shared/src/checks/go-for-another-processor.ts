import { activeGo } from "../golang/active-go.ts";
import { newestGo } from "../golang/newest-go.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, GoFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";
import { binary, toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "go-for-another-processor",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: ["https://go.dev/dl/"],
  run: (facts) => {
    const { go } = facts.toolchain;
    if (go === null || facts.probe?.answer.ok === true || runsHere(go.format, go.archs, facts)) return PASS;
    const other = nativeGo(facts);
    return fail({
      path: go.path,
      format: go.format,
      has: go.archs.join(", "),
      needs: hostArch(facts),
      other: other === null ? "" : stableBin(other),
    });
  },
  fix: ({ other }) =>
    other === ""
      ? { safety: "manual", edits: [], advice: { key: "install", params: {} } }
      : { safety: "review", edits: [{ kind: "path-first", dir: other }] },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The go on PATH is for another kind of machine",
    message: ({ path, format, has, needs, other }) =>
      `${path} is ${format === "elf" ? "a Linux" : "a macOS"} program for ${has}; this machine is ${needs}.${other === "" ? "" : ` A matching Go is in ${other}.`}`,
    why: 'The system refuses to start it ("exec format error", "cannot execute binary file"). This happens when the wrong archive is downloaded, or when a home directory is shared between machines.',
    advice: {
      install: ({ needs }) => `Delete it, then install the Go for ${needs} from https://go.dev/dl/.`,
    },
  },
  "zh-CN": {
    title: "PATH 中的 go 不适用于这台机器",
    message: ({ path, format, has, needs, other }) =>
      `${path} 是 ${has} 的 ${format === "elf" ? "Linux" : "macOS"} 程序，而这台机器是 ${needs}。${other === "" ? "" : `适用的 Go 位于 ${other}。`}`,
    why: "系统无法启动它（“exec format error”“cannot execute binary file”）。常见原因是下载了错误的压缩包，或多台机器共用同一个主目录。",
    advice: {
      install: ({ needs }) => `请删除它，然后从 https://go.dev/dl/ 安装适用于 ${needs} 的 Go。`,
    },
  },
});

export const messages: readonly string[] = [
  "… go: Exec format error",
  "… go: cannot execute binary file: Exec format error",
  "zsh: exec format error: go",
  "zsh: bad CPU type in executable: go",
];

export const verifyCommands: readonly string[] = ['file -L "$(command -v go)"', "uname -m"];

export const examples = (): CheckExamples => {
  const probe = {
    answer: { ok: false, reason: "failed", detail: "" },
    stderr: "spawn /usr/local/go/bin/go ENOEXEC",
    rescue: null,
  } as const;
  const foreign = toolchain({ go: binary("/usr/local/go/bin/go", "go1.26.11", { archs: ["arm64"] }) });
  return {
    pass: [
      {
        name: "of this machine",
        facts: machine({ toolchain: toolchain({ go: binary("/usr/local/go/bin/go", "go1.26.11") }) }),
      },
      { name: "an emulator starts it", facts: machine({ toolchain: foreign }) },
    ],
    fail: [
      {
        name: "the only one",
        facts: machine({ toolchain: foreign, probe }),
        says: "for arm64; this machine is amd64",
      },
      {
        name: "a matching one behind it",
        facts: machine({
          toolchain: foreign,
          probe,
          path: [
            entry("/home/u/go/bin", upstreamGo("/home/u/go", "go1.26.11", "linux_arm64")),
            entry("/usr/local/go/bin", upstreamGo()),
          ],
        }),
        says: "A matching Go is in /usr/local/go/bin.",
      },
    ],
  };
};

function hostArch({ host }: Facts): string {
  return host.arch === "x64" ? "amd64" : host.arch;
}

function runsHere(format: "elf" | "mach-o", archs: readonly string[], facts: Facts): boolean {
  const { os } = facts.host;
  if ((format === "elf") !== (os === "linux")) return false;
  const arch = hostArch(facts);
  if (archs.length === 0 || archs.includes(arch)) return true;
  return (os === "darwin" && archs.includes("amd64")) || (arch === "amd64" && archs.includes("386"));
}

function nativeGo(facts: Facts): GoFacts | null {
  const platform = `${facts.host.os}_${hostArch(facts)}`;
  const active = activeGo(facts)?.realPath;
  const native = (go: GoFacts | null): readonly GoFacts[] =>
    go === null || go.sdk?.platform !== platform || go.realPath === active ? [] : [go];
  return facts.path.flatMap(({ go }) => native(go))[0] ?? newestGo(facts.elsewhere.flatMap(native));
}
