import { basename, join, resolve } from "node:path";
import { type CalibrateOptions, calibrate } from "../calibration/calibrate.ts";
import { CATALOG } from "../catalog/checks.ts";
import { stateFolder } from "../fs/state-directory.ts";
import { isStateError } from "../fs/state-error.ts";
import { historyDir, isKept } from "../history/place.ts";
import type { Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { projectHere } from "../probe/project-here.ts";
import { notChecked } from "../report/not-checked.ts";
import type { CheckArgs } from "./args.ts";
import { nearestWord } from "./nearest-word.ts";
import { deliver, isProblem, print } from "./output.ts";
import type { Progress } from "./progress.ts";
import type { TeamPolicy } from "./team-policy.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `go-env-check check`: prints the report and gives the exit status, the same for every format. */
export async function check(host: Host, args: CheckArgs, own: Terminal): Promise<number> {
  if (args.from !== null) return showStored(host, args, own, args.from);
  const team = await policyOfTeam(host, args);
  const first = isWatched(args, own)
    ? (await import("./verdict-first.ts")).verdictFirst(host, args, own)
    : null;
  const terminal = first?.terminal ?? own;
  const found = await calibrateHere(host, args, terminal, {
    ...(team !== null && { suppressions: team.suppressions }),
    ...(first !== null && { onFirst: first.show }),
  });
  const report = team?.applyTo(found) ?? found;
  const failed = notChecked(report, args.context);
  if (failed !== null)
    return (await import("./tell-not-checked.ts")).tellNotChecked(args, terminal, report, failed, deliver);
  await keep(host, args, terminal, report);
  await print(host, args, terminal, report);
  await tellShell(host, args, terminal, report);
  const asked = team?.line(report) ?? null;
  if (asked !== null && args.format === "text" && args.output === null && !args.quiet)
    terminal.write(`${asked}\n`);
  if (args.project === null && args.format === "text" && !args.quiet) {
    const { project } = optionsOf(host, args);
    if (project !== undefined)
      (await import("./tell-project.ts")).tellProject(
        terminal,
        args.language,
        project,
        host.env.HOME ?? null,
      );
  }
  return exitStatus(report, args.failOn);
}

/** Whether somebody looks on while a new terminal starts, and is shown the short answer. */
function isWatched(
  { format, output, verbose, quiet, vitals, context, runShell }: CheckArgs,
  terminal: Terminal,
) {
  const isShort = format === "text" && output === null && !verbose && !quiet && !vitals;
  return isShort && context === "current" && runShell && terminal.isTTY && terminal.showsProgress;
}

/** What the user's team asks of its machines. Looked for before it is loaded, because most people share nothing. */
async function policyOfTeam(host: Host, { language }: CheckArgs): Promise<TeamPolicy | null> {
  const dir = stateFolder(host.platform.os, host.env, "fleet");
  if (dir === null || host.fs.kind(join(dir, "policy.json")) !== "file") return null;
  return (await import("./team-policy.ts")).teamPolicy(dir, language);
}

/** Shows a report that was stored, as JSON or as an HTML report, in the format asked for. */
async function showStored(host: Host, args: CheckArgs, terminal: Terminal, file: string): Promise<number> {
  const { readStored } = await import("./stored.ts");
  const { report, past } = await readStored(host, args, file, optionsOf(host, args));
  await print(host, args, terminal, report, past === undefined ? {} : { past });
  return exitStatus(report, args.failOn);
}

/** Checks as the command line says, with the system load on request, and shows what is being waited for. */
export async function calibrateHere(
  host: Host,
  args: CheckArgs,
  terminal: Terminal,
  more: Partial<CalibrateOptions> = {},
): Promise<Report> {
  const options = { ...optionsOf(host, args), ...more };
  if (args.from !== null)
    return (await (await import("./stored.ts")).readStored(host, args, args.from, options)).report;
  return watched(host, args, terminal, async (watch) => {
    const all = {
      ...options,
      ...watch,
      ...(args.vitals && { readVitals: await (await import("./vitals.ts")).vitalsReader(host) }),
    };
    if (args.factsOut === null && !args.redact) return calibrate(host, all);
    return (await import("./recording.ts")).calibrateAndRecord(host, args, all);
  });
}

/** Does some work that takes its time, and shows on a terminal what is being waited for. */
export async function watched<T>(
  host: Host,
  args: Pick<CheckArgs, "language" | "quiet" | "shell">,
  terminal: Pick<Terminal, "showsProgress" | "progress">,
  work: (watch: { readonly onStage?: Progress["onStage"] }) => Promise<T>,
): Promise<T> {
  if (!terminal.showsProgress || args.quiet) return work({});
  const { startProgress } = await import("./progress.ts");
  const progress = startProgress(terminal, args.language, shellName(host, args));
  try {
    return await work({ onStage: progress.onStage });
  } finally {
    progress.end();
  }
}

/** Tells a person in another shell than the login shell which one was started; of every report where it is null. */
export async function tellShell(
  host: Host,
  { format, language, quiet, runShell, shell }: CheckArgs,
  terminal: Terminal,
  report: Report | null,
): Promise<void> {
  if (!terminal.showsProgress || format !== "text" || quiet || !runShell || shell !== null) return;
  await (await import("./tell-other-shell.ts")).tellOtherShell(host, language, terminal, report);
}

function shellName(host: Host, args: Pick<CheckArgs, "shell">): string {
  return basename(args.shell ?? host.account.shell ?? "sh");
}

/**
 * Saves this run when the user turned history on. A run of only some checks is not saved: it would look like a change.
 * A run that cannot be saved is still reported.
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
    terminal.complain(`this run could not be saved: ${why}`);
  }
}

/** Bad usage: no check has this id. */
export function unknownCheck(id: string): UsageError {
  const nearest = nearestWord(
    id,
    CATALOG.map((check) => check.id),
  );
  return new UsageError((m) => m.unknownCheck(id, nearest));
}

function notADirectory(directory: string): UsageError {
  return new UsageError((m) => m.notADirectory(directory));
}

function notAShell(path: string): UsageError {
  return new UsageError((m) => m.notAShell(path));
}

/** The options of a check as the command line gives them; throws UsageError for what does not exist. */
export function optionsOf(host: Host, args: CheckArgs): CalibrateOptions {
  const ids = new Set(CATALOG.map(({ id }) => id));
  for (const id of [...args.only, ...args.skip]) {
    if (!ids.has(id)) throw unknownCheck(id);
  }
  if (args.project !== null && host.fs.kind(args.project) !== "directory") {
    throw notADirectory(args.project);
  }
  if (args.shell !== null && !host.fs.isExecutableFile(args.shell)) {
    throw notAShell(args.shell);
  }
  const project =
    args.project !== null
      ? resolve(args.project)
      : args.projectHere && args.from === null
        ? projectHere(host)
        : null;
  return {
    language: args.language,
    judge: args.context,
    runShell: args.runShell || args.context !== "current",
    select: (id) => (args.only.length === 0 || args.only.includes(id)) && !args.skip.includes(id),
    ...(args.shell !== null && { shell: args.shell }),
    ...(project !== null && { project }),
    network: args.network,
    ...(args.timeoutMs !== null && { timeoutMs: args.timeoutMs }),
    measure: args.verbose,
  };
}

/** 1 when a finding reaches the level, 2 when a check crashed or something needed could not be had, else 0. */
export function exitStatus(report: Report, failOn: CheckArgs["failOn"]): number {
  if (Object.values(report.outcomes).includes("error")) return 2;
  if (failOn === "never") return 0;
  if (report.findings.some(({ severity }) => isProblem(severity, failOn))) return 1;
  return report.complete ? 0 : 2;
}
