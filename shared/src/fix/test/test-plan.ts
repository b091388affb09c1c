import { join } from "node:path";
import type {
  ContextName,
  Facts,
  FilePatch,
  FixRunPlan,
  PlannedFix,
  TrialResult,
  TrialVerdict,
} from "../../model/index.ts";
import { SHELL_MODES } from "../../probe/contexts.ts";
import type { Host } from "../../probe/host.ts";
import type { Env } from "../../probe/shells/dump.ts";
import { atMost } from "../../util/at-most.ts";
import { patchedMachine } from "./judged-machine.ts";
import { saysElse } from "./regressions.ts";
import { NOTHING_VOLATILE, together, volatileIn } from "./side-effects.ts";
import { syntaxFault } from "./syntax.ts";
import { isInSandbox } from "./trial-start.ts";
import { type Trial, verdictOn } from "./trial-verdict.ts";
import { capturesOf, type TrialRun, type Trials } from "./trials.ts";

/** Worst last: the verdict of a fix is the worst of its contexts. */
const ORDER: readonly TrialVerdict["kind"][] = [
  "fixed",
  "not-first",
  "still-there",
  "overridden",
  "side-effect",
  "not-reached",
  "not-read",
  "not-started",
];

/**
 * Tries a plan before anything is written: the user's own shell is started on copies of the files with the plan in
 * them, in a terminal, in a login shell inside that, and wherever else one of the files is read. A fix works when
 * its check passes there, what it meant to change is so, and nothing else is different. `soon` ends the test where a
 * fix does not fix the context that it is about. Null when it cannot be tried.
 */
export async function testPlan(
  trials: Trials,
  plan: FixRunPlan,
  soon = false,
): Promise<readonly TrialResult[] | null> {
  const { host, facts } = trials;
  const fixes = plan.fixes.filter(({ state }) => state === "planned");
  if (fixes.length === 0) return [];
  const files = plan.patches.filter(({ kind }) => kind === "start-up");
  const contexts = contextsOf(facts, files);
  const faults = await Promise.all(files.map((patch) => syntaxFault(host, facts, patch)));
  const fault = faults.find((said) => said !== null);
  if (fault !== undefined) return fixes.map((fix) => unreadable(fix, contexts, fault));
  const copy = copyOfGoEnv(host, plan.patches);
  const testIn = async (some: readonly ContextName[]): Promise<readonly TrialResult[] | null> => {
    const starting = trials.before(some);
    const patched = patchedMachine(host, facts, plan.patches, copy?.file ?? null);
    // Judged while the shells start: the checks ask Go, and that takes its time.
    const [before, after, was] = await Promise.all([
      starting,
      // Where no startup file changes, a start is as it was.
      files.length === 0 ? starting : trials.after(some, files, patched.readAhead),
      starting.then((run) => run && byContext(some, (context) => trials.judge(run, context))),
    ]);
    if (before === null || after === null || was === null) return null;
    const is = await byContext(some, (context) => patched.judge(context, capturesOf(after)));
    const trial: Trial = { host, facts, plan, before, after, was, is, volatile: NOTHING_VOLATILE };
    return sureResults(trials, trial, fixes);
  };
  try {
    const about = contexts.filter((context) => context === facts.judged);
    const first = soon && about.length > 0 ? await testIn(about) : [];
    return first === null || first.some(({ verdict }) => verdict.kind !== "fixed")
      ? first
      : await testIn(contexts);
  } finally {
    copy?.leave();
  }
}

/**
 * The results, without what is no doing of the fixes. Where something else seems to have changed, the files as they are
 * are started in a stand-in home, too: the terminal, which shows what changes by itself, then what is still in doubt.
 */
