import { runChecks } from "../judge/run-checks.ts";
import type {
  CapturedContext,
  Check,
  ContextName,
  Facts,
  Language,
  NewTerminalFinding,
} from "../model/index.ts";
import { type GatherOptions, gather } from "../probe/gather.ts";
import type { Host } from "../probe/host.ts";
import { knownLines } from "../report/known-lines.ts";
import { reportOn } from "./report-on.ts";

/**
 * What a new terminal has wrong, by the start of it that this check made anyway. Null where this process was not what
 * was asked about, where no terminal started, or where it has the same settings: then the findings are the same too.
 */
export async function inNewTerminal(
  host: Host,
  checks: readonly Check[],
  options: GatherOptions & { readonly language: Language },
  facts: Facts,
  captured: readonly CapturedContext[],
): Promise<readonly NewTerminalFinding[] | null> {
  const at = (name: ContextName) => facts.contexts.find(({ context }) => context === name);
  const [here, terminal] = [at("current"), at("terminal")];
  if (options.judge !== "current" || terminal?.status !== "ok") return null;
  if (JSON.stringify(here?.env) === JSON.stringify(terminal.env)) return null;
  const { onThisProcess: _, onCaptured: __, onStage: ___, ...same } = options;
  const seen = await gather(host, { ...same, judge: "terminal", captured });
  const { report } = await reportOn(seen, runChecks(checks, seen), options, knownLines(seen));
  return report.findings.map(({ id, severity, title }) => ({ id, severity, title }));
}
