import { takeOut } from "../fix/take-out.ts";
import type { Done } from "../model.ts";
import type { Files } from "./files.ts";
import { hashOf } from "./hash.ts";
import {
  type JournalEntry,
  type JournalFileEntry,
  readJournal,
  removeEntry,
  stateOf,
  writeEntry,
} from "./journal.ts";
import { withLock } from "./lock.ts";
import { done, refuse, refuseFor } from "./refuse.ts";
import { replaceFile, sweep } from "./replace-file.ts";

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
    const open = undoable(files, journal);
    const entry = number === undefined ? open[0] : open.find((one) => one.number === number);
    if (entry === undefined) return refuse("nothing", journal, number ?? "");
    return takeBack(files, journal, entry);
  });
}

/** How one file loses the fix. */
interface Way {
  readonly one: JournalFileEntry;
  readonly from: string;
  readonly to: string | null;
}

/**
 * Gives each file its old bytes again; one that was worked on since keeps that work and loses the fix alone. All files
 * or none. Stopped half-way it can be run again: what is without the fix stays.
 */
export function takeBack(files: Files, journal: string, entry: JournalEntry): Done<JournalEntry> {
  const ways: Way[] = [];
  for (const one of entry.files) {
    const state = stateOf(files, one);
    const before = one.before === null ? null : fromBase64(one.before);
    const way = state === "after" ? { one, from: one.afterHash, to: before } : wayAround(files, one);
    if (way !== null) ways.push(way);
    else if (state !== "before") return refuse("changed", one.file);
  }
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
  for (const { one, from, to } of ways.reverse()) {
    const replaced = replaceFile(files, { file: one.file, from, to, temporary: one.temporary });
    if (!replaced.ok) return replaced;
  }
  for (const { made } of [...entry.files].reverse()) removeMade(files, made);
  try {
    writeEntry(files, journal, { ...entry, state: "undone", files: [] });
  } catch {
    removeEntry(files, journal, entry); // a full disk: the files are right, the record of it is not worth a failure
  }
  return done({ ...entry, files: foreseen });
}

/** For a file in which the fix stands among work that was done since; null where it cannot be told from it. */
function wayAround(files: Files, one: JournalFileEntry): Way | null {
  const found = files.find(one.file);
  if (stateOf(files, one) !== "other" || found.kind !== "file" || one.after === undefined) return null;
  const to = takeOut(found.bytes, fromBase64(one.before ?? ""), fromBase64(one.after));
  if (to === null) return null;
  return { one, from: hashOf(found.bytes), to: to === "" && one.before === null ? null : to };
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
