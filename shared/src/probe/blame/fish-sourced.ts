import { type ProfileRow, SOURCED } from "./fish-profile.ts";

/** What our first file runs last, where it asks fish for a trace, too. */
export const TRACES = "set -g fish_trace 1";

const OF_A_CHANGE = /\bVARIABLE (?:SET|ERASE) \w+$/;

/**
 * The files behind rows that name them by a variable (`source $file`): a trace has the same commands with their arguments
 * expanded, one after the other. What an event runs is in no trace, and psub makes its file when the profile has its row
 * already: both are left out. From where the two tell different things on, nothing is known.
 */
export function sourcedFiles(rows: readonly ProfileRow[], trace: string): ReadonlyMap<number, string> {
  const from = rows.findIndex(({ text }) => text === TRACES);
  const named = rows
    .slice(from + 1)
    .filter((row) => SOURCED.test(row.text) && !/[(|].*\bpsub\b/.test(row.text) && !isOfChange(row));
  const told = [...trace.matchAll(/^-*> (?:builtin )?(?:source|\.) (.+)$/gm)].flatMap(([, file = ""]) =>
    /\/\.psub\./.test(file) ? [] : [file],
  );
  const files = new Map<number, string>();
  for (const [at, { index, text }] of named.entries()) {
    const file = told[at];
    if (file === undefined || !mayBe(SOURCED.exec(text)?.[1] ?? "", file)) break;
    files.set(index, file.replace(/^'(.*)'$/, "$1"));
  }
  return from < 0 ? new Map() : files;
}

function isOfChange(row: ProfileRow): boolean {
  for (let above = row.parent; above !== null; above = above.parent)
    if (OF_A_CHANGE.test(above.text)) return true;
  return false;
}

/** Whether a file can be what the words name: what fish expands may be anything. */
function mayBe(words: string, file: string): boolean {
  const literals = words.replace(/["']/g, "").split(/\$\{?\w+\}?(?:\[[^\]]*\])?|\([^()]*\)|[~*?{}]/);
  let at = 0;
  return literals.every((literal) => {
    const found = file.indexOf(literal.trim(), at);
    at = found + literal.trim().length;
    return found >= 0;
  });
}
