import { fits } from "./grammar.ts";
import { VARIABLE_GRAMMARS, type VariableGrammar } from "./variable-grammar.ts";

/**
 * Why Go refuses a variable's value: the row of the table whose form the value lacks; null where Go takes it, and for
 * variables that take anything. `release` is the Go that reads it, such as 1.26 or go1.26.4; releases between two that
 * were measured count as the older one.
 */
export function refusedValue(name: string, value: string, release: string): VariableGrammar | null {
  const minor = minorOf(release);
  const row = VARIABLE_GRAMMARS.find(
    (row) =>
      row.name === name &&
      (row.since === null || minorOf(row.since) <= minor) &&
      (row.before === null || minor < minorOf(row.before)),
  );
  return row === undefined || fits(row.grammar, value) ? null : row;
}

function minorOf(release: string): number {
  return Number(/^(?:go)?1\.(\d+)/.exec(release)?.[1] ?? Number.NaN);
}
