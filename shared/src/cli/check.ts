import { basename, resolve } from "node:path";
import { type CalibrateOptions, calibrate } from "../calibration/calibrate.ts";
import { CATALOG } from "../catalog/checks.ts";
import { isStateError } from "../fs/state-error.ts";
import { historyDir, isKept } from "../history/place.ts";
import { type Report, SEVERITIES } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { type CheckArgs, UsageError } from "./args.ts";
import { print } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** `go-env-check check`: prints the report and gives the exit status, the same for every format. */
export async function check(host: Host, args: CheckArgs, terminal: Terminal): Promise<number> {
  if (args.from !== null) return showStored(host, args, terminal, args.from);
  const report = await calibrateHere(host, args, terminal);
  await keep(host, args, terminal, report);
  await print(host, args, terminal, report);
  return exitStatus(report, args.failOn);
}

/** Shows a report that was stored, as JSON or as an HTML report, in the format asked for. */
async function showStored(host: Host, args: CheckArgs, terminal: Terminal, file: string): Promise<number> {
  if (args.vitals) throw new UsageError("--from shows what was stored; leave --vitals out");
  const text = host.fs.readText(file, MAX_REPORT);
  if (!text.ok) throw new UsageError(`--from ${JSON.stringify(file)} cannot be read: ${text.reason}`);
  const { checkRecording, looksRecorded } = await import("./recording.ts");
  if (looksRecorded(text.value)) {
    const report = checkRecording(args, optionsOf(host, args), text.value);
    await print(host, args, terminal, report);
    return exitStatus(report, args.failOn);
  }
  const { readReport } = await import("../report/schema/read-report.ts");
  const read = readReport(text.value);
  if (!read.ok) throw new UsageError(`--from ${JSON.stringify(file)} holds no report: ${read.message}`);
  const { report, past } = read.value;
  await print(host, args, terminal, report, { past });
  return exitStatus(report, args.failOn);
}

const MAX_REPORT = 64 * 1024 * 1024;

/** Calibrates as the command line says, with the vitals where they are asked for, and tells who waits what is slow. */
export async function calibrateHere(
  host: Host,
  args: CheckArgs,
  terminal: Terminal,
  more: Partial<CalibrateOptions> = {},
): Promise<Report> {
  const options = { ...optionsOf(host, args), ...more };
  const progress =
    terminal.showsProgress && !args.quiet
      ? (await import("./progress.ts")).startProgress(terminal, args.language, shellName(host, args))
      : null;
  try {
    const all = {
      ...options,
      ...(progress && { onStage: progress.onStage }),
      ...(args.vitals && { readVitals: await (await import("./vitals.ts")).vitalsReader(host) }),
    };
    if (args.factsOut === null && !args.redact) return await calibrate(host, all);
    return await (await import("./recording.ts")).calibrateAndRecord(host, args, all);
  } finally {
    progress?.end();
  }
}

function shellName(host: Host, args: CheckArgs): string {
  return basename(args.shell ?? host.account.shell ?? "sh");
}

/**
 * Keeps this run where the user turned history on. A run that judged by a part of the checks is not kept: it would
 * look like a change. A run that cannot be kept is still reported.
 */
async function keep(host: Host, args: CheckArgs, terminal: Terminal, report: Report): Promise<void> {
  const dir = historyDir(host.platform.os, host.env);
  if (dir === null || args.only.length > 0 || args.skip.length > 0) return;
  try {
    if (isKept(dir)) (await import("../history/store.ts")).addRun(dir, report);
  } catch (error) {
    const { refusalText } = await import("../render/fix.ts");
    const why = isStateError(error)
      ? refusalText(error.refusal, args.language, host.env.HOME ?? null)
      : String(error);
    terminal.complain(`this run could not be kept: ${why}`);
  }
}

/** What the command line says of a calibration; throws UsageError for what does not exist. */
export function optionsOf(host: Host, args: CheckArgs): CalibrateOptions {
  const ids = new Set(CATALOG.map(({ id }) => id));
  for (const id of [...args.only, ...args.skip]) {
    if (!ids.has(id))
      throw new UsageError(`there is no check ${JSON.stringify(id)}; there are: ${[...ids].join(", ")}`);
  }
  if (args.project !== null && host.fs.kind(args.project) !== "directory") {
    throw new UsageError(`--project ${JSON.stringify(args.project)} is not a directory`);
  }
  if (args.shell !== null && !host.fs.isExecutableFile(args.shell)) {
    throw new UsageError(
      `--shell ${JSON.stringify(args.shell)} is not an executable file; give a full path such as /bin/bash`,
    );
  }
  return {
    language: args.language,
    judge: args.context,
    runShell: args.runShell || args.context !== "current",
    select: (id) => (args.only.length === 0 || args.only.includes(id)) && !args.skip.includes(id),
    ...(args.shell !== null && { shell: args.shell }),
    ...(args.project !== null && { project: resolve(args.project) }),
    network: args.network,
    measure: args.verbose,
  };
}

/** 1 when a finding reaches the level, 2 when a check crashed or something needed could not be had, else 0. */
export function exitStatus(report: Report, failOn: CheckArgs["failOn"]): number {
  if (Object.values(report.outcomes).includes("error")) return 2;
  if (failOn === "never") return 0;
  const worst = SEVERITIES.indexOf(failOn);
  if (report.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst)) return 1;
  return report.complete ? 0 : 2;
}
