import { basename } from "node:path";
import { type ContextName, SLOW_START_MS, type Started } from "../model/index.ts";
import { own } from "../util/own.ts";
import { type Earlier, type Trace, traceStart } from "./blame/trace.ts";
import type { Captured, Watched } from "./captured.ts";
import type { Host } from "./host.ts";
import { type Mode, shellKind } from "./shells/dialect.ts";
import type { Env } from "./shells/dump.ts";
import { startShell } from "./shells/start.ts";

/** One start of a shell in a context, and how it is watched. */
export interface Capture {
  readonly context: ContextName;
  readonly shell: string;
  readonly mode: Mode;
  /** The environment the shell begins with. */
  readonly base: Env;
  /** Whether to learn if a command asks which kind of start this is. */
  readonly asks?: boolean;
  /** Variables to watch besides PATH; null where nobody asks for places, and left out where nothing is watched for. */
  readonly names?: readonly string[] | null;
  /** That a start of the same files was seen not to leave; it may unless told. */
  readonly mayLeave?: boolean;
  /** What of the base came from launchd. */
  readonly launchd?: Env;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** How often one shell may hand over to the next. */
const MOST_SHELLS = 3;
/** How much longer than itself a computation may take on a busy machine. */
const BUSY = 4;
const SHELLS = new Set(["zsh", "bash", "fish", "nu", "tcsh", "ksh", "mksh", "dash", "sh"]);
const NOTHING_SEEN: Watched = {
  names: [],
  steps: () => [],
  blame: () => null,
  login: { asked: true, zdotdir: null },
};
const MULTIPLEXERS: Readonly<Record<string, Env>> = {
  tmux: { TMUX: "/tmp/tmux-0/default,1,0", TMUX_PANE: "%0", TERM: "screen-256color" },
  screen: { STY: "1.pts-0.host", TERM: "screen-256color" },
  zellij: { ZELLIJ: "0", ZELLIJ_SESSION_NAME: "main" },
};

/**
 * Starts a shell once and gives all of it: the environment, the prompt's, the steps that led there and the line behind
 * each value (both looked up when asked for). Where the start hands over to another shell by `exec`, or to a terminal
 * multiplexer, which starts one, that one is started from there as it would be, and its steps follow.
 */
export async function captureStart(host: Host, how: Capture): Promise<Captured> {
  return capture(host, how, undefined, 1);
}

async function capture(
  host: Host,
  how: Capture,
  earlier: Earlier | undefined,
  turn: number,
): Promise<Captured> {
  const begin = host.now().getTime();
  const took = (): number => host.now().getTime() - begin;
  const { names, ...plain } = how;
  const trace = names === undefined ? null : await traceStart(host, { ...plain, names });
  if (trace === null) {
    const started = await startShell(host, plain);
    return gave(started)
      ? captured(how, started, took())
      : explained(host, how, captured(how, started, took()));
  }
  const { started, left, stuck } = trace;
  const seen = { ...captured(how, started, took()), ...watched(trace, names ?? [], earlier) };
  if (gave(started)) return { ...seen, tookMs: await unwatchedTime(host, how, seen, trace.ownMs) };
  if (left === null || trace.env === null) return tooSlow(host, how, seen);
  const known = {
    ...seen,
    status: "failed" as const,
    env: trace.env,
    atPrompt: trace.env,
    stuck,
    said: `${stuck?.file}:${stuck?.line ?? "?"} ${stuck?.text}`,
  };
  const next = turn < MOST_SHELLS ? successor(host, how, left, trace.env) : null;
  if (next === null) return known;
  const steps = [...(earlier?.steps ?? []), ...trace.steps()];
  const followed = await capture(host, next, { steps, base: earlier?.base ?? how.base }, turn + 1);
  return followed.status === "ok" ? { ...followed, stuck, tookMs: took() } : known;
}

/**
 * A start that took all its time while it was watched. One that runs tens of thousands of commands is quick alone, and which
 * line gave what is not known then; one that stands still is explained meanwhile. fish, which must not be started twice at
 * once, is only explained.
 */
async function tooSlow(host: Host, how: Capture, seen: Captured): Promise<Captured> {
  const { names: _, ...plain } = how;
  if (seen.status !== "timeout" || shellKind(how.shell) === "fish") return explained(host, how, seen);
  const begin = host.now().getTime();
  const stop = new AbortController();
  const signal = how.signal === undefined ? stop.signal : AbortSignal.any([how.signal, stop.signal]);
  const explanation = explained(host, { ...how, signal }, seen);
  const started = await startShell(host, plain);
  if (!gave(started)) return explanation;
  stop.abort();
  await explanation.catch(() => undefined);
  return { ...captured(how, started, host.now().getTime() - begin), watched: NOTHING_SEEN };
}

/**
 * How long the start takes when nobody watches. What watching adds is the shell's own computing: where that can be all that
 * makes a start slow, it is started once more to know.
 */
async function unwatchedTime(
  host: Host,
  { names: _, ...plain }: Capture,
  { tookMs }: Captured,
  ownMs: number | null,
): Promise<number | null> {
  if (tookMs === null || tookMs < SLOW_START_MS || ownMs === null) return tookMs;
  if (tookMs - ownMs * BUSY >= SLOW_START_MS) return tookMs;
  const begin = host.now().getTime();
  const alone = await startShell(host, plain);
  return gave(alone) ? Math.min(tookMs, host.now().getTime() - begin) : tookMs;
}

/** Whether the start got to its prompt, even if something there may still change it. */
function gave({ env }: Started): boolean {
  return Object.keys(env).length > 0;
}

/**
 * The shell that the words lead to, as it would be started; null where they lead to something else. One that was given a
 * command leaves it undone: what it has become reads no command and no file of an interactive shell.
 */
function successor(host: Host, how: Capture, words: readonly string[], env: Env): Capture | null {
  if (!how.mode.interactive) return null;
  const [program = "", ...args] = words;
  const name = basename(program).replace(/^-/, "");
  const multiplexer = own(MULTIPLEXERS, name);
  if (multiplexer !== undefined) return { ...how, base: { ...env, ...multiplexer } };
  if (!SHELLS.has(name) || args.includes("-c")) return null;
  const shell = find(host, program, env);
  if (shell === null) return null;
  const login = how.mode.login && args.some((arg) => /^-\w*l|^--login$/.test(arg));
  return { ...how, shell, base: env, mode: { login, interactive: true } };
}

function find(host: Host, program: string, env: Env): string | null {
  if (program.startsWith("/")) return host.fs.isExecutableFile(program) ? program : null;
  const dirs = (env.PATH ?? "").split(":").filter((dir) => dir.startsWith("/"));
  return dirs.map((dir) => `${dir}/${program}`).find((file) => host.fs.isExecutableFile(file)) ?? null;
}

function captured({ context }: Capture, started: Started, tookMs: number): Captured {
  return { context, ...started, tookMs, stuck: null };
}

function watched(
  trace: Trace,
  names: readonly string[],
  earlier: Earlier | undefined,
): { readonly watched: Watched } {
  return {
    watched: {
      names,
      steps: () => [...(earlier?.steps ?? []), ...trace.steps()],
      blame: () => trace.blame(earlier),
      login: trace.login,
    },
  };
}

/** A start that gave nothing is repeated with a trail that tells where it stands. */
async function explained(host: Host, how: Capture, without: Captured): Promise<Captured> {
  const { explainStart } = await import("./blame/explain-start.ts");
  return { ...without, ...(await explainStart(host, how.context, how)) };
}
