import { enclosingFile, type ProfileRow, parentOf, sourceLine } from "./fish-profile.ts";
import type { RawPlace } from "./place.ts";

/**
 * The command that a fish start had begun when its time was over. `trace` is what `fish_trace` wrote: every command
 * with its arguments expanded, so the line is the one that holds the text, or else begins with the same word; a
 * function may stand in any file that was sourced. Null when start-up had ended.
 */
export function fishStuck(
  trace: string,
  home: string,
  linesOf: (file: string) => readonly string[],
): RawPlace | null {
  const rows = traceRows(trace);
  const last = rows.at(-1);
  if (last === undefined || last.depth === 0) return null;
  const sourced = rows.flatMap(({ text }) => /^source '?(\/[^']+)'?$/.exec(text)?.[1] ?? []).reverse();
  const chain: RawPlace[] = [];
  for (let row: ProfileRow | undefined = last; row !== undefined; row = parentOf(row, rows)) {
    const own = enclosingFile(row, rows, home);
    const at = locate(row, rows, own === null ? sourced : [own, ...sourced], linesOf);
    if (at !== null) chain.push({ at, command: row.text, via: [] });
  }
  const [first, ...callers] = chain;
  return first === undefined ? null : { ...first, via: callers.map(({ at }) => at) };
}

/** Rows are `-->` as deep as the command is nested. */
function traceRows(trace: string): readonly ProfileRow[] {
  return trace.split("\n").flatMap((line, index) => {
    const match = /^(-*)> (.*)$/.exec(line);
    return match === null ? [] : [{ index, depth: match[1]?.length ?? 0, text: match[2] ?? "" }];
  });
}

function locate(
  row: ProfileRow,
  rows: readonly ProfileRow[],
  files: readonly string[],
  linesOf: (file: string) => readonly string[],
): RawPlace["at"] | null {
  const word = { ...row, text: row.text.split(" ")[0] ?? "" };
  for (const wanted of [row, word]) {
    for (const file of new Set(files)) {
      const line = sourceLine(wanted, rows, linesOf(file));
      if (line !== null) return { file, line };
    }
  }
  return null;
}
