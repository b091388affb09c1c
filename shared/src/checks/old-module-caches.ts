import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { inUnits } from "../util/bytes.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "old-module-caches",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "gopath",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/ref/mod#module-cache"],
  run: (facts) => {
    const [first, ...more] = facts.oldModuleCaches;
    if (first === undefined) return PASS;
    const known = facts.oldModuleCaches.map(({ bytes }) => bytes).filter((bytes) => bytes !== null);
    const size = known.length === 0 ? "" : inUnits(known.reduce((sum, bytes) => sum + bytes, 0));
    return fail(
      { path: first.path, more: more.length, size },
      {
        evidence: facts.oldModuleCaches.map(({ path, bytes }) => ({
          file: path,
          line: null,
          text: bytes === null ? "" : inUnits(bytes),
        })),
      },
    );
  },
  fix: ({ path }) => ({
    safety: "manual",
    edits: [],
    advice: {
      en: `Go itself can take it away: GOMODCACHE=${JSON.stringify(path)} go clean -modcache`,
      "zh-CN": `可以让 go 自己来清理：GOMODCACHE=${JSON.stringify(path)} go clean -modcache`,
    },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "A module cache lies unused",
    message: ({ path, more, size }) =>
      `${path}${more > 0 ? ` and ${more} more` : ""}: no setting leads there${size === "" ? "" : `; ${size}`}.`,
    why: "It was filled for a GOPATH or a release that is gone. It does no harm but takes space; its files are read-only, so that rm -rf stumbles over them. --verbose counts the space.",
  },
  "zh-CN": {
    title: "有不再使用的 module 缓存",
    message: ({ path, more, size }) =>
      `${path}${more > 0 ? ` 等 ${more + 1} 处` : ""}：没有任何设置指向它${size === "" ? "" : `，共 ${size}`}。`,
    why: "它属于已经不存在的 GOPATH 或 Go 版本。没有害处，但占用空间；其中的文件是只读的，直接 rm -rf 会失败。加上 --verbose 可以统计占用空间。",
  },
};

export const messages: readonly string[] = ["rm: cannot remove '…/pkg/mod/…': Permission denied"];

export const verifyCommands: readonly string[] = ["go env GOMODCACHE", "du -sh ~/go/*/pkg/mod"];

export const examples = (): CheckExamples => {
  const old = { path: "/home/u/go/1.20.1/pkg/mod", release: "1.20.1", bytes: null };
  return {
    pass: [{ name: "none", facts: machine() }],
    fail: [
      { name: "one", facts: machine({ oldModuleCaches: [old] }) },
      {
        name: "several, measured",
        facts: machine({
          oldModuleCaches: [
            { ...old, bytes: 3e9 },
            { path: "/home/u/go/pkg/mod", release: null, bytes: 1e9 },
          ],
        }),
      },
    ],
  };
};
