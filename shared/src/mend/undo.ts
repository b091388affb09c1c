import type { Done } from "../model.ts";
import type { Files } from "./files.ts";
import { type JournalEntry, readJournal, removeEntry, stateOf, writeEntry } from "./journal.ts";
import { withLock } from "./lock.ts";
import { done, refuse } from "./refuse.ts";
import { replaceFile, sweep } from "./replace-file.ts";

/** The fixes that can be taken back, the newest first. */
export function undoable(files: Files, journal: string): readonly JournalEntry[] {
  return readJournal(files, journal)
    .filter(({ state }) => state !== "undone")
    .reverse();
}

/**
 * Takes the newest fix back, or the one with this number. A file that was changed since keeps its new work: then
 * nothing at all is taken back.
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

/** Gives each file its old bytes again. Stopped half-way it can be run again: what is old already stays. */
export function takeBack(files: Files, journal: string, entry: JournalEntry): Done<JournalEntry> {
  const changed = entry.files.find((one) => stateOf(files, one) === "other");
  if (changed !== undefined) return refuse("changed", changed.file);
  for (const one of [...entry.files].reverse()) {
    if (stateOf(files, one) === "after") {
      const to = one.before === null ? null : Buffer.from(one.before, "base64").toString("latin1");
      const { file, afterHash: from, temporary } = one;
      const replaced = replaceFile(files, { file, from, to, temporary });
      if (!replaced.ok) return replaced;
    }
    removeMade(files, one.made);
  }
  try {
    writeEntry(files, journal, { ...entry, state: "undone", files: [] });
  } catch {
    removeEntry(files, journal, entry); // a full disk: the files are right, the record of it is not worth a failure
  }
  return done(entry);
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
