import { renameSync, writeFileSync } from "node:fs";
import { type CalibrateOptions, calibrate } from "../calibrate.ts";
import { CATALOG } from "../catalog.ts";
import { type Report, SEVERITIES } from "../model.ts";
import type { Host } from "../probe/host.ts";
import { renderJson } from "../render/json.ts";
import { renderText } from "../render/text.ts";
import { type CheckArgs, UsageError } from "./args.ts";
import type { Terminal } from "./terminal.ts";

/** `go-env-check check`: prints the report and gives the exit status, the same for every format. */
export async function check(host: Host, args: CheckArgs, terminal: Terminal): Promise<number> {
  const report = await reportOf(host, args, optionsOf(host, args));
  print(host, args, terminal, report, (color) => renderText(report, { color, verbose: args.verbose }));
  return exitStatus(report, args.failOn);
}

/** The report of this machine, or of a recorded one; records the facts where that was asked for. */
export async function reportOf(host: Host, args: CheckArgs, options: CalibrateOptions): Promise<Report> {
  if (args.from === null && args.factsOut === null && !args.redact) return calibrate(host, options);
  const { reportWithRecording } = await import("./recording.ts");
  return reportWithRecording(host, args, options);
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
    ...(args.project !== null && { project: args.project }),
  };
}

/** Writes the report as JSON or as the text that the command makes of it, to the terminal or whole into a file. */
export function print(
  host: Host,
  args: CheckArgs,
  terminal: Terminal,
  report: Report,
  toText: (color: boolean) => string,
): void {
  const text =
    args.format === "json"
      ? renderJson(report)
      : toText(args.color ?? wantsColor(host.env, args.output === null && terminal.isTTY));
  deliver(args, terminal, text);
}

/** To the terminal, or whole into the file that `-o` names. */
export function deliver(args: CheckArgs, terminal: Terminal, text: string): void {
  if (args.output !== null) writeWhole(args.output, text);
  else if (!args.quiet) terminal.write(text);
}

/** 1 when a finding reaches the level, 2 when the judged environment could not be had, else 0. */
export function exitStatus(report: Report, failOn: CheckArgs["failOn"]): number {
  if (Object.values(report.outcomes).includes("error")) return 2;
  if (failOn === "never") return 0;
  const worst = SEVERITIES.indexOf(failOn);
  return report.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst) ? 1 : 0;
}

/** https://no-color.org, https://bixense.com/clicolors; then whether it is a terminal. */
export function wantsColor(env: Readonly<Record<string, string>>, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined && forced !== "") return forced !== "0";
  return isTTY && env.TERM !== "dumb" && env.CLICOLOR !== "0";
}

export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
