import type { ContextName, Facts, FilePatch, Place } from "../../model/index.ts";
import { type Captured, syntheticContext } from "../../probe/captured.ts";
import { SHELL_MODES } from "../../probe/contexts.ts";
import type { Host } from "../../probe/host.ts";
import { desktopEnvironment, loginBase } from "../../probe/shells/base.ts";
import type { Env } from "../../probe/shells/dump.ts";
import { dialectOf } from "../../shell/quote.ts";
import { markedTexts, ran, withoutMarks } from "./marks.ts";
import { createSandboxHome, type SandboxHome } from "./sandbox-home.ts";

/** What a start left in one context, in the real home's names, and which edited files it read. */
export interface TrialStart {
  readonly captured: Captured;
  /** Edited files whose first line ran, and those whose last line ran. */
  readonly entered: ReadonlySet<string>;
  readonly finished: ReadonlySet<string>;
}

/** A start in a home that stands in for the user's, which is there until it is left. */
export interface SandboxStart extends TrialStart {
  readonly sandbox: SandboxHome;
  /** What it began with and what it left, in the stand-in's names. */
  readonly base: Env;
  readonly left: Env;
}

export function isInSandbox(start: TrialStart): start is SandboxStart {
  return "sandbox" in start;
}

export interface HowToStart {
  readonly host: Host;
  readonly facts: Facts;
  /** The files as they will be; none shows what the stand-in home itself makes of a start. */
  readonly patches: readonly FilePatch[];
  readonly context: ContextName;
  /** The terminal that a login inside it begins in; its home serves both. */
  readonly inside?: SandboxStart;
  /** What launchd gives, in the real home's names. */
  readonly launchd: Env;
  /** Variables to watch besides PATH. */
  readonly names: readonly string[];
  /** How long the start may take, milliseconds. */
  readonly timeoutMs: number;
  /** Whether to learn if a command asks which kind of start this is: another start may be the same. */
  readonly asks: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Starts the shell in one context, in a home where the files are as the patches want them. The user's files are read
 * and never written. Null when no home can stand in. It is captured as a check captures it, so that the two compare.
 */
export async function startTrial(how: HowToStart): Promise<SandboxStart | null> {
  const { host, facts, patches, context, inside, names, timeoutMs, asks, signal } = how;
  const { shell } = facts;
  const sandbox = inside?.sandbox ?? sandboxFor(host, facts, patches);
  if (shell === null || sandbox === null) return null;
  const launchd = inStandIn(how.launchd, sandbox.toSandbox);
  const base = inside?.left ?? loginBase(sandbox.host, shell.path, launchd);
  const mode = SHELL_MODES[context];
  const watched = watchedIn(facts, context, names);
  const captured =
    mode === undefined
      ? syntheticContext(context, await desktopEnvironment(sandbox.host, launchd))
      : await (await import("../../probe/capture-start.ts")).captureStart(sandbox.host, {
          context,
          shell: shell.path,
          mode,
          base,
          launchd,
          timeoutMs,
          asks,
          ...(watched && { names: watched }),
          ...(signal && { signal }),
        });
  const real = (env: Env): Env => inStandIn(withoutMarks(env), sandbox.toReal);
  return {
    captured: {
      ...captured,
      env: real(captured.env),
      atPrompt: real(captured.atPrompt),
      said: sandbox.toReal(captured.said),
      stuck: captured.stuck && inRealHome(captured.stuck, sandbox.toReal),
      tookMs: null,
    },
    entered: ran(captured.atPrompt, patches, "A"),
    finished: ran(captured.atPrompt, patches, "Z"),
    sandbox,
    base,
    left: withoutMarks(captured.atPrompt),
  };
}

/** As a check watches them: what hands over to another shell, or asks for a login, is seen only by who watches. */
function watchedIn(
  { judged, shell }: Facts,
  context: ContextName,
  names: readonly string[],
): readonly string[] | null {
  if (context === (SHELL_MODES[judged] === undefined ? "terminal" : judged)) return names;
  if (shell?.name === "fish") return context === "login-script" ? [] : null;
  return SHELL_MODES[context]?.interactive === true ? names : null;
}

function sandboxFor(host: Host, facts: Facts, patches: readonly FilePatch[]): SandboxHome | null {
  const { shell, home, startup } = facts;
  if (shell === null || home === null) return null;
  const files = startup.filter(({ exists }) => exists).map(({ file }) => file);
  const texts = markedTexts(patches, dialectOf(shell.name));
  const isFish = shell.name === "fish" || patches.some(({ file }) => file.endsWith(".fish"));
  return createSandboxHome(host, home, texts, files, isFish);
}

function inStandIn(env: Env, change: (value: string) => string): Env {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, change(value)]));
}

/** A place of the stand-in home by the names of the real one; its line is the stand-in's. */
export function inRealHome(place: Place, toReal: (text: string) => string): Place {
  const via = place.via.map((one) => ({ ...one, file: toReal(one.file) }));
  return { ...place, file: toReal(place.file), text: toReal(place.text), via };
}
