import type { Location, Place } from "../../../model/index.ts";
import { resolve, sameDirectory, wordList } from "../../../shell/cut/path-list.ts";
import { bytesOfText, type Desk, listsAt, lookupAt } from "./desk.ts";
import { indexOf, logicalLines } from "./document.ts";
import type { Entry } from "./entries.ts";

/** A word that a loop, a function or another list adds to PATH. */
export interface GivingWord extends Entry {
  /** What a loop calls it. */
  readonly variable: string | null;
}

/**
 * The word that names a directory where the line that put it on PATH has only `$dir` or `$1`: in the call of the
 * function, in the `for` around the line, in a list with a name of its own. Null where there is none, or more than one.
 */
export function wordFor(desk: Desk, { file, line, via }: Place, dir: string): GivingWord | null {
  const places: readonly Location[] = [{ file, line }, ...via];
  const files = [...new Set([...places.map((one) => one.file), ...desk.files])];
  const found = files.flatMap((name) => wordsIn(desk, name, places[0] ?? null, bytesOfText(dir)));
  const called = found.filter(({ file: name, line: { from, to } }) =>
    places.some((one) => {
      const doc = desk.docs.get(name);
      const at = doc === undefined || one.line === null ? -1 : indexOf(doc, one.line);
      return one.file === name && from <= at && at <= to;
    }),
  );
  const [only, more] = called.length > 0 ? called : found;
  return only === undefined || more !== undefined ? null : only;
}

function wordsIn(desk: Desk, file: string, place: Location | null, dir: string): readonly GivingWord[] {
  const doc = desk.docs.get(file);
  if (doc === undefined) return [];
  const lookup = lookupAt(desk, file, doc.lines.length);
  const at = place?.file === file && place.line !== null ? indexOf(doc, place.line) : -1;
  const entries = at < 0 ? [] : listsAt(doc, at, desk.syntax).flatMap(({ list }) => list.parts);
  const gives = (text: string | null): boolean => text !== null && sameDirectory(text, dir);
  return wordsOfCalls(desk, file).filter(({ value, variable }) => {
    const inLoop = (): boolean =>
      entries.some(({ units }) =>
        gives(resolve(units, (name) => (name === variable ? value : lookup(name)))),
      );
    return gives(value) || (variable !== null && inLoop());
  });
}

/** The words of the calls, loops and other lists of a file, with what they stand for at its end. */
export function wordsOfCalls(desk: Desk, file: string): readonly GivingWord[] {
  const doc = desk.docs.get(file);
  if (doc === undefined) return [];
  const lookup = lookupAt(desk, file, doc.lines.length);
  return logicalLines(doc, desk.syntax).flatMap((line) =>
    line.commands.flatMap((command) => {
      const list = wordList(command, desk.syntax);
      if (list === null) return [];
      const { assignment, variable } = list;
      return list.parts.map((part) => ({
        file,
        line,
        assignment,
        list,
        part,
        variable,
        value: resolve(part.units, lookup),
      }));
    }),
  );
}
