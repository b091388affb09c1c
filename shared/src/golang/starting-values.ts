import type { Facts } from "../model/index.ts";
import { hasFlagOf, OF_ENV } from "./command-flags.ts";
import { splitGoFlags } from "./go-flags.ts";
import { acceptedValue, refusedVariables } from "./refused-variables.ts";
import { setting } from "./settings.ts";
import type { VariableGrammar } from "./variable-grammar.ts";

/** Flags in GOFLAGS under which go env does something else, or nothing: of -C it says that it must come first. */
const STOPS_ENV: ReadonlySet<string> = new Set([...OF_ENV, "C"]);

/**
 * What lets `go env` start whatever is asked of it, as variables for that one command: each one that it refuses gets a value
 * that it takes. In a project that wants a newer toolchain it would look for that first, an empty word in GOFLAGS makes it
 * panic ("slice bounds out of range", seen with Go 1.21 to 1.27), and some flags are none for it.
 */
export function startingValues(facts: Facts): Readonly<Record<string, string>> {
  const { value } = setting(facts, "GOFLAGS");
  const fails = hasFlagOf(STOPS_ENV, value) || splitGoFlags(value)?.includes("") === true;
  const refused = refusedVariables(facts)
    .filter(({ row }) => row.refusedBy === "every command" || row.refusedBy === "go env")
    .flatMap(({ name, row }) => {
      const taken = startingValue(row, facts);
      return taken === null ? [] : [[name, taken] as const];
    });
  return {
    ...Object.fromEntries(refused),
    ...(facts.project?.wanted != null && { GOTOOLCHAIN: "local" }),
    ...(fails && { GOFLAGS: "-v" }),
  };
}

/** A value of the variable under which Go starts; null where none is known. */
export function startingValue({ name, grammar }: VariableGrammar, facts: Facts): string | null {
  if (name === "GOTOOLCHAIN") return "local";
  if (name === "GOPATH") return `${facts.home ?? facts.accountHome}/go`;
  return acceptedValue(grammar);
}
