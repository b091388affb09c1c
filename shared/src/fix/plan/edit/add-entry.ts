import { activeGo } from "../../../golang/active-go.ts";
import { isSelf, resolve, sameDirectory } from "../../../shell/cut/path-list.ts";
import { withPart } from "../../../shell/edit/put-in.ts";
import { inDoubleQuotes, withHome } from "../../../shell/edit/unquote.ts";
import { isSessionList } from "../../../shell/session-list.ts";
import {
  assignmentsIn,
  bytesOfText,
  type Desk,
  type Found,
  lookupAt,
  type Outcome,
  refused,
} from "./desk.ts";
import { fillEntry } from "./empty-variable.ts";
import { type Entry, entriesIn, hasChanged, regained, written } from "./entries.ts";

/** Puts a directory into the line that has Go's entries; refused where there is none. */
export function addEntry(desk: Desk, dir: string, side: "first" | "last"): Outcome {
  const all = [...desk.docs.keys()]
    // PATH of the session serves more than terminals: none of its lines is joined.
    .filter((file) => !(isSessionList(file) && desk.originals.has(file)))
    .flatMap((file) => entriesIn(desk, file));
  const bytes = bytesOfText(dir);
  const there = all.find(({ value }) => value !== null && sameDirectory(value, bytes));
  if (
    there !== undefined &&
    (isNew(desk, there.file, there.line) || (side === "last" && hasChanged(desk, there.file)))
  )
    return { ok: true, desk, meant: [] };
  const quoted = all.find((one) => meant(desk, one) === bytes);
  if (quoted !== undefined) {
    const right = inDoubleQuotes(quoted.line.text, quoted.part) ?? withHome(quoted.line.text, quoted.part);
    if (right !== null) return regained(written(desk, quoted.file, quoted, right));
  }
  const filled = fillEntry(desk, dir, side);
  if (filled.ok) return filled;
  const go = desk.facts.path.flatMap(({ raw, go: found, kind }) =>
    (found !== null && !found.shim) || (raw === desk.facts.bin?.path && kind === "directory")
      ? [bytesOfText(raw)]
      : [],
  );
  const own = all.filter(
    ({ file, line, value, part }) =>
      value !== null &&
      !isSelf(part) &&
      (isNew(desk, file, line) ||
        isGiven(desk, file, line, value) ||
        go.some((one) => sameDirectory(one, value) && runs(desk, file, line, one))),
  );
  const last = own.at(-1);
  if (last === undefined) return refused("not-seen");
  // A line of a fix before this one may be in several files.
  const places = isNew(desk, last.file, last.line)
    ? [...desk.docs.keys()].flatMap(
        (file) => own.findLast((one) => one.file === file && isNew(desk, file, one.line)) ?? [],
      )
    : [last];
  let outcome: Outcome = { ok: true, desk, meant: [] };
  for (const beside of places) {
    const text = besideText(desk, beside, dir, side);
    if (text === null) return refused("not-seen");
    outcome = written(outcome.desk, beside.file, beside, text);
    if (!outcome.ok) return outcome;
  }
  return outcome;
}

/** The line with a directory beside an entry; null where that would not put it in front. */
function besideText(desk: Desk, beside: Entry, dir: string, side: "first" | "last"): string | null {
  const { list, part, line } = beside;
  const self = list.parts.findIndex(isSelf);
  const before = self < 0 || list.parts.indexOf(part) < self;
  if (side === "first" && !before && list.kind === "colons") return null;
  const where = side === "first" ? "before" : "after";
  const bytes = bytesOfText(dir);
  for (const [variable, below] of NAMED) {
    const value = valueAbove(desk, beside, variable);
    if (value !== null && bytes === value + below)
      return withPart(line.text, list, part, where, bytes, value, desk.syntax, variable);
  }
  return withPart(line.text, list, part, where, bytes, desk.facts.home, desk.syntax);
}

/** The variables that name a directory of tools, and what is below them. */
const NAMED = [
  ["GOBIN", ""],
  ["GOPATH", "/bin"],
] as const;

/** A variable as a line above gives it, so that this one can use it; null where none does, or only in a branch that is not taken. */
function valueAbove(desk: Desk, { file, line }: Entry, variable: string): string | null {
  if (desk.facts.blame !== null && desk.facts.blame.variables[variable] === undefined) return null;
  const doc = desk.docs.get(file) ?? { lines: [] };
  const above = assignmentsIn(doc, desk.syntax, ({ name }) => name === variable).findLast(
    (one) => one.line.to < line.from,
  );
  const value = above?.assignment.value ?? null;
  return value === null ? null : resolve(value, lookupAt(desk, file, above?.line.from ?? 0));
}

function isNew({ docs }: Desk, file: string, { from, to }: Found["line"]): boolean {
  return (
    docs
      .get(file)
      ?.lines.slice(from, to + 1)
      .every(({ number }) => number === null) ?? false
  );
}

/** Whether a fix before this one made a line give PATH an entry that it did not have. */
function isGiven(
  { facts, docs, originals }: Desk,
  file: string,
  { from }: Found["line"],
  value: string,
): boolean {
  const line = docs.get(file)?.lines[from];
  const was = originals.get(file)?.lines[(line?.number ?? 0) - 1]?.text;
  return (
    was !== undefined &&
    was !== line?.text &&
    !facts.path.some(({ raw }) => sameDirectory(bytesOfText(raw), value))
  );
}

/** What a part would stand for if its quotes let it: `'$HOME/go/bin'`, `"~/go/bin"`. */
function meant({ facts }: Desk, { part, value }: Entry): string | null {
  if (value === null || facts.home === null) return null;
  const full = value.replace(/^(~|\$HOME|\$\{HOME\})(?=\/)/, bytesOfText(facts.home));
  return full === value || part.units[0]?.quote === "" ? null : full;
}

/** Whether this line is the one that put an entry on PATH; fish's universal list may hold it instead. */
function runs({ facts, docs }: Desk, file: string, { from, to }: Found["line"], dir: string): boolean {
  const by = facts.blame?.path.find(({ entry }) => sameDirectory(bytesOfText(entry), dir))?.introduced;
  if (by === undefined || by.kind === "universal") return activeGo(facts) !== null;
  const numbers =
    docs
      .get(file)
      ?.lines.slice(from, to + 1)
      .map(({ number }) => number) ?? [];
  return by.file === file && numbers.includes(by.line);
}
