import { dirname } from "node:path";
import type { Facts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

/**
 * The working directory, when it is part of a Go project: it has go.mod, go.work or Go files, or a directory above it has
 * go.mod or go.work. The search ends at the repository's root and below the home directory. Null outside a project, and
 * where the working directory no longer exists.
 */
export function projectHere(host: Host): string | null {
  const here = workingDirectory();
  if (here === null) return null;
  if (host.fs.list(here).some((name) => name.endsWith(".go") && !/^[._]/.test(name))) return here;
  const homes = new Set([host.env.HOME, host.account.home]);
  for (let at = here; at !== dirname(at); at = dirname(at)) {
    if (homes.has(at)) return null;
    if (
      ["go.mod", "go.work"].some(
        (name) => host.fs.kind(join(at, name)) !== "missing" && host.fs.kind(join(at, name)) !== "directory",
      )
    )
      return here;
    if (host.fs.kind(join(at, ".git")) !== "missing") return null;
  }
  return null;
}

/** Whether this process stands in a directory that was deleted. */
export function readWorkingDirectory(): Pick<Facts, "workingDirectory"> {
  return workingDirectory() === null ? { workingDirectory: "deleted" } : {};
}

function workingDirectory(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}
