import { dirname } from "node:path/posix";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceForDir } from "../judge/evidence.ts";
import { AGENT_NAMES, type Agent, type ContextName, type Facts } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { contextOf, entry, machine, upstreamGo } from "./examples/machine.ts";

/**
 * A coding agent runs each command in a shell of its own. Inside one, its environment is this process's. Of the others,
 * Codex alone starts a login shell, which may replace PATH; the rest take PATH over from what started them.
 */
export const check = defineCheck({
  id: "agent-shell-without-go",
  stage: "trial",
  rev: 1,
  severity: "info",
  category: "path",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/anthropics/claude-code/issues/43200",
    "https://code.claude.com/docs/en/tools-reference",
    "https://github.com/openai/codex/pull/8938",
    "https://geminicli.com/docs/tools/shell",
    "https://cursor.com/docs/agent/terminal",
  ],
  run: (facts) => {
    const { agents } = facts;
    const terminal = started(facts, "terminal");
    if (agents === undefined) return skip("no coding agent is used on this account");
    if (terminal === undefined) return skip("no terminal was started");
    if (terminal.go === null) return PASS;
    const agent = without(facts, agents);
    if (agent === null) return PASS;
    const dir = dirname(terminal.go.path);
    return fail({ agent: AGENT_NAMES[agent], dir }, { evidence: evidenceForDir(facts, dir) });
  },
  fix: ({ agent, dir }, facts) => ({
    safety: "manual",
    edits: [],
    advice: { key: adviceOf(agent), params: { dir, file: fileOfScripts(facts) } },
  }),
});

