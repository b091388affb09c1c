import * as fs from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./code-of.ts";
import type { Files, Found, Owner } from "./files.ts";
import { readUpTo, withRegularFile } from "./open-regular-file.ts";

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
  create: (path, bytes, mode, owner) => {
    const descriptor = fs.openSync(path, "wx", mode === null ? 0o666 : 0o600);
    try {
      giveTo(descriptor, owner);
      fs.writeFileSync(descriptor, bytes, "latin1");
      if (mode !== null) fs.fchmodSync(descriptor, mode);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  },
  owner: (path) => {
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? null : { uid: stat.uid, gid: stat.gid };
  },
  link: fs.linkSync,
  rename: fs.renameSync,
  sync: (dir) => {
    let descriptor: number;
    try {
      descriptor = fs.openSync(dir, "r");
    } catch (error) {
      if (codeOf(error) === "EACCES") return; // a directory that may be written to and not listed
      throw error;
    }
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  },
  remove: fs.unlinkSync,
  makeDirectory: (dir, mode, owner) => {
    fs.mkdirSync(dir, { mode });
    if (owner === null) return;
    // By its descriptor: what somebody puts into its place meanwhile is not given away.
    const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants;
    const descriptor = fs.openSync(dir, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    try {
      giveTo(descriptor, owner);
    } finally {
      fs.closeSync(descriptor);
    }
  },
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
  uid: process.geteuid?.() ?? null,
};

function giveTo(descriptor: number, owner: Owner | null): void {
  if (owner === null) return;
  const { uid, gid } = fs.fstatSync(descriptor);
  if (uid !== owner.uid || gid !== owner.gid) fs.fchownSync(descriptor, owner.uid, owner.gid);
}

function find(path: string): Found {
  try {
    const link = fs.lstatSync(path, { throwIfNoEntry: false });
    if (link === undefined) return { kind: "missing" };
    const target = fs.statSync(path, { throwIfNoEntry: false });
    if (target === undefined) return { kind: "dangling" };
    // Some devices do something when they are opened.
    if (!target.isFile()) return { kind: "other" };
    return withRegularFile(path, { maxBytes: MAX_BYTES }, (descriptor, stat) => {
      const realPath = fs.realpathSync.native(path);
      return {
        kind: "file",
        bytes: readUpTo(descriptor, stat.size, MAX_BYTES).toString("latin1"),
        realPath,
        mode: stat.mode & 0o7777,
        uid: stat.uid,
        gid: stat.gid,
        links: stat.nlink,
        // Somebody who takes the owner's right to write away means it, even where the system would let us.
        writable: (stat.mode & 0o200) !== 0 && mayWrite(path) && mayWrite(dirname(realPath)),
      };
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOTDIR") return { kind: "missing" };
    if (code === "ELOOP") return { kind: "dangling" };
    if (code === "not-a-file" || code === "too-large") return { kind: "other" };
    return { kind: "denied", detail: code ?? String(error) };
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
