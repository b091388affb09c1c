import { activeGo, ownRoot } from "../../../golang/active-go.ts";
import type { Edit, Place } from "../../../model/index.ts";
import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import { cut } from "../../../shell/cut/commands.ts";
import { resolve } from "../../../shell/cut/path-list.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import { isChained, withoutAssignment, withoutDeclaration } from "../../../shell/edit/take-out.ts";
import {
  assignmentsIn,
  bytesOfText,
  type Desk,
  type Found,
  isOwnList,
  lineOf,
  lookupAt,
  type Outcome,
  refused,
  withDocument,
} from "./desk.ts";
import { type Document, type LogicalLine, logicalFrom, textOf } from "./document.ts";
import { type GivingLine, withoutUses } from "./drop-uses.ts";
import { withoutListed } from "./session-lists.ts";
import { rewritten } from "./tidy.ts";
import { eraseUniversal } from "./universals.ts";

/**
 * Takes a variable's bad value away where it is given: the assignments that give it go, and so do the entries of PATH
 * that are made from it, unless the go in use lies there. Of fish's universal variables the lines that set it again go, too.
 */
export function unsetVariable(desk: Desk, name: string): Outcome {
  const { facts } = desk;
  if (desk.given.has(name)) return { ok: true, desk, meant: [] };
  const seen = facts.blame?.variables[name];
  const place = seen?.place ?? null;
  if (place !== null && isOwnList(facts, place)) return withoutListed(desk, name, place);
  const universal = place?.kind === "universal" ? eraseUniversal(desk, name) : null;
  if (universal?.ok === false) return universal;
  if (universal === null && place !== null && place.kind !== "line") return refused("not-yours", place);
  if (place !== null && !desk.docs.has(place.file)) return refused("not-yours", place);
  const bad = seen?.value ?? facts.env[name];
  if (bad === undefined) return refused("not-seen");
  if (universal === null && place !== null && lineOf(desk, place) === null) return refused("changed", place);
  if (place !== null && name === "GOROOT" && isWanted(desk, place, bad))
    return refused("not-understood", place);
  let now = universal?.desk ?? desk;
  let blamed = universal !== null;
  const gone: GivingLine[] = [];
  for (const file of desk.docs.keys()) {
    for (;;) {
      const doc = now.docs.get(file) ?? { lines: [] };
      const all = assignmentsIn(doc, desk.syntax, (one) => one.name === name);
      const given = ({ line, assignment }: Found): string | null =>
        assignment.value && resolve(assignment.value, lookupAt(now, file, line.from));
      const isBad = (one: Found): boolean => given(one) === bytesOfText(bad);
      // Another branch on the line of the bad one stays.
      const hasBad = ({ from }: LogicalLine, { line }: Place): boolean =>
        gone.some(({ number }) => number === line) ||
        all.some((other) => other.line.from === from && isBad(other));
      const giving = all.find(
        (one) =>
          isBad(one) ||
          // What stands outside every branch would come to light with the next start.
          (place !== null && isOutside(one) && given(one) !== null) ||
          (place !== null &&
            covers(now, place.file === file ? place.line : null, one.line, file) &&
            (given(one) === null || !hasBad(one.line, place))),
      );
      if (giving === undefined) break;
      const { line, assignment } = giving;
      blamed ||= place !== null && covers(now, place.file === file ? place.line : null, line, file);
      const text =
        withoutAssignment(line.text, line.commands, assignment, desk.syntax) ??
        withoutBoth(line.text, name, desk.syntax);
      if (text === null)
        return refused("not-understood", { file, line: doc.lines[line.from]?.number ?? null });
      now = withDocument(now, file, rewritten(doc, line, text));
      gone.push({ file, number: doc.lines[line.from]?.number ?? null });
    }
  }
  if (universal === null && (gone.length === 0 || (place !== null && !blamed))) {
    // A fix before this one may have taken the line already.
    const taken = place !== null && (lineOf(desk, place)?.index ?? 0) < 0;
    return taken
      ? { ok: true, desk, meant: [] }
      : refused(place === null ? "not-seen" : "not-understood", place);
  }
  const meant: Edit[] = [];
  if (name === "GOROOT" && isGoneWith(desk, "GOBIN", bad)) {
    const gobin = unsetVariable(now, "GOBIN");
    if (gobin.ok) {
      now = gobin.desk;
      meant.push({ kind: "unset", name: "GOBIN" }, ...gobin.meant);
    }
  }
  const rest = withoutUses(
    withoutDeclarations(now, name),
    { name, value: bad, gone },
    activeGo(facts)?.path ?? null,
    meant,
  );
  return rest === null ? refused("not-understood", place) : { ok: true, desk: rest, meant };
}

