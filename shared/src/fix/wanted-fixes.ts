import type { Examined } from "../model/index.ts";
import type { Wanted } from "./plan/wanted.ts";

/** What the verdicts want done, or those with these ids; the worst first, as the report has them. */
export function wantedFixes(
  { verdicts, report }: Examined,
  ids: readonly string[] | null,
): readonly Wanted[] {
  return verdicts.flatMap(({ id, severity, plan, evidence }): Wanted[] => {
    const finding = report.findings.find((one) => one.id === id);
    if (plan === null || finding === undefined || (ids !== null && !ids.includes(id))) return [];
    const { title, fix } = finding;
    return [
      { id, title, severity, plan, evidence, advice: fix?.advice ?? null, commands: fix?.commands ?? [] },
    ];
  });
}
