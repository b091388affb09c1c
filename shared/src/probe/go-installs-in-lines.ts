import type { GoFacts, StartupLine } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";
import { describeGo } from "./sdk.ts";

/** No more directories than this are looked into. */
const MAX_DIRS = 50;

/**
 * The Go installs in directories that startup lines name for PATH, though no start of this shell may read them; not those of
 * `known` real paths. `$HOME`, `${HOME}` and `~` are understood, no other variable is.
 */
export function findGoInstallsInLines(
  host: Host,
  home: string | null,
  lines: readonly StartupLine[],
  known: ReadonlySet<string>,
): readonly GoFacts[] {
  const dirs = new Set(
    lines
      .filter(({ text }) => /path/i.test(text) && !/^\s*#/.test(text))
      .flatMap(
        ({ text }) => text.match(/(?:~|\$HOME|\$\{HOME\}|(?<![A-Za-z0-9_.}~-]))\/[A-Za-z0-9_.+@/-]+/g) ?? [],
      )
      .map((word) =>
        word.startsWith("/") ? word : `${home ?? ""}${word.replace(/^(~|\$HOME|\$\{HOME\})/, "")}`,
      ),
  );
  const seen = new Set(known);
  return [...dirs].slice(0, MAX_DIRS).flatMap((dir) => {
    const go = describeGo(host, join(dir, "go"));
    if (go === null || seen.has(go.realPath)) return [];
    seen.add(go.realPath);
    return [go];
  });
}
