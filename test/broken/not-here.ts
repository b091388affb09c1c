/**
 * Checks without a row, because a row is a home directory and an environment of an ordinary user. Each names the test that
 * makes the fault in another way, on a real machine.
 */
export const NOT_HERE: Readonly<Record<string, { readonly why: string; readonly test: string }>> = {
  "agent-shell-without-go": {
    why: "needs a shell that an agent starts beside a terminal",
    test: "test/agents/agent-shells.test.ts",
  },
  "cache-not-writable": {
    why: "needs a cache that belongs to another user",
    test: "test/check/storage-on-real-mounts.test.ts",
  },
  "disk-low": { why: "needs a full disk", test: "test/check/storage-on-real-mounts.test.ts" },
  "goproxy-unreachable": { why: "needs servers that answer badly", test: "test/check/network.test.ts" },
  "gosum-mismatch": {
    why: "needs a module cache with hashes that fit",
    test: "test/check/gosum-mismatch.test.ts",
  },
  "gui-path-missing-go": {
    why: "needs the launch contexts of a desktop",
    test: "test/platform/mac-startup.test.ts",
  },
  "module-unavailable": {
    why: "needs a module cache with hashes that fit",
    test: "test/check/module-unavailable.test.ts",
  },
  "path-helper-reordered": {
    why: "needs the system files of a Mac's login shells",
    test: "test/platform/mac-startup.test.ts",
  },
  "resource-limit-low": { why: "needs a shell with limits", test: "test/check/resource-limits.test.ts" },
  "umask-too-strict": {
    why: "needs a shell with a umask",
    test: "test/check/storage-on-real-mounts.test.ts",
  },
  "working-directory-deleted": {
    why: "needs a shell that stands in the directory while it is deleted",
    test: "test/check/working-directory-deleted.test.ts",
  },
};
