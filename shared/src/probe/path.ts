import { join } from "node:path";
import type { PathEntryFacts, PathFacts } from "../model/index.ts";
import { withoutHidden } from "../util/visible.ts";
import type { Host } from "./host.ts";
import { describeGo } from "./sdk.ts";

/** What lies at a path, symlinks followed. */
export function describePath(host: Host, path: string): PathFacts {
  return { path, kind: host.fs.kind(path), realPath: host.fs.realPath(path) };
}

/**
 * PATH, entry by entry. A relative entry is looked at from nowhere: what it finds depends on where one stands. Of one
 * that begins with a literal `~` the facts tell what was meant; no `go` is found through it, as no shell but bash would.
 */
export function readPath(
  host: Host,
  path: string | undefined,
  home: string | null,
): readonly PathEntryFacts[] {
  if (path === undefined || path === "") return [];
  return path.split(":").map((raw) => {
    if (raw.startsWith("~/") && home !== null)
      return { raw, ...describePath(host, join(home, raw.slice(2))), go: null };
    if (!raw.startsWith("/")) return { raw, path: raw, kind: "missing", realPath: null, go: null };
    const clean = withoutHidden(raw).trimEnd();
    return {
      raw,
      ...describePath(host, raw),
      go: describeGo(host, join(raw, "go")),
      ...(clean !== raw && { cleanIsDirectory: host.fs.kind(clean) === "directory" }),
    };
  });
}

/** PATH without the directories that npm and npx put in front of it for the time of one command. */
export function withoutNpm(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (env.PATH === undefined || (env.npm_execpath === undefined && env.npm_lifecycle_event === undefined))
    return env;
  const entries = env.PATH.split(":");
  const first = entries.findIndex((entry) => !/\/(node_modules\/\.bin|node-gyp-bin)$/.test(entry));
  return { ...env, PATH: entries.slice(first < 0 ? entries.length : first).join(":") };
}
