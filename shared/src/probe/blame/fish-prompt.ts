import { endOfBlock, type ProfileRow, sourceLine } from "./fish-profile.ts";

/** A function that fish calls before each prompt, by its definition's row. */
const HOOK = /^function\s+(\S+)\s[^\n]*(?:--on-event[ =]|-e ?)fish_prompt\b/;

/** The definitions of the user's functions that run before each prompt; of one name the last. */
export function promptHooks(rows: readonly ProfileRow[]): readonly ProfileRow[] {
  const hooks = new Map<string, ProfileRow>();
  for (const row of rows) {
    const name = HOOK.exec(row.text)?.[1];
    if (name !== undefined && !name.startsWith("__fish_")) hooks.set(name, row);
  }
  return [...hooks.values()];
}

/** The lines of a function that stands in a file, down to the `end` in its own column. */
export function bodyOf(
  definition: ProfileRow,
  lines: readonly string[],
): readonly { readonly line: number; readonly text: string }[] {
  const first = sourceLine(definition, [], lines);
  if (first === null) return [];
  const body = lines.slice(first, endOfBlock(first, lines) - 1);
  return body.map((text, index) => ({ line: first + 1 + index, text }));
}
