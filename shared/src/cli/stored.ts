import type { CalibrateOptions } from "../calibration/calibrate.ts";
import type { PastRun, Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import type { CheckArgs } from "./args.ts";
import { readInput } from "./read-input.ts";
import { UsageError } from "./usage-error.ts";

interface Stored {
  readonly report: Report;
  /** The past runs that an HTML report contains; undefined for a recording, which has none of its own. */
  readonly past: readonly PastRun[] | undefined;
}

const MAX_REPORT = 64 * 1024 * 1024;

/** What `--from FILE` shows: the report of recorded facts, or a stored report; `-` is standard input. */
export async function readStored(
  host: Host,
  args: CheckArgs,
  file: string,
  options: CalibrateOptions,
): Promise<Stored> {
  if (args.vitals) throw new UsageError((m) => m.vitalsWithFrom);
  const text = file === "-" ? readStandardInput() : readFile(host, file);
  const { checkRecording, looksRecorded } = await import("./recording.ts");
  if (looksRecorded(text)) return { report: checkRecording(args, options, text), past: undefined };
  const { readReport } = await import("../report/schema/read-report.ts");
  const read = readReport(text);
  if (!read.ok) throw new UsageError((m) => m.notAReport(file, read.message));
  if (args.storedLanguage === null) return read.value;
  const { inLanguage } = await import("../report/in-language.ts");
  return { ...read.value, report: inLanguage(read.value.report, args.storedLanguage) };
}

function readFile(host: Host, file: string): string {
  const text = host.fs.readText(file, MAX_REPORT);
  if (text.ok) return text.value;
  throw new UsageError((m) =>
    text.reason === "missing" ? m.noSuchFile(file) : m.unreadable(file, text.reason),
  );
}

function readStandardInput(): string {
  try {
    return readInput();
  } catch {
    throw new UsageError((m) => m.unreadable("-", "failed"));
  }
}
