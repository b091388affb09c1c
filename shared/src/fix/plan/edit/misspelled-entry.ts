import { basename, dirname } from "node:path/posix";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { withValue } from "../../../shell/edit/change-value.ts";
import { writtenDirectory } from "../../../shell/edit/put-in.ts";
import { editDistance } from "../../../util/edit-distance.ts";
import { bytesOfText, type Desk, lookupAt, type Outcome, refused } from "./desk.ts";
import { entriesIn, written } from "./entries.ts";

/**
 * Sets the entry right that is a slip of the keyboard, another release, or a last element away from the directory that PATH
 * lacks: `/usr/local/go` and `/usr/local/go/bin/go` for `/usr/local/go/bin`.
 * Refused where none is, or more than one, or where a variable gives it.
 */
export function respellEntry(desk: Desk, dir: string): Outcome {
  const { path } = desk.facts;
  if (path.some(({ raw }) => raw === dir)) return refused("not-seen");
  const [wrong, more] = path.filter(
    ({ kind, raw }) => (kind === "missing" && isNear(raw, dir)) || isElementAway(raw, dir, desk.facts.home),
  );
  if (wrong === undefined || more !== undefined) return refused("not-seen");
  const outcome = swapEntry(desk, wrong.raw, dir);
  return outcome.ok ? { ...outcome, meant: [{ kind: "path-remove", dir: wrong.raw }] } : outcome;
}

/**
 * Writes a directory in the place of another one. Refused where no line or more than one gives that, or where a variable
 * does, unless it is to be written out.
 */
export function swapEntry(desk: Desk, from: string, to: string, writesOut = false): Outcome {
  const [entry, another] = desk.files
    .flatMap((file) => entriesIn(desk, file))
    .filter(({ value }) => value !== null && sameDirectory(value, bytesOfText(from)));
  if (entry === undefined || another !== undefined) return refused("not-seen");
  const { file, line, part, assignment, value } = entry;
  const isPlain = part.units.every((unit) => unit.value !== null || unit.name === "HOME");
  const isHomes = (dir: string): boolean => dir.startsWith(`${desk.facts.home}/`);
  if (writesOut && (!isPlain || (isHomes(to) && !isHomes(from)))) {
    const [first] = part.units;
    const isOne = part.units.every(({ quote }) => quote === first?.quote);
    const out = writtenDirectory(bytesOfText(to), desk.facts.home, first?.quote ?? "", desk.syntax);
    if (out === null || !isOne) return refused("not-understood");
    return written(desk, file, entry, line.text.slice(0, part.start) + out + line.text.slice(part.end));
  }
  const text =
    value === null || !isPlain
      ? null
      : withValue(
          line.text,
          { ...assignment, value: part.units },
          value,
          bytesOfText(to),
          lookupAt(desk, file, line.from),
          desk.syntax,
        );
  return text === null ? refused("not-understood") : written(desk, file, entry, text);
}

/** The directory above Go's own, or a program in it. */
function isElementAway(wrong: string, dir: string, home: string | null): boolean {
  if (wrong !== home && sameDirectory(wrong, dirname(dir))) return basename(dir) === "bin";
  return dirname(wrong) === dir && basename(wrong) === "go";
}

function isNear(wrong: string, dir: string): boolean {
  const edits = Math.abs(wrong.length - dir.length) > 2 ? 3 : editDistance(wrong, dir);
  return edits > 0 && edits <= 2 && edits * 4 < dir.length;
}
