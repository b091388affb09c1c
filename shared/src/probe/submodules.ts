import { resolve } from "node:path";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

const MAX_SUBMODULES = 100;
const MAX_FILE = 65_536;

/**
 * What git status says of the first submodule whose own repository is gone, as a copy without `.git/modules` leaves it.
 * Null where there is none: git itself is not asked, since it would do what each submodule's configuration says.
 */
export function lostSubmodule(host: Host, root: string): string | null {
  const read = (file: string): string => {
    const text = host.fs.readText(join(root, file), MAX_FILE);
    return text.ok ? text.value : "";
  };
  const modules = read(".gitmodules");
  // Somebody may tell git to look into none of them.
  if (modules === "" || /^\s*ignore(Submodules)?\s*=\s*(all|dirty)\b/im.test(modules + read(".git/config")))
    return null;
  const paths = [...modules.matchAll(/^[ \t]*path[ \t]*=[ \t]*([^"\n]*[^"\s])[ \t]*$/gm)];
  for (const [, path = ""] of paths.slice(0, MAX_SUBMODULES)) {
    const file = join(root, path, ".git");
    if (path.split("/").includes("..") || host.fs.kind(file) !== "file") continue;
    const named = /^gitdir: ([^\n]+)/.exec(read(join(path, ".git")))?.[1];
    if (named === undefined) return `fatal: invalid gitfile format: ${path}/.git`;
    if (host.fs.kind(resolve(root, path, named)) === "missing")
      return `fatal: not a git repository: ${named.startsWith("/") ? named : `${path}/${named}`}`;
  }
  return null;
}
