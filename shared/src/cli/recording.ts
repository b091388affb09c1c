import { type CalibrateOptions, calibrate, judge } from "../calibrate.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { Facts, Report } from "../model.ts";
import type { Host } from "../probe/host.ts";
import { readFacts } from "../replay/read-facts.ts";
import { redact } from "../replay/redact.ts";
import { type CheckArgs, UsageError } from "./args.ts";

/** The report of this machine, and its facts written down: `--facts-out`, `--redact`. */
export async function calibrateAndRecord(
  host: Host,
  args: CheckArgs,
  options: CalibrateOptions,
): Promise<Report> {
  const seen: Facts[] = [];
  await calibrate(host, { ...options, onFacts: (facts) => seen.push(facts) });
  const [facts] = seen;
  if (facts === undefined) throw new Error("the calibration gave no facts");
  return record(args, options, facts);
}

/** Whether a stored text is a recording and not a report. */
export function looksRecorded(text: string): boolean {
  return /^\s*\{/.test(text) && !/^ {0,2}"findings"\s*:/m.test(text) && /"startupLines"\s*:/.test(text);
}

/** The report of recorded facts: `--from`. */
export function judgeRecording(args: CheckArgs, options: CalibrateOptions, text: string): Report {
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
  if (args.factsOut !== null) writeWhole(args.factsOut, `${JSON.stringify(told, null, 2)}\n`);
  return judge(told, options);
}
