import { closeSync, fsyncSync, linkSync, openSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

/** What a copy does without: receipts of closed weeks, sessions, and what shows whether there is room. */
const LEAVE_OUT = [
  "DELETE FROM receipt_log WHERE week NOT IN (SELECT value FROM json_each(@open))",
  "DELETE FROM receipt_count WHERE week NOT IN (SELECT value FROM json_each(@open))",
  "DELETE FROM session",
  "DELETE FROM meta",
];

/**
 * Writes a complete copy of a database while others use it. The file appears when all of it is on the disk, readable by
 * its owner alone; it never replaces another, and a copy that fails leaves nothing.
 */
export function backUp(db: Database.Database, target: string, openWeeks: readonly string[]): void {
  const partial = `${target}.${process.pid}.partial`;
  try {
    // VACUUM INTO takes an empty file, and so one with a mode of its own.
    closeSync(openSync(partial, "wx", 0o600));
    db.prepare("VACUUM INTO ?").run(partial);
    const copy = new Database(partial);
    try {
      copy.pragma("secure_delete = ON");
      copy.transaction(() => {
        for (const text of LEAVE_OUT)
          copy.prepare(text).run(...(text.includes("@open") ? [{ open: JSON.stringify(openWeeks) }] : []));
      })();
    } finally {
      copy.close();
    }
    flush(partial);
    linkSync(partial, target);
    flush(dirname(target));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new Error(`${target} already exists; a backup never overwrites a file`);
    throw error;
  } finally {
    for (const rest of [partial, `${partial}-journal`]) rmSync(rest, { force: true });
  }
}

/** Waits until a file, or the names in a directory, are on the disk. */
export function flush(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
