import { basename } from "node:path";
import { checksToRun, explain } from "../explain/explain.ts";
import type { Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { projectHere } from "../probe/project-here.ts";
import { renderExplainReport } from "../render/explanation.ts";
import { viewOf } from "../render/view.ts";
import { jsonText } from "../util/visible.ts";
import type { CheckArgs } from "./args.ts";
import type { calibrateHere } from "./check.ts";
import { deliver, viewOptions } from "./output.ts";
import { readInput } from "./read-input.ts";
import type { Terminal } from "./terminal.ts";
import { isUsageError, UsageError } from "./usage-error.ts";

/**
 * `go-env-check explain ID|"error text"|-`: what it means, whether it is so on this machine, how to fix it. Checks the
 * machine as a new terminal sees it, unless `--no-check`; `calibrate` does that, which the command line has loaded
 * already. 0 where the cause is certain, 1 for a guess or no match.
 */
export async function explainCommand(
  host: Host,
  args: CheckArgs,
  words: readonly string[],
  terminal: Terminal,
  calibrate: typeof calibrateHere,
): Promise<number> {
  const asked = words.length === 1 && words[0] === "-" ? readInput() : words.join(" ");
  if (asked.trim() === "") {
    throw new UsageError((m) => m.explainWhat);
  }
  const shell = basename(args.shell ?? host.account.shell ?? "sh");
  const checked = args.askMachine ? await askMachine(host, args, terminal, asked, calibrate) : null;
  const report = explain(asked, shell, args.language, checked);
  const view = viewOf(viewOptions(host, args, terminal));
  const text =
    args.format === "json"
      ? `${jsonText(report)}\n`
      : renderExplainReport(report, args.language, view, host.env.HOME ?? null);
  await deliver(args, terminal, text);
  return report.match === "known" ? 0 : 1;
}

/** What this machine's checks say of the text's causes; null where no check can tell, or where they cannot be run. */
async function askMachine(
  host: Host,
  args: CheckArgs,
  terminal: Terminal,
  text: string,
  calibrate: typeof calibrateHere,
): Promise<Report | null> {
  const ids = checksToRun(text);
  if (ids.length === 0) return null;
  try {
    const judge = args.runShell && args.context === "current" ? "terminal" : args.context;
    const project = args.project ?? (args.projectHere ? projectHere(host) : null);
    const more = { judge, select: (id: string) => ids.includes(id), ...(project !== null && { project }) };
    return await calibrate(host, { ...args, factsOut: null, redact: false }, terminal, more);
  } catch (error) {
    if (isUsageError(error)) throw error;
    terminal.complain(error instanceof Error ? error.message : String(error));
    return null;
  }
}
