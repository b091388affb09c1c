import { join } from "node:path/posix";
import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { isSet, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { CheckResult, Facts, Severity, StorageFacts, StorageRole } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";
import { storage, withProject, withStorage } from "./examples/parts.ts";

const WHAT = {
  en: {
    missing: "does not exist",
    relative: "is not an absolute path",
    "not-a-directory": "is not a directory",
    closed: "is not writable by this user",
    noexec: "is on a file system that does not allow programs to run (noexec)",
    broken: "contains a line break, so the compiler cannot read its lists of files",
  },
  "zh-CN": {
    missing: "不存在",
    relative: "不是绝对路径",
    "not-a-directory": "不是目录",
    closed: "当前用户无权写入",
    noexec: "所在的文件系统禁止运行程序（noexec）",
    broken: "含有换行符，编译器无法读取它的文件列表",
  },
} as const;

interface Found {
  readonly role: StorageRole;
  readonly path: string;
  readonly kind: keyof (typeof WHAT)["en"];
  readonly [name: string]: string;
}

export const check = defineCheck({
  id: "gotmpdir-bad",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/golang/go/issues/52941",
    "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
  ],
  run: (facts): CheckResult<Found> => {
    const relative = relativeDir(facts);
    if (relative !== null)
      return fail(
        { ...relative, kind: "relative" },
        {
          severity: isThere(relative.path, facts) ? "major" : "critical",
          evidence: evidenceFor(facts, relative.role),
        },
      );
    for (const place of facts.storage) {
      const kind = fault(place, facts);
      if (kind === null) continue;
      const severity: Severity = kind === "noexec" ? "major" : "critical";
      return fail(
        { role: place.role, path: place.path, kind },
        { severity, evidence: evidenceFor(facts, place.role) },
      );
    }
    return PASS;
  },
  fix: ({ role, kind }, facts) => {
    if (kind === "noexec" && role !== "GOCACHE") {
      const dir = `${facts.home ?? facts.accountHome}/.cache/go-tmp`;
      return {
        safety: "review",
        edits: [
          { kind: "command", argv: ["mkdir", "-p", dir] },
          { kind: "set", name: "GOTMPDIR", value: dir },
        ],
      };
    }
    if (isSet(facts, role) || facts.env[role])
      return { safety: "review", edits: unsetEverywhere(facts, role) };
    return {
      safety: "manual",
      edits: [],
      advice: { key: kind === "broken" ? "no-line-break" : "make-usable", params: {} },
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go's temporary directory is unusable",
    message: ({ role, path, kind }) => `${role} is ${path}, which ${WHAT.en[kind]}.`,
    why: "Every build creates its working directory there. go run and go test start programs from it. Since Go 1.24 go run may start a program from the build cache too.",
    advice: {
      "make-usable": ({ path }: { path: string }) =>
        `Make sure that ${path} is a directory where you can write files and run programs.`,
      "no-line-break": () => "Correct HOME or the variable that names the directory.",
    },
  },
  "zh-CN": {
    title: "Go 的临时目录不可用",
    message: ({ role, path, kind }) => `${role} 的值是 ${path}，它${WHAT["zh-CN"][kind]}。`,
    why: "每次构建都会在其中创建工作目录，go run 和 go test 还会从中启动程序。从 Go 1.24 起，go run 也可能从构建缓存中启动程序。",
    advice: {
      "make-usable": ({ path }: { path: string }) => `请确保 ${path} 是一个可以写入文件并运行程序的目录。`,
      "no-line-break": () => "请更正 HOME，或指定该目录的变量。",
    },
  },
});

export const messages: readonly string[] = [
  "go: creating work dir: stat …: no such file or directory",
  "go: creating work dir: mkdir …: permission denied",
  "go: creating work dir: mkdir …: not a directory",
  "fork/exec …/go-build…/exe/…: permission denied",
  "fork/exec …/go-build…/….test: permission denied",
  "fork/exec …-d/…: permission denied",
];

export const verifyCommands: readonly string[] = ["go env GOTMPDIR GOCACHE", "printenv TMPDIR", "mount"];

export const examples = (): CheckExamples => {
  const noexec = { point: "/tmp", type: "tmpfs", noexec: true, readOnly: false };
  return {
    pass: [
      { name: "not read", facts: machine() },
      { name: "healthy", facts: withStorage([storage("TMPDIR"), storage("GOCACHE")]) },
      {
        name: "a cache that does not exist yet",
        facts: withStorage([storage("GOCACHE", { kind: "missing", existing: "/home/u" })]),
      },
      {
        name: "noexec cache, and a Go that starts no program from it",
        facts: withStorage([storage("GOCACHE", { mount: noexec })], {
          probe: { answer: { ok: true, value: { GOVERSION: "go1.23.5" } }, stderr: "", rescue: null },
        }),
      },
    ],
    fail: [
      {
        name: "relative",
        facts: machine({ env: { TMPDIR: "~/tmp" } }),
        severity: "critical",
        says: "TMPDIR is ~/tmp, which is not an absolute path",
      },
      {
        name: "relative, and there in this project",
        facts: withProject(
          {},
          { env: { GOTMPDIR: "tmp" }, storage: [storage("GOTMPDIR", { path: "/home/u/p/tmp" })] },
        ),
        severity: "major",
      },
      {
        name: "GOTMPDIR does not exist",
        facts: withStorage([storage("GOTMPDIR", { path: "/gone", kind: "missing", existing: "/" })], {
          env: { GOTMPDIR: "/gone" },
        }),
      },
      { name: "a file", facts: withStorage([storage("TMPDIR", { kind: "file" })]) },
      { name: "another user's", facts: withStorage([storage("TMPDIR", { writable: false, owner: 0 })]) },
      { name: "noexec", facts: withStorage([storage("TMPDIR", { mount: noexec })]) },
      {
        name: "a line break",
        facts: withStorage([storage("GOCACHE", { path: "/home/u\n/.cache/go-build" })]),
      },
      { name: "noexec cache", facts: withStorage([storage("GOCACHE", { mount: noexec })]) },
    ],
  };
};

/** A path that depends on the working directory: it exists in some projects at most. */
function relativeDir(facts: Facts): { readonly role: "GOTMPDIR" | "TMPDIR"; readonly path: string } | null {
  const named = setting(facts, "GOTMPDIR").value;
  const role = named === "" ? "TMPDIR" : "GOTMPDIR";
  const path = named || facts.env.TMPDIR || "";
  return path === "" || path.startsWith("/") ? null : { role, path };
}

/** Whether a relative path leads to a directory in the project that is judged; one of dots alone does so everywhere. */
function isThere(path: string, { project, storage }: Facts): boolean {
  if (/^[./]+$/.test(path)) return true;
  const place = storage.find(({ role }) => role === "GOTMPDIR" || role === "TMPDIR");
  return project !== null && place?.path === join(project.dir, path) && place.kind === "directory";
}

function fault(place: StorageFacts, facts: Facts): keyof (typeof WHAT)["en"] | null {
  const { role, path, kind, writable, mount } = place;
  if (role !== "GOROOT" && role !== "GOMODCACHE" && path.includes("\n")) return "broken";
  if (role === "GOCACHE") {
    const startsFromCache = atLeast(binaryVersion(facts), 24) !== false;
    return mount?.noexec === true && startsFromCache ? "noexec" : null;
  }
  if (role !== "GOTMPDIR" && role !== "TMPDIR") return null;
  if (kind === "missing" || kind === "denied") return kind === "missing" ? "missing" : "closed";
  if (kind !== "directory") return "not-a-directory";
  if (!writable) return "closed";
  return mount?.noexec === true ? "noexec" : null;
}
