import type { ContextFacts, ContextName } from "../model/index.ts";
import type { Captured } from "./captured.ts";
import type { ContextCache } from "./context-cache.ts";
import { captureContexts, SHELL_MODES } from "./contexts.ts";
import type { Host } from "./host.ts";

export type Stage = "shell" | "go" | "blame" | "vitals" | "checks";

export interface ContextsOptions {
  /** Whose environment the findings are about. */
  readonly judge: ContextName;
  /** The contexts to start besides this process's; the terminal alone unless told. */
  readonly contexts?: readonly ContextName[];
  /** Contexts that the caller has started by itself: no shell is started for them. */
  readonly captured?: readonly Captured[];
  /** For a caller that asks again within its life. */
  readonly cache?: ContextCache;
  /** Called with each start as it lands, with what was watched of it. */
  readonly onCaptured?: (captured: Captured) => void;
  /** Variables to watch besides those that startup files name. */
  readonly watch?: readonly string[];
  readonly onContext?: (context: ContextName, status: ContextFacts["status"]) => void;
  /** How long one start of a shell may take, milliseconds. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: Stage, state: "started" | "done" | "failed", detail?: string) => void;
}

/** Starts the shell in the contexts that a check asks about, and tells of each as it lands. */
export async function readContexts(
  host: Host,
  shell: string,
  options: ContextsOptions,
): Promise<readonly Captured[]> {
  if (options.captured !== undefined) return options.captured;
  const {
    onStage,
    signal,
    onContext,
    onCaptured,
    cache,
    judge,
    timeoutMs,
    watch,
    contexts = ["terminal"],
  } = options;
  onStage?.("shell", "started");
  return captureContexts(host, {
    shell,
    contexts: judge === "current" || contexts.includes(judge) ? contexts : [...contexts, judge],
    ...(SHELL_MODES[judge] !== undefined && { watch: judge }),
    ...(watch && { names: watch }),
    ...(signal && { signal }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(cache && { cache }),
    onContext: (captured) => {
      onContext?.(captured.context, captured.status);
      onCaptured?.(captured);
      if (captured.context === "terminal")
        onStage?.("shell", captured.status === "ok" ? "done" : "failed", captured.said || undefined);
    },
  });
}
