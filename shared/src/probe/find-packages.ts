import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/** The walk ends after this many directories, levels, packages and milliseconds. */
const MAX_DIRS = 400;
const MAX_DEPTH = 5;
const MAX_FOUND = 20;
const MAX_MS = 150;

/** Whether a directory itself holds Go files that go does not pass over. */
export function holdsGoFiles(host: Host, dir: string): boolean {
  const names = host.fs.list(dir).filter((name) => name.endsWith(".go") && !/^[._]/.test(name));
  return names.some((name) => host.fs.kind(join(dir, name)) !== "directory");
}

/** Directories below with Go files, nearest first, in the same module; `complete` unless the walk ended early. */
export function findPackages(
  host: Host,
  dir: string,
): { readonly dirs: readonly string[]; readonly complete: boolean } {
  const started = host.now().getTime();
  const dirs: string[] = [];
  let level = [""];
  let seen = 0;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const at of level) {
      for (const name of host.fs.list(join(dir, at))) {
        if (/^[._]|^(vendor|testdata|node_modules)$/.test(name) || name.includes(".")) continue;
        const below = join(at, name);
        if (seen > MAX_DIRS || host.now().getTime() - started > MAX_MS) return { dirs, complete: false };
        seen += 1;
        if (host.fs.kind(join(dir, below)) !== "directory") continue;
        if (host.fs.kind(join(dir, below, "go.mod")) === "file") continue;
        if (holdsGoFiles(host, join(dir, below))) dirs.push(below);
        if (dirs.length >= MAX_FOUND) return { dirs, complete: false };
        next.push(below);
      }
    }
    level = next;
  }
  return { dirs, complete: level.length === 0 };
}
