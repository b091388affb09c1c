import type { ContextName } from "./vocabulary.ts";

/** Coding agents whose shells we know, each by a name that stays. */
export const AGENTS = ["claude-code", "codex", "gemini-cli", "cursor", "opencode"] as const;
export type Agent = (typeof AGENTS)[number];

/** What each is called, in every language. */
export const AGENT_NAMES: Readonly<Record<Agent, string>> = {
  "claude-code": "Claude Code",
  codex: "Codex",
  "gemini-cli": "Gemini CLI",
  cursor: "Cursor",
  opencode: "opencode",
};

/**
 * The launch context whose start an agent's shell shares. docs/agents.md names the sources.
 * Claude Code's takes PATH over from what started Claude Code, which is a terminal for most people.
 */
export const AGENT_CONTEXTS: Readonly<Record<Agent, ContextName>> = {
  "claude-code": "terminal",
  codex: "login-script",
  "gemini-cli": "command",
  cursor: "nested-login",
  opencode: "login-script",
};
