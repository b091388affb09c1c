import type { Facts } from "../model/index.ts";
import { binaryVersion } from "./active-go.ts";
import type { Grammar } from "./grammar.ts";
import { refusedValue } from "./refused-value.ts";
import { setting } from "./settings.ts";
import { VARIABLE_GRAMMARS, type VariableGrammar } from "./variable-grammar.ts";

export interface RefusedVariable {
  readonly name: string;
  readonly row: VariableGrammar;
}

/** What the question for packages sets itself, so that its answer says nothing of their values. */
const REPLACED = new Set([
  "GOPROXY",
  "GONOPROXY",
  "GOVCS",
  "GOAUTH",
  "GOCACHE",
  "GODEBUG",
  "GOMODCACHE",
  "GOFLAGS",
]);

/** Go itself looks at these in the environment alone: what a file says of them is for the compiler. */
const OF_PROCESSORS = /^GO(386|AMD64|ARM|ARM64|MIPS|MIPS64|PPC64|RISCV64|WASM)$/;

const NAMES = Object.keys(VARIABLE_GRAMMARS);

/** What the file go.env of an SDK says as it is delivered, by Go's own project and by distributions; Go takes all of it. */
const DELIVERED: ReadonlySet<string> = new Set([
  "GOPROXY=https://proxy.golang.org,direct",
  "GOSUMDB=sum.golang.org",
  "GOTOOLCHAIN=auto",
  "GOTOOLCHAIN=local",
]);

/** What Go misses where an empty value in the file of `go env -w` hides the one in go.env ("missing GOSUMDB"). */
const MISSED: ReadonlySet<string> = new Set(["GOPROXY", "GOSUMDB"]);

/** The variables in effect whose values the Go in use refuses, in the table's order. */
export function refusedVariables(facts: Facts): readonly RefusedVariable[] {
  const release = binaryVersion(facts) ?? "";
  return NAMES.flatMap((name) => {
    const { value, origin } = setting(facts, name);
    const isEmptied = value === "" && origin !== "default" && MISSED.has(name);
    if ((value === "" && !isEmptied) || origin === "default" || DELIVERED.has(`${name}=${value}`)) return [];
    const row = refusedValue(name, isEmptied ? " " : value, release);
    const seenByGo = origin === "environment" || !OF_PROCESSORS.test(name);
    if (row !== null && seenByGo && isTaken(facts, row)) return [];
    return row === null || (row.inFile === "ignored" && origin !== "environment") ? [] : [{ name, row }];
  });
}

/** Go's own answer outranks the table: a script may have set another value, and a release in between knows other words. */
function isTaken({ goList }: Facts, { name, refusedBy }: VariableGrammar): boolean {
  const always = refusedBy === "every command" || refusedBy === "go env";
  return always && goList?.anywhere?.ok === true && !REPLACED.has(name);
}

/** A value of this form under which Go starts; null where the table names none. */
export function acceptedValue(grammar: Grammar): string | null {
  if (grammar.kind === "words") return grammar.words[0] ?? null;
  if (grammar.kind === "absolute path") return grammar.or[0] ?? null;
  return grammar.kind === "list" ? acceptedValue(grammar.of) : null;
}
