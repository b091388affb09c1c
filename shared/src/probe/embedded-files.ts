import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { headsIn } from "./imports-to-ask.ts";

/** Files and directories that are looked into, at most. */
const MAX_FILES = 500;

/**
 * The files that packages in these directories embed (`//go:embed`), as far as their names are written out; of a directory
 * those in it that Go does not pass over.
 */
export function embeddedFiles(host: Host, dirs: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const dir of dirs)
    for (const [, head] of headsIn(host, dir))
      for (const [, list = ""] of head.matchAll(/^\/\/go:embed[ \t]+(.*)$/gm))
        for (const pattern of patternsIn(list)) found.add(join(dir, pattern.replace(/^all:/, "")));
  // What is found on the way is looked into in its turn.
  for (const file of found)
    if (host.fs.kind(file) === "directory")
      for (const name of host.fs.list(file))
        if (!/^[._]/.test(name) && found.size < MAX_FILES) found.add(join(file, name));
  return [...found];
}

/** The patterns of a line without signs that stand for others. */
function patternsIn(list: string): readonly string[] {
  return [...list.matchAll(/"([^"\\]*)"|`([^`]*)`|([^\s"`]+)/g)]
    .map(([, double, raw, bare]) => double ?? raw ?? bare ?? "")
    .filter((pattern) => pattern !== "" && !/[*?[\\]|^(all:)?\/|\.\./.test(pattern));
}
