import type { ContextName } from "../model/index.ts";

/** The command that applies the fixes of what was checked: by itself it fixes a new terminal. */
export function applyCommand(judged: ContextName): string {
  const isTerminal = judged === "current" || judged === "terminal";
  return `go-env-check fix --apply${isTerminal ? "" : ` --context ${judged}`}`;
}
