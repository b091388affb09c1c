import type { ContextName } from "../model/index.ts";
import { atMost } from "../util/at-most.ts";
import { type Captured, syntheticContext } from "./captured.ts";
import { type ContextCache, cached } from "./context-cache.ts";
import type { Host } from "./host.ts";
import { namesToWatch } from "./names-to-watch.ts";
import {
  cronEnvironment,
  desktopEnvironment,
  launchdEnvironment,
  loginBase,
  raycastEnvironment,
} from "./shells/base.ts";
import { type Mode, shellKind } from "./shells/dialect.ts";
import type { Env } from "./shells/dump.ts";

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
  /** The context whose places somebody will ask for; the terminal unless told. */
  readonly watch?: ContextName;
  /** Variables to watch besides those that startup files name. */
  readonly names?: readonly string[];
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
  const kind = shellKind(options.shell);
  const names = [...(options.names ?? []), ...namesToWatch(host, options.shell, base)];
  const start = async (context: ContextName, from: Env): Promise<Captured> => {
    const mode = SHELL_MODES[context] ?? { login: false, interactive: false };
    const { shell, signal, timeoutMs, watch = "terminal" } = options;
    // What hands over to another program is seen only by who watches; fish cannot be watched for that.
    const watched = context === watch || (mode.interactive && kind !== "fish");
    const capture = async (): Promise<Captured> =>
      // Loaded when a shell is started: who starts none does not wait for what watches one.
      (await import("./capture-start.ts")).captureStart(host, {
        context,
        shell,
        mode,
        base: from,
        launchd,
        ...(watched && { names }),
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(signal && { signal }),
      });
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

  // One fish after the other: two that run at once see each other's universal variables half-way.
  const inTurn = atMost(kind === "fish" ? 1 : Math.min(2, host.cores));
  await Promise.all(jobs.map((job) => inTurn(job)));
  return options.contexts.flatMap((context) => landed.get(context) ?? []);
}
