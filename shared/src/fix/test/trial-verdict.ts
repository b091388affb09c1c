import type {
  ContextName,
  Edit,
  Facts,
  FilePatch,
  FixRunPlan,
  Judgment,
  PlannedFix,
  TrialVerdict,
} from "../../model/index.ts";
import type { Host } from "../../probe/host.ts";
import { isSessionList } from "../../shell/session-list.ts";
import { findOverride } from "./find-override.ts";
import { holds } from "./is-edit-in-effect.ts";
import { regressions, stillFails } from "./regressions.ts";
import { sideEffects, type Volatile } from "./side-effects.ts";
import { isInSandbox, type TrialStart } from "./trial-start.ts";
import type { TrialRun } from "./trials.ts";

/** A plan and what the shell made of it. */
export interface Trial {
  readonly host: Host;
  readonly facts: Facts;
  readonly plan: FixRunPlan;
  readonly before: TrialRun;
  readonly after: TrialRun;
  /** What changes from start to start by itself. */
  readonly volatile: Volatile;
  /** How the checks judged each context as it was, and with the plan. */
  readonly was: ReadonlyMap<ContextName, Judgment>;
  readonly is: ReadonlyMap<ContextName, Judgment>;
}

/** How one fix did in one context. */
export async function verdictOn(trial: Trial, fix: PlannedFix, context: ContextName): Promise<TrialVerdict> {
  const { plan, volatile, facts, before, after } = trial;
  const start = after.get(context);
  const was = trial.was.get(context);
  const is = trial.is.get(context);
  if (start?.captured.status !== "ok" || was === undefined || is === undefined)
    return { kind: "not-started", detail: start?.captured.said ?? "" };
  const env = start.captured.atPrompt;
  const mine = plan.patches.filter(({ ids, kind }) => kind === "start-up" && ids.includes(fix.id));
  const read = mine.filter(({ file }) => isRead(facts, file, context));
  // Where none of the files is read, or startup left them before the change on purpose, the finding is another start's.
  // A shell that is no login starts inside a session that logged in, and inherits what that found.
  const inherits = context === "interactive" && facts.judged !== context;
  // PATH gets back what it had: a start that reads other files may have had no more.
  const isOwn = context === facts.judged || ["terminal", "nested-login"].includes(context);
  const counts =
    (isOwn || !fix.regainsPath) &&
    (mine.length === 0 ||
      (read.length > 0 && (isWanted(facts, context) || reached(start, read, trial) === null)));
  if (counts && stillFails(fix.id, was.verdicts, is.verdicts)) {
    const unmet = fix.edits.filter((edit) => !holds(edit, env));
    const first = fix.edits.find(({ kind }) => kind === "path-first");
    return (await whyNot(trial, start, read, unmet[0] ?? first)) ?? { kind: "still-there" };
  }
  const edits = plan.fixes.flatMap((one) => one.edits);
  const names = sideEffects(
    before.get(context)?.captured.atPrompt ?? {},
    env,
    edits,
    volatile,
    plan.fixes.some(({ regainsPath }) => regainsPath),
    (entry) => trial.host.fs.kind(entry) === "directory",
  );
  const terminal = trial.is.get("terminal");
  const worse = regressions(was, is).filter((id) => !inherits || terminal?.outcomes[id] !== "pass");
  return names.length + worse.length > 0
    ? { kind: "side-effect", names: [...names, ...worse] }
    : { kind: "fixed" };
}

/** A start that people look at: a terminal, a shell in one, and the one that the findings are about. */
function isWanted({ judged }: Facts, context: ContextName): boolean {
  return ["terminal", "nested-login", "interactive", judged].includes(context);
}

/** A new file is in no list of those that exist; it is read where the one that it becomes would be. */
function isRead(facts: Facts, file: string, context: ContextName): boolean {
  // Every shell begins with what the session has; what is planned for the desktop's apps is about those alone.
  if (isSessionList(file)) return context === "desktop" || facts.judged !== "desktop";
  const known = facts.startup.find((row) => row.file === file);
  return known === undefined ? context !== "interactive" : known.contexts.includes(context);
}

/** The first of the files that was not read, or not to its end; null when all were. */
function reached(start: TrialStart, files: readonly FilePatch[], { facts }: Trial): TrialVerdict | null {
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
  start: TrialStart,
  read: readonly FilePatch[],
  edit: Edit | undefined,
): Promise<TrialVerdict | null> {
  const missed = reached(start, read, trial);
  if (missed !== null) return missed;
  const path = (start.captured.atPrompt.PATH ?? "").split(":");
  if (edit === undefined || ("dir" in edit && edit.kind === "path-first" && path[0] === edit.dir))
    return null;
  const by = isInSandbox(start) ? await findOverride(trial.facts, trial.plan, start, edit) : null;
  if (edit.kind === "path-first" && path.includes(edit.dir))
    return { kind: "not-first", entry: path[0] ?? "", by };
  if (by !== null) return { kind: "overridden", by };
  return null;
}
