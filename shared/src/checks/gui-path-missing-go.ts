import { dirname } from "node:path/posix";
import { activeGo } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceForDir } from "../judge/evidence.ts";
import type { ContextName, Facts } from "../model/index.ts";
import { contextOf, entry, machine, upstreamGo } from "./examples/machine.ts";

/**
 * An editor gets its PATH from the desktop and, if it supports that, from a login shell that it starts itself. It cannot
 * find go if neither has it.
 */
export const check = defineCheck({
  id: "gui-path-missing-go",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "path",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: [
    "https://github.com/golang/vscode-go/issues/971",
    "https://github.com/golang/vscode-go/issues/2083",
  ],
  run: (facts) => {
    const desktop = context(facts, "desktop");
    const terminal = context(facts, "terminal");
    const go = activeGo(facts);
    if (desktop === undefined || terminal === undefined) return skip("no terminal and desktop were started");
    if (go === null || desktop.go !== null || terminal.go !== null) return PASS;
    const dir = dirname(go.path);
    return fail({ dir, status: terminal.status }, { evidence: evidenceForDir(facts, dir) });
  },
  fix: ({ dir }) => ({ safety: "review", target: "login-file", edits: [{ kind: "path-first", dir }] }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Apps started from the desktop cannot find go",
    message: ({ dir, status }) =>
      status === "ok"
        ? `${dir} is on PATH here, but neither on the desktop's PATH nor on a login shell's.`
        : `${dir} is on PATH here, but not on the desktop's PATH, and the login shell never finishes its startup.`,
    why: 'An editor then fails with `Failed to find the "go" binary in either GOROOT() or PATH`. If it was not started from a terminal, it asks a login shell for PATH and gives up after ten seconds.',
  },
  "zh-CN": {
    title: "从桌面启动的应用找不到 go",
    message: ({ dir, status }) =>
      status === "ok"
        ? `当前 PATH 中有 ${dir}，但桌面环境和登录 shell 的 PATH 中都没有。`
        : `当前 PATH 中有 ${dir}，但桌面环境的 PATH 中没有，而且登录 shell 的启动一直没有结束。`,
    why: '编辑器会报 `Failed to find the "go" binary in either GOROOT() or PATH`。不是从终端启动的编辑器通过登录 shell 获取 PATH，十秒后放弃。',
  },
});

export const messages: readonly string[] = [
  'Failed to find the "go" binary in either GOROOT() or PATH(…)',
  'Failed to find the "go" binary in either GOROOT(…) or PATH(…)',
  "Unable to resolve your shell environment …",
];

export const verifyCommands: readonly string[] = ["go-env-check contexts"];

export const examples = (): CheckExamples => {
  const go = upstreamGo("/opt/go");
  const path = [entry("/opt/go/bin", go), entry("/usr/bin")];
  const desktop = contextOf("desktop", { PATH: "/usr/bin:/bin" });
  return {
    pass: [
      { name: "contexts not started", facts: machine() },
      { name: "only the desktop is known", facts: machine({ path, contexts: [desktop] }) },
      {
        name: "only the terminal is known",
        facts: machine({ path, contexts: [contextOf("terminal", { PATH: "/usr/bin" })] }),
      },
      {
        name: "the desktop finds it",
        facts: machine({
          path,
          contexts: [
            contextOf("desktop", { PATH: "/opt/go/bin" }, go),
            contextOf("terminal", { PATH: "/usr/bin" }),
          ],
        }),
      },
      {
        name: "no go anywhere: found by another check",
        facts: machine({ path: [], contexts: [desktop, contextOf("terminal", { PATH: "/usr/bin" })] }),
      },
      {
        name: "the login shell finds it",
        facts: machine({
          path,
          contexts: [desktop, contextOf("terminal", { PATH: "/opt/go/bin:/usr/bin" }, go)],
        }),
      },
    ],
    fail: [
      {
        name: "only this process has it",
        facts: machine({ path, contexts: [desktop, contextOf("terminal", { PATH: "/usr/bin:/bin" })] }),
        says: "nor on a login shell's",
      },
      {
        name: "the login shell never answers",
        facts: machine({
          path,
          contexts: [desktop, { ...contextOf("terminal", { PATH: "/usr/bin" }), status: "timeout" }],
        }),
        says: "never finishes",
      },
    ],
  };
};

function context(facts: Facts, name: ContextName) {
  return facts.contexts.find((candidate) => candidate.context === name);
}
