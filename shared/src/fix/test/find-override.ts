import type { ContextName, Edit, Facts, FixRunPlan, Place, Step } from "../../model/index.ts";
import { traceStart } from "../../probe/blame/trace.ts";
import { SHELL_MODES } from "../../probe/contexts.ts";
import type { Host } from "../../probe/host.ts";
import { launchdEnvironment, loginBase } from "../../probe/shells/base.ts";
import { holds } from "./is-edit-in-effect.ts";
import { LINES_IN_FRONT, type TrialRun } from "./trial-start.ts";

/**
 * The line that undoes an edit in a context, found by watching the shell start in the home of the rehearsal; null where
 * no line of a file does, or the shell cannot be watched.
 */
export async function findOverride(
  {
    facts,
    plan,
    after,
  }: { readonly host: Host; readonly facts: Facts; readonly plan: FixRunPlan; readonly after: TrialRun },
  context: ContextName,
  edit: Edit,
): Promise<Place | null> {
  const { sandbox, starts } = after;
  const mode = SHELL_MODES[context];
  if (facts.shell === null || mode === undefined) return null;
  const { path: shell } = facts.shell;
  const login = loginBase(sandbox.host, shell, await launchdEnvironment(sandbox.host));
  const terminal = starts.get("terminal")?.captured.atPrompt;
  const base =
    context === "nested-login" && terminal !== undefined ? { ...terminal, HOME: login.HOME ?? "/" } : login;
  const names = edit.kind === "set" || edit.kind === "unset" ? [edit.name] : [];
  const trace = await traceStart(sandbox.host, { shell, context, mode, base, names });
  const place = lastUndoing(
    (trace?.steps() ?? []).map((step) => inRealHome(step, sandbox.toReal)),
    edit,
  );
  return place === null ? null : inRealTerms(place, sandbox.toReal, plan);
}

/** A step with the values that it would have had in the real home. */
function inRealHome(step: Step, toReal: (text: string) => string): Step {
  const values = Object.entries(step.values).map(([name, value]) => [
    name,
    value === null ? null : toReal(value),
  ]);
  return { ...step, values: Object.fromEntries(values) };
}

/** The command after which the edit no longer held; where it never did, the last one that gave the variable a value. */
function lastUndoing(steps: readonly Step[], edit: Edit): Place | null {
  const undoing = steps.filter(({ values }, index) => {
    const before = steps[index - 1]?.values;
    return before !== undefined && holds(edit, before) && !holds(edit, values);
  });
  const setting = steps.filter(
    ({ values }, index) => edit.kind === "unset" && values[edit.name] !== steps[index - 1]?.values[edit.name],
  );
  return (undoing.at(-1) ?? setting.at(-1))?.place ?? null;
}

/** The place in the user's own files: the edited copies have lines of ours in front. */
function inRealTerms(place: Place, toReal: (text: string) => string, { patches }: FixRunPlan): Place {
  const move = <T extends { readonly file: string; readonly line: number | null }>(one: T): T => {
    const file = toReal(one.file);
    const edited = patches.some((patch) => patch.file === file);
    return { ...one, file, line: one.line === null || !edited ? one.line : one.line - LINES_IN_FRONT };
  };
  return { ...move(place), text: toReal(place.text), via: place.via.map(move) };
}
