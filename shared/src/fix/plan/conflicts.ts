import type { Edit } from "../../model/index.ts";

/** A finding's edits that a program may carry out. */
export interface Accepted {
  readonly id: string;
  readonly edits: readonly Edit[];
}

/**
 * The id of the first accepted fix that says the opposite of one of these edits; null when they get along. The same
 * thing said twice, and a directory wanted both first and somewhere, are no conflict.
 */
export function conflictWith(edits: readonly Edit[], accepted: readonly Accepted[]): string | null {
  for (const { id, edits: others } of accepted) {
    if (
      edits.some(
        (edit) => !others.some((other) => same(edit, other)) && others.some((other) => opposes(edit, other)),
      )
    )
      return id;
  }
  return null;
}

function same(a: Edit, b: Edit): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function opposes(a: Edit, b: Edit): boolean {
  if ((a.kind === "set" || a.kind === "unset") && (b.kind === "set" || b.kind === "unset"))
    return a.name === b.name;
  if (isOfGoEnv(a) && isOfGoEnv(b)) return a.name === b.name;
  if ("dir" in a && "dir" in b && a.dir === b.dir)
    return (a.kind === "path-remove") !== (b.kind === "path-remove");
  return false;
}

/** Whether `go env` makes the change, in the file that it keeps. */
export function isOfGoEnv(edit: Edit): edit is Edit & { kind: "go-env-set" | "go-env-unset" } {
  return edit.kind === "go-env-set" || edit.kind === "go-env-unset";
}

/** What is to stand in a file, in the order of running: of several directories wanted first the worst finding's wins. */
export function inOrder(all: readonly Edit[]): readonly Edit[] {
  const edits = all.filter((edit, index) => all.findIndex((other) => same(edit, other)) === index);
  const firsts = edits.filter(({ kind }) => kind === "path-first").reverse();
  const first = new Set(firsts.flatMap((edit) => ("dir" in edit ? [edit.dir] : [])));
  const rest = edits.filter(
    (edit) => edit.kind !== "path-first" && !(edit.kind === "path-last" && first.has(edit.dir)),
  );
  const removals = rest.filter(({ kind }) => kind === "path-remove" || kind === "unset");
  return [...removals, ...rest.filter((edit) => !removals.includes(edit)), ...firsts];
}
