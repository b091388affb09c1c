import { dirname, normalize } from "node:path";

/** A row of `--profile-startup`: the unexpanded text of a command, how deep it ran, and inside which row. */
export interface ProfileRow {
  readonly index: number;
  readonly depth: number;
  readonly text: string;
  readonly parent: ProfileRow | null;
  /** The file that it sources, where fish told the name. */
  readonly file?: string;
}

/** Rows from their depths and texts, each knowing the one above it; one pass, because a start may have 100,000. */
export function nested(flat: readonly Pick<ProfileRow, "depth" | "text" | "file">[]): readonly ProfileRow[] {
  const open: ProfileRow[] = [];
  return flat.map((one, index) => {
    while ((open.at(-1)?.depth ?? -1) >= one.depth) open.pop();
    const row = { ...one, index, parent: open.at(-1) ?? null };
    open.push(row);
    return row;
  });
}

/** Rows are `self total dashes> text`; the lines of a longer text follow as they are. */
export function rowsOf(profile: string): readonly ProfileRow[] {
  const rows: { depth: number; text: string }[] = [];
  for (const line of profile.split("\n").slice(1)) {
    const match = /^-?\d+\t-?\d+\t(-*)> (.*)$/.exec(line);
    const last = rows.at(-1);
    if (match !== null) rows.push({ depth: match[1]?.length ?? 0, text: match[2] ?? "" });
    else if (last !== undefined) last.text += `\n${line}`;
  }
  return nested(rows);
}

/** A row that sources a file, and such words in a line. */
export const SOURCED = /^(?:builtin )?(?:source|\.) (.+)$/;
const NAMED = /(?:^|[\s;])(?:source|\.)\s+((?:"[^"]*"|'[^']*'|\([^()]*\)|[^\s;&|<>])+)/g;

/** The file that the nearest `source` above a row names; null when its name cannot be told from the text. */
export function enclosingFile(row: ProfileRow, home: string): string | null {
  for (let above = row.parent; above !== null; above = above.parent) {
    const name = SOURCED.exec(above.text)?.[1];
    if (name === undefined) continue;
    const here = (): string | null => {
      const outer = above === null ? null : enclosingFile(above, home);
      return outer === null ? null : dirname(outer);
    };
    return above.file ?? expand(name.trim(), home, here);
  }
  return null;
}

/** The full name of a file as a text names it; null where only fish can tell. `here` is the directory of that text. */
export function expand(name: string, home: string, here: () => string | null): string | null {
  const bare = name.replace(/^'(.*)'$/, "$1").replace(/^"(.*)"$/, "$1");
  const known = bare
    .replace(/^~(?=\/)/, home)
    .replace(/\$\{?HOME\}?/g, home)
    .replace(/\$__fish_config_dir/g, `${home}/.config/fish`)
    .replace(/\(status (?:dirname|current-dirname)\)/g, () => here() ?? "$");
  return /[$(*]/.test(known) || !known.startsWith("/") ? null : normalize(known);
}

/**
 * The 1-based line on which a row's text stands, in the block that it ran in where that is known; among several equal ones
 * the one that it is the turn of.
 */
export function sourceLine(
  row: ProfileRow,
  rows: readonly ProfileRow[],
  lines: readonly string[],
): number | null {
  const wanted = bare(row.text.split("\n")[0] ?? "");
  if (wanted === "") return null;
  // What a function's name stands in front of is where it is defined, not where it is called.
  const called = (line: string): string =>
    /^function\s/.test(row.text) ? line : line.replace(/^\s*function\s[^;]*/, "");
  const all = lines.flatMap((line, index) =>
    bare(called(line)).includes(wanted) && !line.trim().startsWith("#") ? [index + 1] : [],
  );
  if (all.length < 2) return all[0] ?? null;
  const block =
    row.parent !== null && BLOCK.test(row.parent.text) ? sourceLine(row.parent, rows, lines) : null;
  const end = block === null ? lines.length : endOfBlock(block, lines);
  const inside = all.filter((line) => block === null || (line >= block && line < end));
  const candidates = inside.length > 0 ? inside : all;
  const turn = rows.filter(
    (other) => other.index < row.index && other.parent === row.parent && other.text === row.text,
  ).length;
  const isLoop = /^(?:for|while)\s/.test(row.parent?.text ?? "");
  return candidates[isLoop ? turn % candidates.length : Math.min(turn, candidates.length - 1)] ?? null;
}

const BLOCK = /^(?:for|while|if|switch|begin)\b/;

/** The line of the `end` in the column of the line that begins a block. */
export function endOfBlock(first: number, lines: readonly string[]): number {
  const indent = /^\s*/.exec(lines[first - 1] ?? "")?.[0] ?? "";
  const end = lines.findIndex((line, index) => index >= first && line.startsWith(`${indent}end`));
  return end < 0 ? lines.length + 1 : end + 1;
}

/** The 1-based line on which a row that sources a file by its full name names it in another way; null where none does. */
export function lineThatSources(
  row: ProfileRow,
  file: string,
  home: string,
  lines: readonly string[],
): number | null {
  const wanted = SOURCED.exec(row.text)?.[1];
  if (wanted === undefined) return null;
  const found = lines.findIndex((line) =>
    [...line.matchAll(NAMED)].some(
      ([, name = ""]) => expand(name, home, () => dirname(file)) === expand(wanted, home, () => null),
    ),
  );
  return found < 0 ? null : found + 1;
}

function bare(text: string): string {
  return text
    .replace(/[\s;]+/g, " ")
    .replace(/\.\.\.$/, "")
    .trim();
}
