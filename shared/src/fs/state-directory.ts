import { join } from "node:path/posix";

type Env = Readonly<Record<string, string>>;

/** Where a program keeps what it wants to remember: the XDG base directories, on a Mac Application Support. */
export function stateDirectory(os: string, env: Env, home: string): string {
  if (env.XDG_STATE_HOME?.startsWith("/")) return join(env.XDG_STATE_HOME, "go-env-check");
  return join(home, os === "darwin" ? "Library/Application Support" : ".local/state", "go-env-check");
}

/** The state directory of this environment's user; null when it has no home directory. */
export function stateFolder(os: string, env: Env, name: "fleet" | "history"): string | null {
  const home = env.HOME ?? "";
  if (!home.startsWith("/") && !env.XDG_STATE_HOME?.startsWith("/")) return null;
  return join(stateDirectory(os, env, home), name);
}
