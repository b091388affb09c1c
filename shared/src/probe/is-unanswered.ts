import type { RunResult } from "./host.ts";

/** Whether the end of a program says nothing of it: its time was up, or this process had no file left to start it with. */
export function isUnanswered({ status, stderr }: Pick<RunResult, "status" | "stderr">): boolean {
  return status === "timeout" || (status === "failed" && /\bE[MN]FILE$/.test(stderr));
}
