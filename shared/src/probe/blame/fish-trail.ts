import type { Location } from "../../model/index.ts";
import type { LinesOf } from "./file-lines.ts";
import { enclosingFile, nested, type ProfileRow, sourceLine } from "./fish-profile.ts";
import { foundPlace, type RawPlace } from "./place.ts";

/**
 * The command that a fish start had begun when its time was over. `trace` is what `fish_trace` wrote: every command
 * with its arguments expanded, so the line is the one that holds the text, or else begins with the same word; a
 * function may stand in any file that was sourced. Null when startup had ended.
 */
export function fishStuck(trace: string, home: string, linesOf: LinesOf): RawPlace | null {
  const rows = traceRows(trace);
  const last = rows.at(-1);
  if (last === undefined || last.depth === 0) return null;
  const sourced = rows.flatMap(({ text }) => /^source '?(\/[^']+)'?$/.exec(text)?.[1] ?? []).reverse();
  const chain: Ran[] = [];
  for (let row: ProfileRow | null = last; row !== null; row = row.parent) {
    const own = enclosingFile(row, home);
    const at = locate(row, rows, own === null ? sourced : [own, ...sourced], linesOf);
    if (at !== null) chain.push({ at, command: row.text });
  }
  const [first, ...callers] = chain;
  if (first === undefined) return null;
  const { at, command } = leftBy(first, linesOf) ?? first;
  return foundPlace(
    at,
    command,
    callers.map((caller) => caller.at),
  );
}

interface Ran {
  readonly at: Location;
  readonly command: string;
}

const INSTANT =
  /^(set|test|\[|echo|printf|contains|status|string|functions?|end|begin|math|abbr|alias|emit|true|false|:)(\s|$)/;

/**
 * fish traces every command but `exec`, by which it leaves: where the last one that it told of ends at once and the next
 * line is an `exec`, that is where it went.
 */
function leftBy({ at, command }: Ran, linesOf: LinesOf): Ran | null {
  if (!INSTANT.test(command) || at.line === null) return null;
  const behind = linesOf(at.file).slice(at.line);
  const skipped = behind.findIndex((line) => !/^\s*(#.*|end|else)?\s*$/.test(line));
  const next = behind[skipped]?.trim() ?? "";
  if (!/(^|[;&|]|\b(and|or)\s)\s*exec\s/.test(next)) return null;
  return { at: { file: at.file, line: at.line + skipped + 1 }, command: next };
}

/** Rows are `-->` as deep as the command is nested. */
function traceRows(trace: string): readonly ProfileRow[] {
  return nested(
    trace.split("\n").flatMap((line) => {
      const match = /^(-*)> (.*)$/.exec(line);
      return match === null ? [] : [{ depth: match[1]?.length ?? 0, text: match[2] ?? "" }];
    }),
  );
}

function locate(
  row: ProfileRow,
  rows: readonly ProfileRow[],
  files: readonly string[],
  linesOf: LinesOf,
): Location | null {
  const word = { ...row, text: row.text.split(" ")[0] ?? "" };
  for (const wanted of [row, word]) {
    for (const file of new Set(files)) {
      const line = sourceLine(wanted, rows, linesOf(file));
      if (line !== null) return { file, line };
    }
  }
  return null;
}
