import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Its presence is the one setting: without it nothing is ever written. */
const SWITCH = "on";

/** Where the runs of this account are kept; null when there is no home to keep them in. */
export function historyDir(os: string, env: Readonly<Record<string, string>>): string | null {
  const home = env.HOME ?? "";
  if (os === "darwin")
    return home.startsWith("/") ? join(home, "Library/Application Support/go-env-check/history") : null;
  if (env.XDG_STATE_HOME?.startsWith("/")) return join(env.XDG_STATE_HOME, "go-env-check/history");
  return home.startsWith("/") ? join(home, ".local/state/go-env-check/history") : null;
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
