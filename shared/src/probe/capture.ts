import { basename, join } from "node:path";
import type { ContextFacts } from "../model.ts";
import type { Host } from "./host.ts";

const TIMEOUT_MS = 5000;
const NONCE = "GO_ENV_CHECK_NONCE";
/** Keeps update prompts and automatic tmux out of a start that nobody watches; taken out of the result again. */
const GUARDS = { DISABLE_AUTO_UPDATE: "true", ZSH_TMUX_AUTOSTARTED: "true", ZSH_TMUX_AUTOSTART: "false" };

/**
 * The environment that a terminal gives: the shell is started as login and interactive, on a base environment that is
 * built and never the caller's, and dumps what it ended with into a private file. Neither the shell's output nor its
 * exit code is trusted; the run is over when the file is whole (it ends with NUL and holds the nonce).
 */
export async function captureTerminal(
  host: Host,
  shell: string,
  signal?: AbortSignal,
): Promise<ContextFacts> {
  const dir = host.fs.makeTempDir();
  try {
    const file = join(dir, "env");
    const nonce = basename(dir);
    let lastSize = -1;
    const dump = (): Record<string, string> | null => {
      const text = host.fs.readText(file, 4 * 1024 * 1024);
      return text.ok && text.value.endsWith("\0") ? parseDump(text.value, nonce) : null;
    };
    const result = await host.run({
      argv: argvFor(shell, file),
      env: { ...baseEnvironment(host, shell), ...GUARDS, [NONCE]: nonce },
      cwd: host.fs.kind(homeOf(host)) === "directory" ? homeOf(host) : "/",
      timeoutMs: TIMEOUT_MS,
      doneWhen: () => {
        const text = host.fs.readText(file, 4 * 1024 * 1024);
        const size = text.ok ? text.value.length : -1;
        const stable = size > 0 && size === lastSize;
        lastSize = size;
        return stable && dump() !== null;
      },
      ...(signal && { signal }),
    });
    const env = dump();
    if (env !== null) return { context: "terminal", status: "ok", env, detail: null };
    const detail = result.stderr.split("\n").slice(-3).join("\n").trim().slice(0, 500) || null;
    return {
      context: "terminal",
      status: result.status === "timeout" ? "timeout" : "failed",
      env: {},
      detail,
    };
  } finally {
    host.fs.removeTree(dir);
  }
}

/** `$HOME` where it is set, as every shell has it; the account's entry otherwise. */
function homeOf(host: Host): string {
  return host.env.HOME || host.account.home;
}

/** What a terminal's parent hands to a shell: the account's entry and the system's own PATH. */
function baseEnvironment(host: Host, shell: string): Record<string, string> {
  const { user } = host.account;
  const home = homeOf(host);
  return {
    HOME: home,
    USER: user,
    LOGNAME: user,
    SHELL: shell,
    TERM: "xterm-256color",
    PATH: "/usr/bin:/bin:/usr/sbin:/sbin",
  };
}

/** Separate switches: not every shell takes a bundle. The file's name needs no quoting (see Host.makeTempDir). */
function argvFor(shell: string, file: string): [string, ...string[]] {
  const name = basename(shell);
  const dump = name === "nu" ? `^/usr/bin/env -0 out> ${file}` : `/usr/bin/env -0 >${file}`;
  const login = name === "tcsh" || name === "csh" ? [] : ["-l"];
  return [shell, ...login, "-i", "-c", dump];
}

/** The pairs of `env -0`, or null when the nonce is missing: then it is not our shell's dump. */
function parseDump(text: string, nonce: string): Record<string, string> | null {
  const env: Record<string, string> = {};
  for (const pair of text.split("\0")) {
    const at = pair.indexOf("=");
    if (at > 0) env[pair.slice(0, at)] = pair.slice(at + 1);
  }
  if (env[NONCE] !== nonce) return null;
  for (const name of [NONCE, ...Object.keys(GUARDS)]) delete env[name];
  return env;
}
