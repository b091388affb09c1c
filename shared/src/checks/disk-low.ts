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
    advice:
      role === "GOMODCACHE" || role === "GOCACHE"
        ? {
            en: 'Look first how much they hold: du -sh "$(go env GOCACHE)" "$(go env GOMODCACHE)". Then go clean -cache empties the first, go clean -modcache the second; both fill again as needed.',
            "zh-CN":
              '先查看占用：du -sh "$(go env GOCACHE)" "$(go env GOMODCACHE)"。然后用 go clean -cache 清空前者，用 go clean -modcache 清空后者；需要时会重新生成或下载。',
          }
        : {
            en: "Make room there, or choose another place: export GOTMPDIR=DIR",
            "zh-CN": "清理该目录所在的磁盘，或换一个位置：export GOTMPDIR=目录",
          },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "There is little space left where Go works",
    message: ({ role, path, free }) => `${role} (${path}): ${free} are free.`,
    why: 'A build of a middling project takes more than a gibibyte in cache and working directory. When the disk is full the linker ends with "no space left on device", and packages are "not found" because their index could not be stored.',
  },
  "zh-CN": {
    title: "Go 工作目录所在的磁盘空间不足",
    message: ({ role, path, free }) => `${role}（${path}）：剩余 ${free}。`,
    why: "编译一个中等规模的项目，缓存和工作目录就要占用超过 1 GiB。磁盘写满时，链接器会报“no space left on device”，还会因为无法保存索引而报“cannot find package”。",
  },
};

export const messages: readonly string[] = [
  "link: mapping output file failed: no space left on device",
  "write …/go-build…: no space left on device",
  "go: failed to trim cache: write …/trim.txt: no space left on device",
  "write …/cache/download/…: no space left on device",
  "no space left on device",
  "panic: no space left on device",
  "….go:…: cannot find package",
];

export const verifyCommands: readonly string[] = ["df -h ~ /tmp", "go env GOCACHE GOMODCACHE GOTMPDIR"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "not looked at", facts: machine() },
    { name: "enough", facts: withStorage([storage("GOCACHE"), storage("TMPDIR")]) },
    {
      name: "a small one, hardly used",
      facts: withStorage([storage("TMPDIR", { freeBytes: 400e6, totalBytes: 512e6 })]),
    },
    {
      name: "where the SDK lies nothing is written",
      facts: withStorage([storage("GOROOT", { freeBytes: 0 })]),
    },
    { name: "free not told", facts: withStorage([storage("TMPDIR", { freeBytes: null })]) },
    { name: "size not told", facts: withStorage([storage("TMPDIR", { freeBytes: 5, totalBytes: null })]) },
    { name: "not told", facts: withStorage([storage("TMPDIR", { freeBytes: null, totalBytes: null })]) },
  ],
  fail: [
    { name: "nearly full", facts: withStorage([storage("GOCACHE", { freeBytes: 300e6 })]) },
    {
      name: "a full /tmp in memory",
      facts: withStorage([storage("TMPDIR", { freeBytes: 0, totalBytes: 64e6 })]),
    },
  ],
});
