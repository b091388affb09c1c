import type { Facts, UserEnvFileFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/**
 * Where `go env -w` writes: `$GOENV`, else `go/env` in Go's os.UserConfigDir. Null for GOENV=off and where no
 * configuration directory can be named.
 */
export function userEnvFilePath(os: string, env: Readonly<Record<string, string>>): string | null {
  if (env.GOENV) return env.GOENV === "off" ? null : env.GOENV;
  // Where others take ~/.config instead, Go reads no file (before 1.22 one below the working directory).
  if (os !== "darwin" && env.XDG_CONFIG_HOME && !env.XDG_CONFIG_HOME.startsWith("/")) return null;
  const config = userConfigDir(os, env);
  return config === null ? null : join(config, "go/env");
}

/** The user's configuration directory by Go's os.UserConfigDir; null without a home. */
export function userConfigDir(os: string, env: Readonly<Record<string, string>>): string | null {
  const home = env.HOME ? env.HOME : null;
  if (os === "darwin") return home === null ? null : join(home, "Library/Application Support");
  if (env.XDG_CONFIG_HOME?.startsWith("/")) return env.XDG_CONFIG_HOME;
  return home === null ? null : join(home, ".config");
}

/**
 * The format of that file and of `GOROOT/go.env`: a line counts when its first byte is A to Z and it holds `=`;
 * quotes, trailing blanks and a carriage return belong to the value; a later line wins (cmd/go/internal/cfg, readEnvFile).
 */
export function parseGoEnv(text: string): Record<string, string> {
  return Object.fromEntries(rowsOf(text).map(({ name, value }) => [name, value]));
}

/** The line that counts, by name. */
function linesOf(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(rowsOf(text).map(({ name, line }) => [name, line]));
}

function rowsOf(text: string): readonly { name: string; value: string; line: number }[] {
  return text.split("\n").flatMap((row, index) => {
    const at = row.indexOf("=");
    const counts = at > 0 && /^[A-Z]/.test(row);
    return counts ? [{ name: row.slice(0, at), value: row.slice(at + 1), line: index + 1 }] : [];
  });
}

/** The file go.env of an SDK; `root` is empty where no SDK is known. */
export function readGoEnv(host: Host, root: string): Pick<Facts, "goEnvDefaults" | "goEnvLines"> {
  const text =
    root === "" ? ({ ok: false, reason: "missing" } as const) : host.fs.readText(join(root, "go.env"));
  if (!text.ok) return { goEnvDefaults: text };
  return { goEnvDefaults: { ok: true, value: parseGoEnv(text.value) }, goEnvLines: linesOf(text.value) };
}

export function readUserEnvFile(host: Host, env: Readonly<Record<string, string>>): UserEnvFileFacts {
  const path = userEnvFilePath(host.platform.os, env);
  const text = path === null ? ({ ok: false, reason: "missing" } as const) : host.fs.readText(path);
  if (!text.ok) {
    const isDirectory = path !== null && host.fs.kind(path) === "directory";
    return { path, entries: text, ...(isDirectory && { isDirectory }) };
  }
  const lines = linesOf(text.value);
  return {
    path,
    entries: { ok: true, value: parseGoEnv(text.value) },
    ...(Object.keys(lines).length > 0 && { lines }),
  };
}
