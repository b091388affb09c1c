import type { Edit } from "../../model/index.ts";
import type { Env } from "../../probe/shells/dump.ts";

/** Every start gives these another value. */
const ALWAYS = new Set(["_", "SHLVL", "PWD", "OLDPWD"]);

/** Names whose values differ between two environments. */
export function differing(a: Env, b: Env): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name] && !ALWAYS.has(name)).sort();
}

/**
 * What changed although nobody meant it: variables that no edit names, and PATH where more than the entries of the
 * edits differs. A second copy of an entry counts for nothing, because only the first one is ever found.
 * Where PATH regains what a line had overwritten, entries may come and only what was lost counts.
 */
export function sideEffects(
  before: Env,
  after: Env,
  edits: readonly Edit[],
  volatile: ReadonlySet<string>,
  regainsPath = false,
): readonly string[] {
  const meant = new Set(
    edits.flatMap((edit) => (edit.kind === "set" || edit.kind === "unset" ? [edit.name] : [])),
  );
  const entries = new Set(edits.flatMap((edit) => ("dir" in edit ? [edit.dir] : [])));
  const others = (env: Env): readonly string[] =>
    [...new Set((env.PATH ?? "").split(":"))].filter((entry) => !entries.has(entry));
  return differing(before, after).filter((name) => {
    if (meant.has(name) || volatile.has(name)) return false;
    if (name !== "PATH") return true;
    const was = others(before).filter((entry) => !regainsPath || entry.startsWith("/"));
    const now = others(after).filter((entry) => !regainsPath || was.includes(entry));
    return was.join(":") !== now.join(":");
  });
}
