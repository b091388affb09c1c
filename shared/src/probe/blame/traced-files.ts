import type { BlameFacts, Location, StartupFileFacts } from "../../model/index.ts";

/**
 * The startup files with those that the watched start was seen in besides: a loop over `*.zsh` or `. "$DOTFILES/go.sh"`
 * names none in its text. Each stands before the file that reads it, because it ends before that one.
 */
export function withTracedFiles(
  startup: readonly StartupFileFacts[],
  blame: BlameFacts | null,
): readonly StartupFileFacts[] {
  if (blame === null) return startup;
  const places = [
    ...blame.path.flatMap(({ introduced, moved }) => (moved === null ? [introduced] : [introduced, moved])),
    ...Object.values(blame.variables).map(({ place }) => place),
  ].filter(({ kind }) => kind === "line");
  let rows = startup;
  for (const { file, line, via } of places) {
    const chain: readonly Location[] = [{ file, line }, ...via];
    for (const [index, { file: name }] of chain.entries()) {
      const reader = chain.slice(index + 1).find((one) => isRead(rows, one.file))?.file;
      if (!name.startsWith("/") || isRead(rows, name) || reader === undefined) continue;
      const contexts = rows.find((row) => row.file === reader)?.contexts ?? [];
      const others = rows.filter((row) => row.file !== name);
      const before = others.findIndex((row) => row.file === reader);
      rows = [...others.slice(0, before), { file: name, exists: true, contexts }, ...others.slice(before)];
    }
  }
  return rows;
}

function isRead(rows: readonly StartupFileFacts[], file: string): boolean {
  return rows.some((row) => row.file === file && row.contexts.length > 0);
}
