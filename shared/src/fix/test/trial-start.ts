import type { ContextName, Facts, FilePatch } from "../../model/index.ts";
import { type Captured, syntheticContext } from "../../probe/captured.ts";
import { SHELL_MODES } from "../../probe/contexts.ts";
import type { Host } from "../../probe/host.ts";
import { desktopEnvironment, launchdEnvironment, loginBase } from "../../probe/shells/base.ts";
import type { Env } from "../../probe/shells/dump.ts";
import { startShell } from "../../probe/shells/start.ts";
import { isEnvironmentD } from "../../shell/environment-d.ts";
import { type Dialect, dialectOf } from "../../shell/quote.ts";
import { snippetFor } from "../../shell/snippet.ts";
import { createSandboxHome, type SandboxHome } from "./sandbox-home.ts";

/** What a start left in one context, in the real home's names, and which edited files it read. */
export interface TrialStart {
  readonly captured: Captured;
  /** Edited files whose first line ran, and those whose last line ran. */
  readonly entered: ReadonlySet<string>;
  readonly finished: ReadonlySet<string>;
}

export interface TrialRun {
  readonly starts: ReadonlyMap<ContextName, TrialStart>;
  readonly sandbox: SandboxHome;
}

/** The whole environment at the prompt of one context; empty where it did not start. */
export function atPrompt(rehearsal: TrialRun | null, context: ContextName): Env {
  return rehearsal?.starts.get(context)?.captured.atPrompt ?? {};
}

const MARK = "GO_ENV_CHECK_RAN_";
const TIMEOUT_MS = 10_000;

/**
 * Starts the shell in a home where the files are as the patches want them, in each context; with no patches it shows
 * what the stand-in home itself makes of a start. The user's files are read and never written. Null when the stand-in
 * cannot be made. Who calls it leaves the farm.
 */
export async function startTrial(
  host: Host,
  { shell, home, startup }: Facts,
  patches: readonly FilePatch[],
  contexts: readonly ContextName[],
  signal?: AbortSignal,
): Promise<TrialRun | null> {
  if (shell === null || home === null) return null;
  const dialect = dialectOf(shell.name);
  const edited = patches.map(
    ({ file, after }, index) => [file, isScript(file) ? marked(after, index, dialect) : after] as const,
  );
  const sandbox = createSandboxHome(
    host,
    home,
    Object.fromEntries(edited),
    startup.filter(({ exists }) => exists).map(({ file }) => file),
    dialect === "fish",
  );
  if (sandbox === null) return null;
  const launchd = await launchdEnvironment(sandbox.host);
  const base = loginBase(sandbox.host, shell.path, launchd);
  const starts = new Map<ContextName, TrialStart>();
  const start = async (context: ContextName, from: Env): Promise<Env | null> => {
    const mode = SHELL_MODES[context];
    const how = { shell: shell.path, base: from, timeoutMs: TIMEOUT_MS, ...(signal && { signal }) };
    const started =
      mode === undefined
        ? syntheticContext(context, await desktopEnvironment(sandbox.host, launchd))
        : await startShell(sandbox.host, { ...how, mode });
    const { env, left } = withoutMarks(started.atPrompt);
    const ran = (end: string): ReadonlySet<string> =>
      new Set(
        patches.flatMap(({ file }, index) =>
          left.has(`${MARK}${index}${end}`) || !isScript(file) ? [file] : [],
        ),
      );
    const real = (one: Env): Env =>
      Object.fromEntries(Object.entries(one).map(([name, value]) => [name, sandbox.toReal(value)]));
    const captured = {
      context,
      ...started,
      env: real(withoutMarks(started.env).env),
      atPrompt: real(env),
      said: sandbox.toReal(started.said),
      stuck: null,
      tookMs: null,
    };
    starts.set(context, { captured, entered: ran("A"), finished: ran("Z") });
    return started.status === "ok" ? env : null;
  };
  const others = contexts.filter((context) => context !== "terminal" && context !== "nested-login");
  const logins = async (): Promise<void> => {
    const terminal = await start("terminal", base);
    // A login inside a terminal begins with what that ended with.
    if (terminal !== null && contexts.includes("nested-login")) await start("nested-login", terminal);
  };
  const rest = async (): Promise<void> => {
    for (const context of others) {
      sandbox.fresh();
      await start(context, base);
    }
  };
  // Shells of fish that run side by side tell each other of universal variables.
  if (dialect === "fish") {
    await logins();
    await rest();
  } else await Promise.all([logins(), rest()]);
  return { starts, sandbox };
}

/** fish keeps its universal variables in a file that is no script; systemd's lists of variables are none either. */
export function isScript(file: string): boolean {
  return !file.endsWith("/fish_variables") && !isEnvironmentD(file);
}

/** The text with a variable set before its first line and one behind its last. */
function marked(text: string, index: number, dialect: Dialect): string {
  const set = (end: string): string =>
    snippetFor({ kind: "set", name: `${MARK}${index}${end}`, value: "1" }, dialect);
  return `${set("A")}\n${text}\n${set("Z")}\n`;
}

/** How many lines `marked` puts in front. */
export const LINES_IN_FRONT = 1;

function withoutMarks(env: Env): { readonly env: Env; readonly left: ReadonlySet<string> } {
  const names = Object.keys(env).filter((name) => name.startsWith(MARK));
  const kept = Object.entries(env).filter(([name]) => !name.startsWith(MARK));
  return { env: Object.fromEntries(kept), left: new Set(names) };
}
