import * as fs from "node:fs";
import { dirname } from "node:path";
import type { Files, Found } from "./files.ts";

/** More than any startup file; a longer one is left alone. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The real file system. */
export const nodeFiles: Files = {
  find,
  list: (dir) => {
    try {
      return fs.readdirSync(dir).sort();
    } catch {
      return [];
    }
  },
  create: (path, bytes, mode) => {
    const descriptor = fs.openSync(path, "wx", 0o600);
    try {
      fs.writeFileSync(descriptor, bytes, "latin1");
      fs.fchmodSync(descriptor, mode);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  },
  own: fs.chownSync,
  owner: (path) => {
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? null : { uid: stat.uid, gid: stat.gid };
  },
  link: fs.linkSync,
  rename: fs.renameSync,
  sync: (dir) => {
    const descriptor = fs.openSync(dir, "r");
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  },
  remove: fs.unlinkSync,
  makeDirectory: (dir, mode) => fs.mkdirSync(dir, { mode }),
  removeDirectory: fs.rmdirSync,
  isRunning: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return codeOf(error) === "EPERM";
    }
  },
  pid: process.pid,
};

function find(path: string): Found {
  try {
    const link = fs.lstatSync(path, { throwIfNoEntry: false });
    if (link === undefined) return { kind: "missing" };
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return { kind: "dangling" };
    if (!stat.isFile() || stat.size > MAX_BYTES) return { kind: "other" };
    return {
      kind: "file",
      bytes: fs.readFileSync(path, "latin1"),
      realPath: fs.realpathSync.native(path),
      mode: stat.mode & 0o7777,
      uid: stat.uid,
      gid: stat.gid,
      links: stat.nlink,
      // Somebody who takes the owner's right to write away means it, even where the system would let us.
      writable:
        (stat.mode & 0o200) !== 0 && mayWrite(path) && mayWrite(dirname(fs.realpathSync.native(path))),
    };
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return { kind: "missing" };
    if (codeOf(error) === "ELOOP") return { kind: "dangling" };
    return { kind: "denied", detail: codeOf(error) ?? String(error) };
  }
}

function mayWrite(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The system's name of what went wrong: `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
