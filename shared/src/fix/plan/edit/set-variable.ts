import { type Assignment, assignmentsOf } from "../../../shell/cut/assignment.ts";
import { cut } from "../../../shell/cut/commands.ts";
import { resolve } from "../../../shell/cut/path-list.ts";
import { literal, type Unit } from "../../../shell/cut/unit.ts";
import { withHeadWritten, withValue } from "../../../shell/edit/change-value.ts";
import { withoutSlips } from "../../../shell/edit/without-slip.ts";
import {
  assignmentsIn,
  bytesOfText,
  type Desk,
  lineOf,
  lookupAt,
  type Outcome,
  refused,
  withDocument,
} from "./desk.ts";
import { type Document, type LogicalLine, replaced } from "./document.ts";

/** Gives a variable another value on the line that sets it: only the characters that are wrong change. */
export function setVariable(desk: Desk, name: string, value: string): Outcome {
  if (desk.given.get(name) === value) return { ok: true, desk, meant: [] };
  const found = blamedAssignment(desk, name);
  if ("ok" in found) return found;
  const { file, line, assignment, from } = found;
  const doc = desk.docs.get(file);
  const [was, is] = [bytesOfText(from), bytesOfText(value)];
  const now = assignment.value && resolve(assignment.value, lookupAt(desk, file, line.from));
  // It is made from a variable that has its right value by now.
  if (now === is && now !== was) return { ok: true, desk, meant: [] };
  const closed = withGapClosed(line.text, assignment, was, is);
  if (doc !== undefined && closed !== null) {
    const now = withDocument(desk, file, replaced(doc, line, closed.text));
    return { ok: true, desk: now, meant: [{ kind: "unset", name: closed.lost }] };
  }
  const whole = assignment.value ?? wordsAsOne(assignment);
  const text =
    straightened(desk, file, line, name, is) ??
    withValue(line.text, whole, was, is, lookupAt(desk, file, line.from), desk.syntax) ??
    withHeadWritten(line.text, assignment, was, is, desk.facts.home, desk.syntax);
  if (doc === undefined || text === null) return refused("not-understood", found.place);
  return { ok: true, desk: withDocument(desk, file, replaced(doc, line, text)), meant: [] };
}

/** The line without typographic quotes around the value; null where it does not give the right one then. */
function straightened(desk: Desk, file: string, line: LogicalLine, name: string, is: string): string | null {
  const text = withoutSlips(line.text, line.commands, desk.syntax, name);
  const all = text === null ? [] : cut(text, desk.syntax).commands;
  const [given] = all.flatMap((one) => assignmentsOf(one, desk.syntax)).filter((one) => one.name === name);
  const value = given?.value && resolve(given.value, lookupAt(desk, file, line.from));
  return value === is ? text : null;
}

/** `export NAME=one, two` without the blank that made a name of the second half; null where the halves are not the value. */
function withGapClosed(
  text: string,
  { word, command: { words } }: Assignment,
  was: string,
  is: string,
): { text: string; lost: string } | null {
  const next = word === null ? undefined : words[words.indexOf(word) + 1];
  const lost = next === undefined ? null : literal(next);
  if (word === null || next === undefined || lost === null || was + lost !== is) return null;
  return { text: text.slice(0, word.end) + text.slice(next.start), lost };
}

/** The words of fish's `set` as the one value that other programs get of them. */
function wordsAsOne({ list }: Assignment): readonly Unit[] {
  return (list ?? []).flatMap(({ units, start }, index, all) => {
    const end = all[index - 1]?.end;
    const gap = { value: " ", name: null, quote: "" as const, joins: false };
    return end === undefined ? units : [{ ...gap, start: end, end: start }, ...units];
  });
}

/** Gives a variable its right name on the line that sets it, and wherever its value is used. */
export function renameVariable(desk: Desk, name: string, right: string): Outcome {
  const found = blamedAssignment(desk, name);
  if ("ok" in found) return found;
  const { file, line, assignment } = found;
  const doc = desk.docs.get(file);
  const at = assignment.nameAt;
  if (doc === undefined || line.text.slice(at, at + name.length) !== name)
    return refused("not-understood", found.place);
  const text = line.text.slice(0, at) + right + line.text.slice(at + name.length);
  const renamed = withDocument(desk, file, replaced(doc, line, text));
  const docs = [...renamed.docs].map(([one, { lines }]) => [one, { lines: lines.map(used) }] as const);
  const given = new Map([...desk.given, [name, ""], [right, found.from]]);
  return { ok: true, desk: { ...renamed, docs: new Map(docs), given }, meant: [] };

  function used(one: Document["lines"][number]): Document["lines"][number] {
    const use = new RegExp(`(?<=\\$\\{?)${name}(?!\\w)`, "g");
    return /^\s*#/.test(one.text) ? one : { ...one, text: one.text.replace(use, right) };
  }
}

function blamedAssignment(desk: Desk, name: string) {
  const seen = desk.facts.blame?.variables[name];
  if (desk.facts.blame === null) return unwatchedAssignment(desk, name);
  if (seen === undefined) return refused("not-seen");
  const { place, value: from } = seen;
  if (place.kind !== "line" || !desk.docs.has(place.file)) return refused("not-yours", place);
  const at = lineOf(desk, place);
  const doc = desk.docs.get(place.file);
  if (at === null || doc === undefined) return refused("changed", place);
  const found = assignmentsIn(doc, desk.syntax, (one) => one.name === name).find(
    ({ line }) => line.from <= at.index && at.index <= line.to,
  );
  return found === undefined ? refused("not-understood", place) : { ...found, file: place.file, from, place };
}

/** The last line that gives a variable the value that it has, where the shell cannot be watched. */
function unwatchedAssignment(desk: Desk, name: string) {
  const from = desk.facts.env[name];
  if (from === undefined) return refused("not-seen");
  const found = [...desk.docs].flatMap(([file, doc]) =>
    assignmentsIn(doc, desk.syntax, (one) => one.name === name).flatMap((one) => {
      const value =
        one.assignment.value && resolve(one.assignment.value, lookupAt(desk, file, one.line.from));
      const place = { file, line: doc.lines[one.line.from]?.number ?? null };
      return value === bytesOfText(from) ? [{ ...one, file, from, place }] : [];
    }),
  );
  return found.at(-1) ?? refused("not-seen");
}
