import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { writtenDirectory } from "../../../shell/edit/put-in.ts";
import { changeAtSource } from "./at-source.ts";
import { bytesOfText, type Desk, type Outcome, refused } from "./desk.ts";
import { entriesIn, written } from "./entries.ts";

/**
 * Writes a directory in the place of another one, or in what that is made from. Refused where no line or more than one
 * gives that.
 */
export function swapEntry(desk: Desk, from: string, to: string, writesOut = false): Outcome {
  const [entry, another] = desk.files
    .flatMap((file) => entriesIn(desk, file))
    .filter(({ value }) => value !== null && sameDirectory(value, bytesOfText(from)));
  if (entry === undefined || another !== undefined) return refused("not-seen");
  const { file, line, part, value } = entry;
  const isPlain = part.units.every((unit) => unit.value !== null || unit.name === "HOME");
  const isHomes = (dir: string): boolean => dir.startsWith(`${desk.facts.home}/`);
  if (writesOut && (!isPlain || (isHomes(to) && !isHomes(from)))) {
    const [first] = part.units;
    const isOne = part.units.every(({ quote }) => quote === first?.quote);
    const out = writtenDirectory(bytesOfText(to), desk.facts.home, first?.quote ?? "", desk.syntax);
    if (out === null || !isOne) return refused("not-understood");
    return written(desk, file, entry, line.text.slice(0, part.start) + out + line.text.slice(part.end));
  }
  const below = to.startsWith(`${from}/`) ? to.slice(from.length) : null;
  const edge = part.units.at(-1);
  // `$GOPATH` for `$GOPATH/bin`
  if (!isPlain && below !== null && edge !== undefined && /^[\w./-]+$/.test(below)) {
    const more = edge.value === "/" ? below.slice(1) : below;
    return written(desk, file, entry, line.text.slice(0, edge.end) + more + line.text.slice(edge.end));
  }
  return value === null
    ? refused("not-understood")
    : changeAtSource(desk, { file, line, units: part.units }, value, bytesOfText(to));
}
