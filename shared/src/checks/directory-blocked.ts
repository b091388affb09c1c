import { builtIn, gopathElements, isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts, Severity } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { ANSWER, machine } from "./examples/machine.ts";
import { storage, withStorage } from "./examples/parts.ts";

type Role = "GOCACHE" | "GOMODCACHE" | "GOBIN";

const WHAT_FAILS = {
  en: { GOCACHE: "Every build fails", GOMODCACHE: "Every module download fails", GOBIN: "go install fails" },
  "zh-CN": { GOCACHE: "所有构建都会失败", GOMODCACHE: "所有模块下载都会失败", GOBIN: "go install 会失败" },
} as const;

const SEVERITY: Readonly<Record<Role, Severity>> = {
  GOCACHE: "critical",
  GOMODCACHE: "major",
  GOBIN: "major",
};

export const check = defineCheck({
  id: "directory-blocked",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["home-unset", "gopath-malformed", "gobin-malformed", "go-variable-refused"],
  references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  run: (facts) => {
    const hit = firstHit(facts);
    if (hit === null) return PASS;
    const { role, path, obstacle, from, denied = false } = hit;
    return fail(
      { role, path, obstacle, from, denied },
      { severity: SEVERITY[role], evidence: from === "" ? [] : evidenceFor(facts, from) },
    );
  },
  fix: ({ role, path, obstacle, from }, facts) => {
    // `$GOPATH/bin` on a line above the one that sets GOPATH.
    const [workspace] = gopathElements(facts);
    if (from === "GOBIN" && facts.env.GOBIN === "/bin" && workspace !== undefined)
      return { safety: "review", edits: [{ kind: "set", name: "GOBIN", value: `${workspace}/bin` }] };
    const isToBlame = from !== "" && from !== "HOME" && !isWithin(obstacle, path);
    const edits = isToBlame && !isMetWithout(facts, role, from, obstacle) ? unsetEverywhere(facts, from) : [];
    return edits.length > 0
      ? { safety: "review", edits }
      : { safety: "manual", edits: [], advice: { key: "move", params: { obstacle } } };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go cannot create one of its directories",
    message: ({ role, path, obstacle, from, denied }) =>
      denied
        ? `${role} is ${path}, but this user cannot write to ${obstacle}. ${WHAT_FAILS.en[role]}.`
        : isWithin(obstacle, path)
          ? `${role} is ${path}. In it, ${obstacle} is ${obstacle.endsWith("/trim.txt") ? "a directory, but go needs a file" : "a file, but go needs a directory"} of this name. ${WHAT_FAILS.en[role]}.`
          : obstacle === ""
            ? `go finds no location for ${role}${from === "" ? "" : `: ${from} is not an absolute path`}. ${WHAT_FAILS.en[role]}.`
            : `${role} is ${path}, but ${obstacle} is not a directory in which it can be created. ${WHAT_FAILS.en[role]}.`,
    why: "Go creates its directories when it needs them, with everything above them. A file in their place stops it, and so does a path that depends on the working directory.",
    advice: {
      move: ({ obstacle }: { readonly obstacle: string }) =>
        obstacle === ""
          ? "Set HOME and XDG_CACHE_HOME to absolute paths, or leave XDG_CACHE_HOME unset."
          : "Rename the file that is in the way, or set the variable to another directory.",
    },
  },
  "zh-CN": {
    title: "Go 无法创建它的某个目录",
    message: ({ role, path, obstacle, from, denied }) =>
      denied
        ? `${role} 的值是 ${path}，但当前用户无权写入 ${obstacle}。${WHAT_FAILS["zh-CN"][role]}。`
        : isWithin(obstacle, path)
          ? `${role} 的值是 ${path}。其中的 ${obstacle} ${obstacle.endsWith("/trim.txt") ? "是目录，但 go 需要同名的文件" : "是文件，但 go 需要同名的目录"}。${WHAT_FAILS["zh-CN"][role]}。`
          : obstacle === ""
            ? `go 找不到 ${role} 的位置${from === "" ? "" : `：${from} 不是绝对路径`}。${WHAT_FAILS["zh-CN"][role]}。`
            : `${role} 的值是 ${path}，但无法在 ${obstacle} 中创建它。${WHAT_FAILS["zh-CN"][role]}。`,
    why: "Go 在需要时才创建这些目录及其所有上级目录。同名的文件会阻止创建；依赖当前目录的相对路径也不行。",
    advice: {
      move: ({ obstacle }: { readonly obstacle: string }) =>
        obstacle === ""
          ? "请将 HOME 和 XDG_CACHE_HOME 设为绝对路径，或取消设置 XDG_CACHE_HOME。"
          : "请将占用该位置的文件改名，或将变量设为其他目录。",
    },
  },
});

export const messages: readonly string[] = [
  "failed to initialize build cache at …: mkdir …: not a directory",
  "failed to initialize build cache at …: mkdir …: no such file or directory",
  "failed to initialize build cache at …: mkdir …: file exists",
  "go: failed to trim cache: open …: is a directory",
  "build cache is required, but could not be located: GOCACHE is not defined and path in $XDG_CACHE_HOME is relative",
  "go install …: copying …: open …: permission denied",
  "go install …: mkdir …: permission denied",
  "go install …: mkdir …: not a directory",
  "go install …: mkdir …: file exists",
  "go: could not create module cache: mkdir …: not a directory",
];

