import { CATALOG_HASH } from "../catalog/ids.ts";
import type { BytesOf, Examined, Facts, Judgment, Language } from "../model/index.ts";
import { type Presenters, sumUp } from "../report/sum-up.ts";

/** Sums up facts and what the checks made of them, with the texts of what was found. */
export async function reportOn(
  facts: Facts,
  judgment: Judgment,
  { language }: { readonly language: Language },
  bytesOf: BytesOf,
): Promise<Examined> {
  const present = {
    finding: await presenterOfFindings(facts, judgment, language, bytesOf),
    unread: await presenterOfUnread(facts, language),
  };
  const report = sumUp(facts, judgment, CATALOG_HASH, language, present);
  return { facts, verdicts: judgment.verdicts.filter(({ id }) => report.outcomes[id] === "fail"), report };
}

/** What knows the words and the fix of a finding is half of the program: loaded where something was found. */
async function presenterOfFindings(
  facts: Facts,
  { verdicts }: Judgment,
  language: Language,
  bytesOf: BytesOf,
): Promise<Presenters["finding"]> {
  if (verdicts.length === 0) return none;
  const { presentFinding } = await import("../report/present-finding.ts");
  return (verdict) => presentFinding(verdict, facts, language, bytesOf);
}

/** The reasons why something was not read: loaded where there is one. */
async function presenterOfUnread({ unread }: Facts, language: Language): Promise<Presenters["unread"]> {
  if (unread.length === 0) return none;
  const { unreadText } = await import("../report/unread-text.ts");
  return (one) => unreadText(one, language);
}

function none(what: object): never {
  throw new RangeError(`there was nothing to present, and yet ${JSON.stringify(what)}`);
}
