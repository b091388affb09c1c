import { join } from "node:path";
import type { Done } from "../model/index.ts";
import { codeOf } from "./code-of.ts";
import type { Files } from "./files.ts";
import { inheritOwner } from "./inherit-owner.ts";
import { refuse, refuseFor } from "./refuse.ts";
import { processTag, sweep, temporaryBeside } from "./write-file-atomic.ts";

/**
 * Lets one process at a time change anything. The lock is a file that names its owner; it gets its name by a hard
 * link, which is there whole or not at all. A dead owner's lock is taken over.
 */
export function withLock<T>(files: Files, dir: string, work: () => Done<T>): Done<T> {
  const lock = join(dir, "lock");
  const mine = temporaryBeside(lock, processTag(files));
  try {
    sweep(files, mine);
    files.create(mine, `${files.pid}\n`, 0o600, inheritOwner(files, mine));
    if (!take(files, mine, lock) && !(leftByDead(files, lock) && take(files, mine, lock))) {
      sweep(files, mine);
      return refuse("locked", lock, String(ownerOf(files, lock) ?? "?"));
    }
    sweep(files, mine);
  } catch (error) {
    sweep(files, mine);
    return refuseFor(error, lock);
  }
  try {
    return work();
  } finally {
    sweep(files, lock);
  }
}

function take(files: Files, mine: string, lock: string): boolean {
  try {
    files.link(mine, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Moves the lock of a process that is no more out of the way; puts it back should it be another one's by now. */
function leftByDead(files: Files, lock: string): boolean {
  const isDead = (path: string): boolean => {
    const owner = ownerOf(files, path);
    return owner === null || owner === files.pid || !files.isRunning(owner);
  };
  if (!isDead(lock)) return false;
  const aside = temporaryBeside(`${lock}.stale`, processTag(files));
  try {
    files.rename(lock, aside);
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
  if (isDead(aside)) {
    sweep(files, aside);
    return true;
  }
  files.rename(aside, lock);
  return false;
}

function ownerOf(files: Files, lock: string): number | null {
  const found = files.find(lock);
  const pid = found.kind === "file" ? Number(found.bytes.trim()) : Number.NaN;
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
