import type { ContextName } from "../model/index.ts";
import { atMost } from "../util/at-most.ts";
import { once } from "../util/once.ts";
import { type Captured, plain, syntheticContext } from "./captured.ts";
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
import { isSameWithoutLogin, mayDoWithoutLogin } from "./without-login.ts";

/** Contexts in which a shell starts, and how. A nested login begins with what the terminal ended with. */
export const SHELL_MODES: Readonly<Partial<Record<ContextName, Mode>>> = {
  terminal: { login: true, interactive: true },
  "nested-login": { login: true, interactive: true },
  interactive: { login: false, interactive: true },
  "login-script": { login: true, interactive: false },
  command: { login: false, interactive: false },
};

type Landing = () => Promise<Captured | undefined>;

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
  /** Whether the terminal of this call will be handed in to another one, as below. */
  readonly handsOn?: boolean;
  /** The terminal, for a caller that starts it apart from these; undefined where it gives none. */
  readonly terminal?: Promise<Captured | undefined>;
  /** Called for each context as it lands. */
  readonly onContext?: (captured: Captured) => void;
}

/** How many shells to start at once: where three are, five of which one waits for another take no longer than two. */
export function startsAtOnce({ cores }: Pick<Host, "cores">): number {
  return cores >= 4 ? 3 : Math.min(2, cores);
}

/**
 * Captures the environment of each asked context, a few shells at a time, the terminal first because the nested
 * login waits for it. No shell is started where another start has given the same: see `isSameWithoutLogin`. The result
 * keeps the asked order.
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
  const { shell, signal, timeoutMs, watch = "terminal" } = options;
  const wanted = new Set(options.contexts);
  const sharing = mayDoWithoutLogin(host, kind, base);
  /** Only where another start may be the same is it asked whether this one could tell that it is a login. */
  const asksIn = (context: ContextName): boolean => {
    if (!sharing) return false;
    return context === "terminal"
      ? wanted.has("interactive") || options.handsOn === true
      : context !== "nested-login";
  };
  /** What to watch a start for. A watched fish has universal variables of its own, so that several may start at once. */
  const watchedIn = (context: ContextName): readonly string[] | null | undefined => {
    if (context === watch) return names;
    if (kind === "fish") return sharing && context === "login-script" ? [] : null;
    return SHELL_MODES[context]?.interactive ? null : undefined;
  };
  const start = async (
    context: ContextName,
    from: Env,
    login?: Landing,
    mayLeave = true,
  ): Promise<Captured> => {
    const capture = async (): Promise<Captured> => {
      const other = sharing && context !== watch ? await login?.() : undefined;
      if (other !== undefined && isSameWithoutLogin(host, kind, other)) return { ...plain(other), context };
      const watched = watchedIn(context);
      // Loaded when a shell is started: who starts none does not wait for what watches one.
      return (await import("./capture-start.ts")).captureStart(host, {
        context,
        shell,
        mode: SHELL_MODES[context] ?? { login: false, interactive: false },
        base: from,
        launchd,
        asks: asksIn(context),
        mayLeave,
        ...(watched !== undefined && { names: watched }),
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(signal && { signal }),
      });
    };
    return land(await cached(host, options.cache, { shell, context, base: from }, capture));
  };

  const jobs: (() => Promise<unknown>)[] = [];
  const isHere = wanted.has("terminal") || wanted.has("nested-login");
  const terminal = once(() => start("terminal", base));
  const script = once(() => start("login-script", base));
  if (isHere) {
    jobs.push(async () => {
      const { status, atPrompt, stuck } = await terminal();
      if (wanted.has("nested-login") && status === "ok")
        await start("nested-login", atPrompt, undefined, stuck !== null);
    });
  }
  const rest: Readonly<Partial<Record<ContextName, () => Promise<Captured>>>> = {
    interactive: () => start("interactive", base, isHere ? terminal : async () => options.terminal),
    "login-script": script,
    command: () => start("command", base, kind === "fish" && wanted.has("login-script") ? script : undefined),
  };
  // What may be the same as another start waits for it, and nothing may wait behind that.
  const order: readonly ContextName[] = ["interactive", "login-script", "command"];
  for (const context of sharing ? [...order.slice(1), "interactive" as const] : order) {
    const job = rest[context];
    if (wanted.has(context) && job !== undefined) jobs.push(job);
  }
  if (wanted.has("desktop"))
    jobs.push(async () => land(syntheticContext("desktop", await desktopEnvironment(host, launchd))));
  if (wanted.has("raycast") && host.platform.os === "darwin")
    jobs.push(async () => land(syntheticContext("raycast", raycastEnvironment(host, launchd))));
  if (wanted.has("cron")) jobs.push(async () => land(syntheticContext("cron", cronEnvironment(host))));

  const inTurn = atMost(startsAtOnce(host));
  await Promise.all(jobs.map((job) => inTurn(job)));
  return options.contexts.flatMap((context) => landed.get(context) ?? []);
}
