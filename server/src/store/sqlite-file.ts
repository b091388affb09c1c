import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  statfsSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";

/** Readable by the service's own account alone. */
const PRIVATE = 0o600;
/** Less is not enough for a batch of reports, in bytes. */
const LEAST_ROOM = 256 * 1024;

/** Makes sure that nobody else can read a database; the files beside it get the same mode. Throws without a directory. */
export function protect(file: string): void {
  if (isInMemory(file)) return;
  if (!existsSync(dirname(file)))
    throw new Error(
      `the directory ${dirname(file)} does not exist; create it, or set DATABASE_URL to another file`,
    );
  closeSync(openSync(file, "a", PRIVATE));
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, PRIVATE);
}

/**
 * Sets a write-ahead log aside that belongs to another database: one that a crash left where a copy was put in place of
 * its database. SQLite would replay it into the copy and destroy it. A database that has a log says so in its header
 * (bytes 18 and 19, https://www.sqlite.org/fileformat.html); a backup does not.
 */
export function setForeignLogAside(file: string): void {
  if (isInMemory(file) || !existsSync(`${file}-wal`)) return;
  const header = Buffer.alloc(20);
  const descriptor = openSync(file, "r");
  const length = readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  if (length < header.length || header[18] !== 1) return;
  renameSync(`${file}-wal`, `${file}-wal.of-another-database`);
}

/** Whether the disk has room for more reports. */
export function hasRoom(file: string): boolean {
  if (isInMemory(file)) return true;
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize >= LEAST_ROOM;
}

function isInMemory(file: string): boolean {
  return file === "" || file === ":memory:";
}
