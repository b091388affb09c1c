import type { Host } from "./host.ts";

/**
 * A directory with no go.mod or go.work in or above it: the root, unless somebody made a module of that. Null where no
 * temporary directory can be made.
 */
export function neutralDirectory(host: Host): { readonly path: string; readonly leave: () => void } | null {
  if (host.fs.kind("/go.mod") === "missing" && host.fs.kind("/go.work") === "missing")
    return { path: "/", leave: () => {} };
  try {
    const path = host.scratch.makeTempDir();
    return { path, leave: () => host.scratch.removeTree(path) };
  } catch {
    return null;
  }
}
