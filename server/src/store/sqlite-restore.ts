import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { stepsOf } from "./migrations.ts";
import { flush } from "./sqlite-backup.ts";
import { setForeignLogAside } from "./sqlite-file.ts";

/**
 * Puts a backup in a database's place while no service uses it; at every moment one of the two is there whole. Throws
 * for what is no backup, and while a service runs. What the old database's log held is written into the old file first,
 * which stays beside the new one; gives its name, or null when there was none.
 */
export function restore(file: string, backup: string): string | null {
  if (!existsSync(backup)) throw new Error(`${backup} does not exist`);
  const partial = `${file}.restoring`;
  rmSync(partial, { force: true });
  try {
    copyFileSync(backup, partial);
    chmodSync(partial, 0o600);
    checkCopy(partial, backup);
    flush(partial);
    const before = setAside(file);
    renameSync(partial, file);
    flush(dirname(file));
    return before;
  } finally {
    for (const rest of [partial, `${partial}-journal`, `${partial}-wal`, `${partial}-shm`])
      rmSync(rest, { force: true });
  }
}

function checkCopy(copy: string, backup: string): void {
  let db: Database.Database | null = null;
  try {
    db = new Database(copy, { fileMustExist: true });
    db.pragma("journal_mode = DELETE");
    const steps = stepsOf(db);
    if (db.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("it is damaged");
    if (steps === 0 || db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'rollup'").get() === undefined)
      throw new Error("it is no database of go-env-fleet");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${backup} cannot be restored: ${why}`);
  } finally {
    db?.close();
  }
}

/** Empties the old database's log into it and keeps it under another name; a damaged one is kept with its log. */
function setAside(file: string): string | null {
  if (!existsSync(file)) {
    for (const rest of ["-wal", "-shm"]) rmSync(`${file}${rest}`, { force: true });
    return null;
  }
  const kept = nameFor(file);
  setForeignLogAside(file);
  try {
    const db = new Database(file, { timeout: 0 });
    try {
      // Succeeds only when nobody else has the database open.
      db.pragma("journal_mode = DELETE");
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY"))
      throw new Error(`${file} is in use: stop the service first`);
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`);
  }
  rmSync(`${file}-shm`, { force: true });
  copyFileSync(file, kept);
  chmodSync(kept, 0o600);
  return kept;
}

function nameFor(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.before-restore${number === 1 ? "" : `-${number}`}`;
    if (!existsSync(name)) return name;
  }
}
