import { CATALOG } from "../catalog/checks.ts";
import { EXAMPLES } from "../catalog/examples.ts";
import { runChecks } from "../judge/run-checks.ts";
import type { Facts, Finding, Language } from "../model/index.ts";
import { presentFinding } from "../report/present-finding.ts";

/** What a check finds on a machine, in words; null where it finds nothing. */
export function findingOn(id: string, facts: Facts, language: Language): Finding | null {
  const check = CATALOG.find((one) => one.id === id);
  const verdict = check === undefined ? undefined : runChecks([check], facts).verdicts[0];
  return verdict === undefined ? null : presentFinding(verdict, facts, language);
}

/** A check's finding on the first machine that it is known to fail on; null where there is no such check. */
export function exampleFinding(id: string, language: Language): Finding | null {
  const facts = EXAMPLES[id]?.().fail[0]?.facts;
  return facts === undefined ? null : findingOn(id, facts, language);
}
