import type { Edit } from "../../model/index.ts";
import type { Env } from "../../probe/shells/dump.ts";

/** Every start gives these another value. */
const ALWAYS = new Set(["_", "SHLVL", "PWD", "OLDPWD"]);

/** What differs between two starts of the same files: variables by name, of PATH only the entries, by their shape. */
export interface Volatile {
  readonly names: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

export const NOTHING_VOLATILE: Volatile = { names: new Set(), entries: new Set() };

/** An entry without what is another one each time: the ids and times in `…/fnm_multishells/3071_1764374812/bin`. */
function shapeOf(entry: string): string {
  return entry.replace(/[A-Za-z0-9]*\d[A-Za-z0-9]*/g, "#");
}

/** What changes by itself, seen in two starts of the same files. */
export function volatileIn(a: Env, b: Env): Volatile {
  const pathOf = ({ PATH = "" }: Env): ReadonlySet<string> => new Set(PATH.split(":"));
  const [one, other] = [pathOf(a), pathOf(b)];
  const entries = [...one, ...other].filter((entry) => !one.has(entry) || !other.has(entry));
  return {
    names: new Set(differing(a, b).filter((name) => name !== "PATH")),
    entries: new Set(entries.map(shapeOf)),
  };
}

export function together(all: readonly Volatile[]): Volatile {
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    entries: new Set(all.flatMap(({ entries }) => [...entries])),
  };
}

/** Names whose values differ between two environments. */
function differing(a: Env, b: Env): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name] && !ALWAYS.has(name)).sort();
}

/**
 * What changed although nobody meant it: variables that no edit names, and PATH where more than the entries of the
 * edits differs. A second copy of an entry counts for nothing, because only the first one is ever found.
 * The same is true of a list that is made from PATH, such as a copy of it. Where PATH regains what a line had overwritten,
 * entries may come, also such as were there, and only what was lost or has another order counts. What is made from a
 * variable that was meant to change changes with it, and a carriage return is nobody's wish.
 */
export function sideEffects(
  before: Env,
  after: Env,
  edits: readonly Edit[],
  volatile: Volatile,
  regainsPath = false,
  isDirectory: (entry: string) => boolean = () => true,
): readonly string[] {
  const meant = new Set(
    edits.flatMap((edit) => (edit.kind === "set" || edit.kind === "unset" ? [edit.name] : [])),
  );
  const given = [...meant].flatMap((name) => {
    const [was = "", is] = [before[name], after[name]];
    return was.length > 1 && is !== undefined && was !== is ? [[was, is] as const] : [];
  });
  const asMeant = (value: string): string =>
    given.reduce((text, [was, is]) => text.replaceAll(was, is), value).replace(/\r/g, "");
  const entryAsMeant = (entry: string): string => {
    const [was, is] = given.find(([one]) => entry === one || entry.startsWith(`${one}/`)) ?? ["", ""];
    return (is + entry.slice(was.length)).replace(/\r/g, "").replace(/\/{2,}/g, "/");
  };
  const entries = new Set(edits.flatMap((edit) => ("dir" in edit ? [entryAsMeant(edit.dir)] : [])));
  const others = (list: string): readonly string[] =>
    [...new Set(list.split(":").map(entryAsMeant))].filter(
      (entry) => !entries.has(entry) && !volatile.entries.has(shapeOf(entry)),
    );
  return differing(before, after).filter((name) => {
    if (meant.has(name) || volatile.names.has(name)) return false;
    const value = before[name];
    if (name !== "PATH") {
      const is = after[name];
      const isCopy = value?.includes(":/") && is !== undefined && isSame(others(value), others(is));
      return value === undefined || (asMeant(value) !== is && !isCopy);
    }
    const left = others(after.PATH ?? "");
    // No program was ever found in an entry that is no directory.
    const was = others(value ?? "").filter(
      (entry) => (!regainsPath || entry.startsWith("/")) && (left.includes(entry) || isDirectory(entry)),
    );
    return regainsPath
      ? !isInOrder(was, (after.PATH ?? "").split(":").map(entryAsMeant))
      : !isSame(was, left);
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join(":") === b.join(":");
}

/** Whether a list has all of these, one behind the other, whatever stands between them. */
function isInOrder(these: readonly string[], list: readonly string[]): boolean {
  let at = 0;
  for (const one of list) if (one === these[at]) at += 1;
  return at === these.length;
}
