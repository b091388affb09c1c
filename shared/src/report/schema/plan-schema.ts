import * as v from "valibot";

const text = v.string();

/** A check's parameters, as they are stored. */
export const paramsSchema = v.record(text, v.union([text, v.number(), v.boolean(), v.null()]));

const edit = v.variant("kind", [
  v.object({ kind: v.picklist(["set", "go-env-set"]), name: text, value: text }),
  v.object({ kind: v.literal("unset"), name: text }),
  v.object({ kind: v.picklist(["path-first", "path-last", "path-remove"]), dir: text }),
  v.object({ kind: v.literal("go-env-unset"), name: text, go: text, escape: v.record(text, text) }),
  v.object({ kind: v.literal("command"), argv: v.array(text) }),
]);

/** What a fix changes, as it is stored. */
export const planSchema = v.object({
  safety: v.picklist(["safe", "review", "manual"]),
  edits: v.array(edit),
  target: v.exactOptional(v.literal("login-file")),
  advice: v.exactOptional(
    v.union([v.object({ key: text, params: paramsSchema }), v.object({ en: text, "zh-CN": text })]),
  ),
});
