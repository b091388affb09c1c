import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { ContextFacts, Facts, ShellText } from "../model/index.ts";
import { sh } from "../shell/shell-text.ts";
import { contextOf, machine } from "./examples/machine.ts";

/** From here on people notice it in each new terminal; VS Code gives up after ten seconds. */
const SLOW_MS = 3000;

export const check = defineCheck({
  id: "slow-login-shell",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "environment",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/microsoft/vscode/issues/113869",
    "https://github.com/microsoft/vscode/issues/176321",
  ],
  run: (facts) => {
    const terminal = facts.contexts.find(({ context }) => context === "terminal");
    if (terminal?.tookMs == null) return skip("no shell was started");
    if (terminal.status === "failed" || (terminal.status === "ok" && terminal.tookMs < SLOW_MS)) return PASS;
    const { stuck } = terminal;
    return fail(
      { seconds: (terminal.tookMs / 1000).toFixed(1), ended: terminal.status === "ok" },
      {
        // A shell that never finishes gives no terminal, no editor and no go at all.
        severity: terminal.status === "ok" ? "info" : "major",
        evidence: stuck === null ? [] : [{ file: stuck.file, line: stuck.line, text: stuck.text }],
      },
    );
  },
  fix: (_, facts) => ({
    safety: "manual",
    edits: [],
    advice: { key: "profile", params: { command: profileCommand(facts) } },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Login shell starts slowly",
    message: ({ seconds, ended }) =>
      ended ? `It took ${seconds} seconds to start.` : `It had not started after ${seconds} seconds.`,
    why: "Editors start a login shell to get PATH. VS Code waits ten seconds and then continues without it, so it cannot find go.",
    advice: {
      profile: ({ command }: { command: string }) => `Find the slow line: ${command}`,
    },
  },
  "zh-CN": {
    title: "登录 shell 启动过慢",
    message: ({ seconds, ended }) => (ended ? `启动耗时 ${seconds} 秒。` : `${seconds} 秒后仍未启动完成。`),
    why: "编辑器通过登录 shell 获取 PATH。VS Code 等待十秒后就会放弃，因此找不到 go。",
    advice: {
      profile: ({ command }: { command: string }) => `查找耗时的行：${command}`,
    },
  },
});

export const messages: readonly string[] = [
  "Unable to resolve your shell environment in a reasonable time. Please review your shell configuration and restart.",
  "Unable to resolve your shell environment: …",
  "Resolving your shell environment is taking very long. Please review your shell configuration.",
];

export const verifyCommands: readonly string[] = ["go-env-check contexts"];

export const examples = (): CheckExamples => {
  const started = (changes: Partial<ContextFacts>): Facts =>
    machine({ contexts: [{ ...contextOf("terminal", {}), ...changes }] });
  const stuck = { kind: "line", file: "/home/u/.zshrc", line: 4, text: "sleep 100", via: [] } as const;
  return {
    pass: [
      { name: "no shell started", facts: machine() },
      { name: "quick", facts: started({ tookMs: 180 }) },
      {
        name: "only another context is slow",
        facts: machine({
          contexts: [
            { ...contextOf("command", {}), tookMs: 9000 },
            { ...contextOf("terminal", {}), tookMs: 180 },
          ],
        }),
      },
      { name: "one that failed is not slow", facts: started({ status: "failed", tookMs: 4000 }) },
    ],
    fail: [
      { name: "stopped early", facts: started({ status: "timeout", tookMs: 1000 }) },
      { name: "slow", says: "It took 4.2 seconds", facts: started({ tookMs: 4200 }) },
      {
        name: "never finished",
        says: "had not started after 5.0 seconds",
        at: ["/home/u/.zshrc:4"],
        facts: started({ status: "timeout", tookMs: 5000, stuck }),
      },
    ],
  };
};

/** A command that shows what takes time in this shell's startup. */
function profileCommand(facts: Facts): ShellText {
  const commands: Readonly<Record<string, ShellText>> = {
    zsh: sh`zsh -il -c 'zmodload zsh/zprof; source ~/.zshrc; zprof'`,
    fish: sh`fish --profile-startup ~/fish.profile -i -c exit && sort -nk2 ~/fish.profile | tail`,
  };
  return (
    commands[facts.shell?.name ?? ""] ?? sh`env PS4='+$EPOCHREALTIME $BASH_SOURCE:$LINENO ' bash -lixc exit`
  );
}
