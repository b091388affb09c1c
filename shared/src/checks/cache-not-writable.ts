import { isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Advice, Facts, Severity } from "../model/index.ts";
import { takeOwnership } from "../shell/command-line.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
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
    const named = namedBy(facts, hit.role);
    const evidence = named === null || hit.exists ? [] : evidenceFor(facts, named);
    return fail(params, {
      severity,
      evidence: evidence.length > 0 ? evidence : [{ file: hit.at, line: null, text: "" }],
    });
  },
  fix: ({ role, path, owner, exists }, facts) => {
    const named = namedBy(facts, role);
    // A directory of another machine, which nobody can make here: without the setting Go takes one in the home directory.
    if (named !== null && !exists) return { safety: "review", edits: unsetEverywhere(facts, named) };
    return { safety: "manual", edits: [], advice: adviceFor(path, owner, exists, facts) };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go's cache is not writable",
    message: ({ role, at, owner }) =>
      `${role}: this user cannot write to ${at}${owner === "" ? "" : `, which is owned by ${owner}`}.`,
    why: 'If Go cannot create its cache, every build fails with "permission denied". If only some subdirectories are unreadable, the error is "package …: cannot find package". The usual cause is that somebody ran sudo go … once.',
    advice: {
      "fix-owner": ({ command }: { command: string }) =>
        `Do not run go with sudo. Fix the ownership: ${command}`,
      "another-directory": ({ role }: { role: string }) =>
        `Choose a directory in your home that you can write to: go env -w ${role}=DIR`,
    },
  },
  "zh-CN": {
    title: "Go 的缓存目录不可写",
    message: ({ role, at, owner }) =>
      `${role}：当前用户无权写入 ${at}${owner === "" ? "" : `（属于 ${owner}）`}。`,
    why: "无法创建缓存时，每次构建都会报“permission denied”。如果只是部分子目录不可读，则会报“package …: cannot find package”。最常见的原因是曾经运行过 sudo go …。",
    advice: {
      "fix-owner": ({ command }: { command: string }) =>
        `以后不要用 sudo 运行 go。修正目录的所有者：${command}`,
      "another-directory": ({ role }: { role: string }) =>
        `请换一个主目录中可写的目录：go env -w ${role}=DIR`,
    },
  },
});

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
  'ls -ld "$(go env GOCACHE)" "$(go env GOMODCACHE)"',
  "id -un",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "not read", facts: machine() },
    { name: "both writable", facts: withStorage([storage("GOCACHE"), storage("GOMODCACHE")]) },
    {
      name: "the SDK does not have to be",
      facts: withStorage([storage("GOROOT", { writable: false, owner: 0 })]),
    },
  ],
  fail: [
    {
      name: "created by root",
      facts: withStorage([storage("GOCACHE", { writable: false, owner: 0 })]),
    },
    {
      name: "would be created in another user's directory",
      facts: withStorage([
        storage("GOMODCACHE", { kind: "missing", existing: "/srv", writable: false, owner: 0 }),
      ]),
    },
    {
      name: "unreadable subdirectories",
      facts: withStorage([
        storage("GOCACHE", { blocked: { path: "/home/u/.cache/go-build/0a", owner: 0, readable: false } }),
      ]),
    },
    {
      name: "read-only subdirectories",
      facts: withStorage([
        storage("GOCACHE", { blocked: { path: "/home/u/.cache/go-build/0a", owner: 0, readable: true } }),
      ]),
    },
  ],
});

/** The setting that names a cache's directory; null where it is Go's own default. */
function namedBy(facts: Facts, role: string): string | null {
  const names = role === "GOMODCACHE" ? ["GOMODCACHE", "GOPATH"] : [role];
  return names.find((name) => isSet(facts, name)) ?? null;
}

type Hit = {
  readonly role: string;
  readonly path: string;
  readonly at: string;
  readonly owner: string;
  /** Whether the cache itself exists. */
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
        // What go needs may lie in another one.
        severity: "major",
      };
  }
  return null;
}

/**
 * To change the owner is right only for a directory of root's inside the home directory: anywhere else the path may be
 * one that belongs to the system, and what another user owns may hold that user's files.
 */
function adviceFor(path: string, owner: string, exists: boolean, facts: Facts): Advice {
  const home = facts.home ?? facts.accountHome;
  const isBelowHome = home !== "/" && path.startsWith(`${home}/`) && !path.split("/").includes("..");
  const command = takeOwnership(path, facts);
  if (!exists || owner !== "root" || !isBelowHome || command === null)
    return { key: "another-directory", params: {} };
  return { key: "fix-owner", params: { command } };
}

function nameOf(owner: number | null): string {
  return owner === null ? "" : owner === 0 ? "root" : `uid ${owner}`;
}
