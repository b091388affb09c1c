import type { Location, Place } from "../../../model/index.ts";
import { type Part, type PathList, resolve, sameDirectory, wordList } from "../../../shell/cut/path-list.ts";
import { bytesOfText, type Desk, listsAt, lookupAt } from "./desk.ts";
import { indexOf, type LogicalLine, logicalFrom } from "./document.ts";

/** A word that a loop, a function or another list adds to PATH. */
export interface GivingWord {
  readonly file: string;
  readonly line: LogicalLine;
  readonly list: PathList;
  readonly part: Part;
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
  const { syntax } = desk;
  const lookup = lookupAt(desk, file, doc.lines.length);
  const at = place?.file === file && place.line !== null ? indexOf(doc, place.line) : -1;
  const entries = at < 0 ? [] : listsAt(doc, at, syntax).flatMap(({ list }) => list.parts);
  const found: GivingWord[] = [];
  for (let from = 0; from < doc.lines.length; ) {
    const line = logicalFrom(doc, from, syntax);
    from = line === null ? from + 1 : line.to + 1;
    for (const command of line?.commands ?? []) {
      const list = wordList(command, syntax);
      for (const part of list?.parts ?? []) {
        const value = resolve(part.units, lookup);
        const gives = (text: string | null): boolean => text !== null && sameDirectory(text, dir);
        const inLoop = entries.some((entry) =>
          gives(resolve(entry.units, (name) => (name === list?.variable ? value : lookup(name)))),
        );
        if (line !== null && list !== null && (gives(value) || (list.variable !== null && inLoop)))
          found.push({ file, line, list, part });
      }
    }
  }
  return found;
}
