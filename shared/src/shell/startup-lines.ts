import type { Facts, StartupLine } from "../model/index.ts";

/** The user's own startup files that exist and that this shell reads in some context, in the order of reading. */
export function ownStartupFiles(facts: Facts): readonly string[] {
  return facts.startup
    .filter(({ file, exists, contexts }) => exists && contexts.length > 0 && !file.startsWith("/etc/"))
    .map(({ file }) => file);
}

/** Lines that this shell reads; those of files that nobody reads are left out. */
export function linesRead(facts: Facts): readonly StartupLine[] {
  const unread = new Set(
    facts.startup.filter(({ contexts }) => contexts.length === 0).map(({ file }) => file),
  );
  return facts.startupLines.filter(({ file }) => !unread.has(file));
}
