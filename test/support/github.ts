import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import { ROOT } from "./parts.ts";

const step = v.looseObject({
  run: v.optional(v.string()),
  uses: v.optional(v.string()),
  shell: v.optional(v.string()),
});
const workflow = v.looseObject({
  jobs: v.record(v.string(), v.looseObject({ steps: v.array(step) })),
});
const action = v.looseObject({
  inputs: v.record(v.string(), v.looseObject({ default: v.string() })),
  outputs: v.record(v.string(), v.looseObject({ value: v.string() })),
  runs: v.looseObject({
    steps: v.array(v.looseObject({ ...step.entries, env: v.optional(v.record(v.string(), v.string())) })),
  }),
});

/** The workflows of .github, by file. */
export function workflows() {
  const dir = join(ROOT, ".github/workflows");
  return readdirSync(dir).map((name) => {
    const text = readFileSync(join(dir, name), "utf8");
    return { file: `.github/workflows/${name}`, text, ...v.parse(workflow, parse(text)) };
  });
}

export function theAction() {
  return v.parse(action, parse(readFileSync(join(ROOT, "action.yml"), "utf8")));
}

/** Every step of every workflow and of the action, with where it stands. */
export function steps() {
  const ofWorkflows = workflows().flatMap(({ file, jobs }) =>
    Object.entries(jobs).flatMap(([job, { steps }]) =>
      steps.map((one) => ({ at: `${file} ${job}`, ...one })),
    ),
  );
  return [...ofWorkflows, ...theAction().runs.steps.map((one) => ({ at: "action.yml", ...one }))];
}
