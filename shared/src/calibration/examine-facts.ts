import { CATALOG } from "../catalog/checks.ts";
import { CATALOG_HASH } from "../catalog/ids.ts";
import { runChecks } from "../judge/run-checks.ts";
import type { BytesOf, Examined, Facts } from "../model/index.ts";
import { knownLines } from "../report/known-lines.ts";
import { toReport } from "../report/report.ts";
import type { CalibrateOptions } from "./calibrate.ts";

/**
 * The same as `examine` from facts that were recorded, on any machine. Pure; `bytesOf` reads the startup files where they
 * are at hand, so that a fix can be told line by line.
 */
export function examineFacts(
  facts: Facts,
  { language, select }: Pick<CalibrateOptions, "language" | "select">,
  bytesOf: BytesOf = knownLines(facts),
): Examined {
  const judgment = runChecks(
    CATALOG.filter(({ id }) => select?.(id) ?? true),
    facts,
  );
  const report = toReport(facts, judgment, CATALOG_HASH, language, bytesOf);
  return { facts, verdicts: judgment.verdicts.filter(({ id }) => report.outcomes[id] === "fail"), report };
}
