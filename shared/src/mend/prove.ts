import { join } from "node:path";
import type { ContextName, Edit, Facts, FilePatch, MendPlan, PlannedFix, Proof, Verdict } from "../model.ts";
import { type Captured, SHELL_MODES } from "../probe/contexts.ts";
import type { Host } from "../probe/host.ts";
import type { Env } from "../probe/shells/dump.ts";
import type { Judgement } from "../run-checks.ts";
import { holds } from "./holds.ts";
import { judgeContext } from "./judge-context.ts";
import { gotWorse, persists } from "./persists.ts";
import { type Rehearsal, type Rehearsed, rehearse } from "./rehearse.ts";
import { differing, sideEffects } from "./side-effects.ts";
import { placeOfFault } from "./who-overrides.ts";

/** Worst last: the verdict of a fix is the worst of its contexts. */
const ORDER: readonly Verdict["kind"][] = [
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
export async function provePlan(
  host: Host,
  facts: Facts,
  plan: MendPlan,
  signal?: AbortSignal,
): Promise<readonly Proof[] | null> {
  const { shell, home } = facts;
  const fixes = plan.fixes.filter(({ state }) => state === "planned");
  if (fixes.length === 0) return [];
  if (shell === null || home === null) return null;
  const files = plan.patches.filter(({ kind }) => kind === "start-up");
  const contexts = contextsOf(facts, files);
  const before = await rehearse(host, shell, home, [], contexts, signal);
  if (before === null) return null;
  before.farm.leave();
  const again = await rehearse(host, shell, home, [], ["terminal"], signal);
  again?.farm.leave();
  const volatile = new Set(differing(atPrompt(before, "terminal"), atPrompt(again, "terminal")));
  const after = await rehearse(host, shell, home, files, contexts, signal);
  if (after === null) return null;
  const copy = copyOfGoEnv(host, plan.patches);
  try {
    const trial: Trial = { host, facts, plan, volatile, before, after };
    const judge = (
      rehearsal: Rehearsal,
      context: ContextName,
      patches: readonly FilePatch[],
    ): Promise<Judgement> =>
      judgeContext(
        host,
        facts,
        context,
        capturesOf(rehearsal),
        patches,
        patches.length > 0 ? (copy?.file ?? null) : null,
      );
    const outcomes = new Map<ContextName, { before: Judgement; after: Judgement }>();
    for (const context of contexts)
      outcomes.set(context, {
        before: await judge(before, context, []),
        after: await judge(after, context, plan.patches),
      });
    const proofs: Proof[] = [];
    for (const fix of fixes) {
      const verdicts: { context: ContextName; verdict: Verdict }[] = [];
      for (const [context, judged] of outcomes)
        verdicts.push({ context, verdict: await verdictOn(trial, fix, context, judged) });
      const rank = ({ verdict }: { verdict: Verdict }): number => ORDER.indexOf(verdict.kind);
      const worst = [...verdicts].sort((a, b) => rank(b) - rank(a))[0];
      proofs.push({ id: fix.id, verdict: worst?.verdict ?? { kind: "still-there" }, contexts: verdicts });
    }
    return proofs;
  } finally {
    after.farm.leave();
    copy?.leave();
  }
}

interface Trial {
  readonly host: Host;
  readonly facts: Facts;
  readonly plan: MendPlan;
  readonly volatile: ReadonlySet<string>;
  readonly before: Rehearsal;
  readonly after: Rehearsal;
}

/** A terminal and a login inside it, always; any other in which the shell reads one of the files. */
function contextsOf(facts: Facts, files: readonly FilePatch[]): readonly ContextName[] {
  const reading = facts.startup
    .filter(({ file }) => files.some((patch) => patch.file === file))
    .flatMap(({ contexts }) => contexts);
  const wanted = new Set<ContextName>(["terminal", "nested-login", ...reading]);
  return [...wanted].filter((context) => SHELL_MODES[context] !== undefined);
}

function atPrompt(rehearsal: Rehearsal | null, context: ContextName): Env {
  return rehearsal?.starts.get(context)?.captured.atPrompt ?? {};
}

function capturesOf({ starts }: Rehearsal): readonly Captured[] {
  return [...starts.values()].map(({ captured }) => captured);
}

async function verdictOn(
  trial: Trial,
  fix: PlannedFix,
  context: ContextName,
  judged: { readonly before: Judgement; readonly after: Judgement },
): Promise<Verdict> {
  const { plan, volatile, facts } = trial;
  const start = trial.after.starts.get(context);
  if (start?.captured.status !== "ok") return { kind: "not-started", detail: start?.captured.said ?? "" };
  const env = start.captured.atPrompt;
  const mine = plan.patches.filter(({ ids, kind }) => kind === "start-up" && ids.includes(fix.id));
  const read = mine.filter(({ file }) => isRead(facts, file, context));
  const unmet = read.length === 0 && mine.length > 0 ? [] : fix.edits.filter((edit) => !holds(edit, env));
  if (
    unmet.length > 0 ||
    (read.length === mine.length && persists(fix.id, judged.before.findings, judged.after.findings))
  ) {
    const first = fix.edits.find(({ kind }) => kind === "path-first");
    return (await whyNot(trial, start, context, read, unmet[0] ?? first)) ?? { kind: "still-there" };
  }
  const missed = read.length > 0 ? reached(start, read, trial) : null;
  if (missed !== null) return missed;
  const edits = plan.fixes.flatMap((one) => one.edits);
  const names = sideEffects(atPrompt(trial.before, context), env, edits, volatile);
  const worse = gotWorse(judged.before, judged.after);
  return names.length + worse.length > 0
    ? { kind: "side-effect", names: [...names, ...worse] }
    : { kind: "healed" };
}

/** A new file is in no list of those that exist; it is read where the one that it becomes would be. */
function isRead(facts: Facts, file: string, context: ContextName): boolean {
  const known = facts.startup.find((row) => row.file === file);
  return known === undefined ? context !== "interactive" : known.contexts.includes(context);
}

/** The first of the files that was not read, or not to its end; null when all were. */
function reached(start: Rehearsed, files: readonly FilePatch[], { facts }: Trial): Verdict | null {
  for (const { file, after } of files) {
    if (!start.entered.has(file)) return { kind: "not-read", file };
    if (!start.finished.has(file))
      return { kind: "not-reached", file, line: leavingLine(after, facts.shell?.name ?? "") };
  }
  return null;
}

/** The only line on which a file can be left early, where there is one such line. */
function leavingLine(text: string, shell: string): number | null {
  const word =
    shell === "fish"
      ? /^\s*(return|exec)\b|;\s*(and|or)\s+(return|exec)\b/
      : /(^|[;&|]|\bthen|\bdo)\s*(return|exit|exec)\b/;
  const found = text
    .split("\n")
    .flatMap((line, index) => (word.test(line) && !/^\s*#/.test(line) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

async function whyNot(
  trial: Trial,
  start: Rehearsed,
  context: ContextName,
  read: readonly FilePatch[],
  edit: Edit | undefined,
): Promise<Verdict | null> {
  const missed = reached(start, read, trial);
  if (missed !== null) return missed;
  const path = (start.captured.atPrompt.PATH ?? "").split(":");
  if (edit === undefined || ("dir" in edit && edit.kind === "path-first" && path[0] === edit.dir))
    return null;
  const place = await placeOfFault(trial, context, edit);
  if (place !== null) return { kind: "overridden", by: place };
  if (edit.kind === "path-first" && path.includes(edit.dir))
    return { kind: "not-first", entry: path[0] ?? "" };
  return null;
}

/** A real file with the patched settings of `go env -w`, for Go to read. */
function copyOfGoEnv(host: Host, patches: readonly FilePatch[]): { file: string; leave: () => void } | null {
  const patch = patches.find(({ kind }) => kind === "go-env");
  if (patch === undefined) return null;
  const dir = host.fs.makeTempDir();
  host.fs.writeInto(dir, { env: patch.after }, "latin1");
  return { file: join(dir, "env"), leave: () => host.fs.removeTree(dir) };
}
