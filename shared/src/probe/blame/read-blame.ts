import type { BlameFacts, ContextName, Facts } from "../../model/index.ts";
import { SHELL_MODES } from "../contexts.ts";
import type { Host } from "../host.ts";
import { launchdEnvironment, loginBase } from "../shells/base.ts";
import { startShell } from "../shells/start.ts";
import { traceStart } from "./trace.ts";

/** Variables of every environment that say nothing of Go. */
const PLAIN = new Set(["PATH", "HOME", "SHELL", "TMPDIR", "XDG_CACHE_HOME"]);

interface BlameOptions {
  /** Names to follow besides those that the captured contexts hold. */
  readonly names?: readonly string[];
  /** The context to watch; one that a shell makes. */
  readonly context: ContextName;
  readonly signal?: AbortSignal;
}

/** Starts the shell of the facts once more, watched; null where none can be watched or it gave nothing. */
export async function readBlame(host: Host, facts: Facts, options: BlameOptions): Promise<BlameFacts | null> {
  if (facts.shell === null) return null;
  const { context } = options;
  const { path: shell } = facts.shell;
  const mode = SHELL_MODES[context];
  if (mode === undefined) return null;
  const held = facts.contexts.flatMap(({ env }) => Object.keys(env)).filter((name) => !PLAIN.has(name));
  const launchd = await launchdEnvironment(host);
  const login = loginBase(host, shell, launchd);
  const trace = await traceStart(host, {
    shell,
    context,
    mode,
    launchd,
    withPrompt: facts.contexts.some((row) => row.context === context && row.atPromptOnly.length > 0),
    // A login inside a terminal begins with what that ended with.
    base:
      context === "nested-login" ? (await startShell(host, { shell, mode, base: login })).atPrompt : login,
    names: [...held, ...(options.names ?? [])],
    ...(options.signal && { signal: options.signal }),
  });
  return trace?.blame() ?? null;
}
