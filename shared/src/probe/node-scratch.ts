import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { join } from "../util/join.ts";
import type { HostScratch } from "./host.ts";

/** Directories that this process made and has not removed yet. */
const made = new Set<string>();

/** Scratch directories on the real disk; refuses to touch any that `makeTempDir` did not make. */
export const nodeScratch: HostScratch = {
  makeTempDir: (options) => {
    const dir = makeDir(options?.inMemory === true && hasRoom(MEMORY) ? [MEMORY] : []);
    made.add(dir);
    return dir;
  },
  writeInto: (dir, files, encoding = "utf8") => {
    for (const [name, text] of Object.entries(files)) writeFileSync(place(dir, name), text, encoding);
  },
  linkInto: (dir, links) => {
    for (const [name, target] of Object.entries(links)) symlinkSync(target, place(dir, name));
  },
  setTimes: (dir, name, like) => {
    const stat = statSync(like, { throwIfNoEntry: false });
    // Rounded down, so that what was written after the other one stays newer.
    if (stat !== undefined) utimesSync(place(dir, name), stat.atime, Math.floor(stat.mtimeMs) / 1000);
  },
  copyInto: (dir, name, from) => {
    cpSync(from, place(dir, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  },
  removeTree: (dir) => {
    mustBeOurs(dir);
    try {
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // A umask can take the owner's rights from what was made in it.
      openAll(dir);
      rmSync(dir, { recursive: true, force: true });
    }
    made.delete(dir);
  },
};

function openAll(dir: string): void {
  chmodSync(dir, 0o700);
  for (const entry of readdirSync(dir, { withFileTypes: true }))
    if (entry.isDirectory()) openAll(join(dir, entry.name));
}

/** The full path of a name inside a scratch directory, with the directories on the way to it made. */
function place(dir: string, name: string): string {
  mustBeOurs(dir);
  const path = join(dir, name);
  if (!path.startsWith(`${dir}/`)) throw new Error(`${name} is outside of the scratch directory`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

function mustBeOurs(dir: string): void {
  if (!made.has(dir)) throw new Error(`${dir} is not a scratch directory of this process`);
}

/** Where to put scratch directories where the system's choice takes none; some containers have only the last one. */
const PLACES = ["/tmp", "/var/tmp", "/dev/shm"];

/** Where Linux keeps files in memory; a container may give it little. */
const MEMORY = "/dev/shm";
const ROOM = 32 * 1024 * 1024;

function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

/** A directory whose name needs no quoting in any shell, in the first place that takes one; throws where none does. */
function makeDir(first: readonly string[]): string {
  const dir = tmpdir();
  const places = [...first, ...(/^\/[A-Za-z0-9_/.+-]+$/.test(dir) ? [dir] : []), ...PLACES];
  for (const place of places) {
    try {
      return mkdtempSync(join(place, "go-env-check-"));
    } catch {
      // The next place may do.
    }
  }
  throw new Error(`no temporary directory can be created in ${places.join(", ")}`);
}
