import { readFileSync } from "node:fs";
import { type CalibrateOptions, calibrate, judge } from "../calibrate.ts";
import type { Facts, Report } from "../model.ts";
import type { Host } from "../probe/host.ts";
import { readFacts } from "../replay/read-facts.ts";
import { redact } from "../replay/redact.ts";
import { type CheckArgs, UsageError } from "./args.ts";
import { writeWhole } from "./check.ts";

/**
 * A report with a recording of the facts, or of one: `--facts-out`, `--from`, `--redact`. A redacted report is made of
 * redacted facts, so that nothing can be in the one that is not in the other.
 */
export async function reportWithRecording(
  host: Host,
  args: CheckArgs,
  options: CalibrateOptions,
): Promise<Report> {
  const facts = args.from === null ? await factsOf(host, options) : readRecording(args, args.from);
  const told = args.redact ? redact(facts) : facts;
  if (args.factsOut !== null) writeWhole(args.factsOut, `${JSON.stringify(told, null, 2)}\n`);
  return judge(told, options);
}

async function factsOf(host: Host, options: CalibrateOptions): Promise<Facts> {
  const seen: Facts[] = [];
  await calibrate(host, { ...options, onFacts: (facts) => seen.push(facts) });
  const [facts] = seen;
  if (facts === undefined) throw new Error("the calibration gave no facts");
  return facts;
}

function readRecording({ project, shell }: CheckArgs, file: string): Facts {
  if (project !== null || shell !== null)
    throw new UsageError("--from judges what was recorded; leave --project and --shell out");
  const read = readFacts(readText(file));
  if (!read.ok) throw new UsageError(`--from ${file}: ${read.faults.join("; ")}`);
  return read.facts;
}

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UsageError(`--from ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