type Advised = { dir: string; file: string };

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A coding agent's shell does not find go",
    message: ({ agent, dir }) =>
      `In a new terminal ${dir} is on PATH. A shell that ${agent} starts does not have it.`,
    why: "A coding agent runs commands in a shell that is not interactive. Lines in ~/.bashrc and ~/.zshrc that run only in interactive shells have no effect there.",
    advice: {
      claude: ({ dir }: Advised) =>
        `Start Claude Code from a new terminal, whose PATH its shells inherit. If an app starts it, write a file that adds ${dir} to PATH and set CLAUDE_ENV_FILE to the name of that file. Claude Code runs it before each command.`,
      codex: ({ dir, file }: Advised) =>
        `Add ${dir} to PATH in ${file}, above any line that returns early, because Codex starts a login shell that is not interactive. Or set allow_login_shell = false in ~/.codex/config.toml and start Codex from a new terminal, or set PATH under shell_environment_policy there.`,
      gemini: ({ dir }: Advised) =>
        `Start Gemini CLI from a new terminal, whose PATH its shells (bash -c) inherit; they read no startup file. If something else starts it, set BASH_ENV to a file that adds ${dir} to PATH.`,
      restart: ({ dir }: Advised) =>
        `Quit the agent and start it from a new terminal, which has ${dir} on PATH. Its shells inherit PATH from there.`,
    },
  },
  "zh-CN": {
    title: "编程智能体的 shell 找不到 go",
    message: ({ agent, dir }) => `在新终端中，PATH 包含 ${dir}；${agent} 启动的 shell 中则没有。`,
    why: "编程智能体在非交互式 shell 中运行命令。只在交互式 shell 中执行的行（~/.bashrc、~/.zshrc 中常见）在那里不起作用。",
    advice: {
      claude: ({ dir }: Advised) =>
        `从新终端启动 Claude Code，它的 shell 会沿用该终端的 PATH。如果由应用启动，请写一个把 ${dir} 加入 PATH 的文件，并把 CLAUDE_ENV_FILE 设为该文件名，Claude Code 会在每条命令之前运行它。`,
      codex: ({ dir, file }: Advised) =>
        `在 ${file} 中把 ${dir} 加入 PATH，并放在任何提前返回的行之前，因为 Codex 启动的是非交互式登录 shell。也可以在 ~/.codex/config.toml 中设置 allow_login_shell = false 并从新终端启动 Codex，或在其中的 shell_environment_policy 下设置 PATH。`,
      gemini: ({ dir }: Advised) =>
        `从新终端启动 Gemini CLI，它的 shell（bash -c）会沿用该终端的 PATH，不读取任何启动文件。如果由其他程序启动，请把 BASH_ENV 设为一个把 ${dir} 加入 PATH 的文件。`,
      restart: ({ dir }: Advised) =>
        `退出智能体，再从新终端启动它。新终端的 PATH 包含 ${dir}，智能体的 shell 会沿用它。`,
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go-env-check contexts"];

/** The agent whose shell has no go: the one that started this process, or Codex. */
function without(facts: Facts, { inside, used }: NonNullable<Facts["agents"]>): Agent | null {
  if (inside !== null && started(facts, "current")?.go === null) return inside;
  if (inside === "codex" || !used.includes("codex")) return null;
  return started(facts, "login-script")?.go === null ? "codex" : null;
}

function started({ contexts }: Facts, name: ContextName) {
  return contexts.find(({ context, status }) => context === name && status === "ok");
}

function adviceOf(agent: string): string {
  const keys = { "Claude Code": "claude", Codex: "codex", "Gemini CLI": "gemini" };
  return Object.entries(keys).find(([name]) => name === agent)?.[1] ?? "restart";
}

/** The file that a login shell reads although it is not interactive. */
function fileOfScripts({ shell, startup, home }: Facts): string {
  if (shell?.name === "zsh") return "~/.zshenv";
  const read = startup.find(
    ({ file, exists, contexts }) =>
      exists && contexts.includes("login-script") && home !== null && file.startsWith(`${home}/`),
  );
  return read === undefined ? "~/.profile" : tildify(read.file, home);
}

export const examples = (): CheckExamples => {
  const go = upstreamGo("/opt/go");
  const path = [entry("/opt/go/bin", go), entry("/usr/bin")];
  const terminal = contextOf("terminal", { PATH: "/opt/go/bin:/usr/bin" }, go);
  const bare = { PATH: "/usr/bin:/bin" };
  const script = contextOf("login-script", bare);
  const here = (agent: Agent) => ({ inside: agent, used: [] });
  const codex = { inside: null, used: ["claude-code", "codex"] } as const;
  const lost = (agent: Agent) => ({
    path: [entry("/usr/bin")],
    contexts: [contextOf("current", bare), terminal],
    agents: here(agent),
  });
  return {
    pass: [
      { name: "no agent", facts: machine({ path, contexts: [terminal, script] }) },
      { name: "contexts not started", facts: machine({ path, agents: codex }) },
      {
        name: "a terminal that did not start",
        facts: machine({ path, contexts: [{ ...terminal, status: "timeout" }, script], agents: codex }),
      },
      {
        name: "a terminal without go: found by another check",
        facts: machine({ path: [], contexts: [contextOf("terminal", bare), script], agents: codex }),
      },
      {
        name: "an agent that takes PATH over from its terminal",
        facts: machine({
          path,
          contexts: [terminal, script, contextOf("command", bare)],
          agents: { inside: null, used: ["claude-code", "gemini-cli", "opencode", "cursor"] },
        }),
      },
      {
        name: "a login shell that has go",
        facts: machine({
          path,
          contexts: [terminal, contextOf("login-script", { PATH: "/opt/go/bin" }, go)],
          agents: codex,
        }),
      },
      {
        name: "a login shell that did not start",
        facts: machine({ path, contexts: [terminal, { ...script, status: "failed" }], agents: codex }),
      },
      {
        name: "inside Codex, which kept go",
        facts: machine({
          path,
          contexts: [contextOf("current", { PATH: "/opt/go/bin" }, go), terminal, script],
          agents: { inside: "codex", used: ["codex"] },
        }),
      },
    ],
    fail: [
      {
        name: "Codex's login shell",
        facts: machine({ path, contexts: [terminal, script], agents: codex }),
        says: "A shell that Codex starts",
      },
      {
        name: "Codex's login shell, seen from a process without go",
        facts: machine({
          path: [entry("/usr/bin")],
          contexts: [contextOf("current", bare), terminal, script],
          agents: codex,
        }),
        says: "Codex",
      },
      {
        name: "inside Claude Code, which an app started",
        facts: machine(lost("claude-code")),
        says: "Claude Code",
      },
      { name: "inside Gemini CLI", facts: machine(lost("gemini-cli")), says: "Gemini CLI" },
      { name: "inside Cursor", facts: machine(lost("cursor")), says: "Cursor" },
      {
        name: "inside Claude Code, which has go, beside Codex, which has none",
        facts: machine({
          path,
          shell: { name: "zsh", path: "/bin/zsh", version: "5.9" },
          contexts: [contextOf("current", { PATH: "/opt/go/bin" }, go), terminal, script],
          agents: { inside: "claude-code", used: ["codex"] },
        }),
        says: "Codex",
      },
    ],
  };
};
