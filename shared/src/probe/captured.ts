import type { BlameFacts, ContextName, Place, Step } from "../model/index.ts";
import type { Env } from "./shells/dump.ts";
import type { Started } from "./shells/start.ts";

/** The environment that one launch context produced, whole. */
export interface Captured extends Started {
  readonly context: ContextName;
  /** Where a start that never ended stands, or where it left by `exec` or `exit`. */
  readonly stuck: Place | null;
  /** How long the start took, milliseconds; null for a context that no shell makes. */
  readonly tookMs: number | null;
  /** Left out where nobody watched. */
  readonly watched?: Watched;
}

/** What a watched start saw; the places are looked up when they are asked for. */
export interface Watched {
  /** The variables that were watched besides PATH. */
  readonly names: readonly string[];
  readonly steps: () => readonly Step[];
  readonly blame: () => BlameFacts | null;
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
