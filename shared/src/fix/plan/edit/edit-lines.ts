import type { Edit, NotEdited } from "../../../model/index.ts";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { isSessionList } from "../../../shell/session-list.ts";
import { addEntry } from "./add-entry.ts";
import { withoutCarriageReturns } from "./carriage-returns.ts";
import { bytesOfText, type Desk, type Outcome } from "./desk.ts";
import { lineThatAsksGo } from "./empty-variable.ts";
import { entriesIn } from "./entries.ts";
import { readHidden } from "./hidden-file.ts";
import { respellEntry } from "./misspelled-entry.ts";
import { moveInFront } from "./move-in-front.ts";
import { environmentLine, plainLine, withNewLine } from "./new-line.ts";
import { editNuLine, nuLine } from "./nu-lines.ts";
import { hadBefore, rejoin } from "./rejoin.ts";
import { removeAlias } from "./remove-alias.ts";
import { removeEntry, withoutShadows } from "./remove-entry.ts";
import { renameVariable, setVariable } from "./set-variable.ts";
import { writeRight } from "./slipped-line.ts";
import { swapEntry } from "./swap-entry.ts";
import { unsetVariable } from "./unset-variable.ts";

const OF_THE_SYSTEM = ["/usr/bin", "/bin"];

/** A fix carried out on the lines at fault, as far as it can be. */
export interface Edited {
  readonly desk: Desk;
  /** What it changes in the environment besides its edits: entries that were made from a variable that is gone. */
  readonly meant: readonly Edit[];
  /** PATH has back what a line had overwritten. */
  readonly regains: boolean;
  /** Commands that were not run until now are. */
  readonly runs: boolean;
  /** Edits that need a block, and why the first of them does. */
  readonly left: readonly Edit[];
  readonly notEdited: NotEdited | null;
}

/** Carries out the edits of one fix on the lines that made the fault; what is missing gets a line of its own. */
export function editLines(desk: Desk, edits: readonly Edit[], targets: readonly string[]): Edited {
  let now = desk;
  const meant: Edit[] = [];
  const left: Edit[] = [];
  let regains = false;
  let runs = false;
  let notEdited: NotEdited | null = null;
  const renamed = renaming(desk, edits);
  if (renamed !== null) {
    const outcome = renameVariable(desk, renamed.from, renamed.to);
    if (outcome.ok)
      return { desk: outcome.desk, meant: [], regains: false, runs: false, left: [], notEdited: null };
  }
  const swapped = swapping(desk, edits);
  if (swapped?.ok)
    return { desk: swapped.desk, meant: [], regains: false, runs: false, left: [], notEdited: null };
  for (const edit of edits) {
    const outcome = editLine(now, edit);
    if (outcome.ok) {
      now = outcome.desk;
      meant.push(...outcome.meant);
      regains ||= outcome.regains === true;
      runs ||= outcome.runs === true;
      continue;
    }
    const files = targets.filter((file) => !hasItElsewhere(now, file, edit));
    // The line that sets it is not the user's: their own file says otherwise.
    const overrides =
      edit.kind === "unset" && outcome.notEdited.why === "not-yours" && !isUniversal(now, edit.name);
    const lines = overrides || isMissing(now, edit) ? files.map((file) => lineIn(file, edit, desk)) : [];
    const isLeft = lines.length === 0 || lines.includes(null);
    if (isLeft || overrides) notEdited ??= outcome.notEdited;
    if (isLeft) {
      left.push(edit);
      continue;
    }
    for (const [index, file] of files.entries()) {
      const asking = edit.kind === "path-first" ? lineThatAsksGo(now, file) : null;
      now = withNewLine(now, file, lines[index] ?? "", asking?.index);
      if (asking !== null)
        meant.push({ kind: "path-last", dir: asking.dir }, { kind: "path-last", dir: asking.without });
    }
  }
  return { desk: now, meant, regains, runs, left, notEdited };
}

/** The line for a file; null where it has none, and in one that is there and was not read: it must not begin empty. */
function lineIn(file: string, edit: Edit, { facts, syntax, docs, missing }: Desk): string | null {
  const isThere = facts.startup.some((one) => one.file === file && one.exists) && !missing.has(file);
  if (isThere && !docs.has(file)) return null;
  if (facts.shell?.name === "nu") return nuLine(edit, facts.home);
  return isSessionList(file) ? environmentLine(edit, facts.home) : plainLine(edit, facts.home, syntax);
}

