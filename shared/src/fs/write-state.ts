import { join } from "node:path";
import type { Done } from "../model/index.ts";
import { makeDirectories } from "./directories.ts";
import type { Files } from "./files.ts";
import { inheritOwner } from "./inherit-owner.ts";
import { nodeFiles } from "./node-files.ts";
import { checkStateDirectory } from "./read-state.ts";
import { done, refuseFor } from "./refuse.ts";
import { processTag, sweepLeftovers, temporaryBeside, writeFileAtomic } from "./write-file-atomic.ts";

/** Makes a state directory that is missing, for its owner alone; refuses one that is there and not ours alone. */
export function prepareStateDirectory(dir: string, files: Files = nodeFiles): Done<null> {
  const before = checkStateDirectory(dir);
  if (!before.ok) return before;
  try {
    makeDirectories(files, dir, 0o700);
  } catch (error) {
    return refuseFor(error, dir);
  }
  const after = checkStateDirectory(dir);
  return after.ok ? done(null) : after;
}

/**
 * Writes a file of state, mode 0600, owned like its directory; makes the directory where it is missing. A symbolic link
 * in the file's place is replaced, never followed.
 */
export function writeState(dir: string, name: string, text: string, files: Files = nodeFiles): Done<null> {
  const prepared = prepareStateDirectory(dir, files);
  if (!prepared.ok) return prepared;
  const target = join(dir, name);
  sweepLeftovers(files, target, { all: true });
  try {
    writeFileAtomic(files, {
      target,
      bytes: Buffer.from(text).toString("latin1"),
      mode: 0o600,
      owner: inheritOwner(files, target),
      temporary: temporaryBeside(target, processTag(files)),
    });
    return done(null);
  } catch (error) {
    return refuseFor(error, target);
  }
}

/** Removes a file of state; one that is not there is fine. */
export function removeState(dir: string, name: string, files: Files = nodeFiles): Done<null> {
  const safe = checkStateDirectory(dir);
  if (!safe.ok) return safe;
  const file = join(dir, name);
  try {
    if (safe.value) files.remove(file);
    return done(null);
  } catch (error) {
    const refused = refuseFor(error, file);
    return refused.refusal.detail === "ENOENT" ? done(null) : refused;
  }
}
