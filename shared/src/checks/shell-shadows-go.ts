import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { contextOf, machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "shell-shadows-go",
  stage: "stable",
  rev: 1,
  severity: "info",
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
    return fail({ what: terminal.goIs }, { evidence });
  },
  fix: ({ what }, facts) => ({
    safety: "manual",
    edits: [],
    advice:
      what === "alias"
        ? {
            en: "Take the alias out of the startup file; for this terminal: unalias go",
            "zh-CN": "从启动文件中删除该别名；当前终端可运行：unalias go",
          }
        : {
            en: `Take the function out of the startup file; for this terminal: ${facts.shell?.name === "fish" ? "functions -e go" : "unset -f go"}`,
            "zh-CN": `从启动文件中删除该函数；当前终端可运行：${facts.shell?.name === "fish" ? "functions -e go" : "unset -f go"}`,
          },
  }),
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "In a terminal, go is not the program",
    message: ({ what }) =>
      `An interactive shell takes go for ${what === "alias" ? "an alias" : "a function"}.`,
    why: "Scripts, editors and make run the program; a terminal runs the alias or function. The two can differ in version and flags.",
  },
  "zh-CN": {
    title: "终端里的 go 不是 go 程序本身",
    message: ({ what }) => `交互式 shell 把 go 当作${what === "alias" ? "别名" : "函数"}。`,
    why: "脚本、编辑器和 make 运行的是程序，终端里运行的却是别名或函数，两者的版本和参数可能不同。",
  },
};

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["type go"];

export const examples = (): CheckExamples => {
  const terminal = contextOf("terminal", { PATH: "/usr/local/go/bin:/usr/bin" });
  return {
    pass: [
      { name: "no terminal started", facts: machine() },
      { name: "the program", facts: machine({ contexts: [terminal] }) },
      {
        name: "a terminal that did not start to the end",
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
        says: "an alias",
        at: ["/home/u/.bashrc:2"],
      },
      { name: "a function", facts: machine({ contexts: [{ ...terminal, goIs: "function" }] }) },
    ],
  };
};
