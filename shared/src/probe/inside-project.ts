import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";

/** What is said of a file that is not read for this reason. */
export const LEADS_OUT = "a symbolic link that leads out of the project";

/**
 * The host as the project's own notes may be read through (version files, editors' settings, suppressions): a symbolic link
 * in the project that leads out of it is not followed. Who wrote the project could have it lead to a private file, and
 * the report of a CI job is there for everybody to read. Above the project, and in a home directory, links are the user's own.
 */
export function insideProject(host: Host, project: string | undefined): Host {
  const root = project === undefined ? null : rootOf(host, project);
  if (root === null) return host;
  return {
    ...host,
    fs: {
      ...host.fs,
      readText: (path, ...more) =>
        leadsOut(host, root, path)
          ? { ok: false, reason: "failed", detail: LEADS_OUT }
          : host.fs.readText(path, ...more),
    },
  };
}

/** Whether a file lies in the project, by its own name or by what its links lead to. */
export function liesInProject(host: Host, project: string | undefined, path: string): boolean {
  const root = project === undefined ? null : rootOf(host, project);
  if (root === null) return false;
  return isBelow(path, root) || isBelow(host.fs.realPath(path) ?? path, host.fs.realPath(root) ?? root);
}

function leadsOut(host: Host, root: string, path: string): boolean {
  if (!isBelow(path, root)) return false;
  const [real, realRoot] = [host.fs.realPath(path), host.fs.realPath(root)];
  return real !== null && realRoot !== null && !isBelow(real, realRoot);
}

/** The repository around a project, else its module, else the directory itself; null where that is a home directory. */
function rootOf(host: Host, project: string): string | null {
  const own = belowHome(host, project);
  const holding = (names: readonly string[]): string | undefined =>
    own.find((dir) => names.some((name) => host.fs.kind(join(dir, name)) !== "missing"));
  return holding([".git"]) ?? holding(["go.work", "go.mod"]) ?? own[0] ?? null;
}

/** A directory and those above it, the nearest first, up to a home directory. */
function belowHome({ env, account }: Host, project: string): readonly string[] {
  const dirs = above(project);
  const home = dirs.findIndex((dir) => dir === env.HOME || dir === account.home);
  return home < 0 ? dirs : dirs.slice(0, home);
}

function isBelow(path: string, dir: string): boolean {
  return path.startsWith(dir.endsWith("/") ? dir : `${dir}/`);
}
