import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Advice, Facts } from "../model/index.ts";
import { commandLine } from "../shell/command-line.ts";
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
  fix: ({ path }, facts) => ({
    safety: "manual",
    edits: [],
    advice: clean(path, facts),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Unused module cache",
    message: ({ path, more, size }) =>
      `No setting uses ${path}${more > 0 ? ` and ${more} more` : ""}${size === "" ? "" : ` (${size})`}.`,
    why: "It belongs to a GOPATH or a Go release that is no longer used. It is harmless but takes space. Its files are read-only, so rm -rf fails on them. Use --verbose to see its size.",
    advice: {
      clean: ({ command }: { command: string }) =>
        `Make sure that you no longer need it. Then let go delete it: ${command}`,
      "clean-by-hand": () =>
        "Make sure that you no longer need it. Then set GOMODCACHE to this directory for one command: go clean -modcache",
    },
  },
  "zh-CN": {
    title: "有不再使用的模块缓存",
    message: ({ path, more, size }) =>
      `没有任何设置使用 ${path}${more > 0 ? ` 等 ${more + 1} 个目录` : ""}${size === "" ? "" : `（共 ${size}）`}。`,
    why: "它属于不再使用的 GOPATH 或 Go 版本。没有害处，但占用空间。其中的文件是只读的，直接 rm -rf 会失败。加上 --verbose 可以查看占用空间。",
    advice: {
      clean: ({ command }: { command: string }) => `确认不再需要它之后，让 go 来删除：${command}`,
      "clean-by-hand": () =>
        "确认不再需要它之后，只为这一条命令把 GOMODCACHE 设为该目录，然后运行：go clean -modcache",
    },
  },
});

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

/** `go clean -modcache` deletes whatever GOMODCACHE names: only for a path that is plainly a module cache. */
function clean(path: string, facts: Facts): Advice {
  const command = commandLine(["env", `GOMODCACHE=${path}`, "go", "clean", "-modcache"], facts);
  if (command === null || !path.endsWith("/pkg/mod")) return { key: "clean-by-hand", params: {} };
  return { key: "clean", params: { command } };
}
