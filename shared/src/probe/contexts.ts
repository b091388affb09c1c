import type { ContextName } from "../model/index.ts";
import { type Captured, syntheticContext } from "./captured.ts";
import { type ContextCache, cached } from "./context-cache.ts";
import type { Host } from "./host.ts";
import {
  cronEnvironment,
  desktopEnvironment,
  launchdEnvironment,
  loginBase,
  raycastEnvironment,
} from "./shells/base.ts";
import type { Mode } from "./shells/dialect.ts";
import type { Env } from "./shells/dump.ts";
import { startShell } from "./shells/start.ts";

/** Contexts in which a shell starts, and how. A nested login begins with what the terminal ended with. */
export const SHELL_MODES: Readonly<Partial<Record<ContextName, Mode>>> = {
  terminal: { login: true, interactive: true },
  "nested-login": { login: true, interactive: true },
  interactive: { login: false, interactive: true },
  "login-script": { login: true, interactive: false },
  command: { login: false, interactive: false },
};

interface ContextOptions {
  readonly shell: string;
  readonly contexts: readonly ContextName[];
  /** How long one start may take, milliseconds; five seconds unless told. A watched second try takes as long. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Contexts captured before, for a caller that asks again. */
  readonly cache?: ContextCache;
  /** Called for each context as it lands. */
  readonly onContext?: (captured: Captured) => void;
}

/**
 * Captures the environment of each asked context, at most two shells at a time, the terminal first because the nested
 * login waits for it. The result keeps the asked order.
 */
export async function captureContexts(host: Host, options: ContextOptions): Promise<readonly Captured[]> {
  const launchd = await launchdEnvironment(host);
  const base = loginBase(host, options.shell, launchd);
  const landed = new Map<ContextName, Captured>();
  const land = (captured: Captured): Captured => {
    landed.set(captured.context, captured);
    options.onContext?.(captured);
    return captured;
  };
  const start = async (context: ContextName, from: Env): Promise<Captured> => {
    const mode = SHELL_MODES[context] ?? { login: false, interactive: false };
    const { shell, signal, timeoutMs } = options;
    const how = {
      shell,
      mode,
      base: from,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(signal && { signal }),
    };
    const capture = async (): Promise<Captured> => {
      const begin = host.now().getTime();
      const started = { ...(await startShell(host, how)), tookMs: host.now().getTime() - begin };
      if (started.status === "ok") return { context, ...started, stuck: null };
      const { explainStart } = await import("./blame/explain-start.ts");
      return { context, ...started, ...(await explainStart(host, context, how)) };
    };
    return land(await cached(host, options.cache, { shell, context, base: from }, capture));
  };

  const wanted = new Set(options.contexts);
  const jobs: (() => Promise<unknown>)[] = [];
  if (wanted.has("terminal") || wanted.has("nested-login")) {
    jobs.push(async () => {
      const terminal = await start("terminal", base);
      if (wanted.has("nested-login") && terminal.status === "ok")
        await start("nested-login", terminal.atPrompt);
    });
  }
  for (const context of ["interactive", "login-script", "command"] as const) {
    if (wanted.has(context)) jobs.push(() => start(context, base));
  }
  if (wanted.has("desktop"))
    jobs.push(async () => land(syntheticContext("desktop", await desktopEnvironment(host, launchd))));
  if (wanted.has("raycast") && host.platform.os === "darwin")
    jobs.push(async () => land(syntheticContext("raycast", raycastEnvironment(host, launchd))));
  if (wanted.has("cron")) jobs.push(async () => land(syntheticContext("cron", cronEnvironment(host))));

  await inPool(jobs, Math.min(2, host.cores));
  return options.contexts.flatMap((context) => landed.get(context) ?? []);
}

/** Runs the jobs in order, so many at a time. */
async function inPool(jobs: readonly (() => Promise<unknown>)[], width: number): Promise<void> {
  const queue = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker));
}