function editLine(desk: Desk, edit: Edit): Outcome {
  if (desk.facts.shell?.name === "nu") return editNuLine(desk, edit);
  switch (edit.kind) {
    case "unset": {
      const seen = desk.facts.blame?.variables[edit.name];
      if (edit.name !== "GOROOT" && seen?.place.kind === "line" && /[^\r]\r$/.test(seen.value))
        return withoutCarriageReturns(desk, seen.place.file);
      const right = unquoted(desk, edit.name);
      const set = right === null ? null : setVariable(desk, edit.name, right);
      if (set?.ok) return set;
      return unsetVariable(desk, edit.name);
    }
    case "set":
      return setVariable(desk, edit.name, edit.value);
    case "unalias":
      return removeAlias(desk, edit.name, edit.program);
    case "path-remove":
      return removeEntry(desk, edit.dir);
    case "path-first": {
      const uncovered = withoutShadows(desk, edit.dir);
      if (uncovered.ok) return uncovered;
      const moved = moveInFront(desk, edit.dir);
      if (moved.ok) return moved;
      const joined = hadBefore(desk, edit.dir) ? rejoin(desk) : null;
      return joined?.ok ? joined : newEntry(desk, edit.dir, "first");
    }
    case "path-last": {
      const joined = OF_THE_SYSTEM.includes(edit.dir) || hadBefore(desk, edit.dir) ? rejoin(desk) : null;
      return joined?.ok ? joined : newEntry(desk, edit.dir, "last");
    }
    default:
      return { ok: false, notEdited: { why: "not-understood", file: null, line: null } };
  }
}

function newEntry(desk: Desk, dir: string, side: "first" | "last"): Outcome {
  const right = writeRight(desk, dir);
  if (right.ok) return right;
  const hidden = readHidden(desk, dir);
  if (hidden.ok) return hidden;
  const respelled = respellEntry(desk, dir, side);
  return respelled.ok ? respelled : addEntry(desk, dir, side);
}

const DIRECTORIES = new Set(["GOPATH", "GOBIN", "GOCACHE", "GOMODCACHE", "GOTMPDIR"]);

/** The directory that a variable would name if typographic quotes were none, or others had not kept `~` or `$HOME` from being expanded; else null. */
function unquoted({ facts }: Desk, name: string): string | null {
  const value = facts.blame?.variables[name]?.value ?? "";
  const plain = value.replace(/^[\u2018-\u201f]|[\u2018-\u201f]$/g, "");
  const dir = plain.replace(/^(~|\$HOME|\$\{HOME\})(?=\/)/, () => facts.home ?? "");
  return dir === value || !/^\/[^:]*$/.test(dir) || !DIRECTORIES.has(name) ? null : dir;
}

/** Whether fish's own file gives a variable, which no line of another file takes away. */
function isUniversal({ facts }: Desk, name: string): boolean {
  return facts.blame?.variables[name]?.place.kind === "universal";
}

/** Whether nothing gives what the edit wants to be there, so that a new line is the fix. */
function isMissing({ facts }: Desk, edit: Edit): boolean {
  if (edit.kind === "set") return facts.blame?.variables[edit.name] === undefined && !facts.env[edit.name];
  if (edit.kind === "path-last") return !OF_THE_SYSTEM.includes(edit.dir);
  return edit.kind === "path-first" && !facts.path.some(({ raw }) => raw === edit.dir);
}

/** Whether a file that the judged terminal does not read gives its own shells the entry already: `~/.bashrc`, beside a login file. */
function hasItElsewhere(desk: Desk, file: string, edit: Edit): boolean {
  if (edit.kind !== "path-first" && edit.kind !== "path-last") return false;
  const row = desk.facts.startup.find((one) => one.file === file);
  if (row === undefined || row.contexts.includes("terminal")) return false;
  const dir = bytesOfText(edit.dir);
  return entriesIn(desk, file).some(({ value }) => value !== null && sameDirectory(value, dir));
}

/** A directory that goes while another one comes takes its place on the line. */
function swapping(desk: Desk, edits: readonly Edit[]): Outcome | null {
  const [gone, given, more] = edits;
  if (gone?.kind !== "path-remove" || given?.kind !== "path-first" || more !== undefined) return null;
  return desk.facts.path.some(({ raw }) => raw === given.dir)
    ? null
    : swapEntry(desk, gone.dir, given.dir, true);
}

/** A variable that goes while another one gets its value was misspelled. */
function renaming({ facts }: Desk, edits: readonly Edit[]): { from: string; to: string } | null {
  const [gone, given, more] = edits;
  if (gone?.kind !== "unset" || given?.kind !== "set" || more !== undefined) return null;
  const same = facts.blame?.variables[gone.name]?.value === given.value;
  const isFree = [undefined, "", given.value].includes(facts.env[given.name]);
  return same && isFree ? { from: gone.name, to: given.name } : null;
}
