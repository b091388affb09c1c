import type { Files } from "../../fs/files.ts";
import { hashOf } from "../../fs/hash.ts";
import { withLock } from "../../fs/lock.ts";
import { checkStateDirectory } from "../../fs/read-state.ts";
import { done, refuse } from "../../fs/refuse.ts";
import { inspect, replaceFile } from "../../fs/replace-file.ts";
import { sweep } from "../../fs/write-file-atomic.ts";
import type { Done } from "../../model/index.ts";
import { distrust } from "./check-entry.ts";
import {
  bytesOf,
  type Journal,
  type JournalEntry,
  type JournalFileEntry,
  readJournal,
  removeEntry,
  stateOf,
  writeEntry,
} from "./journal.ts";
import type { JournalPlace } from "./journal-place.ts";
import { revertInEditedFile } from "./revert-in-edited-file.ts";

/** The fixes that were not undone yet, the newest first; none where the journal cannot be read. */
export function undoable({ dir }: JournalPlace): readonly JournalEntry[] {
  const journal = readJournal(dir);
  return journal.ok ? openEntries(journal.value) : [];
}

function openEntries({ entries }: Journal): readonly JournalEntry[] {
  return entries.filter(({ state }) => state !== "undone").reverse();
}

/**
 * Takes the newest fix back, or the one with this number. A file that was changed since keeps its new work; where that
 * and the fix cannot be told apart, nothing at all is undone. An entry that asks for what no fix does is refused.
 */
export function undo(files: Files, journal: JournalPlace, number?: string): Done<JournalEntry> {
  const there = checkStateDirectory(journal.dir);
  if (!there.ok) return there;
  if (!there.value) return refuse("nothing", journal.dir);
  return withLock(files, journal.dir, () => {
    recover(files, journal);
    const picked = pick(files, journal, number);
    return picked.ok ? takeBack(files, journal.dir, picked.value) : picked;
  });
}

/** What `undo` would answer; nothing is written. */
export function tryUndo(files: Files, journal: JournalPlace, number?: string): Done<JournalEntry> {
  const picked = pick(files, journal, number);
  if (!picked.ok) return picked;
  const ways = waysOf(files, picked.value);
  return ways.ok ? picked : ways;
}

/** The entry to take back, checked. One that cannot be read is not passed over for an older one. */
function pick(files: Files, place: JournalPlace, number: string | undefined): Done<JournalEntry> {
  const journal = readJournal(place.dir);
  if (!journal.ok) return journal;
  const open = openEntries(journal.value);
  const entry = number === undefined ? open[0] : open.find((one) => one.number === number);
  const unread = journal.value.unread.findLast((one) =>
    number === undefined ? one.number > (entry?.number ?? "") : one.number === number,
  );
  if (unread !== undefined) return { ok: false, refusal: unread.refusal };
  if (entry === undefined) return refuse("nothing", place.dir, number ?? "");
  const refusal = distrust(files, place, entry);
  return refusal === null ? done(entry) : { ok: false, refusal };
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
    const noted = writeEntry(files, journal, { ...entry, files: foreseen });
    if (!noted.ok) return noted;
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
  const closed = writeEntry(files, journal, { ...entry, state: "undone", files: [] });
  // A full disk: the files are right, the record of it is not worth a failure.
  if (!closed.ok) removeEntry(files, journal, entry);
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
  // Where this fails, the older entry serves as well, as long as nobody works on those files.
  writeEntry(files, journal, entry);
}

/** Null where the fix is not there as it was left, or cannot be told from the work around it. */
function wayOf(files: Files, one: JournalFileEntry): Way | null {
  const before = bytesOf(one.before);
  if (stateOf(files, one) === "after") return { one, from: one.afterHash, to: before };
  const found = files.find(one.file);
  const after = bytesOf(one.after ?? null);
  if (found.kind !== "file" || after === null) return null;
  const to = revertInEditedFile(found.bytes, { kind: one.kind, before, after });
  if (to === null) return null;
  return { one, from: hashOf(found.bytes), to: to === "" && before === null ? null : to };
}

/**
 * Behind a fix of which one file could not be written: those that were written get their old bytes again, any other is
 * left as it is.
 */
export function rollBack(files: Files, { dir }: JournalPlace, entry: JournalEntry): void {
  const written = entry.files.filter((one) => stateOf(files, one) === "after");
  const back = written
    .reverse()
    .map((one) => replace(files, { one, from: one.afterHash, to: bytesOf(one.before) }));
  if (!back.every(({ ok }) => ok)) return;
  for (const { made } of [...entry.files].reverse()) removeMade(files, made);
  removeEntry(files, dir, entry);
}

function replace(files: Files, { one, from, to }: Way): Done<null> {
  return replaceFile(files, { file: one.file, from, to, temporary: one.temporary });
}

/**
 * Clears up behind a process that was killed: its half-written copies, and entries of fixes that never began. What is
 * not believed is left alone.
 */
export function recover(files: Files, place: JournalPlace): void {
  const journal = readJournal(place.dir);
  if (!journal.ok) return;
  for (const entry of journal.value.entries) {
    if (entry.state !== "begun" || distrust(files, place, entry) !== null) continue;
    for (const { temporary } of entry.files) sweep(files, temporary);
    if (!entry.files.every((one) => stateOf(files, one) === "before")) continue;
    for (const { made } of entry.files) removeMade(files, made);
    removeEntry(files, place.dir, entry);
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
