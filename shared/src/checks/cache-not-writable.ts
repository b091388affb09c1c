import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, Severity } from "../model/index.ts";
import { machine } from "./examples/machine.ts";
import { storage, withStorage } from "./examples/parts.ts";

export const check = defineCheck({
  id: "cache-not-writable",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["home-unset", "gopath-malformed"],
  references: ["https://github.com/golang/go/issues/26814", "https://github.com/golang/go/issues/29267"],
  run: (facts) => {
    const hit = firstHit(facts);
    if (hit === null) return PASS;
    const { severity, ...params } = hit;
    return fail(params, { severity, evidence: [{ file: hit.at, line: null, text: "" }] });
  },
  fix: ({ role, path, exists }) => ({
    safety: "manual",
    edits: [],
    // Never the ownership of a directory that is not Go's own: what lies above the cache may be /usr.
    advice: exists
      ? {
          en: `Give the directory back: sudo chown -R "$(id -un)" ${JSON.stringify(path)} (and never run go with sudo). Where the file system itself is read-only, choose another place: go env -w ${role}=DIR`,
          "zh-CN": `把目录的所有权改回来：sudo chown -R "$(id -un)" ${JSON.stringify(path)}（以后不要用 sudo 运行 go）。如果文件系统本身是只读的，请换一个位置：go env -w ${role}=目录`,
        }
      : {
          en: `Choose a place in your home: go env -w ${role}=DIR; or have this one made for you: sudo install -d -o "$(id -un)" ${JSON.stringify(path)}`,
          "zh-CN": `换一个位于主目录中的位置：go env -w ${role}=目录；或者为当前用户创建它：sudo install -d -o "$(id -un)" ${JSON.stringify(path)}`,
        },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "A cache of Go's cannot be written to",
    message: ({ role, at, owner }) =>
      `${role}: this user may not write to ${at}${owner === "" ? "" : `, which belongs to ${owner}`}.`,
    why: 'Go ends with "permission denied" where it cannot make the cache. Where single directories of it are closed it fails in an odder way: "package …: cannot find package". Most often sudo go … has run once.',
  },
  "zh-CN": {
    title: "Go 的缓存目录不可写",
    message: ({ role, at, owner }) =>
      `${role}：当前用户无权写入 ${at}${owner === "" ? "" : `（属于 ${owner}）`}。`,
    why: "无法创建缓存时，Go 会报“permission denied”；如果只是其中部分子目录不可访问，报错更奇怪：“package …: cannot find package”。最常见的原因是曾经运行过 sudo go …。",
  },
};

export const messages: readonly string[] = [
  "failed to initialize build cache at …: mkdir …: permission denied",
  "go: could not create module cache: mkdir …: permission denied",
  "go: writing go.mod cache: mkdir …: permission denied",
  "go: failed to trim cache: open …: permission denied",
  "package …: cannot find package",
  "….go:…: cannot find package",
  "…: package vet: cannot find package",
  "open …/go-build/…: permission denied",
];

export const verifyCommands: readonly string[] = [
  "go env GOCACHE GOMODCACHE",
  "ls -ld ~/.cache/go-build ~/Library/Caches/go-build ~/go/pkg/mod",
  "id -un",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "not looked at", facts: machine() },
    { name: "both writable", facts: withStorage([storage("GOCACHE"), storage("GOMODCACHE")]) },
    { name: "the SDK need not be", facts: withStorage([storage("GOROOT", { writable: false, owner: 0 })]) },
  ],
  fail: [
    {
      name: "made by root",
      facts: withStorage([storage("GOCACHE", { writable: false, owner: 0 })]),
    },
    {
      name: "to be made in somebody else's directory",
      facts: withStorage([
        storage("GOMODCACHE", { kind: "missing", existing: "/srv", writable: false, owner: 0 }),
      ]),
    },
    {
      name: "directories in it closed",
      facts: withStorage([
        storage("GOCACHE", { blocked: { path: "/home/u/.cache/go-build/0a", owner: 0, readable: false } }),
      ]),
    },
    {
      name: "directories in it read-only",
      facts: withStorage([
        storage("GOCACHE", { blocked: { path: "/home/u/.cache/go-build/0a", owner: 0, readable: true } }),
      ]),
    },
  ],
});

type Hit = {
  readonly role: string;
  readonly path: string;
  readonly at: string;
  readonly owner: string;
  /** Whether the cache itself is there already. */
  readonly exists: boolean;
  readonly severity: Severity;
};

/** Without the build cache nothing works; a module cache is written to only by downloads. */
function firstHit(facts: Facts): Hit | null {
  for (const { role, path, kind, existing, writable, owner, blocked } of facts.storage) {
    if (role !== "GOCACHE" && role !== "GOMODCACHE") continue;
    const worst = role === "GOCACHE" ? "critical" : "major";
    if (existing !== null && !writable)
      return { role, path, at: existing, owner: nameOf(owner), exists: kind !== "missing", severity: worst };
    if (blocked !== null)
      return {
        role,
        path,
        at: blocked.path,
        owner: nameOf(blocked.owner),
        exists: true,
        severity: blocked.readable ? "major" : worst,
      };
  }
  return null;
}

function nameOf(owner: number | null): string {
  return owner === null ? "" : owner === 0 ? "root" : `uid ${owner}`;
}