async function sureResults(
  trials: Trials,
  trial: Trial,
  fixes: readonly PlannedFix[],
): Promise<readonly TrialResult[]> {
  const results = await resultsOf(trial, fixes);
  const doubtful = doubtfulContexts(trial, results);
  if (doubtful.length === 0) return results;
  const wanted = isRecalled(trial, "terminal") ? (["terminal"] as const) : doubtful;
  const unchanged = await trials.unchanged(wanted);
  if (unchanged === null) return results;
  const before = new Map([...trial.before, ...unchanged]);
  const again = await byContext(wanted, (context) => trials.judge(before, context));
  const was = new Map([...trial.was, ...again]);
  const seen = wanted.map((context) =>
    volatileIn(atPrompt(trial.before, context), atPrompt(before, context)),
  );
  return sureResults(trials, { ...trial, before, was, volatile: together([trial.volatile, ...seen]) }, fixes);
}

/**
 * Contexts of which another start has to tell more: something changed that nobody meant, or a finding is still there
 * and says something else; and before the fix they were known from the check alone.
 */
function doubtfulContexts(trial: Trial, results: readonly TrialResult[]): readonly ContextName[] {
  const doubtful = results.flatMap(({ id, contexts }) =>
    contexts.flatMap(({ context, verdict }) => {
      const [was, is] = [trial.was, trial.is].map((all) => all.get(context)?.verdicts ?? []);
      const isOther = saysElse(id, was ?? [], is ?? []);
      return verdict.kind === "side-effect" || (verdict.kind === "fixed" && isOther) ? [context] : [];
    }),
  );
  return [...new Set(doubtful)].filter((context) => isRecalled(trial, context));
}

/** Whether the check alone tells what the context was like before. */
function isRecalled({ before }: Trial, context: ContextName): boolean {
  const start = before.get(context);
  return start !== undefined && !isInSandbox(start);
}

function atPrompt(run: TrialRun, context: ContextName): Env {
  return run.get(context)?.captured.atPrompt ?? {};
}

/** No shell is started with a file that it cannot read. */
function unreadable({ id }: PlannedFix, contexts: readonly ContextName[], detail: string): TrialResult {
  const verdict: TrialVerdict = { kind: "not-started", detail };
  return { id, verdict, contexts: contexts.map((context) => ({ context, verdict })) };
}

async function resultsOf(trial: Trial, fixes: readonly PlannedFix[]): Promise<readonly TrialResult[]> {
  const results: TrialResult[] = [];
  for (const fix of fixes) {
    const verdicts: { context: ContextName; verdict: TrialVerdict }[] = [];
    for (const context of trial.is.keys())
      verdicts.push({ context, verdict: await verdictOn(trial, fix, context) });
    const rank = ({ verdict }: { verdict: TrialVerdict }): number => ORDER.indexOf(verdict.kind);
    const worst = [...verdicts].sort((a, b) => rank(b) - rank(a))[0];
    results.push({ id: fix.id, verdict: worst?.verdict ?? { kind: "still-there" }, contexts: verdicts });
  }
  return results;
}

/** A terminal and a login inside it, always; any other in which the shell reads one of the files. */
function contextsOf(facts: Facts, files: readonly FilePatch[]): readonly ContextName[] {
  const reading = facts.startup
    .filter(({ file }) => files.some((patch) => patch.file === file))
    .flatMap(({ contexts }) => contexts);
  const wanted = new Set<ContextName>(["terminal", "nested-login", ...reading, facts.judged]);
  return [...wanted].filter((context) => SHELL_MODES[context] !== undefined || context === "desktop");
}

/** Asks about each context, about two at a time: a judgment asks Go. */
async function byContext<T>(
  contexts: readonly ContextName[],
  ask: (context: ContextName) => Promise<T>,
): Promise<ReadonlyMap<ContextName, T>> {
  const inTurn = atMost(2);
  const all = contexts.map(async (context) => [context, await inTurn(() => ask(context))] as const);
  return new Map(await Promise.all(all));
}

/** A real file with the patched settings of `go env -w`, for Go to read. */
function copyOfGoEnv(host: Host, patches: readonly FilePatch[]): { file: string; leave: () => void } | null {
  const patch = patches.find(({ kind }) => kind === "go-env");
  if (patch === undefined) return null;
  const dir = host.scratch.makeTempDir();
  host.scratch.writeInto(dir, { env: patch.after }, "latin1");
  return { file: join(dir, "env"), leave: () => host.scratch.removeTree(dir) };
}
