import { type CalibrateOptions, examine } from "../calibration/calibrate.ts";
import { examineFacts } from "../calibration/examine-facts.ts";
import { writeOutput } from "../fs/write-output.ts";
import type { Facts, Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { readFacts } from "../recording/read-facts.ts";
import { redact } from "../recording/redact.ts";
import { jsonText } from "../util/visible.ts";
import type { CheckArgs } from "./args.ts";
import { UsageError } from "./usage-error.ts";

/** The report of this machine; also saves its facts: `--facts-out`, `--redact`. */
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
  if (args.project !== null || args.shell !== null) throw new UsageError((m) => m.machineOptionsWithFrom);
  const read = readFacts(text);
  if (!read.ok) throw new UsageError((m) => m.notARecording(args.from ?? "", read.faults.join("; ")));
  return record(args, options, read.facts);
}

/** A redacted report is made from redacted facts, so it cannot contain anything that they do not. */
function record(args: CheckArgs, options: CalibrateOptions, facts: Facts): Report {
  const recorded = args.redact ? redact(facts) : facts;
  if (args.factsOut !== null) writeOutput(args.factsOut, `${jsonText(recorded)}\n`);
  return examineFacts(recorded, options).report;
}
