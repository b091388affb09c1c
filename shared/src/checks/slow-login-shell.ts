import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { type Advice, type ContextFacts, type Facts, type ShellText, SLOW_START_MS } from "../model/index.ts";
import { sh } from "../shell/shell-text.ts";
import { tildify } from "../util/tildify.ts";
import { contextOf, machine } from "./examples/machine.ts";

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
    if (terminal.status === "failed" || (terminal.status === "ok" && terminal.tookMs < SLOW_START_MS))
      return PASS;
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
    advice: adviceFor(facts),
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
      trace: ({ command }: { command: string }) =>
        `Show each line as it runs, to see the one that does not finish: ${command}`,
      line: ({ file, line }: { file: string; line: number }) =>
        `Remove line ${line} of ${file}, or change it so that it finishes. Then run this check again.`,
    },
  },
  "zh-CN": {
    title: "登录 shell 启动过慢",
    message: ({ seconds, ended }) => (ended ? `启动耗时 ${seconds} 秒。` : `${seconds} 秒后仍未启动完成。`),
    why: "编辑器通过登录 shell 获取 PATH。VS Code 等待十秒后就会放弃，因此找不到 go。",
    advice: {
      profile: ({ command }: { command: string }) => `查找耗时的行：${command}`,
      trace: ({ command }: { command: string }) => `显示运行的每一行，找出没有结束的那一行：${command}`,
      line: ({ file, line }: { file: string; line: number }) =>
        `删除 ${file} 的第 ${line} 行，或者修改它，让它能够结束。然后重新运行本检查。`,
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
      {
        name: "hangs in a file of the system's, which is not theirs to change",
        says: "had not started after 5.0 seconds",
        at: ["/etc/zsh/zshrc:109"],
        facts: started({
          status: "timeout",
          tookMs: 5000,
          stuck: { ...stuck, file: "/etc/zsh/zshrc", line: 109, text: "fi" },
        }),
      },
    ],
  };
};

/** What helps: the line that hangs where it is known; a command that shows it, or what takes time, where it is not. */
function adviceFor(facts: Facts): Advice {
  const terminal = facts.contexts.find(({ context }) => context === "terminal");
  const { stuck } = terminal ?? {};
  const shell = facts.shell?.name ?? "";
  if (terminal?.status === "ok") return { key: "profile", params: { command: PROFILE[shell] ?? TRACE_BASH } };
  // What a system's file holds is not theirs to remove.
  if (stuck?.line != null && stuck.file.startsWith(`${facts.home ?? ""}/`))
    return { key: "line", params: { file: tildify(stuck.file, facts.home), line: stuck.line } };
  // A shell that hangs prints no profile at its end.
  return { key: "trace", params: { command: TRACE[shell] ?? TRACE_BASH } };
}

const TRACE_BASH = sh`env PS4='+$EPOCHREALTIME $BASH_SOURCE:$LINENO ' bash -lixc exit`;
const TRACE: Readonly<Record<string, ShellText>> = {
  zsh: sh`zsh -lixc exit`,
  fish: sh`env fish_trace=1 fish -lic exit`,
};
const PROFILE: Readonly<Record<string, ShellText>> = {
  zsh: sh`zsh -il -c 'zmodload zsh/zprof; source ~/.zshrc; zprof'`,
  fish: sh`fish --profile-startup ~/fish.profile -i -c exit && sort -nk2 ~/fish.profile | tail`,
};
