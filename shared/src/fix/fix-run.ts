import type { Files } from "../fs/files.ts";
import { nodeFiles } from "../fs/node-files.ts";
import { done } from "../fs/refuse.ts";
import { stateDirectory } from "../fs/state-directory.ts";
import {
  type BytesOf,
  type Done,
  type Examined,
  type Facts,
  type FixRun,
  type FixRunPlan,
  type Judgment,
  type Reading,
  type Report,
  STRATEGIES,
  type Strategy,
  type TrialResult,
} from "../model/index.ts";
import { userEnvFilePath } from "../probe/go-env-file.ts";
import type { Host } from "../probe/host.ts";
import { homeOf } from "../probe/shells/base.ts";
import { zshFiles } from "../probe/zsh-files.ts";
import { remembered } from "../util/once.ts";
import { applyPatches } from "./apply/apply.ts";
import type { JournalEntry } from "./apply/journal.ts";
import type { JournalPlace } from "./apply/journal-place.ts";
import { tryUndo, undo, undoable } from "./apply/undo.ts";
import { planFixes } from "./plan/plan.ts";
import type { Wanted } from "./plan/wanted.ts";
import { regressions, stillFails } from "./test/regressions.ts";
import { testPlan } from "./test/test-plan.ts";
import { openTrials, type Trials } from "./test/trials.ts";
import { wantedFixes } from "./wanted-fixes.ts";

/** The fixes of some findings, of all unless told, as changes of files. Reads only. */
export function planFix(
  examined: Examined,
  ids: readonly string[] | null = null,
  files: Files = nodeFiles,
): FixRun {
  return {
    plan: planFixes(wantedFixes(examined, ids), examined.facts, bytesFrom(files)),
    trialResults: null,
  };
}

/**
 * Plans the fixes and tries them on copies, one way after the other, until each works or no way is left. The plan
 * that comes back holds what works, alone and together; of the rest it says how they did. Where nothing can be tried
 * it is the plain plan. Reads only; the user's startup files run.
 */
export async function testFix(
  host: Host,
  examined: Examined,
  ids: readonly string[] | null = null,
  files: Files = nodeFiles,
  signal?: AbortSignal,
): Promise<FixRun> {
  const wanted = wantedFixes(examined, ids);
  const trials = openTrials(host, examined, namesIn(wanted), signal);
  try {
    return await firstThatWorks(trials, wanted, bytesFrom(files));
  } finally {
    trials.leave();
  }
}

/** The variables that the fixes set or take away. */
function namesIn(wanted: readonly Wanted[]): readonly string[] {
  const edits = wanted.flatMap(({ plan }) => plan.edits);
  const names = edits.flatMap((edit) => (edit.kind === "set" || edit.kind === "unset" ? [edit.name] : []));
  return [...new Set(names)];
}

async function firstThatWorks(trials: Trials, wanted: readonly Wanted[], bytesOf: BytesOf): Promise<FixRun> {
  const strategies = new Map<string, Strategy>();
  const tested = new Map<string, Promise<readonly TrialResult[] | null>>();
  const planned = (some: readonly Wanted[]): FixRunPlan =>
    planFixes(some, trials.facts, bytesOf, (id) => strategies.get(id) ?? "edit");
  const test = (plan: FixRunPlan, soon = false) =>
    remembered(tested, JSON.stringify(plan), () => testPlan(trials, plan, soon));

  /** How a fix does by itself, by the first way that works; otherwise how the first way did. */
  const alone = async (one: Wanted): Promise<TrialResult | null> => {
    let first: TrialResult | null = null;
    for (const strategy of STRATEGIES) {
      strategies.set(one.id, strategy);
      const results = await test(planned([one]), first !== null);
      const result = results?.[0] ?? null;
      if (result !== null && isFixed(result)) return result;
      first ??= result;
    }
    return first;
  };

  const failed = new Map<string, TrialResult>();
  const triedAlone = new Set<string>();
  for (;;) {
    const plan = planned(wanted.filter(({ id }) => !failed.has(id)));
    const results = await test(plan);
    if (results === null) return { plan, trialResults: null };
    const notFixed = results.filter((one) => !isFixed(one));
    if (notFixed.length === 0) return told(planned(wanted), plan, results, failed);
    for (const result of notFixed) {
      const one = wanted.find(({ id }) => id === result.id);
      const best = one === undefined || triedAlone.has(one.id) ? result : ((await alone(one)) ?? result);
      triedAlone.add(result.id);
      if (!isFixed(best)) failed.set(result.id, best);
    }
  }
}

