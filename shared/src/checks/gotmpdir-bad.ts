import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts, Severity, StorageFacts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";
import { storage, withStorage } from "./examples/parts.ts";

const WHAT = {
  en: {
    missing: "does not exist",
    "not-a-directory": "is not a directory",
    closed: "may not be written to by this user",
    noexec: "lies on a file system on which no program may be started (noexec)",
  },
  "zh-CN": {
    missing: "不存在",
    "not-a-directory": "不是目录",
    closed: "当前用户无权写入",
    noexec: "所在的文件系统禁止运行程序（noexec）",
  },
} as const;

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
  run: (facts) => {
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
  fix: ({ role, path, kind }, facts) => {
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
      advice: {
        en: `Make ${path} a directory in which you may write and start programs.`,
        "zh-CN": `请让 ${path} 成为一个你可以写入并运行程序的目录。`,
      },
    };
  },
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "Go has no usable directory for its work",
    message: ({ role, path, kind }) => `${role} is ${path}, which ${WHAT.en[kind]}.`,
    why: "Each build makes its working directory there, and go run and go test start programs out of it. Since Go 1.24 go run starts them out of the build cache the second time.",
  },
  "zh-CN": {
    title: "Go 没有可用的工作目录",
    message: ({ role, path, kind }) => `${role} 的值是 ${path}，它${WHAT["zh-CN"][kind]}。`,
    why: "每次编译都会在其中创建工作目录，go run 和 go test 还会从中启动程序。从 Go 1.24 起，go run 第二次会从编译缓存中启动程序。",
  },
};

export const messages: readonly string[] = [
  "go: creating work dir: stat …: no such file or directory",
  "go: creating work dir: mkdir …: permission denied",
  "go: creating work dir: mkdir …: not a directory",
  "fork/exec …/go-build…/exe/…: permission denied",
  "fork/exec …/go-build…/….test: permission denied",
  "fork/exec …-d/…: permission denied",
];

export const verifyCommands: readonly string[] = ["go env GOTMPDIR", "printenv TMPDIR", "mount"];

export const examples = (): CheckExamples => {
  const noexec = { point: "/tmp", type: "tmpfs", noexec: true, readOnly: false };
  return {
    pass: [
      { name: "not looked at", facts: machine() },
      { name: "healthy", facts: withStorage([storage("TMPDIR"), storage("GOCACHE")]) },
      {
        name: "a cache that is to be made",
        facts: withStorage([storage("GOCACHE", { kind: "missing", existing: "/home/u" })]),
      },
      {
        name: "noexec cache of a Go that starts nothing from it",
        facts: withStorage([storage("GOCACHE", { mount: noexec })], {
          probe: { answer: { ok: true, value: { GOVERSION: "go1.23.5" } }, stderr: "", rescue: null },
        }),
      },
    ],
    fail: [
      {
        name: "GOTMPDIR is gone",
        facts: withStorage([storage("GOTMPDIR", { path: "/gone", kind: "missing", existing: "/" })], {
          env: { GOTMPDIR: "/gone" },
        }),
      },
      { name: "a file", facts: withStorage([storage("TMPDIR", { kind: "file" })]) },
      { name: "somebody else's", facts: withStorage([storage("TMPDIR", { writable: false, owner: 0 })]) },
      { name: "noexec", facts: withStorage([storage("TMPDIR", { mount: noexec })]) },
      { name: "noexec cache", facts: withStorage([storage("GOCACHE", { mount: noexec })]) },
    ],
  };
};

function fault(place: StorageFacts, facts: Facts): keyof (typeof WHAT)["en"] | null {
  const { role, kind, writable, mount } = place;
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
