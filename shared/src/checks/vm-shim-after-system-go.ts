import { dirname } from "node:path/posix";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceForDir } from "../judge/evidence.ts";
import type { GoFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

export const check = defineCheck({
  id: "vm-shim-after-system-go",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: ["https://github.com/go-nv/goenv/issues/279", "https://github.com/go-nv/goenv/issues/247"],
  run: (facts) => {
    const first = facts.path.find(({ go }) => go !== null)?.go;
    const shim = facts.path.find(({ go }) => go?.shim === true)?.go;
    if (first == null || shim == null || first.installedBy === shim.installedBy) return PASS;
    const dir = dirname(shim.path);
    return fail(
      { shims: dir, activeGo: first.path, version: first.sdk?.version ?? "?", manager: shim.installedBy },
      { evidence: evidenceForDir(facts, dir) },
    );
  },
  fix: ({ shims }) => ({ safety: "review", edits: [{ kind: "path-first", dir: shims }] }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The version manager is bypassed",
    message: ({ shims, activeGo, version, manager }) =>
      `${activeGo} (${version}) comes before ${shims} on PATH, so ${manager} is bypassed.`,
    why: "A version manager works through a directory of shims on PATH. A go that comes before it is used, whatever version you selected.",
  },
  "zh-CN": {
    title: "版本管理器被绕过",
    message: ({ shims, activeGo, version, manager }) =>
      `${activeGo}（${version}）在 PATH 中排在 ${shims} 之前，因此绕过了 ${manager}。`,
    why: "版本管理器依靠 PATH 中的 shims 目录工作。排在它前面的 go 总会被使用，与选定了哪个版本无关。",
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["which -a go", "go version"];

export const examples = (): CheckExamples => {
  const shim: GoFacts = {
    path: "/home/u/.goenv/shims/go",
    realPath: "/home/u/.goenv/shims/go",
    sdk: null,
    installedBy: "goenv",
    shim: true,
  };
  const shims = entry("/home/u/.goenv/shims", shim);
  const system = entry("/usr/local/go/bin", upstreamGo());
  const own = entry("/home/u/.goenv/versions/1.26.0/bin", {
    ...upstreamGo("/home/u/.goenv/versions/1.26.0"),
    installedBy: "goenv",
  });
  return {
    pass: [
      { name: "no manager", facts: machine() },
      { name: "shims first", facts: machine({ path: [shims, system] }) },
      { name: "the manager's own Go first", facts: machine({ path: [own, shims] }) },
    ],
    fail: [
      { name: "shims last", facts: machine({ path: [system, shims] }) },
      {
        name: "shims last, and another directory before both",
        facts: machine({ path: [entry("/bin"), system, shims] }),
      },
    ],
  };
};
