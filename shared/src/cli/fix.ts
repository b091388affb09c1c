import { type CalibrateOptions, calibrate, examine } from "../calibration/calibrate.ts";
import { CATALOG } from "../catalog/checks.ts";
import { type AppliedFix, applyFix, fixedIds, planFix, testFix } from "../fix/fix-run.ts";
import { fleetDir } from "../fleet/file-store.ts";
import { rememberApplied } from "../fleet/remember-applied.ts";
import { FIX_MESSAGES } from "../messages/fix.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { RESTART_MESSAGES } from "../messages/restart.ts";
import type { ContextName, Examined, FixRun, Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { shellKind } from "../probe/shells/dialect.ts";
import { refusalText, renderFixRun, revertedText } from "../render/fix.ts";
import { applyCommand } from "../render/fix-command.ts";
import { viewOf } from "../render/view.ts";
import { notChecked } from "../report/not-checked.ts";
import { isSessionList } from "../shell/session-list.ts";
import { tildify } from "../util/tildify.ts";
import { visible } from "../util/visible.ts";
import type { CheckArgs, FixArgs } from "./args.ts";
import { exitStatus, optionsOf, tellShell, unknownCheck, watched } from "./check.ts";
import { fixRunAsJson } from "./fix-json.ts";
import { fixStored } from "./fix-stored.ts";
import { deliver, viewOptions } from "./output.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the steps of one `fix` share. */
interface Run {
  readonly host: Host;
  readonly args: CheckArgs;
  readonly terminal: Terminal;
  readonly options: CalibrateOptions;
  readonly examined: Examined;
  readonly say: (text: string) => void;
}

/** `go-env-check fix [ID…]`: shows the change; tests it; on `--apply` writes it and checks again. */
export async function fix(
  host: Host,
  args: CheckArgs,
  fixArgs: FixArgs,
  ids: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (args.from !== null) {
    if (Object.values(fixArgs).includes(true)) throw new UsageError((m) => m.fixFromStored);
    return fixStored(host, args, args.from, ids, terminal);
  }
  if (!args.runShell) throw new UsageError((m) => m.needsShell("fix"));
  for (const id of ids) {
    if (!CATALOG.some((check) => check.id === id)) throw unknownCheck(id);
  }
  // Startup files set what a new terminal has; what only this process has is in none of them.
  const judge = args.context === "current" ? "terminal" : args.context;
  const testing = fixArgs.apply || fixArgs.test;
  const options: CalibrateOptions = {
    ...optionsOf(host, args),
    judge,
    contexts: ["terminal", "nested-login", ...(testing ? besides(host, args) : [])],
  };
  const w = FIX_MESSAGES[args.language];
  const say = (text: string): void => {
    if (args.format !== "json" && !args.quiet) terminal.write(`${text}\n`);
  };
  const examined = await watched(host, args, terminal, (watch) => examine(host, { ...options, ...watch }));
  const run: Run = { host, args, terminal, options, say, examined };
  const failed = notChecked(run.examined.report, judge);
  if (failed !== null)
    return (await import("./tell-not-checked.ts")).tellNotChecked(
      args,
      terminal,
      run.examined.report,
      failed,
      deliver,
    );
  await tellShell(host, args, terminal, null);
  await showOnlyHere(run, ids);

  const { report } = run.examined;
  const wanted = report.findings.map(({ id }) => id).filter((id) => ids.length === 0 || ids.includes(id));
  const unsafe = fixArgs.yes ? unsafeOf(report, wanted) : [];
  const chosen = wanted.filter((id) => !unsafe.includes(id));
  const fixRun = testing
    ? await wait(run, w.testing, () => testFix(host, run.examined, chosen))
    : planFix(run.examined, chosen);
  if (chosen.length > 0 || unsafe.length === 0)
    say(renderFixRun(fixRun, report, viewOf(viewOptions(host, args, terminal))));
  if (unsafe.length > 0) say(w.needsReview(unsafe.join(", ")));
  const writes = fixRun.plan.patches.length > 0;
  if (testing && writes && fixRun.trialResults === null) say(w.unproven);
  if (writes && fixArgs.apply && !fixArgs.dryRun) return write(run, fixRun, fixArgs.yes);
  if (writes) say(fixArgs.dryRun ? w.dryRun : w.applyHint(applyCommand(judge)));
  printJson(run, fixRun, null);
  return exitStatus(report, args.failOn);
}

/**
 * What the test of a fix will ask about as well, and what a check can start beside a terminal: on Linux new terminals
 * start no login shell. One fish after the other would only wait here.
 */
function besides(host: Host, { shell }: CheckArgs): readonly ContextName[] {
  const isFish = shellKind(shell ?? host.account.shell ?? "") === "fish";
  return host.platform.os === "linux" && !isFish ? ["interactive"] : [];
}

/** Names what a new terminal does not have, and what to run when only this process has it. */
async function showOnlyHere(
  { host, args, options, examined, say }: Run,
  ids: readonly string[],
): Promise<void> {
  const w = FIX_MESSAGES[args.language];
  const found = new Set(examined.report.findings.map(({ id }) => id));
  const here = (await calibrate(host, { ...options, judge: "current", runShell: false })).findings.filter(
    ({ id, fix: one }) => !found.has(id) && (ids.length === 0 || ids.includes(id)) && one?.snippet,
  );
  for (const { id, fix: one } of here)
    say(visible(`${w.onlyHere(id)}\n  ${one?.snippet.replaceAll("\n", "\n  ")}\n`));
  for (const id of ids) {
    if (!found.has(id) && !here.some((one) => one.id === id)) say(w.notFound(id));
  }
}

/** Asks, writes, checks a new terminal and prints the result. */
async function write(run: Run, fixRun: FixRun, unasked: boolean): Promise<number> {
  const { host, args, terminal, options, examined, say } = run;
  const w = FIX_MESSAGES[args.language];
  const files = filesOf(fixRun, examined.report.home);
  if (!unasked && !/^\s*(y|yes|是)\s*$/i.test(terminal.ask(w.ask(files)) ?? "")) {
    say(w.declined);
    printJson(run, fixRun, null);
    return exitStatus(examined.report, args.failOn);
  }
  const applied = await wait(run, w.verifying, () =>
    applyFix(host, examined, fixRun, () => examine(host, options)),
  );
  printJson(run, fixRun, applied.ok ? applied.value : null);
  if (applied.ok) {
    if (applied.value.takenBack === null)
      await rememberApplied(fleetDir(host.platform.os, host.env), fixedIds(applied.value));
    return outcome(applied.value, fixRun, files, args, say);
  }
  terminal.complain(refusalText(applied.refusal, args.language, examined.report.home));
  return 2;
}

function printJson({ args, terminal, examined }: Run, fixRun: FixRun, applied: AppliedFix | null): void {
  if (args.format === "json" && !args.quiet) terminal.write(fixRunAsJson(fixRun, examined.report, applied));
}

/** Shows on standard error what is being waited for, when somebody watches. */
async function wait<T>({ terminal, args }: Run, text: string, work: () => Promise<T>): Promise<T> {
  const shown = terminal.showsProgress && !args.quiet;
  if (shown) terminal.progress(text);
  try {
    return await work();
  } finally {
    if (shown) terminal.progress("");
  }
}

function outcome(
  { before, after, notFixed, broken, takenBack }: AppliedFix,
  { plan }: FixRun,
  files: string,
  args: CheckArgs,
  say: (text: string) => void,
): number {
  const w = FIX_MESSAGES[args.language];
  say(w.applied(files));
  const fails = (report: Report): boolean => report.findings.some(({ severity }) => severity === "critical");
  const score = w.score(before.score.value, after.score.value, nameOf(args));
  say(fails(before) && takenBack === null ? `${w.goRun(!fails(after))}   ${score}` : score);
  if (takenBack === null) {
    const known = new Set(before.findings.map(({ id }) => id));
    const fresh = after.findings.map(({ id }) => id).filter((id) => !known.has(id));
    if (fresh.length > 0) say(w.newFindings(fresh.join(", ")));
    say(RESTART_MESSAGES[args.language](plan.patches.some(({ file }) => isSessionList(file))));
    const commands = plan.fixes.flatMap(({ state, managed }) =>
      state === "planned" ? managed.flatMap(({ command }) => command ?? []) : [],
    );
    if (commands.length > 0) say(visible(w.carryOver([...new Set(commands)].join("; "))));
    return exitStatus(after, args.failOn);
  }
  say(revertedText({ notFixed, broken, takenBack }, args.language, before.home));
  return takenBack.ok ? exitStatus(before, args.failOn) || 1 : 2;
}

/** Where the score holds: null for a new terminal. */
function nameOf({ context, language }: CheckArgs): string | null {
  return context === "current" || context === "terminal" ? null : REPORT_MESSAGES[language].context[context];
}

/** What nobody said yes to: changes to be reviewed, and those that the score does not ask for. */
function unsafeOf(report: Report, ids: readonly string[]): readonly string[] {
  return report.findings
    .filter(
      ({ id, severity, fix: one }) => ids.includes(id) && (one?.safety === "review" || severity === "info"),
    )
    .map(({ id }) => id);
}

function filesOf({ plan }: FixRun, home: string | null): string {
  return plan.patches.map(({ file }) => tildify(file, home)).join(", ");
}
