import { activeGo } from "../../../golang/active-go.ts";
import { isSelf, sameDirectory } from "../../../shell/cut/path-list.ts";
import { withPart } from "../../../shell/edit/put-in.ts";
import { inDoubleQuotes, withHome } from "../../../shell/edit/unquote.ts";
import { bytesOfText, type Desk, type Found, type Outcome, refused } from "./desk.ts";
import { type Entry, entriesIn, hasChanged, regained, written } from "./entries.ts";

/** Puts a directory into the line that has Go's entries; refused where there is none. */
export function addEntry(desk: Desk, dir: string, side: "first" | "last"): Outcome {
  const all = [...desk.docs.keys()].flatMap((file) => entriesIn(desk, file));
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
  const go = desk.facts.path.flatMap(({ raw, go: found, kind }) =>
    (found !== null && !found.shim) || (raw === desk.facts.bin?.path && kind === "directory")
      ? [bytesOfText(raw)]
      : [],
  );
  const own = all.filter(
    ({ file, line, value, part }) =>
      value !== null &&
      !isSelf(part) &&
      (isNew(desk, file, line) || go.some((one) => sameDirectory(one, value) && runs(desk, file, line, one))),
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
  return withPart(line.text, list, part, where, bytesOfText(dir), desk.facts.home, desk.syntax);
}

function isNew({ docs }: Desk, file: string, { from, to }: Found["line"]): boolean {
  return (
    docs
      .get(file)
      ?.lines.slice(from, to + 1)
      .every(({ number }) => number === null) ?? false
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
