import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import { cut } from "../../../shell/cut/commands.ts";
import type { Part, PathList } from "../../../shell/cut/path-list.ts";
import { isSelf, pathList, resolve } from "../../../shell/cut/path-list.ts";
import {
  assignmentsIn,
  type Desk,
  type Found,
  listsAt,
  lookupAt,
  type Outcome,
  refused,
  withDocument,
} from "./desk.ts";
import type { LogicalLine } from "./document.ts";
import { rewritten } from "./tidy.ts";

/** A part of a list of PATH, with the directory that it stands for; null where that is not known. */
export interface Entry extends Found {
  readonly file: string;
  readonly list: PathList;
  readonly part: Part;
  readonly value: string | null;
}

/** The entries of the command line that holds a line. */
export function entriesAt(desk: Desk, file: string, index: number): readonly Entry[] {
  const doc = desk.docs.get(file);
  if (doc === undefined) return [];
  return listsAt(doc, index, desk.syntax).flatMap((found) => entriesOf(desk, file, found));
}

/** Every entry that a file gives PATH, in its order. */
export function entriesIn(desk: Desk, file: string): readonly Entry[] {
  const doc = desk.docs.get(file);
  if (doc === undefined) return [];
  return assignmentsIn(doc, desk.syntax, (one) => pathList(one, desk.syntax) !== null).flatMap((found) => {
    const list = pathList(found.assignment, desk.syntax);
    return list === null ? [] : entriesOf(desk, file, { ...found, list });
  });
}

/** Every entry that a command line would give PATH if it read `text`. */
export function entriesOfText(desk: Desk, file: string, old: LogicalLine, text: string): readonly Entry[] {
  const line = { ...old, text, commands: cut(text, desk.syntax).commands };
  return line.commands
    .flatMap((command) => assignmentsOf(command, desk.syntax))
    .flatMap((assignment) => {
      const list = pathList(assignment, desk.syntax);
      return list === null ? [] : entriesOf(desk, file, { line, assignment, list });
    });
}

function entriesOf(desk: Desk, file: string, found: Found & { list: PathList }): readonly Entry[] {
  const lookup = lookupAt(desk, file, found.line.from);
  return found.list.parts.map((part) => ({
    ...found,
    file,
    part,
    value: isSelf(part) ? null : resolve(part.units, lookup),
  }));
}

/** The files with a command line replaced by `text`. Empty text deletes it, and the blocks that it alone had filled. */
export function written(desk: Desk, file: string, { line }: Pick<Found, "line">, text: string): Outcome {
  const doc = desk.docs.get(file);
  if (doc === undefined) return refused("not-seen");
  return { ok: true, desk: withDocument(desk, file, rewritten(doc, line, text)), meant: [] };
}

/** The same, where PATH gets back what the line had taken. */
export function regained(outcome: Outcome): Outcome {
  return outcome.ok ? { ...outcome, regains: true } : outcome;
}

export function hasChanged(desk: Desk, file: string): boolean {
  return desk.docs.get(file) !== desk.originals.get(file);
}
