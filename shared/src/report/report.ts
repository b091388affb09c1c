import type { BytesOf, Facts, Judgment, Language, Report } from "../model/index.ts";
import { presentFinding } from "./present-finding.ts";
import { sumUp } from "./sum-up.ts";
import { unreadText } from "./unread-text.ts";

/** The report of facts and of what the checks made of them. Pure: the same two always give the same report. */
export function toReport(
  facts: Facts,
  judgment: Judgment,
  catalog: string,
  language: Language,
  bytesOf?: BytesOf,
): Report {
  return sumUp(facts, judgment, catalog, language, {
    finding: (verdict) => presentFinding(verdict, facts, language, bytesOf),
    unread: (one) => unreadText(one, language),
  });
}
