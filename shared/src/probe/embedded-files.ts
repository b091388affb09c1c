import type { BuildTarget } from "../golang/build-constraint.ts";
import { certainImports } from "../golang/imports.ts";
import { matchesGlob } from "../golang/module-pattern.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { headsIn } from "./imports-to-ask.ts";
import { isLink } from "./safe-to-list.ts";

/** Files and directories that are looked into, at most. */
const MAX_FILES = 500;

/**
 * The files that packages in these directories embed (`//go:embed`) in a build for a target; of a directory those in it that
 * Go does not pass over: hidden ones, links, what is no regular file, other modules. A link that a pattern names is left out.
 */
export function embeddedFiles(host: Host, dirs: readonly string[], target: BuildTarget): readonly string[] {
  const named = dirs.flatMap((dir) =>
    patternsOf(host, dir, target).flatMap((one) => filesOf(host, dir, one)),
  );
  const found = new Set(named);
  // What is found on the way is looked into in its turn.
  for (const file of found)
    if (host.fs.kind(file) === "directory" && host.fs.kind(join(file, "go.mod")) === "missing")
      for (const name of host.fs.list(file)) {
        const below = join(file, name);
        const isTaken = !/^[._]/.test(name) && host.fs.kind(below) !== "other" && !isLink(host, below);
        if (isTaken && found.size < MAX_FILES) found.add(below);
      }
  return [...found];
}

/** The first pattern of a package to which nothing in its directory answers; null where there is none. */
export function lostPattern(host: Host, dir: string, target: BuildTarget): string | null {
  const isThere = (file: string): boolean => host.fs.kind(file) !== "missing";
  return patternsOf(host, dir, target).find((one) => !filesOf(host, dir, one).some(isThere)) ?? null;
}

/** The patterns of the files that a package embeds in a build for a target. */
function patternsOf(host: Host, dir: string, target: BuildTarget): readonly string[] {
  return headsIn(host, dir).flatMap(([name, head]) =>
    certainImports(name, head, target).includes("embed")
      ? [...head.matchAll(/^\/\/go:embed[ \t]+(.*)$/gm)].flatMap(([, list = ""]) => patternsIn(list))
      : [],
  );
}

/** The patterns of a line. */
function patternsIn(list: string): readonly string[] {
  return [...list.matchAll(/"([^"\\]*)"|`([^`]*)`|([^\s"`]+)/g)]
    .map(([, double, raw, bare]) => double ?? raw ?? bare ?? "")
    .filter((pattern) => pattern !== "" && !/^(all:)?\/|(^|[/:])\.\.(\/|$)/.test(pattern))
    .map((pattern) => pattern.replace(/^all:/, ""));
}

/** What a pattern stands for in a directory: each of its elements may match many names. */
function filesOf(host: Host, dir: string, pattern: string): readonly string[] {
  return pattern.split("/").reduce<readonly string[]>(
    (places, glob) =>
      places
        .flatMap((at) =>
          /[*?[\\]/.test(glob)
            ? host.fs
                .list(at)
                .filter((name) => matchesGlob(glob, name))
                .map((name) => join(at, name))
            : [join(at, glob)],
        )
        .filter((file) => !isLink(host, file))
        .slice(0, MAX_FILES),
    [dir],
  );
}
