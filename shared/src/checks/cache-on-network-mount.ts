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
    advice: { key: role === "GOROOT" ? "install-locally" : "local-directory", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go's cache is on a network or FUSE mount",
    message: ({ role, path, type, point }) => `${role} (${path}) is on ${point}, a ${type} file system.`,
    why: "A build opens thousands of small files. Over a network, through FUSE or from a container's host, each of them takes many times as long. File locks may not work there either.",
    advice: {
      "install-locally": () => "Install Go on a local disk and put it first on PATH.",
      "local-directory": ({ role }: { role: string }) =>
        `Choose a directory on a local disk: go env -w ${role}=DIR`,
    },
  },
  "zh-CN": {
    title: "Go 的缓存位于网络或 FUSE 文件系统",
    message: ({ role, path, type, point }) => `${role}（${path}）位于 ${point}，文件系统类型是 ${type}。`,
    why: "一次构建要打开成千上万个小文件。经过网络、FUSE 或从容器宿主机挂载访问时，每个文件都要慢很多倍，文件锁也可能不可用。",
    advice: {
      "install-locally": () => "把 Go 安装到本地磁盘，并让它排在 PATH 最前面。",
      "local-directory": ({ role }: { role: string }) => `选择本地磁盘上的目录：go env -w ${role}=DIR`,
    },
  },
});

export const messages: readonly string[] = [
  "Lock …/cache/download/….lock: no locks available",
  "RLock …: Function not implemented",
];

export const verifyCommands: readonly string[] = [
  'df "$(go env GOCACHE)" "$(go env GOMODCACHE)" "$(go env GOROOT)"',
  "mount",
];

export const examples = (): CheckExamples => {
  const on = (type: string, point: string) => ({ mount: { type, point, noexec: false, readOnly: false } });
  return {
    pass: [
      { name: "not read", facts: machine() },
      { name: "only the temporary directory", facts: withStorage([storage("TMPDIR", on("nfs4", "/tmp"))]) },
      { name: "only GOTMPDIR", facts: withStorage([storage("GOTMPDIR", on("nfs4", "/home"))]) },
      { name: "a local disk", facts: withStorage([storage("GOCACHE")]) },
      {
        name: "a container whose root file system is remote",
        facts: withStorage([storage("GOCACHE", on("9p", "/"))]),
      },
      {
        name: "a local overlay",
        facts: withStorage([storage("GOCACHE", on("fuse.fuse-overlayfs", "/home"))]),
      },
    ],
    fail: [
      { name: "NFS home", facts: withStorage([storage("GOCACHE", on("nfs4", "/home"))]) },
      { name: "an SMB share", facts: withStorage([storage("GOMODCACHE", on("smbfs", "/Volumes/share"))]) },
      { name: "sshfs", facts: withStorage([storage("GOROOT", on("fuse.sshfs", "/usr/local/go"))]) },
      {
        name: "mounted from the host",
        facts: withStorage([storage("GOMODCACHE", on("virtiofs", "/home/u/go"))]),
      },
    ],
  };
};
