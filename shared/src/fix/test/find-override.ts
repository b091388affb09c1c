import type { Edit, Facts, FixRunPlan, Place, Step } from "../../model/index.ts";
import { traceStart } from "../../probe/blame/trace.ts";
import { SHELL_MODES } from "../../probe/contexts.ts";
import { holds } from "./is-edit-in-effect.ts";
import { LINES_IN_FRONT } from "./marks.ts";
import { inRealHome, type SandboxStart } from "./trial-start.ts";

/**
 * The line that undoes an edit, by what was watched of the start; one that was not watched for it is repeated in the
 * same home. Null where no line of a file does, or the shell cannot be watched.
 */
export async function findOverride(
  facts: Facts,
  plan: FixRunPlan,
  start: SandboxStart,
  edit: Edit,
): Promise<Place | null> {
  const { sandbox } = start;
  const place = lastUndoing(
    (await stepsOf(facts, start, edit)).map((step) => withRealValues(step, sandbox.toReal)),
    edit,
  );
  if (place === null) return null;
  const { file, line, via, ...rest } = inRealHome(place, sandbox.toReal);
  return {
    ...rest,
    file,
    line: userLine(file, line, plan),
    via: via.map((one) => ({ ...one, line: userLine(one.file, one.line, plan) })),
  };
}

async function stepsOf(
  { shell }: Facts,
  { captured: { context, watched }, sandbox, base }: SandboxStart,
  edit: Edit,
): Promise<readonly Step[]> {
  const names = edit.kind === "set" || edit.kind === "unset" ? [edit.name] : [];
  if (watched !== undefined && names.every((name) => watched.names.includes(name))) return watched.steps();
  const mode = SHELL_MODES[context];
  if (shell === null || mode === undefined) return [];
  const trace = await traceStart(sandbox.host, { shell: shell.path, context, mode, base, names });
  return trace?.steps() ?? [];
}

/** A step with the values that it would have had in the real home. */
function withRealValues(step: Step, toReal: (text: string) => string): Step {
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

/** The line in the user's own file: an edited copy has lines of ours in front. */
function userLine<Line extends number | null>(file: string, line: Line, { patches }: FixRunPlan) {
  return line === null || !patches.some((patch) => patch.file === file) ? line : line - LINES_IN_FRONT;
}
