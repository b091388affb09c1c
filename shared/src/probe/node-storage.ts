import { accessSync, constants, type Dirent, lstatSync, readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "../util/join.ts";
import type { Space } from "./host.ts";

export function list(path: string): readonly string[] {
  try {
    // Most are not there, and an exception takes longer than a look.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

export function listFiles(path: string): readonly string[] {
  return entriesOf(path)
    .flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]))
    .sort();
}

export function isWritable(path: string): boolean {
  return allows(path, constants.W_OK);
}

export function isExecutableFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true && allows(path, constants.X_OK);
  } catch {
    return false;
  }
}

export function stamp(path: string): string | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? null : `${stat.size}.${stat.mtimeMs}`;
  } catch {
    return null;
  }
}

export function isReadOnly(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && (stat.mode & 0o200) === 0;
  } catch {
    return false;
  }
}

export function isReadable(path: string): boolean {
  return allows(path, constants.R_OK);
}

export function isSearchable(path: string): boolean {
  return allows(path, constants.R_OK | constants.X_OK);
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

export function owner(path: string): number | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.uid ?? null;
  } catch {
    return null;
  }
}

/** What is free for others than root; null too where the file system counts no blocks, as /proc. */
export function space(path: string): Space | null {
  try {
    const { bavail, blocks, bsize, files, ffree } = statfsSync(path);
    const freeFiles = files === 0 ? null : ffree;
    return blocks === 0 ? null : { free: bavail * bsize, total: blocks * bsize, freeFiles };
  } catch {
    return null;
  }
}

export function treeSize(path: string, maxEntries: number): number | null {
  let bytes = 0;
  let left = maxEntries;
  const queue = [path];
  for (let dir = queue.pop(); dir !== undefined; dir = queue.pop()) {
    for (const entry of entriesOf(dir)) {
      left -= 1;
      if (left < 0) return null;
      const full = join(dir, entry.name);
      if (entry.isDirectory()) queue.push(full);
      else bytes += sizeOf(full);
    }
  }
  return bytes;
}

function entriesOf(dir: string): readonly Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

function sizeOf(file: string): number {
  try {
    return lstatSync(file).size;
  } catch {
    return 0;
  }
}
