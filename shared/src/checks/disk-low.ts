import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { StorageFacts } from "../model/index.ts";
import { inUnits } from "../util/bytes.ts";
import { machine } from "./examples/machine.ts";
import { storage, withStorage } from "./examples/parts.ts";

const ENOUGH = 2 ** 30;
/** Not even a small program is built with less: the archive of runtime alone takes up to 13 MB. */
const HARDLY_ANY = 8 * 2 ** 20;
/** A download of one small module. */
const NOT_ONE = 2 ** 20;

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
    const used = facts.storage.filter(({ role }) => role !== "GOROOT");
    const hit = used.find(isFull) ?? used.find(isLow);
    if (hit === undefined) return PASS;
    const { role, path, existing, freeBytes, freeFiles = null } = hit;
    const free = inUnits(freeBytes ?? 0);
    return fail(
      { role, path, free, files: freeFiles },
      {
        severity: isFull(hit) ? "major" : "minor",
        evidence: [{ file: existing ?? path, line: null, text: free }],
      },
    );
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
    message: ({ role, path, free, files }) =>
      `${role} (${path}): ${files === null ? `${free} free` : `its file system has room for ${files} more files`}.`,
    why: 'Building a medium-sized project needs more than 1 GiB in the cache and the temporary directory. When no space is left for bytes, or for more files (df -i), the linker fails with "no space left on device". Go may also report "cannot find package", because it could not store its index.',
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
    message: ({ role, path, free, files }) =>
      `${role}（${path}）：${files === null ? `剩余 ${free}` : `其文件系统只能再创建 ${files} 个文件`}。`,
    why: "构建一个中等规模的项目，缓存和临时目录就要占用超过 1 GiB。磁盘写满或无法再创建文件（df -i）时，链接器会报“no space left on device”；还可能因为无法保存索引而报“cannot find package”。",
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
  'df -i "$(go env GOCACHE)" "$(go env GOMODCACHE)" /tmp',
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
    {
      name: "nothing left for what every build writes",
      facts: withStorage([
        storage("GOMODCACHE", { freeBytes: 300e6 }),
        storage("GOCACHE", { freeBytes: 5e6, totalBytes: 6e6 }),
      ]),
      severity: "major",
      says: "GOCACHE",
    },
    {
      name: "no room for the directories of a new cache",
      facts: withStorage([storage("GOCACHE", { freeFiles: 12 })]),
      severity: "major",
      says: "has room for 12 more files",
    },
    {
      name: "nothing left for downloads",
      facts: withStorage([storage("GOMODCACHE", { freeBytes: 4096, totalBytes: 8e9 })]),
      severity: "major",
    },
    { name: "nearly full", facts: withStorage([storage("GOCACHE", { freeBytes: 300e6 })]) },
    {
      name: "a full /tmp in memory",
      facts: withStorage([storage("TMPDIR", { freeBytes: 0, totalBytes: 64e6 })]),
      severity: "major",
    },
  ],
});

/** A small file system of its own, as /tmp in memory, is not full only because it is small. */
function isLow({ freeBytes, totalBytes }: StorageFacts): boolean {
  return freeBytes !== null && totalBytes !== null && freeBytes < Math.min(ENOUGH, totalBytes / 2);
}

/** Only downloads write to the module cache. */
function isFull({ role, freeBytes, totalBytes, freeFiles }: StorageFacts): boolean {
  const least = role === "GOMODCACHE" ? NOT_ONE : HARDLY_ANY;
  return freeFiles !== undefined || (freeBytes !== null && totalBytes !== null && freeBytes < least);
}