export const verifyCommands: readonly string[] = [
  "go env GOCACHE GOMODCACHE GOBIN GOPATH",
  'ls -l "$(go env GOCACHE)"',
];

export const examples = (): CheckExamples => {
  const blocked = {
    path: "/home/u/.cache/go-build",
    kind: "missing",
    existing: "/home/u/.cache",
    obstacle: "/home/u/.cache",
  } as const;
  const lost = {
    answer: { ok: true, value: { ...ANSWER, GOCACHE: "off" } },
    stderr: "",
    rescue: null,
  } as const;
  return {
    pass: [
      { name: "not looked at", facts: machine() },
      {
        name: "to be made",
        facts: withStorage([storage("GOCACHE", { kind: "missing", existing: "/home/u" })]),
      },
    ],
    fail: [
      {
        name: "a file above the cache",
        facts: withStorage([storage("GOCACHE", blocked)]),
        severity: "critical",
        says: "/home/u/.cache is not a directory",
      },
      {
        name: "a file in the cache",
        facts: withStorage([storage("GOCACHE", { obstacle: "/home/u/.cache/go-build/a7" })]),
        severity: "critical",
        says: "/home/u/.cache/go-build/a7 is a file, but go needs a directory",
      },
      {
        name: "a directory in the place of the cache's file",
        facts: withStorage([storage("GOCACHE", { obstacle: "/home/u/.cache/go-build/trim.txt" })]),
        severity: "critical",
        says: "/home/u/.cache/go-build/trim.txt is a directory, but go needs a file",
      },
      {
        name: "the variable that says so",
        facts: withStorage(
          [storage("GOCACHE", { ...blocked, path: "/srv/cache/go-build", obstacle: "/srv/cache" })],
          { env: { XDG_CACHE_HOME: "/srv/cache" } },
        ),
      },
      {
        name: "a variable that says what Go would do without it",
        facts: withStorage([storage("GOCACHE", blocked)], { env: { XDG_CACHE_HOME: "/home/u/.cache" } }),
      },
      {
        name: "a relative XDG_CACHE_HOME",
        facts: machine({ env: { XDG_CACHE_HOME: "cache" }, probe: lost }),
        says: "XDG_CACHE_HOME is not an absolute path",
      },
      {
        name: "the module cache",
        facts: withStorage([storage("GOMODCACHE", { kind: "file", obstacle: "/home/u/go/pkg/mod" })]),
        severity: "major",
      },
      {
        name: "a file in the place of GOBIN",
        facts: machine({
          env: { GOBIN: "/home/u/a-file" },
          bin: {
            path: "/home/u/a-file",
            kind: "file",
            realPath: "/home/u/a-file",
            tools: [],
            obstacle: "/home/u/a-file",
          },
        }),
        severity: "major",
      },
      {
        name: "a GOBIN of root's",
        facts: machine({
          env: { GOBIN: "/usr/local/bin" },
          bin: {
            path: "/usr/local/bin",
            kind: "directory",
            realPath: "/usr/local/bin",
            tools: [],
            denied: "/usr/local/bin",
          },
        }),
        severity: "major",
        says: "this user cannot write to /usr/local/bin",
      },
    ],
  };
};

interface Hit {
  readonly role: Role;
  readonly path: string;
  /** What stands in the way; empty where the path has no place at all. */
  readonly obstacle: string;
  /** The variable that leads there; empty for a default. */
  readonly from: string;
  /** It is there, and this user may not write to it. */
  readonly denied?: boolean;
}

function firstHit(facts: Facts): Hit | null {
  for (const { role, path, obstacle } of facts.storage)
    if (obstacle !== undefined && (role === "GOCACHE" || role === "GOMODCACHE"))
      return { role, path, obstacle, from: variableBehind(facts, role) };
  const { probe, bin } = facts;
  // Go says "off" where it finds no place; one that was switched off by name is refused by another check.
  if (probe?.answer.ok && probe.answer.value.GOCACHE === "off" && !isSet(facts, "GOCACHE")) {
    const from = facts.env.XDG_CACHE_HOME ? "XDG_CACHE_HOME" : "HOME";
    return { role: "GOCACHE", path: "", obstacle: "", from: facts.env[from]?.startsWith("/") ? "" : from };
  }
  const obstacle = bin?.obstacle ?? bin?.denied;
  if (bin === null || obstacle === undefined) return null;
  const denied = bin.obstacle === undefined;
  return { role: "GOBIN", path: bin.path, obstacle, from: variableBehind(facts, "GOBIN"), denied };
}

/** Whether Go would meet the same obstacle without the variable. */
function isMetWithout(facts: Facts, role: Role, from: string, obstacle: string): boolean {
  const { [from]: _, ...env } = facts.env;
  const path = builtIn({ ...facts, env }, role);
  return path === obstacle || isWithin(path, obstacle);
}

/** Whether the directory is there, and something in it is not what go makes. */
function isWithin(obstacle: string, path: string): boolean {
  return path !== "" && obstacle.startsWith(`${path}/`);
}

function variableBehind(facts: Facts, role: Role): string {
  if (isSet(facts, role)) return role;
  if (role !== "GOCACHE") return isSet(facts, "GOPATH") ? "GOPATH" : "HOME";
  return facts.env.XDG_CACHE_HOME && facts.host.os !== "darwin" ? "XDG_CACHE_HOME" : "HOME";
}
