import type { Silence } from "../model/index.ts";
import type { RunResult } from "./host.ts";

/**
 * Why the end of a program says nothing of it: its time was up, or this process had no file left to start it with. Null
 * where it says something.
 */
export function whyUnanswered({ status, stderr }: Pick<RunResult, "status" | "stderr">): Silence | null {
  if (status === "timeout") return "late";
  return status === "failed" && /\bE[MN]FILE$/.test(stderr) ? "no-files" : null;
}
