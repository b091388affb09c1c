import { flagName, splitGoFlags } from "./go-flags.ts";

/**
 * What a flag of one command does to the everyday ones, where GOFLAGS gives it to all that know it: `env`, `list` and `get`
 * fail or answer something else, `dry` runs build nothing, `untested` runs test nothing.
 */
export type FlagEffect = "env" | "list" | "get" | "dry" | "untested";

/** Asked of Go 1.21 to 1.27 with each of its flags (test/oracle/command-flags.test.ts). */
const EFFECTS: Readonly<Record<FlagEffect, ReadonlySet<string>>> = {
  env: words("changed json u w"),
  list: words("compiled deps export f find m reuse test versions"),
  get: words("insecure"),
  dry: words("n"),
  untested: words("c list"),
};

const ORDER: readonly FlagEffect[] = ["env", "list", "get", "dry", "untested"];

/** Flags that go env has and go build has not: in GOFLAGS they would change the answer to another question. */
export const OF_ENV: ReadonlySet<string> = EFFECTS.env;

/** The same of go list. */
export const OF_LIST: ReadonlySet<string> = new Set([...EFFECTS.list, "e", "json", "retracted", "u"]);

/** What a flag in GOFLAGS does to commands that it is not meant for; null for nothing that anybody minds. */
export function effectOf(flag: string): FlagEffect | null {
  const name = flagName(flag);
  if (/=(0|f|F|false|False|FALSE)$/.test(flag)) return null;
  return ORDER.find((effect) => EFFECTS[effect].has(name)) ?? null;
}

/** Whether GOFLAGS has one of these flags. */
export function hasFlagOf(names: ReadonlySet<string>, goflags: string): boolean {
  return splitGoFlags(goflags)?.some((flag) => names.has(flagName(flag))) === true;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
