import type { BlameFacts, CapturedContext, ContextName, Step } from "../model/index.ts";
import type { LoginSeen } from "./blame/login-seen.ts";
import type { Env } from "./shells/dump.ts";

/** What was captured of a launch context, and what was watched while its shell started. */
export interface Captured extends CapturedContext {
  /** Left out where nobody watched. */
  readonly watched?: Watched;
}

/** What a watched start saw; the places are looked up when they are asked for. */
export interface Watched {
  /** The variables that were watched besides PATH. */
  readonly names: readonly string[];
  readonly steps: () => readonly Step[];
  readonly blame: () => BlameFacts | null;
  readonly login: LoginSeen;
}

/** A context that no shell makes. */
export function syntheticContext(context: ContextName, env: Env): Captured {
  return {
    context,
    status: "ok",
    env,
    atPrompt: env,
    version: null,
    goIs: "program",
    said: "",
    stuck: null,
    tookMs: null,
  };
}

/** What can be kept and passed on of it. */
export function plain({ watched: _, ...captured }: Captured): CapturedContext {
  return captured;
}