/**
 * Whether a GOROOT is only needless, and somebody chose it with care: by system, or by the release that a variable or an
 * argument names.
 */
function isWanted(desk: Desk, place: Place, value: string): boolean {
  const doc = desk.docs.get(place.file);
  if (doc === undefined || value !== ownRoot(desk.facts)) return false;
  const all = [...desk.docs.values()].flatMap((one) =>
    assignmentsIn(one, desk.syntax, ({ name }) => name === "GOROOT"),
  );
  const uses = (name: string): number => textOf(doc).match(new RegExp(`\\$\\{?${name}\\b`, "g"))?.length ?? 0;
  return (
    all.length > 1 ||
    all.some(({ line, assignment }) =>
      (assignment.value ?? []).some(
        ({ name, start, end }) =>
          /^\$\{?[1-9]/.test(line.text.slice(start, end)) ||
          (name !== null && name !== "HOME" && uses(name) === 1 && isSetIn(doc, name, desk.syntax)),
      ),
    )
  );
}

function isSetIn(doc: Document, name: string, syntax: Syntax): boolean {
  return assignmentsIn(doc, syntax, (one) => one.name === name).length > 0;
}

/** Whether a variable names a directory below a GOROOT that does not exist, so that it was made from it. */
function isGoneWith({ facts: { blame, goroot } }: Desk, name: string, root: string): boolean {
  return (
    goroot?.kind === "missing" &&
    goroot.path === root &&
    blame?.variables[name]?.value.startsWith(`${root}/`) === true
  );
}

/** The line without `NAME=…; export NAME`; null where it has more of the two than one each. */
function withoutBoth(text: string, name: string, syntax: Syntax): string | null {
  const lighter = withoutDeclaration(text, cut(text, syntax).commands, name);
  if (lighter === null || lighter === "") return lighter;
  const { commands } = cut(lighter, syntax);
  const [only, more] = commands.flatMap((command) =>
    assignmentsOf(command, syntax).filter((one) => one.name === name),
  );
  return only === undefined || more !== undefined ? null : withoutAssignment(lighter, commands, only, syntax);
}

/** Without `export NAME` where no line of that file gives it a value any more. */
function withoutDeclarations(desk: Desk, name: string): Desk {
  let now = desk;
  for (const [file, original] of desk.docs) {
    if (assignmentsIn(original, desk.syntax, (one) => one.name === name).length > 0) continue;
    for (let at = 0; at < (now.docs.get(file)?.lines.length ?? 0); at += 1) {
      const doc = now.docs.get(file) ?? original;
      const line = logicalFrom(doc, at, desk.syntax);
      const text = line === null ? null : withoutDeclaration(line.text, line.commands, name);
      if (line === null || text === null) continue;
      now = withDocument(now, file, rewritten(doc, line, text));
      at -= 1;
    }
  }
  return now;
}

/** Whether an assignment stands in no branch: its line begins in none and opens none, and no test is in front of it. */
function isOutside({ line: { text }, assignment: { command } }: Found): boolean {
  return /^\S/.test(text) && !/^(if|case|for|while|until|select)\b/.test(text) && !isChained(command);
}

function covers(
  desk: Desk,
  number: number | null,
  line: { from: number; to: number },
  file: string,
): boolean {
  const lines = desk.docs.get(file)?.lines.slice(line.from, line.to + 1) ?? [];
  return number !== null && lines.some((one) => one.number === number);
}
