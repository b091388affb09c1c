import * as fs from "node:fs";
import { join } from "node:path";
import type { Space } from "./host.ts";

export function isWritable(path: string): boolean {
  return allows(path, fs.constants.W_OK);
}

export function isSearchable(path: string): boolean {
  return allows(path, fs.constants.R_OK | fs.constants.X_OK);
}

function allows(path: string, mode: number): boolean {
  try {
    fs.accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

export function owner(path: string): number | null {
  try {
    return fs.lstatSync(path).uid;
  } catch {
    return null;
  }
}

/** What is free for others than root; null too where the file system counts no blocks, as /proc. */
export function space(path: string): Space | null {
  try {
    const { bavail, blocks, bsize } = fs.statfsSync(path);
    return blocks === 0 ? null : { free: bavail * bsize, total: blocks * bsize };
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

function entriesOf(dir: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

function sizeOf(file: string): number {
  try {
    return fs.lstatSync(file).size;
  } catch {
    return 0;
  }
}
