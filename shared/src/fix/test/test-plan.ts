import { join } from "node:path";
import type {
  ContextName,
  Facts,
  FilePatch,
  FixRunPlan,
  Judgment,
  PlannedFix,
  TrialResult,
  TrialVerdict,
} from "../../model/index.ts";
import type { Captured } from "../../probe/captured.ts";
import { SHELL_MODES } from "../../probe/contexts.ts";
import type { Host } from "../../probe/host.ts";
import { checkContext } from "./check-context.ts";
import { differing } from "./side-effects.ts";
import { syntaxFault } from "./syntax.ts";
import { atPrompt, startTrial, type TrialRun } from "./trial-start.ts";
import { type Trial, verdictOn } from "./trial-verdict.ts";

/** Worst last: the verdict of a fix is the worst of its contexts. */
const ORDER: readonly TrialVerdict["kind"][] = [
  "healed",
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
 * them, in a terminal, in a login shell inside that, and wherever else one of the files is read. A fix is healed when
 * its check passes there, what it meant to change is so, and nothing else is different. Null when it cannot be tried.
 */
export async function testPlan(
  host: Host,
  facts: Facts,
  plan: FixRunPlan,
  signal?: AbortSignal,
): Promise<readonly TrialResult[] | null> {
  const fixes = plan.fixes.filter(({ state }) => state === "planned");
  if (fixes.length === 0) return [];
  const files = plan.patches.filter(({ kind }) => kind === "start-up");
  const contexts = contextsOf(facts, files);
  for (const patch of files) {
    const detail = await syntaxFault(host, facts, patch);
    if (detail !== null) return fixes.map((fix) => unreadable(fix, contexts, detail));
  }
  const before = await startTrial(host, facts, [], contexts, signal);
  if (before === null) return null;
  before.sandbox.leave();
  const after = await startTrial(host, facts, files, contexts, signal);
  if (after === null) return null;
  const copy = copyOfGoEnv(host, plan.patches);
  try {
    const trial: Trial = { host, facts, plan, volatile: new Set(), before, after };
    const judged = new Map<ContextName, { before: Judgment; after: Judgment }>();
    for (const context of contexts)
      judged.set(context, {
        before: await checkContext(host, facts, context, capturesOf(before), [], null),
        after: await checkContext(host, facts, context, capturesOf(after), plan.patches, copy?.file ?? null),
      });
    const results = await resultsOf(trial, fixes, judged);
    if (!results.some(({ contexts: all }) => all.some(({ verdict }) => verdict.kind === "side-effect")))
      return results;
    // Another start like the first shows what changes by itself.
    const again = await startTrial(host, facts, [], ["terminal"], signal);
    again?.sandbox.leave();
    const volatile = new Set(differing(atPrompt(before, "terminal"), atPrompt(again, "terminal")));
    return await resultsOf({ ...trial, volatile }, fixes, judged);
  } finally {
    after.sandbox.leave();
    copy?.leave();
  }
}

/** No shell is started with a file that it cannot read. */
function unreadable({ id }: PlannedFix, contexts: readonly ContextName[], detail: string): TrialResult {
  const verdict: TrialVerdict = { kind: "not-started", detail };
  return { id, verdict, contexts: contexts.map((context) => ({ context, verdict })) };
}

async function resultsOf(
  trial: Trial,
  fixes: readonly PlannedFix[],
  judged: ReadonlyMap<ContextName, { before: Judgment; after: Judgment }>,
): Promise<readonly TrialResult[]> {
  const trialResults: TrialResult[] = [];
  for (const fix of fixes) {
    const verdicts: { context: ContextName; verdict: TrialVerdict }[] = [];
    for (const [context, judgments] of judged)
      verdicts.push({
        context,
        verdict: await verdictOn(trial, fix, context, judgments, judged.get("terminal")?.after),
      });
    const rank = ({ verdict }: { verdict: TrialVerdict }): number => ORDER.indexOf(verdict.kind);
    const worst = [...verdicts].sort((a, b) => rank(b) - rank(a))[0];
    trialResults.push({
      id: fix.id,
      verdict: worst?.verdict ?? { kind: "still-there" },
      contexts: verdicts,
    });
  }
  return trialResults;
}

/** A terminal and a login inside it, always; any other in which the shell reads one of the files. */
function contextsOf(facts: Facts, files: readonly FilePatch[]): readonly ContextName[] {
  const reading = facts.startup
    .filter(({ file }) => files.some((patch) => patch.file === file))
    .flatMap(({ contexts }) => contexts);
  const wanted = new Set<ContextName>(["terminal", "nested-login", ...reading, facts.judged]);
  return [...wanted].filter((context) => SHELL_MODES[context] !== undefined || context === "desktop");
}

function capturesOf({ starts }: TrialRun): readonly Captured[] {
  return [...starts.values()].map(({ captured }) => captured);
}

/** A real file with the patched settings of `go env -w`, for Go to read. */
function copyOfGoEnv(host: Host, patches: readonly FilePatch[]): { file: string; leave: () => void } | null {
  const patch = patches.find(({ kind }) => kind === "go-env");
  if (patch === undefined) return null;
  const dir = host.scratch.makeTempDir();
  host.scratch.writeInto(dir, { env: patch.after }, "latin1");
  return { file: join(dir, "env"), leave: () => host.scratch.removeTree(dir) };
}
