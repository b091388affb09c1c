import { matchesGlob } from "../golang/module-pattern.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { headsIn } from "./imports-to-ask.ts";

/** Files and directories that are looked into, at most. */
const MAX_FILES = 500;

/**
 * The files that packages in these directories embed (`//go:embed`); of a directory those in it that Go does not pass over.
 */
export function embeddedFiles(host: Host, dirs: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const dir of dirs)
    for (const [, head] of headsIn(host, dir).filter(([, text]) => text.includes("//go:embed")))
      for (const [, list = ""] of head.matchAll(/^\/\/go:embed[ \t]+(.*)$/gm))
        for (const pattern of patternsIn(list))
          for (const file of filesOf(host, dir, pattern.replace(/^all:/, ""))) found.add(file);
  // What is found on the way is looked into in its turn.
  for (const file of found)
    if (host.fs.kind(file) === "directory")
      for (const name of host.fs.list(file))
        if (!/^[._]/.test(name) && found.size < MAX_FILES) found.add(join(file, name));
  return [...found];
}

/** The patterns of a line. */
function patternsIn(list: string): readonly string[] {
  return [...list.matchAll(/"([^"\\]*)"|`([^`]*)`|([^\s"`]+)/g)]
    .map(([, double, raw, bare]) => double ?? raw ?? bare ?? "")
    .filter((pattern) => pattern !== "" && !/^(all:)?\/|(^|[/:])\.\.(\/|$)/.test(pattern));
}

/** What a pattern stands for in a directory: each of its elements may match many names. */
function filesOf(host: Host, dir: string, pattern: string): readonly string[] {
  return pattern
    .split("/")
    .reduce<readonly string[]>(
      (places, glob) =>
        places.flatMap((at) =>
          /[*?[\\]/.test(glob)
            ? host.fs
                .list(at)
                .filter((name) => matchesGlob(glob, name))
                .map((name) => join(at, name))
            : [join(at, glob)],
        ),
      [dir],
    )
    .slice(0, MAX_FILES);
}
