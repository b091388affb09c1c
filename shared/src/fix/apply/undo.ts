import type { Files } from "../../fs/files.ts";
import { hashOf } from "../../fs/hash.ts";
import { withLock } from "../../fs/lock.ts";
import { done, refuse, refuseFor } from "../../fs/refuse.ts";
import { inspect, replaceFile, sweep } from "../../fs/replace-file.ts";
import type { Done } from "../../model/index.ts";
import {
  type JournalEntry,
  type JournalFileEntry,
  readJournal,
  removeEntry,
  stateOf,
  writeEntry,
} from "./journal.ts";
import { revertInEditedFile } from "./revert-in-edited-file.ts";

/** The fixes that can be taken back, the newest first. */
export function undoable(files: Files, journal: string): readonly JournalEntry[] {
  return readJournal(files, journal)
    .filter(({ state }) => state !== "undone")
    .reverse();
}

/**
 * Takes the newest fix back, or the one with this number. A file that was changed since keeps its new work; where that
 * and the fix cannot be told apart, nothing at all is taken back.
 */
export function undo(files: Files, journal: string, number?: string): Done<JournalEntry> {
  if (files.find(journal).kind === "missing") return refuse("nothing", journal);
  return withLock(files, journal, () => {
    recover(files, journal);
    const entry = pick(undoable(files, journal), number);
    if (entry === undefined) return refuse("nothing", journal, number ?? "");
    return takeBack(files, journal, entry);
  });
}

/** What `undo` would answer; nothing is written. */
export function tryUndo(files: Files, journal: string, number?: string): Done<JournalEntry> {
  const entry = pick(undoable(files, journal), number);
  if (entry === undefined) return refuse("nothing", journal, number ?? "");
  const ways = waysOf(files, entry);
  return ways.ok ? done(entry) : ways;
}

function pick(open: readonly JournalEntry[], number: string | undefined): JournalEntry | undefined {
  return number === undefined ? open[0] : open.find((one) => one.number === number);
}

/** How one file loses the fix. */
interface Way {
  readonly one: JournalFileEntry;
  readonly from: string;
  readonly to: string | null;
}

/**
 * Gives each file its old bytes again; one that was worked on since keeps that work and loses the fix alone. Nothing is
 * begun that cannot be finished, as far as can be seen; stopped half-way all the same, it can be run again.
 */
function takeBack(files: Files, journal: string, entry: JournalEntry): Done<JournalEntry> {
  const found = waysOf(files, entry);
  if (!found.ok) return found;
  const ways = [...found.value];
  const foreseen = entry.files.map((one) => {
    const way = ways.find((each) => each.one === one && each.from !== one.afterHash);
    return way === undefined ? one : { ...one, takenOutHash: hashOf(way.to) };
  });
  if (foreseen.some((one, index) => one !== entry.files[index])) {
    try {
      writeEntry(files, journal, { ...entry, files: foreseen });
    } catch (error) {
      return refuseFor(error, journal);
    }
  }
  const open = new Set(ways.map(({ one }) => one.file));
  for (const way of ways.reverse()) {
    const replaced = replace(files, way);
    if (!replaced.ok) {
      leave(files, journal, { ...entry, files: foreseen.filter(({ file }) => open.has(file)) });
      return replaced;
    }
    open.delete(way.one.file);
  }
  for (const { made } of [...entry.files].reverse()) removeMade(files, made);
  try {
    writeEntry(files, journal, { ...entry, state: "undone", files: [] });
  } catch {
    removeEntry(files, journal, entry); // a full disk: the files are right, the record of it is not worth a failure
  }
  return done({ ...entry, files: foreseen });
}

/** How each file that still has the fix would lose it; a refusal where one could not. Reads only. */
function waysOf(files: Files, entry: JournalEntry): Done<readonly Way[]> {
  const ways: Way[] = [];
  for (const one of entry.files) {
    if (stateOf(files, one) === "before") continue;
    const state = inspect(files, one.file);
    if (!state.ok) return state;
    const way = wayOf(files, one);
    if (way === null) return refuse("changed", one.file);
    ways.push(way);
  }
  return done(ways);
}

/** What is without the fix by now is no longer watched: later work on it must not hold up the rest. */
function leave(files: Files, journal: string, entry: JournalEntry): void {
  try {
    writeEntry(files, journal, entry);
  } catch {
    // The older entry serves as well, as long as nobody works on those files.
  }
}

/** Null where the fix is not there as it was left, or cannot be told from the work around it. */
function wayOf(files: Files, one: JournalFileEntry): Way | null {
  const before = oldOf(one);
  if (stateOf(files, one) === "after") return { one, from: one.afterHash, to: before };
  const found = files.find(one.file);
  if (found.kind !== "file" || one.after === undefined) return null;
  const to = revertInEditedFile(found.bytes, { kind: one.kind, before, after: fromBase64(one.after) });
  if (to === null) return null;
  return { one, from: hashOf(found.bytes), to: to === "" && before === null ? null : to };
}

/**
 * Behind a fix of which one file could not be written: those that were written get their old bytes again, any other is
 * left as it is.
 */
export function rollBack(files: Files, journal: string, entry: JournalEntry): void {
  const written = entry.files.filter((one) => stateOf(files, one) === "after");
  const back = written.reverse().map((one) => replace(files, { one, from: one.afterHash, to: oldOf(one) }));
  if (!back.every(({ ok }) => ok)) return;
  for (const { made } of [...entry.files].reverse()) removeMade(files, made);
  removeEntry(files, journal, entry);
}

function replace(files: Files, { one, from, to }: Way): Done<null> {
  return replaceFile(files, { file: one.file, from, to, temporary: one.temporary });
}

function oldOf({ before }: JournalFileEntry): string | null {
  return before === null ? null : fromBase64(before);
}

function fromBase64(bytes: string): string {
  return Buffer.from(bytes, "base64").toString("latin1");
}

/** Clears up behind a process that was killed: its half-written copies, and entries of fixes that never began. */
export function recover(files: Files, journal: string): void {
  for (const entry of readJournal(files, journal)) {
    if (entry.state !== "begun") continue;
    for (const { temporary } of entry.files) sweep(files, temporary);
    if (!entry.files.every((one) => stateOf(files, one) === "before")) continue;
    for (const { made } of entry.files) removeMade(files, made);
    removeEntry(files, journal, entry);
  }
}

/** Directories that the fix made go again, unless somebody put something into them. */
function removeMade(files: Files, made: readonly string[]): void {
  for (const dir of [...made].reverse()) {
    try {
      files.removeDirectory(dir);
    } catch {
      // Not empty, or gone already.
    }
  }
}
