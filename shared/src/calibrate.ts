import { CATALOG } from "./catalog.ts";
import { CATALOG_HASH } from "./catalog-ids.ts";
import type { Language, Report } from "./model.ts";
import { type GatherOptions, gather } from "./probe/gather.ts";
import type { Host } from "./probe/host.ts";
import { toReport } from "./report.ts";
import { runChecks } from "./run-checks.ts";

export interface CalibrateOptions extends GatherOptions {
  readonly language: Language;
  /** Which checks to judge by; all unless told. */
  readonly select?: (id: string) => boolean;
}

/** The whole story: read the machine once, judge what was read, sum it up. Changes nothing on the machine. */
export async function calibrate(host: Host, options: CalibrateOptions): Promise<Report> {
  const facts = await gather(host, options);
  options.onStage?.("checks", "started");
  const judgement = runChecks(
    CATALOG.filter(({ id }) => options.select?.(id) ?? true),
    facts,
    options.language,
  );
  options.onStage?.("checks", "done");
  return toReport(facts, judgement, CATALOG_HASH, options.language);
}
