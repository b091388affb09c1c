import type { Examined } from "../calibrate.ts";
import { CATALOG } from "../catalog.ts";
import type { Wanted } from "../fix/plan.ts";

/** What the checks want done about their findings, or about those with these ids; the worst first, as the report has them. */
export function wantedFixes({ facts, report }: Examined, ids: readonly string[] | null): readonly Wanted[] {
  return report.findings.flatMap(({ id, title, severity, params, evidence, fix }): Wanted[] => {
    const check = CATALOG.find((one) => one.id === id);
    if (check?.fix == null || fix === null || (ids !== null && !ids.includes(id))) return [];
    return [
      {
        id,
        title,
        severity,
        plan: check.fix(params, facts),
        evidence: evidence.map((one) => ({ ...one, file: one.file.replace(/^~(?=\/)/, facts.home ?? "~") })),
        advice: fix.advice,
        commands: fix.commands,
      },
    ];
  });
}
