import * as v from "valibot";
import { byName, type DataOf, text, textByName } from "./schema-parts.ts";
import type { ShellText } from "./shell-text.ts";

/** Values a finding's text is made from. Flat, so that they survive JSON and can be shown as they are. */
export type Params = DataOf<typeof paramsSchema>;
export const paramsSchema = byName(v.union([text, v.number(), v.boolean(), v.null()]));

/** One change that fixes something. What it looks like in a shell is `shell/snippet.ts`'s business. */
export type Edit = DataOf<typeof editSchema>;
const editSchema = v.variant("kind", [
  v.object({ kind: v.literal("set"), name: text, value: text }),
  /** `go env -w NAME=VALUE`, with the variables that let Go start for this one command. */
  v.object({
    kind: v.literal("go-env-set"),
    name: text,
    value: text,
    escape: v.exactOptional(textByName),
  }),
  v.object({ kind: v.literal("unset"), name: text }),
  v.object({ kind: v.picklist(["path-first", "path-last", "path-remove"]), dir: text }),
  /** `go env -u NAME` with the variables that let a refusing Go start for this one command. */
  v.object({ kind: v.literal("go-env-unset"), name: text, go: text, escape: textByName }),
  /** An alias that starts a program which is gone. */
  v.object({ kind: v.literal("unalias"), name: text, program: text }),
  v.object({ kind: v.literal("command"), argv: v.array(text) }),
]);

/** A step for people: which of a check's texts of advice says it, and what that text is about. */
export type Advice = DataOf<typeof adviceSchema>;
const adviceSchema = v.object({
  key: text,
  params: paramsSchema as v.GenericSchema<
    v.InferInput<typeof paramsSchema>,
    v.InferOutput<typeof paramsSchema> & { command?: ShellText | null }
  >,
});

/** How far a person may trust a fix unseen: `manual` ones are steps that no program should take. */
export type Safety = DataOf<typeof safetySchema>;
export const safetySchema = v.picklist(["safe", "review", "manual"]);

export type FixPlan = DataOf<typeof fixPlanSchema>;
export const fixPlanSchema = v.object({
  safety: safetySchema,
  edits: v.array(editSchema),
  /** Where to put it: behind the line that did it, unless the login file is the right place whatever did it. */
  target: v.exactOptional(v.literal("login-file")),
  /** What to do, for people; `present-finding.ts` makes words of it. */
  advice: v.exactOptional(adviceSchema),
});
