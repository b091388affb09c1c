import type { Edit, Facts } from "../../model/index.ts";

/**
 * Whether only the process that was checked has what an edit takes away: every terminal that was started is without it, so
 * there is no line to change, and one to add would do nothing.
 */
export function isOnlyHere(edit: Edit, { judged, contexts }: Facts): boolean {
  const terminals = contexts.filter(({ context }) => context === "terminal" || context === "interactive");
  if (judged !== "current" || terminals.length === 0) return false;
  if (terminals.some(({ status }) => status !== "ok")) return false;
  if (edit.kind === "unset") return terminals.every(({ env }) => !env[edit.name]);
  if (edit.kind !== "path-remove") return false;
  return terminals.every(({ env }) => !(env.PATH ?? "").split(":").includes(edit.dir));
}
