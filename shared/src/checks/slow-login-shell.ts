import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { ContextFacts, Facts } from "../model/index.ts";
import { contextOf, machine } from "./examples/machine.ts";

/** From here on a person waits for each new terminal; VS Code gives up after ten seconds. */
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
        // One that never ends gives no terminal, no editor and no go at all.
        severity: terminal.status === "ok" ? "info" : "major",
        evidence: stuck === null ? [] : [{ file: stuck.file, line: stuck.line, text: stuck.text }],
      },
    );
  },
  fix: (_, facts) => ({ safety: "manual", edits: [], advice: howToMeasure(facts) }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "A new login shell takes long",
    message: ({ seconds, ended }) =>
      ended ? `It took ${seconds} seconds to start.` : `It had not started after ${seconds} seconds.`,
    why: "Editors ask a login shell for PATH. VS Code gives up after ten seconds and goes on without it; then it does not find go.",
  },
  "zh-CN": {
    title: "登录 shell 启动过慢",
    message: ({ seconds, ended }) => (ended ? `启动耗时 ${seconds} 秒。` : `${seconds} 秒后仍未启动完成。`),
    why: "编辑器会启动登录 shell 来获取 PATH。VS Code 等待十秒后就会放弃，结果找不到 go。",
  },
};

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
      { name: "killed early", facts: started({ status: "timeout", tookMs: 1000 }) },
      { name: "slow", says: "It took 4.2 seconds", facts: started({ tookMs: 4200 }) },
      {
        name: "never ended",
        says: "had not started after 5.0 seconds",
        at: ["/home/u/.zshrc:4"],
        facts: started({ status: "timeout", tookMs: 5000, stuck }),
      },
    ],
  };
};

/** How this shell tells what takes its time. */
function howToMeasure(facts: Facts): { en: string; "zh-CN": string } {
  const commands: Readonly<Record<string, string>> = {
    zsh: "zsh -il -c 'zmodload zsh/zprof; source ~/.zshrc; zprof'",
    fish: "fish --profile-startup /tmp/fish.profile -i -c exit && sort -nk2 /tmp/fish.profile | tail",
  };
  const command =
    commands[facts.shell?.name ?? ""] ?? "PS4='+$EPOCHREALTIME $BASH_SOURCE:$LINENO ' bash -lixc exit";
  return {
    en: `See which line takes the time: ${command}`,
    "zh-CN": `查看耗时的行：${command}`,
  };
}
