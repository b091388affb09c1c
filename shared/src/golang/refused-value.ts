import { own } from "../util/own.ts";
import { fits } from "./grammar.ts";
import { VARIABLE_GRAMMARS, type VariableGrammar } from "./variable-grammar.ts";

/** The minor releases whose answers the table holds. */
const MEASURED = [21, 24, 26, 27];

/**
 * Why Go refuses a variable's value: the row of the table whose form the value lacks; null where Go takes it, and for
 * variables that take anything. `release` is the Go that reads it, such as 1.26 or go1.26.4; a release between two that
 * were measured refuses what both refuse, because names come and go with releases.
 */
export function refusedValue(name: string, value: string, release: string): VariableGrammar | null {
  const minor = minorOf(release);
  const older = MEASURED.findLast((one) => one <= minor) ?? minor;
  const newer = MEASURED.find((one) => one >= minor) ?? minor;
  const [first, ...others] = [...new Set([older, newer])].map((one) => refusedBy(name, value, one));
  return first === undefined || others.includes(null) ? null : first;
}

function refusedBy(name: string, value: string, minor: number): VariableGrammar | null {
  const row = own(VARIABLE_GRAMMARS, name)?.().find(
    (row) =>
      (row.since === null || minorOf(row.since) <= minor) &&
      (row.before === null || minor < minorOf(row.before)),
  );
  return row === undefined || fits(row.grammar, value) ? null : row;
}

function minorOf(release: string): number {
  return Number(/^(?:go)?1\.(\d+)/.exec(release)?.[1] ?? Number.NaN);
}
