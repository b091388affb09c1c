import type { PathEntryFacts, PathFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import { withoutHidden } from "../util/visible.ts";
import type { Host } from "./host.ts";
import { describeGo } from "./sdk.ts";

/** What lies at a path, symlinks followed. */
export function describePath(host: Host, path: string): PathFacts {
  return { path, kind: host.fs.kind(path), realPath: host.fs.realPath(path) };
}

/**
 * PATH, entry by entry. No go is started through a relative entry: it may be a checkout's own program. Of one that begins with a literal `~` the facts tell what was meant; no `go` is found through it, as no shell but bash would.
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
    if (!raw.startsWith("/"))
      return {
        ...{ raw, path: raw, kind: "missing", realPath: null, go: null },
        ...(host.fs.isExecutableFile(`${raw || "."}/go`) && { unseen: true }),
      };
    const clean = withoutHidden(raw).trimEnd();
    const place = describePath(host, raw);
    return {
      raw,
      ...place,
      go: describeGo(host, join(raw, "go")),
      ...(place.kind === "missing" && isListedOnly(host, raw) && { unseen: true }),
      ...(clean !== raw && { cleanIsDirectory: host.fs.kind(clean) === "directory" }),
    };
  });
}

/** Whether a path is there by a name that is not UTF-8: such bytes are read as U+FFFD, which names another directory. */
function isListedOnly(host: Host, path: string): boolean {
  const parts = path.split("/");
  const at = parts.findIndex((part) => part.includes("\uFFFD"));
  return at > 0 && host.fs.list(parts.slice(0, at).join("/") || "/").includes(parts[at] ?? "");
}

/** Directories that entries of PATH mean, but do not name: with a literal `~` or `$HOME`, in quotes, with a blank or a sign too many. */
export function meantDirectories(path: readonly PathEntryFacts[], home: string | null): readonly string[] {
  return path.flatMap(({ raw, kind }) => {
    if (kind === "directory" && raw.startsWith("/")) return [];
    const bare = withoutHidden(raw)
      .trim()
      .replace(/^["'\u201c\u201d]+|["'\u201c\u201d;,]+$/g, "")
      .replaceAll("\\ ", " ");
    const meant = home === null ? bare : bare.replace(/^(~|\$HOME|\$\{HOME\})(?=\/)/, home);
    return meant !== raw && meant.startsWith("/") ? [meant] : [];
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
