import { type CalibrateOptions, type Examined, examine } from "../calibrate.ts";
import { CATALOG } from "../catalog.ts";
import { tildify } from "../facts/tildify.ts";
import { MEND_WORDS } from "../locale/mend-words.ts";
import { type AppliedFix, applyFix, planFix, proveFix } from "../mend/mend.ts";
import type { Mending } from "../model.ts";
import type { Host } from "../probe/host.ts";
import { renderMending, sayRefusal } from "../render/mend.ts";
import { type CheckArgs, type MendArgs, UsageError } from "./args.ts";
import { exitStatus, optionsOf } from "./check.ts";
import { mendingAsJson } from "./mending-json.ts";
import { wantsColor } from "./print.ts";
import type { Terminal } from "./terminal.ts";

/** `go-env-check fix [ID…]`: shows what would be written; tries it; on `--apply` writes it and looks again. */
export async function fix(
  host: Host,
  args: CheckArgs,
  mend: MendArgs,
  ids: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (!args.runShell) throw new UsageError("fix starts the shell; leave --no-shell out");
  for (const id of ids) {
    if (!CATALOG.some((check) => check.id === id))
      throw new UsageError(`there is no check ${JSON.stringify(id)}; go-env-check lists what it found`);
  }
  // Files make what a new terminal has; what only this process has stands in none.
  const judge = args.context === "current" ? "terminal" : args.context;
  const options: CalibrateOptions = {
    ...optionsOf(host, args),
    judge,
    contexts: ["terminal", "nested-login"],
  };
  const examined = await examine(host, options);
  const w = MEND_WORDS[args.language];
  const json = args.format === "json";
  const say = (text: string): void => {
    if (!json && !args.quiet) terminal.write(`${text}\n`);
  };
  const found = examined.report.findings.map(({ id }) => id);
  for (const id of ids.filter((one) => !found.includes(one))) say(w.notFound(id));

  const wanted = found.filter((id) => ids.length === 0 || ids.includes(id));
  const unsafe = mend.yes ? unsafeOf(examined, wanted) : [];
  const chosen = wanted.filter((id) => !unsafe.includes(id));
  const trying = mend.apply || mend.prove;
  const wait = waiter(terminal, args.quiet);
  const mending = trying
    ? await wait(w.trying, () => proveFix(host, examined, chosen))
    : planFix(examined, chosen);
  say(renderMending(mending, examined.report, args.color ?? wantsColor(host.env, terminal.isTTY)));
  if (unsafe.length > 0) say(w.needsLook(unsafe.join(", ")));
  if (trying && mending.proofs === null && mending.plan.patches.length > 0) say(w.unproven);

  const report = (applied: AppliedFix | null): void => {
    if (json && !args.quiet) terminal.write(mendingAsJson(mending, examined.report, applied));
  };
  if (mending.plan.patches.length === 0 || !mend.apply || mend.dryRun) {
    if (mending.plan.patches.length > 0) say(mend.dryRun ? w.dryRun : w.tryIt);
    report(null);
    return exitStatus(examined.report, args.failOn);
  }
  const files = filesOf(mending, examined.report.home);
  if (!mend.yes && !/^\s*(y|yes|是)\s*$/i.test(terminal.ask(w.ask(files)) ?? "")) {
    say(w.declined);
    report(null);
    return exitStatus(examined.report, args.failOn);
  }
  const applied = await wait(w.lookingAgain, () => applyFix(host, examined, mending, options));
  if (!applied.ok) {
    terminal.complain(sayRefusal(applied.refusal, args.language, examined.report.home));
    report(null);
    return 2;
  }
  report(applied.value);
  return outcome(applied.value, files, args, say);
}

/** Says on standard error what is being waited for, to a person who watches. */
function waiter(terminal: Terminal, quiet: boolean): <T>(text: string, work: () => Promise<T>) => Promise<T> {
  return async (text, work) => {
    const shown = terminal.showsProgress && !quiet;
    if (shown) terminal.progress(text);
    try {
      return await work();
    } finally {
      if (shown) terminal.progress("");
    }
  };
}

function outcome(
  { before, after, unhealed, broken, takenBack }: AppliedFix,
  files: string,
  args: CheckArgs,
  say: (text: string) => void,
): number {
  const w = MEND_WORDS[args.language];
  say(w.applied(files));
  say(w.score(before.score.value, after.score.value));
  if (takenBack === null) {
    const known = new Set(before.findings.map(({ id }) => id));
    const fresh = after.findings.map(({ id }) => id).filter((id) => !known.has(id));
    if (fresh.length > 0) say(w.newFindings(fresh.join(", ")));
    say(w.restart);
    return exitStatus(after, args.failOn);
  }
  if (takenBack.ok)
    say(unhealed.length > 0 ? w.takenBack(unhealed.join(", ")) : w.takenBackFor(broken.join(", ")));
  else say(`${w.notTakenBack} ${sayRefusal(takenBack.refusal, args.language, before.home)}`);
  return takenBack.ok ? exitStatus(before, args.failOn) || 1 : 2;
}

function unsafeOf({ report }: Examined, ids: readonly string[]): readonly string[] {
  return report.findings
    .filter(({ id, fix: one }) => ids.includes(id) && one?.safety === "review")
    .map(({ id }) => id);
}

function filesOf({ plan }: Mending, home: string | null): string {
  return plan.patches.map(({ file }) => tildify(file, home)).join(", ");
}
