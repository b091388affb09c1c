import { dirname } from "node:path";

/** No project lies deeper; a hostile one may, because each look upwards takes longer with the square of the depth. */
export const MAX_LEVELS = 256;

/** Whether a directory lies deeper than anything is looked for. */
export function isTooDeep(dir: string): boolean {
  return dir.split("/").length > MAX_LEVELS;
}

/** A directory and those above it, the nearest first, up to the root. */
export function above(dir: string): readonly string[] {
  const dirs: string[] = [];
  for (let at = dir; ; at = dirname(at)) {
    dirs.push(at);
    if (at === dirname(at)) return dirs;
  }
}
