import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { inUnits } from "../util/bytes.ts";
import { machine } from "./examples/machine.ts";
import { storage, withStorage } from "./examples/parts.ts";

const ENOUGH = 2 ** 30;

export const check = defineCheck({
  id: "disk-low",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://pkg.go.dev/cmd/go#hdr-Remove_object_files_and_cached_files"],
  run: (facts) => {
    for (const { role, path, existing, freeBytes, totalBytes } of facts.storage) {
      if (role === "GOROOT" || freeBytes === null || totalBytes === null) continue;
      // A small file system of its own, as /tmp in memory, is not full only because it is small.
      if (freeBytes >= Math.min(ENOUGH, totalBytes / 2)) continue;
      const free = inUnits(freeBytes);
      return fail({ role, path, free }, { evidence: [{ file: existing ?? path, line: null, text: free }] });
    }
    return PASS;
  },
  fix: ({ role }) => ({
    safety: "manual",
    edits: [],
    advice: { key: role === "GOMODCACHE" || role === "GOCACHE" ? "clean-caches" : "free-space", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Low disk space for Go",
    message: ({ role, path, free }) => `${role} (${path}): ${free} free.`,
    why: 'Building a medium-sized project needs more than 1 GiB in the cache and the temporary directory. When the disk is full, the linker fails with "no space left on device". Go may also report "cannot find package", because it could not store its index.',
    advice: {
      "clean-caches": () =>
        'See how large the caches are: du -sh "$(go env GOCACHE)" "$(go env GOMODCACHE)". To empty them: go clean -cache (build cache) or go clean -modcache (module cache). Go fills them again when it needs to.',
      "free-space": ({ role }: { role: string }) =>
        role === "TMPDIR"
          ? "Free some space on that disk, or set GOTMPDIR to a directory on another one."
          : `Free some space on that disk, or set ${role} to a directory on another one.`,
    },
  },
  "zh-CN": {
    title: "Go 可用的磁盘空间不足",
    message: ({ role, path, free }) => `${role}（${path}）：剩余 ${free}。`,
    why: "构建一个中等规模的项目，缓存和临时目录就要占用超过 1 GiB。磁盘写满时，链接器会报“no space left on device”；还可能因为无法保存索引而报“cannot find package”。",
    advice: {
      "clean-caches": () =>
        '查看缓存大小：du -sh "$(go env GOCACHE)" "$(go env GOMODCACHE)"。清空构建缓存：go clean -cache；清空模块缓存：go clean -modcache。需要时 Go 会重新生成或下载。',
      "free-space": ({ role }: { role: string }) =>
        role === "TMPDIR"
          ? "清理该磁盘，或把 GOTMPDIR 设为其他磁盘上的目录。"
          : `清理该磁盘，或把 ${role} 设为其他磁盘上的目录。`,
    },
  },
});

export const messages: readonly string[] = [
  "link: mapping output file failed: no space left on device",
  "write …/go-build…: no space left on device",
  "go: failed to trim cache: write …/trim.txt: no space left on device",
  "write …/cache/download/…: no space left on device",
  "no space left on device",
  "panic: no space left on device",
  "….go:…: cannot find package",
];

export const verifyCommands: readonly string[] = [
  "go env GOCACHE GOMODCACHE GOTMPDIR",
  'df -h "$(go env GOCACHE)" "$(go env GOMODCACHE)" /tmp',
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "not read", facts: machine() },
    { name: "enough", facts: withStorage([storage("GOCACHE"), storage("TMPDIR")]) },
    {
      name: "small, but mostly free",
      facts: withStorage([storage("TMPDIR", { freeBytes: 400e6, totalBytes: 512e6 })]),
    },
    {
      name: "nothing is written to the SDK's disk",
      facts: withStorage([storage("GOROOT", { freeBytes: 0 })]),
    },
    { name: "free space unknown", facts: withStorage([storage("TMPDIR", { freeBytes: null })]) },
    { name: "size unknown", facts: withStorage([storage("TMPDIR", { freeBytes: 5, totalBytes: null })]) },
    { name: "both unknown", facts: withStorage([storage("TMPDIR", { freeBytes: null, totalBytes: null })]) },
  ],
  fail: [
    { name: "nearly full", facts: withStorage([storage("GOCACHE", { freeBytes: 300e6 })]) },
    {
      name: "a full /tmp in memory",
      facts: withStorage([storage("TMPDIR", { freeBytes: 0, totalBytes: 64e6 })]),
    },
  ],
});
