import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Evidence, Facts, FixPlan, ShellText } from "../model/index.ts";
import { dialectOf } from "../shell/quote.ts";
import { sh } from "../shell/shell-text.ts";
import { snippetFor } from "../shell/snippet.ts";
import { tildify } from "../util/tildify.ts";
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
    const word = /(alias\s+(-g\s+)?go=|^\s*go\s*\(\)|function\s+go\b|alias\s+go\s)/;
    const { functionFile } = terminal;
    const lines = facts.startupLines.filter(({ text }) => word.test(text));
    const evidence =
      lines.length > 0 || functionFile === undefined ? lines : [{ file: functionFile, line: null, text: "" }];
    const missing = terminal.aliasOfMissing ?? null;
    return fail(
      { what: terminal.goIs, missing, at: placeOf(evidence.at(-1), facts) },
      { severity: missing === null ? "info" : "critical", evidence },
    );
  },
  fix: ({ what, missing, at }, facts) => ({
    ...planFor(missing, facts),
    advice: {
      key: what === "alias" ? "remove-alias" : "remove-function",
      params: { at, command: commandFor(what, facts) },
    },
  }),
});

/** An alias of a program that is gone helps nobody. What a function does is for a person to see. */
function planFor(program: string | null, { startupLines }: Facts): Pick<FixPlan, "safety" | "edits"> {
  const isAlias = startupLines.some(({ text }) => /\balias\s+(-\w+\s+)*([\w-]+=.*\s)?go[=\s]/.test(text));
  return program === null || !isAlias
    ? { safety: "manual", edits: [] }
    : { safety: "safe", edits: [{ kind: "unalias", name: "go", program }] };
}

/** What takes it from the shell that runs; an alias of fish is a function. */
function commandFor(what: "alias" | "function", { shell }: Facts): ShellText {
  const dialect = dialectOf(shell?.name ?? null);
  return what === "alias" || dialect === "fish"
    ? snippetFor({ kind: "unalias", name: "go", program: "" }, dialect)
    : sh`unset -f go`;
}

type Where = { readonly at: string; readonly command: string };

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go is an alias or a function in your shell",
    message: ({ what, missing }) =>
      missing === null
        ? `In an interactive shell, go is ${what === "alias" ? "an alias" : "a function"}, not the program.`
        : `In an interactive shell, go is ${what === "alias" ? "an alias of" : "a function that starts"} ${missing}, which does not exist.`,
    why: "A terminal runs the alias or function, but scripts, editors and make run the program. The two can differ in version and flags.",
    advice: {
      "remove-alias": ({ at, command }: Where) =>
        `Delete the alias from ${at || "the startup file"}. For this terminal only: ${command}`,
      "remove-function": ({ at, command }: Where) =>
        `Delete the function from ${at || "the startup file"}. For this terminal only: ${command}`,
    },
  },
  "zh-CN": {
    title: "go 在当前 shell 中是别名或函数",
    message: ({ what, missing }) =>
      missing === null
        ? `在交互式 shell 中，go 是${what === "alias" ? "别名" : "函数"}，而不是 go 程序。`
        : `在交互式 shell 中，go 是${what === "alias" ? ` ${missing} 的别名` : `启动 ${missing} 的函数`}，而该程序不存在。`,
    why: "终端里运行的是别名或函数，脚本、编辑器和 make 运行的是程序，两者的版本和标志可能不同。",
    advice: {
      "remove-alias": ({ at, command }: Where) =>
        `从${at ? ` ${at} ` : "启动文件"}中删除该别名。仅对当前终端：${command}`,
      "remove-function": ({ at, command }: Where) =>
        `从${at ? ` ${at} ` : "启动文件"}中删除该函数。仅对当前终端：${command}`,
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
      {
        name: "a function of a program that is gone, in a file of its own",
        facts: machine({
          contexts: [
            {
              ...terminal,
              goIs: "function",
              aliasOfMissing: "grc",
              functionFile: "/home/u/.config/fish/functions/go.fish",
            },
          ],
        }),
        severity: "critical",
        says: "a function that starts grc",
        at: ["/home/u/.config/fish/functions/go.fish"],
      },
    ],
  };
};

/** `~/.aliases:2`; empty where no file is known. */
function placeOf(place: Evidence | undefined, { home }: Facts): string {
  return place === undefined
    ? ""
    : `${tildify(place.file, home)}${place.line === null ? "" : `:${place.line}`}`;
}
