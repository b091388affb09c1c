import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { isRemote } from "../util/mounts.ts";
import { machine } from "./examples/machine.ts";
import { storage, withStorage } from "./examples/parts.ts";

export const check = defineCheck({
  id: "cache-on-network-mount",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching",
    "https://github.com/golang/go/issues/49894",
  ],
  run: (facts) => {
    for (const { role, path, mount } of facts.storage) {
      if (mount === null || !isRemote(mount) || role === "TMPDIR" || role === "GOTMPDIR") continue;
      const evidence = [{ file: mount.point, line: null, text: mount.type }];
      return fail({ role, path, type: mount.type, point: mount.point }, { evidence });
    }
    return PASS;
  },
  fix: ({ role }) => ({
    safety: "manual",
    edits: [],
    advice:
      role === "GOROOT"
        ? {
            en: "Install Go on a local disk and put that one first on PATH.",
            "zh-CN": "把 Go 安装到本地磁盘，并让它排在 PATH 最前面。",
          }
        : {
            en: `Choose a directory on a local disk: go env -w ${role}=/var/tmp/…`,
            "zh-CN": `选择一个本地磁盘上的目录：go env -w ${role}=/var/tmp/…`,
          },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "Go works in a directory that is not on this machine's disk",
    message: ({ role, path, type, point }) => `${role} (${path}) lies on ${point}, a ${type} file system.`,
    why: "A build opens thousands of small files: over a network, through FUSE or out of a container's host each of them takes many times as long, and locks may be missing there. Put GOCACHE and GOMODCACHE on a local disk.",
  },
  "zh-CN": {
    title: "Go 的工作目录不在本机磁盘上",
    message: ({ role, path, type, point }) => `${role}（${path}）位于 ${point}，文件系统类型是 ${type}。`,
    why: "一次编译要打开成千上万个小文件：经过网络、FUSE 或从容器宿主机挂载访问时，每个文件都要慢很多倍，而且可能不支持文件锁。请把 GOCACHE 和 GOMODCACHE 放在本地磁盘上。",
  },
};

export const messages: readonly string[] = [
  "Lock …/cache/download/….lock: no locks available",
  "RLock …: Function not implemented",
];

export const verifyCommands: readonly string[] = ["go env GOCACHE GOMODCACHE", "df ~/.cache ~/go"];

export const examples = (): CheckExamples => {
  const on = (type: string, point: string) => ({ mount: { type, point, noexec: false, readOnly: false } });
  return {
    pass: [
      { name: "not looked at", facts: machine() },
      { name: "only the temporary directory", facts: withStorage([storage("TMPDIR", on("nfs4", "/tmp"))]) },
      { name: "GOTMPDIR, too", facts: withStorage([storage("GOTMPDIR", on("nfs4", "/home"))]) },
      { name: "a local disk", facts: withStorage([storage("GOCACHE")]) },
      {
        name: "a container whose root is such a one",
        facts: withStorage([storage("GOCACHE", on("9p", "/"))]),
      },
      {
        name: "a local overlay",
        facts: withStorage([storage("GOCACHE", on("fuse.fuse-overlayfs", "/home"))]),
      },
    ],
    fail: [
      { name: "NFS home", facts: withStorage([storage("GOCACHE", on("nfs4", "/home"))]) },
      { name: "a share", facts: withStorage([storage("GOMODCACHE", on("smbfs", "/Volumes/share"))]) },
      { name: "sshfs", facts: withStorage([storage("GOROOT", on("fuse.sshfs", "/usr/local/go"))]) },
      {
        name: "mounted from the host",
        facts: withStorage([storage("GOMODCACHE", on("virtiofs", "/home/u/go"))]),
      },
    ],
  };
};
