import type { Finding, Report } from "../../model/index.ts";
import { storedCommand } from "../../shell/shell-text.ts";

/** A stored report as ours: its commands are shown as what it says, and none that has something in it that is not seen. */
export function withStoredCommands(report: Report): Report {
  return { ...report, findings: report.findings.map(toFinding) };
}

/** In the order of the finding's own keys, so that a report which is written again is the same to the letter. */
function toFinding(finding: Finding): Finding {
  const { fix, plan } = finding;
  return {
    ...finding,
    fix: fix === null ? null : toFix(fix),
    ...(plan != null && { plan: toPlan(plan) }),
  };
}

function toFix(fix: NonNullable<Finding["fix"]>): NonNullable<Finding["fix"]> {
  return {
    ...fix,
    snippet: storedCommand(fix.snippet),
    commands: fix.commands.map(storedCommand).filter((command) => command !== ""),
    ...(fix.managed && {
      managed: fix.managed.map((one) => ({
        ...one,
        command: one.command === null ? null : storedCommand(one.command),
      })),
    }),
  };
}

function toPlan(plan: NonNullable<Finding["plan"]>): NonNullable<Finding["plan"]> {
  const command = plan.advice?.params.command;
  if (plan.advice === undefined || command === undefined) return plan;
  const { command: _, ...others } = plan.advice.params;
  const params =
    typeof command === "string" ? { ...plan.advice.params, command: storedCommand(command) } : others;
  return { ...plan, advice: { key: plan.advice.key, params } };
}
