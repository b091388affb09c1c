import { type CalibrateOptions, examine, examineFacts } from "../calibration/calibrate.ts";
import { writeOutput } from "../fs/write-output.ts";
import type { Facts, Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { readFacts } from "../recording/read-facts.ts";
import { redact } from "../recording/redact.ts";
import { type CheckArgs, UsageError } from "./args.ts";

/** The report of this machine, and its facts written down: `--facts-out`, `--redact`. */
export async function calibrateAndRecord(
  host: Host,
  args: CheckArgs,
  options: CalibrateOptions,
): Promise<Report> {
  return record(args, options, (await examine(host, options)).facts);
}

/** Whether a stored text is a recording and not a report. */
export function looksRecorded(text: string): boolean {
  return /^\s*\{/.test(text) && !/^ {0,2}"findings"\s*:/m.test(text) && /"startupLines"\s*:/.test(text);
}

/** The report of recorded facts: `--from`. */
export function checkRecording(args: CheckArgs, options: CalibrateOptions, text: string): Report {
  if (args.project !== null || args.shell !== null)
    throw new UsageError("--from judges what was recorded; leave --project and --shell out");
  const read = readFacts(text);
  if (!read.ok)
    throw new UsageError(`--from ${JSON.stringify(args.from)} is no recording: ${read.faults.join("; ")}`);
  return record(args, options, read.facts);
}

/** A redacted report is made of redacted facts: nothing can be in the one that is not in the other. */
function record(args: CheckArgs, options: CalibrateOptions, facts: Facts): Report {
  const told = args.redact ? redact(facts) : facts;
  if (args.factsOut !== null) writeOutput(args.factsOut, `${JSON.stringify(told, null, 2)}\n`);
  return examineFacts(told, options).report;
}
