import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateFolder } from "../fs/state-directory.ts";

/** Its presence is the one setting: without it nothing is ever written. */
const SWITCH = "on";

/** Where the runs of this account are kept; null when there is no home to keep them in. */
export function historyDir(os: string, env: Readonly<Record<string, string>>): string | null {
  return stateFolder(os, env, "history");
}

export function isKept(dir: string): boolean {
  return existsSync(join(dir, SWITCH));
}

/** Turns keeping on or off; what was kept stays. */
export function keepHistory(dir: string, on: boolean): void {
  if (on) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeFileSync(join(dir, SWITCH), "");
  } else rmSync(join(dir, SWITCH), { force: true });
}