/** The plan of what works, with the word on what did not. */
function told(
  whole: FixRunPlan,
  plan: FixRunPlan,
  results: readonly TrialResult[],
  failed: ReadonlyMap<string, TrialResult>,
): FixRun {
  const fixes = whole.fixes.map((fix) =>
    failed.has(fix.id)
      ? { ...fix, state: "not-fixed" as const }
      : (plan.fixes.find(({ id }) => id === fix.id) ?? fix),
  );
  return { plan: { ...plan, fixes }, trialResults: [...results, ...failed.values()] };
}

export function isFixed({ verdict }: TrialResult): boolean {
  return verdict.kind === "fixed";
}

export interface AppliedFix {
  readonly entry: JournalEntry;
  readonly before: Report;
  readonly after: Report;
  /** Findings that are still there afterwards, and those that were not there before: a reason to take all of it back. */
  readonly notFixed: readonly string[];
  readonly broken: readonly string[];
  /** Whether taking it back worked; null when nothing had to be. */
  readonly takenBack: Done<JournalEntry> | null;
}

/**
 * Writes a plan, looks at a new terminal afterwards, and takes everything back by itself when a finding is still there,
 * another one has come, or the score is lower than it was.
 */
export async function applyFix(
  host: Host,
  examined: Examined,
  { plan }: FixRun,
  examineAgain: () => Promise<Examined>,
  files: Files = nodeFiles,
): Promise<Done<AppliedFix>> {
  const journal = journalOf(host, examined.facts);
  const applied = applyPatches(files, plan.patches, { journal, at: host.now().toISOString() });
  if (!applied.ok) return applied;
  const before = examined.report;
  const now = await examineAgain();
  const after = now.report;
  const notFixed = applied.value.ids.filter((id) => stillFails(id, examined.verdicts, now.verdicts));
  const broken = regressions(judgmentOf(examined), judgmentOf(now));
  const worse = notFixed.length + broken.length > 0 || after.score.value < before.score.value;
  const takenBack = worse ? undo(files, journal, applied.value.number) : null;
  return done({ entry: applied.value, before, after, notFixed, broken, takenBack });
}

/** The findings that are gone with it. */
export function fixedIds({ before, after }: AppliedFix): readonly string[] {
  const left = new Set(after.findings.map(({ id }) => id));
  return before.findings.map(({ id }) => id).filter((id) => !left.has(id));
}

/** Takes the newest fix back, or the one with this number. */
export function undoFix(host: Host, number?: string, files: Files = nodeFiles): Done<JournalEntry> {
  return undo(files, journalOf(host), number);
}

/** What `undoFix` would answer; nothing is written. */
export function tryUndoFix(host: Host, number?: string, files: Files = nodeFiles): Done<JournalEntry> {
  return tryUndo(files, journalOf(host), number);
}

/** The fixes that can be undone, the newest first. */
export function undoableFixes(host: Host): readonly JournalEntry[] {
  return undoable(journalOf(host));
}

/** The journal of this account; with the facts of a new terminal, also the places that only that one knows. */
function journalOf(host: Host, facts?: Facts): JournalPlace {
  const { platform, env } = host;
  const home = homeOf(host);
  const environments = [env, ...(facts === undefined ? [] : [facts.env])];
  const present = (paths: readonly (string | null | undefined)[]): readonly string[] =>
    paths.flatMap((path) => (path?.startsWith("/") === true ? [path] : []));
  return {
    dir: `${stateDirectory(platform.os, env, home)}/fixes`,
    roots: present([
      home,
      ...environments.flatMap((one) => [one.ZDOTDIR, one.XDG_CONFIG_HOME]),
      ...movedTo(host, home),
    ]),
    goEnvFiles: present([
      ...environments.map((one) => userEnvFilePath(platform.os, one)),
      facts?.userEnvFile.path,
    ]),
  };
}

/** Where the home's own files lead zsh to, which a process that no such zsh started does not have in its environment. */
function movedTo(host: Host, home: string): readonly string[] {
  const files = [...zshFiles(host, { home, env: host.env, told: null }).keys()];
  return files.flatMap((file) =>
    /^\/(?:etc\/|[^/]*$)/.test(file) ? [] : [file.slice(0, file.lastIndexOf("/"))],
  );
}

/** A file's bytes, all of them. */
function bytesFrom(files: Files): (file: string) => Reading<string> {
  return (file) => {
    const found = files.find(file);
    if (found.kind === "file") return { ok: true, value: found.bytes };
    if (found.kind === "missing") return { ok: false, reason: "missing" };
    return { ok: false, reason: found.kind === "denied" ? "denied" : "failed" };
  };
}

/** What was found, without what the user chose to live with. */
function judgmentOf({ verdicts, report }: Examined): Judgment {
  return { verdicts, outcomes: report.outcomes, skipped: report.skipped ?? {}, revs: report.revs };
}
