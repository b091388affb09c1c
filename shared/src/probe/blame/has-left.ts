import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";

/**
 * Whether fish has become another program by `exec`, of which it tells nobody: the process is there and runs another
 * file. Only Linux says so; elsewhere the time limit ends the start.
 */
export function hasLeft(host: Host, dir: string): boolean {
  const text = host.fs.readText(join(dir, "self"), 8192);
  const [, pid, program] = (text.ok ? /^(\d+) (\/.+)\n/.exec(text.value) : null) ?? [];
  if (pid === undefined) return false;
  const now = host.fs.realPath(`/proc/${pid}/exe`);
  return now !== null && now !== program;
}
