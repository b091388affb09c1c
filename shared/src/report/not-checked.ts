import type { ContextName, Report } from "../model/index.ts";

/** Why the environment that was to be checked could not be had: it did not start, or not in time. */
export interface NotChecked {
  readonly context: ContextName;
  readonly status: "timeout" | "failed" | "missing";
  /** What the shell said, or the line at which it is stuck; empty where neither is known. */
  readonly detail: string;
}

/** Null where the environment that was asked for is the one that was checked. */
export function notChecked(report: Pick<Report, "contexts">, asked: ContextName): NotChecked | null {
  if (asked === "current") return null;
  const found = report.contexts.find(({ context }) => context === asked);
  if (found?.status === "ok") return null;
  return {
    context: asked,
    status: found?.status ?? "missing",
    detail: found?.stuckAt ?? found?.detail ?? "",
  };
}
