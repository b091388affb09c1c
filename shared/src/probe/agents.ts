import { AGENTS, type Agent, type Facts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { homeOf } from "./shells/base.ts";

/** A variable that an agent sets for what it starts; docs/agents.md names the sources. */
const MARKS: readonly (readonly [variable: string, agent: Agent])[] = [
  ["CLAUDECODE", "claude-code"],
  ["CODEX_SANDBOX", "codex"],
  ["CODEX_SANDBOX_NETWORK_DISABLED", "codex"],
  ["GEMINI_CLI", "gemini-cli"],
  ["CURSOR_AGENT", "cursor"],
  ["OPENCODE", "opencode"],
];

/** Where each keeps its settings, below the home directory. */
const TRACES: Readonly<Record<Agent, readonly string[]>> = {
  "claude-code": [".claude"],
  codex: [".codex"],
  "gemini-cli": [".gemini"],
  cursor: [".cursor"],
  opencode: [".config/opencode", ".local/share/opencode"],
};

/** The coding agents that are used on this account, and the one that started this process; nothing where there is none. */
export function readAgents(host: Host): Pick<Facts, "agents"> {
  const inside = MARKS.find(([variable]) => host.env[variable])?.[1] ?? null;
  const home = homeOf(host);
  const used = AGENTS.filter((agent) =>
    TRACES[agent].some((name) => host.fs.kind(join(home, name)) === "directory"),
  );
  return inside === null && used.length === 0 ? {} : { agents: { inside, used } };
}
