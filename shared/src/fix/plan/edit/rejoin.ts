import type { Place } from "../../../model/index.ts";
import type { Assignment } from "../../../shell/cut/assignment.ts";
import { isSelf, pathList, sameDirectory } from "../../../shell/cut/path-list.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import { withSelf } from "../../../shell/edit/put-in.ts";
import { withoutCommand } from "../../../shell/edit/take-out.ts";
import { inDoubleQuotes } from "../../../shell/edit/unquote.ts";
import { assignmentsIn, bytesOfText, type Desk, lineOf, listsAt, type Outcome, refused } from "./desk.ts";
import { entriesIn, regained, written } from "./entries.ts";

/** Whether a line names a directory that PATH does not have, and a later one gives PATH a value of its own. */
export function hadBefore(desk: Desk, dir: string): boolean {
  const { facts, originals, files } = desk;
  const place = overwritingPlace(desk);
  if (place?.kind !== "line" || facts.path.some(({ raw }) => raw === dir)) return false;
  const full = (text: string): string =>
    text.replace(/(~|\$HOME|\$\{HOME\})(?=\/)/g, bytesOfText(facts.home ?? "~"));
  // What a file that reads this one had before that came earlier, too.
  const stops = [place, ...place.via];
  const earlier = files.slice(0, files.indexOf(place.file));
  return files.some((file) => {
    const stop = stops.find((one) => one.file === file)?.line ?? (earlier.includes(file) ? Infinity : 0);
    const doc = originals.get(file) ?? { lines: [] };
    const isGiven = entriesIn({ ...desk, docs: originals }, file).some(
      ({ line: { from }, value }) =>
        (doc.lines[from]?.number ?? 0) < stop && value !== null && sameDirectory(value, bytesOfText(dir)),
    );
    return (
      isGiven ||
      doc.lines.some(
        ({ text, number }) =>
          (number ?? 0) < stop && !/^\s*#/.test(text) && full(text).includes(bytesOfText(dir)),
      )
    );
  });
}

/** Joins the line that overwrote PATH to what was there before it. */
export function rejoin(desk: Desk): Outcome {
  const by = overwritingPlace(desk);
  if (by === null) return refused("not-seen");
  if (by.kind !== "line" || !desk.docs.has(by.file)) return refused("not-yours", by);
  const place = lineOf(desk, by);
  if (place === null) return refused("changed", by);
  const doc = desk.docs.get(place.file);
  if (place.index < 0) return { ok: true, desk, meant: [], regains: true };
  const [found] = doc === undefined ? [] : listsAt(doc, place.index, desk.syntax);
  if (found === undefined) return refused("not-understood", by);
  if (isEmptied(found.assignment, desk.syntax)) {
    const { text, commands } = found.line;
    const rest = withoutCommand(text, commands, found.assignment.command);
    return rest === null ? refused("not-understood", by) : regained(written(desk, place.file, found, rest));
  }
  if (found.list.parts.some(isSelf)) {
    const was = listsAt(desk.originals.get(place.file) ?? { lines: [] }, (by.line ?? 0) - 1, desk.syntax);
    const isJoined = was[0]?.list.parts.some(isSelf) === false;
    return isJoined ? { ok: true, desk, meant: [], regains: true } : refused("not-understood", by);
  }
  const literal = found.list.parts.find((part) => part.units.map(({ value }) => value).join("") === "$PATH");
  const text =
    literal === undefined
      ? withSelf(found.line.text, found.list, desk.syntax)
      : inDoubleQuotes(found.line.text, literal);
  return text === null ? refused("not-understood", by) : regained(written(desk, place.file, found, text));
}

/**
 * The line that gave PATH its first entry. Where that was there before every line, because a line wrote it again, the only
 * line that gives PATH a list without what it had.
 */
function overwritingPlace({ facts, originals, files, syntax }: Desk): Place | null {
  const first = facts.blame?.path[0]?.introduced;
  if (first === undefined || (first.kind === "line" && !keepsPath(first, originals, syntax)))
    return first ?? null;
  const lines = files.flatMap((file) => {
    const doc = originals.get(file) ?? { lines: [] };
    return assignmentsIn(doc, syntax, (one) => {
      const parts = pathList(one, syntax)?.parts ?? [];
      if (isEmptied(one, syntax)) return true;
      const isKnown = parts.every(({ units }) =>
        units.every(({ value, name }) => value !== null || name !== null),
      );
      return parts.length > 0 && !one.adds && isKnown && !parts.some(isSelf);
    })
      .flatMap(({ line: { from } }) => doc.lines[from] ?? [])
      .map((line) => ({ ...line, file }));
  });
  const [only, more] = lines;
  if (only === undefined || only.number === null || more !== undefined) return first;
  const read = lastReader(only.file, facts.blame?.path ?? []);
  return {
    kind: "line",
    file: only.file,
    line: only.number,
    text: Buffer.from(only.text, "latin1").toString(),
    via: read,
  };
}

/** Whether a line put its entry beside those that were there. */
function keepsPath({ file, line }: Place, originals: Desk["originals"], syntax: Syntax): boolean {
  const doc = originals.get(file);
  const lists = doc === undefined || line === null ? [] : listsAt(doc, line - 1, syntax);
  return lists.some(({ assignment, list }) => assignment.adds || list.parts.some(isSelf));
}

/** `set -gx PATH`, which leaves fish without any entry. */
function isEmptied(assignment: Assignment, syntax: Syntax): boolean {
  return !assignment.adds && pathList(assignment, syntax)?.parts.length === 0;
}

/** The lines by which a file was read, as an entry that it gave tells. */
function lastReader(file: string, path: readonly { readonly introduced: Place }[]): Place["via"] {
  return path.find(({ introduced }) => introduced.file === file)?.introduced.via ?? [];
}
