import { dirname } from "node:path";
import type { Host } from "./host.ts";

/** Whether nobody can create a file there, though root seems to be allowed to. */
export function isMadeByKernel(path: string): boolean {
  return /^\/(proc|sys)(\/|$)/.test(path);
}

/**
 * What keeps a directory from being created at an absolute path: a file or a broken link in its place or above it, or a file system in which
 * nobody can create one. Null where it exists or can be made.
 */
export function findObstacle(host: Host, path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    const kind = host.fs.kind(at);
    if (kind === "file" || kind === "other") return at;
    // A dangling link still has an owner, unlike its target.
    if (kind === "missing" && host.fs.owner(at) !== null) return at;
    if (kind !== "missing" || at === dirname(at)) return at !== path && isMadeByKernel(path) ? at : null;
  }
}
