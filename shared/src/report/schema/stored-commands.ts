import type { Finding, Report } from "../../model/index.ts";
import { storedCommand } from "../../shell/shell-text.ts";

/** A stored report as ours: its commands are shown as what it says, and none that has something in it that is not seen. */
export function withStoredCommands(report: Report): Report {
  return { ...report, findings: report.findings.map(toFinding) };
}

function toFinding({ fix, plan, ...finding }: Finding): Finding {
  return {
    ...finding,
    fix:
      fix === null
        ? null
        : {
            ...fix,
            snippet: storedCommand(fix.snippet),
            commands: fix.commands.map(storedCommand).filter((command) => command !== ""),
          },
    ...(plan !== undefined && { plan: plan === null ? null : toPlan(plan) }),
  };
}

function toPlan({ advice, ...plan }: NonNullable<Finding["plan"]>): NonNullable<Finding["plan"]> {
  if (advice === undefined) return plan;
  const { command, ...params } = advice.params;
  if (typeof command !== "string") return { ...plan, advice: { key: advice.key, params } };
  return { ...plan, advice: { key: advice.key, params: { ...params, command: storedCommand(command) } } };
}
