import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { sh } from "../shell/shell-text.ts";
import { contextOf, machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "shell-shadows-go",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://zsh.sourceforge.io/Doc/Release/Shell-Grammar.html#Aliasing"],
  run: (facts) => {
    const terminal = facts.contexts.find(({ context }) => context === "terminal");
    if (terminal === undefined || terminal.status !== "ok") return skip("no terminal was started");
    if (terminal.goIs === "program") return PASS;
    const word = /(alias\s+(-g\s+)?go=|^go\s*\(\)|function\s+go\b|alias\s+go\s)/;
    const evidence = facts.startupLines.filter(({ text }) => word.test(text));
    const missing = terminal.aliasOfMissing ?? null;
    return fail(
      { what: terminal.goIs, missing },
      { severity: missing === null ? "info" : "critical", evidence },
    );
  },
  fix: ({ what }, facts) => ({
    safety: "manual",
    edits: [],
    advice: {
      key: what === "alias" ? "remove-alias" : "remove-function",
      params: { command: facts.shell?.name === "fish" ? sh`functions -e go` : sh`unset -f go` },
    },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go is an alias or a function in your shell",
    message: ({ what, missing }) =>
      missing === null
        ? `In an interactive shell, go is ${what === "alias" ? "an alias" : "a function"}, not the program.`
        : `In an interactive shell, go is an alias of ${missing}, which does not exist.`,
    why: "A terminal runs the alias or function, but scripts, editors and make run the program. The two can differ in version and flags.",
    advice: {
      "remove-alias": () => "Delete the alias from the startup file. For this terminal only: unalias go",
      "remove-function": ({ command }: { command: string }) =>
        `Delete the function from the startup file. For this terminal only: ${command}`,
    },
  },
  "zh-CN": {
    title: "go 在当前 shell 中是别名或函数",
    message: ({ what, missing }) =>
      missing === null
        ? `在交互式 shell 中，go 是${what === "alias" ? "别名" : "函数"}，而不是 go 程序。`
        : `在交互式 shell 中，go 是 ${missing} 的别名，而该程序不存在。`,
    why: "终端里运行的是别名或函数，脚本、编辑器和 make 运行的是程序，两者的版本和标志可能不同。",
    advice: {
      "remove-alias": () => "从启动文件中删除该别名。仅对当前终端：unalias go",
      "remove-function": ({ command }: { command: string }) =>
        `从启动文件中删除该函数。仅对当前终端：${command}`,
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["type go"];

export const examples = (): CheckExamples => {
  const terminal = contextOf("terminal", { PATH: "/usr/local/go/bin:/usr/bin" });
  return {
    pass: [
      { name: "no terminal started", facts: machine() },
      { name: "the program", facts: machine({ contexts: [terminal] }) },
      {
        name: "a terminal that never finished starting",
        facts: machine({ contexts: [{ ...terminal, status: "timeout", goIs: "alias" }] }),
      },
    ],
    fail: [
      {
        name: "an alias",
        facts: machine({
          contexts: [contextOf("current", {}), { ...terminal, goIs: "alias" }],
          startupLines: [
            { file: "/home/u/.bashrc", line: 1, text: "export GOFLAGS=-v" },
            { file: "/home/u/.bashrc", line: 2, text: "alias go='richgo'" },
          ],
        }),
        severity: "info",
        says: "an alias",
        at: ["/home/u/.bashrc:2"],
      },
      {
        name: "an alias of a go that is gone",
        facts: machine({ contexts: [{ ...terminal, goIs: "alias", aliasOfMissing: "/opt/go1.20/bin/go" }] }),
        severity: "critical",
        says: "/opt/go1.20/bin/go, which does not exist",
      },
      { name: "a function", facts: machine({ contexts: [{ ...terminal, goIs: "function" }] }) },
    ],
  };
};
