import { CATALOG_HASH } from "../catalog/ids.ts";
import type { BytesOf, Examined, Facts, Judgment, Language } from "../model/index.ts";
import type { presentFinding } from "../report/present-finding.ts";
import { sumUp } from "../report/sum-up.ts";

/** Sums up facts and what the checks made of them, with the texts of what was found. */
export async function reportOn(
  facts: Facts,
  judgment: Judgment,
  { language }: { readonly language: Language },
  bytesOf: BytesOf,
): Promise<Examined> {
  const presentFinding = await presenter(judgment);
  const report = sumUp(facts, judgment, CATALOG_HASH, language, (verdict) =>
    presentFinding(verdict, facts, language, bytesOf),
  );
  return { facts, verdicts: judgment.verdicts.filter(({ id }) => report.outcomes[id] === "fail"), report };
}

/** What knows the words and the fix of a finding is half of the program: loaded where something was found. */
async function presenter({ verdicts }: Judgment): Promise<typeof presentFinding> {
  if (verdicts.length > 0) return (await import("../report/present-finding.ts")).presentFinding;
  return ({ id }) => {
    throw new RangeError(`nothing was found, and yet ${id}`);
  };
}
